/** What limits a table in which one rule was applied to many areas or indicators. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface ScanCautions {
  /** `byChance`: how many would be outside had every baseline continued; `afterAdjustment`: rows whose adjusted p is at most 1 - level */
  "many-comparisons": { n: number; level: number; outside: number; byChance: number; afterAdjustment: number };
  "ranked-across-indicators": { sortedBy: "difference" | "relative" | "t" | "people" };
  /** of areas of every size, by the difference in numbers */
  "ranked-numbers": Record<string, never>;
  /** rows whose baseline is short, with the fewest and the most points of those */
  "few-points": { rows: number; of: number; least: number; most: number; interval: boolean };
  "rows-without-interval": { rows: readonly string[]; of: number };
  "rows-below-zero": { rows: readonly string[] };
  "rows-out-of-line": { rows: readonly string[] };
  /** a caution that concerns some of the rows, each in its own words */
  "rows-cautioned": { code: string; rows: number; of: number; example: string };
  "counts-beside-rates": { pairs: readonly { count: string; of: string }[] };
}

const ACROSS = {
  difference:
    "Differences of several indicators are in several units, and their order says little: --sort relative or --sort t makes them comparable.",
  relative:
    "Several indicators are ranked by the relative difference, as their units differ: an indicator of small figures moves by large shares.",
  t: "Several indicators are ranked by their differences in standard errors, as their units differ: one whose baseline hardly scatters stands out by little.",
  people: "Several indicators are ranked by people, who are counted differently in each and may be the same people.",
} as const;

/** Of a share, to two digits at least: 0.05, 0.001. */
const share = (value: number): string => String(Number(value.toPrecision(2)));
const whole = (value: number): string => formatGrouped(value, value < 10 ? 1 : 0);
const rows = (n: number): string => `${formatGrouped(n, 0)} ${n === 1 ? "row" : "rows"}`;

export const SCAN_WORDING: Worded<ScanCautions> = {
  "many-comparisons": (d) =>
    `Of ${formatGrouped(d.n, 0)} intervals about ${whole(d.byChance)} would miss by chance alone had every baseline continued; ${d.outside === 0 ? "none does" : `${formatGrouped(d.outside, 0)} ${d.outside === 1 ? "does" : "do"}`}. With p adjusted for their number (Benjamini-Hochberg), ${d.afterAdjustment === 0 ? "none is" : d.afterAdjustment === 1 ? "1 is" : `${formatGrouped(d.afterAdjustment, 0)} are`} at ${share(1 - d.level)} or below. A place at the top of a long table is no finding by itself.`,
  "ranked-numbers": () =>
    "The table ranks numbers, of large areas and small: large areas have large differences whatever happened. --sort relative or --sort t compares like with like.",
  "ranked-across-indicators": (d) => ACROSS[d.sortedBy],
  "few-points": (d) =>
    `${d.rows === d.of ? (d.of === 1 ? "The projection stands" : `All ${rows(d.of)} stand`) : `${rows(d.rows)} of ${formatGrouped(d.of, 0)} ${d.rows === 1 ? "stands" : "stand"}`} on ${d.least === d.most ? d.least : `${d.least} to ${d.most}`} points: ${d.interval ? "such intervals are wide, and whether errors carry over cannot be judged" : "a short run cannot show whether the trend was steady"}.`,
  "rows-without-interval": (d) =>
    d.rows.length === d.of
      ? `No projection has an interval (${rows(d.of)}), so nothing says how surely the actuals differ from them.`
      : `${rows(d.rows.length)} of ${formatGrouped(d.of, 0)} ${d.rows.length === 1 ? "has" : "have"} a projection without an interval: ${listed(d.rows)}.`,
  "rows-below-zero": (d) =>
    `The projection falls below zero, which the measure cannot, for ${listed(d.rows)}: ${d.rows.length === 1 ? "that difference means" : "those differences mean"} nothing.`,
  "rows-out-of-line": (d) =>
    `A figure is far out of line with its neighbours in time, as slips of the keys are, for ${listed(d.rows)}: turncurve project names it.`,
  "rows-cautioned": (d) =>
    `${d.rows === d.of ? `All ${rows(d.of)} have` : `${rows(d.rows)} of ${formatGrouped(d.of, 0)} ${d.rows === 1 ? "has" : "have"}`} the caution ${d.code}, for example: ${d.example}`,
  "counts-beside-rates": (d) =>
    `Counts were read beside their rates and have no row of their own: ${listed(d.pairs.map((pair) => `${pair.count} (of ${pair.of})`))}. --basis count takes them in place of the rates.`,
};
