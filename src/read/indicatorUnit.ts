/** Unit and size of population where a column names the indicator, and the values stand under a name that says neither. */
import { perFromName, type Unit, unitFromName } from "../series/indicator.js";
import type { Series } from "../series/series.js";
import type { Plan } from "./plan.js";

/** As flags and the value column say; where they are silent, as the indicator's own name does. */
export function unitBeside(
  { unit, per, indicatorColumn }: Plan,
  indicator: string,
): { unit: Unit; per: number | null } {
  if (indicatorColumn === null || per !== null || unit === "percent" || unit === "count") return { unit, per };
  const own = unitFromName(indicator);
  if (unit === "rate") return { unit, per: perFromName(indicator) };
  return { unit: own, per: own === "percent" ? 100 : own === "rate" ? perFromName(indicator) : null };
}

/** Values that are counts by their indicator's name are the series' counts. */
export function inItsUnit(series: Series): Series {
  const { lower, upper, ...rest } = series;
  const { indicator, values, counts } = series;
  // Limits are those of values, and go with them.
  return indicator.unit === "count" && values !== null && counts === null
    ? { ...rest, values: null, counts: values }
    : series;
}
