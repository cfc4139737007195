import { type OrthonormalColumns, orthonormalColumns } from "./orthonormalColumns.js";
import { addTimes, dot, length } from "./vectors.js";

/** The point of a convex hull that is nearest to the origin, and how it is mixed from the points. */
export interface NearestInHull {
  /** one for each point, 0 or more, adding up to 1; those above 0 are of points that do not depend on each other */
  readonly weights: Float64Array;
  readonly nearest: Float64Array;
  /** the places of the points with a weight above 0, in order */
  readonly support: readonly number[];
}

/** Some of the points, and the weights that mix the nearest point from them. */
interface Mix {
  readonly support: readonly number[];
  readonly weights: readonly number[];
  readonly nearest: Float64Array;
}

/** A weight below this is what rounding left of none, where the mix does as well without it. */
const DUST = 1e-11;

/** Each hull comes nearer, but in rounding's last bits it may do so for long. */
const MOST_ROUNDS = 20_000;

/** Below this sine of an angle a step towards a point brings nothing: the square of it is lost in rounding. */
const NO_STEP = 1e-13;

/**
 * Wolfe's algorithm (Finding the nearest point in a polytope, Mathematical Programming 11, 1976): an active set of
 * points that do not depend on each other, and the nearest point of their hull. It is left only for a point on the
 * origin's side of the plane through it, so every hull comes nearer than the one before, and as they are finitely many
 * the last is the answer, not an approach to it.
 *
 * Points are of one length; there is at least one. A distance of `enough` counts as none. The same points in the same
 * order give the same bits.
 */
export function nearestInHull(points: readonly Float64Array[], enough: number): NearestInHull {
  const lengths = points.map(length).filter((one) => one > 0);
  const lifted = liftedPoints(points, lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 1);
  const first = shortestOf(points);
  let mix: Mix = mixOf(points, [first], [1]);
  const basis = orthonormalColumns((points[0] as Float64Array).length + 1);
  basis.add(lifted[first] as Float64Array, 0);
  const refused = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS && length(mix.nearest) > enough; round++) {
    const next = mostTowards(points, mix, refused);
    if (next === null) break;
    refused.add(next);
    const joined = nearerMix(points, lifted, basis, mix, next);
    if (joined === null) continue;
    mix = joined;
    refused.clear();
  }
  mix = anew(points, lifted, mix, enough);
  const weights = new Float64Array(points.length);
  mix.support.forEach((place, i) => {
    weights[place] = mix.weights[i] as number;
  });
  return { weights, nearest: mix.nearest, support: mix.support };
}

/**
 * The points with a 1 below them. At a scale where the nearest point is no further away than that 1, the best mix with
 * weights of any sum, against (0, .., 0, 1), is the nearest point's but for a factor (Wolfe's section 4).
 */
export function liftedPoints(points: readonly Float64Array[], scale: number): Float64Array[] {
  return points.map((point) => {
    const raised = new Float64Array(point.length + 1);
    for (let i = 0; i < point.length; i++) raised[i] = (point[i] as number) / scale;
    raised[point.length] = 1;
    return raised;
  });
}

function shortestOf(points: readonly Float64Array[]): number {
  let best = 0;
  points.forEach((point, place) => {
    if (dot(point, point) < dot(points[best] as Float64Array, points[best] as Float64Array)) best = place;
  });
  return best;
}

/** The point towards which the step from the nearest point leads most directly to the origin; null when none does. */
function mostTowards(points: readonly Float64Array[], mix: Mix, refused: Set<number>): number | null {
  const { nearest, support, weights } = mix;
  const distance = length(nearest);
  const mixedFrom = support.reduce(
    (sum, at, i) => sum + (weights[i] as number) * length(points[at] as Float64Array),
    0,
  );
  let best = null;
  let steepest = Math.max(NO_STEP, (8 * Number.EPSILON * mixedFrom) / distance);
  for (let j = 0; j < points.length; j++) {
    const sine = sineTowards(points[j] as Float64Array, nearest, distance);
    if (sine > steepest && !refused.has(j)) {
      steepest = sine;
      best = j;
    }
  }
  return best;
}

