import type { InspectRun } from "../answer.js";
import type { Style } from "../renderer.js";
import { surveySections } from "../surveyDisplay.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";

export function inspectText(run: InspectRun, style: Style, paint: Paint): string[] {
  return run.results.flatMap((survey) =>
    surveySections(survey).map(({ title, lines, table }) =>
      [
        paint.strong(title),
        ...(table ? [setTable(table, style, paint)] : []),
        ...lines.map((line) => wrap(line, style.columns, "  ")),
      ].join("\n"),
    ),
  );
}
