import type { EvidenceAnswer } from "../../analysis/evidence/answer.js";
import type { EvidenceRun } from "../answer.js";
import { ABOUT_THE_DATA } from "../display.js";
import { evidenceFindings, laddersTable, ladderTable } from "../evidenceDisplay.js";
import type { Style } from "../renderer.js";
import { cautionText } from "./cautionText.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { FULL_PICTURES, notUsed, sharedCautions } from "./severalAreas.js";

/** For each area the sentence, the ladder, what stands beside it, and the cautions; of many areas one table. */
export async function evidenceText(run: EvidenceRun, style: Style, paint: Paint): Promise<string[]> {
  const { results, unusable, question, cautions } = run;
  const body =
    results.length > FULL_PICTURES
      ? await manyAreas(results, style, paint)
      : (await Promise.all(results.map((answer) => oneArea(answer, question.level, style, paint)))).flat();
  return [...body, notUsed(unusable, style, paint), cautionText(cautions, style, paint, ABOUT_THE_DATA)];
}

async function oneArea(answer: EvidenceAnswer, level: number, style: Style, paint: Paint): Promise<string[]> {
  const table = ladderTable(answer, level);
  return [
    paint.strong(wrap(answer.text, style.columns)),
    `${wrap(table.title, style.columns)}\n${await setTable(table, style, paint)}`,
    evidenceFindings(answer, level)
      .map((line) => wrap(line, style.columns, "  "))
      .join("\n"),
    cautionText(answer.cautions, style, paint),
  ];
}

/** A row for each area, and each kind of caution once. */
async function manyAreas(results: readonly EvidenceAnswer[], style: Style, paint: Paint): Promise<string[]> {
  const table = laddersTable(results);
  return [
    `${paint.strong(wrap(table.title, style.columns))}\n${await setTable(table, style, paint)}`,
    sharedCautions(results, style, paint),
  ];
}
