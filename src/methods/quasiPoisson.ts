/**
 * Counts with the logarithm of the population as an offset, by Poisson regression; the scatter about it is estimated,
 * phi = Pearson X2 / (n - p), and never taken to be less than counting alone makes it.
 *
 * The log of a new count at x0 has the variance phi (1 / mu + x0'(X'WX)^-1 x0), two of them the covariance
 * phi x0'(X'WX)^-1 x1 (McCullagh & Nelder, Generalized Linear Models, ch. 4 and 6). On the natural scale and to first
 * order a total then has the variance 1'(D X0 Cov X0' D)1 + phi sum(mu), D = diag(mu).
 */
import { problem } from "../problems.js";
import { lag1Autocorrelation } from "../stats/autocorrelation.js";
import type { Matrix } from "../stats/matrix.js";
import { normalQuantile, normalUpper } from "../stats/normal.js";
import { type PoissonFit, poissonRegression } from "../stats/poissonRegression.js";
import { tQuantile, tTwoSidedP } from "../stats/studentT.js";
import {
  type Ahead,
  type Counted,
  type Fit,
  type Forecast,
  type History,
  type Method,
  requireHistory,
  type Season,
} from "./method.js";
import { seasonDetails, seasonRemark } from "./seasonalLine.js";
import { type TrendDesign, trendDesign } from "./trendDesign.js";

const NAME = "quasi-poisson";

export const quasiPoisson: Method = {
  name: NAME,
  summary: "a steady change per cent in the counts, out of the population",
  explanation: {
    model:
      "log expected count = log population + intercept + slope x time, by Poisson maximum likelihood (iteratively reweighted least squares); without a population the counts stand for themselves.",
    assumes: [
      "The rate changes by the same share from one period to the next, and would have gone on doing so.",
      "A count's variance is its mean times the dispersion phi, which the baseline shows: phi = Pearson X2 / (n - p).",
      "Periods err by themselves.",
    ],
    interval:
      "exp(eta +- t sqrt(phi / mu + x0' Cov x0)) with Cov = phi (X'WX)^-1 and t with n - p degrees of freedom; average and total by the delta method on the natural scale. Where the counts scatter less than counting alone would have it (phi below 1), the same with phi = 1 and the normal quantile is formed too, and the wider of the two is shown, for each period, average and total by itself.",
    use: "For counts of events or people, above all small ones, with zeros or with populations that change. It is fitted to the counts, so rounding of published rates does not matter where the file has the populations too.",
    reference:
      "McCullagh & Nelder, Generalized Linear Models, 2nd ed., ch. 4 and 6; Bernal, Cummins & Gasparrini (2017), Int. J. Epidemiol. 46, 348-355.",
  },
  minimumPoints: 2,
  errors: "independent",
  anchors: ["fitted"],
  fitsCounts: true,
  others: "none",
  seasonal: true,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to) => `the ${from} to ${to} trend in per cent`,
  assumption: (from, to) => `the ${from} to ${to} trend in per cent would have continued unchanged`,
  fit(history, { anchor, season }) {
    requireHistory(history);
    const { counted } = history;
    if (counted === null) throw new RangeError("quasi-Poisson needs the counts");
    if (anchor !== "fitted") throw new RangeError("quasi-Poisson starts from the fitted line");
    const design = trendDesign(history.times, season);
    const { fit, failure } = poissonRegression(design.rows, counted.counts, counted.populations?.map(Math.log));
    if (fit === null) {
      const none = counted.counts.every((count) => count === 0);
      throw problem("no-count-trend", { method: NAME, reason: none ? "all-zero" : failure });
    }
    return fitOf(history, counted, season, design, fit);
  },
};

