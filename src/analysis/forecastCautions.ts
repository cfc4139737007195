/** What limits a forecast. */
import { type Caution, caution } from "../cautions.js";
import { methodNamed, OWN_TREND_METHODS } from "../methods/registry.js";
import { ProblemError } from "../problems.js";
import type { Series } from "../series/series.js";
import { figureCautions } from "./figureCautions.js";
import type { ForecastPeriod, LastActual } from "./forecastAnswer.js";
import type { ForecastQuestion } from "./forecastQuestion.js";
import {
  type PopulationProjection,
  type PopulationsToCome,
  populationsToCome,
  withPopulations,
} from "./populationsToCome.js";
import { Collected, fitCautions, horizonCautions } from "./projectCautions.js";
import type { ProjectQuestion } from "./question.js";
import { sourceCautions } from "./sourceCautions.js";
import { prepare, type Working } from "./working.js";

export interface Forecasted {
  readonly series: Series;
  readonly working: Working;
  readonly periods: readonly ForecastPeriod[];
  readonly now: LastActual;
  readonly populations: PopulationsToCome;
  readonly projection: PopulationProjection | null;
  readonly question: ForecastQuestion;
  /** "the 2016 to 2018 trend" */
  readonly phrase: string;
}

/** All cautions of a forecast, the most limiting first. */
export function forecastCautions(forecasted: Forecasted): Caution[] {
  const { series, working, periods, phrase } = forecasted;
  const found = new Collected();
  fitCautions(found, working);
  if (working.fit.withoutInterval !== null) found.add("forecast-without-interval", { tries: whatHasOne(forecasted) });
  horizonCautions(found, working, periods);
  actualCautions(found, forecasted);
  found.cautions.push(...figureCautions(series));
  peopleCautions(found, forecasted);
  // The populations to come are no figures of the file.
  found.cautions.push(...sourceCautions({ ...working, series }, periods));
  return [...found.cautions, caution("forecast-assumes", { phrase })];
}

function actualCautions(found: Collected, { working, periods, now }: Forecasted): void {
  const { view, baseline, horizon } = working;
  const seen = periods.filter(({ actual }) => actual !== null);
  if (seen.length > 0)
    found.add("actuals-after-baseline", { end: baseline.to.label, last: now.period, periods: seen.length });
  const missing = view.measure.missing.filter(({ period }) => horizon.some(({ index }) => index === period.index));
  if (missing.length > 0)
    found.add("missing-actuals", {
      periods: missing.map(({ period, symbol, reason }) => ({ period: period.label, symbol, reason })),
    });
}

/** Years before the baseline that are tried, one after the other, for a scatter to judge by. */
const MOST_TRIES = 30;

/** A longer baseline, and a method that has an interval here, each tried before it is named. */
function whatHasOne(forecasted: Forecasted): string[] {
  const { working } = forecasted;
  const { series, question, view, baseline, fit } = working;
  const to = baseline.to.label;
  const always = fit.withoutInterval === "method-has-none";
  const earlier = view.measure.observations.filter(({ period }) => period.index < baseline.from.index);
  const longer = (always ? [] : earlier.slice(-MOST_TRIES).reverse())
    .map(({ period }) => period.label)
    .find((from) => hasInterval(series, { ...question, baseline: [from, to] }));
  const other = OWN_TREND_METHODS.filter(
    (method) => method !== question.method && (always || methodNamed(method).fitsCounts),
  )
    .flatMap((method) => waysWith(forecasted, method))
    .find(({ on, asked }) => hasInterval(on, asked));
  return [...(longer === undefined ? [] : [`--baseline ${longer}..${to}`]), ...(other ? [other.flags] : [])];
}

/** Another method, as asked; and with the last known population held, where none is known of what is to come. */
function waysWith({ series, working, question }: Forecasted, method: ProjectQuestion["method"]) {
  const { view, baseline, horizon } = working;
  const asked = inAnother(working.question, method);
  const plain = { on: working.series, asked, flags: `--method ${method}` };
  if (question.growth !== null || !methodNamed(method).fitsCounts) return [plain];
  try {
    const held = populationsToCome(series, view, { ...question, growth: { percent: 0, years: 1 } }, null);
    const peopled = withPopulations(series, view, baseline, horizon, held, question.population);
    const withHeld = { ...asked, population: peopled.population };
    return [plain, { on: peopled.series, asked: withHeld, flags: `--method ${method} --population-growth 0%/y` }];
  } catch (error) {
    if (error instanceof ProblemError) return [plain];
    throw error;
  }
}

function hasInterval(series: Series, asked: ProjectQuestion): boolean {
  try {
    return prepare(series, asked).fit.withoutInterval === null;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** The same question put to another method, in that method's own terms. */
function inAnother(question: ProjectQuestion, method: ProjectQuestion["method"]): ProjectQuestion {
  const { anchors, seasonal } = methodNamed(method);
  const anchor = anchors.includes(question.anchor) ? question.anchor : (anchors[0] ?? question.anchor);
  return { ...question, method, anchor, ...(seasonal ? {} : { season: null, cycle: null }) };
}

function peopleCautions(found: Collected, forecasted: Forecasted): void {
  const { periods, populations, question, projection, working } = forecasted;
  const { indicator, basis } = working.view;
  const ahead = periods.filter(({ isForecast }) => isForecast);
  const { base } = populations;
  if (base && question.growth)
    found.add("population-growth-assumed", {
      ...question.growth,
      perYear: 100 * ((1 + question.growth.percent / 100) ** (1 / question.growth.years) - 1),
      from: base.period.label,
      population: base.population,
    });
  else if (typeof question.population === "number") found.add("population-held", { population: question.population });
  if (projection) projectionCautions(found, projection, forecasted);
  const without = ahead.some(({ projectedCount }) => projectedCount === null);
  if (without && basis === "rate" && indicator.unit === "rate")
    found.add("forecast-without-people", {
      some: ahead.some(({ projectedCount }) => projectedCount !== null),
      reason:
        indicator.per === null
          ? "the file does not say per how many people its figures are (--per)"
          : `no population of ${ahead.find(({ population }) => population === null)?.period ?? "these periods"} is known (--population-growth 1%/y, --population-file FILE or --population N)`,
    });
}

/** More than this apart from the file's own population, a projection is asked whose it is. */
const FAR_APART = 0.05;

function projectionCautions(found: Collected, projection: PopulationProjection, forecasted: Forecasted): void {
  const { file, measure, shifted } = projection;
  const { periods, now, series } = forecasted;
  const used = periods.filter(({ populationSource }) => populationSource === "file");
  const [first] = used;
  if (first) found.add("population-projected", { file, from: first.period, to: used.at(-1)?.period ?? first.period });
  if (shifted) found.add("population-mid-year", { file });
  const own = series.populations?.observations.at(-1);
  const theirs =
    measure.observations.find(({ period }) => period.index === own?.period.index) ??
    measure.observations.find(({ period }) => period.index > now.index);
  if (own && theirs && Math.abs(theirs.value / own.value - 1) > FAR_APART)
    found.add("population-projection-differs", {
      file,
      period: theirs.period.label,
      theirs: theirs.value,
      own: own.value,
      ownPeriod: own.period.label,
    });
}
