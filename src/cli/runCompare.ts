/** The work of `compare`: files to the areas and what surrounds them, each area to its answer. */
import { groupCalled } from "../analysis/benchmarks/benchmark.js";
import { GROUP_WORDS, groupWord } from "../analysis/benchmarks/surroundings.js";
import { namedOrUsual } from "../analysis/benchmarks/usual.js";
import { compare } from "../analysis/compare.js";
import { compareMove, withMove } from "../analysis/headlineMove.js";
import type { CompareQuestion } from "../analysis/question.js";
import { type Caution, caution } from "../cautions.js";
import type { ReadAnswer } from "../read/readSeries.js";
import { suggest } from "../read/suggest.js";
import type { CompareRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import type { Io } from "./io.js";
import { namingOneFile, type ReadJob, readingAsked } from "./readInputs.js";
import { readBeside, surroundingsTold } from "./surroundings.js";
import { TOOL } from "./version.js";

export interface CompareJob extends ReadJob {
  readonly question: CompareQuestion;
  readonly surroundings: SurroundingsAsked;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runCompare(job: CompareJob, io: Io): Promise<CompareRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: CompareJob, io: Io): Promise<CompareRun> {
  const { question, prefer } = job;
  const { read, around, otherwise, inputs } = await readBeside(job, wordsMeant(question), io, areasAmong(job));
  const { results, unusable } = answerEach(read, (series, place) => {
    const found = compare(series, question, around.surroundings);
    const other = otherwise?.read.series[place];
    if (!otherwise || !other) return found;
    return withMove(found, compareMove(found, other, otherwise.around.surroundings, question, prefer));
  });
  return {
    command: "compare",
    tool: TOOL,
    inputs: inputs(),
    question: { ...question, ...readingAsked(job), surroundings: surroundingsTold(around, job.surroundings) },
    results,
    unusable,
    cautions: [...read.cautions, ...setAside(read)],
  };
}

/** Caution `areas-set-aside`; those asked about are listed as unusable anyway. */
function setAside({ pool, unusable }: ReadAnswer): readonly Caution[] {
  const told = new Set(unusable.map(({ area }) => area));
  const areas = (pool?.().unusable ?? []).filter(({ area }) => !told.has(area));
  if (areas.length === 0) return [];
  return [
    caution("areas-set-aside", { areas: areas.map(({ area: { name }, problem: { code } }) => ({ name, code })) }),
  ];
}

/** Words that call for a list: without a benchmark named the usual ones are tried, and of those some need one. */
function wordsMeant(question: CompareQuestion): readonly string[] {
  const { rows } = question;
  return [...namedOrUsual(question), ...(rows ? [rows.of] : [])];
}

/** Benchmarks that must be areas of the files: so a name that is none is told with what it may have meant. */
function areasAmong({ question, surroundings }: CompareJob): string[] {
  // A slip in a word or in the name of a group is told with what it may have meant when all names are checked.
  const words = [...GROUP_WORDS, ...surroundings.groups.map(({ name }) => name)];
  return question.benchmarks.filter(
    (name) => groupWord(name) === null && groupCalled(name, surroundings) === null && suggest(name, words) === null,
  );
}
