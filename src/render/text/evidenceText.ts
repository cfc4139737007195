import type { EvidenceRun } from "../answer.js";
import { ABOUT_THE_DATA } from "../display.js";
import { evidenceFindings, ladderTable } from "../evidenceDisplay.js";
import type { Style } from "../renderer.js";
import { cautionText } from "./cautionText.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { notUsed } from "./severalAreas.js";

/** For each area the sentence, the ladder, what stands beside it, and the cautions. */
export async function evidenceText(run: EvidenceRun, style: Style, paint: Paint): Promise<string[]> {
  const { results, unusable, question, cautions } = run;
  const body: string[] = [];
  for (const answer of results) {
    const table = ladderTable(answer, question.level);
    body.push(
      paint.strong(wrap(answer.text, style.columns)),
      `${wrap(table.title, style.columns)}\n${await setTable(table, style, paint)}`,
      evidenceFindings(answer, question.level)
        .map((line) => wrap(line, style.columns, "  "))
        .join("\n"),
      cautionText(answer.cautions, style, paint),
    );
  }
  return [...body, notUsed(unusable, style, paint), cautionText(cautions, style, paint, ABOUT_THE_DATA)];
}
