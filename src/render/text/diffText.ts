import type { DiffRun } from "../answer.js";
import { changesTable, countsTable, diffFindings, diffHeadlineText, headlineLines } from "../diffDisplay.js";
import type { Style } from "../renderer.js";
import { cautionText } from "./cautionText.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";

export async function diffText(run: DiffRun, style: Style, paint: Paint): Promise<string[]> {
  const [result] = run.results;
  const lines = (all: readonly string[]): string => all.map((line) => wrap(line, style.columns, "  ")).join("\n");
  const changes = changesTable(result);
  return [
    paint.strong(wrap(diffHeadlineText(result), style.columns)),
    lines(headlineLines(result)),
    await setTable(countsTable(result), style, paint),
    lines(diffFindings(result)),
    changes
      ? [
          wrap(changes.table.title, style.columns),
          await setTable(changes.table, style, paint),
          ...changes.notes.map((note) => wrap(note, style.columns, "  ")),
        ].join("\n")
      : "",
    lines(run.unusable.map(({ area, message, code }) => `Not used: ${area.name}: ${message} [${code}]`)),
    cautionText(run.cautions, style, paint),
  ];
}
