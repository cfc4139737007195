/** Whether figures are as large as the areas are: only the proportions of such numbers can be compared between areas. */
import type { Series } from "../../series/series.js";
import type { BasisView } from "../basis.js";
import { areaCalled } from "./members.js";
import type { Surroundings } from "./surroundings.js";

/** A national figure so many times the highest of the authorities is their sum: rates lie among each other. */
const BEYOND_ANY = 2;
/** Without a national figure: whole numbers of which the highest is so large, and so many times the lowest. */
const LARGE = 1000;
const APART = 100;
/** Of fewer authorities, the highest says little of how high any can be. */
const FEWEST = 5;

/**
 * True of counts; and of figures that do not say what they are, where England's is far above every authority's or, with
 * none of England, whole numbers lie as far apart as sizes do. Without the areas around it, only what the file says of
 * its unit can be gone by.
 */
export function areNumbers(
  { basis, indicator }: Pick<BasisView, "basis" | "indicator">,
  series: Series,
  surroundings: Pick<Surroundings, "pool"> | null,
): boolean {
  if (indicator.unit === "count" || basis === "count") return true;
  if (indicator.unit !== "value" || surroundings === null) return false;
  const authorities = surroundings.pool.filter(({ area }) => area.level === "local authority");
  if (authorities.length < FEWEST) return false;
  const england = areaCalled("England", surroundings.pool);
  return england === null || england.area === series.area ? spreadAsSizes(authorities) : isSum(england, authorities);
}

/** In every period that both have. */
function isSum(england: Series, authorities: readonly Series[]): boolean {
  const highest = new Map<number, number>();
  for (const { values } of authorities)
    for (const { period, value } of values?.observations ?? [])
      highest.set(period.index, Math.max(highest.get(period.index) ?? value, value));
  const shared = (england.values?.observations ?? []).filter(({ period }) => highest.has(period.index));
  return shared.length > 0 && shared.every((one) => one.value > BEYOND_ANY * (highest.get(one.period.index) as number));
}

function spreadAsSizes(authorities: readonly Series[]): boolean {
  const whole = authorities.every(({ values }) => (values?.decimals ?? 0) === 0);
  const latest = authorities.flatMap(({ values }) => values?.observations.at(-1)?.value ?? []);
  const [lowest, highest] = [Math.min(...latest), Math.max(...latest)];
  return whole && lowest >= 0 && highest >= LARGE && highest >= APART * lowest;
}
