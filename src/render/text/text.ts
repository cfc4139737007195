/** Text for a terminal: sentence, sparkline, chart, tables, findings, cautions, source. */
import type { Answer } from "../answer.js";
import { cleaned } from "../clean.js";
import { sourceLines } from "../display.js";
import type { Style } from "../renderer.js";
import { compareText } from "./compareText.js";
import { inspectText } from "./inspectText.js";
import { paintFor } from "./paint.js";
import { projectText } from "./projectText.js";

/** Fits `style.columns`, and says in words whatever it says in colour. */
export async function renderText(raw: Answer, style: Style): Promise<string> {
  const answer = cleaned(raw);
  const paint = await paintFor(style.color);
  const blocks = await (answer.command === "project"
    ? projectText(answer, style, paint)
    : answer.command === "compare"
      ? compareText(answer, style, paint)
      : answer.command === "diff"
        ? (await import("./diffText.js")).diffText(answer, style, paint)
        : inspectText(answer, style, paint));
  const source = sourceLines(answer.inputs, answer.tool.version).map(paint.faint).join("\n");
  const text = `${[...blocks, source].filter((block) => block !== "").join("\n\n")}\n`;
  return style.ascii ? text.replace(/[–—]/g, "-").replace(/[’‘]/g, "'") : text;
}
