/**
 * Every interval the tool prints comes from here: one contrast of a joint forecast, so that the interval of one
 * period, of the average and of the total cannot disagree (`--round-rates` rounds what it is asked to afterwards, and says so).
 */
import type { Forecast } from "../methods/method.js";
import type { Matrix } from "../stats/matrix.js";
import { normalQuantile, normalUpper } from "../stats/normal.js";
import { tQuantile, tTwoSidedP } from "../stats/studentT.js";
import { jointEffect } from "./jointEffect.js";

/** An estimate with its interval; nulls together where the forecast has no covariance. */
export interface Estimate {
  readonly estimate: number;
  /** on the scale of the figures; for a forecast of logarithms to first order */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** how many standard errors the interval reaches either way, on the forecast's own scale */
  readonly multiplier: number | null;
  /** two-sided, of the test that the estimate is zero */
  readonly pValue: number | null;
}

/** How far a contrast errs: a standard error on the forecast's own scale, and how many of them the interval reaches. */
interface Error {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
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
  if (!forecast.covariance)
    return { estimate, standardError: null, lower: null, upper: null, multiplier: null, pValue: null };
  const single = onlyPlace(weights);
  if (forecast.scale.of === "logs" && single !== null)
    return logEffect(forecast, single, weights[single] as number, actuals[single] as number, level);
  const natural = onNaturalScale(forecast, weights);
  const { standardError, degreesOfFreedom } = widest(forecast, natural, level);
  const multiplier = multiplierOf(level, degreesOfFreedom);
  if (forecast.scale.of === "logs" && forecast.scale.sums === "joint" && natural.every((weight) => weight >= 0))
    return { estimate, standardError, ...jointEffect(forecast, natural, estimate, level), multiplier };
  const half = multiplier * standardError;
  const pValue = twoSidedP(estimate / standardError, degreesOfFreedom);
  return { estimate, standardError, lower: estimate - half, upper: estimate + half, multiplier, pValue };
}

/** On the natural scale: of logarithms to first order, each weight times what a log is worth there. */
const onNaturalScale = ({ scale, mean }: Forecast, weights: readonly number[]): readonly number[] =>
  scale.of === "logs" ? weights.map((weight, i) => weight * (mean[i] as number)) : weights;

/** The standard error that `effect` gives a contrast, without its interval; null where the forecast has no covariance. */
export const standardErrorOf = (forecast: Forecast, weights: readonly number[], level: number): number | null =>
  forecast.covariance ? widest(forecast, onNaturalScale(forecast, weights), level).standardError : null;

/** The largest limit an interval has: where logarithms err by hundreds, their exp is beyond every double. */
const LARGEST = 1e300;
const held = (limit: number): number => Math.min(limit, LARGEST);

/** One period of a forecast of logarithms: its limits are exp of the limits of the log. */
function logEffect(forecast: Forecast, place: number, weight: number, actual: number, level: number): Estimate {
  const mean = forecast.mean[place] as number;
  const { standardError, degreesOfFreedom } = widest(forecast, pick(forecast.mean.length, place), level);
  const multiplier = multiplierOf(level, degreesOfFreedom);
  const half = multiplier * standardError;
  const ends = [weight * (actual - held(mean * Math.exp(half))), weight * (actual - mean * Math.exp(-half))] as const;
  return {
    estimate: weight * (actual - mean),
    standardError: Math.abs(weight) * mean * standardError,
    lower: Math.min(...ends),
    upper: Math.max(...ends),
    multiplier,
    pValue: actual > 0 ? twoSidedP(Math.log(actual / mean) / standardError, degreesOfFreedom) : null,
  };
}

/** The place of the only weight that is not 0; null for several. */
function onlyPlace(weights: readonly number[]): number | null {
  const places = weights.flatMap((weight, place) => (weight === 0 ? [] : [place]));
  return places.length === 1 ? (places[0] as number) : null;
}

