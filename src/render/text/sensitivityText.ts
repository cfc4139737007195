import type { SensitivityAnswer } from "../../analysis/sensitivityAnswer.js";
import type { SensitivityRun } from "../answer.js";
import { ABOUT_THE_DATA } from "../display.js";
import type { Style } from "../renderer.js";
import { choicesTable, isCrowded, optionsTable, sensitivityFindings } from "../sensitivityDisplay.js";
import { cautionText } from "./cautionText.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { sensitivityPicture } from "./sensitivityPicture.js";

/** More areas than this have a sentence each; each alone still has its full picture. */
const FULL_PICTURES = 3;

export async function sensitivityText(run: SensitivityRun, style: Style, paint: Paint): Promise<string[]> {
  const { results, unusable, question, cautions } = run;
  const body =
    results.length > FULL_PICTURES
      ? [results.map(({ text }) => wrap(text, style.columns, "  ")).join("\n")]
      : (await Promise.all(results.map((answer) => oneArea(answer, question.level, style, paint)))).flat();
  const notUsed = unusable
    .map(({ area, message, code }) => wrap(`Not used: ${area.name}: ${message} [${code}]`, style.columns, "  "))
    .join("\n");
  return [...body, notUsed, cautionText(cautions, style, paint, ABOUT_THE_DATA)];
}

async function oneArea(answer: SensitivityAnswer, level: number, style: Style, paint: Paint): Promise<string[]> {
  const table = isCrowded(answer) ? optionsTable(answer) : choicesTable(answer, level);
  const findings = sensitivityFindings(answer);
  return [
    paint.strong(wrap(answer.text, style.columns)),
    sensitivityPicture(answer, style, paint),
    `${wrap(table.title, style.columns)}\n${await setTable(table, style, paint)}`,
    findings.map((line) => wrap(line, style.columns, "  ")).join("\n"),
    cautionText(answer.cautions, style, paint),
  ];
}
