import { requireFinite, requireSameLength } from "./arguments.js";
import { fromNumber, toNumber } from "./doubleDouble.js";
import { powerOfTwoScale } from "./powerOfTwo.js";
import { refinedSolution } from "./refinedSolution.js";

/** A linear model fitted by least squares. */
export interface LeastSquaresFit {
  readonly coefficients: readonly number[];
  /** (X'X)^-1: multiply by the residual variance to get the coefficients' covariance matrix. */
  readonly covarianceUnscaled: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  readonly fitted: readonly number[];
  readonly residualSumOfSquares: number;
  /** Rows less columns. */
  readonly degreesOfFreedom: number;
  /** Null when no degrees of freedom are left. */
  readonly residualStandardError: number | null;
  /** True when the model goes through every point but for rounding noise; the residuals are then exactly 0. */
  readonly isPerfect: boolean;
}

/**
 * Fits response = design * coefficients by least squares. The design is given by rows, one per observation, and needs
 * its own column of ones for an intercept.
 *
 * Throws RangeError when lengths differ, a value is not finite, there are fewer rows than columns, or the columns
 * depend on each other.
 */
export function leastSquares(design: readonly (readonly number[])[], response: readonly number[]): LeastSquaresFit {
  requireSameLength("design", design, "response", response);
  requireFinite("response", response);
  const first = design[0] ?? [];
  for (const row of design) {
    requireSameLength("every row of the design", row, "its first row", first);
    requireFinite("design", row);
  }
  const columns = first.map((_, j) => design.map((row) => row[j] as number));
  const columnScales = columns.map(powerOfTwoScale);
  const responseScale = powerOfTwoScale(response);
  const scaledColumns = columns.map((column, j) =>
    column.map((value) => fromNumber(value / (columnScales[j] as number))),
  );
  const solution = refinedSolution(
    scaledColumns,
    response.map((value) => fromNumber(value / responseScale)),
  );
  const residuals = solution.residuals.map((residual) => toNumber(residual) * responseScale);
  return {
    coefficients: solution.coefficients.map(
      (value, j) => toNumber(value) * (responseScale / (columnScales[j] as number)),
    ),
    covarianceUnscaled: solution.inverseCrossProduct.map((row, i) =>
      row.map((value, j) => toNumber(value) / (columnScales[i] as number) / (columnScales[j] as number)),
    ),
    ...residualSummary(response, residuals, columns.length),
  };
}

/** The half of a fit that follows from its residuals, once `parameters` coefficients have been fitted. */
export function residualSummary(
  response: readonly number[],
  rawResiduals: readonly number[],
  parameters: number,
): Omit<LeastSquaresFit, "coefficients" | "covarianceUnscaled"> {
  const scale = powerOfTwoScale(response);
  // Storing decimals as binary fractions leaves each y off by up to one epsilon; computed ones by a few.
  const isPerfect = rawResiduals.every((residual) => Math.abs(residual / scale) <= 4 * Number.EPSILON);
  const residuals = isPerfect ? rawResiduals.map(() => 0) : rawResiduals;
  const scaledSum = residuals.reduce((total, residual) => total + (residual / scale) ** 2, 0);
  const degreesOfFreedom = response.length - parameters;
  return {
    residuals,
    fitted: response.map((value, i) => value - (residuals[i] as number)),
    residualSumOfSquares: scaledSum * scale * scale,
    degreesOfFreedom,
    residualStandardError: degreesOfFreedom > 0 ? Math.sqrt(scaledSum / degreesOfFreedom) * scale : null,
    isPerfect,
  };
}

/** The standard error of each coefficient; null without degrees of freedom. */
export function coefficientStandardErrors(fit: LeastSquaresFit): readonly number[] | null {
  const error = fit.residualStandardError;
  if (error === null) return null;
  return fit.covarianceUnscaled.map((row, j) => error * Math.sqrt(row[j] as number));
}