function fitOf(history: History, counted: Counted, season: Season | null, design: TrendDesign, fit: PoissonFit): Fit {
  const { dispersion, degreesOfFreedom, covarianceUnscaled } = fit;
  const slope = fit.coefficients[1] as number;
  const unscaled = Math.sqrt((covarianceUnscaled[1] as number[])[1] as number);
  const scaled = (variance: number): number | null =>
    dispersion === null ? null : Math.sqrt(dispersion * Math.max(0, variance));
  const errors = covarianceUnscaled.map((row, j) => scaled(row[j] as number));
  const intercept = design.intercept(fit.coefficients, covarianceUnscaled);
  return {
    summary: {
      n: history.values.length,
      slope,
      slopeStandardError: scaled(unscaled ** 2),
      residualStandardError: null,
      degreesOfFreedom,
      rSquared: null,
      intercept: intercept.value,
      interceptStandardError: scaled(intercept.variance),
      durbinWatson: null,
      lag1Autocorrelation:
        dispersion === null || dispersion < 1e-20 ? null : lag1Autocorrelation(pearsonResiduals(counted, fit)),
    },
    details: {
      dispersion,
      deviance: fit.deviance,
      pearsonChiSquare: fit.pearson,
      ...seasonDetails(design.seasonNames, fit.coefficients, errors),
    },
    remarks: [
      ...(dispersion === null ? [] : [`dispersion ${short(dispersion)} (counting alone gives 1)`]),
      ...(season === null ? [] : [seasonRemark(season)]),
    ],
    slopeOf: "logs",
    ...slopeOnFloor(slope, unscaled, dispersion, degreesOfFreedom),
    fitted: fit.fitted.map((mean, i) => asFigure(mean, counted, counted.populations?.[i])),
    withoutInterval: dispersion === null ? "two-points" : null,
    shares: [],
    forecast: (ahead) => forecastOf(counted, design, fit, ahead),
  };
}

/** (count - mean) / sqrt(mean): what the counts err by, on one scale. */
const pearsonResiduals = ({ counts }: Counted, { fitted }: PoissonFit): number[] =>
  counts.map((count, i) => (count - (fitted[i] as number)) / Math.sqrt(fitted[i] as number));

/** Of a count; of the rate it is where the figures are rates. */
const asFigure = (mean: number, { per }: Counted, population: number | undefined): number =>
  per === null ? mean : (mean / (population as number)) * per;

/** Underdispersed, the slope too is known no better than counting alone would let it be. */
function slopeOnFloor(
  slope: number,
  unscaled: number,
  dispersion: number | null,
  degreesOfFreedom: number,
): Pick<Fit, "slopeInterval" | "slopePValue"> {
  if (dispersion === null || dispersion >= 1) return { slopeInterval: null, slopePValue: null };
  const own = Math.sqrt(dispersion) * unscaled;
  return {
    slopeInterval: (level) => {
      const p = (1 + level) / 2;
      const half = Math.max(tQuantile(p, degreesOfFreedom) * own, normalQuantile(p) * unscaled);
      return [slope - half, slope + half];
    },
    slopePValue: Math.max(
      own === 0 ? 0 : tTwoSidedP(slope / own, degreesOfFreedom),
      2 * normalUpper(Math.abs(slope / unscaled)),
    ),
  };
}

function forecastOf(counted: Counted, design: TrendDesign, fit: PoissonFit, { times, populations }: Ahead): Forecast {
  if (counted.populations !== null && populations === null)
    throw new RangeError("counts out of a population need that of every period ahead");
  const rows = times.map(design.row);
  const means = rows.map((row, i) => Math.exp(fit.linearPredictor(row)) * (populations?.[i] ?? 1));
  // Each pair once, in one order, so that the matrix is the same both ways to the last digit.
  const unscaled = rows.map((_, i) =>
    rows.slice(0, i + 1).map((row) => fit.predictorCovariance(row, rows[i] as number[])),
  );
  const ofMean = (phi: number): Matrix =>
    rows.map((_, i) => rows.map((__, j) => phi * ((unscaled[Math.max(i, j)] as number[])[Math.min(i, j)] as number)));
  const ofFigure = (phi: number): Matrix =>
    ofMean(phi).map((cells, i) => cells.map((cell, j) => (i === j ? cell + phi / (means[i] as number) : cell)));
  const { dispersion, degreesOfFreedom } = fit;
  return {
    periods: times,
    mean: means.map((mean, i) => asFigure(mean, counted, populations?.[i])),
    scale: { of: "logs", sums: "delta" },
    covariance: dispersion === null ? null : ofFigure(dispersion),
    degreesOfFreedom,
    meanCovariance: dispersion === null ? null : ofMean(dispersion),
    floor:
      dispersion === null || dispersion >= 1
        ? null
        : { covariance: ofFigure(1), degreesOfFreedom: Infinity, meanCovariance: ofMean(1) },
  };
}

const short = (value: number): string => (value < 1e-6 ? "0" : String(Number(value.toPrecision(2))));
