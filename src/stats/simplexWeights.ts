import { requireFinite, requireSameLength } from "./arguments.js";
import { leastNormWeights } from "./leastNormWeights.js";
import { liftedPoints, nearestInHull, sineTowards } from "./nearestInHull.js";
import { DEPENDENT, possibleInMix } from "./possibleInMix.js";
import { powerOfTwoScale } from "./powerOfTwo.js";
import { rootMeanSquare } from "./rootMeanSquare.js";
import { addTimes, length, vectorOf } from "./vectors.js";

/** The mix of donors nearest to a series: weights of 0 or more that add up to 1. */
export interface SimplexWeights {
  /** one for each donor, in the order given */
  readonly weights: readonly number[];
  readonly fitted: readonly number[];
  /** target less fitted; exactly 0 where the target lies in the donors' hull */
  readonly residuals: readonly number[];
  /** root of the mean square of the residuals, in the unit of the figures */
  readonly rootMeanSquare: number;
  /** whether some mix of the donors is the target itself, but for rounding */
  readonly insideHull: boolean;
  /** whether these weights alone fit as well; otherwise they are those with the least sum of squares of all that do */
  readonly isUnique: boolean;
}

/** What figures of this size lose to rounding, relative to them. */
const ROUNDING = 2 ** -46;
/**
 * Distances from the donors' hull below this part of the distance of the donors mixed are rounding too: of those mixed,
 * by weight, lest a misfit pass for none beside a donor of another size altogether.
 */
const ON_THE_HULL = 1e-10;
/**
 * Donors this many times further away than most are of another size altogether. They are not looked to for other
 * mixes that fit as well: the rounding of their figures is as large as what those would have to match.
 */
const OTHER_SIZE = 1e8;

/**
 * min |y - Y w|^2 subject to w >= 0 and sum w = 1: the weights of an outcome-only synthetic control. Exact, by active
 * sets (`nearestInHull`); where other weights fit as well, as is usual with fewer points than donors, the ones with
 * the least sum of squares are taken (`leastNormWeights`), so that they depend on neither the donors' order nor luck.
 *
 * `donors` holds one series for each donor, each as long as `target`. Throws RangeError for no donors, no points,
 * series of other lengths, or values that are not finite.
 */
export function simplexWeights(target: readonly number[], donors: readonly (readonly number[])[]): SimplexWeights {
  requireFinite("target", target);
  if (target.length === 0 || donors.length === 0) throw new RangeError("weights need a point and a donor at least");
  for (const donor of donors) {
    requireSameLength("every donor", donor, "target", target);
    requireFinite("a donor", donor);
  }
  const order = donors.map((_, j) => j).sort((a, b) => compareSeries(donors[a] ?? [], donors[b] ?? []));
  const figures = order.map((j) => donors[j] as readonly number[]);
  const { weights, insideHull, isUnique } = sortedWeights(target, figures);
  const ordered = donors.map(() => 0);
  order.forEach((j, place) => {
    ordered[j] = weights[place] as number;
  });
  const fitted = insideHull ? [...target] : target.map((_, i) => mixed(figures, weights, i));
  const residuals = target.map((value, i) => value - (fitted[i] as number));
  return {
    weights: ordered,
    fitted,
    residuals,
    rootMeanSquare: rootMeanSquare(residuals),
    insideHull,
    isUnique,
  };
}

interface Sorted {
  readonly weights: Float64Array;
  readonly insideHull: boolean;
  readonly isUnique: boolean;
}

/** In the same order whatever order they came in; donors with the same figures are interchangeable. */
function compareSeries(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, i) => value !== b[i]);
  return first < 0 ? 0 : (a[first] as number) - (b[first] as number);
}

/** The weights of donors in the one order that their figures give them. */
function sortedWeights(target: readonly number[], figures: readonly (readonly number[])[]): Sorted {
  const unit = powerOfTwoScale([largest(target), ...figures.map(largest)]);
  const points = figures.map((figure) =>
    vectorOf(figure.length, (i) => (figure[i] as number) / unit - (target[i] as number) / unit),
  );
  const rounding = ROUNDING * (largest(target) / unit) * Math.sqrt(target.length);
  const { weights, nearest, support } = nearestInHull(points, rounding);
  const distance = length(nearest);
  const mixedFrom = byWeight(support, weights, (j) => length(points[j] as Float64Array));
  const size = Math.max(
    largest(target) / unit,
    byWeight(support, weights, (j) => largest(figures[j] as readonly number[]) / unit),
  );
  const onTheHull = ROUNDING * size * Math.sqrt(target.length) + ON_THE_HULL * mixedFrom;
  const insideHull = distance <= onTheHull;
  const slack = DEPENDENT + (8 * Number.EPSILON * mixedFrom) / distance;
  const distances = points.map(length).filter((one) => one > 0);
  const usual = Math.max(mixedFrom, distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 1);
  const sameFit = points.flatMap((point, j) => {
    if ((weights[j] as number) > 0) return [j];
    const isNear = length(point) <= OTHER_SIZE * usual;
    return isNear && (insideHull || sineTowards(point, nearest, distance) >= -slack) ? [j] : [];
  });
  const near = sameFit.map((j) => points[j] as Float64Array);
  const columns = liftedPoints(near, usual);
  const start = vectorOf(sameFit.length, (i) => weights[sameFit[i] as number] as number);
  const possible = possibleInMix(columns, start);
  if (possible.length === support.length) return { weights, insideHull, isUnique: true };
  const least = leastNormWeights(
    possible.map((place) => columns[place] as Float64Array),
    vectorOf(possible.length, (i) => start[possible[i] as number] as number),
  );
  const all = new Float64Array(points.length);
  const total = least.reduce((sum, weight) => sum + weight, 0);
  possible.forEach((place, i) => {
    all[sameFit[place] as number] = (least[i] as number) / total;
  });
  const miss = new Float64Array(target.length);
  points.forEach((point, j) => {
    addTimes(miss, all[j] as number, point);
  });
  // Not where rounding among donors of very different sizes has lost the fit on the way.
  const fitsAsWell = length(miss) <= distance + onTheHull + ON_THE_HULL * usual;
  return { weights: fitsAsWell ? all : weights, insideHull, isUnique: false };
}

/** The mean of what the donors of a mix have, each by its weight. */
const byWeight = (support: readonly number[], weights: Float64Array, of: (donor: number) => number): number =>
  support.reduce((sum, j) => sum + (weights[j] as number) * of(j), 0);

function largest(values: readonly number[]): number {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
}

function mixed(figures: readonly (readonly number[])[], weights: Float64Array, point: number): number {
  let total = 0;
  figures.forEach((figure, j) => {
    if (weights[j] !== 0) total += (weights[j] as number) * (figure[point] as number);
  });
  return total;
}
