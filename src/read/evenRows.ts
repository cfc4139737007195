/** A table from the first line of a text on: rows as wide as its header, and perhaps notes under the last of them. */
import { type Location, problem } from "../problems.js";
import type { Row } from "./table.js";
import { isBlankRow as isBlank, isLoneRow, notesFrom } from "./tableNotes.js";

/** How many ragged rows are named before the rest are only counted. */
const NAMED_ROWS = 5;

/** Whether the rows can be a table headed by the first of them: all as wide, without a gap, every column named. */
export function isEven(rows: readonly Row[]): boolean {
  const [header] = rows as readonly [Row, ...Row[]];
  const width = header.cells.length;
  let last = header.line - 1;
  for (const { line, cells } of rows) {
    if (cells.length !== width || line !== last + 1 || (cells[0] === "" && cells[1] === "")) return false;
    last = line;
  }
  return !header.cells.some((cell) => cell.trim() === "");
}

/** What is known when the last row has been read. */
export interface Tail {
  notes: readonly Row[];
  rows: number;
  lastLine: number;
}

export interface EvenTable {
  readonly expected: number;
  readonly places: readonly number[] | null;
  readonly headerLine: number;
  readonly location: Location;
}

/**
 * Rows of the header's width; trailing blank rows are dropped, ragged ones collected and refused together. Rows with
 * one cell of text wait until it is known whether more of the table follows: after its last row they may be notes.
 */
export async function* evenRows(
  first: readonly Row[],
  batches: AsyncIterable<readonly Row[]>,
  tail: Tail,
  { expected, places, headerLine, location }: EvenTable,
): AsyncGenerator<readonly Row[]> {
  const ragged: { line: number; cells: number }[] = [];
  let total = 0;
  let even = 0;
  let lastLine = headerLine;
  let waiting: Row[] = [];
  const widths = new Map<number, { rows: number; line: number }>();
  const take = (row: Row, into: Row[]): void => {
    if (row.cells.length !== expected) {
      total += 1;
      const width = widths.get(row.cells.length) ?? { rows: 0, line: row.line };
      width.rows += 1;
      widths.set(row.cells.length, width);
      if (ragged.length < NAMED_ROWS) ragged.push({ line: row.line, cells: row.cells.length });
      return;
    }
    even += 1;
    into.push(places === null ? row : { line: row.line, cells: places.map((place) => row.cells[place] as string) });
  };
  const sift = (rows: readonly Row[]): Row[] => {
    const sifted: Row[] = [];
    for (const row of rows) {
      const odd = row.cells.length !== expected;
      if ((odd || row.cells[0] === "") && isBlank(row)) continue;
      if ((odd || row.cells[0] === "" || row.cells[1] === "") && isLoneRow(row)) {
        waiting.push(row);
        continue;
      }
      if (waiting.length > 0) {
        for (const before of waiting) take(before, sifted);
        waiting = [];
      }
      lastLine = row.line;
      take(row, sifted);
    }
    return sifted;
  };
  yield sift(first);
  for await (const rows of batches) yield sift(rows);
  if (waiting.length > 0) {
    const { rows, notes } = notesFrom(waiting, lastLine, expected);
    const last: Row[] = [];
    for (const row of rows) take(row, last);
    tail.notes = notes;
    yield last;
  }
  tail.rows = even;
  tail.lastLine = lastLine;
  if (total > 0)
    throw problem(
      "ragged-row",
      { expected, rows: ragged, total, tableFrom: tableStart(widths, even, expected) },
      { ...location, line: ragged[0]?.line ?? 1 },
    );
}

/** Where title lines stand above a wider table: the first line of the width that most rows share. */
function tableStart(
  widths: ReadonlyMap<number, { rows: number; line: number }>,
  even: number,
  expected: number,
): number | null {
  const [cells, most] = [...widths].reduce((best, next) => (next[1].rows > best[1].rows ? next : best));
  return most.rows > 2 && most.rows > even && cells > expected + 1 ? most.line : null;
}
