import { requireFinite, requireSameLength } from "./arguments.js";

type Rows = readonly (readonly number[])[];

/** A design on columns of mean 0 and largest magnitude 1, with the way there and back. */
export interface StandardColumns {
  readonly rows: Rows;
  readonly columns: Rows;
  /** A row of the original design, as a row of this one. */
  readonly standardRow: (row: readonly number[]) => number[];
  /** Coefficients of this design, as those of the original. */
  readonly original: (coefficients: readonly number[]) => number[];
  /** The covariance of this design's coefficients, as that of the original's. */
  readonly originalCovariance: (covariance: Rows) => number[][];
}

/**
 * Centres and scales the columns of a design given by rows. Columns can only be centred where one of them is constant
 * and takes up the difference; without such a column they are scaled alone. On a calendar year beside an intercept
 * this saves the three or four digits that the year's distance from 0 would cost.
 *
 * Throws RangeError when rows differ in length or hold a value that is not finite.
 */
export function standardColumns(design: Rows): StandardColumns {
  const first = design[0] ?? [];
  for (const row of design) {
    requireSameLength("every row of the design", row, "its first row", first);
    requireFinite("design", row);
  }
  const given = first.map((_, j) => design.map((row) => row[j] as number));
  const constant = given.findIndex((column) => column[0] !== 0 && column.every((value) => value === column[0]));
  const centres = given.map((column, j) => (constant < 0 || j === constant ? 0 : middleOf(column)));
  const scales = given.map((column, j) => {
    const largest = column.reduce((most, value) => Math.max(most, Math.abs(value - (centres[j] as number))), 0);
    return largest === 0 ? 1 : largest;
  });
  const standardRow = (row: readonly number[]): number[] =>
    row.map((value, j) => (value - (centres[j] as number)) / (scales[j] as number));
  const rows = design.map(standardRow);
  /** what a column's own centre takes from the constant column, for each unit of its coefficient */
  const level = constant < 0 ? 1 : (given[constant]?.[0] as number);
  const back = (j: number, k: number): number => {
    const own = j === k ? 1 / (scales[j] as number) : 0;
    return j === constant && k !== constant ? -(centres[k] as number) / (scales[k] as number) / level : own;
  };
  const places = first.map((_, j) => j);
  const total = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);
  return {
    rows,
    columns: places.map((j) => rows.map((row) => row[j] as number)),
    standardRow,
    original: (coefficients) => places.map((j) => total(places.map((k) => back(j, k) * (coefficients[k] as number)))),
    originalCovariance: (covariance) =>
      places.map((i) =>
        places.map((j) =>
          total(
            places.map(
              (k) => back(i, k) * total(places.map((l) => ((covariance[k] as number[])[l] as number) * back(j, l))),
            ),
          ),
        ),
      ),
  };
}

/** Half way between the ends: whole and half numbers keep every digit when it is taken off. */
function middleOf(column: readonly number[]): number {
  return (Math.min(...column) + Math.max(...column)) / 2;
}
