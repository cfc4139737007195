/** Numbers in words and sentences, the same wherever they are printed. British style, no locale machinery. */
import type { Indicator } from "../series/indicator.js";
import { formatGrouped } from "../stats/rounding.js";

/** 1812.32 with 0 decimals is "1,812". */
export function sayNumber(value: number, decimals = 0): string {
  return formatGrouped(value, decimals);
}

/** Whole figures from here on, such as pounds, say nothing by a decimal. */
const LARGE = 10_000;

/** Decimals to show of a measure: whole numbers for counts, one for rates, as many as a small figure needs. */
export function decimalsFor(indicator: Pick<Indicator, "unit">, published: number, largest: number): number {
  if (indicator.unit === "count" || (published === 0 && largest >= LARGE)) return 0;
  const needed = largest > 0 && largest < 10 ? Math.min(9, 1 - Math.floor(Math.log10(largest))) : 1;
  return Math.max(1, needed, shownDecimals(published));
}

/** Decimals to print of those published: figures that nobody rounded have a dozen. */
export const shownDecimals = (published: number): number => Math.min(published, 3);

/** "per 10,000", "%", "" : what follows a figure of this indicator. */
export function unitWords(indicator: Pick<Indicator, "unit" | "per">): string {
  if (indicator.unit === "percent") return "%";
  return indicator.per === null ? "" : ` per ${sayNumber(indicator.per)}`;
}

export const MORE_OR_FEWER = { fewer: "fewer", more: "more" } as const;
export const HIGHER_OR_LOWER = { fewer: "lower", more: "higher" } as const;
/** of percentages, whose differences are not themselves percent */
export const POINTS = { fewer: "percentage points lower", more: "percentage points higher" } as const;
type Direction = { readonly fewer: string; readonly more: string };

/** -541.3 is "541 fewer"; what rounds to nothing is "no different". */
export function sayDifference(value: number, decimals: number, words: Direction): string {
  const size = sayNumber(Math.abs(value), decimals);
  if (Number(size.replaceAll(",", "")) === 0) return "no different";
  return `${size} ${value < 0 ? words.fewer : words.more}`;
}

/** "541 fewer than", or "no different from". */
export function sayComparison(value: number, decimals: number, words: Direction): string {
  const difference = sayDifference(value, decimals, words);
  return `${difference} ${difference === "no different" ? "from" : "than"}`;
}

/** "149 to 933 fewer", or "149 fewer to 20 more" when the limits lie on both sides of nothing. */
export function sayInterval(lower: number, upper: number, decimals: number, words: Direction): string {
  if (upper <= 0) return `${sayNumber(-upper, decimals)} to ${sayNumber(-lower, decimals)} ${words.fewer}`;
  if (lower >= 0) return `${sayNumber(lower, decimals)} to ${sayNumber(upper, decimals)} ${words.more}`;
  return `${sayNumber(-lower, decimals)} ${words.fewer} to ${sayNumber(upper, decimals)} ${words.more}`;
}

/** 0.95 is "95%", 0.999 is "99.9%". */
export function sayLevel(level: number): string {
  return `${String(Number((level * 100).toPrecision(6)))}%`;
}

/** 1st, 2nd, 3rd, 11th, 21st. */
export function ordinal(n: number): string {
  const last = n % 100;
  const ending = last >= 11 && last <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${sayNumber(n)}${ending}`;
}

/** "England's", "Statistical Neighbours'". */
export const possessive = (name: string): string => (/s$/i.test(name) ? `${name}'` : `${name}'s`);

/** A p-value as it is printed: two digits, and never 0. */
export function sayP(p: number): string {
  if (p < 0.0001) return "<0.0001";
  return p < 0.001 ? sayNumber(p, 4) : p < 0.095 ? sayNumber(p, 3) : sayNumber(p, 2);
}
