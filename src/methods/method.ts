/**
 * What a method is: from the baseline's figures to a joint forecast of the periods after it.
 * One file per method; `registry.ts` lists them, and everything else (choices, help, tests) follows from there.
 */

/** The baseline: one time (a period index) and one finite value per point, in order of time. */
export interface History {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/**
 * The joint distribution of the figures to come, had the baseline continued: multivariate t with these degrees of
 * freedom. Every interval (one period, the average, the total) comes from it.
 */
export interface Forecast {
  /** period indexes, length h */
  readonly periods: readonly number[];
  /** length h */
  readonly mean: readonly number[];
  /** h by h, of a new figure (not of the mean); null when the baseline cannot say how far it errs */
  readonly covariance: readonly (readonly number[])[] | null;
  readonly degreesOfFreedom: number;
}

/** What the fit found. Null where the method has no such figure, or the baseline is too short for it. */
export interface FitSummary {
  readonly n: number;
  /** per step of the period index */
  readonly slope: number | null;
  readonly slopeStandardError: number | null;
  /** residual standard error; for flat and drift the standard deviation of one step's change */
  readonly residualStandardError: number | null;
  readonly degreesOfFreedom: number;
  readonly rSquared: number | null;
  /** at period index 0 (year 0 for yearly figures) */
  readonly intercept: number | null;
  readonly interceptStandardError: number | null;
  readonly durbinWatson: number | null;
  readonly lag1Autocorrelation: number | null;
}

/** Why a fit has no interval. */
export type WithoutInterval = "two-points" | "perfect-line";

export interface Fit {
  readonly summary: FitSummary;
  /** of the baseline's own points, same order; null where the method gives none (the first point of a walk) */
  readonly fitted: readonly (number | null)[];
  readonly withoutInterval: WithoutInterval | null;
  forecast(times: readonly number[]): Forecast;
}

/** From where the projection starts: the fitted line, or the last actual of the baseline. */
export type Anchor = "fitted" | "last";

export interface Method {
  readonly name: string;
  /** one line for help */
  readonly summary: string;
  readonly minimumPoints: number;
  /** whether each figure errs by itself, as about a line, or errors add up from step to step, as in a walk */
  readonly errors: "independent" | "accumulating";
  readonly anchors: readonly Anchor[];
  /** what would have given the projection: "the 2009 to 2012 trend" */
  phrase(from: string, to: string): string;
  /** what the projection takes for granted: "the 2009 to 2012 trend would have continued unchanged" */
  assumption(from: string, to: string): string;
  /** Throws RangeError for fewer than two points or times that do not increase. */
  fit(history: History, anchor: Anchor): Fit;
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
