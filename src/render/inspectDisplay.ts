/** What `inspect` shows: the survey of a file, or the list of its tables or sheets where one must be chosen first. */
import { numberedTableLine, sheetLine, shellWord } from "../problems.js";
import type { Contents, InspectRun } from "./answer.js";
import { type Section, surveySections } from "./surveyDisplay.js";

export function inspectSections(run: InspectRun): Section[] {
  const path = run.inputs[0]?.path ?? "FILE";
  if (run.contents) return contentsSections(run.contents, path);
  return run.results.flatMap((survey, i) => surveySections(survey, run.inputs[i]?.path ?? "FILE"));
}

function contentsSections({ sheets, tables }: Contents, path: string): Section[] {
  const list: Section =
    sheets.length > 0
      ? { title: `Sheets (${sheets.length})`, lines: sheets.map(sheetLine) }
      : { title: `Tables (${tables.length})`, lines: tables.map(numberedTableLine) };
  const chosen = sheets.find(({ tables: own }) => own.length > 0)?.name;
  const flag = sheets.length > 0 ? `--sheet ${shellWord(chosen ?? "1")}` : "--table 1";
  return [list, { title: "Next (choose one)", lines: [], command: [`turncurve inspect ${shellWord(path)}`, flag] }];
}
