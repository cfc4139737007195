/**
 * The file formats, each from text to a `Table`. To add one: write its file and add it here; the first whose
 * `recognises` says yes reads the input, and `csv` takes what is left.
 */
import type { Location } from "../problems.js";
import { readCsv } from "./csv.js";
import { readJson, readNdjson } from "./json.js";
import type { Table } from "./table.js";
import { textWithHead } from "./textHead.js";

export interface FormatOptions {
  readonly delimiter: string | null;
}

export interface Format {
  readonly name: string;
  /** `head` is the beginning of the text, without leading blanks */
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
    // A header may begin with a bracket too: "[Note]".
    recognises: (head) => /^(?:\{|\[\s*(?:[[{"\]\d-]|null|true|false|$))/.test(head),
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
  const begun = await textWithHead(text);
  const start = begun.head.trimStart();
  const format = FORMATS.find((candidate) => candidate.recognises(start)) as Format;
  return format.read(begun.text, options, location);
}
