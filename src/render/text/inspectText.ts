import type { InspectRun } from "../answer.js";
import { inspectSections } from "../inspectDisplay.js";
import type { Style } from "../renderer.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";

export function inspectText(run: InspectRun, style: Style, paint: Paint): Promise<string[]> {
  const sections = inspectSections(run).map(async ({ title, lines, table, command }) =>
    [
      paint.strong(title),
      ...(table ? [await setTable(table, style, paint)] : []),
      ...lines.map((line) => wrap(line, style.columns, "  ")),
      ...(command ? [wrapCommand(command, style.columns)] : []),
    ].join("\n"),
  );
  return Promise.all(sections);
}

/** On as few lines as fit, each but the last ending in the backslash that lets a shell read on. */
function wrapCommand(pieces: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + piece.length + 3 <= width) lines[lines.length - 1] = `${line} ${piece}`;
    else lines.push(line === undefined ? piece : `  ${piece}`);
  }
  return lines.join(" \\\n");
}
