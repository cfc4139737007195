/** JSON and NDJSON: fixed key order, numbers unrounded, missing as null, no clock and no path of a machine. */
import type { Answer, ScanRun } from "./answer.js";

export const SCHEMA_VERSION = "1.0";

function envelope(answer: Answer, results: Answer["results"]): Record<string, unknown> {
  return {
    schema: `turncurve/${answer.command}`,
    schemaVersion: SCHEMA_VERSION,
    tool: answer.tool,
    status: "ok",
    inputs: answer.inputs,
    question: answer.question,
    ...("summary" in answer ? { summary: answer.summary } : {}),
    results,
    ...("contents" in answer ? { contents: answer.contents } : {}),
    ...("unusable" in answer ? { unusable: answer.unusable } : {}),
    cautions: answer.cautions,
  };
}

export const renderJson = (answer: Answer): string => `${JSON.stringify(envelope(answer, answer.results), null, 2)}\n`;

/** One complete envelope a line, each with one result. */
export function renderNdjson(answer: Answer): string {
  // A list of sheets or tables stands in place of results.
  if (answer.command === "scan") return scanLines(answer);
  if ("contents" in answer) return `${JSON.stringify(envelope(answer, []))}\n`;
  return answer.results
    .map((result) => `${JSON.stringify(envelope(answer, [result] as unknown as Answer["results"]))}\n`)
    .join("");
}

/** A line for each row, and one for each series left out, which thousands of rows need not all repeat. */
function scanLines(run: ScanRun): string {
  const line = (results: ScanRun["results"], unusable: ScanRun["unusable"]): string =>
    `${JSON.stringify(envelope({ ...run, unusable }, results))}\n`;
  return [...run.results.map((row) => line([row], [])), ...run.unusable.map((one) => line([], [one]))].join("");
}
