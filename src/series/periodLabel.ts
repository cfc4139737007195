/** Labels for periods that are not in the file: written the way the file writes its own. */
import { fullYear } from "./calendar.js";
import { ROLLING_MONTH, ROLLING_QUARTER } from "./coarsen.js";
import { decimalLabel, isDecimalYear } from "./decimalYears.js";
import { MONTHS, monthNumber, type Period, splitNote } from "./period.js";

const two = (n: number): string => String(((n % 100) + 100) % 100).padStart(2, "0");

/** The period at `index`, labelled in the style of `sample`; what a publisher noted of the sample is left out. */
export function periodLike(sample: Period, index: number): Period {
  return { kind: sample.kind, index, label: labelLike(sample, index) };
}

function labelLike(sample: Period, index: number): string {
  const label = splitNote(sample.label).bare;
  if ((sample.kind === "quarter" || sample.kind === "month") && isDecimalYear(label))
    return decimalLabel(label, sample.kind, index);
  if (sample.kind === "quarter") return quarterLike(label, index);
  if (sample.kind === "split-quarter") return splitQuarterLike(label, index);
  if (sample.kind === ROLLING_QUARTER) return endMonthLike(label, index * 3 + 2);
  if (sample.kind === ROLLING_MONTH) return endMonthLike(label, index);
  if (sample.kind === "month") return monthLike(label, index);
  if (sample.kind === "day") return new Date(index * 86_400_000).toISOString().slice(0, 10);
  if (sample.kind === "number") return String(index);
  if (sample.kind === "year" || sample.kind === "mid-year") return yearLike(label, sample.index, index);
  return spanLike(label, index);
}

/** Replaces the year, keeping what stands around it: `31 March 2018`, `2018-03`, `2012 Q4`, `Mid-2008`, `Mar-18`. */
function yearLike(label: string, own: number, index: number): string {
  if (label.includes(String(own))) return label.replace(String(own), String(index));
  const short = /^(.*[\s-])(\d{2})$/.exec(label);
  const sameYear = short?.[2] === two(own) && fullYear(two(index)) === index;
  return short?.[1] && sameYear ? `${short[1]}${two(index)}` : String(index);
}

/** Replaces the first and the last year: `201718`, `2017/18`, `2014-16`, `2013/14-15/16`. */
function spanLike(label: string, index: number): string {
  const pooled = /^(\d{4})\/\d{2}(\D+)(\d{2})?(\d{2})\/\d{2}$/.exec(label);
  if (pooled?.[1] && pooled[4]) {
    const last = index + ((Number(pooled[4]) - (Number(pooled[1]) % 100) + 100) % 100);
    return `${index}/${two(index + 1)}${pooled[2]}${pooled[3] ? last : two(last)}/${two(last + 1)}`;
  }
  const span = /^(\D*)(\d{4}|\d{2})(\D*)(\d{4}|\d{2})(\D*)$/.exec(label);
  if (!span) return String(index);
  const [, before = "", first = "", between = "", last = "", after = ""] = span;
  const years = (Number(last) - Number(first) + 10_000) % 100;
  const like = (sample: string, year: number): string => (sample.length === 4 ? String(year) : two(year));
  // Two figures alone say a year of 1970 to 2069 only.
  const start = fullYear(two(index)) === index ? like(first, index) : String(index);
  return `${before}${start}${between}${like(last, index + years)}${after}`;
}

/** `2018/19 Q1`, `Q1 2018/19`. */
function splitQuarterLike(label: string, index: number): string {
  const year = Math.floor(index / 4);
  const span = /\d{4}[/-]\d{2,4}/.exec(label)?.[0] ?? "";
  return label
    .replace(span, spanLike(span, year))
    .replace(/(?<=q(?:uarter|tr)? ?)[1-4]/i, String(index - year * 4 + 1));
}

/** `year ending March 2018`, by the month it ends with. */
function endMonthLike(label: string, month: number): string {
  const year = Math.floor(month / 12);
  const found = /(?:\d{1,2}(?:st|nd|rd|th)? )?([a-z]+)([\s-]+)(\d{4}|\d{2})$/i.exec(label);
  if (!found?.[1] || !found[3]) return `${MONTHS[month % 12]} ${year}`;
  const name = wordLike(found[1], MONTHS[month - year * 12] as string);
  return `${label.slice(0, found.index)}${name}${found[2]}${found[3].length === 2 && fullYear(two(year)) === year ? two(year) : year}`;
}

/** `Q4 2012`, `2012 Q4`, and quarters of a financial year, which begin in April. */
function quarterLike(label: string, index: number): string {
  const financial = /^(\d{6}|\d{4}[/-]\d{2}|\d{4}) ((?:financial|tax) .*)[1-4]$/i.exec(label);
  if (financial?.[1] && financial[2]) {
    const start = Math.floor((index - 1) / 4);
    const year = financial[1].length === 4 ? String(start) : spanLike(financial[1], start);
    return `${year} ${financial[2]}${index - start * 4}`;
  }
  const year = Math.floor(index / 4);
  const quarter = index - year * 4 + 1;
  return /^q/i.test(label) ? `Q${quarter} ${year}` : `${year} Q${quarter}`;
}

/** `2019-01`, `201901`, `2019M1`, and with the month in words; a label that also names a day loses it. */
function monthLike(label: string, index: number): string {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const word = /[a-z]{3,}/i.exec(label)?.[0];
  if (word && monthNumber(word) > 0) {
    const name = wordLike(word, MONTHS[month - 1] as string);
    return /^\d{4}/.test(label) ? `${year} ${name}` : `${name} ${year}`;
  }
  if (/^\d{6}$/.test(label)) return `${year}${two(month)}`;
  return /^\d{4}m/i.test(label) ? `${year}M${two(month)}` : `${year}-${two(month)}`;
}

/** `name` as long as `word` and in its case. */
function wordLike(word: string, name: string): string {
  const whole = monthNumber(word) > 0 && word.length > 3 && word.toLowerCase() !== "sept";
  const text = whole ? name : name.slice(0, 3);
  return word === word.toUpperCase() ? text.toUpperCase() : text;
}
