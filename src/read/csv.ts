/** Comma, semicolon, tab or bar separated text, by csv-parse: short text at once, long text as it arrives. */
import { type CsvError, type Options, parse } from "csv-parse/sync";
import { type Location, problem } from "../problems.js";
import { tidy } from "../series/writing.js";
import type { Parsed } from "./csvStream.js";
import { evenRows, isEven, type Tail } from "./evenRows.js";
import { foundPlain } from "./foundTable.js";
import { headerOf, type Row, type Table } from "./table.js";
import { isBlankRow as isBlank } from "./tableNotes.js";
import { type TextWithHead, textWithHead } from "./textHead.js";

const DELIMITERS = [",", "\t", ";", "|"];
/** A record longer than this is a lost quotation mark, not a row. */
const MAX_RECORD = 1 << 20;

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

/** What the flags say of where the table stands. */
export interface TablePlace {
  readonly skip: number | null;
  readonly table: number | null;
  /** whether it is known to be a table from its first line on */
  readonly plain?: boolean;
}

/**
 * Line breaks must be `\n`, as `decode` leaves them. A file that is a table from its first line on is read as it
 * arrives; one with titles, notes or several tables is held in memory.
 * Problems: `empty-file`, `bad-quotes`, `ragged-row`, `usage`, `which-table`, `no-such-table`, `too-large`.
 */
export async function readCsv(
  text: AsyncIterable<string>,
  askedDelimiter: string | null,
  location: Location,
  { skip, table, plain = false }: TablePlace = { skip: null, table: null },
): Promise<Table> {
  const flags = skip === null ? [] : ["--skip", String(skip)];
  const begun = await textWithHead(text);
  const delimiter = askedDelimiter ?? detectDelimiter(begun.head);
  if (/["\n\r]/.test(delimiter))
    throw problem("usage", { message: "--delimiter cannot be a quotation mark or a line break" });
  let batches: AsyncGenerator<readonly Row[]> = records(begun, delimiter, location);
  let rows: Row[] = [];
  while (rows.length === 0) {
    const next = await batches.next();
    if (next.done) throw nothingLeft(skip, location);
    const header = next.value.findIndex((row) => row.line > (skip ?? 0) && !isBlank(row));
    rows = header < 0 ? [] : next.value.slice(header);
  }
  const lacking = table === null ? await lastCellLacking(rows, batches) : null;
  if (table !== null || !(plain || lacking !== null || isEven(rows))) {
    const { tableAmong } = await import("./messyCsv.js");
    const found = await tableAmong(rows, batches, table, { delimiter, flags, location });
    if (found.table) return found.table;
    batches = found.batches;
  }
  const [headerRow, ...firstRows] = rows as [Row, ...Row[]];
  const names = lacking === null ? headerRow.cells : headerRow.cells.slice(0, -1);
  const header = headerOf(names);
  const tail: Tail = { notes: [], rows: 0, lastLine: headerRow.line };
  return {
    format: "csv",
    plain: lacking === null,
    delimiter,
    columns: header.columns,
    duplicateColumns: header.duplicateColumns,
    blankColumns: header.blankColumns,
    ...(lacking === null ? {} : { columnWithoutCells: lacking }),
    rows: evenRows(firstRows, batches, tail, {
      expected: names.length,
      places: header.blankColumns === 0 ? null : header.places,
      headerLine: headerRow.line,
      location,
    }),
    found: () =>
      tail.notes.length + flags.length === 0
        ? null
        : foundPlain({ sheet: null, header: headerRow, columns: header.columns.length, ...tail, flags }),
  };
}

const nothingLeft = (skip: number | null, location: Location): Error =>
  skip === null || skip === 0
    ? problem("empty-file", {}, location)
    : problem("usage", { message: `--skip ${skip} passes over every line of the file`, hint: "leave out --skip" });

/**
 * Fingertips writes a header of one name more than its rows have cells: that name, where the first row shows it; every
 * other row must be as short. Anywhere else a short row is a cut one, and null. `rows` begin with the header.
 */
async function lastCellLacking(rows: Row[], batches: AsyncIterator<readonly Row[]>): Promise<string | null> {
  const names = (rows[0]?.cells ?? []).map(tidy);
  const last = names.at(-1) ?? "";
  if (!names.includes("Indicator ID") || !names.includes("Indicator Name") || last === "") return null;
  for (;;) {
    const row = rows.slice(1).find((candidate) => !isBlank(candidate));
    if (row) return row.cells.length === names.length - 1 ? last : null;
    const next = await batches.next();
    if (next.done) return null;
    rows.push(...next.value);
  }
}

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
    yield parsed.map(rowOf).filter(({ cells }) => cells.length > 1 || cells[0] !== "");
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
