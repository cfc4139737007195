/** From the tables found in a grid to the one that is read. */
import { type Location, problem, type TableChoice } from "../problems.js";
import { findTables, type GridTable } from "./findTables.js";
import { type FoundTable, textsOf } from "./foundTable.js";
import type { GridRow } from "./gridRow.js";
import { oneBatch, type Row, type Table } from "./table.js";
import { notesFrom } from "./tableNotes.js";

export interface GridOrigin {
  readonly format: string;
  readonly delimiter: string | null;
  readonly sheet: string | null;
  /** what the analyst must type to come to these rows, as far as it is known here */
  readonly flags: readonly string[];
  /** whether a row of another width than the rest may have been cut, as in text it may */
  readonly strict: boolean;
  readonly location: Location;
}

/**
 * The only table, or the one asked for; null where the grid holds none, or but the plain one that its first row heads.
 * Problems: `which-table`, `no-such-table`, `ragged-row`.
 */
export function tableIn(rows: readonly Row[], asked: number | null, origin: GridOrigin): Table | null {
  const tables = findTables(rows);
  if (asked !== null && asked > Math.max(1, tables.length))
    throw problem(
      "no-such-table",
      { flag: "--table", asked: String(asked), suggestion: null, has: tables.map((_, i) => String(i + 1)) },
      origin.location,
    );
  if (tables.length > 1 && asked === null)
    throw problem("which-table", { tables: tables.map(choiceOf) }, origin.location);
  const number = asked ?? 1;
  const table = tables[number - 1];
  if (!table || (tables.length === 1 && isPlain(table, rows))) return null;
  return tableOf(table, { number, of: tables.length }, origin);
}

/** A header of one level on the first row that holds anything, which names every column of words. */
export function isPlain({ header, above }: GridTable, rows: readonly Row[]): boolean {
  const [first] = rows;
  return (
    above.length === 0 &&
    header.rows.length === 1 &&
    header.rows[0]?.line === first?.line &&
    header.columns.every(({ given, lettered }) => !given || lettered)
  );
}

export function choiceOf(table: GridTable, i: number): TableChoice {
  return {
    number: i + 1,
    title: titleOf(table.above),
    firstLine: firstLine(table),
    lastLine: (table.body.at(-1) as GridRow).line,
    rows: table.body.length,
    columns: table.header.columns.length,
  };
}

const firstLine = ({ header }: GridTable): number => (header.rows[0] as GridRow).line;

const NO_TITLE = /^(?:back to\b|coverage:|contents\b|(?:ons )?crown copyright|source\b|counting:|filters?:$|©)/i;
const LONGEST_TITLE = 160;

/** The line that calls itself a table, else the lines above it together. */
function titleOf(above: readonly Row[]): string | null {
  const texts = textsOf(above).filter((text) => !NO_TITLE.test(text));
  const title = texts.find((text) => /^table\b/i.test(text)) ?? texts.join("; ");
  if (title === "") return null;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 3)}...` : title;
}

/** The table with its rows; problem `ragged-row` where some are cut or too long. */
function tableOf(grid: GridTable, place: { number: number; of: number }, origin: GridOrigin): Table {
  const { header, above, headings } = grid;
  const width = usualWidth(grid.body);
  const tail = notesFrom(grid.tail, (grid.body.at(-1) as GridRow).line, width);
  const body = [...grid.body, ...tail.rows].sort((a, b) => a.line - b.line);
  if (origin.strict) {
    const cut = headings.filter((row) => mayBeCut(row, body, width));
    refuseRagged([header.rows.at(-1) as GridRow, ...body, ...cut], width, origin.location);
  }
  const rows = body.map(({ line, cells }) => ({ line, cells: header.columns.map(({ place: at }) => cells[at] ?? "") }));
  const found: FoundTable = {
    ...choiceOf(grid, place.number - 1),
    of: place.of,
    sheet: origin.sheet,
    headerLines: header.rows.map(({ line }) => line),
    above: above.length,
    below: tail.notes.length,
    headings: headings.map(({ line }) => line),
    notes: textsOf(tail.notes),
    flags: [...origin.flags, ...(place.of > 1 ? ["--table", String(place.number)] : [])],
    named: header.columns.filter(({ given }) => given).map(({ name }) => name),
  };
  return {
    format: origin.format,
    delimiter: origin.delimiter,
    columns: header.columns.map(({ name }) => name),
    duplicateColumns: header.duplicates,
    blankColumns: 0,
    rows: oneBatch(rows),
    found: () => found,
  };
}

/** One short cell between rows of figures, with no line left blank before it, is as likely what is left of a row. */
const mayBeCut = (row: Row, body: readonly Row[], width: number): boolean =>
  row.cells.length !== width && body.some(({ line }) => line === row.line - 1);

function usualWidth(body: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of body) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

const NAMED_ROWS = 5;

function refuseRagged(rows: readonly Row[], expected: number, location: Location): void {
  const ragged = rows.filter(({ cells }) => cells.length !== expected).sort((a, b) => a.line - b.line);
  const [first] = ragged;
  if (!first) return;
  const named = ragged.slice(0, NAMED_ROWS).map(({ line, cells }) => ({ line, cells: cells.length }));
  throw problem(
    "ragged-row",
    { expected, rows: named, total: ragged.length, tableFrom: null },
    { ...location, line: first.line },
  );
}
