/**
 * A straight line by ordinary least squares, carried on.
 *
 * A new figure at t0 has the variance s2 (1 + 1/n + (t0 - mean)^2 / Sxx), two of them the covariance
 * s2 (1/n + (t0 - mean)(t1 - mean) / Sxx), with t on n - 2 degrees of freedom (Draper & Smith, Applied Regression
 * Analysis, ch. 1 and 3). The leading 1 makes it a prediction interval: it is the figure that errs, not only the line.
 */
import { durbinWatson, lag1Autocorrelation } from "../stats/autocorrelation.js";
import { fitStraightLine, fittedMeanCovariance, heightAt, type StraightLine } from "../stats/straightLine.js";
import {
  type Ahead,
  type Anchor,
  type Fit,
  type Forecast,
  type History,
  type Method,
  matrixOf,
  requireHistory,
} from "./method.js";
import { seasonalLine } from "./seasonalLine.js";

export const linear: Method = {
  name: "linear",
  summary: "a straight line through the baseline by least squares, carried on",
  explanation: {
    model:
      "figure = intercept + slope x time + error, fitted to the baseline by ordinary least squares and carried on.",
    assumes: [
      "The change from one period to the next is the same number throughout, and would have stayed so.",
      "Each period errs by itself, by as much in every period, about normally.",
    ],
    interval:
      "A prediction interval of a new figure: t with n - 2 degrees of freedom, s sqrt(1 + 1/n + (t0 - mean t)^2 / Sxx). Average and total come from the joint distribution of all periods. With --anchor last the slope starts from the last actual, and the interval is approximate. With --season all columns are fitted at once and n - p degrees of freedom are left; a new figure's variance is s2 (1 + x0'(X'X)^-1 x0).",
    use: "The plain reading of 'if the trend had continued'. With four points the interval is wide, as it should be; a line of counts or rates can fall below zero if it is carried on far.",
    reference: "Draper & Smith, Applied Regression Analysis, 3rd ed., ch. 1 and 3.",
  },
  minimumPoints: 2,
  errors: "independent",
  anchors: ["fitted", "last"],
  fitsCounts: false,
  others: "none",
  seasonal: true,
  positiveOnly: false,
  leastSquaresOn: "figures",
  phrase: (from, to) => `the ${from} to ${to} trend`,
  assumption: (from, to) => `the ${from} to ${to} trend would have continued unchanged`,
  fit(history, { anchor, season }) {
    requireHistory(history);
    if (season !== null) return seasonalLine(history, anchor, season);
    const line = fitStraightLine(history.times, history.values);
    // A scatter whose square vanishes is no scatter either.
    const scatterless = line.isPerfect || (line.residualStandardError ?? 0) ** 2 === 0;
    const withoutInterval = line.n === 2 ? "two-points" : scatterless ? "perfect-line" : null;
    return {
      summary: summaryOf(line, withoutInterval === null),
      details: {},
      remarks: [],
      slopeInterval: null,
      slopePValue: null,
      slopeOf: "figures",
      fitted: line.fitted,
      withoutInterval,
      shares: [],
      forecast: (ahead) => forecastOf(line, history, anchor, withoutInterval === null, ahead),
    } satisfies Fit;
  },
};

function summaryOf(line: StraightLine, known: boolean): Fit["summary"] {
  // A perfect line has no scatter to judge by: its standard errors are not known to be zero, they are not known.
  return {
    n: line.n,
    slope: line.slope,
    slopeStandardError: known ? line.slopeStandardError : null,
    residualStandardError: line.n > 2 ? line.residualStandardError : null,
    degreesOfFreedom: line.degreesOfFreedom,
    rSquared: line.n > 2 ? line.rSquared : null,
    intercept: line.intercept,
    interceptStandardError: known ? line.interceptStandardError : null,
    durbinWatson: known ? durbinWatson(line.residuals) : null,
    lag1Autocorrelation: known ? lag1Autocorrelation(line.residuals) : null,
  };
}

function forecastOf(
  line: StraightLine,
  history: History,
  anchor: Anchor,
  hasInterval: boolean,
  { times }: Ahead,
): Forecast {
  const lastTime = history.times.at(-1) as number;
  const lastValue = history.values.at(-1) as number;
  const fromLast = anchor === "last";
  const mean = times.map((time) => (fromLast ? lastValue + line.slope * (time - lastTime) : heightAt(line, time)));
  const s2 = hasInterval ? (line.residualStandardError as number) ** 2 : null;
  const covariance =
    s2 === null
      ? null
      : matrixOf(
          times,
          (a, b, same) => s2 * (fromLast ? lastCell(line, lastTime, a, b, same) : fittedCell(line, a, b, same)),
        );
  return {
    periods: times,
    mean,
    scale: { of: "figures" },
    covariance,
    degreesOfFreedom: line.degreesOfFreedom,
    // Carried on from the last actual, the projection is no longer the mean that was fitted.
    meanCovariance: s2 === null || fromLast ? null : matrixOf(times, (a, b) => s2 * fittedMeanCovariance(line, a, b)),
    floor: null,
  };
}

const fittedCell = (line: StraightLine, a: number, b: number, same: boolean): number =>
  (same ? 1 : 0) + fittedMeanCovariance(line, a, b);

/**
 * The slope carried on from the last actual, k and l steps on: its own error, the last actual's, and the slope's,
 * which go together. Approximate in one respect: the last actual is not independent of s.
 */
function lastCell(line: StraightLine, lastTime: number, a: number, b: number, same: boolean): number {
  const k = a - lastTime;
  const l = b - lastTime;
  return (same ? 1 : 0) + 1 + (k * l) / line.sumSquaresX + ((k + l) * (lastTime - line.meanX)) / line.sumSquaresX;
}
