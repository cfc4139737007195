/** JSON: an array of flat records (or an object with one such array), or one record on each line (NDJSON). */
import { caution } from "../cautions.js";
import { type Location, problem } from "../problems.js";
import { endOfString, type Wrapped, wrappedRecords } from "./jsonWrapper.js";
import { headerOf, oneBatch, type Row, type Table } from "./table.js";

type Cell = string | number | boolean | null;
type FlatRecord = Readonly<Record<string, Cell>>;

/** Problems: `bad-json`, `not-records`, `no-rows`. The whole text is held: JSON cannot be read in part. */
export async function readJson(text: AsyncIterable<string>, location: Location): Promise<Table> {
  let whole = "";
  for await (const chunk of text) whole += chunk;
  const parsed = parseJson(withoutMarks(whole), location);
  if (Array.isArray(parsed)) return arrayTable(parsed, whole, 1, location);
  const wrapped = wrappedRecords(whole, parsed, location);
  if (wrapped === null) throw problem("not-records", { detail: `the top level is ${kindOf(parsed)}` }, location);
  return wrappedTable(wrapped, location);
}

/** The records of an array, the text of which begins on the line. */
function arrayTable(array: readonly unknown[], text: string, firstLine: number, location: Location): Table {
  const written = elementsOf(text);
  const records = array.map((record, i) => {
    const { line: within, keys } = written[i] ?? { line: 1, keys: 0 };
    const line = firstLine + within - 1;
    return { line, record: flat(record, keys, `record ${i + 1}`, { ...location, line }) };
  });
  return tableOf("json", records, location);
}

function wrappedTable({ property, records, text, line }: Wrapped, location: Location): Table {
  return { ...arrayTable(records, text, line, location), cautions: [caution("records-under", { property })] };
}

/** Problems: `bad-json` and `not-records` with the line, `no-rows`. */
export async function readNdjson(text: AsyncIterable<string>, location: Location): Promise<Table> {
  let whole = "";
  for await (const chunk of text) whole += chunk;
  const parsed = withoutMarks(whole)
    .split("\n")
    .flatMap((text, i) => {
      const at = { ...location, line: i + 1 };
      return text.trim() === "" ? [] : [{ at, text, value: parseJson(text, at) }];
    });
  // One line that holds an array of records is a whole document, written without line breaks.
  const [only] = parsed;
  const wrapped = only && parsed.length === 1 ? wrappedRecords(whole, only.value, location) : null;
  if (wrapped !== null) return wrappedTable(wrapped, location);
  const records = parsed.map(({ at, text: line, value }) => ({
    line: at.line,
    record: flat(value, keysIn(line), "it", at),
  }));
  return tableOf("ndjson", records, location);
}

/** Without byte order marks, which tools put before a mark that is already there. */
const withoutMarks = (text: string): string => text.replace(/^\ufeff+/, "");

function parseJson(text: string, location: Location): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = (error as Error).message.replace(/\s+/g, " ");
    const position = /position (\d+)/.exec(detail)?.[1];
    const line =
      location.line ?? (position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length);
    throw problem("bad-json", { detail: detail.slice(0, 120) }, line === undefined ? location : { ...location, line });
  }
}

interface Element {
  /** line it begins on */
  readonly line: number;
  /** keys written in it, of which a parser keeps but the last of each name */
  keys: number;
}

/** The elements of the outermost array as they are written; the text is known to be valid JSON. */
function elementsOf(text: string): Element[] {
  const elements: Element[] = [];
  let line = 1;
  let depth = 0;
  let expecting = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (character === "\n") line += 1;
    if (character <= " ") continue;
    if (expecting && character !== "]") elements.push({ line, keys: 0 });
    expecting = depth === 1 && character === ",";
    if (character === '"') at = endOfString(text, at);
    else if (character === ":") (elements.at(-1) as Element).keys += 1;
    else if (character === "[" || character === "{") {
      depth += 1;
      expecting = depth === 1;
    } else if (character === "]" || character === "}") depth -= 1;
  }
  return elements;
}

/** Keys written in one record: the colons outside strings. */
const keysIn = (record: string): number => elementsOf(`[${record}]`)[0]?.keys ?? 0;

const kindOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "an array" : `of type ${typeof value}`;

/** `keys` as they were written: a name given twice would lose a figure without a word. */
function flat(value: unknown, keys: number, what: string, location: Location): FlatRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw problem("not-records", { detail: `${what} is ${kindOf(value)}` }, location);
  for (const [key, cell] of Object.entries(value)) {
    if (typeof cell === "object" && cell !== null)
      throw problem("not-records", { detail: `${what} holds ${kindOf(cell)} in "${key}"` }, location);
  }
  if (keys > Object.keys(value).length) throw problem("not-records", { detail: `${what} names a key twice` }, location);
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
