/** The cells of a row by what they hold: the evidence by which a table is told from what stands around it. */
import { tidy } from "../series/writing.js";
import { meantAsNumber, parseNumber } from "./numbers.js";
import { symbolReason } from "./symbols.js";
import type { Row } from "./table.js";

/** `year` is a number that is as likely a period: 2012, 201213. */
export type CellKind = "blank" | "number" | "year" | "symbol" | "text";

export interface GridRow extends Row {
  readonly kinds: readonly CellKind[];
  /** cells that are not blank */
  readonly filled: number;
}

/** Grids repeat their cells; beyond so many different ones they are no longer remembered. */
const REMEMBERED = 50_000;

/** Reads rows for one grid, remembering the kinds of the cells it has met. */
export function gridReader(): (row: Row) => GridRow {
  const known = new Map<string, CellKind>();
  const kindOf = (cell: string): CellKind => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const kind = kindOfText(tidy(cell));
    if (known.size < REMEMBERED) known.set(cell, kind);
    return kind;
  };
  return ({ line, cells }) => {
    const kinds = cells.map(kindOf);
    return { line, cells, kinds, filled: kinds.reduce((n, kind) => (kind === "blank" ? n : n + 1), 0) };
  };
}

export function kindOfText(text: string): CellKind {
  if (text === "") return "blank";
  if (isYearLike(text)) return "year";
  if (parseNumber(text) !== null) return "number";
  // "76r" and "76 (p)" are meant as figures, "2012r" as a year.
  if (meantAsNumber(text)) return isYearLike(/^\d*/.exec(text)?.[0] ?? "") ? "year" : "number";
  return symbolReason(text, "dfe") === null ? "text" : "symbol";
}

/** 1900 to 2100, or such a year with the two digits of the next. */
function isYearLike(text: string): boolean {
  const digits = /^((?:19|20)\d\d|2100)(\d\d)?$/.exec(text);
  return digits !== null && (digits[2] === undefined || Number(digits[2]) === (Number(digits[1]) + 1) % 100);
}

/** The place of the only filled cell of a row; null when several are filled. */
export function lonePlace({ kinds, filled }: GridRow): number | null {
  return filled === 1 ? kinds.findIndex((kind) => kind !== "blank") : null;
}
