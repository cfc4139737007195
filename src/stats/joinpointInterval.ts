import { fQuantile } from "./fDistribution.js";
import { distancesGaining, hingePlaces } from "./joinpointHinge.js";
import { placesBetween } from "./joinpointRefine.js";
import { indexRange, type PreparedSeries } from "./joinpointRule.js";

/** Where a joinpoint may lie. */
export interface JoinpointInterval {
  readonly lower: number;
  readonly upper: number;
  /**
   * True where the set reaches the first (last) place that a joinpoint can take at all: the data then do not say how
   * much earlier (later) it may have been.
   */
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
}

/** Above this many observations the other joinpoints are held at their estimates. */
const PROFILED_UP_TO = 120;

/** About how many observations each of them may move to. */
const OTHER_PLACES = 25;

/**
 * The interval of each joinpoint from the F-set: all psi at which
 *
 *     (RSS(psi) - RSSmin) / (RSSmin / (n - p)) <= F quantile(confidence; 1, n - p),  p = 2 + 2k.
 *
 * Between two observations this is a quadratic inequality in psi, so the ends are exact. The set may have holes; its
 * outermost points are given. With several joinpoints RSS(psi) is profiled: each of the others may move to any
 * observation (above 25 to every ceil(n/25)-th) or stay at its estimate; above 120 observations it stays.
 *
 * `joinpoints` and the answer are on the prepared time, 0 to 1; `residualSum` is RSSmin in units of the prepared rest.
 * Null without degrees of freedom or scatter.
 */
export function joinpointIntervals(
  series: PreparedSeries,
  joinpoints: readonly number[],
  residualSum: number,
  confidence: number,
): JoinpointInterval[] | null {
  const n = series.time.length;
  const degreesOfFreedom = n - 2 - 2 * joinpoints.length;
  if (degreesOfFreedom <= 0 || !(residualSum > 0)) return null;
  const allowed = residualSum * (1 + fQuantile(confidence, 1, degreesOfFreedom) / degreesOfFreedom);
  return joinpoints.map((estimate, which) => {
    let lower = estimate;
    let upper = estimate;
    for (const arrangement of arrangements(series, joinpoints, which)) {
      const others = arrangement.filter((_, i) => i !== which);
      const { from, to } = placesBetween(series, arrangement, which);
      const places = hingePlaces(series, others, from, to);
      for (const hinge of places.between) {
        const found = distancesGaining(hinge, places.residualSum - allowed);
        if (found === null) continue;
        const at = series.time[hinge.index] as number;
        lower = Math.min(lower, at + found.least);
        upper = Math.max(upper, at + found.greatest);
      }
    }
    const range = indexRange(n, series.spacing, joinpoints.length, which);
    return {
      lower,
      upper,
      isOpenBelow: lower <= (series.time[range.first] as number) + 1e-12,
      isOpenAbove: upper >= (series.time[range.last] as number) - 1e-12,
    };
  });
}

/** The joinpoints with all but `which` at their estimates or on observations, in every way that leaves it room. */
function* arrangements(
  series: PreparedSeries,
  joinpoints: readonly number[],
  which: number,
): Generator<readonly number[]> {
  const { time, spacing } = series;
  const step = Math.ceil(time.length / OTHER_PLACES);
  const choices = joinpoints.map((estimate, i) => {
    if (i === which || time.length > PROFILED_UP_TO) return [estimate];
    const { first, last } = indexRange(time.length, spacing, joinpoints.length, i);
    const grid = Array.from(time.subarray(first, last + 1)).filter((_, place) => place % step === 0);
    return [estimate, ...grid];
  });
  const open: number[][] = [[]];
  for (let built = open.pop(); built !== undefined; built = open.pop()) {
    if (built.length === joinpoints.length) {
      yield built;
      continue;
    }
    for (const choice of choices[built.length] as number[]) {
      if (isApart(series, built, choice, which)) open.push([...built, choice]);
    }
  }
}

/** May this place follow those before it? Beside the one that is sought nothing is asked here: its range sees to it. */
function isApart(series: PreparedSeries, built: readonly number[], place: number, which: number): boolean {
  const previous = built[built.length - 1];
  if (previous === undefined || built.length === which) return true;
  const sought = built.length - 1 === which;
  const left = sought ? built[built.length - 2] : previous;
  if (left === undefined) return true;
  const between = series.time.filter((t) => t > left && t < place).length;
  return between >= (sought ? 2 * series.spacing + 1 : series.spacing);
}
