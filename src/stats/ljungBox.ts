import { autocorrelation } from "./autocorrelation.js";
import { chiSquareUpper } from "./chiSquare.js";

/** A test statistic with its p-value. */
export interface LjungBoxTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * The Ljung-Box (1978) test that the first `lag` autocorrelations are all 0: n (n + 2) times the sum of r_k^2 / (n - k),
 * chi-square with `lag` degrees of freedom.
 *
 * Null when the residuals are all equal. Throws RangeError when the lag is not a whole number from 1 to n - 1.
 */
export function ljungBox(residuals: readonly number[], lag: number): LjungBoxTest | null {
  const n = residuals.length;
  if (!(Number.isInteger(lag) && lag >= 1 && lag < n)) {
    throw new RangeError(`lag must be a whole number from 1 to ${n - 1}, got ${lag}`);
  }
  let total = 0;
  for (let k = 1; k <= lag; k++) {
    const correlation = autocorrelation(residuals, k);
    if (correlation === null) return null;
    total += correlation ** 2 / (n - k);
  }
  const statistic = n * (n + 2) * total;
  return { statistic, degreesOfFreedom: lag, p: chiSquareUpper(statistic, lag) };
}
