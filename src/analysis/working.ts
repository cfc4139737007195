/** The steps that every answer about a projection shares: basis, baseline, fit, horizon, forecast. */
import type { Fit, Forecast } from "../methods/method.js";
import { methodNamed } from "../methods/registry.js";
import type { Period } from "../series/period.js";
import { observationAt, type Series } from "../series/series.js";
import { roundHalfAway } from "../stats/rounding.js";
import { toldByChange } from "./areaCautions.js";
import { type BasisView, viewOn } from "./basis.js";
import { type Baseline, baselineOf, horizonOf } from "./horizon.js";
import type { ProjectQuestion } from "./question.js";

/** Everything about one run that the steps below share. */
export interface Working {
  readonly series: Series;
  readonly question: ProjectQuestion;
  readonly view: BasisView;
  readonly baseline: Baseline;
  readonly fit: Fit;
  readonly horizon: readonly Period[];
  readonly forecast: Forecast;
  /** index of the period that `--actual` speaks of; null without it */
  readonly givenAt: number | null;
}

/** Problems: those of `viewOn`, `baselineOf` and `horizonOf`. */
export function prepare(series: Series, question: ProjectQuestion): Working {
  const view = viewOn(series, question.basis, question.polarity);
  const method = methodNamed(question.method);
  const baseline = toldByChange(series.area, () => baselineOf(view.measure, question, method.minimumPoints));
  const fit = method.fit(
    {
      times: baseline.observations.map(({ period }) => period.index),
      values: baseline.observations.map(({ value }) => value),
    },
    question.anchor,
  );
  const horizon = horizonOf(view.measure, baseline, question.at);
  const forecast = rounded(fit.forecast(horizon.map(({ index }) => index)), question, view);
  const lastActual = horizon.filter(({ index }) => observationAt(view.measure, index)).at(-1);
  // A count given for an explicit `--at` beyond the published figures is that period's first actual.
  const givenAt =
    question.actual === null ? null : ((question.at === null ? lastActual : horizon.at(-1))?.index ?? null);
  return { series, question, view, baseline, fit, horizon, forecast, givenAt };
}

/** `--round-rates` rounds the projection before anything is counted from it. */
function rounded(forecast: Forecast, question: ProjectQuestion, view: BasisView): Forecast {
  if (!question.roundRates) return forecast;
  return { ...forecast, mean: forecast.mean.map((mean) => roundHalfAway(mean, view.measure.decimals)) };
}
