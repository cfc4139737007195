/**
 * p-values adjusted for their number by Benjamini & Hochberg's step-up (Journal of the Royal Statistical Society B 57,
 * 1995): of m values the i-th smallest becomes the least of p(j) m / j over j >= i, at most 1. Those at or below a share
 * q are so many that, of tests independent of one another, a share q of them at most is expected to be false.
 */
import { requireProbability } from "./arguments.js";

/** In the order given, which does not matter to the values. Throws RangeError for a p that is no probability. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  for (const p of pValues) requireProbability("p", p);
  const m = pValues.length;
  const places = [...pValues.keys()].sort((a, b) => (pValues[b] as number) - (pValues[a] as number));
  const adjusted = new Array<number>(m);
  let least = 1;
  for (const [below, place] of places.entries()) {
    least = Math.min(least, ((pValues[place] as number) * m) / (m - below));
    adjusted[place] = least;
  }
  return adjusted;
}
