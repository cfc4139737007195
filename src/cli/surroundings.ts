/** What surrounds the areas of a read, from its pool and from the lists that say who is compared with whom. */
import { basename } from "node:path";
import { groupCalled } from "../analysis/benchmarks/benchmark.js";
import { donorName } from "../analysis/benchmarks/donors.js";
import { areaCalled, joinedNames } from "../analysis/benchmarks/members.js";
import type { Around } from "../analysis/benchmarks/others.js";
import { GROUP_WORDS, groupWord, type Surroundings } from "../analysis/benchmarks/surroundings.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { methodNamed } from "../methods/registry.js";
import { problem } from "../problems.js";
import type { ReadAnswer } from "../read/readSeries.js";
import { suggest } from "../read/suggest.js";
import type { Input } from "../render/answer.js";
import { byAreaName } from "../series/areaOrder.js";
import type { Series } from "../series/series.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import { type ComparisonLists, comparisonLists } from "./comparisonLists.js";
import type { Io } from "./io.js";
import { type ReadJob, readInputs } from "./readInputs.js";

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
 * What surrounds the `areas` asked about, of all those in the files.
 * Problems: `no-such-benchmark` for a name that nothing is called by; `no-such-neighbour-list`, `which-neighbour-list`.
 */
export function aroundOf(
  others: readonly Series[],
  areas: readonly Series[],
  asked: SurroundingsAsked,
  lists: ComparisonLists,
  meant: Meant,
): Around {
  const { groups, average, excludeSelf, neighbourList } = asked;
  // In an order of their own: what is added up in another order differs in its last bits.
  const pool = [...others].sort(byAreaName);
  checkNames(wordsOf(meant), pool, asked);
  const neighbours = lists.neighbours?.({ pool, areas, list: neighbourList, at: meant.at ?? null });
  const names = (): string[] => pool.map(({ area }) => area.name);
  const surroundings: Surroundings = {
    pool,
    neighboursOf: neighbours ?? (() => null),
    regionOf: (area) => lists.regions?.(area)?.region.name ?? null,
    partOf: (area) => lists.regions?.(area)?.part?.name ?? null,
    groups,
    nearestTo: (name) => suggest(name, names()),
    average,
    excludeSelf,
  };
  return { surroundings, treated: [] };
}

/** Files read with every area beside those asked about. */
export interface ReadBeside {
  readonly read: ReadAnswer;
  readonly around: Around;
  /** of several files, the same under the other preference; series stand in the same places */
  readonly otherwise: { readonly read: ReadAnswer; readonly around: Around } | null;
  /** call when all is answered: only then it is known which lists were of use */
  inputs(): readonly Input[];
}

/**
 * `words` may call for a list, `among` must be areas of the files.
 * Problems: those of `comparisonLists`, `readInputs` and `aroundOf`.
 */
export async function readBeside(
  job: ReadJob & { readonly question: Meant; readonly surroundings: SurroundingsAsked },
  words: readonly string[],
  io: Io,
  among: readonly string[] = [],
): Promise<ReadBeside> {
  const lists = await comparisonLists(job.surroundings, words, io);
  const { read, otherwise, inputs } = await readInputs(withPool(job), among, io);
  const around = ({ pool, series }: ReadAnswer): Around => {
    if (pool === null) throw new Error("files were read without their pool");
    return aroundOf(pool().series, series, job.surroundings, lists, job.question);
  };
  return {
    read,
    around: around(read),
    otherwise: otherwise && { read: otherwise, around: around(otherwise) },
    inputs: () => [...inputs(), ...lists.inputs],
  };
}

/** What was asked of them, in JSON's words; null where no others were made use of. */
export const surroundingsTold = (around: Around | null, asked: SurroundingsAsked) =>
  around && { ...asked, neighbours: asked.neighbours === null ? null : basename(asked.neighbours) };

/** Problem: `no-such-benchmark`, with what may have been meant. */
function checkNames(words: readonly string[], pool: readonly Series[], asked: SurroundingsAsked): void {
  const typed = words.map((name) => ({ name, code: null }));
  for (const { name } of joinedNames(typed, pool)) {
    if (groupWord(name) || groupCalled(name, asked) || areaCalled(name, pool)) continue;
    const known = asked.groups.map((group) => group.name);
    const suggestion = suggest(name, [...known, ...GROUP_WORDS, ...pool.map(({ area }) => area.name)]);
    throw problem("no-such-benchmark", { benchmark: name, known, suggestion });
  }
}
