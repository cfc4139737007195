/**
 * Caution `below-counting-noise`: a count scatters by about its square root whatever its trend does, and a few points
 * can scatter less by luck. Then the interval of a method fitted to the figures is too sure of itself.
 */
import { type Caution, caution } from "../cautions.js";
import type { Forecast } from "../methods/method.js";
import { methodNamed } from "../methods/registry.js";
import { observationAt } from "../series/series.js";
import { populationAt } from "./people.js";
import { periodAnswer } from "./periodAnswer.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import { MORE_OR_FEWER, sayInterval } from "./wording.js";
import type { Working } from "./working.js";

/** The mean count of the baseline, and what a person is worth in the unit of the figures. */
interface Counting {
  readonly meanCount: number;
  readonly perPerson: number;
}

export function countingNoise(working: Working, periods: readonly PeriodAnswer[]): Caution[] {
  const { fit, forecast, question, baseline } = working;
  const { residualStandardError: s, n } = fit.summary;
  const method = methodNamed(question.method);
  const counting = countingOf(working);
  // Only where the whole interval is s times a matter of design, which the methods of several variances have not.
  if (method.fitsCounts || forecast.covariance === null || forecast.floor !== null) return [];
  if (s === null || s <= 0 || counting === null) return [];
  const { meanCount, perPerson } = counting;
  // A walk, which fits no line to its first point, scatters by its changes, and of those both ends were counted.
  const ofChanges = fit.fitted[0] === null;
  const noise = Math.sqrt(ofChanges ? 2 * meanCount : meanCount);
  // Of logarithms a scatter is a share of the figure.
  const onLogs = forecast.scale.of === "logs";
  const scatter = onLogs ? s * meanCount : (s / perPerson) * (ofChanges ? Math.sqrt(baseline.spacing) : 1);
  if (!(scatter < noise)) return [];
  const place = periods.findLastIndex(({ difference }) => difference !== null);
  const row = periods[place === -1 ? periods.length - 1 : place] as PeriodAnswer;
  // The noise of counting does not add up from step to step as a walk's changes do.
  const counted = place === -1 || ofChanges ? null : limitsUnder(withNoise(forecast, noise / scatter), working, place);
  const shown = row.countDifferenceUpper === null ? 0 : row.countDifferenceUpper - (row.countDifferenceLower as number);
  return [
    caution("below-counting-noise", {
      scatter,
      countingNoise: noise,
      ofChanges,
      n,
      period: row.period,
      lower: counted?.[0] ?? null,
      upper: counted?.[1] ?? null,
      interval: counted && sayInterval(counted[0], counted[1], 0, MORE_OR_FEWER),
      wider: counted !== null && counted[1] - counted[0] > shown,
    }),
  ];
}

/** Null where the baseline has neither counts nor populations, or the figures are of something that is not counted. */
function countingOf({ series, view, baseline, question }: Working): Counting | null {
  const { unit, per } = view.indicator;
  const { observations } = baseline;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (view.basis === "count") {
    const counts = observations.map(({ value }) => value);
    return counts.every((count) => count >= 0) && mean(counts) > 0 ? { meanCount: mean(counts), perPerson: 1 } : null;
  }
  if (unit !== "rate" || per === null) return null;
  const given = typeof question.population === "number" ? question.population : null;
  const counted = observations.flatMap(({ period, value }) => {
    const count = observationAt(series.counts, period.index)?.value ?? null;
    const population = populationAt(series, period, null, count, per)?.population ?? given;
    return population === null ? [] : [{ count: count ?? (value / per) * population, population }];
  });
  if (counted.length < observations.length || counted.some(({ count }) => count < 0)) return null;
  const meanCount = mean(counted.map(({ count }) => count));
  return meanCount > 0 ? { meanCount, perPerson: per / mean(counted.map(({ population }) => population)) } : null;
}

/** The same forecast with a scatter this many times as large, known and not estimated: its interval is a normal one. */
function withNoise(forecast: Forecast, factor: number): Forecast {
  const covariance = (forecast.covariance as NonNullable<Forecast["covariance"]>).map((row) =>
    row.map((cell) => cell * factor ** 2),
  );
  return { ...forecast, covariance, degreesOfFreedom: Infinity, meanCovariance: null };
}

/** Limits of the difference in people at one period; null where it has none. */
function limitsUnder(forecast: Forecast, working: Working, place: number): readonly [number, number] | null {
  const period = working.horizon[place] as Working["horizon"][number];
  const { countDifferenceLower: lower, countDifferenceUpper: upper } = periodAnswer(
    { ...working, forecast },
    period,
    place,
  );
  return lower === null || upper === null ? null : [lower, upper];
}
