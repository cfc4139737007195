/** Merged cells of a header level: a file keeps the text in one of them and leaves the others blank. */
import { tidy } from "../series/writing.js";
import type { GridRow } from "./gridRow.js";

/** Words that say no more than the unit; they are set at either end of the columns they are for. */
const UNIT =
  /^\(?(?:numbers?|percentages?|per ?cent|%|rates?|counts?|£|thousands?)(?: and (?:numbers?|percentages?|rates?))?\d*\)?$/i;

export const isUnit = (text: string): boolean => UNIT.test(text);

/**
 * What a level says of each column. A cell reaches to the right as far as the next filled one, over columns that have
 * a name of their own further down; units set at the far right of their columns reach to the left.
 */
export function spreadOver(
  level: GridRow,
  figures: readonly number[],
  isData: readonly boolean[],
  namedBelow: readonly boolean[],
): string[] {
  const first = figures[0] as number;
  const last = figures.at(-1) as number;
  const text = (place: number): string => tidy(level.cells[place] ?? "");
  const filled = isData.flatMap((_, place) => (place >= first && text(place) !== "" ? [place] : []));
  const leftwards = text(first) === "" && text(last) !== "" && filled.every((place) => isUnit(text(place)));
  const starts = filled.map((place, i) =>
    leftwards ? (filled[i - 1] ?? first - 1) + 1 : startOf(place, first, text, isData),
  );
  const result = isData.map((_, place) => (place < first ? text(place) : ""));
  for (const [i, place] of filled.entries()) {
    const start = starts[i] as number;
    const end = leftwards ? place + 1 : (starts[i + 1] ?? result.length);
    // Over a column that it alone names, a cell is merged downwards.
    const reaches = leftwards || namedBelow[start] === true;
    for (let at = start; at < end; at++) if (at === place || (reaches && namedBelow[at])) result[at] = text(place);
  }
  return result;
}

/**
 * Where the cell's columns begin: at its place; or, where a block of columns has a text at its first column already
 * and another over its last, while the next block has none, that other is the next block's, set a column early.
 */
function startOf(place: number, first: number, text: (place: number) => string, isData: readonly boolean[]): number {
  if (isData[place + 1] !== false) return place;
  const block = Math.max(first, isData.lastIndexOf(false, place) + 1);
  const next = isData.indexOf(true, place + 1);
  return block < place && text(block) !== "" && next > 0 && text(next) === "" ? next : place;
}
