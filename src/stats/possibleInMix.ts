import { nearestInHull } from "./nearestInHull.js";
import { type OrthonormalColumns, orthonormalColumns } from "./orthonormalColumns.js";
import { length } from "./vectors.js";

/** A column that is to this part of its length a combination of others is taken for one. */
export const DEPENDENT = 1e-10;

/**
 * The places that have a weight above 0 in some w >= 0 with A w = A w0, in order: those of w0 alone where it is the only
 * one. The columns on which w0 stands must not depend on each other.
 *
 * Another w brings in columns that w0 leaves out, and what those have outside the span of w0's columns must come to
 * nothing: the origin lies in the hull of these remainders. Those that bring it there are possible, and so is all that
 * lies in their span; of what remains outside that span the question is put again.
 */
export function possibleInMix(columns: readonly Float64Array[], weights: Float64Array): number[] {
  const basis = orthonormalColumns(columns[0]?.length ?? 0);
  const possible = new Set<number>();
  weights.forEach((weight, j) => {
    if (weight > 0) possible.add(j);
    if (weight > 0) basis.add(columns[j] as Float64Array, 0);
  });
  for (;;) {
    const rest = remainders(columns, possible, basis);
    if (rest.length === 0) break;
    const { nearest, support } = nearestInHull(
      rest.map((one) => one.direction),
      DEPENDENT / 10,
    );
    if (length(nearest) > DEPENDENT) break;
    for (const place of support) {
      const { j } = rest[place] as Remainder;
      possible.add(j);
      basis.add(columns[j] as Float64Array, DEPENDENT);
    }
  }
  return [...possible].sort((a, b) => a - b);
}

interface Remainder {
  readonly j: number;
  /** of length 1 */
  readonly direction: Float64Array;
}

/** What the columns not yet possible have outside the span; those that have nothing become possible. */
function remainders(
  columns: readonly Float64Array[],
  possible: Set<number>,
  basis: OrthonormalColumns,
): readonly Remainder[] {
  const rest: Remainder[] = [];
  columns.forEach((column, j) => {
    if (possible.has(j)) return;
    const outside = basis.outside(column);
    const size = length(outside);
    if (size <= DEPENDENT * length(column)) possible.add(j);
    else rest.push({ j, direction: outside.map((value) => value / size) });
  });
  return rest;
}
