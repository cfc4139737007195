import { requireNumber, requireProbability } from "./arguments.js";

const ROOT_TWO_PI = 2.5066282746310007;

/** Below this the series for the middle is used, above it the continued fraction for the tail. */
const TAIL_FROM = 1.5;

/** The standard normal density at x. */
export function normalDensity(x: number): number {
  requireNumber("x", x);
  // exp(-x^2/2) directly would magnify the rounding of x^2 by its size. x is split at a multiple of 1/16, whose
  // square is exact, and a small remainder (Cody 1969).
  const magnitude = Math.abs(x);
  if (magnitude > 40) return 0;
  const coarse = Math.trunc(magnitude * 16) / 16;
  const remainder = (magnitude - coarse) * (magnitude + coarse);
  return (Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * remainder)) / ROOT_TWO_PI;
}

/** P(Z <= x), with full relative accuracy in the lower tail. Throws RangeError when x is NaN. */
export function normalCumulative(x: number): number {
  return normalUpper(-x);
}

/** P(Z > x), with full relative accuracy in the upper tail. Throws RangeError when x is NaN. */
export function normalUpper(x: number): number {
  requireNumber("x", x);
  if (x < -TAIL_FROM) return 1 - normalUpper(-x);
  if (x < TAIL_FROM) return 0.5 - fromMiddle(x);
  return normalDensity(x) * millsRatio(x);
}

/** The x with P(Z <= x) = p; -Infinity at 0 and Infinity at 1. Throws RangeError unless 0 <= p <= 1. */
export function normalQuantile(p: number): number {
  requireProbability("p", p);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  // Within (0.15, 0.85) the distance from 1/2 is what must be matched; beyond, the tail. 1 - p is exact there.
  if (Math.abs(p - 0.5) < 0.35) return matchMiddle(p - 0.5);
  return p < 0.5 ? -matchTail(p) : matchTail(1 - p);
}

/** The x with P(Z > x) = p, for upper tails too small to be written as 1 - p. */
export function normalUpperQuantile(p: number): number {
  const quantile = normalQuantile(p);
  return quantile === 0 ? 0 : -quantile;
}

/** P(0 < Z < x), signed: density times x + x^3/3 + x^5/(3*5) + ... (Abramowitz & Stegun 26.2.11), all of one sign. */
function fromMiddle(x: number): number {
  let term = x;
  let total = x;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(total); odd += 2) {
    term *= (x * x) / odd;
    total += term;
  }
  return normalDensity(x) * total;
}

/** P(Z > x) / density, by Laplace's continued fraction 1/(x + 1/(x + 2/(x + ...))), read from the far end. */
function millsRatio(x: number): number {
  // The number of levels for 17 digits falls as 1/x^2; this bound has room to spare from x = 1.5 on.
  let fraction = x;
  for (let level = Math.ceil(12 + 320 / (x * x)); level >= 1; level--) fraction = x + level / fraction;
  return 1 / fraction;
}

/** Solves P(0 < Z < x) = distance by Halley's rule; the start is exact at 0 and near enough elsewhere. */
function matchMiddle(distance: number): number {
  let x = distance * ROOT_TWO_PI;
  for (let step = 0; step < 8; step++) {
    const ratio = (fromMiddle(x) - distance) / normalDensity(x);
    const change = ratio / (1 + 0.5 * x * ratio);
    x -= change;
    if (Math.abs(change) <= 1e-9 * Math.abs(x)) break;
  }
  return x;
}

/**
 * Solves P(Z > x) = p for p <= 0.15 by Newton's rule on the logarithm of the tail, which neither underflows nor bends
 * much. Start: Abramowitz & Stegun 26.2.22, good to 0.003.
 */
function matchTail(p: number): number {
  const target = Math.log(p);
  const root = Math.sqrt(-2 * target);
  let x = root - (2.30753 + 0.27061 * root) / (1 + root * (0.99229 + 0.04481 * root));
  for (let step = 0; step < 12; step++) {
    const ratio = millsRatio(x);
    const logTail = Math.log(ratio / ROOT_TWO_PI) - 0.5 * x * x;
    const change = ratio * (logTail - target);
    x += change;
    if (Math.abs(change) <= 1e-9 * x) break;
  }
  return x;
}
