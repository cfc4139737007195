/**
 * Placebo in time: the baseline is made to end earlier, its own last part projected and held against what came. There
 * nothing had been done yet, so what differences there are show how far the rule errs by itself.
 */
import { methodNamed } from "../../methods/registry.js";
import { countSteps } from "../../series/period.js";
import type { Observation } from "../../series/series.js";
import type { PeriodAnswer } from "../projectAnswer.js";
import { seasonOf } from "../season.js";
import { unlessStopped } from "../stopped.js";
import { prepare, type Working } from "../working.js";
import type { PlaceboInTime, PlaceboStart } from "./placeboAnswer.js";
import { inTimeText } from "./placeboWords.js";

/** Of fewer points nothing is left to hold out. */
const FEWEST_POINTS = 8;
/** A line through fewer points says next to nothing. */
const FEWEST_FITTED = 4;
const FEWEST_CYCLES = 2;
/** Earlier ends tried, those nearest to the real one. */
const MOST_STARTS = 10;

/** The same horizon as the headline's where the baseline is long enough for it, else the longest it allows. */
export function placeboInTime(working: Working, headline: PeriodAnswer): PlaceboInTime {
  const { baseline, question, view } = working;
  const { observations, spacing, to } = baseline;
  const n = observations.length;
  const headlineStepsAhead = Math.round((headline.index - to.index) / spacing);
  const cycle = seasonOf(question, to.kind)?.cycle ?? 0;
  const { minimumPoints, others } = methodNamed(question.method);
  // So many donors match any few points exactly.
  const half = others === "donors" ? Math.ceil(n / 2) : 0;
  const fewest = Math.max(FEWEST_FITTED, minimumPoints, FEWEST_CYCLES * cycle, half);
  const stepsAhead = Math.min(headlineStepsAhead, n - fewest);
  const difference = headline.difference as number;
  const none = (notPossible: string): PlaceboInTime => ({
    ...{ notPossible, stepsAhead: null, headlineStepsAhead, starts: [], lowest: null, highest: null },
    ...{ difference, atLeastAsLarge: 0, text: null },
  });
  if (n < FEWEST_POINTS) return none(`the baseline has ${n} points, and ${FEWEST_POINTS} are needed to hold some out`);
  if (stepsAhead < 1) return none(`of ${n} points none can be held out: method ${question.method} needs ${fewest}`);
  const ends = observations.slice(fewest - 1, n - stepsAhead).slice(-MOST_STARTS);
  const starts = ends.flatMap((end) => {
    const index = end.period.index + stepsAhead * spacing;
    const held = observations.find(({ period }) => Math.abs(period.index - index) < 1e-9 * spacing);
    return held ? startAt(working, end, held) : [];
  });
  if (starts.length === 0) return none("no shorter baseline could be fitted and projected within it");
  const differences = starts.map((start) => start.difference);
  const found = {
    ...{ notPossible: null, stepsAhead, headlineStepsAhead, starts },
    ...{ lowest: Math.min(...differences), highest: Math.max(...differences), difference },
    atLeastAsLarge: differences.filter((one) => Math.abs(one) >= Math.abs(difference) * (1 - 1e-9)).length,
  };
  const step = (steps: number): string => countSteps(to.kind, steps * spacing);
  return { ...found, text: inTimeText(found, step, view.indicator, view.measure.decimals) };
}

/** One earlier end; none where the method cannot be fitted to it. */
function startAt(
  { series, question, view, around, baseline }: Working,
  end: Observation,
  held: Observation,
): PlaceboStart[] {
  const asked = {
    ...question,
    basis: view.basis,
    baseline: [baseline.from.label, end.period.label] as const,
    at: held.period.label,
    actual: null,
    actualDate: null,
    // Periods that the baseline lacks are lacking still.
    allowGaps: question.allowGaps || baseline.gaps.length > 0,
  };
  const found = unlessStopped(() => prepare(series, asked, { reach: "last", around }));
  const difference = held.value - (found?.forecast.mean.at(-1) ?? Number.NaN);
  if (found === null || !Number.isFinite(difference)) return [];
  const { from, to, observations } = found.baseline;
  return [{ from: from.label, to: to.label, n: observations.length, period: held.period.label, difference }];
}
