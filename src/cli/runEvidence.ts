/** The work of `evidence`: files to series, each to its ladder. */
import { stopsEarly } from "../analysis/areaCautions.js";
import { namedOrUsual } from "../analysis/benchmarks/usual.js";
import { evidence } from "../analysis/evidence/evidence.js";
import type { PlaceboAsked } from "../analysis/placebo/placeboQuestion.js";
import type { ProjectQuestion } from "../analysis/question.js";
import type { EvidenceRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import type { Io } from "./io.js";
import { namingOneFile, type ReadJob, readingAsked } from "./readInputs.js";
import { readBeside, surroundingsTold, wordsOf } from "./surroundings.js";
import { placeboTold, unusuallyFor } from "./unusuallyFor.js";
import { TOOL } from "./version.js";

export interface EvidenceJob extends ReadJob {
  readonly question: ProjectQuestion;
  /** null where it is not to be made */
  readonly placebo: PlaceboAsked | null;
  readonly surroundings: SurroundingsAsked;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runEvidence(job: EvidenceJob, io: Io): Promise<EvidenceRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: EvidenceJob, io: Io): Promise<EvidenceRun> {
  const { question } = job;
  const words = wordsOf({ ...question, benchmarks: namedOrUsual(question) });
  const { read, around, inputs } = await readBeside(job, words, io);
  const unusually = await unusuallyFor(job.placebo, read, job);
  const { results, unusable } = answerEach(read, (series) => evidence(series, question, around, unusually));
  return {
    command: "evidence",
    tool: TOOL,
    inputs: inputs(),
    question: {
      ...question,
      ...readingAsked(job),
      surroundings: surroundingsTold(around, job.surroundings),
      placebo: placeboTold(job.placebo),
    },
    results,
    unusable,
    cautions: [...read.cautions, ...(question.at === null ? stopsEarly(read.series) : [])],
  };
}
