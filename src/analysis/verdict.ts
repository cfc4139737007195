/** Whether the curve has turned, in OBA's sense, and which way the figures have gone of late. */
import type { Polarity } from "../series/indicator.js";

export type Verdict = "turned" | "bending" | "on the baseline" | "worse" | "turned back";
export const VERDICTS: readonly Verdict[] = ["turned", "bending", "on the baseline", "worse", "turned back"];

export interface Recent {
  readonly direction: "improving" | "level" | "worsening";
  /** label of the period since which it has been so */
  readonly since: string;
}

/** One actual, in order of time. */
export interface Actual {
  /** label of its period */
  readonly period: string;
  readonly value: number;
}

/** How far each pair of the last values has moved for the worse (+1), the better (-1) or not at all. */
function worseningScore(values: readonly number[], polarity: Polarity): number {
  const sign = polarity === "lower" ? 1 : -1;
  let score = 0;
  for (const [i, earlier] of values.entries())
    for (const later of values.slice(i + 1)) score += sign * Math.sign(later - earlier);
  return score;
}

/**
 * The direction of the last three to five actuals: level while the last three or more span at most one published
 * unit or 2% of the latest; else improving or worsening when at least half of all pairs among the last five (or four,
 * or three) have moved that way, net of those that moved the other way. Null when neither.
 */
export function recentDirection(actuals: readonly Actual[], unit: number, polarity: Polarity): Recent | null {
  if (actuals.length < 3) return null;
  const levelSince = levelRun(actuals, unit);
  if (levelSince) return { direction: "level", since: levelSince };
  const window = actuals.slice(-5);
  const score = worseningScore(
    window.map(({ value }) => value),
    polarity,
  );
  const pairs = (window.length * (window.length - 1)) / 2;
  if (Math.abs(score) * 2 < pairs) return null;
  const direction = score > 0 ? "worsening" : "improving";
  return { direction, since: runStart(actuals, direction, polarity) };
}

/** The first period of the longest run, ending at the latest actual, that stays within the tolerance. */
function levelRun(actuals: readonly Actual[], unit: number): string | null {
  const latest = (actuals.at(-1) as Actual).value;
  const tolerance = Math.max(unit, 0.02 * Math.abs(latest)) * (1 + 1e-9);
  let lowest = latest;
  let highest = latest;
  let start = actuals.length;
  while (start > 0) {
    const { value } = actuals[start - 1] as Actual;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    if (highest - lowest > tolerance) break;
    start -= 1;
  }
  return actuals.length - start >= 3 ? (actuals[start] as Actual).period : null;
}

/** Where the run began: the extreme that the recent figures have been moving away from. */
function runStart(actuals: readonly Actual[], direction: "improving" | "worsening", polarity: Polarity): string {
  const rising = (direction === "worsening") === (polarity === "lower");
  const further = (a: number, b: number): boolean => (rising ? a < b : a > b);
  let start = Math.max(0, actuals.length - 5);
  for (let i = start; i < actuals.length - 1; i++)
    if (!further((actuals[start] as Actual).value, (actuals[i] as Actual).value)) start = i;
  while (start > 0 && further((actuals[start - 1] as Actual).value, (actuals[start] as Actual).value)) start -= 1;
  return (actuals[start] as Actual).period;
}

/** One period after the baseline as the verdict sees it. */
export interface Placed {
  readonly actual: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The verdict at the last of `placed` (the periods after the baseline that have an actual). In this order:
 * turned back: an earlier actual was outside the interval on the better side, and the latest is worse than the best
 * by more than 5% of it and the recent direction is worsening; worse: outside on the worse side; on the baseline:
 * inside; bending: outside on the better side but worsening; turned: outside on the better side and not worsening.
 */
export function verdictOf(placed: readonly Placed[], recent: Recent | null, polarity: Polarity): Verdict {
  const latest = placed.at(-1) as Placed;
  const better = (p: Placed): boolean => (polarity === "lower" ? p.actual < p.lower : p.actual > p.upper);
  const worse = (p: Placed): boolean => (polarity === "lower" ? p.actual > p.upper : p.actual < p.lower);
  const worsening = recent?.direction === "worsening";
  const best = placed
    .map(({ actual }) => actual)
    .reduce((a, b) => (polarity === "lower" ? Math.min(a, b) : Math.max(a, b)));
  const lost = polarity === "lower" ? latest.actual - best : best - latest.actual;
  if (placed.slice(0, -1).some(better) && lost > 0.05 * Math.abs(best) && worsening) return "turned back";
  if (worse(latest)) return "worse";
  if (!better(latest)) return "on the baseline";
  return worsening ? "bending" : "turned";
}
