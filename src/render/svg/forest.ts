/**
 * Dots and intervals, one row each, on one axis: a forest where every row can be labelled, and of more rows a caterpillar,
 * whose rows are a few pixels each and of which only those that matter have their names.
 */
import { caterpillar } from "./caterpillar.js";
import { type Drawing, type ForestAxis, type ForestLine, isRow } from "./forestRow.js";
import { forestRows } from "./forestRows.js";

/** More rows than this are not labelled one by one. */
export const MOST_LABELLED = 40;

/** Rows in the order given, at a width in pixels, as the drawing of a `Figure`. */
export function forest(lines: readonly ForestLine[], axis: ForestAxis, width: number): Drawing {
  const rows = lines.filter(isRow);
  return rows.length > MOST_LABELLED ? caterpillar(rows, axis, width) : forestRows(lines, axis, width);
}
