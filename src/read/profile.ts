/** What a sample of rows says each column holds. */
import type { Unit } from "../series/indicator.js";
import { periodMeanings } from "../series/period.js";
import { tidy } from "../series/writing.js";
import { meantAsNumber, type NumberReader, parseNumber } from "./numbers.js";
import { type SymbolSet, symbolReason } from "./symbols.js";
import type { Row } from "./table.js";

/** What a file of descriptions beside the data says of a column. */
export interface ColumnDescription {
  readonly kind: "indicator" | "filter";
  /** "" where it gives none */
  readonly label: string;
  /** null where it gives no unit */
  readonly unit: Unit | null;
}

export interface ColumnProfile {
  readonly name: string;
  /** absent where nothing describes the column but its name and its cells */
  readonly described?: ColumnDescription;
  readonly place: number;
  /** nearly every cell that is not blank is a number or a symbol, and at least one is a number */
  numeric(): boolean;
  /** every cell of the sample is blank */
  readonly blank: boolean;
  /** every cell that is not blank is a symbol in place of a number: a measure that is not published at all */
  symbolic(): boolean;
  /** more cells than not are numbers, symbols, or numbers with a mark on them: enough where the name speaks for it */
  meantAsNumbers(): boolean;
  /** nearly every cell that is not blank can be a calendar period */
  calendar(): boolean;
  /** most cells are GSS codes */
  gssCodes(): boolean;
  /** different values in the sample */
  readonly distinct: number;
}

/** Share of cells that must be numbers or symbols for a column with a few bad cells still to be called numeric. */
const MOSTLY = 0.8;
const HALF = 0.5;
/** The same rows for the same file, however it arrives. */
export const SAMPLE_ROWS = 500;

export function profileColumns(
  columns: readonly string[],
  rows: readonly Row[],
  symbols: SymbolSet,
  readNumber: NumberReader = parseNumber,
): ColumnProfile[] {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const isSymbol = (cell: string): boolean => symbolReason(cell, symbols) !== null;
  return columns.map((name, place) => {
    const cells = sample.map((row) => cellText(row.cells[place] ?? ""));
    return profileOf(name, place, new Set(cells), readNumber, isSymbol);
  });
}

/** Tidied, but for the blanks that set thousands apart, which make one number of the digits. */
function cellText(cell: string): string {
  const text = tidy(cell);
  return text !== cell && /\d[\u00a0\u2009\u202f]\d/.test(cell) ? cell.trim() : text;
}

function profileOf(
  name: string,
  place: number,
  distinct: ReadonlySet<string>,
  readNumber: NumberReader,
  isSymbol: (cell: string) => boolean,
): ColumnProfile {
  const filled = [...distinct].filter((cell) => cell !== "");
  const share = (holds: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
  const isNumber = (cell: string): boolean => readNumber(cell) !== null;
  // Each question is put to few columns, so each is answered when it is put.
  return {
    name,
    place,
    distinct: distinct.size,
    blank: filled.length === 0,
    numeric: once(
      () =>
        share(isNumber) > 0 &&
        share((cell) => isNumber(cell) || isSymbol(cell)) >= MOSTLY &&
        // "0301" is an id: as a number it would lose its zero.
        !filled.some((cell) => /^0\d+$/.test(cell)),
    ),
    // Capital letters are codes: regions C and K.
    symbolic: once(() => share((cell) => isSymbol(cell) && !/^[A-Z]$/.test(cell)) === 1),
    meantAsNumbers: once(
      () =>
        share((cell) => isNumber(cell) || meantAsNumber(cell)) > 0 &&
        share((cell) => isNumber(cell) || isSymbol(cell) || meantAsNumber(cell)) > HALF,
    ),
    calendar: once(() => share((cell) => periodMeanings(cell).some(({ kind }) => kind !== "number")) >= MOSTLY),
    gssCodes: once(() => share((cell) => /^[EWSNK]\d{8}$/.test(cell)) > HALF),
  };
}

function once(answer: () => boolean): () => boolean {
  let known: boolean | null = null;
  return () => (known ??= answer());
}
