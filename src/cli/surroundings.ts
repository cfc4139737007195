/** What surrounds the areas of a read, from its pool and from the lists that say who is compared with whom. */
import { basename } from "node:path";
import { areaCalled, GROUP_WORDS, groupCalled } from "../analysis/benchmarks/benchmark.js";
import { donorName } from "../analysis/benchmarks/donors.js";
import { joinedNames } from "../analysis/benchmarks/members.js";
import type { Around } from "../analysis/benchmarks/others.js";
import type { Surroundings } from "../analysis/benchmarks/surroundings.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { methodNamed } from "../methods/registry.js";
import { problem } from "../problems.js";
import { ageOfList, chooseList, yearOfPeriod } from "../read/neighbourListInForce.js";
import { neighboursIn } from "../read/neighbourLists.js";
import type { ReadAnswer } from "../read/readSeries.js";
import { suggest } from "../read/suggest.js";
import type { Area } from "../series/area.js";
import { byAreaName } from "../series/areaOrder.js";
import type { Period } from "../series/period.js";
import { typedPeriod } from "../series/periodColumn.js";
import type { Series } from "../series/series.js";
import { comparable } from "../series/writing.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import type { ComparisonLists } from "./comparisonLists.js";
import type { ReadJob } from "./readInputs.js";

/** The same job, keeping every area of the files. */
export const withPool = <Job extends ReadJob>(job: Job): Job => ({ ...job, request: { ...job.request, pool: true } });

/** Whether the question is about more than each area's own figures. */
export const needsPool = ({ method }: Pick<ProjectQuestion, "method">): boolean =>
  methodNamed(method).others !== "none";

/** The names that the flags bring: whom to compare with, and the period that it is about. */
export interface Meant {
  readonly benchmarks?: readonly string[];
  readonly donors?: readonly string[];
  /** as typed; null for the latest */
  readonly at?: string | null;
}

/** Every word that may call for a list. */
export const wordsOf = ({ benchmarks = [], donors = [] }: Meant): readonly string[] => [
  ...benchmarks,
  ...donors.map(donorName),
];

/**
 * Null where the read kept no pool.
 * Problems: `no-such-benchmark` for a name that nothing is called by; `no-such-neighbour-list`, `which-neighbour-list`.
 */
export function aroundOf(
  { pool, series }: Pick<ReadAnswer, "pool" | "series">,
  asked: SurroundingsAsked,
  lists: ComparisonLists,
  meant: Meant,
): Around | null {
  if (pool === null) return null;
  // In an order of their own: what is added up in another order differs in its last bits.
  const all = [...pool().series].sort(byAreaName);
  const { groups, average, excludeSelf } = asked;
  checkNames(wordsOf(meant), all, asked);
  const surroundings: Surroundings = {
    pool: all,
    neighboursOf: neighboursBy(all, series, asked, lists, meant.at ?? null),
    regionOf: (area) => lists.regions?.of(area)?.region.name ?? null,
    partOf: (area) => lists.regions?.of(area)?.part?.name ?? null,
    groups,
    nearestTo: (name) =>
      suggest(
        name,
        all.map(({ area }) => area.name),
      ),
    average,
    excludeSelf,
  };
  return { surroundings, treated: [] };
}

/** What was asked of them, in JSON's words; null where no others were made use of. */
export const surroundingsTold = (around: Around | null, asked: SurroundingsAsked) =>
  around && { ...asked, neighbours: asked.neighbours === null ? null : basename(asked.neighbours) };

/** One list for the whole run, by the period that it is about. */
function neighboursBy(
  pool: readonly Series[],
  areas: readonly Series[],
  { neighbourList }: SurroundingsAsked,
  { neighbours }: ComparisonLists,
  typed: string | null,
): Surroundings["neighboursOf"] {
  if (neighbours === null) return () => null;
  const location = { file: neighbours.file };
  const at = periodAsked(areas, typed);
  const last = latestOf(pool);
  const { lists } = neighbours.read;
  const { list, chosenBy } = chooseList(lists, neighbourList, at && yearOfPeriod(at), location);
  const vintage = at && last ? ageOfList(lists, list, at, last) : null;
  return (area: Area) => ({
    list,
    chosenBy,
    vintage,
    members: neighboursIn(neighbours.read, list, area, location).map(({ name, code, localCode }) => ({
      name,
      code: code ?? localCode,
    })),
  });
}

/** The period asked about; without one, the latest of the areas asked about. */
function periodAsked(areas: readonly Series[], typed: string | null): Period | null {
  const latest = latestOf(areas);
  if (typed === null || latest === null) return latest;
  const meaning = typedPeriod(typed.trim(), latest.kind, latest.label);
  return meaning && { ...meaning, label: typed.trim() };
}

function latestOf(series: readonly Series[]): Period | null {
  let latest: Period | null = null;
  for (const { values, counts } of series) {
    const own = (values ?? counts)?.observations.at(-1)?.period;
    if (own && (latest === null || own.index > latest.index)) latest = own;
  }
  return latest;
}

/** Problem: `no-such-benchmark`, with what may have been meant. */
function checkNames(words: readonly string[], pool: readonly Series[], asked: SurroundingsAsked): void {
  const typed = words.map((name) => ({ name, code: null }));
  for (const { name } of joinedNames(typed, pool)) {
    const isWord = GROUP_WORDS.some((word) => word === comparable(name));
    if (isWord || groupCalled(name, asked) || areaCalled(name, pool)) continue;
    const known = asked.groups.map((group) => group.name);
    const suggestion = suggest(name, [...known, ...GROUP_WORDS, ...pool.map(({ area }) => area.name)]);
    throw problem("no-such-benchmark", { benchmark: name, known, suggestion });
  }
}
