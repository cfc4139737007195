/** The cells of a report's data that moved, as few lines as tell them: figures that changed before rows that came or went. */
import { sayNumber } from "../analysis/wording.js";
import { type DisplayTable, NONE } from "./display.js";
import { type Block, list, table } from "./page/block.js";
import type { MovedCell } from "./reportAnswer.js";

/** More than these are counted, not shown; JSON and CSV hold all. */
const MOST_LINES = 20;

/** A line of the table, and how many cells it tells of. */
interface Line {
  readonly question: string;
  readonly place: string;
  readonly period: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly cells: number;
}

export function movedBlocks(cells: readonly MovedCell[]): Block[] {
  if (cells.length === 0) return [];
  const lines = linesOf(cells);
  const shown = shareOut(lines);
  const left = cells.length - shown.reduce((sum, line) => sum + line.cells, 0);
  return [
    ...table(movedTable(shown)),
    ...list(left > 0 ? [`and ${sayNumber(left)} ${left === 1 ? "cell" : "cells"} more; --json lists all.`] : []),
  ];
}

const movedTable = (lines: readonly Line[]): DisplayTable => ({
  title: "Moved",
  head: ["Question", "Area", "Period", "Column", "From", "To"],
  rows: lines.map(({ question, place, period, column, from, to }) => [question, place, period, column, from, to]),
  left: [0, 1, 2, 3],
});

function linesOf(cells: readonly MovedCell[]): Line[] {
  const changed = cells.filter(({ from, to }) => from !== null && to !== null).map(changedLine);
  const came = rowsOf(cells.filter(({ from }) => from === null)).map((row) => rowLine(row, NONE, "new"));
  const went = rowsOf(cells.filter(({ to }) => to === null)).map((row) => rowLine(row, "gone", NONE));
  return [...changed, ...came, ...went];
}

const placeOf = ({ area, row }: MovedCell): string => (row === null ? (area ?? NONE) : `${area ?? NONE} (${row})`);

const changedLine = (cell: MovedCell): Line => ({
  question: cell.question,
  place: placeOf(cell),
  period: cell.period ?? NONE,
  column: cell.column,
  ...shortened(cell.from, cell.to),
  cells: 1,
});

/** Cells of one row together. */
function rowsOf(cells: readonly MovedCell[]): (readonly MovedCell[])[] {
  const found = new Map<string, MovedCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.question, cell.area, cell.row, cell.period]);
    found.set(key, [...(found.get(key) ?? []), cell]);
  }
  return [...found.values()];
}

/** Of a row whose cells are not in both tables; of one cell what it holds, as of any other. */
function rowLine(row: readonly MovedCell[], from: string, to: string): Line {
  const [first] = row as readonly [MovedCell];
  if (row.length === 1) return changedLine(first);
  const column = `${sayNumber(row.length)} cells`;
  return { ...changedLine(first), column, from, to, cells: row.length };
}

/** So many lines that every question has its share, in the order they stand in. */
function shareOut(lines: readonly Line[]): Line[] {
  const kept = new Set<Line>();
  const waiting = new Map<string, Line[]>();
  for (const line of lines) waiting.set(line.question, [...(waiting.get(line.question) ?? []), line]);
  for (let turn = 0; kept.size < Math.min(MOST_LINES, lines.length); turn += 1)
    for (const own of waiting.values()) {
      const line = own[turn];
      if (line !== undefined && kept.size < MOST_LINES) kept.add(line);
    }
  return lines.filter((line) => kept.has(line));
}

/** Six digits are enough to see what moved, unless it moved in a later one. */
function shortened(from: string | null, to: string | null): { readonly from: string; readonly to: string } {
  const short = (text: string | null): string => {
    const number = text === null || text === "" ? Number.NaN : Number(text);
    return Number.isFinite(number) ? String(Number(number.toPrecision(6))) : text || NONE;
  };
  const both = { from: short(from), to: short(to) };
  return both.from === both.to ? { from: from || NONE, to: to || NONE } : both;
}
