/** Several areas as one to compare with: the mean or the median of their figures, or all their people together. */
import { problem } from "../../problems.js";
import type { Area } from "../../series/area.js";
import type { Period } from "../../series/period.js";
import type { Measure, Observation, Series } from "../../series/series.js";
import { quantile } from "../../stats/quantile.js";
import type { BasisView } from "../basis.js";
import { type PeopleAt, peopleOf, perOf } from "./peopleBehind.js";

export type AverageKind = "mean" | "median" | "pooled";

export interface Averaged {
  /** figures on the basis asked for only; of a pooled average the counts and populations behind its rates too */
  readonly series: Series;
  /** how many areas each of its periods is of, in order */
  readonly n: readonly { readonly period: Period; readonly n: number }[];
  /** labels of the periods in which a population had to be taken as count / rate */
  readonly implied: readonly string[];
}

/** One area's figure in one period. */
interface Member {
  readonly observation: Observation;
  readonly people: PeopleAt | null;
}

/**
 * The areas period by period, each time of those that have a figure; pooled, of those with a count and a population,
 * which count and rate imply where no column gives it. Problems: `cannot-pool`, `no-values`.
 */
export function averageOf(
  area: Area,
  members: readonly Series[],
  kind: AverageKind,
  { basis, indicator }: Pick<BasisView, "basis" | "indicator">,
): Averaged {
  if (kind === "pooled" && (basis === "count" || perOf(indicator) === null))
    throw problem("cannot-pool", { benchmark: area.name, reason: basis === "count" ? "counts" : "per" });
  const measures = members.map((series) => (basis === "rate" ? series.values : series.counts));
  const figures = figuresByPeriod(members, measures, kind);
  const n = [...figures.values()].sort((a, b) => a.period.index - b.period.index);
  if (n.length === 0)
    throw kind === "pooled"
      ? problem("cannot-pool", { benchmark: area.name, reason: "people" })
      : problem("no-values", { area: area.name });
  const observed = (figureOf: (members: readonly Member[]) => number): Measure => ({
    observations: n.map(({ members: own, period }) => ({
      ...(own[0] as Member).observation,
      period,
      value: figureOf(own),
    })),
    missing: [],
    // One more than published: a mean of whole numbers is none.
    decimals: Math.max(0, ...measures.map((measure) => measure?.decimals ?? 0)) + 1,
  });
  const sum =
    (part: "count" | "population") =>
    (own: readonly Member[]): number =>
      own.reduce((total, { people }) => total + (people as PeopleAt)[part], 0);
  const value = observed((own) =>
    kind === "pooled"
      ? (sum("count")(own) / sum("population")(own)) * (perOf(indicator) as number)
      : centre(
          own.map(({ observation }) => observation.value),
          kind,
        ),
  );
  const pooled = kind === "pooled";
  return {
    series: {
      area,
      indicator,
      values: basis === "rate" ? value : null,
      counts: basis === "count" ? value : pooled ? observed(sum("count")) : null,
      populations: pooled ? observed(sum("population")) : null,
    },
    n: n.map(({ period, members: own }) => ({ period, n: own.length })),
    implied: n.flatMap(({ period, members: own }) => (own.some(({ people }) => people?.implied) ? [period.label] : [])),
  };
}

const centre = (values: readonly number[], kind: "mean" | "median"): number =>
  kind === "median" ? quantile(values, 0.5) : values.reduce((a, b) => a + b, 0) / values.length;

interface AtPeriod {
  readonly period: Period;
  readonly members: Member[];
}

/** Who has a figure when; of a pooled average, a figure with people behind it. */
function figuresByPeriod(
  members: readonly Series[],
  measures: readonly (Measure | null)[],
  kind: AverageKind,
): ReadonlyMap<number, AtPeriod> {
  const found = new Map<number, AtPeriod>();
  for (const [i, series] of members.entries()) {
    const people = kind === "pooled" ? peopleOf(series) : null;
    for (const observation of measures[i]?.observations ?? []) {
      const { period } = observation;
      const behind = people?.get(period.index) ?? null;
      if (kind === "pooled" && behind === null) continue;
      const at = found.get(period.index) ?? { period, members: [] };
      found.set(period.index, at);
      at.members.push({ observation, people: behind });
    }
  }
  return found;
}
