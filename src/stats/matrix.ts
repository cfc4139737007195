import { requireSameLength } from "./arguments.js";

/** By rows. */
export type Matrix = readonly (readonly number[])[];

/**
 * w' V w: the variance of the weighted sum of variables whose covariance matrix is V.
 *
 * This one line is why forecasts are kept as a joint distribution: the variance of a total is not the total of the
 * variances. Throws RangeError when the sizes differ. Never below 0, which rounding alone could make it.
 */
export function quadraticForm(weights: readonly number[], covariance: Matrix): number {
  return Math.max(0, bilinearForm(weights, covariance, weights));
}

/** v' V w: the covariance of two weighted sums. Throws RangeError when the sizes differ. */
export function bilinearForm(left: readonly number[], covariance: Matrix, right: readonly number[]): number {
  requireSameLength("weights", left, "covariance", covariance);
  return left.reduce((total, weight, i) => {
    const row = covariance[i] as readonly number[];
    requireSameLength("a row of the covariance", row, "weights", right);
    return total + weight * row.reduce((sum, value, j) => sum + value * (right[j] as number), 0);
  }, 0);
}

/** The sum of values, each times its weight; both are of one length. */
export function weightedSum(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (values[i] as number), 0);
}
