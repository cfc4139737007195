import { requireSameLength } from "./arguments.js";
import { chiSquareUpper } from "./chiSquare.js";
import { leastSquares } from "./leastSquares.js";
import { powerOfTwoScale } from "./powerOfTwo.js";
import { rSquared } from "./rSquared.js";

/** The statistic, chi-square with one degree of freedom for each column beside the intercept, and its p-value. */
export interface BreuschPaganTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
}

/**
 * The Breusch-Pagan (1979) test for a scatter that changes with the design, as studentised by Koenker (1981): squared
 * residuals are regressed on the design, and n R-squared of that regression is the statistic. Studentised, it does not
 * take the errors for normal. The design must hold a column of ones, or add up to one.
 *
 * Null when the squared residuals are all equal, or when the design has one column only or leaves no degrees of
 * freedom. Throws RangeError when lengths differ or the design's columns depend on each other.
 */
export function breuschPagan(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
): BreuschPaganTest | null {
  requireSameLength("design", design, "residuals", residuals);
  const degreesOfFreedom = (design[0]?.length ?? 0) - 1;
  if (degreesOfFreedom < 1 || residuals.length <= degreesOfFreedom + 1) return null;
  const scale = powerOfTwoScale(residuals);
  const squares = residuals.map((residual) => (residual / scale) ** 2);
  const explained = rSquared(squares, leastSquares(design, squares).residuals);
  if (explained === null) return null;
  const statistic = residuals.length * Math.max(0, explained);
  return { statistic, degreesOfFreedom, p: chiSquareUpper(statistic, degreesOfFreedom) };
}
