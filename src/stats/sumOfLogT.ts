import { requireFinite, requirePositive, requireProbability, requireSameLength } from "./arguments.js";
import { chiSquareQuantile } from "./chiSquare.js";
import { quadraticForm } from "./matrix.js";
import { normalCumulative, normalQuantile, normalUpper } from "./normal.js";
import { tQuantile } from "./studentT.js";

/** The distribution of sum(amount_i exp(e_i)), where the e_i are jointly t (or normal) about 0. */
export interface SumOfLogT {
  /** P(sum <= x). */
  readonly lower: (x: number) => number;
  /** P(sum > x). */
  readonly upper: (x: number) => number;
  /** The x with P(sum <= x) = p. Throws RangeError unless 0 < p < 1. */
  readonly quantile: (p: number) => number;
}

/** Points of the fixed set; each serves with its mirror image. */
const POINTS = 512;

/**
 * The sum of figures whose logarithms have a joint t distribution with this covariance and these degrees of freedom
 * (Infinity for normal), given their medians as `amounts`, all above zero.
 *
 * Without chance, by conditioning. The logarithms are normal ones times one stretch, sqrt(df / chi-square). To first
 * order the sum depends on the stretch and on one direction z = g'e only, g being the share of each amount. Given the
 * stretch and everything at right angles to z, the chance of sum <= x is one value of the normal distribution function.
 * What is left to average over is the stretch, in one dimension, and the right angles, which are of second order: a
 * Kronecker lattice of 512 points and their mirror images does both, to 1e-3 of the half-width of a 95% interval
 * (1e-4 where the logarithms err by less than a tenth) (conditional Monte Carlo on a lattice: Asmussen & Glynn, Stochastic Simulation, V.4 and IX.3).
 *
 * Throws RangeError when sizes differ, an amount is not above zero, or the covariance is not positive definite.
 */
export function sumOfLogT(
  amounts: readonly number[],
  covariance: readonly (readonly number[])[],
  degreesOfFreedom: number,
): SumOfLogT {
  requireSameLength("amounts", amounts, "covariance", covariance);
  requireFinite("amounts", amounts);
  if (amounts.some((amount) => !(amount > 0))) throw new RangeError("amounts must be above zero");
  if (degreesOfFreedom !== Infinity) requirePositive("degreesOfFreedom", degreesOfFreedom);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const shares = amounts.map((amount) => amount / total);
  const sigma = Math.sqrt(quadraticForm(shares, covariance));
  const along = covariance.map((row) => row.reduce((sum, cell, j) => sum + cell * (shares[j] as number), 0) / sigma);
  const slices = slicesOf(shares, along, covariance, sigma, degreesOfFreedom);
  const mean = (log: number, side: "lower" | "upper"): number => {
    let sum = 0;
    for (let at = 0; at < slices.stretches.length; at++)
      sum += (slices.weights[at] as number) * tailOf(slices, at, log, side);
    return sum;
  };
  const logOf = (x: number): number => Math.log(x / total);
  return {
    lower: (x) => (x > 0 ? mean(logOf(x), "lower") : 0),
    upper: (x) => (x > 0 ? mean(logOf(x), "upper") : 1),
    quantile: (p) => {
      requireProbability("p", p);
      if (p === 0 || p === 1) throw new RangeError("p must lie between 0 and 1");
      return total * Math.exp(logQuantile(p, sigma, degreesOfFreedom, mean));
    },
  };
}

/** Every point of the set, in plain arrays: they are gone through a dozen times for each interval. */
interface Slices {
  readonly size: number;
  /** `size` numbers for each: what is fixed there, as logs of the shares and the rest of their errors */
  readonly fixed: Float64Array;
  /** standard deviation of z there */
  readonly stretches: Float64Array;
  readonly weights: Float64Array;
  /** what each logarithm gains as z rises by one */
  readonly along: Float64Array;
  /** whether one of them falls */
  readonly falls: boolean;
}

