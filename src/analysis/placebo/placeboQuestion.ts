/** What is asked of a placebo: by which figure the areas are ranked, and which side of it counts. */

/**
 * The difference at the headline period; its mean over the periods after; that mean over its standard error; or the
 * root mean squared difference after over that before.
 */
export const STATISTICS = ["difference", "average", "t", "rmspe-ratio"] as const;
export type Statistic = (typeof STATISTICS)[number];

export const SIDES = ["two-sided", "lower", "higher"] as const;
export type Side = (typeof SIDES)[number];

export interface PlaceboAsked {
  readonly statistic: Statistic;
  readonly side: Side;
  /** whether it was asked for by a flag: then few areas are no reason to leave it out */
  readonly byName: boolean;
}

/** Of fewer areas, p cannot come down to the 0.05 that is customary: it is not made unless asked for. */
export const FEWEST_AREAS = 20;
