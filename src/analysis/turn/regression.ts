/** Coefficients with their covariance, and estimates that are weighted sums of them. */
import { quadraticForm } from "../../stats/matrix.js";
import { multiplierOf, twoSidedP } from "../effect.js";
import type { EstimateAnswer } from "./interruptionAnswer.js";

type Matrix = readonly (readonly number[])[];

/** Of y (or log mean) = height at the start + slope (t - start) + level change + slope change (t - date), then a season. */
export interface Regression {
  readonly coefficients: readonly number[];
  readonly covariance: Matrix | null;
  /** least squares' own, where the other is Newey-West's; else null */
  readonly classical: Matrix | null;
  /** infinite where intervals are normal */
  readonly degreesOfFreedom: number;
  /** whether coefficients are of logarithms, so that their exp is a ratio */
  readonly isLog: boolean;
  /** of the intervals */
  readonly level: number;
}

/** A weighted sum of the first coefficients; those without a weight have none. */
export function estimateOf(of: Regression, named: readonly number[]): EstimateAnswer {
  const weights = of.coefficients.map((_, place) => named[place] ?? 0);
  const estimate = weights.reduce((sum, weight, place) => sum + weight * (of.coefficients[place] as number), 0);
  const standardError = errorOf(of.covariance, weights);
  const half = standardError === null ? null : multiplierOf(of.level, of.degreesOfFreedom) * standardError;
  const lower = half === null ? null : estimate - half;
  const upper = half === null ? null : estimate + half;
  const statistic = standardError === null ? null : estimate / standardError;
  return {
    estimate,
    standardError,
    statistic,
    pValue: statistic === null ? null : twoSidedP(statistic, of.degreesOfFreedom),
    lower,
    upper,
    classicalStandardError: errorOf(of.classical, weights),
    // The level at a time far from the figures has no end that a double could hold.
    ratio: of.isLog
      ? { estimate: Math.min(Math.exp(estimate), Number.MAX_VALUE), lower: expOf(lower), upper: expOf(upper) }
      : null,
  };
}

function errorOf(covariance: Matrix | null, weights: readonly number[]): number | null {
  const error = covariance === null ? 0 : Math.sqrt(quadraticForm(weights, covariance));
  return error > 0 && Number.isFinite(error) ? error : null;
}

const expOf = (value: number | null): number | null => {
  const raised = value === null ? null : Math.exp(value);
  return raised !== null && Number.isFinite(raised) ? raised : null;
};
