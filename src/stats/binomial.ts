import { requireNumber, requireProbability, requireWholeNumber } from "./arguments.js";
import { type BetaTails, regularisedBeta } from "./incompleteBeta.js";

/* Binomial tails through the beta distribution: P(X > k) = I_p(k + 1, n - k) (Abramowitz & Stegun 26.5.24). */

/** P(X <= k) in `trials` trials of chance `chance`. Throws RangeError on an invalid argument. */
export function binomialCumulative(k: number, trials: number, chance: number): number {
  return tails(k, trials, chance).upper;
}

/** P(X > k): strictly more than k. Throws RangeError on an invalid argument. */
export function binomialUpper(k: number, trials: number, chance: number): number {
  return tails(k, trials, chance).lower;
}

/**
 * The smallest whole k with P(X <= k) >= p. Throws RangeError on an invalid argument.
 *
 * A p that equals one of the steps on paper (1/2 for one toss of a coin) must find that step though its computed
 * height is off in the last bit; so p is lowered by a few units in its last place.
 */
export function binomialQuantile(p: number, trials: number, chance: number): number {
  requireProbability("p", p);
  requireWholeNumber("trials", trials);
  requireProbability("chance", chance);
  if (p === 0) return 0;
  if (p === 1) return chance === 0 ? 0 : trials;
  const reached = p * (1 - 64 * Number.EPSILON);
  let low = 0;
  let high = trials;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCumulative(middle, trials, chance) >= reached) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `lower` is P(X > k), `upper` is P(X <= k): the beta distribution's sides, seen from its own point. */
function tails(k: number, trials: number, chance: number): BetaTails {
  requireNumber("k", k);
  requireWholeNumber("trials", trials);
  requireProbability("chance", chance);
  const whole = Math.floor(k);
  if (whole < 0) return { lower: 1, upper: 0 };
  if (whole >= trials) return { lower: 0, upper: 1 };
  return regularisedBeta(chance, 1 - chance, whole + 1, trials - whole);
}
