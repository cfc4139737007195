/** The work of `project`: a file to series, each to its answer. */
import { project } from "../analysis/project.js";
import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import type { ProjectQuestion } from "../analysis/question.js";
import { describeProblem, EXIT, ProblemError, problem } from "../problems.js";
import { readSeries } from "../read/readSeries.js";
import type { AreaRequest, ReadRequest } from "../read/request.js";
import type { ProjectRun } from "../render/answer.js";
import { namingFile, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { unusableArea } from "./unusableArea.js";
import { VERSION } from "./version.js";

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
  const unusable = read.unusable.map(unusableArea);
  const alone = read.series.length + read.unusable.length === 1;
  const results: ProjectAnswer[] = [];
  for (const series of read.series) {
    try {
      results.push(project(series, question));
    } catch (error) {
      if (!(error instanceof ProblemError) || alone || describeProblem(error.problem).exit === EXIT.usage) throw error;
      unusable.push(unusableArea({ area: series.area, problem: error.problem }));
    }
  }
  if (results.length === 0)
    throw problem("none-usable", {
      total: unusable.length,
      reasons: unusable.map(({ area, message }) => `${area.name}: ${message}`),
    });
  return {
    command: "project",
    tool: { name: "turncurve", version: VERSION },
    inputs: [{ ...opened.fingerprint(), rows: read.rows }],
    question: { ...question, areas: areas === "only" ? null : areas },
    results,
    unusable,
    cautions: read.cautions,
  };
}
