import { regularisedGamma } from "./incompleteGamma.js";

/* Poisson tails through the gamma distribution: P(X <= k) = Q(k + 1, mean) (Abramowitz & Stegun 26.4.21). */

/** P(X <= k); k between whole numbers counts as the one below. Throws RangeError unless mean is finite and >= 0. */
export function poissonCumulative(k: number, mean: number): number {
  const whole = wholePart(k, mean);
  if (whole < 0) return 0;
  return whole === Infinity ? 1 : regularisedGamma(whole + 1, mean).upper;
}

/** P(X > k): strictly more than k, so that it and `poissonCumulative` add up to 1. Throws as that does. */
export function poissonUpper(k: number, mean: number): number {
  const whole = wholePart(k, mean);
  if (whole < 0) return 1;
  return whole === Infinity ? 0 : regularisedGamma(whole + 1, mean).lower;
}

function wholePart(k: number, mean: number): number {
  if (Number.isNaN(k)) throw new RangeError("k must be a number, got NaN");
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`mean must be finite and 0 or more, got ${mean}`);
  return Math.floor(k);
}
