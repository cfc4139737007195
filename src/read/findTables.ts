/**
 * Finds the tables of a grid: title lines above, a header of one or several levels, headings and blank lines inside,
 * notes under it, and the next table below. What is not surely a table is left to be refused as it stands.
 */
import { type GridRow, gridReader } from "./gridRow.js";
import { type Header, headerAbove } from "./headerLevels.js";
import type { Row } from "./table.js";

export interface GridTable {
  readonly header: Header;
  /** rows of figures, and any other row among them that holds more than a heading */
  readonly body: readonly GridRow[];
  /** rows among the body with one cell of text and nothing else */
  readonly headings: readonly GridRow[];
  /** rows between the table before, or the top, and the header */
  readonly above: readonly GridRow[];
  /** rows after the last row of figures, as far as the next table's title */
  readonly tail: readonly GridRow[];
}

interface Draft {
  header: Header | null;
  body: GridRow[];
  headings: GridRow[];
  above: GridRow[];
  tail: GridRow[];
}

/** The tables in the order of the file. `rows` may hold blank rows. */
export function findTables(rows: readonly Row[]): GridTable[] {
  const read = gridReader();
  const grid = rows.map(read).filter(({ filled }) => filled > 0);
  const drafts: Draft[] = [];
  const holdsFigures = figureTest(grid);
  let at = 0;
  for (;;) {
    const start = next(grid, at, holdsFigures);
    if (start === grid.length) break;
    const end = next(grid, start, (row) => !holdsFigures(row));
    addRun(drafts, grid.slice(at, start), { start, end }, { grid, holdsFigures });
    at = end;
  }
  const last = drafts.at(-1);
  if (last) last.tail = grid.slice(at);
  return withoutSlight(drafts).map(withLoneTail);
}

/** The first place from `from` on whose row passes; the length where none does. */
function next(grid: readonly GridRow[], from: number, passes: (row: GridRow) => boolean): number {
  let at = from;
  while (at < grid.length && !passes(grid[at] as GridRow)) at += 1;
  return at;
}

interface Grid {
  readonly grid: readonly GridRow[];
  readonly holdsFigures: HoldsFigures;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

type HoldsFigures = (row: GridRow) => boolean;

/** Whether more cells are figures than words, in the columns that hold figures anywhere; years are neither. */
function figureTest(grid: readonly GridRow[]): HoldsFigures {
  const figures: number[] = [];
  const filled: number[] = [];
  for (const row of grid) {
    if (row.filled < 2) continue;
    for (const [place, kind] of row.kinds.entries()) {
      if (kind !== "blank") filled[place] = (filled[place] ?? 0) + 1;
      if (kind === "number" || kind === "symbol") figures[place] = (figures[place] ?? 0) + 1;
    }
  }
  const counts = filled.map((n, place) => (figures[place] ?? 0) * LEAST_SHARE >= n);
  return ({ kinds, filled: cells }) => {
    if (cells < 2) return false;
    let surplus = 0;
    let numbers = cells >= 3;
    for (const [place, kind] of kinds.entries()) {
      if (kind === "number") numbers = true;
      if (counts[place]) surplus += kind === "number" || kind === "symbol" ? 1 : kind === "text" ? -1 : 0;
    }
    return numbers && surplus > 0;
  };
}

/** One cell in so many must be a figure for the column to hold figures. */
const LEAST_SHARE = 4;

/** Either the run of figures begins a table, under a header in `between`, or it goes on with the one before. */
function addRun(drafts: Draft[], between: readonly GridRow[], run: Run, all: Grid): void {
  const rows = all.grid.slice(run.start, run.end);
  const current = drafts.at(-1);
  const begins = !current?.header || between.length === 0 || standsApart(current, between);
  const header = begins && between.length > 0 ? headerAbove(between, figuresUnder(run, all)) : null;
  if (header === null && current) {
    for (const row of between) (row.filled === 1 ? current.headings : current.body).push(row);
    for (const row of rows) current.body.push(row);
    return;
  }
  const above = header === null ? [...between] : between.slice(0, header.from);
  const under = header === null ? [] : between.slice(header.to);
  const headings = under.filter(({ filled }) => filled === 1);
  drafts.push({ header, body: [...under.filter(({ filled }) => filled > 1), ...rows], headings, above, tail: [] });
}

/** The body to judge the columns by: the run, and more of what follows when the run is short. */
function figuresUnder({ start, end }: Run, { grid, holdsFigures }: Grid): readonly GridRow[] {
  if (end - start >= ENOUGH) return grid.slice(start, Math.min(end, start + SAMPLE));
  const width = Math.max(...grid.slice(start, end).map(({ filled }) => filled));
  return grid.slice(start, start + SAMPLE).filter((row) => holdsFigures(row) && row.filled * 2 >= width);
}

const ENOUGH = 20;
const SAMPLE = 200;

/** A blank line or a line with a title comes before the next header of a stack. */
function standsApart({ body }: Draft, between: readonly GridRow[]): boolean {
  const [first] = between;
  return first !== undefined && (first.filled === 1 || first.line > (body.at(-1) as GridRow).line + 1);
}

/** Filters and counts set out in pairs above a table are no tables, nor is what never had a header. */
function withoutSlight(drafts: readonly Draft[]): Draft[] {
  const width = ({ header }: Draft): number => header?.columns.length ?? 0;
  const widest = Math.max(0, ...drafts.map(width));
  const kept: Draft[] = [];
  let carried: GridRow[] = [];
  for (const draft of drafts) {
    const slight = draft.header === null || (width(draft) <= 2 && widest >= 4);
    if (!slight) {
      kept.push({ ...draft, above: [...carried, ...draft.above] });
      carried = [];
      continue;
    }
    const rows = [...draft.above, ...(draft.header?.rows ?? []), ...draft.headings, ...draft.body, ...draft.tail];
    carried = [...carried, ...rows.sort((a, b) => a.line - b.line)];
  }
  const last = kept.at(-1);
  if (last) last.tail = [...last.tail, ...carried];
  return kept;
}

/** What stands between two tables belongs to the next one's title only from the blank line on; notes stay with theirs. */
function withLoneTail(draft: Draft, i: number, all: readonly Draft[]): GridTable {
  const header = draft.header as Header;
  const last = (table: Draft): number => (table.body.at(-1) as GridRow).line;
  const previous = i === 0 ? null : (all[i - 1] as Draft);
  const above = previous === null ? draft.above : draft.above.slice(titleStart(draft.above, last(previous)));
  const next = all[i + 1];
  const tail = next ? next.above.slice(0, titleStart(next.above, last(draft))) : draft.tail;
  return { header, body: draft.body, headings: draft.headings, above, tail };
}

/** Where the last block of lines without a gap begins, when the lines before it follow the table at once. */
function titleStart(rows: readonly GridRow[], lastLine: number): number {
  const [first] = rows;
  if (first === undefined || first.line > lastLine + 1) return 0;
  const gap = rows.findIndex((row, i) => i > 0 && row.line > (rows[i - 1] as GridRow).line + 1);
  return gap < 0 ? rows.length : gap;
}
