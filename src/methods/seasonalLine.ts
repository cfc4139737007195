/**
 * A straight line with a season beside it, by ordinary least squares on all columns at once. New figures at X0 have the
 * covariance s2 (I + X0 (X'X)^-1 X0'), with t on n - p degrees of freedom (Draper & Smith, Applied Regression
 * Analysis, ch. 4 and 5).
 */
import { durbinWatson, lag1Autocorrelation } from "../stats/autocorrelation.js";
import { coefficientStandardErrors, leastSquares } from "../stats/leastSquares.js";
import { bilinearForm, weightedSum } from "../stats/matrix.js";
import { rSquared } from "../stats/rSquared.js";
import { type Anchor, type Fit, type History, matrixOf, requireHistory, type Season } from "./method.js";
import { trendDesign } from "./trendDesign.js";

/** Throws RangeError for a bad history, or a season that its points cannot show. */
export function seasonalLine(history: History, anchor: Anchor, season: Season): Fit {
  requireHistory(history);
  const { times, values } = history;
  const design = trendDesign(times, season);
  const line = leastSquares(design.rows, values);
  const known = !line.isPerfect && (line.residualStandardError ?? 0) > 0;
  const s2 = known ? (line.residualStandardError as number) ** 2 : null;
  const errors = known ? coefficientStandardErrors(line) : null;
  const intercept = design.intercept(line.coefficients, line.covarianceUnscaled);
  const slope = line.coefficients[1] as number;
  const lastTime = times.at(-1) as number;
  const lastRow = design.row(lastTime);
  const fromLast = anchor === "last";
  /** what a projection is reckoned with: the row itself, or how it differs from that of the last actual */
  const rowAt = (time: number): number[] =>
    fromLast ? design.row(time).map((value, j) => value - (lastRow[j] as number)) : design.row(time);
  const start = fromLast ? (values.at(-1) as number) : 0;
  const carried = (a: number, b: number): number => bilinearForm(rowAt(a), line.covarianceUnscaled, rowAt(b));
  const shared = (a: number): number => bilinearForm(rowAt(a), line.covarianceUnscaled, lastRow);
  return {
    summary: {
      n: values.length,
      slope,
      slopeStandardError: errors?.[1] ?? null,
      residualStandardError: line.residualStandardError,
      degreesOfFreedom: line.degreesOfFreedom,
      rSquared: rSquared(values, line.residuals),
      intercept: intercept.value,
      interceptStandardError: s2 === null ? null : Math.sqrt(s2 * Math.max(0, intercept.variance)),
      durbinWatson: known ? durbinWatson(line.residuals) : null,
      lag1Autocorrelation: known ? lag1Autocorrelation(line.residuals) : null,
    },
    details: seasonDetails(design.seasonNames, line.coefficients, errors),
    remarks: [seasonRemark(season)],
    slopeInterval: null,
    slopePValue: null,
    slopeOf: "figures",
    fitted: line.fitted,
    withoutInterval: known ? null : "perfect-line",
    shares: [],
    forecast: ({ times: ahead }) => ({
      periods: ahead,
      mean: ahead.map((time) => start + weightedSum(rowAt(time), line.coefficients)),
      scale: { of: "figures" },
      covariance:
        s2 === null
          ? null
          : matrixOf(ahead, (a, b, same) =>
              fromLast
                ? // The last actual errs by itself, and its error is part of what the change since is reckoned from.
                  s2 * ((same ? 1 : 0) + 1 + carried(a, b) + shared(a) + shared(b))
                : s2 * ((same ? 1 : 0) + carried(a, b)),
            ),
      degreesOfFreedom: line.degreesOfFreedom,
      meanCovariance: s2 === null || fromLast ? null : matrixOf(ahead, (a, b) => s2 * carried(a, b)),
      floor: null,
    }),
  };
}

/** Each season coefficient by its column's name, with its standard error. */
export function seasonDetails(
  names: readonly string[],
  coefficients: readonly number[],
  errors: readonly (number | null)[] | null,
): Record<string, number | null> {
  return Object.fromEntries(
    names.flatMap((name, i) => [
      [name, coefficients[i + 2] as number],
      [`${name}StandardError`, errors?.[i + 2] ?? null],
    ]),
  );
}

/** "a season of 12 periods in 2 pairs of sine and cosine" */
export const seasonRemark = ({ kind, pairs, cycle }: Season): string =>
  kind === "dummies"
    ? `a season of ${cycle} periods, each with its own level`
    : `a season of ${cycle} periods in ${pairs} ${pairs === 1 ? "pair" : "pairs"} of sine and cosine`;
