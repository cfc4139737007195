/** Cells that hold numbers as publishers write them. */
import { tidy } from "../series/writing.js";

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
// A first group of 0 is no thousands: "0,765" is a decimal comma.
const COMMA_GROUPS = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** Blanks that do not break set thousands apart; an ordinary blank may as well stand between two numbers. */
const BLANK_GROUPS = /^[+-]?[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/;
/** With a decimal comma, points, apostrophes and blanks set thousands apart, an ordinary blank among them. */
const COMMA_DECIMAL = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f'’]\d{3})+)(?:,\d+)?$/;

/** How one file's cells become numbers: null for anything that is not surely one number. */
export type NumberReader = (cell: string) => number | null;

/** The number in a cell: thousands commas and a percent sign allowed; null for anything else. */
export const parseNumber: NumberReader = (cell) => parse(cell, true);

/**
 * Where cells are set apart by semicolons a comma is as likely the decimal mark, so it is neither, until the analyst
 * says that it is (`decimal`): then a point is only a mark of thousands.
 */
export function numberReader(delimiter: string | null, decimal: "point" | "comma" = "point"): NumberReader {
  if (decimal === "comma") return parseCommaDecimal;
  return delimiter === ";" ? (cell) => parse(cell, false) : parseNumber;
}

/** Whole numbers are the same either way. Powers of ten ("7,0E-2") stand only with digits before the comma. */
const parseCommaDecimal: NumberReader = (cell) => {
  const [mantissa, power] = bareDigits(cell).split(/(?=[eE][+-]?\d+$)/);
  if (mantissa === undefined || !COMMA_DECIMAL.test(mantissa)) return null;
  return finite(mantissa.replace(/[. \u00a0\u2009\u202f'’]/g, "").replace(",", ".") + (power ?? ""));
};

/**
 * The decimal mark with which all of these cells, which could not be read, would be numbers; null where that is not
 * what is wrong with them.
 */
export function otherDecimalMark(cells: readonly string[], readNumber: NumberReader): "point" | "comma" | null {
  const all = (reader: NumberReader): boolean => cells.every((cell) => reader(cell) !== null);
  if (readNumber === parseCommaDecimal) return all(parseNumber) ? "point" : null;
  return cells.some((cell) => cell.includes(",")) && all(parseCommaDecimal) ? "comma" : null;
}

/** Without what surrounds the digits: invisible marks, blanks, a percent sign; and with a plain minus. */
const bareDigits = (cell: string): string =>
  cell
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/\s?%$/, "")
    .replace(/^\u2212/, "-");

function parse(cell: string, commas: boolean): number | null {
  if (PLAIN.test(cell)) return finite(cell);
  const text = bareDigits(cell);
  if (PLAIN.test(text)) return finite(text);
  if (commas && COMMA_GROUPS.test(text)) return finite(text.replaceAll(",", ""));
  return BLANK_GROUPS.test(text) ? finite(text.replace(/[\u00a0\u2009\u202f]/g, "")) : null;
}

/** Beyond these nothing is counted: a slip, of which sums and squares would make no number at all. */
const LARGEST = 1e15;
const SMALLEST = 1e-100;

function finite(text: string): number | null {
  const value = Number(text);
  const size = Math.abs(value);
  return value === 0 || (size >= SMALLEST && size <= LARGEST) ? value : null;
}

/** Digits with a mark on them, such as `76r`, `76 (p)`, `<5`, `76,5`: meant as a number, whatever it is. */
export function meantAsNumber(cell: string): boolean {
  return /^[<>~£$€]?\s?[+-]?\d[\d.,'’ ]*(?:\s?(?:%|[a-z*†‡§]{1,3}|[([][a-z ]{1,12}[)\]]))?$/i.test(tidy(cell));
}

const UNITS = [10, 100, 1000] as const;

/** Decimals of a number as a person reads it: 34.700000000000003 has one, as has 0.1 + 0.2. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  // Most published figures are found by these alone, without writing them out; larger ones have digits to lose.
  if (Math.abs(value) < 1e9)
    for (const [place, unit] of UNITS.entries()) if (Math.round(value * unit) / unit === value) return place + 1;
  const [mantissa, exponent] = String(Number(value.toPrecision(15))).split("e");
  const decimals = (mantissa?.split(".")[1] ?? "").length - Number(exponent ?? 0);
  return Math.min(Math.max(0, decimals), 15);
}

/** Whether two published numbers are the same to the digits a file can mean: 34.700000000000003 is 34.7. */
export const sameNumber = (a: number, b: number): boolean => a === b || a.toPrecision(14) === b.toPrecision(14);
