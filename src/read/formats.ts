/**
 * The file formats, each from text to a `Table`. To add one: write its file and add it here; the first whose
 * `recognises` says yes reads the input, and `csv` takes what is left.
 */
import type { Location } from "../problems.js";
import { readCsv } from "./csv.js";
import { readJson, readNdjson } from "./json.js";
import type { Table } from "./table.js";

export interface FormatOptions {
  readonly delimiter: string | null;
}

export interface Format {
  readonly name: string;
  /** `head` is the first piece of the text, without leading blanks */
  recognises(head: string): boolean;
  read(text: AsyncIterable<string>, options: FormatOptions, location: Location): Promise<Table>;
}

const firstLine = (head: string): string => head.slice(0, head.indexOf("\n") < 0 ? head.length : head.indexOf("\n"));

export const FORMATS = [
  {
    name: "ndjson",
    recognises: (head) => head.startsWith("{") && /\}\s*$/.test(firstLine(head)),
    read: (text, _options, location) => readNdjson(text, location),
  },
  {
    name: "json",
    recognises: (head) => head.startsWith("[") || head.startsWith("{"),
    read: (text, _options, location) => readJson(text, location),
  },
  {
    name: "csv",
    recognises: () => true,
    read: (text, options, location) => readCsv(text, options.delimiter, location),
  },
] as const satisfies readonly Format[];

/** The table behind the text, by the first format that recognises its beginning. */
export async function readTable(
  text: AsyncIterable<string>,
  options: FormatOptions,
  location: Location,
): Promise<Table> {
  const iterator = text[Symbol.asyncIterator]();
  let head = "";
  let done = false;
  while (head.trimStart() === "" && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (!next.done) head += next.value;
  }
  const start = head.trimStart();
  const format = FORMATS.find((candidate) => candidate.recognises(start)) as Format;
  return format.read(resume(head, iterator), options, location);
}

async function* resume(head: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== "") yield head;
  for (;;) {
    const next = await iterator.next();
    if (next.done) return;
    yield next.value;
  }
}
