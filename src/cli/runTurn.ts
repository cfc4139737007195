/** The work of `turn`: files to series, each to its answer. */
import { stopsEarly } from "../analysis/areaCautions.js";
import { withMove } from "../analysis/headlineMove.js";
import { turnMove } from "../analysis/turn/move.js";
import type { TurnQuestion } from "../analysis/turn/question.js";
import { turn } from "../analysis/turn/turn.js";
import type { TurnRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import type { Io } from "./io.js";
import { milestonesGiven } from "./milestonesFile.js";
import { namingOneFile, type ReadJob, readInputs, readingAsked } from "./readInputs.js";
import { TOOL } from "./version.js";

export interface TurnJob extends ReadJob {
  readonly question: TurnQuestion;
  /** the file of `--milestones` */
  readonly milestones: string | null;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runTurn(job: TurnJob, io: Io): Promise<TurnRun> {
  return namingOneFile(job, () => answer(job, io));
}

async function answer(job: TurnJob, io: Io): Promise<TurnRun> {
  const { question, prefer } = job;
  const given = await milestonesGiven(job.milestones, io);
  const { read, otherwise, inputs } = await readInputs(job, [], io);
  const { results, unusable } = answerEach(read, (series, place) => {
    const found = turn(series, question, given.milestones);
    const other = otherwise?.series[place];
    return other ? withMove(found, turnMove(found, other, question, prefer)) : found;
  });
  return {
    command: "turn",
    tool: TOOL,
    inputs: [...inputs(), ...given.inputs],
    question: {
      ...question,
      ...readingAsked(job),
      milestones: given.file,
    },
    results,
    unusable,
    cautions: [...read.cautions, ...(question.to === null ? stopsEarly(read.series) : [])],
  };
}
