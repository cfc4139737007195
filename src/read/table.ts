/** A table of text cells: what every file format becomes before anyone asks what its columns mean. */
import type { Caution } from "../cautions.js";
import { tidy } from "../series/writing.js";
import type { FoundTable } from "./foundTable.js";

export interface Row {
  /** line of the file that the row begins on, from 1 */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** `csv`, `json`, `ndjson`, `xlsx`, `parquet` */
  readonly format: string;
  /** a CSV that is a table from its first line on, but for notes under it */
  readonly plain?: boolean;
  /** of a CSV: the character between cells */
  readonly delimiter: string | null;
  /** unique and not empty */
  readonly columns: readonly string[];
  /** names that stood more than once in the header */
  readonly duplicateColumns: readonly string[];
  /** columns with no name, left out of `columns` and of every row */
  readonly blankColumns: number;
  /** the header's last name, where its publisher's rows end one cell before it; it is left out of `columns` */
  readonly columnWithoutCells?: string;
  readonly rows: AsyncIterable<readonly Row[]>;
  /** where the table stands among other lines, or on which sheet; null for a file that is all table. Complete when the rows are read */
  found?(): FoundTable | null;
  /** what else to say of how the file was read */
  readonly cautions?: readonly Caution[];
}

/** Header cells to unique names, with the places of the columns that have one. */
export function headerOf(
  cells: readonly string[],
): Pick<Table, "columns" | "duplicateColumns" | "blankColumns"> & { readonly places: readonly number[] } {
  const seen = new Map<string, number>();
  const columns: string[] = [];
  const names = cells.map(tidy);
  const places: number[] = [];
  for (const [place, name] of names.entries()) {
    if (name === "") continue;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    columns.push(times === 1 ? name : numbered(name, times, names, columns));
    places.push(place);
  }
  const duplicateColumns = [...seen].filter(([, times]) => times > 1).map(([name]) => name);
  return { columns, duplicateColumns, blankColumns: cells.length - columns.length, places };
}

/** `NAME (2)`, unless the header itself has a column of that name. */
function numbered(name: string, times: number, names: readonly string[], taken: readonly string[]): string {
  let n = times;
  while (names.includes(`${name} (${n})`) || taken.includes(`${name} (${n})`)) n += 1;
  return `${name} (${n})`;
}

/** Rows that are all there from the beginning. */
export async function* oneBatch(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}
