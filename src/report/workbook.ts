/** Tables as one Excel workbook: a sheet each, numbers as numbers, and the same bytes whenever and wherever it is made. */
import type { Cell as SheetCell } from "write-excel-file/universal";
import { cleanText } from "../render/clean.js";
import type { Cell } from "../render/csv.js";
import { sheetNames } from "./sheetNames.js";

export interface SheetTable {
  /** what the sheet is called, as far as Excel allows */
  readonly name: string;
  /** the header first */
  readonly rows: readonly (readonly Cell[])[];
}

/** What Excel holds. */
const MOST_ROWS = 1_048_576;
const LONGEST_TEXT = 32_767;
/** In characters. */
const NARROWEST = 6;
const WIDEST = 60;

export async function workbookOf(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const names = sheetNames(tables.map(({ name }) => name));
  const blob = await writeXlsxFile(
    tables.map(({ rows: all }, place) => {
      const rows = all.length > MOST_ROWS ? tooLong(all) : all;
      const formats = formatsOf(rows.slice(1));
      return {
        sheet: names[place] as string,
        data: rows.map((row, line) =>
          row.map((cell, column) => (line === 0 ? headerCell(cell) : sheetCell(cell, formats[column] ?? null))),
        ),
        stickyRowsCount: 1,
        columns: widthsOf(rows).map((width) => ({ width })),
      };
    }),
  ).toBlob();
  return withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

/** Said in the sheet, as a table that stops in the middle would look like the whole. */
const tooLong = ([header = [], ...rows]: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => [
  header,
  [`${rows.length} rows: more than a sheet holds. They are all in the CSV file.`],
];

const headerCell = (cell: Cell): SheetCell => ({
  type: String,
  value: textOf(cell),
  fontWeight: "bold",
  backgroundColor: "#e8edf3",
});

/** Text has the type of text: whatever it begins with, Excel computes nothing. */
function sheetCell(cell: Cell, format: string | null): SheetCell {
  if (cell === null || cell === "") return null;
  if (typeof cell === "boolean") return { type: Boolean, value: cell };
  if (typeof cell === "number" && Number.isFinite(cell))
    return format === null ? { type: Number, value: cell } : { type: Number, value: cell, format };
  return { type: String, value: textOf(cell) };
}

function textOf(cell: Cell): string {
  const text = cell === null ? "" : cleanText(String(cell));
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

/** How the numbers of each column are shown; what the cells hold is unrounded. */
function formatsOf(rows: readonly (readonly Cell[])[]): (string | null)[] {
  const columns = Math.max(0, ...rows.slice(0, 1).map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    let whole = true;
    let largest: number | null = null;
    for (const row of rows) {
      const cell = row[column];
      if (typeof cell !== "number") continue;
      whole &&= Number.isInteger(cell);
      largest = Math.max(largest ?? 0, Math.abs(cell));
    }
    if (largest === null) return null;
    if (whole) return "#,##0";
    return largest <= 1 ? "0.000" : "#,##0.0";
  });
}

function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      const length = typeof cell === "number" ? Math.min(12, String(cell).length) : textOf(cell).length;
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, length + 2));
    });
  return widths;
}

/** The same entries in a fixed order, all of one moment: zip keeps local time, so the moment is a local one too. */
async function withoutClock(zipped: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import("fflate");
  return zipSync(unzipSync(zipped), { mtime: new Date(1980, 0, 1, 12), level: 9 });
}
