/** The counts behind the figures and what they are out of, for the methods that are fitted to counts. */
import type { Counted } from "../methods/method.js";
import { problem } from "../problems.js";
import type { Period } from "../series/period.js";
import { type Observation, observationAt, type Series } from "../series/series.js";
import type { BasisView } from "./basis.js";
import { type Population, populationAt } from "./people.js";
import type { PopulationChoice, ProjectQuestion } from "./question.js";

type Asked = Pick<ProjectQuestion, "population" | "method">;

/**
 * Counts and populations of the baseline. On rates both are needed; counts may stand without populations where the
 * series has none at all and none is given. Problems: `counts-needed`, `negative-count`, `population-needed`,
 * `per-needed`.
 */
export function countedOf(
  series: Series,
  view: BasisView,
  observations: readonly Observation[],
  question: Asked,
): Counted {
  const { per } = view.indicator;
  const counts = observations.map(({ period, value }) => {
    const count = view.basis === "count" ? value : observationAt(series.counts, period.index)?.value;
    if (count === undefined) throw problem("counts-needed", { method: question.method, period: period.label });
    if (count < 0) throw problem("negative-count", { method: question.method, period: period.label, count });
    return count;
  });
  if (view.basis === "rate" && per === null) throw problem("per-needed", { method: question.method });
  const populations = baselinePopulations(series, view, observations, question);
  return { counts, populations: populations?.map(({ population }) => population) ?? null, per };
}

/**
 * The populations of the baseline: its own where it has one for every period (a number given is for the periods
 * projected: in the fit it would only hide that the population changed), else the number given, for all of them. Null
 * where counts stand for themselves. Problem: `population-needed`.
 */
export function baselinePopulations(
  series: Series,
  view: BasisView,
  observations: readonly Observation[],
  question: Asked,
): readonly Population[] | null {
  const { population: choice, method } = question;
  if (standAlone(series, view, choice)) return null;
  const own = observations.map(({ period }) => at(series, view, period, typeof choice === "number" ? null : choice));
  if (typeof choice === "number" && own.includes(null))
    return observations.map(() => ({ population: choice, source: "given" }));
  return own.map((found, i) => needed(found, observations[i] as Observation, method));
}

/** The periods to project, as far as their populations are known. */
export interface OutOf {
  readonly horizon: readonly Period[];
  /** null where counts stand for themselves */
  readonly populations: readonly Population[] | null;
  /** periods on the way with neither an actual nor a population, of which nothing can be said */
  readonly leftOut: readonly Period[];
}

/** Problem: `population-needed`, for a period that has an actual or is the last. */
export function populationsAhead(series: Series, view: BasisView, horizon: readonly Period[], question: Asked): OutOf {
  if (standAlone(series, view, question.population)) return { horizon, populations: null, leftOut: [] };
  const all = horizon.map((period) => ({ period, found: at(series, view, period, question.population) }));
  const unknown = ({ period, found }: (typeof all)[number]): boolean =>
    found === null && period !== horizon.at(-1) && observationAt(view.measure, period.index) === null;
  const known = all.filter((one) => !unknown(one));
  return {
    horizon: known.map(({ period }) => period),
    populations: known.map(({ period, found }) => needed(found, { period }, question.method)),
    leftOut: all.filter(unknown).map(({ period }) => period),
  };
}

/** Counts of a file without populations, none being given nor asked to be implied. */
const standAlone = (series: Series, view: BasisView, choice: PopulationChoice): boolean =>
  view.basis === "count" &&
  (series.populations?.observations.length ?? 0) === 0 &&
  typeof choice !== "number" &&
  choice !== "implied";

/** One period's population; on counts too it may be implied, by the rates beside them. */
function at(series: Series, { indicator }: BasisView, period: Period, choice: PopulationChoice): Population | null {
  const count = observationAt(series.counts, period.index)?.value ?? null;
  const per = indicator.per ?? series.indicator.per;
  return populationAt(series, period, choice, per === null ? null : count, per ?? 1);
}

function needed(found: Population | null, { period }: { readonly period: Period }, method: string): Population {
  if (found === null) throw problem("population-needed", { method, period: period.label });
  return found;
}
