/** A published benchmark without the area that it holds: its count and population less the area's. */
import { problem } from "../../problems.js";
import type { Measure, Observation, Series } from "../../series/series.js";
import type { Basis } from "../question.js";
import { type PeopleAt, peopleOf, perOf } from "./peopleBehind.js";

export interface AreaExcluded {
  /** the benchmark without the area, in the periods where both have what it takes */
  readonly series: Series;
  /** labels of its periods in which a population had to be taken as count / rate */
  readonly implied: readonly string[];
  /** labels of the benchmark's periods that are left out, as the area cannot be subtracted */
  readonly dropped: readonly string[];
}

/** Problem: `cannot-exclude-self`, where no period is left or the benchmark has fewer people than the area. */
export function areaExcluded(benchmark: Series, own: Series, basis: Basis): AreaExcluded {
  const refuse = (reason: "per" | "people" | "more"): Error =>
    problem("cannot-exclude-self", { area: own.area.name, benchmark: benchmark.area.name, reason });
  const per = perOf(benchmark.indicator);
  const rate = basis === "rate";
  if (rate && per === null) throw refuse("per");
  const [whole, part] = rate ? [peopleOf(benchmark), peopleOf(own)] : [countsOf(benchmark), countsOf(own)];
  const measure = rate ? benchmark.values : benchmark.counts;
  const kept: { readonly observation: Observation; readonly left: PeopleAt }[] = [];
  const dropped: string[] = [];
  for (const observation of measure?.observations ?? []) {
    const { period } = observation;
    const [all, less] = [whole.get(period.index), part.get(period.index)];
    if (all === undefined || less === undefined) {
      dropped.push(period.label);
      continue;
    }
    const count = all.count - less.count;
    const population = all.population - less.population;
    if (count < 0 || (rate && population <= 0)) throw refuse("more");
    kept.push({ observation, left: { period, count, population, implied: all.implied || less.implied } });
  }
  if (kept.length === 0) throw refuse("people");
  const observed = (decimals: number, figure: (left: PeopleAt) => number): Measure => ({
    observations: kept.map(({ observation, left }) => ({ ...observation, value: figure(left) })),
    missing: measure?.missing ?? [],
    decimals,
  });
  const decimals = measure?.decimals ?? 0;
  return {
    series: {
      area: { ...benchmark.area, name: `${benchmark.area.name} without ${own.area.name}`, code: null, localCode: null },
      indicator: benchmark.indicator,
      values: rate ? observed(decimals + 1, ({ count, population }) => (count / population) * (per as number)) : null,
      counts: observed(benchmark.counts?.decimals ?? 0, ({ count }) => count),
      populations: rate ? observed(0, ({ population }) => population) : null,
    },
    implied: rate ? kept.flatMap(({ left }) => (left.implied ? [left.period.label] : [])) : [],
    dropped,
  };
}

/** Counts alone, where nothing is made of populations. */
const countsOf = ({ counts }: Series): ReadonlyMap<number, PeopleAt> =>
  new Map(
    (counts?.observations ?? []).map(({ period, value }) => [
      period.index,
      { period, count: value, population: 0, implied: false },
    ]),
  );
