/** A published benchmark without the area that it holds: its count and population less the area's. */
import { problem } from "../../problems.js";
import type { Measure, Observation, Series } from "../../series/series.js";
import type { BasisView } from "../basis.js";
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
export function areaExcluded(
  benchmark: Series,
  own: Series,
  { basis, indicator }: Pick<BasisView, "basis" | "indicator">,
): AreaExcluded {
  const refuse = (reason: "per" | "people" | "more"): Error =>
    problem("cannot-exclude-self", { area: own.area.name, benchmark: benchmark.area.name, reason });
  const per = perOf(indicator);
  if (basis === "rate" && per === null) throw refuse("per");
  const [whole, part] = basis === "rate" ? [peopleOf(benchmark), peopleOf(own)] : [countsOf(benchmark), countsOf(own)];
  const measure = (basis === "rate" ? benchmark.values : benchmark.counts) as Measure;
  const kept: { readonly observation: Observation; readonly left: PeopleAt }[] = [];
  const dropped: string[] = [];
  for (const observation of measure.observations) {
    const { period } = observation;
    const [all, less] = [whole.get(period.index), part.get(period.index)];
    if (all === undefined || less === undefined) {
      dropped.push(period.label);
      continue;
    }
    const left = {
      period,
      count: all.count - less.count,
      population: all.population - less.population,
      implied: all.implied || less.implied,
    };
    if (left.count < 0 || (basis === "rate" && left.population <= 0)) throw refuse("more");
    kept.push({ observation, left });
  }
  if (kept.length === 0) throw refuse("people");
  const observed = (figureOf: (left: PeopleAt) => number, decimals: number): Measure => ({
    observations: kept.map(({ observation, left }) => ({ ...observation, value: figureOf(left) })),
    missing: measure.missing,
    decimals,
  });
  const rate = basis === "rate";
  return {
    series: {
      area: { ...benchmark.area, name: `${benchmark.area.name} without ${own.area.name}`, code: null, localCode: null },
      indicator: benchmark.indicator,
      values: rate
        ? observed(({ count, population }) => (count / population) * (per as number), measure.decimals + 1)
        : null,
      counts: observed(({ count }) => count, benchmark.counts?.decimals ?? 0),
      populations: rate ? observed(({ population }) => population, 0) : null,
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
