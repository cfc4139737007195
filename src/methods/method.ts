/**
 * What a method is: from the baseline's figures to a joint forecast of the periods after it.
 * One file per method; `registry.ts` lists them, and everything else (choices, help, `explain`, tests) follows from
 * there.
 */

import type { Matrix } from "../stats/matrix.js";

/** The counts behind the figures, for methods that fit the counts themselves. One entry for each figure. */
export interface Counted {
  readonly counts: readonly number[];
  /** what the counts are out of; null where the file has none, so that the counts stand for themselves */
  readonly populations: readonly number[] | null;
  /** the figures are rates per this many; null where the figures are the counts themselves */
  readonly per: number | null;
}

/** What other areas did over the same periods: a benchmark to follow, donors of a synthetic control, controls. */
export interface Others {
  readonly names: readonly string[];
  /** one row for each name: a finite figure for each time of the history, or of the periods ahead */
  readonly values: readonly (readonly number[])[];
}

/** The baseline: one time (a period index) and one finite value per point, in order of time. */
export interface History {
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** null for methods that do not ask for counts */
  readonly counted: Counted | null;
  /** null for methods that take no others */
  readonly others: Others | null;
}

/** The periods to forecast. */
export interface Ahead {
  readonly times: readonly number[];
  /** of each period, where the history's counts have populations */
  readonly populations: readonly number[] | null;
  /** the same others as the history's, in the same order; null where it has none */
  readonly others: Others | null;
}

/**
 * What a covariance is of: the figures themselves, or their logarithms. Of logarithms a single period's limits are
 * exact; those of a sum are to first order on the natural scale (`delta`), or of the sum's own distribution, which the
 * joint t of the logarithms gives it (`joint`).
 */
export type Scale = { readonly of: "figures" } | { readonly of: "logs"; readonly sums: "delta" | "joint" };

export interface Floor {
  readonly covariance: Matrix;
  readonly degreesOfFreedom: number;
  /** of the fitted mean alone, as the forecast's own */
  readonly meanCovariance: Matrix | null;
}

/**
 * The joint distribution of the figures to come, had the baseline continued: multivariate t with these degrees of
 * freedom (normal where they are infinite), of the figures or of their logarithms. Every interval (one period, the
 * average, the total) comes from it.
 */
export interface Forecast {
  /** period indexes, length h */
  readonly periods: readonly number[];
  /** length h, in the unit of the figures; on the scale of logarithms the median */
  readonly mean: readonly number[];
  readonly scale: Scale;
  /** h by h, of a new figure (not of the mean); null when the baseline cannot say how far it errs */
  readonly covariance: Matrix | null;
  readonly degreesOfFreedom: number;
  /** h by h, of the fitted mean alone, without a new figure's own error; null where the method knows no such thing */
  readonly meanCovariance: Matrix | null;
  /**
   * What is known to be the least a new figure errs (counting alone errs so far): the wider of the two intervals
   * counts, for each estimand by itself. Null where nothing is known.
   */
  readonly floor: Floor | null;
}

/** What the fit found. Null where the method has no such figure, or the baseline is too short for it. */
export interface FitSummary {
  readonly n: number;
  /** per step of the period index; of the logarithm, where the method works on logarithms */
  readonly slope: number | null;
  readonly slopeStandardError: number | null;
  /** residual standard error; for flat and drift the standard deviation of one step's change */
  readonly residualStandardError: number | null;
  /** infinite where the interval is a normal one */
  readonly degreesOfFreedom: number;
  readonly rSquared: number | null;
  /** at period index 0 (year 0 for yearly figures) */
  readonly intercept: number | null;
  readonly interceptStandardError: number | null;
  readonly durbinWatson: number | null;
  readonly lag1Autocorrelation: number | null;
}

/** Why a fit has no interval. */
export type WithoutInterval = "two-points" | "perfect-line" | "method-has-none";

export interface Fit {
  readonly summary: FitSummary;
  /** what this method alone finds, for the JSON: `dispersion`, `annualChangePercent`; empty for most */
  readonly details: Readonly<Record<string, number | null>>;
  /** the same in words, each a clause that can stand in a list: "dispersion 0.04, where counting alone gives 1" */
  readonly remarks: readonly string[];
  /** limits of the slope; null where they are those of a t on its standard error */
  readonly slopeInterval: ((level: number) => readonly [number, number]) | null;
  /** two-sided, of a slope of nothing; null where it is that of the slope's t */
  readonly slopePValue: number | null;
  /** what the slope is the change of, per step of the period index */
  readonly slopeOf: Scale["of"];
  /** of the baseline's own points, same order; null where the method gives none (the first point of a walk) */
  readonly fitted: readonly (number | null)[];
  readonly withoutInterval: WithoutInterval | null;
  /** what part each of the others has in the projection: a donor's weight, a control's coefficient; empty without others */
  readonly shares: readonly Share[];
  /** of a synthetic control: how its donors match the baseline */
  readonly mix?: DonorMix;
  forecast(ahead: Ahead): Forecast;
}

