/** The average and the total difference over the periods that have an actual, in the measure's unit and in people. */
import { effect } from "./effect.js";
import { populationErrorOf, withPopulationError } from "./populationError.js";
import type { PeriodAnswer, SpanAnswer } from "./projectAnswer.js";
import { relative } from "./relative.js";
import type { Working } from "./working.js";

/** Average (weight 1/n) or total (weight 1) over the periods that have an actual; null when there is none. */
export function spanAnswer(
  working: Working,
  periods: readonly PeriodAnswer[],
  places: readonly number[],
  weight: number,
): SpanAnswer | null {
  const [first] = places;
  if (first === undefined) return null;
  const { forecast, question } = working;
  const weights = periods.map((_, place) => (places.includes(place) ? weight : 0));
  const found = effect(
    forecast,
    weights,
    periods.map(({ actual }) => actual),
    question.level,
  );
  const actual = places.reduce((sum, place) => sum + weight * ((periods[place] as PeriodAnswer).actual as number), 0);
  const projected = actual - found.estimate;
  const people = peopleSpan(working, periods, places, weight);
  return {
    from: (periods[first] as PeriodAnswer).period,
    to: (periods[places.at(-1) as number] as PeriodAnswer).period,
    n: places.length,
    actual,
    projected,
    difference: found.estimate,
    standardError: found.standardError,
    lower: found.lower,
    upper: found.upper,
    pValue: found.pValue,
    ...relative(
      actual,
      projected,
      found.upper === null ? null : actual - found.upper,
      found.lower === null ? null : actual - found.lower,
    ),
    ...people,
  };
}

type PeopleSpan = Pick<SpanAnswer, "countDifference" | "countDifferenceLower" | "countDifferenceUpper">;

/** The same contrast with every period weighted by its people per unit of the rate; counts are held. */
function peopleSpan(
  working: Working,
  periods: readonly PeriodAnswer[],
  places: readonly number[],
  weight: number,
): PeopleSpan {
  const { view, forecast, question } = working;
  const rows = places.map((place) => periods[place] as PeriodAnswer);
  if (rows.some((row) => row.countDifference === null))
    return { countDifference: null, countDifferenceLower: null, countDifferenceUpper: null };
  // On counts a unit is a person; on rates it is the population over `per`.
  const perUnit = (row: PeriodAnswer): number =>
    view.basis === "count" || row.population === null ? 1 : row.population / (view.indicator.per as number);
  const weights = periods.map((row, place) => (places.includes(place) ? weight * perUnit(row) : 0));
  const perHead = (people: number): number => (people === 0 ? 0 : weight / (view.indicator.per as number));
  const actuals = periods.map((row) => (row.actualCount === null ? null : row.actualCount / perUnit(row)));
  const found = effect(forecast, weights, actuals, question.level);
  const standardError = populationErrorOf(working);
  const { lower, upper } =
    standardError === null || rows.some((row) => row.population === null)
      ? found
      : withPopulationError({
          people: found,
          gap: effect(forecast, weights.map(perHead), actuals, question.level),
          multiplier: found.multiplier,
          standardError,
        });
  return { countDifference: found.estimate, countDifferenceLower: lower, countDifferenceUpper: upper };
}
