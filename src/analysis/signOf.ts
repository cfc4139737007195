/** Which way a difference points. */

/** A difference below this share of the figures it is between is what reckoning left of none. */
const NOTHING = 1e-9;

/** -1, 0 or 1; 0 too where actual and projected are one but for the last bits. */
export function signOf(difference: number, projected: number): -1 | 0 | 1 {
  const size = Math.max(Math.abs(projected), Math.abs(projected + difference));
  return Math.abs(difference) <= NOTHING * size ? 0 : difference < 0 ? -1 : 1;
}
