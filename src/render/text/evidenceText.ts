import type { EvidenceRun } from "../answer.js";
import { ABOUT_THE_DATA } from "../display.js";
import { evidenceFindings, laddersTable, ladderTable } from "../evidenceDisplay.js";
import type { Style } from "../renderer.js";
import { cautionText } from "./cautionText.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { notUsed as areasNotUsed, FULL_PICTURES, sharedCautions } from "./severalAreas.js";

/** For each area the sentence, the ladder, what stands beside it, and the cautions; of many areas one table. */
export async function evidenceText(run: EvidenceRun, style: Style, paint: Paint): Promise<string[]> {
  const { results, unusable, question, cautions } = run;
  if (results.length > FULL_PICTURES) return tableOfAreas(run, style, paint);
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
  const notUsed = unusable
    .map(({ area, message, code }) => wrap(`Not used: ${area.name}: ${message} [${code}]`, style.columns, "  "))
    .join("\n");
  return [...body, notUsed, cautionText(cautions, style, paint, ABOUT_THE_DATA)];
}

async function tableOfAreas(
  { results, unusable, cautions }: EvidenceRun,
  style: Style,
  paint: Paint,
): Promise<string[]> {
  const table = laddersTable(results);
  return [
    `${paint.strong(wrap(table.title, style.columns))}\n${await setTable(table, style, paint)}`,
    areasNotUsed(unusable, style, paint),
    sharedCautions(results, style, paint),
    cautionText(cautions, style, paint, ABOUT_THE_DATA),
  ];
}
