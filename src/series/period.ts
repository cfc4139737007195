/**
 * Periods: one calendar step each, labelled as published.
 *
 * A label alone can be ambiguous ("2011-12" is a financial year or December 2011; "2018" is a year or the
 * 2,018th step), so a label is first read into every meaning it could have, and the whole column of labels then
 * decides (`resolvePeriods` in `periodColumn.ts`). Time is the period's `index`, never its place in an array.
 */

import { comparable, tidy } from "./writing.js";

/** What a step of the index is: a year, a quarter, a month, a day, or a bare number. */
export type PeriodStep = "year" | "quarter" | "month" | "day" | "step";

/** One meaning of a label. Two periods belong to one series only if their kinds are equal. */
export interface PeriodMeaning {
  /** e.g. `year`, `split-year`, `financial-year`, `quarter`, `month`, `day`, `mid-year`, `pooled-3`, `number` */
  readonly kind: string;
  /** position in time, in steps of the kind: years, quarters, months, days or the bare number */
  readonly index: number;
}

export interface Period extends PeriodMeaning {
  /** as published */
  readonly label: string;
  /** what the publisher wrote in brackets after the label, e.g. `Rev`, `prov`; absent when nothing */
  readonly note?: string;
}

export const MONTHS: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

/** 1 to 12 for `Jan`, `Sept`, `december`...; 0 for any other word. */
export const monthNumber = (text: string): number => {
  const given = text.toLowerCase();
  const found = MONTHS.findIndex((month) => month.toLowerCase().startsWith(given.slice(0, 3)));
  const isMonthWord = given.length === 3 || given === "sept" || given === MONTHS[found]?.toLowerCase();
  return isMonthWord ? found + 1 : 0;
};

const isYear = (year: number): boolean => year >= 1500 && year <= 2200;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** Days since 1 January 1970 in the Gregorian calendar, or null when there is no such date. */
export function dayIndex(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? time / 86_400_000 : null;
}

const dayMeaning = (year: number, month: number, day: number): PeriodMeaning[] => {
  const index = isYear(year) ? dayIndex(year, month, day) : null;
  return index === null ? [] : [{ kind: "day", index }];
};

const monthMeaning = (year: number, month: number): PeriodMeaning[] =>
  isYear(year) && isMonth(month) ? [{ kind: "month", index: year * 12 + month - 1 }] : [];

const quarterMeaning = (year: number, quarter: number): PeriodMeaning[] =>
  isYear(year) ? [{ kind: "quarter", index: year * 4 + quarter - 1 }] : [];

/** `2017` with `18`, `2018`, or `16`: a year over two calendar years, or several years pooled. */
function spanMeaning(start: number, endText: string): PeriodMeaning[] {
  if (!isYear(start)) return [];
  const century = Math.floor(start / 100) * 100;
  let end = endText.length === 4 ? Number(endText) : century + Number(endText);
  if (end < start && endText.length === 2) end += 100;
  if (end === start + 1) return [{ kind: "split-year", index: start }];
  return end > start + 1 && end - start < 20 ? [{ kind: `pooled-${end - start + 1}`, index: start }] : [];
}

type Reading = (match: RegExpExecArray) => PeriodMeaning[];

/** Every written form, in the order tried; all that match contribute a meaning. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [/^\d{4}$/, (m) => (isYear(Number(m[0])) ? [{ kind: "year", index: Number(m[0]) }] : [])],
  [/^(\d{4})(\d{2})$/, (m) => splitOnly(m[1], m[2])],
  [/^(\d{4})(\d{2})$/, (m) => monthMeaning(Number(m[1]), Number(m[2]))],
  [/^(\d{4})\s*[/-]\s*(\d{4}|\d{2})$/, (m) => spanMeaning(Number(m[1]), String(m[2]))],
  [/^(\d{4})[-/](\d{2})$/, (m) => monthMeaning(Number(m[1]), Number(m[2]))],
  [/^(\d{4})\s*m(\d{1,2})$/i, (m) => monthMeaning(Number(m[1]), Number(m[2]))],
  [/^(\d{4})[\s-]*q([1-4])$/i, (m) => quarterMeaning(Number(m[1]), Number(m[2]))],
  [/^q([1-4])[\s-]*(\d{4})$/i, (m) => quarterMeaning(Number(m[2]), Number(m[1]))],
  [/^(\d{4})[\s-]+([a-z]+)$/i, (m) => monthMeaning(Number(m[1]), monthNumber(String(m[2])))],
  [/^([a-z]+)[\s-]+(\d{4})$/i, (m) => monthMeaning(Number(m[2]), monthNumber(String(m[1])))],
  [/^([a-z]{3})[\s-]+(\d{2})$/i, (m) => monthMeaning(twoDigitYear(String(m[2])), monthNumber(String(m[1])))],
  [/^mid[\s-]*(\d{4})$/i, (m) => (isYear(Number(m[1])) ? [{ kind: "mid-year", index: Number(m[1]) }] : [])],
  [
    /^(?:at |on )?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)[\s-]+(\d{4})$/i,
    (m) => dayMeaning(Number(m[3]), monthNumber(String(m[2])), Number(m[1])),
  ],
  [
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/,
    (m) => dayMeaning(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, (m) => dayMeaning(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (m) => dayMeaning(Number(m[3]), Number(m[2]), Number(m[1]))],
  [
    /^(\d{4})\/(\d{2})\s*-\s*(?:\d{2})?(\d{2})\/(\d{2})$/,
    (m) => pooledSplit(Number(m[1]), Number(m[3]), Number(m[2]), Number(m[4])),
  ],
  [
    /^(\d{4}(?:\d{2}|[/-]\d{2})?) ((?:financial|academic|tax|calendar|reporting) .+)$/i,
    (m) => periodMeanings(String(m[1]), String(m[2])),
  ],
  // As many digits as a number keeps.
  [/^-?\d{1,15}(?:\.\d{1,15})?$/, (m) => [{ kind: "number", index: Number(m[0]) }]],
];

function splitOnly(start: string | undefined, end: string | undefined): PeriodMeaning[] {
  return spanMeaning(Number(start), String(end)).filter((meaning) => meaning.kind === "split-year");
}

/** A two-digit year as people write it in `Mar-18`: 1970 to 2069. */
const twoDigitYear = (text: string): number => (Number(text) >= 70 ? 1900 : 2000) + Number(text);

