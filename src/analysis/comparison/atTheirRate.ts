/** People at another's rate: how many an area would have, with its own population held. */
import type { Period } from "../../series/period.js";
import { observationAt, type Series } from "../../series/series.js";
import type { BasisView } from "../basis.js";
import { populationAt } from "../people.js";
import type { CompareQuestion } from "../question.js";
import type { AtTheirRate, CompareAnswer } from "./answer.js";

type People = NonNullable<CompareAnswer["people"]>;

/**
 * The area's own people at a period. Null on counts, where rates are of no stated number of people, where no population
 * is found, and for percentages unless the question says whose they are.
 */
export function ownPeople(
  series: Series,
  { basis, indicator, measure }: BasisView,
  period: Period,
  question: Pick<CompareQuestion, "population">,
): People | null {
  const { per, unit } = indicator;
  if (basis === "count" || per === null || (unit === "percent" && question.population === null)) return null;
  const count = observationAt(series.counts, period.index)?.value ?? null;
  const found = populationAt(series, period, question.population, count, per);
  const rate = observationAt(measure, period.index)?.value ?? null;
  if (found === null || rate === null) return null;
  return {
    population: found.population,
    populationSource: found.source,
    actualCount: count ?? (rate / per) * found.population,
  };
}

/** The benchmark's figure is a rate per `per` people. */
export function atTheirRate(people: People | null, theirs: number | null, per: number | null): AtTheirRate | null {
  if (people === null || theirs === null || per === null) return null;
  const countAtBenchmark = (theirs / per) * people.population;
  return { countAtBenchmark, countGap: people.actualCount - countAtBenchmark };
}
