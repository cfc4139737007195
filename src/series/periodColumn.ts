/** A column of period labels decides together what each label means. */
import { coarsest, dayToMonth, monthToQuarter, ROLLING_MONTH, ROLLING_QUARTER } from "./coarsen.js";
import { decimalMeaning, decimalYears, isDecimalYear } from "./decimalYears.js";
import { dayIndex, type Period, type PeriodMeaning, periodMeanings, splitNote } from "./period.js";
import { comparable, tidy } from "./writing.js";

/** Preferred when every label could be either: years before months before pooled years. */
const PREFERENCE = [
  "year",
  "financial-year",
  "academic-year",
  "tax-year",
  "split-year",
  "quarter",
  "split-quarter",
  "month",
  "year-ending",
  "mid-year",
  "day",
];

const preference = (kind: string): number => {
  const found = PREFERENCE.indexOf(kind);
  return found < 0 ? (kind === "number" ? PREFERENCE.length + 1 : PREFERENCE.length) : found;
};

/** A label as it stands in the file, with the `time_identifier` beside it ("" when there is none). */
export interface PeriodLabel {
  readonly label: string;
  readonly identifier: string;
}

export interface ResolvedPeriods {
  /** in the order of the labels; null where the label is not of the column's kind */
  readonly periods: readonly (Period | null)[];
  /** the kind all resolved periods share; "" when there are none */
  readonly kind: string;
  /** places of labels that mean a period of another kind */
  readonly otherKind: readonly number[];
  /** places of labels that mean nothing */
  readonly unreadable: readonly number[];
}

/** The kind that the most labels can have. A bare number is a kind only where most labels can be nothing else. */
function chooseKind(all: readonly PeriodMeaning[][]): string {
  const support = new Map<string, number>();
  for (const meanings of all) {
    for (const kind of new Set(meanings.map((meaning) => meaning.kind)))
      support.set(kind, (support.get(kind) ?? 0) + 1);
  }
  const calendar = all.filter((meanings) => meanings.some((meaning) => meaning.kind !== "number")).length;
  const numbers = support.get("number") ?? 0;
  if (numbers > 0 && calendar * 2 < numbers) return "number";
  support.delete("number");
  const most = Math.max(0, ...support.values());
  const best = [...support.keys()].filter((kind) => support.get(kind) === most);
  if (best.length > 1) best.sort((a, b) => strides(all, a) - strides(all, b) || preference(a) - preference(b));
  return best[0] ?? (numbers > 0 ? "number" : "");
}

/**
 * 0 where the labels, read as this kind, follow one another step by step, else 1: `2001-03, 2002-04, 2003-05` are
 * three-year pools and not every thirteenth month.
 */
function strides(all: readonly PeriodMeaning[][], kind: string): number {
  const indexes = all.flatMap((meanings) => meanings.find((meaning) => meaning.kind === kind)?.index ?? []);
  const ordered = [...new Set(indexes)].sort((a, b) => a - b);
  return ordered.length > 1 && ordered.every((index, i) => i === 0 || index - (ordered[i - 1] as number) === 1) ? 0 : 1;
}

/** What every label could mean, and the kind that the column is of. */
function columnMeanings(labels: readonly PeriodLabel[]): { all: PeriodMeaning[][]; kind: string } {
  const all = labels.map(({ label, identifier }) => periodMeanings(label, identifier));
  const kind = chooseKind(all);
  const parts = kind === "number" ? decimalYears(labels.map(({ label }) => label)) : null;
  if (parts === null) return { all, kind };
  return { all: labels.map(({ label }) => [decimalMeaning(label, parts) as PeriodMeaning]), kind: parts };
}

/** Labels to periods of one kind; snapshots taken on the same day of every year become years, and so on. */
export function resolvePeriods(labels: readonly PeriodLabel[]): ResolvedPeriods {
  const { all, kind } = columnMeanings(labels);
  const yearKind = kind === "year" ? commonYearKind(labels) : null;
  const otherKind: number[] = [];
  const unreadable: number[] = [];
  const found = all.map((meanings, place): Period | null => {
    const meaning = meanings.find((candidate) => candidate.kind === kind);
    if (meaning && yearKind !== null && !isYearOf(labels[place] as PeriodLabel, yearKind)) {
      otherKind.push(place);
      return null;
    }
    if (!meaning) {
      const bareNumber = meanings.every((candidate) => candidate.kind === "number");
      (bareNumber ? unreadable : otherKind).push(place);
      return null;
    }
    const published = labels[place] as PeriodLabel;
    const { note } = splitNote(tidy(published.label));
    return { ...meaning, label: labelOf(published, meaning), ...(note === undefined ? {} : { note }) };
  });
  const coarse = coarsest(found.filter((period) => period !== null));
  return {
    periods: found.map((period) => (period ? { ...period, ...coarse(period) } : null)),
    kind: found.some(Boolean) ? coarse(found.find((period) => period !== null) as Period).kind : "",
    otherKind,
    unreadable,
  };
}

/** Years labelled alike are not the same where one is called a calendar year and another a reporting year. */
const isYearOf = ({ identifier }: PeriodLabel, yearKind: string): boolean =>
  ["", yearKind].includes(comparable(identifier));

