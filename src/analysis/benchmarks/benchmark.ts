/** What an area is compared with: another area of the file, or the average of a group of areas. */
import { problem } from "../../problems.js";
import { type Area, matchArea } from "../../series/area.js";
import type { Series } from "../../series/series.js";
import { averageOf } from "./average.js";
import { type Average, comparable, type Named, type Surroundings } from "./surroundings.js";

export interface Benchmark {
  /** as asked for: `neighbours`, `England` */
  readonly asked: string;
  /** as answers call it */
  readonly name: string;
  readonly series: Series;
  /** of an average, the areas behind it; empty for an area of the file */
  readonly members: readonly Series[];
  /** of an average, how many members have a figure, by period index; null for an area of the file */
  readonly used: ReadonlyMap<number, number> | null;
  readonly average: Average | null;
  /** those meant that the file does not have */
  readonly lacking: readonly string[];
  /** of neighbours, the list and why it was chosen */
  readonly list: { readonly name: string; readonly chosenBy: "asked" | "in force" | "only" } | null;
}

/** Words that mean a group rather than an area. */
export const GROUP_WORDS = ["neighbours", "region", "all"] as const;

/**
 * The benchmark that `asked` means for an area: `neighbours`, `region`, `all` (every other area of its level), the name
 * of a group, or an area of the file. The area itself and those of `without` are in no average.
 * Problems: `no-such-benchmark`, `no-neighbours`, `no-region-known`, `benchmark-empty`.
 */
export function benchmarkFor(
  asked: string,
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[] = [],
): Benchmark {
  const { area } = series;
  if (asked === "neighbours") {
    const found = surroundings.neighboursOf(area);
    if (!found) throw problem("no-neighbours", { area: area.name, list: null });
    const list = { name: found.list, chosenBy: found.chosenBy };
    const name = `Statistical neighbours (${found.list})`;
    return { ...averageBy(asked, name, found.members, series, surroundings, without), list };
  }
  if (asked === "all") {
    const members = comparable(surroundings, series, without);
    return averaged(asked, "All other areas", members, [], series, surroundings);
  }
  const group = surroundings.groups.find(({ name }) => name === asked);
  if (group) return averageBy(asked, group.name, group.members, series, surroundings, without);
  const published = asked === "region" ? regionNameOf(area, surroundings) : asked;
  const found = areaCalled(published, surroundings.pool);
  if (!found)
    throw problem("no-such-benchmark", { benchmark: published, known: surroundings.groups.map(({ name }) => name) });
  return single(asked, found);
}

function regionNameOf(area: Area, { regionOf }: Surroundings): string {
  const region = regionOf(area);
  if (region === null) throw problem("no-region-known", { area: area.name });
  return region;
}

const single = (asked: string, series: Series): Benchmark => ({
  asked,
  name: series.area.name,
  series,
  members: [],
  used: null,
  average: null,
  lacking: [],
  list: null,
});

/** The one area that a name or code means best; null for none or for several. */
export function areaCalled(name: string, pool: readonly Series[]): Series | null {
  const scored = pool.map((series) => ({ series, score: matchArea(name, series.area) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const found = scored.filter(({ score }) => best > 0 && score === best);
  return found.length === 1 ? (found[0]?.series ?? null) : null;
}

function averageBy(
  asked: string,
  name: string,
  named: readonly Named[],
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[],
): Benchmark {
  const pool = comparable(surroundings, series);
  const found = named.map((one) => ({ one, member: memberOf(one, pool) }));
  const members = found.flatMap(({ member }) => (member && !without.includes(member.area) ? [member] : []));
  const itself = ({ one }: (typeof found)[number]): boolean => memberOf(one, [series]) !== null;
  const lacking = found.filter((one) => one.member === null && !itself(one)).map(({ one }) => one.name);
  return averaged(asked, name, members, lacking, series, surroundings);
}

const memberOf = ({ name, code }: Named, pool: readonly Series[]): Series | null =>
  (code === null ? null : areaCalled(code, pool)) ?? areaCalled(name, pool);

function averaged(
  asked: string,
  name: string,
  members: readonly Series[],
  lacking: readonly string[],
  series: Series,
  { average }: Surroundings,
): Benchmark {
  if (members.length === 0) throw problem("benchmark-empty", { benchmark: name, area: series.area.name, lacking });
  const called = `${name}, ${average}`;
  const { series: made, used } = averageOf(members, average, called, series.indicator);
  return { asked, name: called, series: made, members, used, average, lacking, list: null };
}
