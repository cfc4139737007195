/**
 * Every interval the tool prints comes from here: one contrast of a joint forecast, so that the interval of one
 * period, of the average and of the total cannot disagree (`--round-rates` rounds what it is asked to afterwards, and says so).
 */
import type { Forecast } from "../methods/method.js";
import { tQuantile, tTwoSidedP } from "../stats/studentT.js";

/** An estimate with its t interval; nulls together where the forecast has no covariance. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** two-sided, of the t test that the estimate is zero */
  readonly pValue: number | null;
}

/**
 * The effect w'(actual - forecast) with standard error sqrt(w'Vw). `weights` and `actuals` have one entry for each
 * period of the forecast; where the weight is 0 the actual does not matter and may be null.
 */
export function effect(
  forecast: Forecast,
  weights: readonly number[],
  actuals: readonly (number | null)[],
  level: number,
): Estimate {
  const estimate = weights.reduce(
    (sum, weight, i) => (weight === 0 ? sum : sum + weight * ((actuals[i] as number) - (forecast.mean[i] as number))),
    0,
  );
  if (!forecast.covariance) return { estimate, standardError: null, lower: null, upper: null, pValue: null };
  const standardError = Math.sqrt(varianceOf(weights, forecast.covariance));
  const half = multiplierOf(level, forecast.degreesOfFreedom) * standardError;
  const pValue = tTwoSidedP(estimate / standardError, forecast.degreesOfFreedom);
  return { estimate, standardError, lower: estimate - half, upper: estimate + half, pValue };
}

// One answer asks for the same multiplier for every period, and a quantile is the dearest number in it.
const multipliers = new Map<string, number>();

/** How many standard errors the interval reaches either way: the t quantile. */
export function multiplierOf(level: number, degreesOfFreedom: number): number {
  const key = `${level} ${degreesOfFreedom}`;
  const known = multipliers.get(key);
  if (known !== undefined) return known;
  const multiplier = tQuantile((1 + level) / 2, degreesOfFreedom);
  multipliers.set(key, multiplier);
  return multiplier;
}

/** w'Vw, passing over the zeros of w. */
function varianceOf(weights: readonly number[], covariance: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const [i, a] of weights.entries()) {
    if (a === 0) continue;
    for (const [j, b] of weights.entries()) if (b !== 0) sum += a * b * ((covariance[i] as number[])[j] as number);
  }
  return sum;
}

/** Weights that pick out one place of `length`. */
export function pick(length: number, place: number): number[] {
  return Array.from({ length }, (_, i) => (i === place ? 1 : 0));
}

/** The projection of one period with its prediction interval: the effect of an actual of nothing, turned round. */
export function projectionAt(
  forecast: Forecast,
  place: number,
  level: number,
): { projected: number; lower: number | null; upper: number | null } {
  const projected = forecast.mean[place] as number;
  const { lower, upper } = effect(
    forecast,
    pick(forecast.mean.length, place),
    forecast.mean.map(() => 0),
    level,
  );
  return { projected, lower: upper === null ? null : -upper, upper: lower === null ? null : -lower };
}
