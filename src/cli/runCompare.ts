/** The work of `compare`: a file to the areas and their benchmarks, each area to its answer. */
import { compare } from "../analysis/compare.js";
import type { CompareQuestion } from "../analysis/question.js";
import { readSeries } from "../read/readSeries.js";
import type { AreaRequest, ReadRequest } from "../read/request.js";
import type { CompareRun } from "../render/answer.js";
import { answerEach } from "./answerEach.js";
import { namingFile, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { TOOL } from "./version.js";

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
  const { results, unusable } = answerEach(read, (series) => compare(series, read.benchmarks, question));
  return {
    command: "compare",
    tool: TOOL,
    inputs: [{ ...opened.fingerprint(), rows: read.rows }],
    question: { ...question, areas, benchmarks },
    results,
    unusable,
    cautions: read.cautions,
  };
}
