/** A wandering level beside a regression on benchmarks: what they do not explain may drift, and the interval knows it. */
import { fitLocalLevelRegression, type LocalLevelRegressionFit } from "../stats/localLevelRegression.js";
import { type Controls, coefficientWords, controlsAhead, controlsOf, fitOn } from "./controlFigures.js";
import { type Fit, type Method, requireHistory } from "./method.js";
import { stepsOf } from "./steps.js";

/** Points that a level which may wander asks for, beside one for each benchmark. */
const POINTS = 12;

export const controlsLocalLevel: Method = {
  name: "controls-local-level",
  summary: "a regression on benchmarks beside a wandering level (12 points, and one per benchmark)",
  explanation: {
    model:
      "figure = level + a coefficient for each benchmark x its figure of the same period + irregular; the level moves by a random step each period. Coefficients and first level with an exactly diffuse start, both variances by maximum likelihood; missing periods are passed over. The log-likelihood counts log(2 pi)/2 for every point.",
    assumes: [
      "The figures would have gone on standing to the benchmarks' as they did over the baseline, but for a level that wanders as it did.",
      "What moved the area's figures afterwards did not move the benchmarks: one that was moved as well hides part of the difference.",
      "Irregular parts and steps are independent and normal, with the same variances throughout.",
    ],
    interval:
      "Normal, from the joint distribution of the figures to come: it holds the irregular part, the level's steps to come, and the error of the level and of the coefficients. The variances are taken as known: with few points it is too narrow. A variance of 0 is an answer: a level that does not move makes the least squares of 'controls', no irregular part those of the changes.",
    use: "Where what the benchmarks leave unexplained comes in runs, so that least squares would be too sure of a total. It is the structural model of CausalImpact, fitted by maximum likelihood in place of its priors.",
    reference:
      "Durbin & Koopman, Time Series Analysis by State Space Methods, 2nd ed., ch. 2, sections 5.2 and 6.2; Brodersen, Gallusser, Koehler, Remy & Scott, Annals of Applied Statistics 9 (2015).",
  },
  minimumPoints: POINTS + 1,
  errors: "accumulating",
  anchors: ["fitted"],
  fitsCounts: false,
  others: "benchmarks",
  seasonal: false,
  positiveOnly: false,
  leastSquaresOn: null,
  phrase: (from, to, others) => `the ${from} to ${to} relation to ${others}, about a wandering level,`,
  assumption: (from, to, others) =>
    `the ${from} to ${to} relation to ${others} would have held, and what moved the figures here did not move theirs`,
  fit(history) {
    requireHistory(history);
    const { times, values } = history;
    const found = controlsOf(history, "controls-local-level", POINTS);
    const steps = stepsOf(times);
    const fit = fitOn(found, "controls-local-level", () =>
      fitLocalLevelRegression(times.map(steps.position), found.rows, values),
    );
    const { irregular, level } = fit.variances;
    // Below one in 1e28 of the largest figure squared there is rounding and nothing else.
    const scatterless =
      fit.isPerfect || irregular + level <= (8 * Number.EPSILON * Math.max(...values.map(Math.abs))) ** 2;
    const known = !scatterless;
    const words = coefficientWords(found, fit.coefficients, known ? fit.standardErrors : null);
    const last = steps.position(times.at(-1) as number);
    return {
      summary: { ...NO_LINE, n: values.length },
      shares: words.shares,
      details: { ...words.details, ...detailsOf(fit, found, steps.unit, known) },
      remarks: known ? [...words.remarks, ...remarksOf(fit)] : words.remarks,
      slopeInterval: null,
      slopePValue: null,
      slopeOf: "figures",
      fitted: fit.fitted(),
      withoutInterval: known ? null : "perfect-line",
      forecast: (ahead) => {
        const steppedOn = ahead.times.map((time) => steps.position(time) - last);
        const forecast = fit.forecast(controlsAhead(found, ahead.others), steppedOn);
        return {
          periods: ahead.times,
          mean: forecast.mean,
          scale: { of: "figures" },
          covariance: known ? forecast.covariance : null,
          degreesOfFreedom: Infinity,
          meanCovariance: known ? forecast.signalCovariance : null,
          floor: null,
        };
      },
    } satisfies Fit;
  },
};

/** A level that wanders has no line to tell of. */
const NO_LINE: Omit<Fit["summary"], "n"> = {
  slope: null,
  slopeStandardError: null,
  residualStandardError: null,
  degreesOfFreedom: Infinity,
  rSquared: null,
  intercept: null,
  interceptStandardError: null,
  durbinWatson: null,
  lag1Autocorrelation: null,
};

function detailsOf(
  { variances, coefficients, lastLevel, logLikelihood }: LocalLevelRegressionFit,
  { centres }: Controls,
  unit: number,
  known: boolean,
): Fit["details"] {
  return {
    irregularVariance: known ? variances.irregular : null,
    levelVariance: known ? variances.level : null,
    logLikelihood: known ? logLikelihood : null,
    /** where every benchmark is 0 */
    lastLevel: lastLevel - coefficients.reduce((sum, value, j) => sum + value * (centres[j] as number), 0),
    /** what the variances are per, in steps of the period index */
    stepsPerVariance: unit,
  };
}

/** The variances, and what one of 0 makes of the model. */
function remarksOf({ variances: { irregular, level } }: LocalLevelRegressionFit): string[] {
  const number = (value: number): string => String(Number(value.toPrecision(4)));
  const found = `variances ${number(irregular)} irregular, ${number(level)} level, taken as known in the interval`;
  if (level === 0) return [found, "the level does not move: this is the regression by least squares"];
  return irregular === 0 ? [found, "nothing irregular: this is the regression of the changes"] : [found];
}
