/** Comma, semicolon, tab or bar separated text, by csv-parse: short text at once, long text as it arrives. */
import { type CsvError, type Options, parse } from "csv-parse/sync";
import { type Location, problem } from "../problems.js";
import { headerOf, type Row, type Table } from "./table.js";

const DELIMITERS = [",", "\t", ";", "|"];
/** A record longer than this is a lost quotation mark, not a row. */
const MAX_RECORD = 1 << 20;
/** Text that ends within this many characters is parsed at once: for a small file Node's streams cost more than the parsing. */
const AT_ONCE = 1 << 18;
/** How many ragged rows are named before the rest are only counted. */
const NAMED_ROWS = 5;

/** The delimiter that stands most often in the first line, outside quotation marks; a comma when none does. */
export function detectDelimiter(head: string): string {
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of head) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if ([...counts.values()].some((count) => count > 0)) break;
    } else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) as number) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Problems: `empty-file`, `no-rows`, `bad-quotes`, `ragged-row`. */
export async function readCsv(
  text: AsyncIterable<string>,
  askedDelimiter: string | null,
  location: Location,
): Promise<Table> {
  const iterator = text[Symbol.asyncIterator]();
  const { head, ended } = await readHead(iterator);
  if (head.trim() === "") throw problem("empty-file", {}, location);
  const delimiter = askedDelimiter ?? detectDelimiter(head);
  const batches = records(head, ended ? null : iterator, delimiter, location);
  let first = await batches.next();
  while (!first.done && first.value.length === 0) first = await batches.next();
  if (first.done) throw problem("empty-file", {}, location);
  const [headerRow, ...firstRows] = first.value;
  const header = headerOf((headerRow as Row).cells);
  const expected = (headerRow as Row).cells.length;
  return {
    format: "csv",
    delimiter,
    columns: header.columns,
    duplicateColumns: header.duplicateColumns,
    blankColumns: header.blankColumns,
    rows: evenRows(firstRows, batches, expected, header.blankColumns === 0 ? null : header.places, location),
  };
}

/** Text enough to hold the header line, and the whole of a short input. */
async function readHead(iterator: AsyncIterator<string>): Promise<{ head: string; ended: boolean }> {
  let head = "";
  while (head.length <= AT_ONCE) {
    const next = await iterator.next();
    if (next.done) return { head, ended: true };
    head += next.value;
  }
  return { head, ended: false };
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
  const sift = (rows: readonly Row[]): Row[] =>
    rows.flatMap((row) => {
      if (row.cells.length !== expected) {
        if (isBlank(row)) return [];
        total += 1;
        if (ragged.length < NAMED_ROWS) ragged.push({ line: row.line, cells: row.cells.length });
        return [];
      }
      if (row.cells[0] === "" && isBlank(row)) return [];
      return [places === null ? row : { line: row.line, cells: places.map((place) => row.cells[place] as string) }];
    });
  yield sift(first);
  for await (const rows of batches) yield sift(rows);
  if (total > 0)
    throw problem("ragged-row", { expected, rows: ragged, total }, { ...location, line: ragged[0]?.line ?? 1 });
}

const isBlank = (row: Row): boolean => row.cells.every((cell) => cell.trim() === "");

/** A record with csv-parse's note of where it is. */
export interface RecordWithInfo {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Batches of records with the line each one starts on; `rest` is null when `head` is all there is. */
async function* records(
  head: string,
  rest: AsyncIterator<string> | null,
  delimiter: string,
  location: Location,
): AsyncGenerator<readonly Row[]> {
  const options: Options = {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
    info: true,
  };
  try {
    if (rest === null) yield rowsOf(parse(head, options) as unknown as RecordWithInfo[]);
    else {
      const { parseStream } = await import("./csvStream.js");
      for await (const batch of parseStream(head, rest, options)) yield rowsOf(batch);
    }
  } catch (error) {
    throw quotesProblem(error, location);
  }
}

const rowsOf = (found: readonly RecordWithInfo[]): Row[] => found.map(rowOf);

/** csv-parse counts lines to the record's end; a quoted cell with line breaks puts its start further up. */
function rowOf({ record, info }: RecordWithInfo): Row {
  let breaks = 0;
  for (const cell of record) if (cell.includes("\n")) breaks += cell.split("\n").length - 1;
  return { line: info.lines - breaks, cells: record };
}

function quotesProblem(error: unknown, location: Location): Error {
  const { code, message, lines } = error as CsvError & { lines?: number };
  if (!String(code ?? "").startsWith("CSV_")) return error as Error;
  const line = typeof lines === "number" ? lines : undefined;
  const detail =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quotation mark is opened and never closed"
      : code === "CSV_MAX_RECORD_SIZE"
        ? "a record is longer than a million characters"
        : message.replace(/ at line \d+.*$/, "");
  return problem("bad-quotes", { detail }, line === undefined ? location : { ...location, line });
}
