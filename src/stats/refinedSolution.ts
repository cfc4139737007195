import { add, type DoubleDouble, dotProduct, fromNumber, subtract, toNumber, ZERO } from "./doubleDouble.js";
import { householderQr, type QrDecomposition } from "./qr.js";

/** A matrix given by its columns, each entry to 32 digits. */
export type ExactColumns = readonly (readonly DoubleDouble[])[];

/** Least squares to about 30 digits: coefficients, residuals and (X'X)^-1. */
export interface RefinedSolution {
  readonly coefficients: readonly DoubleDouble[];
  readonly residuals: readonly DoubleDouble[];
  readonly inverseCrossProduct: readonly (readonly DoubleDouble[])[];
}

/** r + X b = f and X' r = g: with g = 0 it is least squares, with f = 0 and g = -e its b is a column of (X'X)^-1. */
interface AugmentedSolution {
  readonly r: readonly DoubleDouble[];
  readonly b: readonly DoubleDouble[];
}

/**
 * Solves the least squares problem by QR in plain doubles and then iterative refinement of the augmented system, with
 * its defect reckoned in double-double arithmetic (Björck 1967; Higham, Accuracy and Stability, ch. 20).
 *
 * Why: QR alone loses as many digits as the condition number has; each round of refinement wins back what one solve
 * is good for, so even the Wampler and Longley problems end with all their digits. Columns should be scaled to similar
 * size. Throws RangeError when the columns depend on each other, exactly or to working precision.
 */
export function refinedSolution(columns: ExactColumns, response: readonly DoubleDouble[]): RefinedSolution {
  const qr = householderQr(columns.map((column) => column.map(toNumber)));
  const rows = response.map((_, i) => columns.map((column) => column[i] as DoubleDouble));
  const design = { columns, rows, qr };
  const none = columns.map(() => ZERO);
  const nothing = response.map(() => ZERO);
  // These first: columns that depend on each other show here, where no solution is 0.
  const inverseCrossProduct = columns.map((_, j) => {
    const minusUnit = none.map((zero, k) => (k === j ? fromNumber(-1) : zero));
    return solveAugmented(design, nothing, minusUnit, "not 0").b;
  });
  const fit = solveAugmented(design, response, none, "perhaps 0");
  return { coefficients: fit.b, residuals: fit.r, inverseCrossProduct };
}

/** The same matrix three ways: by column for X'r, by row for Xb, and factorised. */
interface FactorisedDesign {
  readonly columns: ExactColumns;
  readonly rows: readonly (readonly DoubleDouble[])[];
  readonly qr: QrDecomposition;
}

/**
 * Where b is 0 in truth, as for a response with mean 0 and no slope, all of it is rounding, and a round that changes it
 * by as much as it is says nothing of the design: the first brings it down, and no more is asked.
 */
function solveAugmented(
  design: FactorisedDesign,
  f: readonly DoubleDouble[],
  g: readonly DoubleDouble[],
  truth: "not 0" | "perhaps 0",
): AugmentedSolution {
  let r: readonly DoubleDouble[] = f.map(() => ZERO);
  let b: readonly DoubleDouble[] = g.map(() => ZERO);
  let previous = 1;
  for (let round = 0; round < 60; round++) {
    const step = solveOnce(design.qr, topDefect(design, f, r, b), bottomDefect(design, g, r));
    const size = relativeSize(step.b, b);
    const shrinkage = size / previous;
    if (round > 0 && !(shrinkage < 0.5)) {
      // No longer shrinking. At the level of double-double rounding this is the end; any higher it is a failure.
      if (size < 1e-18 || (truth === "perhaps 0" && round > 1)) break;
      if (truth === "not 0")
        throw new RangeError("the design is rank deficient: its columns depend on each other to working precision");
    }
    r = r.map((value, i) => add(value, fromNumber(step.r[i] as number)));
    b = b.map((value, j) => add(value, fromNumber(step.b[j] as number)));
    // What the next round would change, if it shrinks as this one did.
    if (round > 0 && size * shrinkage < 1e-28) break;
    if (round > 0) previous = size;
  }
  return { r, b };
}

/** One solve in plain doubles: with Q'f = (d1, d2) and R'h = g, b solves R b = d1 - h and r = Q (h, d2). */
function solveOnce(qr: QrDecomposition, f: readonly number[], g: readonly number[]): { r: number[]; b: number[] } {
  const rotated = qr.rotate(f);
  const h = qr.solveUpperTransposed(g);
  const b = qr.solveUpper(h.map((value, j) => (rotated[j] as number) - value));
  return { r: qr.rotateBack([...h, ...rotated.slice(qr.columns)]), b };
}

/** f - r - X b. */
function topDefect(
  design: FactorisedDesign,
  f: readonly DoubleDouble[],
  r: readonly DoubleDouble[],
  b: readonly DoubleDouble[],
): number[] {
  return f.map((value, i) => {
    const fitted = dotProduct(design.rows[i] as readonly DoubleDouble[], b);
    return toNumber(subtract(subtract(value, r[i] as DoubleDouble), fitted));
  });
}

/** g - X' r. */
function bottomDefect(design: FactorisedDesign, g: readonly DoubleDouble[], r: readonly DoubleDouble[]): number[] {
  return g.map((value, j) => {
    const column = design.columns[j] as readonly DoubleDouble[];
    return toNumber(subtract(value, dotProduct(column, r)));
  });
}

/** The largest change against the largest value; 0 when nothing changes. */
function relativeSize(change: readonly number[], values: readonly DoubleDouble[]): number {
  const moved = change.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const reached = values.reduce((most, value) => Math.max(most, Math.abs(value.high)), 0);
  return moved === 0 ? 0 : moved / Math.max(reached, Number.MIN_VALUE);
}
