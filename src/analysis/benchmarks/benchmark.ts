/** What an area is compared with: another area of the file, or the average of a group of areas. */
import { problem } from "../../problems.js";
import { type Area, bareName, contains } from "../../series/area.js";
import type { Series } from "../../series/series.js";
import { sameText } from "../../series/writing.js";
import type { Basis } from "../question.js";
import { areaExcluded } from "./areaExcluded.js";
import { averageOf } from "./average.js";
import { areaCalled, type MembersFound, membersNamed } from "./members.js";
import {
  type Average,
  comparable,
  groupWord,
  type ListChoice,
  type ListVintage,
  type NamedGroup,
  type NeighbourList,
  type Surroundings,
} from "./surroundings.js";

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
  /** of those typed, the names that may have been meant */
  readonly nearest: Readonly<Record<string, string>>;
  /** of neighbours, the list and why it was chosen */
  readonly list: { readonly name: string; readonly chosenBy: ListChoice } | null;
  /** of neighbours, how the list stands in time to the figures; null where there is nothing to say */
  readonly vintage: ListVintage | null;
  /** of a group, whether the area itself was named in it and is left out */
  readonly leavesOut: boolean;
  /** of an area of the file, whether the area lies in it and is still counted in its figures */
  readonly holds: "yes" | "perhaps" | "no";
  /** labels of the periods in which a population had to be taken as count / rate */
  readonly implied: readonly string[];
  /** labels of the periods in which the area could not be taken out of it, and which are left out */
  readonly dropped: readonly string[];
}

/**
 * The benchmark that `asked` means for an area: `neighbours`, `region` (as published, else the average of its other
 * authorities), `all` (every other area of its level), the name of a group, or an area of the file. The area itself and
 * those of `without` are in no average; with `excludeSelf` the area is taken out of a published benchmark too, on the
 * basis asked about.
 * Problems: `no-such-benchmark`, `no-neighbours`, `no-region-known`, `benchmark-empty`, `benchmark-is-area`,
 * `cannot-pool`, `cannot-exclude-self`.
 */
export function benchmarkFor(
  asked: string,
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[] = [],
  basis: Basis = series.values === null ? "count" : "rate",
): Benchmark {
  const word = groupWord(asked);
  const averaged = (name: string, found: MembersFound): Benchmark => {
    const { average } = surroundings;
    const { members, lacking, nearest, itself } = found;
    if (members.length === 0)
      throw problem("benchmark-empty", { benchmark: name, area: series.area.name, lacking, itself });
    const called = name.endsWith(")") ? `${name.slice(0, -1)}, ${average})` : `${name} (${average})`;
    const { series: made, used, implied } = averageOf(members, average, called, series.indicator);
    const about = { members, used, average, lacking, nearest, leavesOut: itself, implied };
    return { ...PLAIN, asked, name: called, series: made, ...about };
  };
  const group = groupCalled(asked, surroundings);
  if (group) return averaged(group.name, membersNamed(group.members, series, surroundings, without));
  if (word === "neighbours") {
    const found = neighboursOf(series.area, surroundings);
    const members = membersNamed(found.members, series, surroundings, without);
    const list = { name: found.list, chosenBy: found.chosenBy };
    return { ...averaged(`Statistical neighbours (${found.list})`, members), list, vintage: found.vintage ?? null };
  }
  const others = (name: string, members: readonly Series[]): Benchmark =>
    averaged(name, { members, lacking: [], nearest: {}, itself: false });
  if (word === "all") return others("All other areas", comparable(surroundings, series, without));
  if (word === "region") {
    const region = regionNameOf(series.area, surroundings);
    const row = publishedRegion(series.area, region, surroundings);
    if (row) return published(asked, row, series, surroundings, basis);
    return others(`Other authorities of ${region}`, inRegion(region, series, surroundings, without));
  }
  const found = areaCalled(asked, surroundings.pool);
  if (!found)
    throw problem("no-such-benchmark", { benchmark: asked, known: surroundings.groups.map(({ name }) => name) });
  return published(asked, found, series, surroundings, basis);
}

const PLAIN = {
  members: [],
  used: null,
  average: null,
  lacking: [],
  nearest: {},
  list: null,
  vintage: null,
  leavesOut: false,
  holds: "no",
  implied: [],
  dropped: [],
} as const;

export const groupCalled = (name: string, { groups }: Pick<Surroundings, "groups">): NamedGroup | null =>
  groups.find((group) => group.name === name) ?? groups.find((group) => sameText(group.name, name)) ?? null;

/** Problem: `no-neighbours`. */
export function neighboursOf(area: Area, surroundings: Surroundings): NeighbourList {
  const found = surroundings.neighboursOf(area);
  if (!found) throw problem("no-neighbours", { area: area.name, list: null });
  return found;
}

/** Problem: `no-region-known`. */
export function regionNameOf(area: Area, { regionOf }: Surroundings): string {
  const region = regionOf(area);
  if (region === null) throw problem("no-region-known", { area: area.name });
  return region;
}

/** The file's own row of the region, else of the part of it that the area lies in. */
function publishedRegion(area: Area, region: string, { pool, partOf }: Surroundings): Series | null {
  const rows = pool.filter((one) => one.area.level === "region");
  const part = partOf?.(area) ?? null;
  return areaCalled(region, rows) ?? (part === null ? null : areaCalled(part, rows));
}

/** The other areas of its level in a region. */
export const inRegion = (
  region: string,
  series: Series,
  surroundings: Surroundings,
  without: readonly Area[],
): readonly Series[] =>
  comparable(surroundings, series, without).filter(({ area }) => surroundings.regionOf(area) === region);

/** Problems: `benchmark-is-area`, `cannot-exclude-self`. */
function published(asked: string, found: Series, series: Series, surroundings: Surroundings, basis: Basis): Benchmark {
  if (found.area === series.area) throw problem("benchmark-is-area", { area: series.area.name });
  const holds = holdsArea(found.area, series.area, surroundings);
  if (!surroundings.excludeSelf || holds !== "yes")
    return { ...PLAIN, asked, name: found.area.name, series: found, holds };
  const { series: rest, implied, dropped } = areaExcluded(found, series, basis);
  return { ...PLAIN, asked, name: rest.area.name, series: rest, implied, dropped };
}

/** Whether a published benchmark counts the area in: for a region as the table of authorities says. */
function holdsArea(
  benchmark: Area,
  area: Area,
  { regionOf, partOf }: Pick<Surroundings, "regionOf" | "partOf">,
): Benchmark["holds"] {
  const holds = contains(benchmark, area);
  const region = holds === "perhaps" ? regionOf(area) : null;
  if (region === null) return holds;
  const name = bareName(benchmark.name);
  return [region, partOf?.(area) ?? ""].some((of) => bareName(of) === name) ? "yes" : "no";
}