export interface Share {
  readonly name: string;
  readonly weight: number;
}

export interface DonorMix {
  /** whether some mix of the donors is the baseline itself */
  readonly insideHull: boolean;
  /** whether no other weights fit as well */
  readonly isUnique: boolean;
  /** of the differences over the baseline, in the unit of the figures; 0 inside the hull */
  readonly rootMeanSquare: number;
}

/** From where the projection starts: the fitted line, or the last actual of the baseline. */
export type Anchor = "fitted" | "last";

/** A season beside the trend: a level for each part of the cycle, or pairs of sine and cosine. */
export interface Season {
  readonly kind: "dummies" | "harmonics";
  /** of harmonics, how many pairs; 0 for dummies */
  readonly pairs: number;
  /** steps of the period index in a cycle: 12 for months, 4 for quarters */
  readonly cycle: number;
  /** how much further than their index sines and cosines count the periods: 1 of months and quarters, so that January is 1 */
  readonly shift?: number;
}

/** How a method is to be fitted, beside the figures. */
export interface Terms {
  readonly anchor: Anchor;
  /** null for none; only for methods that are `seasonal` */
  readonly season: Season | null;
  /** how a benchmark's change is carried over, by methods that follow one */
  readonly change: BenchmarkChange;
}

/** A benchmark's change is added to the area's level, or its ratio multiplies it. */
export type BenchmarkChange = "added" | "ratio";

/**
 * Whose figures a method takes beside the area's own: nobody's, one benchmark's, those of several benchmarks named, or
 * those of a pool of donors to choose weights from.
 */
export type OthersWanted = "none" | "benchmark" | "benchmarks" | "donors";

/** What `turncurve explain` says of a method. Sentences. */
export interface Explanation {
  readonly model: string;
  readonly assumes: readonly string[];
  readonly interval: string;
  /** when to use it, and when not */
  readonly use: string;
  /** where the formulas come from */
  readonly reference: string;
}

export interface Method {
  readonly name: string;
  /** one line for help */
  readonly summary: string;
  readonly explanation: Explanation;
  readonly minimumPoints: number;
  /** whether each figure errs by itself, as about a line, or errors add up or carry over from step to step */
  readonly errors: "independent" | "accumulating";
  readonly anchors: readonly Anchor[];
  /** whether it is fitted to the counts themselves, with the population beside them */
  readonly fitsCounts: boolean;
  /** whether it takes a season beside the trend */
  readonly seasonal: boolean;
  readonly others: OthersWanted;
  /** whether every figure of the baseline must be above zero */
  readonly positiveOnly: boolean;
  /**
   * What it is fitted to by ordinary least squares on time, so that its residuals can be examined; null where the fit
   * is another
   */
  readonly leastSquaresOn: Scale["of"] | null;
  /** what would have given the projection: "the 2009 to 2012 trend"; `others` as the answer calls them: "England" */
  phrase(from: string, to: string, others: string): string;
  /** what the projection takes for granted: "the 2009 to 2012 trend would have continued unchanged" */
  assumption(from: string, to: string, others: string): string;
  /** Throws RangeError for fewer than two points, times that do not increase, or terms the method does not know. */
  fit(history: History, terms: Terms): Fit;
}

/** An h by h matrix from a function of two places. */
export function matrixOf(times: readonly number[], cell: (a: number, b: number, same: boolean) => number): number[][] {
  return times.map((a, i) => times.map((b, j) => cell(a, b, i === j)));
}

/** Throws RangeError unless the history has two points or more in increasing order of time. */
export function requireHistory({ times, values }: History): void {
  if (times.length !== values.length) throw new RangeError("times and values differ in length");
  if (times.length < 2) throw new RangeError(`a baseline needs at least two points, got ${times.length}`);
  const ordered = times.every((time, i) => i === 0 || time > (times[i - 1] as number));
  if (!ordered) throw new RangeError("times must increase");
}
