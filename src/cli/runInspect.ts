/** The work of `inspect`: a survey of the whole file. */
import { ProblemError } from "../problems.js";
import type { ReadRequest } from "../read/request.js";
import { survey } from "../read/survey.js";
import type { Contents, InspectRun } from "../render/answer.js";
import { namingFile, openInput } from "./fileSource.js";
import type { Io } from "./io.js";
import { TOOL } from "./version.js";

/** Problems: those of `survey`, with the file. Of several tables or sheets it says what there is to choose from. */
export async function runInspect(file: string, request: ReadRequest, io: Io): Promise<InspectRun> {
  const opened = openInput(file, io);
  const found = await namingFile(file, () => survey(opened.source, request)).catch(contentsOf);
  const common = {
    command: "inspect",
    tool: TOOL,
    question: { where: request.where, indicator: request.indicator },
    cautions: [],
  } as const;
  if ("tables" in found) {
    const tables = [...found.sheets.flatMap((sheet) => sheet.tables), ...found.tables];
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { ...common, inputs: [{ ...opened.fingerprint(), rows }], results: [], contents: found };
  }
  return { ...common, inputs: [{ ...opened.fingerprint(), rows: found.rows }], results: [found] };
}

function contentsOf(error: unknown): Contents {
  if (error instanceof ProblemError) {
    const { code, data } = error.problem;
    if (code === "which-sheet") return { sheets: data.sheets, tables: [] };
    if (code === "which-table") return { sheets: [], tables: data.tables };
  }
  throw error;
}
