/** The regression at a known date, in the words and the order of the answer's JSON. */
import type { Family } from "./question.js";

/** An estimate of the regression at a known date. Nulls together where there is no scatter to judge by. */
export interface EstimateAnswer {
  readonly estimate: number;
  readonly standardError: number | null;
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** least squares' own standard error, where the one above is Newey-West's */
  readonly classicalStandardError: number | null;
  /** exp of estimate and limits: a ratio of rates, in a family of counts */
  readonly ratio: { readonly estimate: number; readonly lower: number | null; readonly upper: number | null } | null;
}

/** A coefficient of the sensitivity. */
interface Coefficient {
  readonly estimate: number;
  readonly standardError: number;
}

/** The change with errors of an autoregression of order one, whose correlation a step apart is phi; 1 is a walk. */
export interface CarriedOver {
  readonly phi: number;
  /** at the first period; of a walk its error is without end, and null */
  readonly interceptAtStart: { readonly estimate: number; readonly standardError: number | null };
  readonly slopeBefore: Coefficient;
  readonly levelChange: Coefficient;
  readonly slopeChange: Coefficient | null;
}

/** The regression at a known date. */
export interface InterruptionAnswer {
  /** the first period after */
  readonly date: string;
  readonly before: number;
  readonly after: number;
  readonly family: Family;
  /** whether the slope may change too */
  readonly change: "level-and-slope" | "level";
  readonly errors: "newey-west" | "model";
  readonly lag: number | null;
  readonly distribution: "t" | "normal";
  readonly degreesOfFreedom: number;
  readonly offset: "log population" | null;
  /** at period index 0, and at the first period */
  readonly intercept: EstimateAnswer;
  readonly interceptAtStart: EstimateAnswer;
  /** a step before the first period: the intercept of authors who count the first as 1 */
  readonly interceptStepBefore: EstimateAnswer;
  readonly slopeBefore: EstimateAnswer;
  /** at the first period after; and at the last before, a step earlier */
  readonly levelChange: EstimateAnswer;
  readonly levelChangeAtLastBefore: EstimateAnswer | null;
  readonly slopeChange: EstimateAnswer | null;
  readonly slopeAfter: EstimateAnswer;
  /** level and slope change together at the last period */
  readonly atEnd: EstimateAnswer & { readonly period: string };
  readonly season: readonly EstimateAnswer[];
  /** of counts: the slope over a whole cycle, as a ratio */
  readonly slopePerCycle: EstimateAnswer | null;
  readonly residualStandardError: number | null;
  readonly residualSumOfSquares: number | null;
  readonly durbinWatson: number | null;
  /** one-sided, against errors that carry over */
  readonly durbinWatsonP: number | null;
  readonly lag1Autocorrelation: number | null;
  /** of figures, a sensitivity: the same with errors that carry over; null for fewer than 12 */
  readonly ar1: CarriedOver | null;
  readonly dispersion: number | null;
  /** Pearson chi-square over its degrees of freedom; the dispersion used is 1 in the Poisson family */
  readonly pearsonDispersion: number | null;
  readonly deviance: number | null;
  readonly aic: number | null;
  /** of counts: the drop in deviance that the change of slope brings */
  readonly slopeTest: {
    readonly f: number;
    readonly df1: number;
    readonly df2: number;
    readonly pValue: number;
  } | null;
}
