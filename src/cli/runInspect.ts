/** The work of `inspect`: a survey of the whole file. */
import type { ReadRequest } from "../read/request.js";
import { survey } from "../read/survey.js";
import type { InspectRun } from "../render/answer.js";
import { namingFile, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { TOOL } from "./version.js";

/** Problems: those of `survey`, with the file. */
export async function runInspect(file: string, request: ReadRequest, io: Io): Promise<InspectRun> {
  const opened = openInput(file, io);
  const found = await namingFile(file, () => survey(opened.source, request));
  return {
    command: "inspect",
    tool: TOOL,
    inputs: [{ ...opened.fingerprint(), rows: found.rows }],
    question: { where: request.where, indicator: request.indicator },
    results: [found],
    cautions: [],
  };
}
