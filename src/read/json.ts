/** JSON: an array of flat records, or one record on each line (NDJSON). */
import { type Location, ProblemError, problem } from "../problems.js";
import { endOfString, keyGivenTwice } from "./jsonKeys.js";
import { headerOf, type Row, type Table } from "./table.js";

type Cell = string | number | boolean | null;
type FlatRecord = Readonly<Record<string, Cell>>;

/** Problems: `bad-json`, `not-records`, `no-rows`. The whole text is held: JSON cannot be read in part. */
export async function readJson(text: AsyncIterable<string>, location: Location): Promise<Table> {
  let whole = "";
  for await (const chunk of text) whole += chunk;
  const parsed = parseJson(whole, location);
  if (!Array.isArray(parsed)) throw problem("not-records", { detail: `the top level is ${kindOf(parsed)}` }, location);
  const lines = elementLines(whole);
  const records = parsed.map((record, i) => {
    const line = lines[i] ?? 1;
    return { line, record: flat(record, `record ${i + 1}`, { ...location, line }) };
  });
  return tableOf("json", records, location);
}

/** Problems: `bad-json` and `not-records` with the line, `no-rows`. */
export async function readNdjson(text: AsyncIterable<string>, location: Location): Promise<Table> {
  let whole = "";
  for await (const chunk of text) whole += chunk;
  const records = whole.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const at = { ...location, line: i + 1 };
    return [{ line: i + 1, record: flat(parseJson(line, at), "it", at) }];
  });
  return tableOf("ndjson", records, location);
}

/** Byte order marks that a tool put before one already there are passed over. Problems: `bad-json`, `not-records`. */
function parseJson(marked: string, location: Location): unknown {
  const text = marked.replace(/^\ufeff+/, "");
  try {
    const parsed = JSON.parse(text);
    const twice = keyGivenTwice(text);
    if (twice === null) return parsed;
    const detail = `"${twice.key}" stands twice in one record`;
    throw problem("not-records", { detail }, { ...location, line: location.line ?? twice.line });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    const detail = (error as Error).message.replace(/\s+/g, " ");
    const position = /position (\d+)/.exec(detail)?.[1];
    const line =
      location.line ?? (position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length);
    throw problem("bad-json", { detail: detail.slice(0, 120) }, line === undefined ? location : { ...location, line });
  }
}

/** The line on which each element of the outermost array begins; the text is known to be valid JSON. */
function elementLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let expecting = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === "\n") line += 1;
    if (character <= " ") continue;
    if (expecting && character !== "]") lines.push(line);
    expecting = depth === 1 && character === ",";
    if (character === '"') at = endOfString(text, at);
    else if (character === "[" || character === "{") {
      depth += 1;
      expecting = depth === 1;
    } else if (character === "]" || character === "}") depth -= 1;
  }
  return lines;
}

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "an array" : `of type ${typeof value}`;

function flat(value: unknown, what: string, location: Location): FlatRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw problem("not-records", { detail: `${what} is ${kindOf(value)}` }, location);
  for (const [key, cell] of Object.entries(value)) {
    if (typeof cell === "object" && cell !== null)
      throw problem("not-records", { detail: `${what} holds ${kindOf(cell)} in "${key}"` }, location);
  }
  return value as FlatRecord;
}

function tableOf(format: string, records: readonly { line: number; record: FlatRecord }[], location: Location): Table {
  if (records.length === 0) throw problem("no-rows", {}, location);
  const keys = new Set<string>();
  for (const { record } of records) for (const key of Object.keys(record)) keys.add(key);
  const header = headerOf([...keys]);
  const all = [...keys];
  const names = header.places.map((place) => all[place] as string);
  const text = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));
  const rows: Row[] = records.map(({ line, record }) => ({
    line,
    cells: names.map((name) => text(Object.hasOwn(record, name) ? record[name] : null)),
  }));
  return {
    format,
    delimiter: null,
    columns: header.columns,
    duplicateColumns: header.duplicateColumns,
    blankColumns: header.blankColumns,
    rows: oneBatch(rows),
  };
}

async function* oneBatch(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
