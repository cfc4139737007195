/** The work of `inspect`: a survey of each file, one after the other. */
import { ProblemError } from "../problems.js";
import { namingFile } from "../read/namingFile.js";
import type { ReadRequest } from "../read/request.js";
import { type Survey, survey } from "../read/survey.js";
import type { Contents, InspectRun } from "../render/answer.js";
import { openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { TOOL } from "./version.js";

/**
 * Problems: those of `survey`, with the file. A file inspected by itself that holds several tables or sheets is told by
 * what there is to choose from.
 */
export async function runInspect(files: readonly string[], request: ReadRequest, io: Io): Promise<InspectRun> {
  const several = files.length > 1 ? (await import("./severalInputs.js")).openInputs(files, io) : null;
  const opened = several ?? files.map((file) => openInput(file, io));
  const results: Survey[] = [];
  let contents: Contents | null = null;
  for (const [place, { source }] of opened.entries()) {
    try {
      results.push(await namingFile(files[place] as string, () => survey(source, request)));
    } catch (error) {
      contents = several ? null : contentsOf(error);
      if (contents === null) throw error;
    }
  }
  const rows = contents === null ? results.map((survey) => survey.rows) : [rowsOf(contents)];
  return {
    command: "inspect",
    tool: TOOL,
    inputs: opened.flatMap((input, place) => input.inputs(rows[place] ?? 0)),
    question: { where: request.where, indicator: request.indicator },
    results,
    ...(contents === null ? {} : { contents }),
    cautions: [],
  };
}

function rowsOf({ sheets, tables }: Contents): number {
  return [...sheets.flatMap((sheet) => sheet.tables), ...tables].reduce((sum, table) => sum + table.rows, 0);
}

function contentsOf(error: unknown): Contents | null {
  if (!(error instanceof ProblemError)) return null;
  const { code, data } = error.problem;
  if (code === "which-sheet") return { sheets: data.sheets, tables: [] };
  return code === "which-table" ? { sheets: [], tables: data.tables } : null;
}
