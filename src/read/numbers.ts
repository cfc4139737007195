/** Cells that hold numbers as publishers write them. */

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** The number in a cell: thousands commas, a percent sign and blanks allowed; null for anything else. */
export function parseNumber(cell: string): number | null {
  const text = cell
    .replace(/[\s\u00a0]+/g, "")
    .replace(/%$/, "")
    .replace(/^\u2212/, "-");
  if (text === "") return null;
  const plain = PLAIN.test(text) ? text : GROUPED.test(text) ? text.replaceAll(",", "") : null;
  if (plain === null) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** Decimals of a number as a person reads it: 34.700000000000003 has one. */
export function decimalsOf(value: number): number {
  const [mantissa, exponent] = String(value).split("e");
  const decimals = (mantissa?.split(".")[1] ?? "").length - Number(exponent ?? 0);
  return Math.min(Math.max(0, decimals), 15);
}
