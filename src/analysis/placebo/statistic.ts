/** One area's figure for the ranking: the same formulas for the area asked about and for every other. */
import type { Forecast } from "../../methods/method.js";
import { rootMeanSquare } from "../../stats/rootMeanSquare.js";
import { standardErrorOf } from "../effect.js";
import type { Statistic } from "./placeboQuestion.js";

/** What the formulas need to know of one area. */
export interface Projected {
  /** the baseline's figures, and what was fitted to them */
  readonly values: readonly number[];
  readonly fitted: readonly (number | null)[];
  readonly forecast: Forecast;
  /** of the periods of the forecast; null where there is none */
  readonly actuals: readonly (number | null)[];
  /** place of the headline period among them */
  readonly place: number;
  /** of the intervals: it decides between two standard errors where there is a floor */
  readonly level: number;
}

/**
 * Infinite where a ratio's denominator is nothing but rounding noise; null where the method has no such statistic (no
 * standard error, nothing fitted to the baseline).
 */
export function statisticOf(statistic: Statistic, projected: Projected): number | null {
  const { forecast, actuals, place } = projected;
  if (statistic === "difference") return (actuals[place] as number) - (forecast.mean[place] as number);
  const gaps = actuals.flatMap((actual, i) => (actual === null ? [] : [actual - (forecast.mean[i] as number)]));
  if (statistic === "rmspe-ratio") {
    const before = rmspeBefore(projected);
    if (before === null) return null;
    const after = rootMeanSquare(gaps);
    return before <= EXACT * largest(projected.values) ? Number.POSITIVE_INFINITY : after / before;
  }
  const average = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (statistic === "average") return average;
  const weights = actuals.map((actual) => (actual === null ? 0 : 1 / gaps.length));
  const error = standardErrorOf(forecast, weights, projected.level);
  return error === null || error === 0 ? null : average / error;
}

/** A fit as close as this share of the figures is exact but for rounding. */
const EXACT = 1e-9;

const largest = (values: readonly number[]): number => Math.max(...values.map(Math.abs));

/** How far the fit is from the baseline's own figures, root mean square; null where nothing was fitted. */
export function rmspeBefore({ values, fitted }: Pick<Projected, "values" | "fitted">): number | null {
  const residuals = values.flatMap((value, i) => {
    const fit = fitted[i];
    return fit === null || fit === undefined ? [] : [value - fit];
  });
  return residuals.length === 0 ? null : rootMeanSquare(residuals);
}
