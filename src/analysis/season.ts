/** The season a question asks for, in steps of the figures' own index, and whether its baseline can show it. */
import type { Season } from "../methods/method.js";
import { partOf, partsOf, seasonSize } from "../methods/seasonColumns.js";
import { problem } from "../problems.js";
import { type Period, stepOf } from "../series/period.js";
import type { Baseline } from "./horizon.js";
import type { ProjectQuestion } from "./question.js";

const CYCLES: Readonly<Record<string, number>> = { month: 12, quarter: 4 };

/**
 * Null where none is asked for. Problems: `no-season` for figures without a cycle of their own, none being stated;
 * `season-too-fine`.
 */
export function seasonOf(
  { season, cycle: stated }: Pick<ProjectQuestion, "season" | "cycle">,
  kind: Period["kind"],
): Season | null {
  if (season === null) return null;
  const step = stepOf(kind);
  const cycle = stated ?? CYCLES[step];
  if (cycle === undefined) throw problem("no-season", { step });
  if (2 * season.pairs > cycle) throw problem("season-too-fine", { pairs: season.pairs, cycle });
  return { ...season, cycle, ...(step in CYCLES ? { shift: 1 } : {}) };
}

/**
 * Sees to it that the baseline can tell the season from the trend and from chance, and knows every part of it that is
 * to be projected. Problems: `too-few-points`, `season-not-shown`, `season-part-unseen`.
 */
export function requireSeason(
  season: Season,
  { observations }: Baseline,
  horizon: readonly Period[],
  question: Pick<ProjectQuestion, "baseline">,
): void {
  const times = observations.map(({ period }) => period.index);
  const parts = partsOf(times, season.cycle);
  const [from, to] = question.baseline;
  const size = seasonSize(season, times);
  if (parts.length < size + 1)
    throw problem("season-not-shown", { parts: parts.length, needed: size + 1, cycle: season.cycle });
  // Constant, slope, season, and one point over to judge the scatter by.
  const needed = size + 3;
  if (times.length < needed) throw problem("too-few-points", { points: times.length, needed, from, to });
  const unseen = horizon.find(({ index }) => !parts.includes(partOf(index, season.cycle)));
  if (season.kind === "dummies" && unseen)
    throw problem("season-part-unseen", { period: unseen.label, cycle: season.cycle });
}
