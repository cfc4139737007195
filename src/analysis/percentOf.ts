/** A change as a percentage of what it is a change of; null where that is not above zero. */
export function percentOf(change: number, of: number): number | null {
  const share = of > 0 ? (100 * change) / of : Number.NaN;
  return Number.isFinite(share) ? share : null;
}
