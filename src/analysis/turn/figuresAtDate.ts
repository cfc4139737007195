/** Figures about two lines that meet a change at a date, by least squares with Newey-West errors. */
import type { Season } from "../../methods/method.js";
import { seasonColumns } from "../../methods/seasonColumns.js";
import { problem } from "../../problems.js";
import { lag1Autocorrelation } from "../../stats/autocorrelation.js";
import { durbinWatsonP } from "../../stats/durbinWatsonP.js";
import { segmentedRegression } from "../../stats/segmentedRegression.js";
import { ar1AtDate } from "./ar1AtDate.js";
import type { AtDate, FamilyFit } from "./interruption.js";

/** Problem: `few-for-season`. */
export function fitFigures(asked: AtDate): FamilyFit {
  const { times, values, date, stepOnly, season, lag, level } = asked;
  const beside = besideTrend(times, season);
  requireRoom(asked, beside[0]?.length ?? 0);
  const fit = segmentedRegression(times, values, {
    date,
    change: stepOnly ? "level" : "level-and-slope",
    origin: times[0] as number,
    beside,
    ...(lag === null ? {} : { lag: Math.min(lag, times.length - 1) }),
  });
  const tested = fit.isPerfect ? null : durbinWatsonP(fit.design, fit.residuals);
  return {
    regression: {
      coefficients: fit.coefficients,
      covariance: fit.neweyWestCovariance,
      classical: fit.classicalCovariance,
      degreesOfFreedom: fit.degreesOfFreedom,
      isLog: false,
      level,
    },
    facts: {
      errors: "newey-west",
      lag: fit.lag,
      offset: null,
      residualDegreesOfFreedom: fit.degreesOfFreedom,
      residualStandardError: fit.residualStandardError,
      residualSumOfSquares: fit.residualSumOfSquares,
      durbinWatson: tested?.statistic ?? null,
      durbinWatsonP: tested?.positiveP ?? null,
      lag1Autocorrelation: fit.isPerfect ? null : lag1Autocorrelation(fit.residuals),
      ar1: fit.isPerfect ? null : ar1AtDate(times, fit.design, values, stepOnly),
      dispersion: null,
      pearsonDispersion: null,
      deviance: null,
      aic: null,
      slopeTest: null,
    },
    fitted: fit.fitted,
    isPerfect: fit.isPerfect,
    height: (predictor) => predictor,
  };
}

/** The columns of a season, a row for each time; empty rows for none. */
export function besideTrend(times: readonly number[], season: Season | null): number[][] {
  return season === null ? times.map(() => []) : times.map(seasonColumns(season, times).row);
}

/** A coefficient for each column, and something left to judge them by. Problem: `few-for-season`. */
export function requireRoom({ times, stepOnly, season }: AtDate, columns: number): void {
  const needed = columns + (stepOnly ? 3 : 4) + (season === null ? 0 : 1);
  if (times.length < needed)
    throw problem("few-for-season", { figures: times.length, needed, season: season !== null });
}
