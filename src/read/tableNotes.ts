/** Notes under a table: told from a row that was cut short, which must never pass for one. */
import { tidy } from "../series/writing.js";
import { kindOfText } from "./gridRow.js";
import type { Row } from "./table.js";

const NOTE_BEGINNINGS =
  /^(?:sources?\b|(?:foot)?notes?\b|\(?\[?(?:note )?\d{1,2}[.)\]]\s*\D|[*†‡§©]|(?:crown )?copyright\b|ons crown\b|https?:|www\.|[[(]?(?:c|x|z|k|u|low|[.:*-]+)[\])]?\s*(?:=|:|\s[–-]\s|\s{2,})|(?:all )?(?:figures|totals|percentages|rates|numbers) |produced by|published by|see |contact|email|last updated|downloaded|extracted)/i;
/** No name of an area or a category is as long. */
const LONG = 60;

const loneText = (row: Row): string | null => {
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  return filled.length === 1 && kindOfText(tidy(filled[0] as string)) === "text" ? tidy(filled[0] as string) : null;
};

export const isBlankRow = (row: Row): boolean => row.cells.every((cell) => cell.trim() === "");

/** Whether the row holds one cell and nothing else. */
export function isLoneRow({ cells }: Row): boolean {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== "" && ++filled > 1) return false;
  return filled === 1;
}

/**
 * Of the rows that follow the last full one, those from the first note on; the rows before it are rows of the table
 * like any other, well formed or not. A note is text in one cell that reads like a note, or that stands apart from
 * the table by a blank line; what follows a note and is as sparse is one as well.
 */
export function notesFrom(tail: readonly Row[], lastLine: number, width: number): { rows: Row[]; notes: Row[] } {
  let before = lastLine;
  for (const [i, row] of tail.entries()) {
    const text = loneText(row);
    const apart = row.line > before + 1;
    // A padded row with nothing but a name may be an area without figures.
    const padded = row.cells.length === width && width > 1;
    if (text !== null && (NOTE_BEGINNINGS.test(text) || text.length >= LONG || (apart && !padded)))
      return isSparse(tail.slice(i), width)
        ? { rows: tail.slice(0, i), notes: tail.slice(i) }
        : { rows: [...tail], notes: [] };
    before = row.line;
  }
  return { rows: [...tail], notes: [] };
}

/** How many cells hold anything. */
export const filledIn = ({ cells }: Row): number => cells.filter((cell) => cell.trim() !== "").length;

/** One cell in a row, or no more than half of the table's: a key to its symbols. */
const isSparse = (rows: readonly Row[], width: number): boolean =>
  rows.every((row) => filledIn(row) === 1 || filledIn(row) * 2 <= width);
