/** The work of `project`: files to series, each to its answer. */
import { stopsEarly } from "../analysis/areaCautions.js";
import { projectMove, withMove } from "../analysis/headlineMove.js";
import type { PlaceboAsked } from "../analysis/placebo/placeboQuestion.js";
import { project } from "../analysis/project.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { methodNamed } from "../methods/registry.js";
import type { ProjectRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import type { SurroundingsAsked } from "./benchmarkOptions.js";
import type { Io } from "./io.js";
import { milestonesGiven } from "./milestonesFile.js";
import { namingOneFile, type ReadJob, readingAsked } from "./readInputs.js";
import { readBeside, surroundingsTold, wordsOf } from "./surroundings.js";
import { placeboTold, unusuallyFor } from "./unusuallyFor.js";
import { TOOL } from "./version.js";

export interface ProjectJob extends ReadJob {
  readonly question: ProjectQuestion;
  /** the file of `--milestones` */
  readonly milestones: string | null;
  /** null where they are not asked for; the lag is Newey-West's, null for the customary one */
  readonly diagnostics: { readonly lag: number | null } | null;
  /** null where it is not to be made */
  readonly placebo: PlaceboAsked | null;
  readonly surroundings: SurroundingsAsked;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runProject(job: ProjectJob, io: Io): Promise<ProjectRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: ProjectJob, io: Io): Promise<ProjectRun> {
  const { question, prefer, diagnostics, placebo } = job;
  const takesDonors = methodNamed(question.method).others === "donors";
  const withDonors = takesDonors ? (await import("../analysis/donors.js")).withDonors : null;
  const diagnose = diagnostics && (await import("../analysis/diagnostics.js")).diagnose;
  const given = await milestonesGiven(job.milestones, io);
  const { read, around, otherwise, inputs } = await readBeside(job, wordsOf(question), io);
  const unusually = await unusuallyFor(placebo, read, job);
  const { results, unusable } = answerEach(read, (series, place) => {
    const alone = project(series, question, { milestones: given.milestones, around, unusually });
    const plain = withDonors ? withDonors(alone, series, question, around) : alone;
    const found = diagnose ? { ...plain, diagnostics: diagnose(series, question, diagnostics.lag, around) } : plain;
    const other = otherwise?.read.series[place];
    return other ? withMove(found, projectMove(found, other, question, prefer, otherwise?.around)) : found;
  });
  return {
    command: "project",
    tool: TOOL,
    inputs: [...inputs(), ...given.inputs],
    question: {
      ...question,
      ...readingAsked(job),
      surroundings: surroundingsTold(around, job.surroundings),
      milestones: given.file,
      diagnostics,
      placebo: placeboTold(placebo),
    },
    results,
    unusable,
    // Without --at each area is answered at its own latest period.
    cautions: [...read.cautions, ...(question.at === null ? stopsEarly(read.series) : [])],
  };
}
