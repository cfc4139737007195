/** What a sample of rows says each column holds. */
import { periodMeanings } from "../series/period.js";
import { parseNumber } from "./numbers.js";
import { type SymbolSet, symbolReason } from "./symbols.js";
import type { Row } from "./table.js";

export interface ColumnProfile {
  readonly name: string;
  readonly place: number;
  /** nearly every cell that is not blank is a number or a symbol, and at least one is a number */
  numeric(): boolean;
  /** every cell of the sample is blank */
  readonly blank: boolean;
  /** every cell that is not blank can be a calendar period */
  calendar(): boolean;
  /** most cells are GSS codes */
  gssCodes(): boolean;
  /** different values in the sample */
  readonly distinct: number;
}

/** Share of cells that must be numbers or symbols for a column with a few bad cells still to be called numeric. */
const MOSTLY = 0.8;
const SAMPLE_ROWS = 500;

export function profileColumns(columns: readonly string[], rows: readonly Row[], symbols: SymbolSet): ColumnProfile[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  return columns.map((name, place) =>
    profileOf(
      name,
      place,
      sample.map((row) => (row.cells[place] ?? "").trim()),
      symbols,
    ),
  );
}

function profileOf(name: string, place: number, cells: readonly string[], symbols: SymbolSet): ColumnProfile {
  const distinct = new Set(cells);
  const filled = [...distinct].filter((cell) => cell !== "");
  const all = (holds: (cell: string) => boolean): boolean => filled.length > 0 && filled.every(holds);
  // Each question is put to few columns, so each is answered when it is put.
  return {
    name,
    place,
    distinct: distinct.size,
    blank: filled.length === 0,
    numeric: once(() => {
      const numbers = filled.filter((cell) => parseNumber(cell) !== null).length;
      const symbolic =
        numbers === filled.length
          ? 0
          : filled.filter((cell) => parseNumber(cell) === null && symbolReason(cell, symbols) !== null).length;
      return numbers > 0 && numbers + symbolic >= MOSTLY * filled.length;
    }),
    calendar: once(() => all((cell) => periodMeanings(cell).some(({ kind }) => kind !== "number"))),
    gssCodes: once(
      () => filled.length > 0 && filled.filter((cell) => /^[EWSNK]\d{8}$/.test(cell)).length * 2 > filled.length,
    ),
  };
}

function once(answer: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => (known ??= answer());
}
