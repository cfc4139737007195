/**
 * Periods: one calendar step each, labelled as published.
 *
 * A label alone can be ambiguous ("2011-12" is a financial year or December 2011; "2018" is a year or the
 * 2,018th step), so a label is first read into every meaning it could have, and the whole column of labels then
 * decides (`resolvePeriods` in `periodColumn.ts`). Time is the period's `index`, never its place in an array.
 */
import { fullYear, isYear, monthMeaning, monthNumber, type PeriodMeaning, quarterMeaning } from "./calendar.js";
import { FORMS } from "./periodForms.js";
import { comparable, tidy } from "./writing.js";

export { dayIndex, MONTHS, monthNumber, type PeriodMeaning } from "./calendar.js";

/** What a step of the index is: a year, a quarter, a month, a day, or a bare number. */
export type PeriodStep = "year" | "quarter" | "month" | "day" | "step";

export interface Period extends PeriodMeaning {
  /** as published */
  readonly label: string;
  /** what the publisher wrote in brackets after the label, e.g. `Rev`, `prov`; absent when nothing */
  readonly note?: string;
}

/** `2018 (Rev)` is `2018`, noted `Rev`. */
export function splitNote(label: string): { bare: string; note?: string } {
  if (/^\d+$/.test(label)) return { bare: label };
  const match = /^(.*?)\s*[([]\s*([^()[\]]*)\s*[)\]]$/.exec(label);
  if (match?.[1]) return { bare: match[1].trim(), ...(match[2]?.trim() ? { note: match[2].trim() } : {}) };
  const marked = /^(.*\d\d|.*\d Q\d)\s?(p|r|e|prov|provisional|rev|revised|est|estimated|final)$/i.exec(label);
  return marked?.[1] && marked[2] ? { bare: marked[1], note: marked[2] } : { bare: label };
}

/** Whether a publisher's note says that the figure may still be revised: `p`, `prov`, `Provisional`. */
export const isProvisional = (note: string): boolean => /^(p|prov|provisional)\b/i.test(note);

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
  // No form is without a figure; most cells of a table are words.
  if (!/\d/.test(label)) return [];
  const { bare } = splitNote(plainLabel(label));
  const kindSaid = KIND_SAID.exec(bare);
  if (kindSaid) return saidMeanings(kindSaid);
  return FORMS.flatMap(([form, read]) => {
    const match = form.exec(bare);
    return match ? read(match) : [];
  });
}

/** One hyphen for every dash and for "to" between figures or months, `Q` for "quarter". */
const plainLabel = (label: string): string =>
  tidy(label)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/(?<=\d) to (?=\d)/i, "-")
    .replace(/(?<=^[a-z]{3,9}(?: \d{4})?) to (?=[a-z]{3,9} \d{4}$)/i, "-")
    .replace(/\b(?:quarter|qtr) ?(?=[1-4]\b)/i, "Q");

/** `FY2017/18`, `AY 2017/18`, `financial year 2017-18`; and `2017/18 academic year`, `201718 Financial year Q4`. */
const KIND_SAID =
  /^(?:(fy|ay|ty|(?:financial|fiscal|academic|tax|calendar|reporting) year)[\s:-]*(\d{6}|\d{4}(?:[/-](?:\d{4}|\d{2}))?|\d{2}[/-]\d{2})|(\d{4}(?:\d{2}|[/-]\d{2})?) ((?:financial|academic|tax|calendar|reporting) .+))$/i;
const SHORT_FOR: Readonly<Record<string, string>> = {
  fy: "financial year",
  "fiscal year": "financial year",
  ay: "academic year",
  ty: "tax year",
};

/** A year whose kind the label itself says. `FY2018` is not said to be 2017/18 or 2018/19, so it means nothing. */
function saidMeanings([, before, year, span, after]: RegExpExecArray): PeriodMeaning[] {
  if (span !== undefined) return periodMeanings(span, after);
  const words = String(before).toLowerCase();
  const identifier = SHORT_FOR[words] ?? words;
  const full = String(year).replace(/^\d{2}(?=[/-])/, (short) => String(fullYear(short)));
  if (full.length === 4 && /^(financial|academic|tax)/.test(identifier)) return [];
  return periodMeanings(full, identifier).filter(({ kind }) => !kind.startsWith("pooled"));
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
  if (kind === "day") return kind;
  if (/quarter$/.test(kind)) return "quarter";
  return /month$|^year-ending$/.test(kind) ? "month" : "year";
}

/** `n` steps in words: "1 year", "6 quarters", "4 steps". */
export function countSteps(kind: string, n: number): string {
  return `${n} ${stepOf(kind)}${n === 1 ? "" : "s"}`;
}
