/** Whether figures are as large as the areas are: only the proportions of such numbers can be compared between areas. */
import type { Series } from "../../series/series.js";
import type { BasisView } from "../basis.js";
import { areaCalled } from "./members.js";
import type { Surroundings } from "./surroundings.js";

/** A national figure so many times the highest of the authorities is their sum: rates lie among each other. */
const BEYOND_ANY = 2;

/**
 * True of counts; and of figures that do not say what they are, where England's is far above every authority's.
 * Without the areas around it, only what the file says of its unit can be gone by.
 */
export function areNumbers(
  { basis, indicator, measure }: BasisView,
  series: Series,
  surroundings: Pick<Surroundings, "pool"> | null,
): boolean {
  if (indicator.unit === "count" || basis === "count") return true;
  if (indicator.unit !== "value" || surroundings === null) return false;
  const england = areaCalled("England", surroundings.pool);
  if (england === null || england.area === series.area) return false;
  const highest = new Map<number, number>();
  const authorities = surroundings.pool.filter(({ area }) => area.level === "local authority");
  if (authorities.length < FEWEST) return false;
  for (const { values } of authorities)
    for (const { period, value } of values?.observations ?? [])
      highest.set(period.index, Math.max(highest.get(period.index) ?? 0, value));
  const theirs = new Map(england.values?.observations.map(({ period, value }) => [period.index, value]));
  const shared = measure.observations.filter(({ period }) => theirs.has(period.index) && highest.has(period.index));
  return (
    shared.length > 0 &&
    shared.every(({ period: { index } }) => (theirs.get(index) as number) > BEYOND_ANY * (highest.get(index) as number))
  );
}

/** Of fewer authorities, the highest says little of how high any can be. */
const FEWEST = 5;
