import { sayNumber, shownDecimals } from "../../analysis/wording.js";
import type { ScanRun } from "../answer.js";
import type { Style } from "../renderer.js";
import { leftOutLines, scanTable } from "../scanDisplay.js";
import { cautionText, listText } from "./cautionText.js";
import { flowTable } from "./flowTable.js";
import { wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { sparkline } from "./sparkline.js";

export async function scanText(run: ScanRun, style: Style, paint: Paint): Promise<string[]> {
  const table = scanTable(run);
  const left = leftOutLines(run);
  return [
    paint.strong(wrap(run.summary.text, style.columns)),
    ...run.summary.marked.map((mark) => markText(mark, style)),
    `${wrap(table.title, style.columns)}\n${flowTable(table, style, paint)}`,
    left.length === 0 ? "" : listText("Left out", left, style, paint),
    cautionText(run.cautions, style, paint),
  ];
}

/** The sentence, with the figures behind it in one line of characters. */
function markText({ text, figures }: ScanRun["summary"]["marked"][number], { columns, ascii }: Style): string {
  const sentence = wrap(text, columns);
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || figures.length < 2) return sentence;
  const values = figures.map(({ value }) => value);
  const line = sparkline(values.slice(-(columns - 40)), Math.min(...values), Math.max(...values), ascii);
  return `${sentence}\n${line}  ${first.period} to ${last.period}: ${plain(first.value)} to ${plain(last.value)}`;
}

/** With as many decimals as the figure has, and thousands apart. */
const plain = (value: number): string =>
  sayNumber(value, shownDecimals(/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0));
