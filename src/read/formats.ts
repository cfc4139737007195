/**
 * The file formats. To add one: write its file and add it here. A format of text makes a `Table` of decoded text, the
 * first whose `recognises` says yes, `csv` taking what is left; a format of bytes is known by its first bytes.
 */
import { type Location, problem } from "../problems.js";
import { readCsv, type TablePlace } from "./csv.js";
import { allBytes, bytesWithHead, decode, startsWith } from "./decode.js";
import type { ReadRequest } from "./request.js";
import type { Table } from "./table.js";
import { textWithHead } from "./textHead.js";

export interface FormatOptions extends Partial<TablePlace> {
  readonly delimiter: string | null;
}

export interface Format {
  readonly name: string;
  /** `head` is the beginning of the text, without leading blanks */
  recognises(head: string): boolean;
  read(text: AsyncIterable<string>, options: FormatOptions, location: Location): Promise<Table>;
}

export interface BinaryFormat {
  readonly name: string;
  readonly signature: readonly number[];
  read(bytes: Uint8Array, request: ReadRequest, location: Location): Promise<Table>;
}

/** Each loads the package that reads it only when it is met. */
export const BINARY_FORMATS = [
  {
    name: "xlsx",
    signature: [0x50, 0x4b, 0x03, 0x04],
    read: async (bytes, request, location) => (await import("./workbook.js")).readWorkbook(bytes, request, location),
  },
  {
    name: "parquet",
    signature: [0x50, 0x41, 0x52, 0x31],
    read: async (bytes, _request, location) => (await import("./parquet.js")).readParquet(bytes, location),
  },
] as const satisfies readonly BinaryFormat[];

const firstLine = (head: string): string => head.slice(0, head.indexOf("\n") < 0 ? head.length : head.indexOf("\n"));

export const FORMATS = [
  {
    name: "ndjson",
    recognises: (head) => head.startsWith("{") && /\}\s*$/.test(firstLine(head)),
    read: async (text, _options, location) => (await import("./json.js")).readNdjson(text, location),
  },
  {
    name: "json",
    // A header may begin with a bracket too: "[Note]".
    recognises: (head) => /^(?:\{|\[\s*(?:[[{"\]\d-]|null|true|false|$))/.test(head),
    read: async (text, _options, location) => (await import("./json.js")).readJson(text, location),
  },
  {
    name: "csv",
    recognises: () => true,
    read: (text, { delimiter, skip = null, table = null }, location) =>
      readCsv(text, delimiter, location, { skip, table }),
  },
] as const satisfies readonly Format[];

/** A table, and how its bytes were text; `encoding` is null where they were not. */
export interface ReadBytes {
  readonly encoding: string | null;
  readonly byteOrderMark: boolean;
  readonly maybeUtf8: boolean;
  readonly table: Table;
}

/** The table in the bytes, whatever their format. Problems: those of `decode` and the formats. */
export async function readInput(
  bytes: AsyncIterable<Uint8Array>,
  request: ReadRequest,
  location: Location,
): Promise<ReadBytes> {
  const begun = await bytesWithHead(bytes);
  const input = await readBegun(begun, request, location);
  refuseIdleFlags(input.table.format, request);
  return input;
}

/** A flag that would change nothing was meant to. Problem: `usage`. */
function refuseIdleFlags(format: string, { sheet, table, skip }: ReadRequest): void {
  const idle = [
    format !== "xlsx" && sheet !== null ? "--sheet" : "",
    format !== "xlsx" && format !== "csv" && table !== null ? "--table" : "",
    format !== "xlsx" && format !== "csv" && skip !== null ? "--skip" : "",
  ].find((flag) => flag !== "");
  if (idle)
    throw problem("usage", {
      message: `${idle} says nothing of a ${format.toUpperCase()} file`,
      hint: `leave out ${idle}`,
    });
}

async function readBegun(
  begun: Awaited<ReturnType<typeof bytesWithHead>>,
  request: ReadRequest,
  location: Location,
): Promise<ReadBytes> {
  const format = BINARY_FORMATS.find(({ signature }) => startsWith(begun.head, signature));
  if (format) {
    const table = await format.read(await allBytes(begun.bytes), request, location);
    return { encoding: null, byteOrderMark: false, maybeUtf8: false, table };
  }
  const { text, ...decoded } = await decode(begun.bytes, request.encoding, location);
  return { ...decoded, table: await readTable(text, request, location) };
}

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
