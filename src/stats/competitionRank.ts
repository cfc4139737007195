/**
 * Ranks as a league table gives them: equal values share the best of their places, and the places they take up are
 * passed over (1, 2, 2, 4). Values that differ in the last bits of their reckoning only are equal.
 */
import { requireFinite } from "./arguments.js";

export interface Rank {
  /** from 1 */
  readonly rank: number;
  /** how many others share it */
  readonly tiedWith: number;
}

export interface CompetitionRank extends Rank {
  readonly n: number;
}

/** Values this close to one another, as a share of the larger, are one. */
const TIE = 1e-9;
/** The last bits of the figures that values are differences of, as a share of those figures. */
const LAST_BITS = 1e-12;

/**
 * In the order given. `size` is that of the figures which the values are differences of: what cancels to nothing is as
 * near to nothing as those figures' last bits; by default they are as large as the largest value. Throws RangeError for a value that is not finite.
 */
export function competitionRanks(
  values: readonly number[],
  first: "lowest" | "highest",
  size = largestOf(values),
): Rank[] {
  requireFinite("values", values);
  const sign = first === "lowest" ? 1 : -1;
  const places = [...values.keys()].sort((a, b) => sign * ((values[a] as number) - (values[b] as number)));
  const ranks = new Array<Rank>(values.length);
  for (let start = 0; start < places.length; ) {
    // Held against the first of them, so that a chain of small steps is no tie.
    const best = values[places[start] as number] as number;
    let end = start + 1;
    while (end < places.length && areTied(best, values[places[end] as number] as number, size)) end += 1;
    for (const place of places.slice(start, end)) ranks[place] = { rank: start + 1, tiedWith: end - start - 1 };
    start = end;
  }
  return ranks;
}

/** The rank of the value at `place` alone, and of how many. Throws RangeError as above, and for a place without a value. */
export function competitionRank(
  values: readonly number[],
  place: number,
  best: "lowest" | "highest",
  size?: number,
): CompetitionRank {
  if (values[place] === undefined) throw new RangeError(`there is no value at ${place} of ${values.length}`);
  return { ...(competitionRanks(values, best, size)[place] as Rank), n: values.length };
}

/** Whether two values are one but for rounding. */
export const areTied = (a: number, b: number, size = 0): boolean =>
  Math.abs(a - b) <= Math.max(TIE * Math.max(Math.abs(a), Math.abs(b)), LAST_BITS * size);

function largestOf(values: readonly number[]): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}
