/** The work of `compare`: a file to the areas and their benchmarks, each area to its answer. */
import { type CompareAnswer, compare } from "../analysis/compare.js";
import type { CompareQuestion } from "../analysis/question.js";
import { describeProblem, EXIT, ProblemError, problem } from "../problems.js";
import { readSeries } from "../read/readSeries.js";
import type { AreaRequest, ReadRequest } from "../read/request.js";
import type { CompareRun } from "../render/answer.js";
import { namingFile, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { unusableArea } from "./unusableArea.js";
import { VERSION } from "./version.js";

export interface CompareJob {
  readonly file: string;
  readonly request: ReadRequest;
  readonly areas: AreaRequest;
  readonly benchmarks: readonly string[];
  readonly question: CompareQuestion;
}

/** Problems: those of reading and of the analysis, with the file; `none-usable`. */
export function runCompare(job: CompareJob, io: Io): Promise<CompareRun> {
  return namingFile(job.file, () => answer(job, io));
}

async function answer({ file, request, areas, benchmarks, question }: CompareJob, io: Io): Promise<CompareRun> {
  const opened = openInput(file, io);
  const read = await readSeries(opened.source, request, areas, benchmarks);
  const unusable = read.unusable.map(unusableArea);
  const alone = read.series.length + read.unusable.length === 1;
  const results: CompareAnswer[] = [];
  for (const series of read.series) {
    try {
      results.push(compare(series, read.benchmarks, question));
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
    command: "compare",
    tool: { name: "turncurve", version: VERSION },
    inputs: [{ ...opened.fingerprint(), rows: read.rows }],
    question: { ...question, areas, benchmarks },
    results,
    unusable,
    cautions: read.cautions,
  };
}
