/** What limits the answer of one projection. */
import { type Caution, type CautionCode, type CautionData, caution } from "../cautions.js";
import { type MethodName, methodNamed } from "../methods/registry.js";
import { countSteps, type Period, periodMeanings, stepOf } from "../series/period.js";
import { calendarSpan, typedPeriod } from "../series/periodColumn.js";
import { type Observation, observationAt, publishedUnit } from "../series/series.js";
import { othersCautions } from "./benchmarks/benchmarkCautions.js";
import { controlCautions } from "./benchmarks/controlCautions.js";
import { countCautions, flooredPeriods } from "./countCautions.js";
import { donorCautions } from "./donorCautions.js";
import { multiplierOf } from "./effect.js";
import { countsFromRates, figureCautions } from "./figureCautions.js";
import { isImpossible } from "./headline.js";
import { populationErrorOf } from "./populationError.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import { projectionMoves } from "./roundingMoves.js";
import { countingNoise } from "./scatterCautions.js";
import { sourceCautions } from "./sourceCautions.js";
import { unlessStopped } from "./stopped.js";
import { walkCoverage } from "./walkCoverage.js";
import type { Working } from "./working.js";

/** Below this many points, nobody can tell how errors carry over from one period to the next. */
const AUTOCORRELATION_POINTS = 12;
/** The methods to turn to where errors of these do carry over. */
const CARRIES_OVER: Readonly<Partial<Record<MethodName, MethodName>>> = {
  linear: "linear-ar1",
  controls: "controls-local-level",
};
/** Fewer points than this are called a short baseline. */
export const SHORT_BASELINE = 8;

export class Collected {
  readonly cautions: Caution[] = [];
  add<C extends CautionCode>(code: C, data: CautionData[C]): void {
    this.cautions.push(caution(code, data));
  }
}

/** All cautions of a projection, the most limiting first. */
export function projectCautions(working: Working, periods: readonly PeriodAnswer[]): Caution[] {
  const found = new Collected();
  fitCautions(found, working);
  found.cautions.push(...donorCautions(working));
  found.cautions.push(...countingNoise(working, periods));
  horizonCautions(found, working, periods);
  found.cautions.push(...controlCautions(working));
  actualCautions(found, working, periods);
  found.cautions.push(...figureCautions(working.series));
  peopleCautions(found, working, periods);
  verdictCautions(found, working, periods);
  found.cautions.push(...sourceCautions(working, periods), ...othersCautions(working));
  const { from, to } = working.baseline;
  const { assumption } = methodNamed(working.question.method);
  found.add("assumes-baseline-continues", {
    assumption: assumption(from.label, to.label, working.others?.words ?? ""),
  });
  return found.cautions;
}

export function fitCautions(found: Collected, working: Working): void {
  const { fit, baseline, question, horizon } = working;
  const { n, degreesOfFreedom, lag1Autocorrelation: lag1 } = fit.summary;
  // An interval of counting noise is not as wide as it is for want of points.
  const byScatter = fit.withoutInterval === null && flooredPeriods(working).length < horizon.length;
  const multiplier = byScatter ? multiplierOf(question.level, degreesOfFreedom) : null;
  if (fit.withoutInterval === "two-points") found.add("two-points", { n });
  else if (fit.withoutInterval === "perfect-line") found.add("perfect-line", { n });
  else if (n === 3 && multiplier !== null) found.add("three-points", { multiplier });
  else if (n < SHORT_BASELINE)
    found.add("short-baseline", {
      n,
      degreesOfFreedom: degreesOfFreedom === Infinity ? null : degreesOfFreedom,
      multiplier,
    });
  if (fit.withoutInterval === "method-has-none")
    found.add("method-without-interval", { method: question.method, slope: fit.summary.slope !== null });
  if (baseline.gaps.length > 0) found.add("baseline-gaps", { periods: baseline.gaps.map(({ label }) => label) });
  const independent = methodNamed(question.method).errors === "independent";
  // The numbers are those of a line through equally spaced figures.
  const plain = question.method === "linear" && question.season === null;
  const ofLine = plain && question.anchor === "fitted" && baseline.gaps.length === 0 ? walkCoverage(n) : null;
  if (independent && fit.withoutInterval === null && n < AUTOCORRELATION_POINTS)
    found.add("autocorrelation-unknown", { n, walkCoverage: ofLine });
  // Two standard errors of a lag-1 autocorrelation of unrelated errors.
  else if (independent && lag1 !== null && lag1 > 2 / Math.sqrt(n))
    found.add("autocorrelated", { lag1, n, walkCoverage: ofLine, remedy: remedyFor(working) });
  found.cautions.push(...countCautions(working));
  if (question.anchor === "last" && methodNamed(question.method).anchors.length > 1 && multiplier !== null)
    found.add("anchor-approximate", {});
}

