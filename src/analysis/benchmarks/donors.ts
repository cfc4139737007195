/** The areas that a synthetic control may be made of. */
import { problem } from "../../problems.js";
import { type Area, plainName } from "../../series/area.js";
import type { Series } from "../../series/series.js";
import { groupCalled, inRegion, neighboursOf, regionNameOf } from "./benchmark.js";
import { areaCalled, joinedNames, membersNamed } from "./members.js";
import { comparable, groupWord, type Surroundings } from "./surroundings.js";

/**
 * The donors that `asked` means: the words `all`, `neighbours` and `region`, names of groups, and areas of the file by
 * name; what begins with `-` is left out of the rest, or of all. Never the area itself or those of `without`.
 * Problems: `no-such-benchmark`, `no-neighbours`, `no-region-known`.
 */
export function donorsFor(
  asked: readonly string[],
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[] = [],
): readonly Series[] {
  const typed = joinedNames(
    asked.map((name) => ({ name, code: null })),
    surroundings.pool,
  ).map(({ name }) => ({ isLeftOut: name.startsWith("-"), name: donorName(name) }));
  const meant = (isLeftOut: boolean): readonly Series[] =>
    typed
      .filter((one) => one.isLeftOut === isLeftOut)
      .flatMap(({ name }) => meantBy(name, series, surroundings, without));
  const leftOut = new Set(meant(true));
  const chosen = typed.every((one) => one.isLeftOut) ? comparable(surroundings, series, without) : meant(false);
  return [...new Set(chosen)].filter(
    (donor) => donor.area !== series.area && !without.includes(donor.area) && !leftOut.has(donor),
  );
}

/**
 * Areas that `all` passes over as nations or regions by their names alone, where nothing else in the file says what they
 * or the area are: among the countries of the world the United Kingdom is no nation above the others.
 */
export function setAside(asked: readonly string[], series: Series, { pool }: Surroundings): readonly Area[] {
  const all = asked.every((name) => name.startsWith("-")) || asked.some((name) => groupWord(name) === "all");
  if (!all || (series.area.level !== null && series.area.level !== "other")) return [];
  const named = new Set(asked.map((name) => plainName(donorName(name))));
  return pool.flatMap(({ area }) =>
    area.code === null && (area.level === "country" || area.level === "region") && !named.has(plainName(area.name))
      ? [area]
      : [],
  );
}

/** The word or name, whether it is to be in or left out. */
export const donorName = (typed: string): string => typed.replace(/^-\s*/, "");

/** The areas that one word or name means. */
function meantBy(
  name: string,
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[],
): readonly Series[] {
  const group = groupCalled(name, surroundings);
  if (group) return membersNamed(group.members, series, surroundings, without).members;
  const word = groupWord(name);
  if (word === "all") return comparable(surroundings, series, without);
  if (word === "region") return inRegion(regionNameOf(series.area, surroundings), series, surroundings, without);
  if (word === "neighbours")
    return membersNamed(neighboursOf(series.area, surroundings).members, series, surroundings, without).members;
  const donor = areaCalled(name, surroundings.pool);
  if (!donor) throw problem("no-such-benchmark", { benchmark: name, known: [] });
  return [donor];
}
