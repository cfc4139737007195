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

export interface BrokenLineOptions {
  /**
   * "estimated": slope errors allow for joinpoints that were put where they fit best anywhere between observations
   * (each has a shift of its line beside its change of slope, as in R's segmented). "known": they are conditional on
   * the joinpoints. With joinpoints that were in truth searched for, simulated 95% intervals of slopes cover 91 to 96%
   * by the former, 78 to 93% by the latter. Default "estimated".
   */
  readonly joinpointsAre?: "estimated" | "known";
  /** Default 0.95. */
  readonly confidence?: number;
}

/**
 * Fits the continuous broken line with the given joinpoints (increasing, in units of time) by least squares. s^2 and
 * t have n - 2 - 2k degrees of freedom either way, which count the joinpoints as estimated.
 *
 * Throws RangeError when lengths differ, a value is not finite, times or joinpoints do not increase, or a phase has
 * too few observations to be told apart.
 */
export function fitBrokenLine(
  time: readonly number[],
  response: readonly number[],
  joinpoints: readonly number[],
  options: BrokenLineOptions = {},
): BrokenLine {
  const { joinpointsAre = "estimated", confidence = 0.95 } = options;
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
  const covariances =
    joinpointsAre === "known" || joinpoints.length === 0
      ? [fit.covarianceUnscaled]
      : shiftedCovariances(time, design, joinpoints);
  /** In units of s^2: the sum of the coefficients from the first slope to this phase's own change of it. */
  const slopeVariance = (phase: number): number =>
    Math.max(
      ...covariances.map((covariance) =>
        quadraticForm(
          covariance.map((_, j) => (j >= 1 && j <= phase + 1 ? 1 : 0)),
          covariance,
        ),
      ),
    );
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
    const slopeStandardError = Math.sqrt(variance * slopeVariance(phase));
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

/**
 * (X'X)^-1 of the design with a shift at each joinpoint. One that falls on an observation may count it to the left or
 * to the right: both are given, and the caller takes the more cautious. A way that leaves a phase fewer than two
 * observations is passed over; the design itself stands in where there is no other.
 */
function shiftedCovariances(
  time: readonly number[],
  design: readonly (readonly number[])[],
  joinpoints: readonly number[],
): (readonly (readonly number[])[])[] {
  const ways = [(t: number, psi: number) => t > psi, (t: number, psi: number) => t >= psi];
  const shifts = ways
    .map((isAfter) => time.map((t) => joinpoints.map((psi) => (isAfter(t, psi) ? 1 : 0))))
    .filter((rows) => {
      const phases = rows.map((row) => row.filter((after) => after === 1).length);
      return [0, ...joinpoints.map((_, j) => j + 1)].every((phase) => phases.filter((at) => at === phase).length > 1);
    });
  const nothing = time.map(() => 0);
  const designs = shifts.map((rows) => rows.map((row, i) => [...(design[i] as readonly number[]), ...row]));
  return (designs.length > 0 ? designs : [design]).map((rows) => leastSquares(rows, nothing).covarianceUnscaled);
}
