/** What limits a comparison with a benchmark. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface ComparisonCautions {
  "benchmark-includes-area": { area: string; benchmark: string; certain: boolean };
  "rounded-comparison": { unit: number };
  "benchmark-periods-missing": { benchmark: string; periods: readonly string[] };
}

export const COMPARISON_WORDING: Worded<ComparisonCautions> = {
  "benchmark-includes-area": (d) =>
    `${d.benchmark} ${d.certain ? "includes" : "may include"} ${d.area}, so the two ${d.certain ? "are" : "may"} not ${d.certain ? "" : "be "}independent.`,
  "rounded-comparison": (d) =>
    `Figures are published to the nearest ${formatGrouped(d.unit, 0)}: a gap can be out by that much, a difference in differences by twice as much.`,
  "benchmark-periods-missing": (d) => `${d.benchmark} has no figure for ${listed(d.periods)}.`,
};
