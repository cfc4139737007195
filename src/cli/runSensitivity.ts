/** The work of `sensitivity`: files to series, each to its headline under every choice. */
import { stopsEarly } from "../analysis/areaCautions.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { sensitivity } from "../analysis/sensitivity.js";
import type { SensitivityRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import type { Io } from "./io.js";
import { namingOneFile, type ReadJob, readingAsked } from "./readInputs.js";
import { readBeside, surroundingsTold, wordsOf } from "./surroundings.js";
import { TOOL } from "./version.js";

export interface SensitivityJob extends ReadJob {
  readonly question: ProjectQuestion;
  /** every combination, not one change at a time */
  readonly full: boolean;
  readonly surroundings: SurroundingsAsked;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runSensitivity(job: SensitivityJob, io: Io): Promise<SensitivityRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: SensitivityJob, io: Io): Promise<SensitivityRun> {
  const { question, full } = job;
  const { read, around, inputs } = await readBeside(job, wordsOf(question), io);
  const { results, unusable } = answerEach(read, (series) => sensitivity(series, question, full, around));
  return {
    command: "sensitivity",
    tool: TOOL,
    inputs: inputs(),
    question: {
      ...question,
      full,
      ...readingAsked(job),
      surroundings: surroundingsTold(around, job.surroundings),
    },
    results,
    unusable,
    cautions: [...read.cautions, ...(question.at === null ? stopsEarly(read.series) : [])],
  };
}
