/**
 * The recent-trend markers of OHID's Fingertips (Public Health Technical Guidance, "Trend markers"): the last five
 * points, a test for trend, and a look at whether one point alone makes the direction. Which way is better is for the
 * caller to say.
 */
import { requireProbability } from "./arguments.js";
import { normalUpperQuantile } from "./normal.js";
import { fitStraightLine } from "./straightLine.js";

export type RecentTrend = "Increasing" | "Decreasing" | "No significant change" | "Cannot be calculated";

export interface TrendMarker {
  readonly trend: RecentTrend;
  /** in the publisher's words where it has any for the case */
  readonly reason: string;
  /** with one degree of freedom; null where there is nothing to test */
  readonly chiSquare: number | null;
  /** per unit of time: of the log odds for a proportion, else of the value */
  readonly gradient: number | null;
}

/** So many points are looked at, the last ones. */
export const MARKER_POINTS = 5;
/** A chi-square with one degree of freedom is beyond this in 0.2% of cases, to the publisher's four decimals. */
const SIGNIFICANT_ABOVE = 9.5495;

/** A count out of a number; null where it is missing. */
export interface SharePoint {
  readonly time: number;
  readonly count: number | null;
  readonly of: number | null;
}

/** A value with its limits as published; null where they are missing. */
export interface LimitedPoint {
  readonly time: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Of proportions: chi-square for trend (Cochran 1954, Armitage 1955), direction by the slope of the log odds. */
export function proportionMarker(points: readonly SharePoint[]): TrendMarker {
  return marker(points, {
    fault: (last) => {
      if (last.some(({ count, of }) => count === null || of === null)) return "Missing values";
      const possible = last.every(({ count, of }) => (of as number) > 0 && between(count as number, 0, of as number));
      return possible ? null : "A count is not between 0 and what it is out of";
    },
    chiSquare: trendChiSquare,
    gradient: (of) => {
      const logits = of.map((point) =>
        Math.log((point.count as number) / ((point.of as number) - (point.count as number))),
      );
      return logits.every(Number.isFinite) ? slopeOf(of, logits) : null;
    },
    noGradient: "A share of none or of all has no log odds",
  });
}

/**
 * Of anything else: a straight line weighted by the limits, whose half-width is so many standard errors as `level`
 * says. The test is (slope / its standard error) squared. Throws RangeError unless 0 < level < 1.
 */
export function valueMarker(points: readonly LimitedPoint[], level: number): TrendMarker {
  requireProbability("level", level);
  const z = normalUpperQuantile((1 - level) / 2);
  const weighted = (of: readonly LimitedPoint[]) =>
    weightedSlope(
      of.map(({ time }) => time),
      of.map(({ value }) => value as number),
      of.map(({ lower, upper }) => ((2 * z) / ((upper as number) - (lower as number))) ** 2),
    );
  return marker(points, {
    fault: (last) => {
      if (last.some(({ value }) => value === null)) return "Missing values";
      if (last.some(({ lower, upper }) => lower === null || upper === null))
        return "Missing at least one confidence interval value";
      const wide = last.every(({ lower, upper }) => (upper as number) > (lower as number));
      return wide ? null : "A confidence interval has no width";
    },
    chiSquare: (of) => weighted(of).chiSquare,
    gradient: (of) => weighted(of).slope,
    noGradient: "",
  });
}

const between = (x: number, from: number, to: number): boolean => x >= from && x <= to;

interface Test<Point> {
  /** why the points cannot be tested; null where they can */
  readonly fault: (last: readonly Point[]) => string | null;
  /** null where every point says the same and nothing varies by chance */
  readonly chiSquare: (last: readonly Point[]) => number | null;
  readonly gradient: (points: readonly Point[]) => number | null;
  readonly noGradient: string;
}

function marker<Point extends { readonly time: number }>(points: readonly Point[], test: Test<Point>): TrendMarker {
  const cannot = (reason: string, chiSquare: number | null = null): TrendMarker => ({
    trend: "Cannot be calculated",
    reason,
    chiSquare,
    gradient: null,
  });
  const ordered = [...points].sort((a, b) => a.time - b.time);
  if (ordered.some(({ time }, i) => time === ordered[i - 1]?.time)) return cannot("Duplicate years in group");
  if (ordered.length < MARKER_POINTS) return cannot("Not enough data points");
  const last = ordered.slice(-MARKER_POINTS);
  const fault = test.fault(last);
  if (fault !== null) return cannot(fault);
  const chiSquare = test.chiSquare(last);
  if (chiSquare === null) return cannot("Every share is of none or of all");
  const gradient = test.gradient(last);
  const unchanged = (reason: string): TrendMarker => ({ trend: "No significant change", reason, chiSquare, gradient });
  if (chiSquare <= SIGNIFICANT_ABOVE) return unchanged("No significant trend");
  if (gradient === null) return cannot(test.noGradient, chiSquare);
  const withoutOne = last.map((_, left) => test.gradient(last.filter((_, i) => i !== left)));
  if (withoutOne.some((slope) => Math.sign(slope as number) !== Math.sign(gradient))) return unchanged("Outlier found");
  return {
    trend: gradient < 0 ? "Decreasing" : "Increasing",
    reason: "No outliers and significant trend",
    chiSquare,
    gradient,
  };
}

function trendChiSquare(points: readonly SharePoint[]): number | null {
  const sum = (of: (point: { count: number; of: number; time: number }) => number): number =>
    points.reduce((total, { count, of: n, time }) => total + of({ count: count as number, of: n as number, time }), 0);
  const total = sum(({ of }) => of);
  const share = sum(({ count }) => count) / total;
  const middle = sum(({ of, time }) => of * time) / total;
  const together = sum(({ count, of, time }) => (count - of * share) * (time - middle));
  const variance = share * (1 - share) * sum(({ of, time }) => of * (time - middle) ** 2);
  return variance > 0 ? together ** 2 / variance : null;
}

const slopeOf = (points: readonly { readonly time: number }[], values: readonly number[]): number =>
  fitStraightLine(
    points.map(({ time }) => time),
    values,
  ).slope;

/** The slope by weighted least squares, and its square over its variance 1 / Sxx. Weights are reciprocal variances. */
function weightedSlope(
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[],
): { slope: number; chiSquare: number } {
  const sum = (of: (i: number) => number): number => weights.reduce((total, weight, i) => total + weight * of(i), 0);
  const total = sum(() => 1);
  const [meanX, meanY] = [sum((i) => x[i] as number) / total, sum((i) => y[i] as number) / total];
  const dx = (i: number): number => (x[i] as number) - meanX;
  const sxx = sum((i) => dx(i) ** 2);
  const slope = sum((i) => dx(i) * ((y[i] as number) - meanY)) / sxx;
  return { slope, chiSquare: slope ** 2 * sxx };
}
