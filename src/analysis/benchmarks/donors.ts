/** The areas that a synthetic control may be made of. */

import { problem } from "../../problems.js";
import type { Area } from "../../series/area.js";
import type { Series } from "../../series/series.js";
import { areaCalled, benchmarkFor } from "./benchmark.js";
import { comparable, type Surroundings } from "./surroundings.js";

/**
 * The donors that `asked` means: one of the words `all`, `neighbours` and `region`, the name of a group, or areas of
 * the file by name. Never the area itself or those of `without`. Problems: those of `benchmarkFor`.
 */
export function donorsFor(
  asked: readonly string[],
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[] = [],
): readonly Series[] {
  const pool = comparable(surroundings, series, without);
  const [only, ...more] = asked;
  if (more.length === 0 && only === "all") return pool;
  if (more.length === 0 && only === "region") {
    const region = surroundings.regionOf(series.area);
    if (region === null) throw problem("no-region-known", { area: series.area.name });
    return pool.filter(({ area }) => surroundings.regionOf(area) === region);
  }
  if (more.length === 0 && only !== undefined && (only === "neighbours" || isGroup(only, surroundings)))
    return benchmarkFor(only, series, surroundings, without).members;
  return asked.flatMap((name) => {
    const donor = areaCalled(name, surroundings.pool);
    if (!donor) throw problem("no-such-benchmark", { benchmark: name, known: [] });
    return donor.area === series.area || without.includes(donor.area) ? [] : [donor];
  });
}

const isGroup = (name: string, { groups }: Surroundings): boolean => groups.some((group) => group.name === name);
