/** What `local-level` and `local-trend` share: a structural model's fit as a method's. */
import type { StructuralFit } from "../stats/structuralFit.js";
import { type Fit, type History, requireHistory } from "./method.js";
import { type Steps, stepsOf } from "./steps.js";

/** Throws RangeError as `requireHistory` does. */
export function structural(
  history: History,
  model: (times: readonly number[], values: readonly number[]) => StructuralFit,
): Fit {
  requireHistory(history);
  const { times, values } = history;
  const steps = stepsOf(times);
  const fit = model(times.map(steps.position), values);
  const n = values.length;
  // Below one in 1e28 of the largest figure squared there is rounding and nothing else.
  const scatter = fit.variances.irregular + fit.variances.level + (fit.variances.slope ?? 0);
  const scatterless = fit.isPerfect || scatter <= (8 * Number.EPSILON * Math.max(...values.map(Math.abs))) ** 2;
  const withoutInterval = n === 2 ? "two-points" : scatterless ? "perfect-line" : null;
  const known = withoutInterval === null;
  const last = steps.position(times.at(-1) as number);
  return {
    summary: summaryOf(fit, steps, known),
    details: detailsOf(fit, steps, known),
    remarks: known ? remarksOf(fit) : [],
    slopeInterval: null,
    slopePValue: null,
    slopeOf: "figures",
    fitted: fit.smoothedLevels(),
    withoutInterval,
    shares: [],
    forecast: (ahead) => {
      const forecast = fit.forecast(ahead.times.map((time) => steps.position(time) - last));
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
  };
}

function summaryOf({ n, variances, last }: StructuralFit, { unit }: Steps, known: boolean): Fit["summary"] {
  const sloped = variances.slope !== null;
  return {
    n,
    slope: sloped ? last.slope / unit : null,
    slopeStandardError: sloped && known ? Math.sqrt(last.slopeVariance) / unit : null,
    residualStandardError: null,
    degreesOfFreedom: Infinity,
    rSquared: null,
    intercept: null,
    interceptStandardError: null,
    durbinWatson: null,
    lag1Autocorrelation: null,
  };
}

function detailsOf({ variances, last, logLikelihood }: StructuralFit, { unit }: Steps, known: boolean): Fit["details"] {
  const shown = (value: number): number | null => (known ? value : null);
  return {
    irregularVariance: shown(variances.irregular),
    levelVariance: shown(variances.level),
    ...(variances.slope === null ? {} : { slopeVariance: shown(variances.slope) }),
    logLikelihood: known ? logLikelihood : null,
    lastLevel: last.level,
    lastLevelVariance: shown(last.levelVariance),
    /** what the variances are per, in steps of the period index */
    stepsPerVariance: unit,
  };
}

/** What a variance of 0 makes of the model. */
function remarksOf({ variances: { irregular, level, slope } }: StructuralFit): string[] {
  const number = (value: number): string => String(Number(value.toPrecision(4)));
  const found = `variances ${number(irregular)} irregular, ${number(level)} level${slope === null ? "" : `, ${number(slope)} slope`}, taken as known in the interval`;
  const plain =
    slope === null
      ? level === 0
        ? "the level does not move: this is the mean, carried on"
        : irregular === 0
          ? "nothing irregular: this is the last actual, held"
          : null
      : slope > 0
        ? null
        : level === 0
          ? "neither level nor slope wander: this is a straight line"
          : irregular === 0
            ? "nothing irregular and a steady slope: this is the last actual and the mean change"
            : "the slope is steady";
  return plain === null ? [found] : [found, plain];
}
