/** The fit in the words of the answer: the slope with its interval and t test. */
import type { Fit } from "../methods/method.js";
import { multiplierOf, twoSidedP } from "./effect.js";
import type { FitAnswer } from "./projectAnswer.js";

export function fitAnswer({ summary, details, remarks, slopeInterval }: Fit, level: number): FitAnswer {
  const { slope, slopeStandardError: error, degreesOfFreedom } = summary;
  const own = slopeInterval?.(level) ?? null;
  const half = error === null ? null : multiplierOf(level, degreesOfFreedom) * error;
  const slopeT = slope === null || error === null || error === 0 ? null : slope / error;
  return {
    n: summary.n,
    slope,
    slopeStandardError: error,
    slopeLower: own ? own[0] : slope === null || half === null ? null : slope - half,
    slopeUpper: own ? own[1] : slope === null || half === null ? null : slope + half,
    residualStandardError: summary.residualStandardError,
    degreesOfFreedom: degreesOfFreedom === Infinity ? null : degreesOfFreedom,
    rSquared: summary.rSquared,
    slopeT,
    slopeP: slopeT === null ? null : twoSidedP(slopeT, degreesOfFreedom),
    intercept: summary.intercept,
    interceptStandardError: summary.interceptStandardError,
    durbinWatson: summary.durbinWatson,
    lag1Autocorrelation: summary.lag1Autocorrelation,
    details,
    remarks,
  };
}