/** Another method that the baseline is long enough for. */
function remedyFor({ question, fit, others }: Working): string | null {
  const name = question.season === null ? CARRIES_OVER[question.method] : undefined;
  const controls = others === null ? 0 : others.benchmarks.length - 1;
  return name === undefined || fit.summary.n < methodNamed(name).minimumPoints + controls ? null : `--method ${name}`;
}

export function horizonCautions(
  found: Collected,
  { baseline, horizon, view, question }: Working,
  periods: readonly Pick<PeriodAnswer, "period" | "projected" | "lower" | "upper">[],
): void {
  const last = horizon.at(-1) as Period;
  const length = baseline.to.index - baseline.from.index;
  const ahead = last.index - baseline.to.index;
  if (ahead > length)
    found.add("long-horizon", {
      horizon: countSteps(last.kind, ahead),
      baseline: `${baseline.observations.length} points over ${countSteps(last.kind, length)}`,
    });
  const step = stepOf(last.kind);
  if ((step === "month" || step === "quarter") && question.season === null) found.add("season-not-modelled", { step });
  const negative = view.measure.observations.some(({ value }) => value < 0);
  if (!negative) {
    const below = periods.filter((row) => row.projected < 0 || (row.lower !== null && row.lower < 0));
    if (below.length > 0)
      found.add("projection-below-zero", {
        periods: below.map(({ period }) => period),
        unknown: view.indicator.unit === "value",
      });
  }
  // A percentage that has been above 100, or below zero, is of a change and no share.
  const share = !negative && view.measure.observations.every(({ value }) => value <= 100);
  if (view.basis === "rate" && view.indicator.unit === "percent" && share) {
    const above = periods.filter((row) => row.projected > 100 || (row.upper !== null && row.upper > 100));
    if (above.length > 0) found.add("projection-above-100", { periods: above.map(({ period }) => period) });
  }
}

function actualCautions(found: Collected, working: Working, periods: readonly PeriodAnswer[]): void {
  const { view, horizon, question, givenAt } = working;
  const without = horizon.flatMap((period, i) => (periods[i]?.actual === null ? [period] : []));
  const lastActual = (view.measure.observations.at(-1) as Observation).period.index;
  const future = without.filter(
    ({ index }) => index > lastActual && !view.measure.missing.some((cell) => cell.period.index === index),
  );
  const missing = without.filter((period) => !future.includes(period));
  if (missing.length > 0) {
    found.add("missing-actuals", {
      periods: missing.map((period) => {
        const cell = view.measure.missing.find((candidate) => candidate.period.index === period.index);
        return { period: period.label, symbol: cell?.symbol ?? "", reason: cell?.reason ?? "not in the file" };
      }),
    });
  }
  if (future.length > 0)
    found.add("no-actual-yet", { from: (future[0] as Period).label, to: (future.at(-1) as Period).label });
  const headline = periods.findLast((row) => row.actual !== null);
  const at = periods.at(-1) as PeriodAnswer;
  if (question.at !== null && headline && headline !== at)
    found.add("earlier-at", { at: at.period, headline: headline.period });
  if (givenAt !== null) givenActualCautions(found, working, givenAt);
}

/** A local count in place of the published one: say so, and say when its date is not the projection's. */
function givenActualCautions(found: Collected, { series, horizon, question }: Working, givenAt: number): void {
  const period = horizon.find(({ index }) => index === givenAt) as Period;
  const published = observationAt(series.counts, givenAt)?.value ?? null;
  found.add("actual-replaced", { period: period.label, given: question.actual as number, published });
  if (question.actualDate === null) found.add("actual-undated", { period: period.label });
  else if (!sameDate(question.actualDate, period, series.indicator.name))
    found.add("actual-date-differs", { period: period.label, date: question.actualDate });
}

/** Whether a date as typed belongs to the period: the named snapshot day where the indicator has one, else within it. */
function sameDate(date: string, period: Period, indicator: string): boolean {
  if (date.trim() === period.label) return true;
  const day = periodMeanings(date).find((meaning) => meaning.kind === "day");
  if (!day) return typedPeriod(date, period.kind, period.label)?.index === period.index;
  const snapshot = /\b(\d{1,2} [A-Z][a-z]+)\b/.exec(indicator)?.[1];
  if (snapshot && period.kind === "year")
    return periodMeanings(`${snapshot} ${period.index}`).some(
      (meaning) => meaning.kind === "day" && meaning.index === day.index,
    );
  const span = calendarSpan(period);
  return span !== null && day.index >= span[0] && day.index <= span[1];
}

