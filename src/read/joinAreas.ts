/** Which areas of several releases are the same, and what each release has of them. */
import { type Problem, ProblemError, problem } from "../problems.js";
import type { Area } from "../series/area.js";
import type { Series } from "../series/series.js";
import { AreaIndex } from "./areaIndex.js";
import type { Release } from "./release.js";
import type { AreaRequest } from "./request.js";

/** One area across the releases. */
export interface JoinedArea {
  /** as asked for, else as the first release calls it */
  readonly name: string;
  /** in the order of the releases; null where a release has none */
  readonly series: readonly (Series | null)[];
  readonly areas: readonly (Area | null)[];
  /** what a release that holds the area, or none, says is wrong with it */
  readonly problem: Problem | null;
}

/** Problems: `which-area` where none was asked for and the files hold different ones; `mixed-releases`. */
export function areasAcross(releases: readonly Release[], wanted: AreaRequest): JoinedArea[] {
  if (wanted === "only") return [onlyArea(releases)];
  if (wanted !== "all") return named(releases, wanted);
  const index = new AreaIndex();
  const groups = new Map<object, (Area | null)[]>();
  for (const [place, { read }] of releases.entries())
    for (const area of [...read.series, ...read.unusable].map((own) => own.area)) {
      const entry = index.of(area);
      const areas = groups.get(entry) ?? releases.map(() => null);
      groups.set(entry, areas);
      areas[place] ??= area;
    }
  if (groups.size === 0) throw problem("no-local-authorities", { total: 0 });
  return [...groups.values()].map((areas) => joined(releases, areas.find((area) => area !== null)?.name ?? "", areas));
}

/** The areas that names mean, each once; a name that a release does not know is another release's to know. */
export function named(releases: readonly Release[], names: readonly string[]): JoinedArea[] {
  const taken = new Set<Area>();
  return names.flatMap((name) => {
    const areas = releases.map(({ read }) => read.meanings.get(name) ?? null);
    const known = areas.filter((area) => area !== null);
    if (known.some((area) => taken.has(area))) return [];
    for (const area of known) taken.add(area);
    checkLevels(releases, name, areas);
    return [joined(releases, name, areas)];
  });
}

/** A region and an authority of one name are not one area. Problem: `mixed-releases`. */
function checkLevels(releases: readonly Release[], name: string, areas: readonly (Area | null)[]): void {
  const levels = areas.map((area) => area?.level ?? null);
  if (new Set(levels.filter((level) => level !== null)).size < 2) return;
  const found = levels.flatMap((level, place) =>
    level === null ? [] : [{ file: releases[place]?.label ?? "", value: level }],
  );
  throw problem("mixed-releases", { what: `the level of ${name}`, found, hint: "name the area by its code" });
}

function joined(releases: readonly Release[], name: string, areas: readonly (Area | null)[]): JoinedArea {
  const series = releases.map(({ read }, place) => read.series.find(({ area }) => area === areas[place]) ?? null);
  const asBenchmarks = releases.map(
    ({ read }, place) => read.benchmarks.find(({ area }) => area === areas[place]) ?? null,
  );
  const problems = releases.flatMap(({ read }, place) =>
    read.unusable.filter(({ area }) => area === areas[place] || (areas[place] === null && area.name === name)),
  );
  const own = problems.find(({ problem: found }) => found.code !== "no-such-area");
  const nowhere = areas.every((area) => area === null) ? problems.at(-1) : undefined;
  return {
    name,
    series: series.map((found, place) => found ?? asBenchmarks[place] ?? null),
    areas,
    problem: (own ?? nowhere)?.problem ?? null,
  };
}

/** The one area of every file; files that name none are taken to be of the same. Problem: `which-area`. */
function onlyArea(releases: readonly Release[]): JoinedArea {
  const areas = releases.map(({ read }) => (read.series[0] ?? read.unusable[0])?.area ?? null);
  const index = new AreaIndex();
  const different = new Set(areas.flatMap((area) => (area ? [index.of(area)] : [])));
  const unnamed = releases.every(({ read }) => !read.namesAreas);
  if (different.size > 1 && !unnamed) {
    const names = [...different].map(({ area }) => area.name);
    throw problem("which-area", { areas: names, total: names.length });
  }
  return joined(releases, areas.find((area) => area !== null)?.name ?? "", areas);
}

/** The problem as an error that keeps its place. */
export const asError = (found: Problem): ProblemError => new ProblemError(found);
