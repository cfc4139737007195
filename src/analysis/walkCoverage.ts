/**
 * What a straight line's 95% interval is worth where errors do not fade: how often, on a random walk, it covers the
 * figure six periods ahead. Exact (the chance that a quadratic form of normals is negative), rounded to a percentage;
 * `tests/analysis/walkCoverage.test.ts` reckons them anew.
 */
const COVERED: Readonly<Record<number, number>> = { 3: 92, 4: 84, 5: 77, 6: 71, 7: 66, 8: 64, 9: 62, 10: 61, 11: 60 };
/** From 12 points to 30 it is 59% to 62%. */
const LATER = { from: 12, to: 30, covered: 60 } as const;

/** In per cent, for n equally spaced points; null where it is not known. */
export function walkCoverage(n: number): number | null {
  return COVERED[n] ?? (n >= LATER.from && n <= LATER.to ? LATER.covered : null);
}
