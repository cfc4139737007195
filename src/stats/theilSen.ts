import { requireFinite, requireIncreasing, requireProbability, requireSameLength } from "./arguments.js";
import { chancesOfInversions, EXACT_UP_TO, type MannKendall, mannKendall, tieSizes, varianceOfS } from "./kendall.js";
import { normalUpperQuantile } from "./normal.js";

/** The line of Theil and Sen: half of all pairs of points rise faster, half slower. */
export interface TheilSenLine {
  readonly n: number;
  /** The median of the slopes of all pairs. */
  readonly slope: number;
  /** The median of y - slope * x (Conover). */
  readonly intercept: number;
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  readonly trend: MannKendall;
  /** Sen's interval of the slope. Throws RangeError unless 0 < level < 1. */
  slopeInterval(level: number): SlopeInterval;
}

export interface SlopeInterval {
  readonly lower: number;
  readonly upper: number;
  /**
   * How often such an interval holds the true slope, exactly, for independent errors without ties: below the level
   * where the points are too few for it (four points: 11/12). Null with ties or beyond `EXACT_UP_TO` points.
   */
  readonly attainedLevel: number | null;
}

/**
 * Fits the line (Theil 1950; Sen 1968). x must increase; its spacing may be unequal.
 *
 * Throws RangeError when lengths differ, there are fewer than two points, a value is not finite or x does not increase.
 */
export function theilSen(x: readonly number[], y: readonly number[]): TheilSenLine {
  requireSameLength("x", x, "y", y);
  requireFinite("x", x);
  requireFinite("y", y);
  if (x.length < 2) throw new RangeError(`a line needs at least two points, got ${x.length}`);
  requireIncreasing(x);
  const slopes = pairwiseSlopes(x, y);
  const slope = middle(slopes);
  // From the middle of x: y - slope * x loses digits where x is a calendar year.
  const origin = x[x.length >> 1] as number;
  const heights = y.map((value, i) => value - slope * ((x[i] as number) - origin));
  const heightAtOrigin = middle(Float64Array.from(heights).sort());
  return {
    n: x.length,
    slope,
    intercept: heightAtOrigin - slope * origin,
    fitted: x.map((value) => heightAtOrigin + slope * (value - origin)),
    residuals: heights.map((height) => height - heightAtOrigin),
    trend: mannKendall(y),
    slopeInterval: (level) => senInterval(slopes, y, level),
  };
}

function pairwiseSlopes(x: readonly number[], y: readonly number[]): Float64Array {
  const slopes = new Float64Array((x.length * (x.length - 1)) / 2);
  let at = 0;
  for (let i = 0; i < x.length; i++)
    for (let j = i + 1; j < x.length; j++)
      slopes[at++] = ((y[j] as number) - (y[i] as number)) / ((x[j] as number) - (x[i] as number));
  return slopes.sort();
}

function middle(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  const above = sorted[half] as number;
  return sorted.length % 2 === 1 ? above : (sorted[half - 1] as number) / 2 + above / 2;
}

/** The ordered slopes at the ranks that Kendall's S would reach by chance (Sen 1968; ranks rounded as SciPy does). */
function senInterval(slopes: Float64Array, y: readonly number[], level: number): SlopeInterval {
  requireProbability("level", level);
  if (level === 0 || level === 1) throw new RangeError(`level must lie between 0 and 1, got ${level}`);
  const reach = normalUpperQuantile((1 - level) / 2) * Math.sqrt(varianceOfS(y));
  const low = Math.max(Math.round((slopes.length - reach) / 2) - 1, 0);
  const high = Math.min(Math.round((slopes.length + reach) / 2), slopes.length - 1);
  return {
    lower: slopes[low] as number,
    upper: slopes[high] as number,
    attainedLevel:
      y.length > EXACT_UP_TO || tieSizes(y).length > 0
        ? null
        : 1 - chanceAtMost(y.length, low) - chanceAtMost(y.length, slopes.length - 1 - high),
  };
}

const chanceAtMost = (n: number, inversions: number): number =>
  chancesOfInversions(n, inversions).reduce((sum, chance) => sum + chance, 0);
