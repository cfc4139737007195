/** The work of `inspect`: a survey of each file, one after the other. */
import type { ReadRequest } from "../read/request.js";
import { type Survey, survey } from "../read/survey.js";
import type { InspectRun } from "../render/answer.js";
import { namingFile, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { TOOL } from "./version.js";

/** Problems: those of `survey`, with the file. */
export async function runInspect(files: readonly string[], request: ReadRequest, io: Io): Promise<InspectRun> {
  const several = files.length > 1 ? (await import("./severalInputs.js")).openInputs(files, io) : null;
  const opened = several ?? files.map((file) => openInput(file, io));
  const results: Survey[] = [];
  for (const [place, { source }] of opened.entries())
    results.push(await namingFile(files[place] as string, () => survey(source, request)));
  return {
    command: "inspect",
    tool: TOOL,
    inputs: opened.map((input, place) => ({ ...input.fingerprint(), rows: results[place]?.rows ?? 0 })),
    question: { where: request.where, indicator: request.indicator },
    results,
    cautions: [],
  };
}
