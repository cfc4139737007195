/** The counts and populations behind an area's rates, from which rates of several areas together are made. */
import type { Indicator } from "../../series/indicator.js";
import type { Period } from "../../series/period.js";
import type { Series } from "../../series/series.js";

export interface PeopleAt {
  readonly period: Period;
  readonly count: number;
  readonly population: number;
  /** whether the population is count / rate, where no column gives it */
  readonly implied: boolean;
}

/** What a rate is per; a percentage is per hundred. Null where figures are no rates, or it is not known. */
export const perOf = ({ unit, per }: Indicator): number | null => per ?? (unit === "percent" ? 100 : null);

/** By the period's index; no entry where there is no count, or no population to be had. */
export function peopleOf({ indicator, values, counts, populations }: Series): ReadonlyMap<number, PeopleAt> {
  const per = perOf(indicator);
  const column = new Map(populations?.observations.map(({ period, value }) => [period.index, value]));
  const rates = new Map(values?.observations.map(({ period, value }) => [period.index, value]));
  const people = new Map<number, PeopleAt>();
  for (const { period, value: count } of counts?.observations ?? []) {
    const given = column.get(period.index) ?? 0;
    const rate = rates.get(period.index) ?? 0;
    const known = given > 0 ? given : per !== null && rate > 0 && count > 0 ? (count / rate) * per : null;
    if (known !== null) people.set(period.index, { period, count, population: known, implied: given <= 0 });
  }
  return people;
}
