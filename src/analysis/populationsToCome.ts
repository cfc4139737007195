/** The population of periods to come: given, in the data, in a projection beside them, or grown from the last known. */
import { problem } from "../problems.js";
import { type Period, stepOf } from "../series/period.js";
import { periodLike } from "../series/periodLabel.js";
import { type Measure, type Observation, observationAt, type Series } from "../series/series.js";
import type { BasisView } from "./basis.js";
import type { ForecastQuestion, Growth } from "./forecastQuestion.js";
import { type Baseline, namedPeriods } from "./horizon.js";
import { type PopulationSource, populationAt } from "./people.js";
import type { PopulationChoice } from "./question.js";

export type PopulationToComeSource = PopulationSource | "growth" | "file";

export interface PopulationToCome {
  readonly population: number;
  readonly source: PopulationToComeSource;
}

/** A population projection that was read beside the data, on the periods of the figures. */
export interface PopulationProjection {
  readonly file: string;
  readonly measure: Measure;
  /** whether its mid-year populations were taken as those of the year after */
  readonly shifted: boolean;
}

export interface PopulationsToCome {
  at(period: Period): PopulationToCome | null;
  /** the last known population, from which growth is reckoned; null where there is no growth */
  readonly base: { readonly period: Period; readonly population: number } | null;
}

type Asked = Pick<ForecastQuestion, "population" | "growth">;

/** Problems: `no-population-to-grow`, `growth-without-calendar`. */
export function populationsToCome(
  series: Series,
  view: BasisView,
  question: Asked,
  projection: PopulationProjection | null,
): PopulationsToCome {
  const last = (view.measure.observations.at(-1) as Observation).period;
  const known = (period: Period): PopulationToCome | null => ownPopulation(series, view, period, question.population);
  if (question.growth) return grown(series, view, question, question.growth, known);
  const at = (period: Period): PopulationToCome | null => {
    const projected = projection && period.index > last.index ? observationAt(projection.measure, period.index) : null;
    return projected ? { population: projected.value, source: "file" } : known(period);
  };
  return { at, base: null };
}

function grown(
  series: Series,
  view: BasisView,
  question: Asked,
  { percent, years }: Growth,
  known: (period: Period) => PopulationToCome | null,
): PopulationsToCome {
  const base = lastKnown(series, view, question, known);
  if (!base) throw problem("no-population-to-grow", { area: series.area.name });
  const yearsPerStep = yearsInStep(base.period);
  if (yearsPerStep === null) throw problem("growth-without-calendar", { period: base.period.label });
  const at = (period: Period): PopulationToCome | null => {
    if (period.index <= base.period.index) return known(period);
    const passed = (period.index - base.period.index) * yearsPerStep;
    return { population: base.population * (1 + percent / 100) ** (passed / years), source: "growth" };
  };
  return { at, base };
}

/** A number given is the population of the last actual; else the latest that the data have or imply. */
function lastKnown(
  series: Series,
  view: BasisView,
  { population }: Asked,
  known: (period: Period) => PopulationToCome | null,
): PopulationsToCome["base"] {
  const last = (view.measure.observations.at(-1) as Observation).period;
  if (typeof population === "number") return { period: last, population };
  const periods = [
    ...namedPeriods(view.measure),
    ...(series.populations?.observations ?? []).map(({ period }) => period),
  ];
  for (const period of periods.sort((a, b) => b.index - a.index)) {
    const found = known(period);
    if (found) return { period, population: found.population };
  }
  return null;
}

/** The part of a year that one step of the index takes; null off the calendar. */
export function yearsInStep({ kind }: Period): number | null {
  return { year: 1, quarter: 1 / 4, month: 1 / 12, day: 1 / 365.25, step: null }[stepOf(kind)];
}

/** What the series itself or a number given says of a period; implied by the rates, on counts too. */
function ownPopulation(
  series: Series,
  { indicator }: BasisView,
  period: Period,
  choice: PopulationChoice,
): PopulationToCome | null {
  const per = indicator.per ?? series.indicator.per;
  const count = per === null ? null : (observationAt(series.counts, period.index)?.value ?? null);
  return populationAt(series, period, choice, count, per ?? 1);
}

/** A series that has the populations to come for its own, and where the shared steps are to look for them. */
export interface Peopled {
  readonly series: Series;
  readonly population: PopulationChoice;
}

/**
 * The series with its populations carried on over the horizon, for the methods that are fitted to counts. What the
 * baseline's are stays as a projection would have it: a number given stands in only where the series lacks one.
 */
export function withPopulations(
  series: Series,
  view: BasisView,
  { observations: baseline, to }: Pick<Baseline, "observations" | "to">,
  horizon: readonly Period[],
  toCome: PopulationsToCome,
  population: PopulationChoice,
): Peopled {
  const none = (series.populations?.observations.length ?? 0) === 0;
  const beyond = horizon.filter(({ index }) => index > to.index);
  const added = beyond.flatMap((period) => observed(series, period, toCome.at(period)));
  // Counts of a file without populations stand for themselves, unless some are given.
  const standAlone = view.basis === "count" && none && typeof population !== "number" && population !== "implied";
  if (added.length === 0 || standAlone) return { series, population };
  const periods = baseline.map(({ period }) => period);
  const own = periods.map((period) =>
    ownPopulation(series, view, period, typeof population === "number" ? null : population),
  );
  const given = typeof population === "number" && own.includes(null) ? population : null;
  const past = periods.flatMap((period, i) =>
    observed(series, period, given === null ? (own[i] ?? null) : { population: given, source: "given" }),
  );
  const decimals = series.populations?.decimals ?? 0;
  const populations = { observations: [...past, ...added], missing: [], decimals };
  return { series: { ...series, populations }, population: "column" };
}

function observed(series: Series, period: Period, found: PopulationToCome | null): Observation[] {
  const own = observationAt(series.populations, period.index);
  return found ? [{ period, value: found.population, file: own?.file ?? "", line: own?.line ?? 0 }] : [];
}

/**
 * A file's populations on the periods of the figures: of the same kind, or mid-year ones as those of the year after.
 * Problem: `population-file-periods`.
 */
export function onPeriodsOf(file: string, measure: Measure, sample: Period): PopulationProjection {
  const theirs = (measure.observations[0] as Observation).period;
  const shifted = theirs.kind === "mid-year" && stepOf(sample.kind) === "year" && sample.kind !== "mid-year";
  if (theirs.kind !== sample.kind && !shifted)
    throw problem("population-file-periods", { theirs: theirs.label, ours: sample.label });
  const moved = (observation: Observation): Observation => {
    const index = observation.period.index + (shifted ? 1 : 0);
    return { ...observation, period: periodLike(sample, index) };
  };
  return { file, measure: { ...measure, observations: measure.observations.map(moved) }, shifted };
}
