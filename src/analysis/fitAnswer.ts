/** The fit in the words of the answer: the slope with its interval and t test, and what it comes to in per cent. */
import type { Fit } from "../methods/method.js";
import type { PeriodStep } from "../series/period.js";
import { multiplierOf, twoSidedP } from "./effect.js";
import type { FitAnswer } from "./projectAnswer.js";

/** Steps of a period's index in a year; a change of days or bare numbers is not told by the year. */
const STEPS_A_YEAR: Readonly<Record<PeriodStep, number | null>> = {
  year: 1,
  quarter: 4,
  month: 12,
  day: null,
  step: null,
};

export function fitAnswer(fit: Fit, level: number, step: PeriodStep): FitAnswer {
  const { summary, details, remarks, slopeInterval, slopeOf } = fit;
  const { slope, slopeStandardError: error, degreesOfFreedom } = summary;
  const own = slopeInterval?.(level) ?? null;
  const half = error === null ? null : multiplierOf(level, degreesOfFreedom) * error;
  const slopeT = slope === null || error === null || error === 0 ? null : slope / error;
  const lower = own ? own[0] : slope === null || half === null ? null : slope - half;
  const upper = own ? own[1] : slope === null || half === null ? null : slope + half;
  return {
    n: summary.n,
    slope,
    slopeOf,
    slopeStandardError: error,
    slopeLower: lower,
    slopeUpper: upper,
    residualStandardError: summary.residualStandardError,
    degreesOfFreedom: degreesOfFreedom === Infinity ? null : degreesOfFreedom,
    rSquared: summary.rSquared,
    // Where the p is the larger of two, no one statistic is behind it.
    slopeT: fit.slopePValue === null ? slopeT : null,
    slopeP: fit.slopePValue ?? (slopeT === null ? null : twoSidedP(slopeT, degreesOfFreedom)),
    intercept: summary.intercept,
    interceptStandardError: summary.interceptStandardError,
    durbinWatson: summary.durbinWatson,
    lag1Autocorrelation: summary.lag1Autocorrelation,
    details: slopeOf === "logs" ? { ...details, ...growth({ "": slope, Lower: lower, Upper: upper }, step) } : details,
    remarks,
  };
}

/** What a slope of logarithms and its limits come to: the factor of a step, and the change per cent a year. */
function growth(slopes: Readonly<Record<string, number | null>>, step: PeriodStep): Record<string, number | null> {
  const steps = STEPS_A_YEAR[step];
  const all = Object.entries(slopes);
  const percent = (slope: number | null): number | null =>
    slope === null || steps === null ? null : 100 * Math.expm1(slope * steps);
  return {
    ...Object.fromEntries(all.map(([end, slope]) => [`ratioPerStep${end}`, slope === null ? null : Math.exp(slope)])),
    ...Object.fromEntries(all.map(([end, slope]) => [`annualChangePercent${end}`, percent(slope)])),
  };
}
