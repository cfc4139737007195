/** Standard errors of least squares coefficients that do not take the scatter for even, and how far errors may reach. */
import { requireSameLength } from "./arguments.js";
import { bilinearForm } from "./matrix.js";
import { customaryLag, neweyWest } from "./neweyWest.js";

/**
 * MacKinnon & White's (1985) HC3 standard errors: White's sandwich with every residual divided by 1 - h, h its row's
 * leverage, which in short series is the safest of its kind. `covarianceUnscaled` is (X'X)^-1.
 *
 * Null when a row has all the leverage there is (its residual is 0 whatever the figure). Throws RangeError when
 * lengths differ.
 */
export function hc3StandardErrors(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
  covarianceUnscaled: readonly (readonly number[])[],
): readonly number[] | null {
  requireSameLength("design", design, "residuals", residuals);
  const free = design.map((row) => 1 - bilinearForm(row, covarianceUnscaled, row));
  if (free.some((share) => share <= 1e-10)) return null;
  const widened = residuals.map((residual, i) => residual / (free[i] as number));
  return neweyWest(design, widened, covarianceUnscaled, 0, { smallSample: false }).standardErrors;
}

/**
 * Newey & West's (1994) automatic bandwidth for the Bartlett kernel, without prewhitening: from the autocovariances,
 * up to the customary lag, of the sum over the columns of design times residual, the column of ones left out (as R's
 * `bwNeweyWest`). The lag to use is its whole part. It depends on where the columns have their zero.
 *
 * Null when the autocovariances vanish or cancel. Throws RangeError when lengths differ.
 */
export function neweyWestBandwidth(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
): number | null {
  requireSameLength("design", design, "residuals", residuals);
  const n = residuals.length;
  const largest = residuals.reduce((most, residual) => Math.max(most, Math.abs(residual)), 0);
  if (largest === 0) return null;
  const columns = (design[0] ?? []).map((_, j) => j).filter((j) => !design.every((row) => row[j] === 1));
  const scores = design.map(
    (row, i) => ((residuals[i] as number) / largest) * columns.reduce((sum, j) => sum + (row[j] as number), 0),
  );
  const autocovariance = (lag: number): number =>
    scores.reduce((sum, score, i) => (i < lag ? sum : sum + score * (scores[i - lag] as number)), 0) / n;
  let level = autocovariance(0);
  let slope = 0;
  for (let lag = 1; lag <= Math.min(customaryLag(n), n - 1); lag++) {
    const covariance = autocovariance(lag);
    level += 2 * covariance;
    slope += 2 * lag * covariance;
  }
  const bandwidth = 1.1447 * ((slope / level) ** 2 * n) ** (1 / 3);
  return Number.isFinite(bandwidth) ? bandwidth : null;
}
