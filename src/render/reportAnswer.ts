/** What `report` has to say when it is done: which files, which claims hold, what moved. */

export type ClaimVerdict =
  /** the result stands to the claim as it must, within its tolerance */
  | "holds"
  | "does not hold"
  /** nothing in the results to hold it against */
  | "not checked";

/** Two published statements of one measure and period that cannot both be. */
export interface Contradiction {
  /** the other claim */
  readonly id: string;
  /** the sentence of it */
  readonly text: string;
}

/** A claim with what became of it. */
export interface CheckedClaim {
  readonly id: string;
  readonly text: string;
  readonly value: number;
  /** how many it was published with */
  readonly decimals: number;
  readonly unit: string;
  readonly period: string | null;
  /** claims of one measure and period are held against one another; null for none */
  readonly measure: string | null;
  readonly source: string;
  readonly relation: string;
  /** in the claim's unit */
  readonly tolerance: number;
  /** where in the results; null where it is held against other claims alone */
  readonly result: string | null;
  /** what is found there */
  readonly found: number | null;
  /** found minus value, unrounded */
  readonly difference: number | null;
  readonly verdict: ClaimVerdict;
  readonly contradicts: readonly Contradiction[];
  /** all of it in one sentence */
  readonly sentence: string;
}
