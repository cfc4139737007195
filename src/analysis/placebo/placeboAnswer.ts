/** How unusual a difference is, in the words and the order of JSON. */
import type { AreaAnswer } from "../projectAnswer.js";
import type { Side, Statistic } from "./placeboQuestion.js";

/** One area under the same rule. */
export interface PlaceboArea extends AreaAnswer {
  /** null where the area's baseline is fitted exactly, so that its ratio has no bound: it counts as more extreme */
  readonly value: number | null;
  /** the square of a `rmspe-ratio`; null for the other statistics */
  readonly mspeRatio: number | null;
  /** periods after the baseline that the statistic is of */
  readonly n: number;
}

/** Areas without the statistic, by what stood in its way. */
export interface PlaceboLeftOut {
  readonly code: string;
  readonly reason: string;
  readonly n: number;
  readonly areas: readonly AreaAnswer[];
}

export interface PlaceboAnswer {
  readonly statistic: Statistic;
  /** the periods the statistic is of */
  readonly from: string;
  readonly to: string;
  /** the area's own */
  readonly value: number;
  readonly mspeRatio: number | null;
  /** areas with the statistic, the area itself among them */
  readonly n: number;
  /** among all, on the side of the area's own difference; ties share the best */
  readonly rank: number;
  readonly tiedWith: number;
  readonly order: "lowest first" | "highest first";
  /** areas with a statistic at least as extreme, the area itself among them */
  readonly atLeastAsExtreme: { readonly lower: number; readonly higher: number; readonly twoSided: number };
  /** those areas as a share of all; two-sided on the absolute value */
  readonly pLower: number;
  readonly pHigher: number;
  readonly pTwoSided: number;
  /** the p that counts, and its side */
  readonly side: Side;
  readonly p: number;
  /** no p of so many areas is smaller */
  readonly smallestP: number;
  readonly median: number | null;
  /** why it was made: how many areas the file holds, or that it was asked for */
  readonly made: string;
  /** every area, the area itself among them, lowest first; null where all areas are asked about, as each has its own */
  readonly areas: readonly PlaceboArea[] | null;
  readonly leftOut: readonly PlaceboLeftOut[];
  readonly text: string;
}

/** A difference where there should be none: the baseline ended earlier, and its own last part projected. */
export interface PlaceboStart {
  readonly from: string;
  readonly to: string;
  readonly n: number;
  readonly period: string;
  readonly difference: number;
}

export interface PlaceboInTime {
  /** null where it could be made */
  readonly notPossible: string | null;
  /** how far each was projected, in steps of the baseline, and how far the headline is */
  readonly stepsAhead: number | null;
  readonly headlineStepsAhead: number;
  readonly starts: readonly PlaceboStart[];
  readonly lowest: number | null;
  readonly highest: number | null;
  /** the real difference, and how many of the others are at least as large either way */
  readonly difference: number;
  readonly atLeastAsLarge: number;
  readonly text: string | null;
}
