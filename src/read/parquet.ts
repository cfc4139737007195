/**
 * Parquet files as tables of text cells, one row group after another. The file itself is held in memory, for its
 * parts stand in no order; what it unpacks to is not. Loaded only for such a file, and with it the package.
 */
import { type FileMetaData, parquetMetadata, parquetScan, parquetSchema } from "hyparquet";
import { type Location, problem } from "../problems.js";
import { cellReader, parsers, plainDecimals } from "./parquetCells.js";
import { headerOf, type Row, type Table } from "./table.js";

/** A row group that unpacks to more is refused. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** The line of a row is its number in the file, from 1. Problems: `bad-file`, `too-large`, `no-rows`. */
export async function readParquet(bytes: Uint8Array, location: Location): Promise<Table> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = await naming(location, async () => parquetMetadata(buffer));
  const scales = plainDecimals(metadata);
  const fields = parquetSchema(metadata).children;
  const nested = fields.find(({ children, element }) => children.length > 0 || element.repetition_type === "REPEATED");
  if (nested) throw broken(`column "${nested.element.name}" holds lists or records, which no flat table can`, location);
  if (Number(metadata.num_rows) === 0) throw problem("no-rows", {}, location);
  checkSize(metadata, location);
  const header = headerOf(fields.map(({ element }) => element.name));
  const columns = header.places.map((place) => {
    const element = (fields[place] as (typeof fields)[number]).element;
    return { name: element.name, text: cellReader(element, scales.get(element.name) ?? null) };
  });
  return {
    format: "parquet",
    delimiter: null,
    columns: header.columns,
    duplicateColumns: header.duplicateColumns,
    blankColumns: header.blankColumns,
    rows: rowGroups(buffer, metadata, columns, location),
  };
}

interface Column {
  readonly name: string;
  readonly text: (value: unknown) => string;
}

async function* rowGroups(
  file: ArrayBuffer,
  metadata: FileMetaData,
  columns: readonly Column[],
  location: Location,
): AsyncGenerator<readonly Row[]> {
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const range = { rowStart, rowEnd };
    const cells = await naming(location, async () => {
      const scan = await parquetScan({ file, metadata, parsers, utf8: false, useOffsetIndex: false });
      const values = await Promise.all(columns.map(({ name }) => scan.readColumn({ column: name, ...range })));
      if (values.some(({ length }) => length !== rowEnd - rowStart)) throw new Error("a column is cut short");
      return values;
    });
    for (let from = 0; from < rowEnd - rowStart; from += BATCH)
      yield rowsOf(cells, columns, { from, to: Math.min(from + BATCH, rowEnd - rowStart), before: rowStart });
    rowStart = rowEnd;
  }
}

const BATCH = 4096;

function rowsOf(
  cells: readonly ArrayLike<unknown>[],
  columns: readonly Column[],
  { from, to, before }: { from: number; to: number; before: number },
): Row[] {
  const rows: Row[] = [];
  const texts = columns.map(({ text }) => text);
  for (let at = from; at < to; at++)
    rows.push({ line: before + at + 1, cells: texts.map((text, i) => text((cells[i] as ArrayLike<unknown>)[at])) });
  return rows;
}

function checkSize({ row_groups }: FileMetaData, location: Location): void {
  for (const { columns } of row_groups) {
    const bytes = columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0);
    if (bytes > MOST_BYTES)
      throw problem(
        "too-large",
        {
          what: "a row group of the Parquet file",
          size: `${Math.round(bytes / 1024 / 1024)} MB when unpacked`,
          limit: "1024 MB",
          hint: "write it with smaller row groups, or export the data as CSV (UTF-8)",
        },
        location,
      );
  }
}

/** Whatever the package throws is about the file. */
async function naming<T>(location: Location, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw broken(String((error as Error)?.message ?? error).replace(/^parquet /, ""), location);
  }
}

function broken(detail: string, location: Location): Error {
  const codec = /unsupported compression codec: (\w+)/.exec(detail)?.[1];
  return problem(
    "bad-file",
    codec === undefined
      ? { what: "Parquet file", detail: (detail.split("\n")[0] as string).slice(0, 160) }
      : {
          what: "Parquet file",
          detail: `it is compressed with ${codec}`,
          hint: "write it with snappy or no compression, or export the data as CSV (UTF-8)",
        },
    location,
  );
}
