/** The work of `project`: a file to series, each to its answer. */
import { stopsEarly } from "../analysis/areaCautions.js";
import { project } from "../analysis/project.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { readSeries } from "../read/readSeries.js";
import type { AreaRequest, ReadRequest } from "../read/request.js";
import type { ProjectRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import { namingFile, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { TOOL } from "./version.js";

export interface ProjectJob {
  readonly file: string;
  readonly request: ReadRequest;
  readonly areas: AreaRequest;
  readonly question: ProjectQuestion;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runProject(job: ProjectJob, io: Io): Promise<ProjectRun> {
  return namingFile(job.file, () => answer(job, io));
}

async function answer({ file, request, areas, question }: ProjectJob, io: Io): Promise<ProjectRun> {
  const opened = openInput(file, io);
  const read = await readSeries(opened.source, request, areas, []);
  const { results, unusable } = answerEach(read, (series) => project(series, question));
  return {
    command: "project",
    tool: TOOL,
    inputs: [{ ...opened.fingerprint(), rows: read.rows }],
    question: { ...question, areas: areas === "only" ? null : areas },
    results,
    unusable,
    // Without --at each area is answered at its own latest period.
    cautions: [...read.cautions, ...(question.at === null ? stopsEarly(read.series) : [])],
  };
}
