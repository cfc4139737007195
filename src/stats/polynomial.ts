import { requireFinite, requireSameLength, requireWholeNumber } from "./arguments.js";
import {
  add,
  type DoubleDouble,
  divide,
  dotProduct,
  fromNumber,
  multiply,
  subtract,
  toNumber,
  ZERO,
} from "./doubleDouble.js";
import { type LeastSquaresFit, residualSummary } from "./leastSquares.js";
import { powerOfTwoScale } from "./powerOfTwo.js";
import { refinedSolution } from "./refinedSolution.js";

/**
 * Fits y = b0 + b1 x + ... + b_degree x^degree by least squares; coefficients in rising powers of the raw x.
 *
 * Powers of calendar years are all but proportional to each other. So the fit is made in u = (x - middle) / scale,
 * which runs from about -1 to 1, and the coefficients and their covariance are mapped back at the end, to 32 digits,
 * because the mapping itself cancels heavily.
 *
 * Throws RangeError when lengths differ, a value is not finite, the degree is not a whole number, or there are not
 * more than `degree` different x.
 */
export function fitPolynomial(x: readonly number[], y: readonly number[], degree: number): LeastSquaresFit {
  requireSameLength("x", x, "y", y);
  requireFinite("x", x);
  requireFinite("y", y);
  requireWholeNumber("degree", degree);
  const distinct = new Set(x).size;
  if (distinct <= degree)
    throw new RangeError(`degree ${degree} needs more than ${degree} different x, got ${distinct}`);

  const lowest = x.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = x.reduce((most, value) => Math.max(most, value), -Infinity);
  const middle = lowest / 2 + highest / 2;
  const scale = powerOfTwoScale(x.map((value) => value - middle));
  const responseScale = powerOfTwoScale(y);
  const solution = refinedSolution(
    powerColumns(x, middle, scale, degree),
    y.map((value) => fromNumber(value / responseScale)),
  );
  const mapping = rawFromCentred(middle, scale, degree);
  const residuals = solution.residuals.map((residual) => toNumber(residual) * responseScale);
  return {
    coefficients: mapping.map((row) => toNumber(dotProduct(row, solution.coefficients)) * responseScale),
    covarianceUnscaled: mapping.map((left) =>
      mapping.map((right) =>
        toNumber(
          dotProduct(
            left,
            solution.inverseCrossProduct.map((row) => dotProduct(row, right)),
          ),
        ),
      ),
    ),
    ...residualSummary(y, residuals, degree + 1),
  };
}

/** Columns 1, u, u^2, ... of the centred and scaled x, each to 32 digits so that the basis is exact. */
function powerColumns(x: readonly number[], middle: number, scale: number, degree: number): DoubleDouble[][] {
  const u = x.map((value) => divide(subtract(fromNumber(value), fromNumber(middle)), fromNumber(scale)));
  const columns = [u.map(() => fromNumber(1))];
  for (let power = 1; power <= degree; power++) {
    const previous = columns[power - 1] as DoubleDouble[];
    columns.push(previous.map((value, i) => multiply(value, u[i] as DoubleDouble)));
  }
  return columns;
}

/**
 * The matrix T with raw = T centred. Column k holds the coefficients of ((x - middle) / scale)^k in powers of x; each
 * column is the one before it times (x - middle) / scale.
 */
function rawFromCentred(middle: number, scale: number, degree: number): DoubleDouble[][] {
  const size = degree + 1;
  const rising = divide(fromNumber(1), fromNumber(scale));
  const constant = divide(fromNumber(-middle), fromNumber(scale));
  const mapping = Array.from({ length: size }, () => Array.from({ length: size }, () => ZERO));
  const at = (row: number, column: number): DoubleDouble => mapping[row]?.[column] ?? ZERO;
  for (let column = 0; column < size; column++) {
    for (let row = 0; row <= column; row++) {
      (mapping[row] as DoubleDouble[])[column] =
        column === 0
          ? fromNumber(1)
          : add(multiply(at(row - 1, column - 1), rising), multiply(at(row, column - 1), constant));
    }
  }
  return mapping;
}
