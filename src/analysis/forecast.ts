/** Where a curve is heading from now if nothing changes: the baseline carried on beyond the last actual. */
import { methodNamed } from "../methods/registry.js";
import { problem } from "../problems.js";
import type { Milestone } from "../series/milestone.js";
import type { Period } from "../series/period.js";
import { periodLike } from "../series/periodLabel.js";
import { type Observation, observationAt, type Series } from "../series/series.js";
import { toldByChange } from "./areaCautions.js";
import { type BasisView, viewOn } from "./basis.js";
import { intervalsApart, projectionAt } from "./effect.js";
import type { Band, ForecastAnswer, ForecastPeriod, LastActual } from "./forecastAnswer.js";
import { forecastCautions } from "./forecastCautions.js";
import { endOf } from "./forecastEnd.js";
import { forecastHeadline } from "./forecastHeadline.js";
import { type ForecastQuestion, projectionAsked } from "./forecastQuestion.js";
import { forecastSum } from "./forecastSum.js";
import { heldAt, heldLevel } from "./heldLevel.js";
import { earlierAnswer, historyAnswer } from "./historyAnswer.js";
import { baselineOf, horizonOf } from "./horizon.js";
import { placeMilestones } from "./milestones.js";
import {
  type PopulationProjection,
  type PopulationsToCome,
  populationsToCome,
  withPopulations,
} from "./populationsToCome.js";
import { projectionAxis, projectionHead } from "./projectionHead.js";
import { targetAnswer } from "./target.js";
import { whyWithoutActual } from "./withoutActual.js";
import { prepare, type Working } from "./working.js";

/** The fan's own levels, beside the one asked for. */
const FAN = [0.5, 0.8];

export interface Beside {
  readonly projection: PopulationProjection | null;
  readonly milestones: readonly Milestone[];
}

/**
 * Fits the baseline and carries it on to a period ahead, with a fan of intervals, a target and people.
 * Problems: those of `viewOn`, `baselineOf`, `horizonOf` and `populationsToCome`; `nothing-ahead`, `bad-target`.
 */
export function forecast(
  series: Series,
  question: ForecastQuestion,
  { projection, milestones }: Beside = { projection: null, milestones: [] },
): ForecastAnswer {
  const view = viewOn(series, question.basis, question.polarity);
  const { minimumPoints } = methodNamed(question.method);
  const baseline = toldByChange(series.area, () => baselineOf(view.measure, question, minimumPoints));
  const end = endOf(view, baseline, question);
  const populations = populationsToCome(series, view, question, projection);
  const peopled = withPopulations(
    series,
    view,
    baseline,
    horizonOf(view.measure, baseline, end.asked, end.flag),
    populations,
    question.population,
  );
  const asked = { ...projectionAsked(question, end.asked), population: peopled.population };
  const working = prepare(peopled.series, asked, { flag: end.flag });
  const { horizon } = working;
  const last = view.measure.observations.at(-1) as Observation;
  const now = lastActual(series, view, last, populations, countsPeople(view, question, projection));
  const periods = horizon.map((_, place) => periodOf(working, place, now, populations));
  const opening = projectionHead(working);
  const { phrase } = opening.baseline;
  const headline = rowAt(periods, end.headline, last.period, question);
  const bands = end.target === null ? [] : rowAt(periods, end.target, last.period, question).bands;
  const placed = placeMilestones(milestones, projectionAxis(working));
  return {
    ...opening,
    lastActual: now,
    periods,
    sum: forecastSum(working, periods),
    headline: {
      period: headline.period,
      projected: headline.projected,
      lower: headline.lower,
      upper: headline.upper,
      text: forecastHeadline(series.area.name, view, phrase, question.level, headline),
    },
    target:
      question.target === null || end.target === null
        ? null
        : targetAnswer(working, { target: question.target, index: end.target, last, bands, populations }),
    heldLevel: heldLevel(view, now, headline, { populations, growth: question.growth, sample: last.period }),
    history: historyAnswer(baseline, working.fit),
    earlier: earlierAnswer(view.measure, baseline),
    milestones: placed.milestones,
    cautions: [
      ...forecastCautions({ series, working, periods, now, populations, projection, question, phrase }),
      ...placed.cautions,
    ],
  };
}

/** Problem: `population-needed` for a period that a method of counts had to leave out for want of a population. */
function rowAt(
  periods: readonly ForecastPeriod[],
  index: number,
  sample: Period,
  { method }: ForecastQuestion,
): ForecastPeriod {
  const row = periods.find((period) => period.index === index);
  if (!row) throw problem("population-needed", { method, period: periodLike(sample, index).label });
  return row;
}

/** Rates are of people; a percentage is of people only where the question says whose it is. */
const countsPeople = (view: BasisView, question: ForecastQuestion, projection: PopulationProjection | null): boolean =>
  view.basis === "count" ||
  (view.indicator.per !== null &&
    (view.indicator.unit !== "percent" ||
      question.population !== null ||
      question.growth !== null ||
      projection !== null));

function lastActual(
  series: Series,
  { basis, indicator }: BasisView,
  { period, value }: Observation,
  populations: PopulationsToCome,
  people: boolean,
): LastActual {
  const population = people ? (populations.at(period)?.population ?? null) : null;
  const published = basis === "count" ? value : observationAt(series.counts, period.index)?.value;
  const fromRate = population === null || indicator.per === null ? null : (value / indicator.per) * population;
  const count = people ? (published ?? fromRate) : null;
  return {
    period: period.label,
    index: period.index,
    value,
    count,
    countSource: count === null ? null : published === undefined ? "rate" : "published",
    population,
  };
}

function periodOf(working: Working, place: number, now: LastActual, populations: PopulationsToCome): ForecastPeriod {
  const { view, question, forecast: joint, horizon } = working;
  const period = horizon[place] as Period;
  const { projected, lower, upper, standardError } = projectionAt(joint, place, question.level);
  const actual = observationAt(view.measure, period.index)?.value ?? null;
  const levels = [...new Set([...FAN, question.level])].sort((a, b) => a - b);
  const inPeople = now.count !== null || view.basis === "count";
  const population = inPeople ? populations.at(period) : null;
  const { per } = view.indicator;
  const people = (figure: number | null): number | null => {
    if (figure === null || view.basis === "count") return figure;
    return population === null || per === null ? null : (figure / per) * population.population;
  };
  return {
    period: period.label,
    index: period.index,
    note: period.note ?? null,
    isForecast: period.index > now.index,
    actual,
    reason: actual === null ? whyWithoutActual(view.measure, period) : null,
    projected,
    lower,
    upper,
    standardError,
    ...intervalsApart(joint, place, question.level),
    bands: levels.map((level): Band => {
      const at = projectionAt(joint, place, level);
      return { level, lower: at.lower, upper: at.upper };
    }),
    population: population?.population ?? null,
    populationSource: population?.source ?? null,
    projectedCount: people(projected),
    projectedCountLower: people(lower),
    projectedCountUpper: people(upper),
    heldCount: heldAt(now, population?.population ?? null),
  };
}
