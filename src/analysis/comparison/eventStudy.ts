/**
 * An area and one benchmark before and after: the difference in differences of means, and how the gap moved about the
 * last baseline period. The leads are the check of what it assumes, that both would have moved alike.
 */
import { problem } from "../../problems.js";
import type { Period } from "../../series/period.js";
import { fitStraightLine } from "../../stats/straightLine.js";
import type { Figures } from "../benchmarks/others.js";
import { multiplierOf, twoSidedP } from "../effect.js";
import type { EventPoint, EventStudy, GapTrend } from "./answer.js";

export interface EventQuestion {
  /** named in problems */
  readonly area: string;
  readonly benchmark: string;
  readonly baseline: readonly Period[];
  /** after the baseline, up to the period asked about */
  readonly after: readonly Period[];
  /** of the interval of the gap's slope */
  readonly level: number;
}

/** Periods that either lacks take no part. Problem: `no-baseline-overlap`. */
export function eventStudy(own: Figures, theirs: Figures, question: EventQuestion): EventStudy {
  const shared = (periods: readonly Period[]): Period[] =>
    periods.filter(({ index }) => own.has(index) && theirs.has(index));
  const before = shared(question.baseline);
  const after = shared(question.after);
  const base = before.at(-1);
  if (base === undefined || before.length < 2)
    throw problem("no-baseline-overlap", {
      area: question.area,
      benchmark: question.benchmark,
      shared: before.map(({ label }) => label),
    });
  const gapAt = ({ index }: Period): number => (own.get(index) as number) - (theirs.get(index) as number);
  const point =
    (part: EventPoint["part"]) =>
    (period: Period): EventPoint => ({
      period: period.label,
      index: period.index,
      part,
      value: own.get(period.index) as number,
      benchmarkValue: theirs.get(period.index) as number,
      gap: gapAt(period),
      estimate: gapAt(period) - gapAt(base),
    });
  const means = { area: meansOf(own, before, after), benchmark: meansOf(theirs, before, after) };
  const { area, benchmark } = means;
  return {
    before: spanOf(before) as EventStudy["before"],
    after: spanOf(after),
    areaBefore: area.before,
    areaAfter: area.after,
    benchmarkBefore: benchmark.before,
    benchmarkAfter: benchmark.after,
    differenceInDifferences:
      area.after === null || benchmark.after === null
        ? null
        : area.after - area.before - (benchmark.after - benchmark.before),
    base: base.label,
    points: [...before.map(point("baseline")), ...after.map(point("after"))],
    gapTrend: gapTrend(
      before.map(({ index }) => index),
      before.map(gapAt),
      question.level,
    ),
  };
}

const spanOf = (periods: readonly Period[]): EventStudy["after"] => {
  const [first] = periods;
  return first ? { from: first.label, to: (periods.at(-1) as Period).label, n: periods.length } : null;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function meansOf(figures: Figures, before: readonly Period[], after: readonly Period[]) {
  const over = (periods: readonly Period[]): number => mean(periods.map(({ index }) => figures.get(index) as number));
  return { before: over(before), after: after.length === 0 ? null : over(after) };
}

/** By the interval of the gap's slope over the baseline. */
export const trendsBy = (lower: number | null, upper: number | null): GapTrend["trends"] =>
  lower === null || upper === null ? null : lower > 0 || upper < 0 ? "differed" : "no sign of different trends";

/** Of gaps at two periods or more. */
export function gapTrend(times: readonly number[], gaps: readonly number[], level: number): GapTrend {
  const line = fitStraightLine(times, gaps);
  const { n, slope, degreesOfFreedom } = line;
  const error = line.isPerfect || line.slopeStandardError === 0 ? null : line.slopeStandardError;
  const half = error === null ? null : multiplierOf(level, degreesOfFreedom) * error;
  const lower = half === null ? null : slope - half;
  const upper = half === null ? null : slope + half;
  return {
    n,
    slope,
    standardError: error,
    degreesOfFreedom,
    lower,
    upper,
    pValue: error === null ? null : twoSidedP(slope / error, degreesOfFreedom),
    trends: trendsBy(lower, upper),
  };
}
