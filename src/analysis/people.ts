/** From rates to people: the population of each period, where it comes from, and the counts it gives. */

import type { Period } from "../series/period.js";
import { observationAt, type Series } from "../series/series.js";
import type { PopulationChoice } from "./question.js";

export type PopulationSource = "given" | "column" | "implied";

export interface Population {
  readonly population: number;
  readonly source: PopulationSource;
}

/**
 * The population of one period: the number given, else the file's own, else implied by count and rate,
 * count / rate x per, unrounded. Null where none of the allowed sources has it.
 *
 * `count` is the actual count of the period (the one given on the command line at its own period), `rate` the
 * published rate.
 */
export function populationAt(
  series: Series,
  period: Period,
  choice: PopulationChoice,
  count: number | null,
  per: number,
): Population | null {
  if (typeof choice === "number") return { population: choice, source: "given" };
  const column = observationAt(series.populations, period.index)?.value ?? null;
  if (choice !== "implied" && column !== null && column > 0) return { population: column, source: "column" };
  const rate = observationAt(series.values, period.index)?.value ?? null;
  if (choice === "column" || count === null || rate === null || rate <= 0 || count <= 0) return null;
  const population = (count / rate) * per;
  return Number.isFinite(population) ? { population, source: "implied" } : null;
}
