/** What a sample of rows says each column holds. */
import { periodMeanings } from "../series/period.js";
import { parseNumber } from "./numbers.js";
import { type SymbolSet, symbolReason } from "./symbols.js";
import type { Row } from "./table.js";

export interface ColumnProfile {
  readonly name: string;
  readonly place: number;
  /** every cell that is not blank is a number or a symbol, and at least one is a number */
  readonly numeric: boolean;
  /** every cell of the sample is blank */
  readonly blank: boolean;
  /** every cell that is not blank can be a calendar period */
  readonly calendar: boolean;
  /** most cells are GSS codes */
  readonly gssCodes: boolean;
  /** different values in the sample */
  readonly distinct: number;
}

/** Share of cells that must be numbers or symbols for a column with a few bad cells still to be called numeric. */
const MOSTLY = 0.8;
const SAMPLE_ROWS = 500;

export function profileColumns(columns: readonly string[], rows: readonly Row[], symbols: SymbolSet): ColumnProfile[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  return columns.map((name, place) => profileOf(name, place, sample.map((row) => (row.cells[place] ?? "").trim()), symbols));
}

function profileOf(name: string, place: number, cells: readonly string[], symbols: SymbolSet): ColumnProfile {
  const distinct = new Set(cells);
  const filled = [...distinct].filter((cell) => cell !== "");
  const numbers = filled.filter((cell) => parseNumber(cell) !== null).length;
  const known = filled.filter((cell) => parseNumber(cell) !== null || symbolReason(cell, symbols) !== null).length;
  const periods = filled.filter((cell) => periodMeanings(cell).some(({ kind }) => kind !== "number")).length;
  return {
    name,
    place,
    numeric: numbers > 0 && known >= MOSTLY * filled.length,
    blank: filled.length === 0,
    calendar: filled.length > 0 && periods === filled.length,
    gssCodes: filled.length > 0 && filled.filter((cell) => /^[EWSNK]\d{8}$/.test(cell)).length * 2 > filled.length,
    distinct: distinct.size,
  };
}
