import { requireFinite } from "./arguments.js";
import { normalUpper } from "./normal.js";

/** Kendall's test of values in order of time against no trend: Mann and Kendall's S and what follows from it. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Variance of S where there is no trend, corrected for ties. */
  readonly variance: number;
  /** (S -+ 1) / its standard deviation, the 1 being the correction for continuity; 0 where all values are equal. */
  readonly z: number;
  /** Two-sided, from z. */
  readonly normalP: number;
  /** Two-sided and exact; null where values are tied or there are more than `EXACT_UP_TO` of them. */
  readonly exactP: number | null;
  /** Null where all values are equal. */
  readonly tauB: number | null;
}

/** Beyond this many values the normal p differs from the exact one in the fourth digit at most. */
export const EXACT_UP_TO = 60;

/**
 * The Mann-Kendall test (Mann 1945; Kendall 1975; Gilbert 1987, ch. 16). Values are given in order of time, one each.
 * Throws RangeError for fewer than two values or one that is not finite.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  requireFinite("values", values);
  const n = values.length;
  if (n < 2) throw new RangeError(`the Mann-Kendall test needs at least two values, got ${n}`);
  let s = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) s += Math.sign((values[j] as number) - (values[i] as number));
  const variance = varianceOfS(values);
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const ties = tieSizes(values);
  const untied = pairs - ties.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  return {
    s,
    variance,
    z,
    normalP: Math.min(1, 2 * normalUpper(Math.abs(z))),
    exactP: ties.length > 0 || n > EXACT_UP_TO ? null : exactTwoSidedP(n, s),
    tauB: untied === 0 ? null : s / Math.sqrt(pairs * untied),
  };
}

/** The variance of S without trend, corrected for ties: (n(n-1)(2n+5) - sum of t(t-1)(2t+5)) / 18. */
export function varianceOfS(values: readonly number[]): number {
  const term = (k: number): number => k * (k - 1) * (2 * k + 5);
  return (term(values.length) - tieSizes(values).reduce((sum, size) => sum + term(size), 0)) / 18;
}

/** The sizes of the groups of equal values, of two or more. */
export function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  // + 0 makes one zero of both.
  for (const value of values) counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/**
 * The chances of 0, 1, ..., n(n-1)/2 pairs out of order among n values in random order, up to `most` pairs: the
 * Mahonian numbers over n!, each order of n from those of n - 1 (the newcomer passes 0 to n - 1 of the others).
 */
export function chancesOfInversions(n: number, most: number): number[] {
  let chances = [1];
  for (let size = 2; size <= n; size++) {
    const length = Math.min(most, (size * (size - 1)) / 2) + 1;
    const before = chances;
    chances = Array.from({ length }, (_, k) => {
      let sum = 0;
      for (let i = Math.max(0, k - size + 1); i <= Math.min(k, before.length - 1); i++) sum += before[i] as number;
      return sum / size;
    });
  }
  return chances;
}

function exactTwoSidedP(n: number, s: number): number {
  const pairs = (n * (n - 1)) / 2;
  const inversions = (pairs - Math.abs(s)) / 2;
  const tail = chancesOfInversions(n, inversions).reduce((sum, chance) => sum + chance, 0);
  return Math.min(1, 2 * tail);
}
