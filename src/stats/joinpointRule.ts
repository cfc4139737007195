import { requireFinite, requireIncreasing, requireSameLength } from "./arguments.js";
import { powerOfTwoScale } from "./powerOfTwo.js";
import { fitStraightLine } from "./straightLine.js";

/**
 * A series made ready for the search of joinpoints: time runs from 0 to 1, and the response is what a straight line
 * leaves of it, scaled. Every broken line contains the straight one, so no model's fit to the rest is changed by this.
 */
export interface PreparedSeries {
  readonly time: Float64Array;
  readonly rest: Float64Array;
  /** The first time and the length of the series, to get back from 0..1. */
  readonly first: number;
  readonly span: number;
  /** What the rest was divided by. */
  readonly scale: number;
  /** Observations wanted strictly between two joinpoints, and strictly between one and an end of the series. */
  readonly spacing: number;
}

/** Throws RangeError when lengths differ, a value is not finite, times do not increase, or there are below two. */
export function prepareSeries(time: readonly number[], response: readonly number[], spacing: number): PreparedSeries {
  requireSameLength("time", time, "response", response);
  requireFinite("time", time);
  requireIncreasing(time);
  const { residuals } = fitStraightLine(time, response);
  const scale = powerOfTwoScale(residuals);
  const first = time[0] as number;
  const span = (time[time.length - 1] as number) - first;
  return {
    time: Float64Array.from(time, (t) => (t - first) / span),
    rest: Float64Array.from(residuals, (residual) => residual / scale),
    first,
    span,
    scale,
    spacing,
  };
}

/**
 * The first and last observation (from 0) that joinpoint `which` (from 0) of k can take. The rule is NCI Joinpoint's:
 * an observation that a joinpoint falls on counts for neither side, and `spacing` others must lie on either.
 */
export function indexRange(n: number, spacing: number, k: number, which: number): { first: number; last: number } {
  return { first: spacing + which * (spacing + 1), last: n - 1 - spacing - (k - 1 - which) * (spacing + 1) };
}

/** The most joinpoints that n observations have room for, with at least one degree of freedom left. */
export function roomFor(n: number, spacing: number): number {
  return Math.max(0, Math.min(Math.floor((n - spacing) / (spacing + 1)), Math.floor((n - 3) / 2)));
}

/**
 * The most joinpoints looked for unless told otherwise: NCI Joinpoint's recommendation (0 up to 6 observations, 1 up to
 * 11, 2 up to 16, 3 from 17), held at 3, and at 2 above 60 observations, where the search would grow long.
 */
export function customaryMaximum(n: number): number {
  if (n > LONG_SERIES) return 2;
  return n < 7 ? 0 : n < 12 ? 1 : n < 17 ? 2 : 3;
}

/** Above this many observations the grid is thinned to about as many places. */
export const LONG_SERIES = 60;

/** Every how-manieth observation the grid of joinpoints takes. */
export function gridStep(n: number): number {
  return Math.ceil(n / LONG_SERIES);
}

/** Sum of products. */
export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}

/** The part of a vector that the orthonormal `basis` leaves; taken out twice, so that it is truly orthogonal. */
export function partOutside(basis: readonly Float64Array[], vector: Float64Array): Float64Array {
  const part = Float64Array.from(vector);
  for (let round = 0; round < 2; round++) {
    for (const direction of basis) {
      const along = dot(direction, part);
      for (let i = 0; i < part.length; i++) part[i] = (part[i] as number) - along * (direction[i] as number);
    }
  }
  return part;
}

/** An orthonormal basis of the straight lines and the hinges max(0, t - psi). */
export function brokenLineBasis(time: Float64Array, joinpoints: readonly number[]): Float64Array[] {
  const vectors = [time.map(() => 1), time, ...joinpoints.map((psi) => time.map((t) => Math.max(0, t - psi)))];
  const basis: Float64Array[] = [];
  for (const vector of vectors) {
    const part = partOutside(basis, vector);
    const length = Math.sqrt(dot(part, part));
    // A hinge that the others make up between them adds nothing.
    if (length > 1e-10) basis.push(part.map((value) => value / length));
  }
  return basis;
}
