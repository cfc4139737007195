import { requireSameLength } from "./arguments.js";
import { durbinWatson } from "./autocorrelation.js";
import { powerOfTwoScale } from "./powerOfTwo.js";
import { householderQr, type QrDecomposition } from "./qr.js";
import { chanceNegative } from "./quadraticFormSign.js";
import { symmetricEigenvalues } from "./symmetricEigenvalues.js";

/** Exact p-values of the Durbin-Watson statistic, for normal errors and this very design. */
export interface DurbinWatsonTest {
  readonly statistic: number;
  /** Against positive autocorrelation: P(DW < statistic). */
  readonly positiveP: number;
  /** Against negative autocorrelation: P(DW > statistic). */
  readonly negativeP: number;
  /** Twice the smaller. */
  readonly twoSidedP: number;
}

/**
 * The Durbin-Watson test with exact p-values, in place of the tables' lower and upper bounds.
 *
 * The statistic is e'Ae / e'e with A the matrix of squared steps. Without autocorrelation e is pure noise within the
 * space the design leaves free, so with lambda the eigenvalues of A in that space, DW < d just when
 * sum (lambda - d) Z^2 < 0 (Durbin & Watson 1950). Work grows with the cube of the length.
 *
 * Null when every residual is 0 or the design leaves no degrees of freedom. Throws RangeError when lengths differ or
 * the design's columns depend on each other.
 */
export function durbinWatsonP(
  design: readonly (readonly number[])[],
  residuals: readonly number[],
): DurbinWatsonTest | null {
  requireSameLength("design", design, "residuals", residuals);
  const statistic = durbinWatson(residuals);
  const columnCount = design[0]?.length ?? 0;
  if (statistic === null || residuals.length <= columnCount) return null;
  const columns = (design[0] ?? []).map((_, j) => scaledColumn(design.map((row) => row[j] as number)));
  const excess = symmetricEigenvalues(stepsInFreeSpace(householderQr(columns))).map((lambda) => lambda - statistic);
  const positiveP = chanceNegative(excess);
  const negativeP = chanceNegative(excess.map((value) => -value));
  return { statistic, positiveP, negativeP, twoSidedP: Math.min(1, 2 * Math.min(positiveP, negativeP)) };
}

function scaledColumn(column: readonly number[]): number[] {
  const scale = powerOfTwoScale(column);
  return column.map((value) => value / scale);
}

/** The matrix of squared steps seen in an orthonormal basis of the space that the design leaves free. */
function stepsInFreeSpace(qr: QrDecomposition): number[][] {
  const differences: number[][] = [];
  for (let k = qr.columns; k < qr.rows; k++) {
    const unit = Array.from({ length: qr.rows }, (_, i) => (i === k ? 1 : 0));
    const direction = qr.rotateBack(unit);
    differences.push(direction.slice(1).map((value, i) => value - (direction[i] as number)));
  }
  return differences.map((left) =>
    differences.map((right) => left.reduce((total, value, i) => total + value * (right[i] as number), 0)),
  );
}
