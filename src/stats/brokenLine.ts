import { requireFinite, requireIncreasing, requireProbability, requireSameLength } from "./arguments.js";
import { leastSquares } from "./leastSquares.js";
import { quadraticForm } from "./matrix.js";
import { tQuantile, tTwoSidedP } from "./studentT.js";

/** One straight piece between two joinpoints, or between one and an end of the series. */
export interface Phase {
  readonly from: number;
  readonly to: number;
  /** Height of the fitted line at both ends; neighbours meet. */
  readonly start: number;
  readonly end: number;
  readonly slope: number;
  /** What follows is null without degrees of freedom or scatter. */
  readonly slopeStandardError: number | null;
  readonly p: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A continuous line of k + 1 straight phases that meet at k joinpoints. */
export interface BrokenLine {
  readonly joinpoints: readonly number[];
  readonly phases: readonly Phase[];
  readonly residualSumOfSquares: number;
  /** n - 2 - 2k: each joinpoint costs its place as well as its change of slope. */
  readonly degreesOfFreedom: number;
  readonly residuals: readonly number[];
  readonly fitted: readonly number[];
  readonly isPerfect: boolean;
}

/**
 * Fits the continuous broken line with the given joinpoints (increasing, in units of time) by least squares.
 *
 * Slope errors and intervals are conditional on the joinpoints, taken as if known, but with s^2 and t on n - 2 - 2k
 * degrees of freedom, which count them as estimated. They are therefore somewhat too narrow where a joinpoint is
 * poorly placed. Throws RangeError when lengths differ, a value is not finite, times or joinpoints do not increase, or
 * a phase has too few observations to be told apart.
 */
export function fitBrokenLine(
  time: readonly number[],
  response: readonly number[],
  joinpoints: readonly number[],
  confidence = 0.95,
): BrokenLine {
  requireSameLength("time", time, "response", response);
  requireFinite("time", time);
  requireIncreasing(time);
  requireIncreasing(joinpoints);
  requireProbability("confidence", confidence);
  const first = time[0] as number;
  const design = time.map((t) => [1, t - first, ...joinpoints.map((psi) => Math.max(0, t - psi))]);
  const fit = leastSquares(design, response);
  const degreesOfFreedom = time.length - 2 - 2 * joinpoints.length;
  const usable = degreesOfFreedom > 0 && !fit.isPerfect;
  const variance = usable ? fit.residualSumOfSquares / degreesOfFreedom : null;
  const reach = usable ? tQuantile((1 + confidence) / 2, degreesOfFreedom) : 0;
  const ends = [first, ...joinpoints, time[time.length - 1] as number];
  const heights = ends.map((at) => {
    const row = [1, at - first, ...joinpoints.map((psi) => Math.max(0, at - psi))];
    return row.reduce((total, value, j) => total + value * (fit.coefficients[j] as number), 0);
  });
  const phases = ends.slice(1).map((to, phase): Phase => {
    const weights = fit.coefficients.map((_, j) => (j >= 1 && j <= phase + 1 ? 1 : 0));
    const slope = fit.coefficients.reduce((total, value, j) => total + value * (weights[j] as number), 0);
    const where = {
      from: ends[phase] as number,
      to,
      start: heights[phase] as number,
      end: heights[phase + 1] as number,
    };
    if (variance === null) return { ...where, slope, slopeStandardError: null, p: null, lower: null, upper: null };
    const slopeStandardError = Math.sqrt(variance * quadraticForm(weights, fit.covarianceUnscaled));
    const p = tTwoSidedP(slope / slopeStandardError, degreesOfFreedom);
    const half = reach * slopeStandardError;
    return { ...where, slope, slopeStandardError, p, lower: slope - half, upper: slope + half };
  });
  return {
    joinpoints,
    phases,
    residualSumOfSquares: fit.residualSumOfSquares,
    degreesOfFreedom,
    residuals: fit.residuals,
    fitted: fit.fitted,
    isPerfect: fit.isPerfect,
  };
}
