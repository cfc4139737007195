/** Text for a terminal: sentence, sparkline, chart, tables, findings, cautions, source. */
import { type Answer, type ByCommand, byCommand } from "../answer.js";
import { cleaned } from "../clean.js";
import { sourceLines } from "../display.js";
import type { Style } from "../renderer.js";
import { inspectText } from "./inspectText.js";
import { type Paint, paintFor } from "./paint.js";
import { projectText } from "./projectText.js";

/** The text of each command, as blocks; the seldom asked are loaded when they are. */
const BLOCKS: ByCommand<Promise<string[]>, [Style, Paint]> = {
  project: projectText,
  compare: async (...rest) => (await import("./compareText.js")).compareText(...rest),
  sensitivity: async (...rest) => (await import("./sensitivityText.js")).sensitivityText(...rest),
  evidence: async (...rest) => (await import("./evidenceText.js")).evidenceText(...rest),
  inspect: inspectText,
  forecast: async (...rest) => (await import("./forecastText.js")).forecastText(...rest),
  scan: async (...rest) => (await import("./scanText.js")).scanText(...rest),
  turn: async (...rest) => (await import("./turnText.js")).turnText(...rest),
  diff: async (...rest) => (await import("./diffText.js")).diffText(...rest),
  explain: async (...rest) => (await import("./explainText.js")).explainText(...rest),
  report: async (...rest) => (await import("./reportText.js")).reportText(...rest),
  selftest: async (...rest) => (await import("./selftestText.js")).selftestText(...rest),
};

/** Fits `style.columns`, and says in words whatever it says in colour. */
export async function renderText(raw: Answer, style: Style): Promise<string> {
  const answer = cleaned(raw);
  const paint = await paintFor(style.color);
  const blocks = await byCommand(BLOCKS, answer, style, paint);
  const source = sourceLines(answer.inputs, answer.tool.version).map(paint.faint).join("\n");
  const text = `${[...blocks, source].filter((block) => block !== "").join("\n\n")}\n`;
  return style.ascii
    ? text
        .replace(/[\u2013\u2014]/g, "-")
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/\u00a3/g, "GBP ")
    : text;
}
