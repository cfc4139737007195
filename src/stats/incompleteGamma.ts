import { requirePositive } from "./arguments.js";
import { devianceTerm, stirlingError } from "./gammaFunctions.js";

const TWO_PI = 6.283185307179586;
const SMALLEST_DIVISOR = 1e-300;

/** Both tails of the gamma distribution at one point, the small one never found by subtraction. */
export interface GammaTails {
  /** P(a, x), the regularised lower incomplete gamma function. */
  readonly lower: number;
  /** Q(a, x) = 1 - P(a, x). */
  readonly upper: number;
}

/**
 * The regularised incomplete gamma functions for shape a > 0 at x >= 0: a power series on the left of the mean, a
 * continued fraction on the right (DLMF 8.11.4 and 8.9.2). Throws RangeError when a <= 0 or x is negative or NaN.
 */
export function regularisedGamma(a: number, x: number): GammaTails {
  requirePositive("a", a);
  if (!(x >= 0)) throw new RangeError(`x must be 0 or more, got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = (gammaKernel(a, x) / a) * powerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = gammaKernel(a, x) / continuedFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** x^a e^-x / Gamma(a), the density of log X for a gamma variable X, in Loader's form (2000). */
export function gammaKernel(a: number, x: number): number {
  return Math.sqrt(a / TWO_PI) * Math.exp(-stirlingError(a) - devianceTerm(a, x, x - a));
}

/** 1 + x/(a+1) + x^2/((a+1)(a+2)) + ...; every term positive, so nothing cancels. */
function powerSeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let k = 1; term > total * 1e-17; k++) {
    term *= x / (a + k);
    total += term;
  }
  return total;
}

/** The fraction F with Q(a, x) = kernel / F, by Lentz's method as modified by Thompson & Barnett (1986). */
function continuedFraction(a: number, x: number): number {
  let fraction = x + 1 - a;
  let above = fraction;
  let below = 0;
  for (let m = 1; m < 200_000; m++) {
    const numerator = m * (a - m);
    const denominator = x + 1 - a + 2 * m;
    below = 1 / nonZero(denominator + numerator * below);
    above = nonZero(denominator + numerator / above);
    const factor = above * below;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return fraction;
}

function nonZero(value: number): number {
  return value === 0 ? SMALLEST_DIVISOR : value;
}
