import type { InspectRun } from "../answer.js";
import type { Style } from "../renderer.js";
import { surveySections } from "../surveyDisplay.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";

export function inspectText(run: InspectRun, style: Style, paint: Paint): Promise<string[]> {
  const sections = run.results
    .flatMap(surveySections)
    .map(async ({ title, lines, table }) =>
      [
        paint.strong(title),
        ...(table ? [await setTable(table, style, paint)] : []),
        ...lines.map((line) => wrap(line, style.columns, "  ")),
      ].join("\n"),
    );
  return Promise.all(sections);
}
