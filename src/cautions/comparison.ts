/** What limits a comparison with a benchmark. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface ComparisonCautions {
  "benchmark-includes-area": { area: string; benchmark: string; certain: boolean };
  "rounded-comparison": { unit: number };
  "benchmark-periods-missing": { benchmark: string; periods: readonly string[] };
  "areas-not-ranked": { n: number; of: number; areas: readonly string[]; since: string; at: string };
  "areas-set-aside": { areas: readonly { readonly name: string; readonly code: string }[] };
  "ties-by-rounding": { unit: number };
  "population-by-division": { period: string; population: number };
}

export const COMPARISON_WORDING: Worded<ComparisonCautions> = {
  "benchmark-includes-area": (d) =>
    `${d.benchmark} ${d.certain ? "includes" : "may include"} ${d.area}, so the two ${d.certain ? "are" : "may"} not ${d.certain ? "" : "be "}independent.`,
  "rounded-comparison": (d) =>
    `Figures are published to the nearest ${formatGrouped(d.unit, 0)}: a gap can be out by that much, a difference in differences by twice as much.`,
  "benchmark-periods-missing": (d) => `${d.benchmark} has no figure for ${listed(d.periods)}.`,
  "areas-not-ranked": (d) =>
    `${formatGrouped(d.n, 0)} of ${formatGrouped(d.of, 0)} areas have figures for both ${d.since} and ${d.at}; not ranked by the change: ${listed(d.areas)}.`,
  "areas-set-aside": (d) =>
    `${d.areas.length === 1 ? "One area of the file" : `${formatGrouped(d.areas.length, 0)} areas of the file`} could not be read, and ${d.areas.length === 1 ? "is" : "are"} in no rank or average: ${listed(d.areas.map(({ name, code }) => `${name} (${code})`))}.`,
  "ties-by-rounding": (d) =>
    `Figures published to the nearest ${formatGrouped(d.unit, 0)} make ties: areas that share a rank need not be equal, and a rank can be out by as many as lie within that of it.`,
  "population-by-division": (d) =>
    `The population of ${d.period}, ${formatGrouped(d.population, 0)}, is implied by count and rate, so people at another's rate are as rough as the rate's rounding.`,
};
