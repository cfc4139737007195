/** What was found in a file that is more than one plain table, for messages: lines are the file's own, from 1. */
import type { TableChoice } from "../problems.js";
import { tidy } from "../series/writing.js";
import type { Row } from "./table.js";

/** The table that is read, and what was passed over to read it. */
export interface FoundTable extends TableChoice {
  /** of a workbook; null otherwise */
  readonly sheet: string | null;
  /** how many tables the file or sheet holds */
  readonly of: number;
  readonly headerLines: readonly number[];
  /** lines with text above the header */
  readonly above: number;
  /** notes under the table */
  readonly below: number;
  /** lines inside the table with a heading and no figure */
  readonly headings: readonly number[];
  /** the first of the notes */
  readonly notes: readonly string[];
  /** what to type so that this table is read: `--sheet NAME`, `--table N`; empty where it goes without saying */
  readonly flags: readonly string[];
  /** columns without a name of their own, by the names they were given for what they hold */
  readonly named: readonly string[];
}

/** A table whose first line is its header and whose end is the last line but for notes. */
export function foundPlain({
  header,
  notes,
  ...known
}: Pick<FoundTable, "sheet" | "columns" | "rows" | "lastLine" | "flags"> & {
  readonly header: Row;
  readonly notes: readonly Row[];
}): FoundTable {
  return {
    number: 1,
    of: 1,
    title: null,
    firstLine: header.line,
    headerLines: [header.line],
    above: 0,
    below: notes.length,
    headings: [],
    notes: textsOf(notes),
    named: [],
    ...known,
  };
}

const NOTES_SHOWN = 20;

/** The texts of rows that hold little, for titles and notes. */
export function textsOf(rows: readonly Row[], most = NOTES_SHOWN): string[] {
  return rows.slice(0, most).map(({ cells }) =>
    cells
      .map(tidy)
      .filter((cell) => cell !== "")
      .join(" "),
  );
}

/** What a title says the table is about: "Table LAA1: Children looked after1,2" is "Children looked after". */
export function subjectOf(title: string | null): string | null {
  const subject = (title ?? "")
    .replace(/^table\s+[\w.]+\s*[:.–-]\s*/i, "")
    .replace(/(?:\s*\[(?:note )?\d+\])+$/i, "")
    .replace(/(?<=[a-z)])\d(?:\s?,\s?\d+)*$/i, "")
    .trim();
  return subject === "" ? null : subject;
}
