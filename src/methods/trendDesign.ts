/**
 * The columns that a trend with a season is fitted on: a constant, time, and the season. Time is reckoned from the
 * middle of the baseline, so that calendar years and month numbers lose no digit; the intercept is put back to period
 * index 0 afterwards.
 */
import type { Season } from "./method.js";
import { seasonColumns } from "./seasonColumns.js";

export interface TrendDesign {
  readonly rows: readonly (readonly number[])[];
  /** of the season's columns, which come after the constant and time: "sin1", "part3" */
  readonly seasonNames: readonly string[];
  readonly row: (time: number) => number[];
  /** intercept at period index 0, with its variance in the unit of `covariance` */
  readonly intercept: (
    coefficients: readonly number[],
    covariance: readonly (readonly number[])[],
  ) => { readonly value: number; readonly variance: number };
}

/** Throws RangeError as `seasonColumns` does. */
export function trendDesign(times: readonly number[], season: Season | null): TrendDesign {
  const columns = season === null ? null : seasonColumns(season, times);
  const middle = Math.round(((times[0] as number) + (times.at(-1) as number)) / 2);
  const row = (time: number): number[] => [1, time - middle, ...(columns?.row(time) ?? [])];
  return {
    rows: times.map(row),
    seasonNames: columns?.names ?? [],
    row,
    intercept: ([level, slope], covariance) => {
      const at = (i: number, j: number): number => (covariance[i] as number[])[j] as number;
      return {
        value: (level as number) - (slope as number) * middle,
        variance: at(0, 0) - 2 * middle * at(0, 1) + middle ** 2 * at(1, 1),
      };
    },
  };
}
