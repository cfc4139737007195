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

/** The populations of the periods to project; null where counts stand for themselves. Problem: `population-needed`. */
export function populationsOf(
  series: Series,
  view: BasisView,
  periods: readonly Period[],
  { population, method }: Asked,
): readonly number[] | null {
  if (standAlone(series, view, population)) return null;
  return periods.map((period) => needed(at(series, view, period, population), { period }, method).population);
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
