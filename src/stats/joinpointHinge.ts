import { brokenLineBasis, dot, type PreparedSeries, partOutside } from "./joinpointRule.js";

/**
 * What one more joinpoint between observations `index` and `index + 1`, at a distance d after the former, takes off
 * the sum of squares: (a - d b)^2 / (A - 2 d B + d^2 C), for the two parts of its hinge, U - d D.
 */
export interface HingeBetween {
  readonly index: number;
  /** The distance to the next observation. */
  readonly width: number;
  readonly a: number;
  readonly b: number;
  readonly A: number;
  readonly B: number;
  readonly C: number;
}

/** What is left to explain once the other joinpoints have their hinges, and the places a further one can take. */
export interface HingePlaces {
  readonly residualSum: number;
  readonly between: readonly HingeBetween[];
}

/** The places from observation `from` to observation `to`, given the other joinpoints (on the prepared time, 0 to 1). */
export function hingePlaces(series: PreparedSeries, others: readonly number[], from: number, to: number): HingePlaces {
  const { time, rest } = series;
  const basis = brokenLineBasis(time, others);
  const left = partOutside(basis, rest);
  const between: HingeBetween[] = [];
  for (let index = from; index < to; index++) {
    const at = time[index] as number;
    const steps = partOutside(
      basis,
      time.map((_, i) => (i > index ? 1 : 0)),
    );
    const ramps = partOutside(
      basis,
      time.map((t, i) => (i > index ? t - at : 0)),
    );
    between.push({
      index,
      width: (time[index + 1] as number) - at,
      a: dot(ramps, left),
      b: dot(steps, left),
      A: dot(ramps, ramps),
      B: dot(ramps, steps),
      C: dot(steps, steps),
    });
  }
  return { residualSum: dot(left, left), between };
}

/** What the joinpoint takes off the sum of squares at distance d. */
function gainAt(hinge: HingeBetween, d: number): number {
  const size = hinge.A - 2 * d * hinge.B + d * d * hinge.C;
  return size > 1e-20 ? (hinge.a - d * hinge.b) ** 2 / size : 0;
}

/**
 * The best distance in the interval: where the two lines fitted freely to either side cross, if they do so inside
 * (Hudson 1966), and otherwise one of the two observations. The search is exact, not by a fine grid.
 */
export function bestDistance(hinge: HingeBetween): { d: number; gain: number } {
  const crossing = (hinge.b * hinge.A - hinge.a * hinge.B) / (hinge.b * hinge.B - hinge.a * hinge.C);
  const candidates = crossing > 0 && crossing < hinge.width ? [0, hinge.width, crossing] : [0, hinge.width];
  let best = { d: 0, gain: -1 };
  for (const d of candidates) {
    const gain = gainAt(hinge, d);
    if (gain > best.gain) best = { d, gain };
  }
  return best;
}

/** The distances, least and greatest, at which the joinpoint takes off at least `wanted`; null where none does. */
export function distancesGaining(hinge: HingeBetween, wanted: number): { least: number; greatest: number } | null {
  const { width, a, b, A, B, C } = hinge;
  if (wanted <= 0) return { least: 0, greatest: width };
  // (a - d b)^2 - wanted (A - 2 d B + d^2 C) = square d^2 - 2 half d + free >= 0
  const square = b * b - wanted * C;
  const half = a * b - wanted * B;
  const free = a * a - wanted * A;
  const root = Math.sqrt(Math.max(0, half * half - square * free));
  const larger = half + (half < 0 ? -root : root);
  const crossings = half * half < square * free ? [] : [larger / square, free / larger];
  const inside = crossings.filter((d) => d > 0 && d < width);
  if (gainAt(hinge, 0) >= wanted) inside.push(0);
  if (gainAt(hinge, width) >= wanted) inside.push(width);
  return inside.length === 0 ? null : { least: Math.min(...inside), greatest: Math.max(...inside) };
}