/** `2013/14-15/16`: split years pooled, 2013/14 to 2015/16. */
function pooledSplit(start: number, lastStart: number, firstEnd: number, lastEnd: number): PeriodMeaning[] {
  const span = ((lastStart - (start % 100) + 100) % 100) + 1;
  const wellFormed = (start + 1) % 100 === firstEnd && (lastStart + 1) % 100 === lastEnd;
  return isYear(start) && wellFormed && span > 1 && span < 20 ? [{ kind: `pooled-split-${span}`, index: start }] : [];
}

/** `2018 (Rev)` is `2018`, noted `Rev`. */
export function splitNote(label: string): { bare: string; note?: string } {
  if (/^\d+$/.test(label)) return { bare: label };
  const match = /^(.*?)\s*[([]\s*([^()[\]]*)\s*[)\]]$/.exec(label);
  if (match?.[1]) return { bare: match[1].trim(), ...(match[2]?.trim() ? { note: match[2].trim() } : {}) };
  const marked = /^(\d{4}(?:[/-]\d{2})?)\s?([pre])$/i.exec(label);
  return marked?.[1] && marked[2] ? { bare: marked[1], note: marked[2] } : { bare: label };
}

/** Every meaning the label could have; empty when it has none. `identifier` is the EES `time_identifier`. */
export function periodMeanings(label: string, identifier = ""): PeriodMeaning[] {
  const meanings = bareYear(label) ?? formMeanings(label);
  return identifier.trim() === "" ? meanings : identified(meanings, identifier);
}

/**
 * What the forms make of a label of four digits; null for any other. It is the commonest label by far, and the forms
 * take longer to compile than a small file takes to read.
 */
function bareYear(label: string): PeriodMeaning[] | null {
  if (!/^\d{4}$/.test(label)) return null;
  const index = Number(label);
  const number = { kind: "number", index };
  return isYear(index) ? [{ kind: "year", index }, number] : [number];
}

function formMeanings(label: string): PeriodMeaning[] {
  const { bare } = splitNote(tidy(label).replace(/[\u2010-\u2015\u2212]/g, "-"));
  return FORMS.flatMap(([form, read]) => {
    const match = form.exec(bare);
    return match ? read(match) : [];
  });
}

/** The meanings that agree with what the `time_identifier` column says the period is. */
function identified(meanings: PeriodMeaning[], identifier: string): PeriodMeaning[] {
  const words = comparable(identifier);
  const year = meanings.find((meaning) => meaning.kind === "year");
  const split = meanings.find((meaning) => meaning.kind === "split-year");
  const month = monthNumber(words);
  if (year && month) return monthMeaning(year.index, month);
  const quarter = /q(?:uarter )?([1-4])$/.exec(words);
  // The first quarter of a financial or tax year is April to June.
  if (quarter && /^(financial|tax)\b/.test(words) && (split ?? year))
    return [{ kind: "quarter", index: (split ?? (year as PeriodMeaning)).index * 4 + Number(quarter[1]) }];
  if (quarter && year && !words.startsWith("academic")) return quarterMeaning(year.index, Number(quarter[1]));
  if (/^(calendar|reporting) year$/.test(words)) return year ? [year] : split ? [split] : meanings;
  if (/^(financial|academic|tax) year$/.test(words)) {
    const kind = words.replace(" ", "-");
    return split ? [{ kind, index: split.index }] : year ? [year] : meanings;
  }
  // A term, a week or a part of a year: its own kind, so that it never mixes with another.
  const whole = split ?? year;
  return whole ? [{ kind: `${whole.kind}: ${words}`, index: whole.index }] : meanings;
}

/** The step of a kind's index. */
export function stepOf(kind: string): PeriodStep {
  if (kind === "number") return "step";
  return kind === "quarter" || kind === "month" || kind === "day" ? kind : "year";
}

/** `n` steps in words: "1 year", "6 quarters", "4 steps". */
export function countSteps(kind: string, n: number): string {
  return `${n} ${stepOf(kind)}${n === 1 ? "" : "s"}`;
}
