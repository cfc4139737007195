/** Of what a synthetic control is made, how it matches, and what hangs on each donor. */
import type { AreaAnswer } from "./projectAnswer.js";

export interface DonorsAnswer {
  /** whom `--donors` meant: `all`, `neighbours`, `region`, or names */
  readonly asked: readonly string[];
  /** donors with every figure that is needed */
  readonly n: number;
  /** those with a weight, the heaviest first */
  readonly weights: readonly DonorAnswer[];
  /** whether some mix of the donors is the baseline itself */
  readonly insideHull: boolean;
  /** whether no other weights fit as well; else these have the smallest sum of squares of all that do */
  readonly isUnique: boolean;
  /** root of the mean squared difference, over the baseline and over the periods after it that have an actual */
  readonly baselineRmspe: number;
  readonly afterRmspe: number | null;
  /** the one's square to the other's, after the baseline over in it; null where the baseline is matched exactly */
  readonly mspeRatio: number | null;
  /** of the headline difference, each donor with a weight left out in its turn; of thousands of donors the heaviest alone */
  readonly leaveOneOut: { readonly lowest: number; readonly highest: number } | null;
}

export interface DonorAnswer extends AreaAnswer {
  readonly weight: number;
  /** the same without this donor; null where it is the only one, or one of too many to leave each out */
  readonly without: WithoutDonor | null;
}

/** At the headline's period. */
export interface WithoutDonor {
  readonly projected: number;
  readonly difference: number | null;
  readonly countDifference: number | null;
  readonly baselineRmspe: number;
}
