/** The recent-trend marker of a series: which test its figures allow, and on what they rest. */

import { overlapOf } from "../series/coarsen.js";
import { type Period, stepOf } from "../series/period.js";
import { type Measure, observationAt, publishedUnit, type Series, usualSpacing } from "../series/series.js";
import { countLimits, type Limits, rateLimits } from "../stats/rateLimits.js";
import { MARKER_POINTS, proportionMarker, type TrendMarker, valueMarker } from "../stats/trendMarker.js";

export interface RecentTrendAnswer extends TrendMarker {
  /** chi-square for trend of a proportion, or a line weighted by the limits of the values; null where neither was tried */
  readonly test: "proportion" | "value" | null;
  /** where the limits that weight the values come from; null for a proportion, which needs none, and without any */
  readonly limits: "published" | "byar" | null;
  /** first and last of the periods looked at; null where there are too few */
  readonly from: string | null;
  readonly to: string | null;
}

/** Published limits are taken to be at this level, and others are made at it. */
const LEVEL = 0.95;

/** The marker over the last five periods up to the one at `upTo`, by default up to the last published. */
export function recentTrend(series: Series, upTo = Infinity): RecentTrendAnswer {
  const measure = series.values ?? series.counts;
  const periods = periodsOf(measure).filter(({ index }) => index <= upTo);
  const last = periods.slice(-MARKER_POINTS);
  const enough = last.length === MARKER_POINTS;
  const place = { from: enough ? (last[0] as Period).label : null, to: enough ? (last.at(-1) as Period).label : null };
  const unfit = unfitPeriods(periods);
  if (measure === null || unfit !== null) {
    const reason = unfit ?? "Not enough data points";
    const none = { trend: "Cannot be calculated", chiSquare: null, gradient: null } as const;
    return { ...none, reason, test: null, limits: null, ...place };
  }
  const at = (own: Measure | null | undefined, { index }: Period): number | null =>
    observationAt(own ?? null, index)?.value ?? null;
  if (isProportion(series, periods)) {
    const points = periods.map((period) => ({ time: period.index, ...shareAt(series, period, at) }));
    return { ...proportionMarker(points), test: "proportion", limits: null, ...place };
  }
  const published = series.values !== null && series.lower !== undefined && series.upper !== undefined;
  const limits = published ? "published" : "byar";
  const points = periods.map((period) => {
    const own = published
      ? { lower: at(series.lower, period), upper: at(series.upper, period) }
      : (limitsAt(series, period, at) ?? { lower: null, upper: null });
    return { time: period.index, value: at(measure, period), ...own };
  });
  const any = points.slice(-MARKER_POINTS).some(({ lower }) => lower !== null);
  return { ...valueMarker(points, LEVEL), test: "value", limits: any ? limits : null, ...place };
}

/** Every period published, with a figure or with a symbol in its place, in order of time. */
function periodsOf(measure: Measure | null): Period[] {
  const cells = measure === null ? [] : [...measure.observations, ...measure.missing];
  return cells.map(({ period }) => period).sort((a, b) => a.index - b.index);
}

/** The publisher tests years that do not overlap, and nothing else. */
function unfitPeriods(periods: readonly Period[]): string | null {
  const kind = periods[0]?.kind;
  if (kind === undefined) return null;
  const spacing = usualSpacing(periods.map((period) => ({ period })));
  if (overlapOf(kind, spacing) !== null) return "The periods overlap";
  const step = stepOf(kind);
  return step === "year" || step === "step" ? null : "The periods are not years";
}

type At = (measure: Measure | null | undefined, period: Period) => number | null;

/** A percentage's numerator follows from it and what it is out of, where the file gives that alone. */
function shareAt({ values, counts, populations }: Series, period: Period, at: At) {
  const of = at(populations, period);
  const value = at(values, period);
  const derived = value === null || of === null ? null : (value / 100) * of;
  return { count: counts === null ? derived : at(counts, period), of };
}

/**
 * Whether values are percentages of the populations beside them: by their unit, or by arithmetic where nothing says
 * their unit. A percentage that its count and population do not make is of something else.
 */
function isProportion({ indicator, values, counts, populations }: Series, periods: readonly Period[]): boolean {
  if (values === null || populations === null) return false;
  if (indicator.unit !== "percent" && indicator.unit !== "value") return false;
  if (counts === null) return indicator.unit === "percent";
  const half = publishedUnit(values) / 2;
  const [countHalf, populationHalf] = [roundedTo(counts) / 2, roundedTo(populations) / 2];
  const agreeing = periods.map(({ index }): boolean | null => {
    const [value, count, of] = [values, counts, populations].map((own) => observationAt(own, index)?.value ?? null);
    if (value == null || count == null || of == null || of <= 0) return null;
    const share = count / of;
    const slack = half + (100 * (countHalf + share * populationHalf)) / of;
    return Math.abs(100 * share - value) <= slack * (1 + 1e-9);
  });
  const known = agreeing.filter((agrees) => agrees !== null);
  return known.length > 0 && known.every(Boolean);
}

/** Whole counts are exact, unless all are multiples of ten. */
const roundedTo = (measure: Measure): number => {
  const unit = publishedUnit(measure);
  return unit === 1 ? 0 : unit;
};

/** Byar's limits of a count, or of a rate made of one; null where the file gives no count or no population. */
function limitsAt({ indicator, values, counts, populations }: Series, period: Period, at: At): Limits | null {
  const count = at(counts, period);
  if (count === null || count < 0) return null;
  if (values === null) return countLimits(count, LEVEL);
  const population = at(populations, period);
  if (indicator.per === null || indicator.unit !== "rate" || population === null || population <= 0) return null;
  return rateLimits(count, population, indicator.per, LEVEL);
}
