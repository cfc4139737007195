/** Periods inside the names of columns: `CLA_Mar2014`, `2011 | Number`, `Mid2009Pop0-17`, or a name that is one. */
import { periodMeanings } from "../series/period.js";
import { tidy } from "../series/writing.js";

export interface PeriodInName {
  /** what is left of the name without the period; "" where the name is nothing else */
  readonly measure: string;
  /** as a period is labelled: `2014`, `2017-18`, `2018 Q1`, `Mid-2009` */
  readonly period: string;
}

/** Between the levels of a header that has more than one. */
const LEVELS = " | ";
const MAYBE = /(?:19|20)\d\d|^[a-z]{3}[\s-]\d\d$/i;

/** Null for a name without a period, or with more than one that could be meant. */
export function periodInName(name: string): PeriodInName | null {
  if (!MAYBE.test(name)) return null;
  const text = tidy(name);
  if (isLabel(text)) return { measure: "", period: text };
  return inLevels(text.split(LEVELS)) ?? inWords(text);
}

const isLabel = (text: string): boolean =>
  MAYBE.test(text) && periodMeanings(text).some(({ kind }) => kind !== "number");

/** One level of the header is the period, or two neighbouring ones together: `2018 | Q1`. */
function inLevels(levels: readonly string[]): PeriodInName | null {
  if (levels.length === 1) return null;
  const without = (from: number, to: number): string => levels.filter((_, i) => i < from || i > to).join(LEVELS);
  for (let i = 0; i + 1 < levels.length; i++) {
    const joined = `${levels[i]} ${levels[i + 1]}`;
    if (isLabel(joined)) return { measure: without(i, i + 1), period: joined };
  }
  const found = levels.flatMap((level, i) => (isLabel(level) ? [i] : []));
  const [only] = found;
  return only !== undefined && found.length === 1
    ? { measure: without(only, only), period: levels[only] as string }
    : null;
}

const YEAR = /(?<![\d.,])(?:19|20)\d\d/g;
/** What may follow a year and belong to it. */
const QUARTER = /^[ _-]?(q[1-4])(?![a-z\d])/i;
const SECOND_YEAR = /^([-/_]?)(\d{4}|\d\d)(?!\d)/;
const MID = /(?:^|[^a-z])mid[-_ ]?$/i;

/** One year, with what belongs to it, and a name around it. */
function inWords(text: string): PeriodInName | null {
  const years = [...text.matchAll(YEAR)].flatMap((match) => yearAt(text, match.index) ?? []);
  // The second year of "2017-2018" is part of the first.
  const [first, ...more] = years.filter(({ from }, i) => i === 0 || from >= (years[i - 1]?.to ?? 0));
  if (!first || more.length > 0) return null;
  const ends = /^[\s_\-|:,;]+|[\s_\-|:,;]+$/g;
  const parts = [text.slice(0, first.from), text.slice(first.to)].map((part) => part.replace(/\(\s*\)/, ""));
  const measure = parts.map((part) => part.replace(ends, "")).filter((part) => part !== "");
  return measure.length === 0 ? null : { measure: measure.join(" ").replace("( )", "").trim(), period: first.label };
}

function yearAt(text: string, at: number): { from: number; to: number; label: string } | null {
  const year = text.slice(at, at + 4);
  const before = text.slice(0, at);
  const after = text.slice(at + 4);
  // "Rate per 2000" counts people.
  if (/\bper[ _]$/i.test(before)) return null;
  const mid = MID.exec(before);
  if (mid && !/^\d/.test(after)) {
    const from = at - (/mid[-_ ]?$/i.exec(before)?.[0].length ?? 0);
    return { from, to: at + 4, label: `Mid-${year}` };
  }
  const quarter = QUARTER.exec(after);
  if (quarter?.[1]) return { from: at, to: at + 4 + quarter[0].length, label: `${year} ${quarter[1].toUpperCase()}` };
  const second = SECOND_YEAR.exec(after);
  if (second?.[2]) {
    const mark = second[1] === "/" ? "/" : "-";
    const label = second[1] === "" ? `${year}${second[2]}` : `${year}${mark}${second[2]}`;
    const kinds = periodMeanings(label).map(({ kind }) => kind);
    if (kinds.some((kind) => kind === "split-year" || kind.startsWith("pooled")))
      return { from: at, to: at + 4 + second[0].length, label };
  }
  return /^\d/.test(after) ? null : { from: at, to: at + 4, label: year };
}
