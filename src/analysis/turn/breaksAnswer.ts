/** Structural breaks, in the words and the order of the answer's JSON. */
import type { BreakModel } from "./question.js";

export interface BreaksAnswer {
  readonly model: BreakModel;
  readonly trimming: number;
  readonly supF: {
    /** null where two pieces fit perfectly, and it has no end */
    readonly statistic: number | null;
    readonly pValue: number;
    /** the last period before the break, and the first after it */
    readonly lastBefore: string;
    readonly firstAfter: string;
    /** how many figures lie before */
    readonly at: number;
  } | null;
  readonly byNumber: readonly {
    readonly breaks: number;
    readonly residualSumOfSquares: number;
    /** null for a perfect fit */
    readonly bic: number | null;
    readonly lastBefore: readonly string[];
    readonly at: readonly number[];
  }[];
  readonly chosenByBic: number;
  /** each break of the number chosen, by its last period before, with Bai's interval */
  readonly breaks: readonly {
    readonly lastBefore: string;
    readonly firstAfter: string;
    readonly at: number;
    readonly lower: number | null;
    readonly upper: number | null;
    readonly lowerPeriod: string | null;
    readonly upperPeriod: string | null;
  }[];
  readonly segments: readonly {
    readonly from: string;
    readonly to: string;
    readonly n: number;
    readonly mean: number;
    readonly slope: number | null;
  }[];
  readonly cusum: { readonly statistic: number; readonly pValue: number } | null;
}
