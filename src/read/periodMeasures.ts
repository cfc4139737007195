/** The columns of a table that is wide by period, gathered to measures over time. */
import { periodMeanings } from "../series/period.js";
import { comparable } from "../series/writing.js";
import { isIdName } from "./columnNames.js";
import { periodInName } from "./periodInName.js";
import type { ColumnProfile } from "./profile.js";

/** One measure: a column for each of its periods. */
export interface PeriodMeasure {
  /** what the columns' names have beside the period; "value" where they have nothing */
  readonly name: string;
  readonly columns: readonly { readonly period: string; readonly profile: ColumnProfile }[];
}

const GENERIC = "value";

/** Columns of figures with a period in their names, by measure, in the file's order. */
export function periodMeasures(profiles: readonly ColumnProfile[]): PeriodMeasure[] {
  const measures = new Map<string, { name: string; columns: { period: string; profile: ColumnProfile }[] }>();
  for (const profile of profiles) {
    const found = periodInName(profile.name);
    if (!found || isIdName(found.measure) || !couldBeFigures(profile)) continue;
    const name = found.measure || GENERIC;
    const measure = measures.get(comparable(name)) ?? { name, columns: [] };
    measures.set(comparable(name), measure);
    measure.columns.push({ period: found.period, profile });
  }
  return [...measures.values()].filter(({ columns }) => columns.some(({ profile }) => !profile.blank));
}

const couldBeFigures = (profile: ColumnProfile): boolean =>
  profile.blank || profile.numeric() || profile.symbolic() || profile.meantAsNumbers();

/** A measure as a column of its own at this place of a list, for those who choose among columns. */
export function asProfile({ name, columns }: PeriodMeasure, place: number): ColumnProfile {
  const profiles = columns.map(({ profile }) => profile);
  return {
    name,
    place,
    blank: profiles.every(({ blank }) => blank),
    numeric: () => profiles.some((profile) => profile.numeric()),
    symbolic: () => profiles.every((profile) => profile.blank || profile.symbolic()),
    meantAsNumbers: () => profiles.some((profile) => profile.meantAsNumbers()),
    calendar: () => false,
    gssCodes: () => false,
    distinct: Math.max(...profiles.map(({ distinct }) => distinct)),
  };
}

const midYear = (period: string): number | null =>
  periodMeanings(period).find(({ kind }) => kind === "mid-year")?.index ?? null;

/** Whether the measure is an estimate at mid-year, of each of its periods. */
export const isMidYear = ({ columns }: PeriodMeasure): boolean =>
  columns.every(({ period }) => midYear(period) !== null);

/** A mid-year population under the labels of the figures it belongs to: `Mid-2009` is that of 31 March 2010. */
export function asYearAfter(measure: PeriodMeasure): PeriodMeasure {
  return {
    ...measure,
    columns: measure.columns.map(({ period, profile }) => ({ period: String((midYear(period) ?? 0) + 1), profile })),
  };
}
