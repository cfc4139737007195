/** How many values lie where, as columns; the emphasised one is a diamond at their foot. */
import { coordinate, element } from "./element.js";
import type { ScaledAxis } from "./forestAxis.js";
import { arrow } from "./forestMarks.js";
import type { ForestPile } from "./forestRow.js";
import { PALETTE } from "./palette.js";

/** Pixels from one column to the next, and of the height of a single value where there is room. */
const COLUMN = 5;

/** In pixels. */
export const PILE_HEIGHT = 84;

/** As high as there are values, between `top` and `bottom`; those beyond the axis are an arrow at its end. */
export function drawPile(
  { values, emphasised }: ForestPile,
  { at, extent }: ScaledAxis,
  top: number,
  bottom: number,
): string {
  const counts = new Map<number, number>();
  const { low, high } = extent;
  for (const value of values) {
    if (value < low || value > high) continue;
    const place = Math.round(at(value) / COLUMN);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const highest = Math.max(0, ...counts.values());
  const step = Math.min(COLUMN, (bottom - top - 8) / Math.max(1, highest));
  const bars = [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([place, n]) => {
      const height = Math.max(1, n * step);
      return `M${coordinate(place * COLUMN - 2)} ${coordinate(bottom)}v${coordinate(-height)}h4v${coordinate(height)}z`;
    });
  const base = element("path", { d: bars.join(""), fill: PALETTE.benchmarks[1] });
  const beyond = [
    values.some((value) => value < low) ? arrow(at(low), bottom - 5, -1, PALETTE.axis) : "",
    values.some((value) => value > high) ? arrow(at(high), bottom - 5, 1, PALETTE.axis) : "",
  ].join("");
  if (emphasised === null || emphasised < low || emphasised > high) return base + beyond;
  const x = at(emphasised);
  const d = `M${coordinate(x - 7)} ${coordinate(bottom)}l7 -7 7 7 -7 7z`;
  return base + beyond + element("path", { d, fill: PALETTE.area, stroke: PALETTE.paper, "stroke-width": "1" });
}