function peopleCautions(found: Collected, working: Working, periods: readonly PeriodAnswer[]): void {
  const { series, view, question } = working;
  const labels = (source: string): string[] =>
    periods.filter((row) => row.populationSource === source).map(({ period }) => period);
  if (labels("implied").length > 0)
    found.add("implied-population", { periods: labels("implied"), asked: question.population === "implied" });
  if (typeof question.population === "number" && labels("given").length > 0) {
    const own = (series.populations?.observations ?? []).map(({ period }) => period.label);
    found.add("given-population", {
      population: question.population,
      periods: labels("given").filter((label) => own.includes(label)),
    });
  }
  const rows = periods.filter((row) => row.actual !== null);
  if (question.populationStandardError !== null)
    found.add("population-error", {
      standardError: question.populationStandardError,
      periods: populationErrorOf(working) === null ? 0 : rows.filter((row) => row.population !== null).length,
      interval: working.fit.withoutInterval === null,
    });
  const without = rows.filter((row) => row.countDifference === null);
  const wanted = view.indicator.unit === "rate" || question.population !== null || question.actual !== null;
  if (without.length > 0 && wanted) {
    const missing = without.map(({ period }) => period);
    const reason =
      view.indicator.per === null
        ? "the file does not say per how many people its figures are (--per)"
        : "there is no population, nor a count and rate to imply one";
    found.add("no-people", { reason, periods: missing, some: without.length < rows.length });
  }
  found.cautions.push(...countsFromRates(working, periods));
  if (question.roundRates) found.add("rates-rounded-on-request", { decimals: view.measure.decimals });
  roundingCaution(found, working, rows);
  const step = stepOf((working.horizon[0] as Period).kind);
  const counted = rows.length > 1 && rows.every((row) => row.countDifference !== null);
  if (counted && (step === "year" || step === "quarter" || step === "month"))
    found.add("total-is-person-years", { n: rows.length, step });
}

/** Rounding is worth a word when it can move the difference by this share of it; of whole numbers, always. */
const WORTH_SAYING = 0.05;

/** Rounding is tried on each figure by a fit of its own; more than this many are not. */
const MOST_REFITS = 60;

/**
 * What rounding of the published rates can do to the headline difference: the sum of the absolute changes when each
 * baseline figure moves by half a unit, and half a unit more for the actual, where that is a published rate.
 */
function roundingCaution(found: Collected, working: Working, rows: readonly PeriodAnswer[]): void {
  const { series, view, horizon, givenAt } = working;
  const row = rows.at(-1);
  const { unit, per } = view.indicator;
  if (!row || view.basis !== "rate" || (unit !== "rate" && unit !== "percent")) return;
  // Fitted to counts, which nobody rounded; and of a long baseline no single rounding moves much.
  if (methodNamed(working.question.method).fitsCounts || working.history.values.length > MOST_REFITS) return;
  const half = publishedUnit(view.measure) / 2;
  const time = (horizon.find(({ label }) => label === row.period) as Period).index;
  // Figures moved by half a unit may be such as the method cannot take, a benchmark's that no longer moves at all.
  const moved = unlessStopped(() => projectionMoves(working, time, half));
  if (moved === null) return;
  const published = observationAt(view.measure, time)?.value === row.actual;
  const difference = moved + (published ? half : 0);
  if (half < 0.5 && difference < WORTH_SAYING * Math.abs(row.difference as number)) return;
  // A published count is exact; one made from the rate is as rounded as the rate, and so is an implied population.
  const counted = time === givenAt || observationAt(series.counts, time) !== null;
  const ofPopulation = row.populationSource === "implied" ? (row.projected * half) / (row.actual as number) : 0;
  const inRate = counted ? moved + ofPopulation : difference;
  const people = row.population === null || per === null ? null : (inRate / per) * row.population;
  const donors = methodNamed(working.question.method).others === "donors";
  found.add("rounded-rates", { unit: 2 * half, difference, people, period: row.period, donors });
}

function verdictCautions(found: Collected, { view, fit }: Working, periods: readonly PeriodAnswer[]): void {
  if (view.indicator.polarity === null)
    found.add("no-verdict", { reason: "which way is better is not stated (--better lower or --better higher)" });
  else if (fit.withoutInterval !== null) found.add("no-verdict", { reason: "the projection has no interval" });
  else if (periods.every((row) => row.actual === null))
    found.add("no-verdict", { reason: "there is no actual after the baseline" });
  else if (isImpossible(periods.findLast((row) => row.actual !== null) as PeriodAnswer, view.indicator))
    found.add("no-verdict", { reason: "the projection falls below zero, which the measure cannot" });
}
