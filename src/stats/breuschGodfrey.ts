import { requireSameLength } from "./arguments.js";
import { chiSquareUpper } from "./chiSquare.js";
import { leastSquares } from "./leastSquares.js";
import { powerOfTwoScale } from "./powerOfTwo.js";

/** The Lagrange multiplier statistic, chi-square with one degree of freedom, and its p-value. */
export interface BreuschGodfreyTest {
  readonly statistic: number;
  readonly p: number;
}

/**
 * The Breusch-Godfrey (1978) test for first-order autocorrelation: residuals are regressed on the design and on the
 * residual before (0 for the first), and n times the share of their squares explained is the statistic. Unlike
 * Durbin-Watson it stays valid when the design holds lagged responses.
 *
 * Null when every residual is 0 or when there are too few rows for one more column. Throws RangeError when lengths
 * differ or the design's columns depend on each other.
 */
export function breuschGodfrey(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
): BreuschGodfreyTest | null {
  requireSameLength("design", design, "residuals", residuals);
  const n = residuals.length;
  if (n < (design[0]?.length ?? 0) + 1 || residuals.every((residual) => residual === 0)) return null;
  const scale = powerOfTwoScale(residuals);
  const scaled = residuals.map((residual) => residual / scale);
  const extended = design.map((row, t) => [...row, t === 0 ? 0 : (scaled[t - 1] as number)]);
  const unexplained = leastSquares(extended, scaled).residualSumOfSquares;
  const squares = scaled.reduce((total, residual) => total + residual * residual, 0);
  const statistic = n * Math.max(0, 1 - unexplained / squares);
  return { statistic, p: chiSquareUpper(statistic, 1) };
}
