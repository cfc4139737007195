import { requireSameLength, requireWholeNumber } from "./arguments.js";
import { weightedSum } from "./matrix.js";

/** Coefficient covariance that allows for errors correlated up to `lag` steps apart. */
export interface NeweyWest {
  readonly covariance: readonly (readonly number[])[];
  readonly standardErrors: readonly number[];
}

export interface NeweyWestOptions {
  /** Multiply the covariance by n / (n - k), as Stata's newey does. */
  readonly smallSample: boolean;
}

/**
 * The Newey-West (1987) covariance of least squares coefficients, with Bartlett weights 1 - l/(lag + 1) and no
 * prewhitening. Lag 0 gives White's covariance. It corrects the coefficients, not a prediction interval.
 *
 * `covarianceUnscaled` is (X'X)^-1. Throws RangeError when lengths differ, the lag is not a whole number below n, or
 * a small-sample factor is asked of a design with no degrees of freedom.
 */
export function neweyWest(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
  covarianceUnscaled: readonly (readonly number[])[],
  lag: number,
  options: NeweyWestOptions,
): NeweyWest {
  requireSameLength("design", design, "residuals", residuals);
  requireWholeNumber("lag", lag);
  const n = residuals.length;
  const parameters = covarianceUnscaled.length;
  if (lag >= n) throw new RangeError(`lag must be below the number of residuals, ${n}, got ${lag}`);
  if (options.smallSample && n <= parameters) {
    throw new RangeError(`the small-sample factor needs more residuals than the ${parameters} coefficients, got ${n}`);
  }
  const factor = options.smallSample ? n / (n - parameters) : 1;
  const influences = design.map((row, t) => influence(row, residuals[t] as number, covarianceUnscaled));
  const covariance = covarianceUnscaled.map((_, i) =>
    covarianceUnscaled.map((_, j) => factor * weightedCrossProducts(influences, i, j, lag)),
  );
  return { covariance, standardErrors: covariance.map((row, j) => Math.sqrt(Math.max(0, row[j] as number))) };
}

/** floor(4 (n/100)^(2/9)), the customary lag for n observations. Throws RangeError when n is not a whole number. */
export function customaryLag(n: number): number {
  requireWholeNumber("n", n);
  return Math.floor(4 * (n / 100) ** (2 / 9));
}

/**
 * (X'X)^-1 x e: how far one observation's error moves each coefficient. The usual "sandwich" bread * meat * bread is
 * the covariance of the sum of these; made this way, its huge outer factors never meet.
 */
function influence(
  row: readonly number[],
  residual: number,
  covarianceUnscaled: readonly (readonly number[])[],
): number[] {
  return covarianceUnscaled.map((weights) => residual * weightedSum(weights, row));
}

/** Sum over t of z[t][i] z[t][j], plus each lag's two cross sums with its Bartlett weight. */
function weightedCrossProducts(influences: readonly number[][], i: number, j: number, lag: number): number {
  const at = (t: number, k: number): number => (influences[t] as number[])[k] as number;
  let total = 0;
  for (let step = 0; step <= lag; step++) {
    const weight = 1 - step / (lag + 1);
    for (let t = step; t < influences.length; t++) {
      const forwards = at(t, i) * at(t - step, j);
      total += weight * (step === 0 ? forwards : forwards + at(t - step, i) * at(t, j));
    }
  }
  return total;
}
