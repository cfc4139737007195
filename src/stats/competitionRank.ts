import { requireFinite } from "./arguments.js";

export interface CompetitionRank {
  /** 1 for the best; those that tie share the best rank among them, and the next rank leaves room for all of them */
  readonly rank: number;
  /** how many others share it */
  readonly tiedWith: number;
  readonly n: number;
}

/** What differs by less than this share of itself differs by nothing but the reckoning. */
const SAME = 1e-9;
/** Of the largest value: what is left of a difference of two equal figures, where a share of itself says nothing. */
const NOISE = 1e-13;

/**
 * The standard competition rank ("1224") of the value at `place`. Values tie within 1e-9 of the larger of the two, and
 * where both are no more than rounding noise beside the largest of all.
 *
 * Throws RangeError when a value is not finite or there is none at `place`.
 */
export function competitionRank(values: readonly number[], place: number, best: "lowest" | "highest"): CompetitionRank {
  requireFinite("values", values);
  const own = values[place];
  if (own === undefined) throw new RangeError(`there is no value at ${place} of ${values.length}`);
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  let ahead = 0;
  let tied = 0;
  for (const value of values) {
    const apart = Math.abs(value - own);
    if (apart <= SAME * Math.max(Math.abs(value), Math.abs(own)) || apart <= NOISE * largest) tied++;
    else if (best === "lowest" ? value < own : value > own) ahead++;
  }
  return { rank: ahead + 1, tiedWith: tied - 1, n: values.length };
}
