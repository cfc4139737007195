/** A dot with its interval, and an arrow where either goes on beyond the axis. */
import { coordinate, element } from "./element.js";
import type { ScaledAxis } from "./forestAxis.js";
import { type ForestAxis, type ForestPile, type ForestRow, isFilled, isPile } from "./forestRow.js";
import { PALETTE } from "./palette.js";

const DOT = 4.5;
const DIAMOND = 7;
const CAP = 4;

/** Whether something of the row lies beyond the axis. */
export function isCut(row: ForestRow | ForestPile, { extent: { low, high } }: ScaledAxis): boolean {
  const ends = isPile(row) ? row.values : [row.value, row.lower, row.upper];
  return ends.some((one) => one !== null && (one < low || one > high));
}

/** The row's marks on the line `y`. */
export function rowMarks(row: ForestRow, axis: ForestAxis, scaled: ScaledAxis, y: number, diamond = DIAMOND): string {
  const stroke = row.emphasised ? PALETTE.area : PALETTE.axis;
  return interval(row, scaled, y, stroke) + dot(row, isFilled(row, axis), scaled, y, stroke, diamond);
}

function interval({ value, lower, upper, emphasised }: ForestRow, scaled: ScaledAxis, y: number, stroke: string) {
  if (lower === null || upper === null || Number.isNaN(lower) || Number.isNaN(upper)) return "";
  const { low, high } = scaled.extent;
  const [from, to] = [scaled.at(Math.min(high, Math.max(low, lower))), scaled.at(Math.max(low, Math.min(high, upper)))];
  const at = (x: number, end: string): string => `M${coordinate(x)} ${coordinate(y)}${end}`;
  const cap = (x: number): string => `M${coordinate(x)} ${coordinate(y - CAP)}v${2 * CAP}`;
  const ends = [lower < low ? arrow(from, y, -1, stroke) : "", upper > high ? arrow(to, y, 1, stroke) : ""].join("");
  const caps = (lower >= low ? cap(from) : "") + (upper <= high ? cap(to) : "");
  // A range without a middle is a bar.
  const width = value === null ? "5" : emphasised ? "3" : "1.6";
  const line = element("path", { d: at(from, `H${coordinate(to)}`), stroke, "stroke-width": width });
  return (
    line + (caps === "" ? "" : element("path", { d: caps, stroke, "stroke-width": emphasised ? "2" : "1.6" })) + ends
  );
}

/** Its tip a little beyond `x`. */
export const arrow = (x: number, y: number, side: -1 | 1, fill: string): string =>
  element("path", { d: `M${coordinate(x + side * 7)} ${coordinate(y)}l${-side * 8} -5v10z`, fill });

function dot(
  { value, emphasised }: ForestRow,
  filled: boolean,
  scaled: ScaledAxis,
  y: number,
  stroke: string,
  diamond: number,
): string {
  if (value === null || Number.isNaN(value)) return "";
  const { low, high } = scaled.extent;
  if (value < low) return arrow(scaled.at(low), y, -1, stroke);
  if (value > high) return arrow(scaled.at(high), y, 1, stroke);
  const x = scaled.at(value);
  const fill = filled ? stroke : PALETTE.paper;
  if (emphasised) {
    const d = `M${coordinate(x - diamond)} ${coordinate(y)}l${diamond} -${diamond} ${diamond} ${diamond} -${diamond} ${diamond}z`;
    return element("path", { d, fill, stroke, "stroke-width": "1.8" });
  }
  return element("circle", { cx: x, cy: y, r: DOT, fill, stroke, "stroke-width": "1.6" });
}
