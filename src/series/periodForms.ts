/** Every written form of a period that a label may have. */
import {
  dayMeaning,
  fullYear,
  isYear,
  monthMeaning,
  monthNumber,
  type PeriodMeaning,
  quarterMeaning,
  spanMeaning,
} from "./calendar.js";

type Reading = (match: RegExpExecArray) => PeriodMeaning[];

const yearMeaning = (kind: string, year: number): PeriodMeaning[] => (isYear(year) ? [{ kind, index: year }] : []);

/** In the order tried; all that match contribute a meaning. A label has been through `plainLabel`. */
export const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [/^\d{4}$/, (m) => yearMeaning("year", Number(m[0]))],
  [/^(\d{4})(\d{2})$/, (m) => splitOnly(m[1], m[2])],
  [/^(\d{4})(\d{2})$/, (m) => monthMeaning(Number(m[1]), Number(m[2]))],
  [/^(\d{4})\s*[/-]\s*(\d{4}|\d{2})$/, (m) => spanMeaning(Number(m[1]), String(m[2]))],
  [/^(\d{4})[-/](\d{2})$/, (m) => monthMeaning(Number(m[1]), Number(m[2]))],
  [/^(\d{4})\s*m(\d{1,2})$/i, (m) => monthMeaning(Number(m[1]), Number(m[2]))],
  [/^(\d{4})[\s-]*q([1-4])$/i, (m) => quarterMeaning(Number(m[1]), Number(m[2]))],
  [/^q([1-4])[\s-]*(\d{4})$/i, (m) => quarterMeaning(Number(m[2]), Number(m[1]))],
  [/^(\d{4}[/-](?:\d{4}|\d{2}))[\s-]*q([1-4])$/i, (m) => splitQuarter(m[1], m[2])],
  [/^q([1-4])[\s-]*(\d{4}[/-](?:\d{4}|\d{2}))$/i, (m) => splitQuarter(m[2], m[1])],
  [/^(\d{4})[\s-]+([a-z]+)$/i, (m) => monthMeaning(Number(m[1]), monthNumber(String(m[2])))],
  [/^([a-z]+)[\s-]+(\d{4}|\d{2})$/i, (m) => monthMeaning(fullYear(String(m[2])), monthNumber(String(m[1])))],
  [
    /^([a-z]+)(?:[\s-](\d{4}))?\s*-\s*([a-z]+)[\s-](\d{4})$/i,
    (m) => monthsMeaning(String(m[1]), m[2] ?? null, String(m[3]), Number(m[4])),
  ],
  [
    /^(?:(?:year|12 months|twelve months)[\s-]+(?:ending|ended|end|to)|y\/?e)\s+(?:\d{1,2}(?:st|nd|rd|th)?[\s-]+)?([a-z]+)[\s-]+(\d{4}|\d{2})$/i,
    (m) => yearEnding(fullYear(String(m[2])), monthNumber(String(m[1]))),
  ],
  [/^mid[\s-]*(\d{4})$/i, (m) => yearMeaning("mid-year", Number(m[1]))],
  [
    /^(?:at |on )?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)[\s-]+(\d{4}|\d{2})$/i,
    (m) => dayMeaning(fullYear(String(m[3])), monthNumber(String(m[2])), Number(m[1])),
  ],
  [
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/,
    (m) => dayMeaning(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, (m) => dayMeaning(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?: 00:00(?::00)?)?$/,
    (m) => dayMeaning(Number(m[4]), Number(m[3]), Number(m[1])),
  ],
  [
    /^(\d{4})\/(\d{2})\s*-\s*(?:\d{2})?(\d{2})\/(\d{2})$/,
    (m) => pooledSplit(Number(m[1]), Number(m[3]), Number(m[2]), Number(m[4])),
  ],
  // As many digits as a number keeps.
  [/^-?\d{1,15}(?:\.\d{1,15})?$/, (m) => [{ kind: "number", index: Number(m[0]) }]],
];

function splitOnly(start: string | undefined, end: string | undefined): PeriodMeaning[] {
  return spanMeaning(Number(start), String(end)).filter((meaning) => meaning.kind === "split-year");
}

/** `2018/19 Q1`: a quarter of whichever kind of year runs over two; its first month the label does not say. */
function splitQuarter(span: string | undefined, quarter: string | undefined): PeriodMeaning[] {
  const [start = "", end = ""] = (span ?? "").split(/[/-]/);
  return splitOnly(start, end).map(({ index }) => ({ kind: "split-quarter", index: index * 4 + Number(quarter) - 1 }));
}

/** The year that ends with a month: it moves on by months. */
function yearEnding(year: number, month: number): PeriodMeaning[] {
  return monthMeaning(year, month).map(({ index }) => ({ kind: "year-ending", index }));
}

/** `Apr-Jun 2018` is a quarter, `April 2017 - March 2018` the year that ends in March; nothing else. */
function monthsMeaning(first: string, firstYear: string | null, last: string, year: number): PeriodMeaning[] {
  const [from, to] = [monthNumber(first), monthNumber(last)];
  if (from === 0 || to === 0) return [];
  const months = (year - Number(firstYear ?? year)) * 12 + to - from + 1;
  if (months === 12) return yearEnding(year, to);
  return months === 3 && to % 3 === 0 ? quarterMeaning(year, to / 3) : [];
}

/** `2013/14-15/16`: split years pooled, 2013/14 to 2015/16. */
function pooledSplit(start: number, lastStart: number, firstEnd: number, lastEnd: number): PeriodMeaning[] {
  const span = ((lastStart - (start % 100) + 100) % 100) + 1;
  const wellFormed = (start + 1) % 100 === firstEnd && (lastStart + 1) % 100 === lastEnd;
  return isYear(start) && wellFormed && span > 1 && span < 20 ? [{ kind: `pooled-split-${span}`, index: start }] : [];
}
