/** The diagnostics of a fit, in the words and the order of their JSON. */
import type { Scale } from "../methods/method.js";

export interface CoefficientErrors {
  /** per step of the period index */
  readonly slopeStandardError: number;
  /** at period index 0 */
  readonly interceptStandardError: number;
}

export interface NeweyWestErrors extends CoefficientErrors {
  readonly lag: number;
  /** floor(4 (n/100)^(2/9)), or as stated by the question */
  readonly lagRule: "customary" | "stated";
  readonly slopeT: number | null;
  readonly slopeP: number | null;
  readonly slopeLower: number;
  readonly slopeUpper: number;
  /** the errors above hold the factor n / (n - k), these do not */
  readonly withoutSmallSampleFactor: CoefficientErrors;
}

/** With Newey & West's (1994) own choice of the lag, without a small-sample factor; errors null for a lag beyond the figures. */
export interface AutomaticErrors {
  readonly bandwidth: number;
  readonly lag: number;
  readonly slopeStandardError: number | null;
  readonly interceptStandardError: number | null;
}

/** Null where a figure cannot be had; `missing` says why. */
export interface Diagnostics {
  /** what the line is fitted to; null for a method that is no least-squares line */
  readonly of: Scale["of"] | null;
  readonly n: number;
  readonly degreesOfFreedom: number | null;
  readonly durbinWatson: {
    readonly statistic: number;
    /** exact, against positive autocorrelation: P(DW < statistic) */
    readonly positiveP: number | null;
    readonly negativeP: number | null;
    readonly twoSidedP: number | null;
  } | null;
  readonly lag1Autocorrelation: number | null;
  readonly breuschGodfrey: { readonly statistic: number; readonly p: number } | null;
  readonly ljungBox: {
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    readonly p: number;
    readonly lag: number;
  } | null;
  readonly breuschPagan: { readonly statistic: number; readonly degreesOfFreedom: number; readonly p: number } | null;
  readonly shapiroWilk: { readonly w: number; readonly p: number } | null;
  /** as the fit reports them, to hold the others against */
  readonly leastSquares: CoefficientErrors | null;
  readonly neweyWest: NeweyWestErrors | null;
  readonly hc3: CoefficientErrors | null;
  readonly automatic: AutomaticErrors | null;
  readonly missing: readonly { readonly what: string; readonly reason: string }[];
  /** the same in words, one line each */
  readonly sentences: readonly string[];
}
