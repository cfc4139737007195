/** Comma, semicolon, tab or bar separated text, by csv-parse: short text at once, long text as it arrives. */
import { type CsvError, type Options, parse } from "csv-parse/sync";
import { type Location, problem } from "../problems.js";
import type { Parsed } from "./csvStream.js";
import { headerOf, type Row, type Table } from "./table.js";
import { type TextWithHead, textWithHead } from "./textHead.js";

const DELIMITERS = [",", "\t", ";", "|"];
/** A record longer than this is a lost quotation mark, not a row. */
const MAX_RECORD = 1 << 20;
/** How many ragged rows are named before the rest are only counted. */
const NAMED_ROWS = 5;

/** The delimiter that stands most often in the first line that holds one, outside quotation marks; else a comma. */
export function detectDelimiter(head: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "\n") {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) as number) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Line breaks must be `\n`, as `decode` leaves them. Problems: `empty-file`, `bad-quotes`, `ragged-row`, `usage`. */
export async function readCsv(
  text: AsyncIterable<string>,
  askedDelimiter: string | null,
  location: Location,
): Promise<Table> {
  const begun = await textWithHead(text);
  const delimiter = askedDelimiter ?? detectDelimiter(begun.head);
  if (/["\n\r]/.test(delimiter))
    throw problem("usage", { message: "--delimiter cannot be a quotation mark or a line break" });
  const batches = records(begun, delimiter, location);
  let rows: readonly Row[] = [];
  while (rows.length === 0) {
    const next = await batches.next();
    if (next.done) throw problem("empty-file", {}, location);
    const header = next.value.findIndex((row) => !isBlank(row));
    rows = header < 0 ? [] : next.value.slice(header);
  }
  const [headerRow, ...firstRows] = rows as readonly [Row, ...Row[]];
  const header = headerOf(headerRow.cells);
  return {
    format: "csv",
    delimiter,
    columns: header.columns,
    duplicateColumns: header.duplicateColumns,
    blankColumns: header.blankColumns,
    rows: evenRows(
      firstRows,
      batches,
      headerRow.cells.length,
      header.blankColumns === 0 ? null : header.places,
      location,
    ),
  };
}

/** Rows of the header's width; trailing blank rows are dropped, ragged ones collected and refused together. */
async function* evenRows(
  first: readonly Row[],
  batches: AsyncIterable<readonly Row[]>,
  expected: number,
  places: readonly number[] | null,
  location: Location,
): AsyncGenerator<readonly Row[]> {
  const ragged: { line: number; cells: number }[] = [];
  let total = 0;
  let even = 0;
  const widths = new Map<number, { rows: number; line: number }>();
  const sift = (rows: readonly Row[]): Row[] => {
    const kept: Row[] = [];
    for (const row of rows) {
      if (row.cells.length !== expected) {
        if (isBlank(row)) continue;
        total += 1;
        const width = widths.get(row.cells.length) ?? { rows: 0, line: row.line };
        width.rows += 1;
        widths.set(row.cells.length, width);
        if (ragged.length < NAMED_ROWS) ragged.push({ line: row.line, cells: row.cells.length });
      } else if (row.cells[0] !== "" || !isBlank(row)) {
        even += 1;
        kept.push(places === null ? row : { line: row.line, cells: places.map((place) => row.cells[place] as string) });
      }
    }
    return kept;
  };
  yield sift(first);
  for await (const rows of batches) yield sift(rows);
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

const isBlank = (row: Row): boolean => row.cells.every((cell) => cell.trim() === "");

/** Batches of records with the line each one starts on; what stops the reading comes after the records before it. */
async function* records(
  { text, whole }: TextWithHead,
  delimiter: string,
  location: Location,
): AsyncGenerator<readonly Row[]> {
  // Empty lines come as records of one empty cell, so that the lines can be counted here: csv-parse's own account of
  // them takes a fifth of its time.
  const options: Options = {
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    max_record_size: MAX_RECORD,
  };
  let line = 1;
  const rowOf = (cells: readonly string[]): Row => {
    const row = { line, cells };
    line += 1 + breaksIn(cells);
    return row;
  };
  for await (const { parsed, failure } of whole === null ? parseLong(text, options) : [parseWhole(whole, options)]) {
    yield parsed.map(rowOf);
    if (failure) throw quotesProblem(failure, line, location);
  }
}

/** For a small file Node's streams cost more than the parsing, so they are loaded for long text only. */
async function* parseLong(text: AsyncIterable<string>, options: Options): AsyncGenerator<Parsed> {
  const { parseStream } = await import("./csvStream.js");
  yield* parseStream(text, options);
}

function parseWhole(text: string, options: Options): Parsed {
  try {
    return { parsed: parse(text, options) as string[][], failure: null };
  } catch (failure) {
    return { parsed: recordsBefore(text, options), failure: failure as Error };
  }
}

/** What csv-parse had read when it failed, which it does not tell. */
function recordsBefore(text: string, options: Options): string[][] {
  const parsed: string[][] = [];
  const keep = (cells: string[]): null => {
    parsed.push(cells);
    return null;
  };
  try {
    parse(text, { ...options, on_record: keep });
  } catch {
    // The same failure.
  }
  return parsed;
}

/** A quoted cell may hold line breaks, each of which begins another line. */
function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}

/** Located where the record begins: an unclosed quotation mark is noticed far below. */
function quotesProblem(error: Error, line: number, location: Location): Error {
  const { code, message } = error as CsvError;
  if (!/^(CSV_|INVALID_)/.test(String(code ?? ""))) return error;
  const detail =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quotation mark is opened and never closed"
      : code === "CSV_MAX_RECORD_SIZE"
        ? "a record is longer than a million characters"
        : message.replace(/ at line \d+.*$/s, "");
  return problem("bad-quotes", { detail }, { ...location, line });
}