/** Of the forecast's own error and the floor beneath it, the one that makes the wider interval. */
function widest({ covariance, degreesOfFreedom, floor }: Forecast, weights: readonly number[], level: number): Error {
  const own = { standardError: Math.sqrt(varianceOf(weights, covariance as Matrix)), degreesOfFreedom };
  if (!floor) return own;
  const least = {
    standardError: Math.sqrt(varianceOf(weights, floor.covariance)),
    degreesOfFreedom: floor.degreesOfFreedom,
  };
  const reach = (error: Error): number => multiplierOf(level, error.degreesOfFreedom) * error.standardError;
  return reach(least) > reach(own) ? least : own;
}

/** Whether the interval of one period of a forecast is the floor's. */
export function standsOnFloor(forecast: Forecast, place: number, level: number): boolean {
  if (!forecast.covariance || !forecast.floor) return false;
  return (
    widest(forecast, pick(forecast.mean.length, place), level).degreesOfFreedom === forecast.floor.degreesOfFreedom
  );
}

// One answer asks for the same multiplier for every period, and a quantile is the dearest number in it.
const multipliers = new Map<string, number>();

/** How many standard errors the interval reaches either way: the t quantile, normal for infinite degrees of freedom. */
export function multiplierOf(level: number, degreesOfFreedom: number): number {
  const key = `${level} ${degreesOfFreedom}`;
  const known = multipliers.get(key);
  if (known !== undefined) return known;
  const p = (1 + level) / 2;
  const multiplier = degreesOfFreedom === Infinity ? normalQuantile(p) : tQuantile(p, degreesOfFreedom);
  multipliers.set(key, multiplier);
  return multiplier;
}

/** Of a t statistic, or of a normal one for infinite degrees of freedom. */
export const twoSidedP = (statistic: number, degreesOfFreedom: number): number =>
  degreesOfFreedom === Infinity ? 2 * normalUpper(Math.abs(statistic)) : tTwoSidedP(statistic, degreesOfFreedom);

/** w'Vw, passing over the zeros of w. */
function varianceOf(weights: readonly number[], covariance: Matrix): number {
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

export interface ProjectionAt {
  readonly projected: number;
  /** of a new figure: a prediction interval */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly standardError: number | null;
  /** of the fitted mean alone: a confidence interval */
  readonly meanLower: number | null;
  readonly meanUpper: number | null;
}

/** The projection of one period with its intervals: the effect of an actual of nothing, turned round. */
export function projectionAt(forecast: Forecast, place: number, level: number): ProjectionAt {
  const projected = forecast.mean[place] as number;
  const around = (of: Forecast): Pick<ProjectionAt, "lower" | "upper" | "standardError"> => {
    const { lower, upper, standardError } = effect(
      of,
      pick(of.mean.length, place),
      of.mean.map(() => 0),
      level,
    );
    return { lower: upper === null ? null : -upper, upper: lower === null ? null : -lower, standardError };
  };
  const { floor } = forecast;
  const ofMean = floor?.meanCovariance ? { ...floor, covariance: floor.meanCovariance } : null;
  const mean = forecast.meanCovariance && around({ ...forecast, covariance: forecast.meanCovariance, floor: ofMean });
  return {
    projected,
    ...around(forecast),
    meanLower: mean?.lower ?? null,
    meanUpper: mean?.upper ?? null,
  };
}

export interface IntervalsApart {
  readonly linearPredictorStandardError: number | null;
  readonly scatterLower: number | null;
  readonly scatterUpper: number | null;
  readonly floorLower: number | null;
  readonly floorUpper: number | null;
}

/** What the interval of one period is made of: the error of the fitted logarithm, and the limits with and without the floor. */
export function intervalsApart(forecast: Forecast, place: number, level: number): IntervalsApart {
  const { scale, meanCovariance, floor } = forecast;
  const scatter = floor && projectionAt({ ...forecast, floor: null }, place, level);
  const least = floor && projectionAt({ ...forecast, ...floor, floor: null }, place, level);
  return {
    linearPredictorStandardError:
      scale.of === "logs" && meanCovariance ? Math.sqrt((meanCovariance[place] as number[])[place] as number) : null,
    scatterLower: scatter?.lower ?? null,
    scatterUpper: scatter?.upper ?? null,
    floorLower: least?.lower ?? null,
    floorUpper: least?.upper ?? null,
  };
}