function slicesOf(
  shares: readonly number[],
  along: readonly number[],
  covariance: readonly (readonly number[])[],
  sigma: number,
  degreesOfFreedom: number,
): Slices {
  const size = shares.length;
  const root = cholesky(covariance);
  const known = stretchesOf(degreesOfFreedom);
  const lattice = latticeOf(size);
  const logs = shares.map(Math.log);
  const fixed = new Float64Array(2 * POINTS * size);
  const stretches = new Float64Array(2 * POINTS);
  const weights = new Float64Array(2 * POINTS);
  const errors = new Float64Array(size);
  for (let point = 0; point < POINTS; point++) {
    const normals = lattice[point] as readonly number[];
    let z = 0;
    for (let i = 0; i < size; i++) {
      const row = root[i] as readonly number[];
      let error = 0;
      for (let j = 0; j <= i; j++) error += (row[j] as number) * (normals[j] as number);
      errors[i] = error;
      z += error * (shares[i] as number);
    }
    z /= sigma;
    const { stretch, weight } = known[point] as Stretch;
    for (const sign of [1, -1]) {
      const at = 2 * point + (sign === 1 ? 0 : 1);
      stretches[at] = stretch;
      weights[at] = weight / 2;
      for (let i = 0; i < size; i++) {
        const rest = (errors[i] as number) - (along[i] as number) * z;
        fixed[at * size + i] = (logs[i] as number) + sign * stretch * rest;
      }
    }
  }
  return { size, fixed, stretches, weights, along: Float64Array.from(along), falls: along.some((slope) => slope < 0) };
}

/** P(sum <= exp(log)) or the other tail in one slice. */
function tailOf(slices: Slices, at: number, log: number, side: "lower" | "upper"): number {
  const stretch = slices.stretches[at] as number;
  const right = crossing(slices, at, log, 1);
  if (Number.isNaN(right)) return side === "lower" ? 0 : 1;
  // Where a logarithm falls as z rises, the sum is large at both ends.
  const left = slices.falls ? crossing(slices, at, log, -1) : Number.NaN;
  const beyond = Number.isNaN(left) ? 0 : normalCumulative(left / stretch);
  return side === "upper"
    ? normalUpper(right / stretch) + beyond
    : Math.max(0, normalCumulative(right / stretch) - beyond);
}

/**
 * The z where log sum(exp(fixed_i + along_i z)) comes down to `log` from the right (side 1) or the left (side -1);
 * NaN where it never comes so low. The function is convex, so that Newton's rule from outside never steps over.
 */
function crossing({ size, fixed, along }: Slices, at: number, log: number, side: 1 | -1): number {
  const from = at * size;
  let z = 0;
  for (let round = 0; round < 100; round++) {
    // The logarithm of the sum, the largest term taken out, with its first and second derivative in z.
    let largest = -Infinity;
    for (let i = 0; i < size; i++) {
      const term = (fixed[from + i] as number) + (along[i] as number) * z;
      if (term > largest) largest = term;
    }
    let sum = 0;
    let weighted = 0;
    let squared = 0;
    for (let i = 0; i < size; i++) {
      const slope = along[i] as number;
      const term = Math.exp((fixed[from + i] as number) + slope * z - largest);
      const moved = term * slope;
      sum += term;
      weighted += moved;
      squared += moved * slope;
    }
    const value = largest + Math.log(sum);
    const slope = weighted / sum;
    if (slope * side <= 0) {
      // On the wrong side of the bottom: below the level already, a step out; above it, there is no crossing there.
      if (value > log && round > 0) return Number.NaN;
      z = z === 0 ? side : 2 * z;
      continue;
    }
    const step = (value - log) / slope;
    z -= step;
    // What is left is of the square of the step.
    const bend = Math.max(0, squared / sum - slope * slope);
    if (bend * step * step <= 1e-9 * Math.abs(slope)) break;
  }
  return z;
}

