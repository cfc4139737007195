/** Counts about two lines of their logarithm, with the logarithm of the population as an offset. */
import { problem } from "../../problems.js";
import { observationAt, type Series } from "../../series/series.js";
import { lag1Autocorrelation } from "../../stats/autocorrelation.js";
import { fUpper } from "../../stats/fDistribution.js";
import { type PoissonFit, poissonRegression } from "../../stats/poissonRegression.js";
import { populationAt } from "../people.js";
import { besideTrend, requireRoom } from "./figuresAtDate.js";
import type { AtDate, FamilyFit, FitFacts } from "./interruption.js";
import type { Family, TurnQuestion } from "./question.js";
import type { Window } from "./window.js";

/** The populations of the counts looked at; null where the file has none and none is given. */
export interface CountsBehind {
  readonly populations: readonly number[] | null;
}

/** Problems: `negative-for-family`, `population-for-family`. */
export function countsBehind(series: Series, window: Window, question: TurnQuestion): CountsBehind {
  const { family, population } = question;
  for (const { period, value } of window.observations)
    if (value < 0) throw problem("negative-for-family", { family, period: period.label, count: value });
  const has = (series.populations?.observations.length ?? 0) > 0 || typeof population === "number";
  const per = series.indicator.per;
  const rated = per !== null && series.indicator.unit !== "percent" && series.values !== null;
  if (!has && !rated) return { populations: null };
  const populations = window.observations.map(({ period, value }) => {
    const count = observationAt(series.counts, period.index)?.value ?? value;
    const found = populationAt(series, period, population, rated ? count : null, per ?? 1);
    if (found === null) throw problem("population-for-family", { family, period: period.label });
    return found.population;
  });
  return { populations };
}

/** Problems: `few-for-season`, `counts-unfit`. */
export function fitCounts(asked: AtDate, { populations }: CountsBehind, family: Family): FamilyFit {
  const { times, values, date, stepOnly, season, level } = asked;
  const beside = besideTrend(times, season);
  requireRoom(asked, beside[0]?.length ?? 0);
  const start = times[0] as number;
  const design = times.map((time, i) => {
    const since = time >= date ? 1 : 0;
    const changes = stepOnly ? [since] : [since, since * (time - date)];
    return [1, time - start, ...changes, ...(beside[i] ?? [])];
  });
  const offsets = (populations ?? values.map(() => 1)).map(Math.log);
  const fit = fitted(design, values, offsets, family);
  const quasi = family === "quasi-poisson";
  const scale = quasi ? (fit.dispersion ?? 0) : 1;
  const isPerfect = fit.deviance < 1e-10 * values.length;
  const averageOffset = offsets.reduce((sum, offset) => sum + offset, 0) / offsets.length;
  const slopeTest =
    stepOnly || !quasi || isPerfect
      ? null
      : dropOf(
          design.map((row) => row.filter((_, j) => j !== 3)),
          values,
          offsets,
          fit,
        );
  return {
    regression: {
      coefficients: fit.coefficients,
      covariance: isPerfect && quasi ? null : fit.covarianceUnscaled.map((row) => row.map((value) => scale * value)),
      classical: null,
      degreesOfFreedom: Infinity,
      isLog: true,
      level,
    },
    facts: {
      errors: "model",
      lag: null,
      offset: populations === null ? null : "log population",
      residualDegreesOfFreedom: fit.degreesOfFreedom,
      residualStandardError: null,
      residualSumOfSquares: null,
      durbinWatson: null,
      durbinWatsonP: null,
      lag1Autocorrelation: isPerfect ? null : lag1Autocorrelation(pearsonResiduals(values, fit)),
      ar1: null,
      dispersion: quasi ? fit.dispersion : 1,
      pearsonDispersion: fit.dispersion,
      deviance: fit.deviance,
      // A quasi-likelihood has none.
      aic: quasi ? null : fit.aic,
      slopeTest,
    },
    fitted: fit.fitted,
    isPerfect,
    height: (predictor) => Math.exp(predictor + averageOffset),
  };
}

/** Problem: `counts-unfit`. */
function fitted(
  design: readonly (readonly number[])[],
  counts: readonly number[],
  offsets: readonly number[],
  family: Family,
): PoissonFit {
  const { fit, failure } = poissonRegression(design, counts, offsets);
  if (fit === null) throw problem("counts-unfit", { family, failure });
  return fit;
}

/** The F test of the drop in deviance, on the larger model's dispersion. */
function dropOf(
  smaller: readonly (readonly number[])[],
  counts: readonly number[],
  offsets: readonly number[],
  larger: PoissonFit,
): FitFacts["slopeTest"] {
  const { fit } = poissonRegression(smaller, counts, offsets);
  if (fit === null || !larger.dispersion) return null;
  const f = Math.max(0, fit.deviance - larger.deviance) / larger.dispersion;
  return { f, df1: 1, df2: larger.degreesOfFreedom, pValue: fUpper(f, 1, larger.degreesOfFreedom) };
}

const pearsonResiduals = (counts: readonly number[], { fitted: means }: PoissonFit): number[] =>
  counts.map((count, i) => (count - (means[i] as number)) / Math.sqrt(means[i] as number));
