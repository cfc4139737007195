/** The areas that a synthetic control may be made of. */
import { problem } from "../../problems.js";
import type { Area } from "../../series/area.js";
import type { Series } from "../../series/series.js";
import { areaCalled, groupCalled, inRegion } from "./benchmark.js";
import { joinedNames, membersNamed } from "./members.js";
import { comparable, type Surroundings } from "./surroundings.js";

/**
 * The donors that `asked` means: one of the words `all`, `neighbours` and `region`, the name of a group, or areas of
 * the file by name. Never the area itself or those of `without`.
 * Problems: `no-such-benchmark`, `no-neighbours`, `no-region-known`.
 */
export function donorsFor(
  asked: readonly string[],
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[] = [],
): readonly Series[] {
  const [only = "", ...more] = asked;
  const word = more.length === 0 ? only.toLowerCase() : "";
  const group = more.length === 0 ? groupCalled(only, surroundings) : null;
  if (group) return membersNamed(group.members, series, surroundings, without).members;
  if (word === "all") return comparable(surroundings, series, without);
  if (word === "region") {
    const region = surroundings.regionOf(series.area);
    if (region === null) throw problem("no-region-known", { area: series.area.name });
    return inRegion(region, series, surroundings, without);
  }
  if (word === "neighbours") {
    const found = surroundings.neighboursOf(series.area);
    if (!found) throw problem("no-neighbours", { area: series.area.name, list: null });
    return membersNamed(found.members, series, surroundings, without).members;
  }
  const typed = asked.map((name) => ({ name, code: null }));
  const donors = new Set(
    joinedNames(typed, surroundings.pool).map(({ name }) => {
      const donor = areaCalled(name, surroundings.pool);
      if (!donor) throw problem("no-such-benchmark", { benchmark: name, known: [] });
      return donor;
    }),
  );
  return [...donors].filter(({ area }) => area !== series.area && !without.includes(area));
}
