/** The counts behind the figures and what they are out of, for the methods that are fitted to counts. */
import type { Counted } from "../methods/method.js";
import { problem } from "../problems.js";
import type { Period } from "../series/period.js";
import { type Observation, observationAt, type Series } from "../series/series.js";
import type { BasisView } from "./basis.js";
import { populationAt } from "./people.js";
import type { ProjectQuestion } from "./question.js";

type Asked = Pick<ProjectQuestion, "population" | "method">;

/**
 * Counts and populations of the baseline. On rates both are needed; counts may stand without populations where the
 * series has none at all and none is given. Problems: `counts-needed`, `population-needed`, `per-needed`.
 */
export function countedOf(
  series: Series,
  view: BasisView,
  observations: readonly Observation[],
  question: Asked,
): Counted {
  const { per } = view.indicator;
  if (view.basis === "rate" && per === null) throw problem("per-needed", { method: question.method });
  const counts = observations.map(({ period, value }) => {
    const count = view.basis === "count" ? value : observationAt(series.counts, period.index)?.value;
    if (count === undefined) throw problem("counts-needed", { method: question.method, period: period.label });
    if (count < 0) throw problem("negative-count", { method: question.method, period: period.label, count });
    return count;
  });
  const periods = observations.map(({ period }) => period);
  return { counts, populations: populationsOf(series, view, periods, question), per };
}

/** The populations of some periods; null where counts stand for themselves. Problem: `population-needed`. */
export function populationsOf(
  series: Series,
  view: BasisView,
  periods: readonly Period[],
  question: Asked,
): readonly number[] | null {
  const { per } = view.indicator;
  const none = (series.populations?.observations.length ?? 0) === 0 && typeof question.population !== "number";
  if (view.basis === "count" && none) return null;
  return periods.map((period) => {
    const count = observationAt(series.counts, period.index)?.value ?? null;
    const found = populationAt(series, period, question.population, view.basis === "count" ? null : count, per ?? 1);
    if (found === null) throw problem("population-needed", { method: question.method, period: period.label });
    return found.population;
  });
}
