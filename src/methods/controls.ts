/**
 * The baseline's regression on the figures of benchmarks, carried on with the benchmarks' own figures. New figures at
 * X0 have the covariance s2 (I + X0 (X'X)^-1 X0'), with t on n - k - 1 degrees of freedom for k benchmarks (Draper &
 * Smith, Applied Regression Analysis, ch. 5).
 */
import { durbinWatson, lag1Autocorrelation } from "../stats/autocorrelation.js";
import { coefficientStandardErrors, type LeastSquaresFit, leastSquares } from "../stats/leastSquares.js";
import { bilinearForm, weightedSum } from "../stats/matrix.js";
import { rSquared } from "../stats/rSquared.js";
import { type Controls, coefficientWords, controlsAhead, controlsOf, fitOn } from "./controlFigures.js";
import { type Ahead, type Fit, type Forecast, type History, type Method, requireHistory } from "./method.js";

export const controls: Method = {
  name: "controls",
  summary: "the baseline's regression on benchmarks' figures, carried on with theirs",
  explanation: {
    model:
      "figure = intercept + a coefficient for each benchmark x its figure of the same period + error, fitted to the baseline by ordinary least squares and carried on with what the benchmarks came to.",
    assumes: [
      "The figures would have gone on standing to the benchmarks' as they did over the baseline.",
      "What moved the area's figures afterwards did not move the benchmarks: one that was moved as well hides part of the difference.",
      "Each period errs by itself, by as much in every period, about normally.",
    ],
    interval:
      "A prediction interval of a new figure: t with n - k - 1 degrees of freedom for k benchmarks, s sqrt(1 + x0'(X'X)^-1 x0). Average and total come from the joint distribution, s2 (I + X0 (X'X)^-1 X0'). The benchmarks' own figures are taken as they are.",
    use: "Where benchmarks moved with these figures from period to period, and so say more of what would have come than time does. Each costs a degree of freedom (k + 2 points are the least), and many of them beside few points fit by luck. Where what they leave unexplained comes in runs its intervals are too narrow, those of totals most: see controls-local-level. Where they stand after the baseline as they never stood within it, the line is carried beyond what it was fitted to, which is cautioned.",
    reference:
      "Draper & Smith, Applied Regression Analysis, 3rd ed., ch. 5; Brodersen, Gallusser, Koehler, Remy & Scott, Annals of Applied Statistics 9 (2015) on controls as a counterfactual.",
  },
  minimumPoints: 3,
  errors: "independent",
  anchors: ["fitted"],
  fitsCounts: false,
  others: "benchmarks",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to, others) => `the ${from} to ${to} relation to ${others}`,
  assumption: (from, to, others) =>
    `the ${from} to ${to} relation to ${others} would have held, and what moved the figures here did not move theirs`,
  fit(history) {
    requireHistory(history);
    const found = controlsOf(history, "controls", 2);
    const design = found.rows.map((row) => [1, ...row]);
    const line = fitOn(found, "controls", () => leastSquares(design, history.values));
    // A scatter whose square vanishes is no scatter either.
    const known = !line.isPerfect && (line.residualStandardError ?? 0) ** 2 > 0;
    const errors = known ? coefficientStandardErrors(line) : null;
    return {
      summary: summaryOf(line, history, found, known),
      ...coefficientWords(found, line.coefficients.slice(1), errors?.slice(1) ?? null),
      slopeInterval: null,
      slopePValue: null,
      slopeOf: "figures",
      fitted: line.fitted,
      withoutInterval: known ? null : "perfect-line",
      forecast: (ahead) => forecastOf(line, found, known, ahead),
    } satisfies Fit;
  },
};

function summaryOf(line: LeastSquaresFit, { values }: History, { centres }: Controls, known: boolean): Fit["summary"] {
  /** the row of a period in which every benchmark is 0 */
  const atZero = [1, ...centres.map((centre) => -centre)];
  const variance = bilinearForm(atZero, line.covarianceUnscaled, atZero);
  return {
    n: values.length,
    slope: null,
    slopeStandardError: null,
    residualStandardError: line.residualStandardError,
    degreesOfFreedom: line.degreesOfFreedom,
    rSquared: rSquared(values, line.residuals),
    intercept: weightedSum(atZero, line.coefficients),
    interceptStandardError: known ? (line.residualStandardError as number) * Math.sqrt(Math.max(0, variance)) : null,
    durbinWatson: known ? durbinWatson(line.residuals) : null,
    lag1Autocorrelation: known ? lag1Autocorrelation(line.residuals) : null,
  };
}

function forecastOf(line: LeastSquaresFit, found: Controls, known: boolean, { times, others }: Ahead): Forecast {
  const rows = controlsAhead(found, others).map((row) => [1, ...row]);
  const s2 = known ? (line.residualStandardError as number) ** 2 : null;
  const ofMean = (i: number, j: number): number =>
    bilinearForm(rows[Math.min(i, j)] as number[], line.covarianceUnscaled, rows[Math.max(i, j)] as number[]);
  const unscaled = rows.map((_, i) => rows.map((_row, j) => ofMean(i, j)));
  return {
    periods: times,
    mean: rows.map((row) => weightedSum(row, line.coefficients)),
    scale: { of: "figures" },
    covariance: s2 === null ? null : unscaled.map((row, i) => row.map((cell, j) => s2 * (cell + (i === j ? 1 : 0)))),
    degreesOfFreedom: line.degreesOfFreedom,
    meanCovariance: s2 === null ? null : unscaled.map((row) => row.map((cell) => s2 * cell)),
    floor: null,
  };
}
