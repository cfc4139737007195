import type { SelftestRun } from "../answer.js";
import type { Style } from "../renderer.js";
import { selftestNotes, selftestSentence, selftestTable } from "../selftestDisplay.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";

export async function selftestText(run: SelftestRun, style: Style, paint: Paint): Promise<string[]> {
  return [
    paint.strong(wrap(selftestSentence(run), style.columns)),
    await setTable(selftestTable(run), style, paint),
    selftestNotes(run)
      .map((line) => wrap(line, style.columns, "  "))
      .join("\n"),
  ];
}
