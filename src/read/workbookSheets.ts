/** The sheets of a workbook as rows of text. Loaded only for a workbook, and with it the package that reads them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readWorkbookSheets from "read-excel-file/universal";
import { type Location, problem } from "../problems.js";
import type { Row } from "./table.js";
import { crcOf, type ZipEntry } from "./zipDirectory.js";

export interface Sheet {
  readonly name: string;
  /** every row of the sheet, blank ones too, all as wide; `line` is the sheet's own row number */
  readonly rows: readonly Row[];
}

type CellValue = string | number | boolean | Date | null;

/** `entries` are those of the zip's directory. Problem: `bad-file`. */
export async function readSheets(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  location: Location,
): Promise<Sheet[]> {
  const found = await naming(location, async () => readWorkbookSheets(repacked(bytes, entries)));
  return found.map(({ sheet, data }) => {
    const width = data.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      name: sheet,
      rows: data.map((row, i) => ({
        line: i + 1,
        cells: Array.from({ length: width }, (_, place) => cellText((row[place] ?? null) as CellValue)),
      })),
    };
  });
}

/**
 * The workbook's texts, held to the checksums that the package does not look at, and packed again uncompressed, which
 * spares it threads of its own. Cells with an error ("#N/A") are made text, as it would leave them blank.
 */
function repacked(bytes: Uint8Array, entries: readonly ZipEntry[]): ArrayBuffer {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/.test(name) });
  for (const { name, crc } of entries) {
    const part = parts[name];
    if (part && crcOf(part) !== crc) throw new Error(`its part ${name} does not match its checksum`);
    if (part && name.startsWith("xl/worksheets/")) parts[name] = withErrorsAsText(part) as Uint8Array<ArrayBuffer>;
  }
  const packed = zipSync(parts, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
}

function withErrorsAsText(part: Uint8Array): Uint8Array {
  const xml = strFromU8(part);
  return xml.includes(' t="e"') ? strToU8(xml.replace(/(<(?:\w+:)?c\b[^>]* t=")e"/g, '$1str"')) : part;
}

async function naming<T>(location: Location, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const detail = String((error as Error)?.message ?? error).split("\n")[0] as string;
    throw problem("bad-file", { what: "Excel workbook", detail: detail.slice(0, 160) }, location);
  }
}

/** A cell as a person would write it: numbers in full, dates as 2018-03-31. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (value instanceof Date) return dateText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/** The time is kept where there is one; Excel's fractions of a day come out a few thousandths of a second short. */
function dateText(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return "";
  const [day, time] = rounded.toISOString().split("T") as [string, string];
  return time === "00:00:00.000Z" ? day : `${day} ${time.slice(0, 8)}`;
}