/** What most of the labels say their years are, where they say different things; null where they agree. */
function commonYearKind(labels: readonly PeriodLabel[]): string | null {
  const counts = new Map<string, number>();
  for (const { identifier } of labels) {
    const words = comparable(identifier);
    if (words !== "") counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts.size < 2 ? null : [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/** `2022` beside the identifier `December` is published as two cells; the label joins them. */
function labelOf({ label, identifier }: PeriodLabel, meaning: PeriodMeaning): string {
  const trimmed = tidy(label);
  const needsIdentifier = (meaning.kind === "month" || meaning.kind === "quarter") && /^\d{4,6}$/.test(trimmed);
  return needsIdentifier && identifier !== "" ? `${trimmed} ${tidy(identifier)}` : trimmed;
}

/**
 * The period a person typed, on the axis of periods of `kind`: null when it cannot be one of them.
 * A date typed on a yearly axis is that year's snapshot, a year typed on a split-year axis is refused as ambiguous.
 */
export function typedPeriod(text: string, kind: string, sample: string): PeriodMeaning | null {
  const meanings = periodMeanings(text);
  const bare = kind.replace(/:.*$/, "");
  const same = meanings.find((meaning) => meaning.kind === bare || meaning.kind === kind);
  if (same) return { kind, index: same.index };
  if ((kind === "month" || kind === "quarter") && isDecimalYear(sample) && isDecimalYear(text))
    return decimalMeaning(text, kind);
  const split = meanings.find((meaning) => meaning.kind === "split-year");
  if (split && /^(financial|academic|tax)-year$/.test(bare)) return { kind, index: split.index };
  const said = meanings.find((meaning) => /^(financial|academic|tax)-year$/.test(meaning.kind));
  // The file does not say which kind of year its own are, so what is typed of any kind is one of them.
  if (said && bare === "split-year") return { kind, index: said.index };
  const ofYear = meanings.find((meaning) => meaning.kind === "split-quarter");
  // Quarters that the file calls those of a financial year: the first begins in April.
  if (ofYear && kind === "quarter" && /financial|tax/i.test(sample)) return { kind, index: ofYear.index + 1 };
  const year = meanings.find((meaning) => meaning.kind === "year");
  if (year && kind === "mid-year") return { kind, index: year.index };
  const quarter = meanings.find((meaning) => meaning.kind === "quarter");
  const asMonth = split ? undefined : monthOf(meanings);
  if (asMonth && kind === ROLLING_MONTH) return { kind, index: asMonth.index };
  if (asMonth && kind === ROLLING_QUARTER) return { kind, index: Math.floor(asMonth.index / 3) };
  // Yearly figures labelled by a day, a month or a quarter may be asked for by one; plain years may not.
  if (kind === "year") return yearTyped(quarter, asMonth, sample);
  if (asMonth && kind === "month") return { kind, index: asMonth.index };
  if (asMonth && kind === "quarter") return monthToQuarter(asMonth);
  return null;
}

/** The month that a label means, or that it ends with. */
function monthOf(meanings: readonly PeriodMeaning[]): PeriodMeaning | undefined {
  const found = meanings.find(({ kind }) => kind === "month" || kind === "year-ending");
  const day = meanings.find(({ kind }) => kind === "day");
  return found ?? (day ? dayToMonth(day) : undefined);
}

/** A quarter or a month typed for one of the years: the one in which the file's own figures are taken, and no other. */
function yearTyped(
  quarter: PeriodMeaning | undefined,
  month: PeriodMeaning | undefined,
  sample: string,
): PeriodMeaning | null {
  const own = periodMeanings(sample);
  const ownMonth = monthOf(own);
  const ownQuarter = own.find(({ kind }) => kind === "quarter") ?? (ownMonth && monthToQuarter(ownMonth));
  if (quarter && ownQuarter && quarter.index % 4 === ownQuarter.index % 4)
    return { kind: "year", index: Math.floor(quarter.index / 4) };
  if (month && ownMonth && month.index % 12 === ownMonth.index % 12)
    return { kind: "year", index: Math.floor(month.index / 12) };
  return null;
}

/** First and last day of a period, as day indexes; null for kinds that are not on the calendar. */
export function calendarSpan({ kind, index }: PeriodMeaning): readonly [number, number] | null {
  const from = (year: number, month: number): number => dayIndex(year, month, 1) as number;
  if (kind === "day") return [index, index];
  if (kind === "year" || kind === "mid-year") return [from(index, 1), from(index + 1, 1) - 1];
  if (kind === "financial-year" || kind === "tax-year") return [from(index, 4), from(index + 1, 4) - 1];
  if (kind === "academic-year") return [from(index, 9), from(index + 1, 9) - 1];
  if (kind === "quarter") {
    const month = (index % 4) * 3 + 1;
    const year = Math.floor(index / 4);
    return [from(year, month), (month === 10 ? from(year + 1, 1) : from(year, month + 3)) - 1];
  }
  if (kind !== "month") return null;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return [from(year, month), (month === 12 ? from(year + 1, 1) : from(year, month + 1)) - 1];
}