/** log of the quantile, by the secant rule on the t quantile of the probability, which is nearly straight in it. */
function logQuantile(
  p: number,
  sigma: number,
  degreesOfFreedom: number,
  mean: (log: number, side: "lower" | "upper") => number,
): number {
  const deviate = (probability: number): number =>
    degreesOfFreedom === Infinity ? normalQuantile(probability) : tQuantile(probability, degreesOfFreedom);
  const side = p < 0.5 ? "lower" : "upper";
  const sign = p < 0.5 ? 1 : -1;
  const wanted = deviate(Math.min(p, 1 - p));
  const off = (log: number): number =>
    sign * (deviate(Math.min(Math.max(mean(log, side), 1e-300), 1 - 1e-16)) - wanted);
  let at = sign * wanted * sigma;
  let before = at;
  let offBefore = 0;
  for (let round = 0; round < 60; round++) {
    const offAt = off(at);
    const slope = (offAt - offBefore) / (at - before);
    // Rising throughout; at first, and where rounding says otherwise, the first-order slope stands in.
    const step = offAt / (round > 0 && slope > 0 ? slope : 1 / sigma);
    [before, offBefore] = [at, offAt];
    at -= step;
    if (Math.abs(step) <= 1e-5 * sigma) break;
  }
  return at;
}

/** L with L L' the matrix, lower triangular, by rows. Throws RangeError unless positive definite. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const rows: number[][] = [];
  for (const [i, given] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (rows[j] as number[]);
      let rest = given[j] as number;
      for (let k = 0; k < j; k++) rest -= (row[k] as number) * (other[k] as number);
      if (j === i && !(rest > 0)) throw new RangeError("the covariance is not positive definite");
      row.push(j === i ? Math.sqrt(rest) : rest / (other[j] as number));
    }
    rows.push(row);
  }
  return rows;
}

interface Stretch {
  readonly stretch: number;
  readonly weight: number;
}

const stretchesKnown = new Map<number, readonly Stretch[]>();

/**
 * sqrt(df / chi-square) over its distribution; 1 where there is no end of degrees. The probabilities u = 3v^2 - 2v^3 of
 * even steps v lie closest at the ends, with weights that vanish there, so that the midpoint rule keeps its accuracy
 * for stretches without bound.
 */
function stretchesOf(degreesOfFreedom: number): readonly Stretch[] {
  const known = stretchesKnown.get(degreesOfFreedom);
  if (known) return known;
  const stretches = Array.from({ length: POINTS }, (_, i) => {
    const v = (i + 0.5) / POINTS;
    const chiSquare = degreesOfFreedom === Infinity ? 1 : chiSquareQuantile(v * v * (3 - 2 * v), degreesOfFreedom);
    return {
      stretch: degreesOfFreedom === Infinity ? 1 : Math.sqrt(degreesOfFreedom / chiSquare),
      weight: (6 * v * (1 - v)) / POINTS,
    };
  });
  const whole = stretches.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = stretches.map(({ stretch, weight }) => ({ stretch, weight: weight / whole }));
  stretchesKnown.set(degreesOfFreedom, scaled);
  return scaled;
}

const latticesKnown = new Map<number, readonly (readonly number[])[]>();

/** The normals of every point, kept: a run over many areas asks for the same ones each time. */
function latticeOf(size: number): readonly (readonly number[])[] {
  const known = latticesKnown.get(size);
  if (known) return known;
  const lattice = Array.from({ length: POINTS }, (_, point) => normalsAt(point, size));
  latticesKnown.set(size, lattice);
  return lattice;
}

/** Normals of one point: fractions of multiples of square roots of primes, two at a time by Box and Muller's rule. */
function normalsAt(point: number, size: number): number[] {
  const normals: number[] = [];
  for (let j = 0; j < size; j += 2) {
    const radius = Math.sqrt(-2 * Math.log(fraction(point, j)));
    const angle = 2 * Math.PI * fraction(point, j + 1);
    normals.push(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  return normals.slice(0, size);
}

const fraction = (point: number, axis: number): number => {
  const multiple = (point + 0.5) * Math.sqrt(primeAt(axis));
  return multiple - Math.floor(multiple);
};

const primes: number[] = [2];

function primeAt(place: number): number {
  for (let candidate = (primes.at(-1) as number) + 1; primes.length <= place; candidate++)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes[place] as number;
}
