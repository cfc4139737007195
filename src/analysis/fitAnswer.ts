/** The fit in the words of the answer: the slope with its interval and t test. */
import type { Fit } from "../methods/method.js";
import { tTwoSidedP } from "../stats/studentT.js";
import { multiplierOf } from "./effect.js";
import type { FitAnswer } from "./projectAnswer.js";

export function fitAnswer({ summary }: Fit, level: number): FitAnswer {
  const { slope, slopeStandardError: error, degreesOfFreedom } = summary;
  const half = error === null ? null : multiplierOf(level, degreesOfFreedom) * error;
  const slopeT = slope === null || error === null || error === 0 ? null : slope / error;
  return {
    n: summary.n,
    slope,
    slopeStandardError: error,
    slopeLower: slope === null || half === null ? null : slope - half,
    slopeUpper: slope === null || half === null ? null : slope + half,
    residualStandardError: summary.residualStandardError,
    degreesOfFreedom,
    rSquared: summary.rSquared,
    slopeT,
    slopeP: slopeT === null ? null : tTwoSidedP(slopeT, degreesOfFreedom),
    intercept: summary.intercept,
    interceptStandardError: summary.interceptStandardError,
    durbinWatson: summary.durbinWatson,
    lag1Autocorrelation: summary.lag1Autocorrelation,
  };
}
