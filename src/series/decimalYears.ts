/**
 * Months and quarters written as parts of a year, as R's `time()` prints them: `1949.0833` is February 1949, `1960.25`
 * the second quarter of 1960.
 */
import { isYear, type PeriodMeaning } from "./calendar.js";

const DECIMAL_YEAR = /^(\d{4})(?:\.(\d{1,15}))?$/;
const PARTS = { quarter: 4, month: 12 } as const;
/** Distinct parts of the year that a column must show, so that mid-years and half-years are left alone. */
const SHOWN = { quarter: 3, month: 5 } as const;

type Stepped = keyof typeof PARTS;

/** The part of the year, 0 to parts - 1, that the digits after the point are, rounded or cut off; null for none. */
function partOfYear(digits: string, parts: number): number | null {
  const unit = 10 ** -digits.length;
  const part = Math.round(Number(`0.${digits || "0"}`) * parts);
  const off = Math.abs(Number(`0.${digits || "0"}`) - part / parts);
  const exact = off < 1e-9;
  return part < parts && (exact || (off < unit && unit < 1 / (2 * parts))) ? part : null;
}

/** The month or quarter a decimal year is; null for anything else. */
export function decimalMeaning(label: string, kind: Stepped): PeriodMeaning | null {
  const match = DECIMAL_YEAR.exec(label.trim());
  if (!match || !isYear(Number(match[1]))) return null;
  const part = partOfYear(match[2] ?? "", PARTS[kind]);
  return part === null ? null : { kind, index: Number(match[1]) * PARTS[kind] + part };
}

/** Whether a label is a decimal year: `1949.0833`, and `1949` among such. */
export const isDecimalYear = (label: string): boolean => DECIMAL_YEAR.test(label.trim());

/** Quarters or months where every label of the column is one written as a decimal year; null otherwise. */
export function decimalYears(labels: readonly string[]): Stepped | null {
  if (!labels.some((label) => label.includes(".")) || !labels.every(isDecimalYear)) return null;
  for (const kind of ["quarter", "month"] as const) {
    const shown = new Set<number>();
    const all = labels.every((label) => {
      const meaning = decimalMeaning(label, kind);
      if (meaning !== null) shown.add(meaning.index % PARTS[kind]);
      return meaning !== null;
    });
    if (all && shown.size >= SHOWN[kind]) return kind;
  }
  return null;
}

/** The month or quarter at `index`, with as many decimals as the sample has. */
export function decimalLabel(sample: string, kind: Stepped, index: number): string {
  const digits = /\.(\d+)$/.exec(sample)?.[1]?.length ?? 4;
  const text = (index / PARTS[kind]).toFixed(digits);
  return sample.includes(".") ? text : String(Number(text));
}
