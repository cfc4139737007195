/** The baseline's window and the periods after it. */
import { problem } from "../problems.js";
import { countSteps, type Period } from "../series/period.js";
import { typedPeriod } from "../series/periodColumn.js";
import { periodLike } from "../series/periodLabel.js";
import { type Measure, type Observation, usualSpacing } from "../series/series.js";
import type { ProjectQuestion } from "./question.js";

/** All periods the file names for this measure, with a figure or without, in order. */
export function namedPeriods(measure: Measure): Period[] {
  return [...measure.observations, ...measure.missing].map(({ period }) => period).sort((a, b) => a.index - b.index);
}

/** The index of a period as typed on a command line; `such` is one that would do. Problem: `no-such-period`. */
export function indexOf(text: string, periods: readonly Period[], flag: string, such?: string): number {
  const wanted = text.trim();
  const byLabel = periods.find((period) => period.label === wanted);
  if (byLabel) return byLabel.index;
  const first = periods[0] as Period;
  const typed = typedPeriod(wanted, first.kind, first.label);
  if (typed) return typed.index;
  const last = periods.at(-1) as Period;
  // A baseline is two periods, and leaves one after it to project to.
  const example = flag === "--baseline" ? `${first.label}..${(periods.at(-2) ?? last).label}` : (such ?? last.label);
  throw problem("no-such-period", { text, flag, first: first.label, last: last.label, example });
}

export interface Baseline {
  readonly observations: readonly Observation[];
  /** periods of the window that hold no figure, when the question allows them */
  readonly gaps: readonly Period[];
  /** usual distance between the window's periods, in steps of the index */
  readonly spacing: number;
  readonly from: Period;
  readonly to: Period;
}

/**
 * The observations of the baseline.
 * Problems: `no-such-period`, `bad-baseline`, `baseline-outside-data`, `symbol-in-baseline`, `too-few-points`.
 */
export function baselineOf(
  measure: Measure,
  question: Pick<ProjectQuestion, "baseline" | "allowGaps"> & Partial<Pick<ProjectQuestion, "method">>,
  needed: number,
): Baseline {
  const periods = namedPeriods(measure);
  const [fromText, toText] = question.baseline;
  const from = indexOf(fromText, periods, "--baseline");
  const to = indexOf(toText, periods, "--baseline");
  if (from > to) throw problem("bad-baseline", { text: question.baseline.join(".."), reversed: true });
  const first = periods[0] as Period;
  const last = periods.at(-1) as Period;
  if (from < first.index || to > last.index)
    throw problem("baseline-outside-data", { from: fromText, to: toText, first: first.label, last: last.label });
  const inside = ({ period }: { period: Period }): boolean => period.index >= from && period.index <= to;
  const missing = measure.missing.filter(inside);
  const [gap] = missing;
  if (gap && !question.allowGaps)
    throw problem("symbol-in-baseline", { period: gap.period.label, symbol: gap.symbol, reason: gap.reason });
  const observations = measure.observations.filter(inside);
  if (observations.length < needed)
    throw problem("too-few-points", {
      points: observations.length,
      needed,
      from: fromText,
      to: toText,
      // Two points make a trend of any kind; to need more is the method's own.
      ...(needed > 2 && question.method !== undefined ? { method: question.method } : {}),
    });
  const window = periods.filter((period) => inside({ period }));
  const spacing = usualSpacing(window.map((period) => ({ period })));
  const named = (index: number): Period => periods.find((period) => period.index === index) ?? periodLike(first, index);
  // The ends are asked for by name, so one that the file never names is missed like one between.
  const ends = [from, to].filter((index) => !window.some((period) => period.index === index)).map(named);
  const asked = [...window, ...ends].sort((a, b) => a.index - b.index);
  const gaps = [...missing.map(({ period }) => period), ...ends, ...skippedPeriods(asked, spacing)].sort(
    (a, b) => a.index - b.index,
  );
  return { observations, gaps, spacing, from: named(from), to: named(to) };
}

/** Periods the spacing leads one to expect between those of the window, but the file never names. */
function skippedPeriods(window: readonly Period[], spacing: number): Period[] {
  return window.slice(1).flatMap((period, i) => {
    const before = window[i] as Period;
    return stepsBetween(before.index, period.index, spacing)
      .filter((index) => index < period.index)
      .map((index) => periodLike(before, index));
  });
}

/** A century of months; every step beyond has its errors worked out together with all the others'. */
const MOST_STEPS_BEYOND = 1200;

/**
 * The periods to project: every one after the baseline to `at`, whether the file has a figure for it or not, and
 * beyond the file in the baseline's own steps. `flag` is what `at` was typed behind, such as `--target 65@`.
 * Problems: `no-such-period`, `at-before-baseline-end`, `at-off-step`, `nothing-after-baseline`, `too-far-ahead`.
 */
export function horizonOf(measure: Measure, baseline: Baseline, at: string | null, flag = "--at"): Period[] {
  const periods = namedPeriods(measure);
  const end = baseline.to.index;
  const lastActual = (measure.observations.at(-1) as Observation).period.index;
  const atIndex = at === null ? lastActual : indexOf(at, periods, flag);
  if (atIndex <= end) {
    if (at === null) throw problem("nothing-after-baseline", { end: baseline.to.label });
    throw problem("at-before-baseline-end", { at, end: baseline.to.label, flag });
  }
  const { spacing } = baseline;
  const named = periods.filter(({ index }) => index > end && index <= atIndex);
  const lastNamed = Math.max(end, ...named.map(({ index }) => index));
  // Between the file's own periods only an even grid may be filled; beyond them there is nothing but the steps.
  const start = named.every(({ index }) => isStep(index - end, spacing)) ? end : lastNamed;
  const style = periods.at(-1) as Period;
  const farthest = Math.max(lastNamed, style.index) + MOST_STEPS_BEYOND * spacing;
  if (atIndex > farthest)
    throw problem("too-far-ahead", {
      at: at ?? "",
      flag,
      most: countSteps(style.kind, MOST_STEPS_BEYOND * spacing),
      farthest: periodLike(style, farthest).label,
    });
  const horizon = new Map(named.map((period) => [period.index, period]));
  for (const index of stepsBetween(start, atIndex, spacing))
    if (!horizon.has(index)) horizon.set(index, periodLike(style, index));
  if (!horizon.has(atIndex)) {
    const nearest = Math.max(end + spacing, ...horizon.keys());
    throw problem("at-off-step", {
      at: at ?? "",
      flag,
      step: countSteps(style.kind, spacing),
      nearest: periodLike(style, nearest).label,
    });
  }
  return [...horizon.values()].sort((a, b) => a.index - b.index);
}

const isStep = (distance: number, spacing: number): boolean =>
  Math.abs(distance / spacing - Math.round(distance / spacing)) < 1e-9;

/** `start + spacing`, `start + 2 spacing`... to `end`, which is hit exactly when it lies on a step but for rounding. */
function stepsBetween(start: number, end: number, spacing: number): number[] {
  const count = Math.floor((end - start) / spacing + 1e-9);
  const steps = Array.from({ length: count }, (_, i) => start + spacing * (i + 1));
  if (count > 0 && isStep(end - start, spacing)) steps[count - 1] = end;
  return steps;
}