/** How far the way from `nearest` to the point heads for the origin: 1 straight there, 0 along the plane, below 0 away. */
export function sineTowards(point: Float64Array, nearest: Float64Array, distance: number): number {
  let along = 0;
  let squares = 0;
  for (let i = 0; i < point.length; i++) {
    const step = (point[i] as number) - (nearest[i] as number);
    along -= step * (nearest[i] as number);
    squares += step * step;
  }
  return squares === 0 || distance === 0 ? 0 : along / (Math.sqrt(squares) * distance);
}

/** The mix of the hull that this point joins, with those left out that it drives out; null when it comes no nearer. */
function nearerMix(
  points: readonly Float64Array[],
  lifted: readonly Float64Array[],
  basis: OrthonormalColumns,
  before: Mix,
  next: number,
): Mix | null {
  if (!basis.add(lifted[next] as Float64Array, 4 * Number.EPSILON)) return null;
  const support = [...before.support, next];
  let weights = [...before.weights, 0];
  for (;;) {
    const target = shares(basis.solveLastUnit());
    const leaving = firstToLeave(weights, target);
    if (leaving === null) {
      weights = target;
      break;
    }
    weights = weights.map((weight, i) => weight + leaving.step * ((target[i] as number) - weight));
    for (let i = weights.length - 1; i >= 0; i--) {
      if (i !== leaving.place && (weights[i] as number) > 0) continue;
      weights.splice(i, 1);
      support.splice(i, 1);
      basis.remove(i);
    }
  }
  const mix = mixOf(points, support, weights);
  if (length(mix.nearest) < length(before.nearest)) return mix;
  while (basis.size() > 0) basis.remove(basis.size() - 1);
  for (const place of before.support) basis.add(lifted[place] as Float64Array, 0);
  return null;
}

/** On the way from one set of weights to another, the first that comes to nothing; null when none does. */
function firstToLeave(from: readonly number[], to: readonly number[]): { place: number; step: number } | null {
  let first: { place: number; step: number } | null = null;
  to.forEach((end, place) => {
    if (end > 0) return;
    const start = from[place] as number;
    const step = start <= 0 ? 0 : start / (start - end);
    if (first === null || step < first.step) first = { place, step };
  });
  return first;
}

/** The same mix from the points alone, in their order, whatever way led to it; and without dust. */
function anew(points: readonly Float64Array[], lifted: readonly Float64Array[], mix: Mix, enough: number): Mix {
  const places = mix.support.filter((_, i) => (mix.weights[i] as number) > DUST).toSorted((a, b) => a - b);
  const without = mixOn(points, lifted, places);
  if (without !== null && length(without.nearest) <= Math.max(enough, length(mix.nearest) * (1 + DUST))) return without;
  return (
    mixOn(
      points,
      lifted,
      mix.support.toSorted((a, b) => a - b),
    ) ?? mix
  );
}

/** The nearest mix of these points; null where one of them would have no weight in it. */
function mixOn(
  points: readonly Float64Array[],
  lifted: readonly Float64Array[],
  support: readonly number[],
): Mix | null {
  const basis = orthonormalColumns((points[0] as Float64Array).length + 1);
  for (const place of support) if (!basis.add(lifted[place] as Float64Array, 0)) return null;
  const weights = shares(basis.solveLastUnit());
  return weights.every((weight) => weight > 0) ? mixOf(points, support, weights) : null;
}

function shares(solution: Float64Array): number[] {
  const total = solution.reduce((sum, value) => sum + value, 0);
  return Array.from(solution, (value) => value / total);
}

function mixOf(points: readonly Float64Array[], support: readonly number[], weights: readonly number[]): Mix {
  const nearest = new Float64Array((points[0] as Float64Array).length);
  support.forEach((place, i) => {
    addTimes(nearest, weights[i] as number, points[place] as Float64Array);
  });
  return { support, weights, nearest };
}
