/** The work of `compare`: files to the areas and their benchmarks, each area to its answer. */
import { compare } from "../analysis/compare.js";
import { compareMove, withMove } from "../analysis/headlineMove.js";
import type { CompareQuestion } from "../analysis/question.js";
import type { CompareRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import type { Io } from "./io.js";
import { namingOneFile, type ReadJob, readInputs, readingAsked } from "./readInputs.js";
import { TOOL } from "./version.js";

export interface CompareJob extends ReadJob {
  readonly benchmarks: readonly string[];
  readonly question: CompareQuestion;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runCompare(job: CompareJob, io: Io): Promise<CompareRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: CompareJob, io: Io): Promise<CompareRun> {
  const { benchmarks, question, prefer } = job;
  const { read, otherwise, inputs } = await readInputs(job, benchmarks, io);
  const { results, unusable } = answerEach(read, (series, place) => {
    const found = compare(series, read.benchmarks, question);
    const other = otherwise?.series[place];
    return other && otherwise
      ? withMove(found, compareMove(found, other, otherwise.benchmarks, question, prefer))
      : found;
  });
  return {
    command: "compare",
    tool: TOOL,
    inputs: inputs(),
    question: { ...question, benchmarks, ...readingAsked(job) },
    results,
    unusable,
    cautions: read.cautions,
  };
}
