/**
 * A straight line whose errors carry over: each is phi times the one before it and something new. The projection
 * leaves the last error behind step by step, and the interval allows for errors that come in runs.
 */
import { type Ar1Fit, ar1Regression } from "../stats/ar1Regression.js";
import { formatFixed } from "../stats/rounding.js";
import { type Fit, type Method, requireHistory } from "./method.js";
import { stepsOf } from "./steps.js";

export const linearAr1: Method = {
  name: "linear-ar1",
  summary: "a straight line with errors that carry over from period to period (12 points or more)",
  explanation: {
    model:
      "figure = intercept + slope x time + error, each error phi times the one before it and something new. Fitted by restricted maximum likelihood; where spacing is unequal, errors g steps apart correlate phi^g.",
    assumes: [
      "The change from one period to the next is the same number throughout, and would have stayed so.",
      "Errors fade by the same factor from one period to the next and do not grow over the years; what is new is about normal.",
    ],
    interval:
      "The projection is the line and phi^k times the last residual, k steps on. Its covariance is that of the errors to come and of the coefficients, with t on n - 2 degrees of freedom; phi is taken as known, so that with few points the interval is too narrow. Where the likelihood rises up to phi = 1 it is the walk with drift.",
    use: "A sensitivity beside linear for series of 12 points or more whose residuals come in runs; with fewer, phi cannot be estimated.",
    reference:
      "Pinheiro & Bates, Mixed-Effects Models in S and S-PLUS, ch. 5 (gls with corAR1, corCAR1); Harville 1977.",
  },
  minimumPoints: 12,
  errors: "accumulating",
  anchors: ["fitted"],
  fitsCounts: false,
  others: "none",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to) => `the ${from} to ${to} trend, with errors that carry over,`,
  assumption: (from, to) => `the ${from} to ${to} trend would have continued unchanged, and its errors faded as before`,
  fit(history) {
    requireHistory(history);
    const { times, values } = history;
    const { unit, position } = stepsOf(times);
    const row = (time: number): number[] => [1, time / unit];
    const fit = ar1Regression(times.map(position), times.map(row), values);
    const scatterless = fit.isPerfect || fit.innovationDeviation ** 2 === 0;
    const withoutInterval = fit.n === 2 ? "two-points" : scatterless ? "perfect-line" : null;
    const known = withoutInterval === null;
    const last = position(times.at(-1) as number);
    return {
      summary: summaryOf(fit, unit, known),
      details: {
        phi: known ? fit.phi : null,
        innovationDeviation: known ? fit.innovationDeviation : null,
        restrictedLogLikelihood: known ? fit.restrictedLogLikelihood : null,
        stepsPerPhi: unit,
      },
      remarks: known ? [saidOf(fit.phi)] : [],
      slopeInterval: null,
      slopePValue: null,
      slopeOf: "figures",
      fitted: values.map((value, i) => value - (fit.residuals[i] as number)),
      withoutInterval,
      shares: [],
      forecast: (ahead) => {
        const { mean, covariance } = fit.forecast(
          ahead.times.map(row),
          ahead.times.map((time) => position(time) - last),
        );
        return {
          periods: ahead.times,
          mean,
          scale: { of: "figures" },
          covariance: known ? covariance : null,
          degreesOfFreedom: fit.degreesOfFreedom,
          meanCovariance: null,
          floor: null,
        };
      },
    } satisfies Fit;
  },
};

function summaryOf(fit: Ar1Fit, unit: number, known: boolean): Fit["summary"] {
  const [intercept, slope] = fit.coefficients as [number, number];
  const [interceptError, slopeError] = fit.standardErrors as [number, number];
  const finite = (value: number): number | null => (known && Number.isFinite(value) ? value : null);
  return {
    n: fit.n,
    slope: slope / unit,
    slopeStandardError: finite(slopeError / unit),
    residualStandardError: fit.n > 2 && !known ? 0 : finite(fit.sigma),
    degreesOfFreedom: fit.degreesOfFreedom,
    rSquared: null,
    // At phi = 1 the errors have no mean to return to, and the line no height of its own.
    intercept: fit.phi === 1 ? null : intercept,
    interceptStandardError: finite(interceptError),
    durbinWatson: null,
    lag1Autocorrelation: null,
  };
}

const saidOf = (phi: number): string =>
  phi === 1
    ? "phi 1, the edge of its range: errors add up without fading, as in a walk with drift"
    : `phi ${formatFixed(phi, 2)} from one period's error to the next, taken as known in the interval`;
