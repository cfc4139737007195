/** One period after the baseline: actual, projection, difference and people. */
import { problem } from "../problems.js";
import type { Period } from "../series/period.js";
import { observationAt } from "../series/series.js";
import { roundHalfAway } from "../stats/rounding.js";
import { type Estimate, effect, intervalsApart, pick, projectionAt } from "./effect.js";
import { populationAt } from "./people.js";
import { perPerson, populationErrorOf, withPopulationError } from "./populationError.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import { relative } from "./relative.js";
import { whyWithoutActual } from "./withoutActual.js";
import type { Working } from "./working.js";

interface ActualAt {
  readonly actual: number | null;
  /** the count of the period: the one given, else the published one */
  readonly count: number | null;
}

/**
 * What was observed at a period. A count given in place of the published one makes the rate too, over the period's
 * population, so that rate, people and verdict speak of the same actual (with an implied population that is the
 * published rate again).
 */
function actualAt({ series, question, view, givenAt }: Working, period: Period): ActualAt {
  const published = observationAt(view.measure, period.index)?.value ?? null;
  const given = period.index === givenAt ? question.actual : null;
  const count = given ?? observationAt(series.counts, period.index)?.value ?? null;
  if (given === null) return { actual: published, count };
  if (view.basis === "count") return { actual: given, count };
  const { per } = view.indicator;
  const population = per === null ? null : populationAt(series, period, question.population, given, per);
  if (per !== null && population !== null && population.source !== "implied")
    return { actual: (given / population.population) * per, count };
  if (published !== null) return { actual: published, count };
  throw problem("actual-without-people", { period: period.label, perKnown: per !== null });
}

/** Problem: `actual-without-people`. */
export function periodAnswer(working: Working, period: Period, place: number): PeriodAnswer {
  const { view, question, forecast, horizon } = working;
  const { actual, count } = actualAt(working, period);
  const places = (value: number): number => (question.roundRates ? roundHalfAway(value, view.measure.decimals) : value);
  const projection = projectionAt(forecast, place, question.level);
  const lower = projection.lower === null ? null : places(projection.lower);
  const upper = projection.upper === null ? null : places(projection.upper);
  const actuals = horizon.map((_, i) => (i === place ? actual : null));
  const found = actual === null ? null : effect(forecast, pick(horizon.length, place), actuals, question.level);
  return {
    period: period.label,
    index: period.index,
    note: period.note ?? null,
    actual,
    reason: actual === null ? whyWithoutActual(view.measure, period) : null,
    projected: projection.projected,
    lower,
    upper,
    meanLower: projection.meanLower,
    meanUpper: projection.meanUpper,
    ...intervalsApart(forecast, place, question.level),
    difference: found?.estimate ?? null,
    standardError: found?.standardError ?? null,
    pValue: found?.pValue ?? null,
    ...relative(actual, projection.projected, lower, upper),
    outside: actual === null || lower === null || upper === null ? null : actual < lower || actual > upper,
    ...withError(
      working,
      found,
      peopleAt(working, period, place, { actual, count }, projection.projected, lower, upper),
    ),
    file: fileAt(working, period),
  };
}

function fileAt({ view }: Working, { index }: Period): string | null {
  const isAt = ({ period }: { readonly period: Period }): boolean => period.index === index;
  return (view.measure.observations.find(isAt) ?? view.measure.missing.find(isAt))?.file ?? null;
}

type People = Pick<
  PeriodAnswer,
  | "population"
  | "populationSource"
  | "actualCount"
  | "projectedCount"
  | "projectedCountLower"
  | "projectedCountUpper"
  | "countDifference"
  | "countDifferenceLower"
  | "countDifferenceUpper"
>;

const NO_PEOPLE: People = {
  population: null,
  populationSource: null,
  actualCount: null,
  projectedCount: null,
  projectedCountLower: null,
  projectedCountUpper: null,
  countDifference: null,
  countDifferenceLower: null,
  countDifferenceUpper: null,
};

/**
 * Rates are of people. What a percentage is of, a file does not say: sessions, assessments, a column beside it that is
 * its denominator or its numerator. So its people are counted only when the question says whose percentage it is.
 */
const inPeople = (view: Working["view"], question: Working["question"]): boolean =>
  view.indicator.unit !== "percent" || question.population !== null;

/** The same people, their limits with the error of the population where one is stated. */
function withError(working: Working, found: Estimate | null, people: People): People {
  const standardError = populationErrorOf(working);
  const { countDifference, countDifferenceLower, countDifferenceUpper, population } = people;
  if (standardError === null || countDifference === null || population === null) return people;
  const held = { estimate: countDifference, lower: countDifferenceLower, upper: countDifferenceUpper };
  const { lower, upper } = withPopulationError({
    people: held,
    gap: perPerson(held, population),
    multiplier: found?.multiplier ?? null,
    standardError,
  });
  return { ...people, countDifferenceLower: lower, countDifferenceUpper: upper };
}

/** The people of one period, with the actual count and the population held. */
function peopleAt(
  { series, view, question, outOf }: Working,
  period: Period,
  place: number,
  { actual, count }: ActualAt,
  projected: number,
  lower: number | null,
  upper: number | null,
): People {
  const { per } = view.indicator;
  const population =
    view.basis === "count"
      ? (outOf.populations?.[place] ?? null)
      : per === null || !inPeople(view, question)
        ? null
        : populationAt(series, period, question.population, count, per);
  if (view.basis === "rate" && (population === null || per === null))
    return { ...NO_PEOPLE, actualCount: view.indicator.unit === "percent" ? null : count };
  const people = (rate: number): number =>
    population === null || per === null ? rate : (rate / per) * population.population;
  const actualCount = view.basis === "count" ? actual : (count ?? (actual === null ? null : people(actual)));
  const against = (rate: number | null): number | null =>
    actualCount === null || rate === null ? null : actualCount - people(rate);
  return {
    population: population?.population ?? null,
    populationSource: population?.source ?? null,
    actualCount,
    projectedCount: people(projected),
    projectedCountLower: lower === null ? null : people(lower),
    projectedCountUpper: upper === null ? null : people(upper),
    countDifference: actual === null ? null : against(projected),
    countDifferenceLower: actual === null ? null : against(upper),
    countDifferenceUpper: actual === null ? null : against(lower),
  };
}
