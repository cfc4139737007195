/** The work of `evidence`: files to series, each to its ladder. */
import { stopsEarly } from "../analysis/areaCautions.js";
import { evidence } from "../analysis/evidence/evidence.js";
import type { ProjectQuestion } from "../analysis/question.js";
import type { EvidenceRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import type { Io } from "./io.js";
import { namingOneFile, type ReadJob, readInputs, readingAsked } from "./readInputs.js";
import { aroundOf, withPool } from "./surroundings.js";
import { TOOL } from "./version.js";

export interface EvidenceJob extends ReadJob {
  readonly question: ProjectQuestion;
  readonly surroundings: SurroundingsAsked;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runEvidence(job: EvidenceJob, io: Io): Promise<EvidenceRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: EvidenceJob, io: Io): Promise<EvidenceRun> {
  const { question } = job;
  const { read, inputs } = await readInputs(withPool(job), [], io);
  const around = aroundOf(read, job.surroundings);
  const { results, unusable } = answerEach(read, (series) => evidence(series, question, around));
  return {
    command: "evidence",
    tool: TOOL,
    inputs: inputs(),
    question: { ...question, ...readingAsked(job) },
    results,
    unusable,
    cautions: [...read.cautions, ...(question.at === null ? stopsEarly(read.series) : [])],
  };
}
