/** Dots of many values, piled up where they lie together; the emphasised one stands at the bottom of its pile. */
import { coordinate, element } from "./element.js";
import type { ScaledAxis } from "./forestAxis.js";
import type { ForestPile } from "./forestRow.js";
import { PALETTE } from "./palette.js";

const DOT = 5;
/** In dots; where more would lie together, each is several. */
const HIGHEST = 14;

export const pileHeight = (_: ForestPile): number => HIGHEST * DOT + 14;

/** How many values each dot stands for, at most. */
export function drawPile({ values, emphasised }: ForestPile, { at }: ScaledAxis, top: number, bottom: number): string {
  const counts = new Map<number, number>();
  for (const value of values) {
    const place = Math.round(at(value) / DOT);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const highest = Math.max(0, ...counts.values());
  const step = Math.min(DOT, (bottom - top - 8) / Math.max(1, highest));
  // Bars where dots would lie on one another: as high as there are values.
  const bars = [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([place, n]) => {
      const height = Math.max(1, n * step);
      return `M${coordinate(place * DOT - 2)} ${coordinate(bottom)}v${coordinate(-height)}h4v${coordinate(height)}z`;
    });
  const base = element("path", { d: bars.join(""), fill: PALETTE.benchmarks[1] });
  if (emphasised === null) return base;
  const x = at(emphasised);
  const d = `M${coordinate(x - 7)} ${coordinate(bottom)}l7 -7 7 7 -7 7z`;
  return base + element("path", { d, fill: PALETTE.area, stroke: PALETTE.paper, "stroke-width": "1" });
}
