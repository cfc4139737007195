import { devianceTerm, stirlingError } from "./gammaFunctions.js";

const TWO_PI = 6.283185307179586;
const SMALLEST_DIVISOR = 1e-300;

/** Both tails of the beta distribution at one point, each computed without subtracting from 1 when it is the small one. */
export interface BetaTails {
  /** I_x(a, b), the regularised incomplete beta function. */
  readonly lower: number;
  /** 1 - I_x(a, b). */
  readonly upper: number;
}

/**
 * The regularised incomplete beta function, both tails. `y` must be 1 - x and is passed in because a caller such as
 * the t distribution knows a y of 1e-20 that 1 - x would round away. Shapes a, b > 0.
 *
 * A continued fraction (Didonato & Morris 1992, the even part of DLMF 8.17.22) gives the tail on the near side of the
 * mean, where it converges fast; the other tail is then the large one and 1 minus loses nothing.
 */
export function regularisedBeta(x: number, y: number, a: number, b: number): BetaTails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if ((b + 1) * x <= (a + 1) * y) {
    const lower = betaKernel(x, y, a, b) / continuedFraction(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = betaKernel(x, y, a, b) / continuedFraction(y, x, b, a);
  return { lower: 1 - upper, upper };
}

/**
 * x^a y^b / B(a, b): the beta density times x y, and so the density of log(x/y). The gammas in B are replaced by
 * Stirling's formula with its exact error, and powers by deviance terms (Loader 2000): no large logarithms cancel.
 */
export function betaKernel(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  // n x - a = b x - a y, the distance from the mean; taken in this form it is exact where it matters.
  const excess = b * x - a * y;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    devianceTerm(a, n * x, excess) -
    devianceTerm(b, n * y, -excess);
  return Math.sqrt((a / n) * (b / TWO_PI)) * Math.exp(exponent);
}

/** The fraction F with I_x(a, b) = kernel / F, by Lentz's method as modified by Thompson & Barnett (1986). */
function continuedFraction(x: number, y: number, a: number, b: number): number {
  let fraction = partialDenominator(0, x, y, a, b);
  if (fraction === 0) fraction = SMALLEST_DIVISOR;
  let above = fraction;
  let below = 0;
  for (let m = 1; m < 100_000; m++) {
    const numerator = partialNumerator(m, x, a, b);
    const denominator = partialDenominator(m, x, y, a, b);
    below = 1 / nonZero(denominator + numerator * below);
    above = nonZero(denominator + numerator / above);
    const factor = above * below;
    fraction *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return fraction;
}

function partialNumerator(m: number, x: number, a: number, b: number): number {
  const middle = a + 2 * m - 1;
  return ((a + m - 1) / middle) * ((a + b + m - 1) / middle) * m * (b - m) * x * x;
}

function partialDenominator(m: number, x: number, y: number, a: number, b: number): number {
  const fromLeft = m === 0 ? 0 : (m * (b - m) * x) / (a + 2 * m - 1);
  return m + fromLeft + ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1);
}

function nonZero(value: number): number {
  return value === 0 ? SMALLEST_DIVISOR : value;
}
