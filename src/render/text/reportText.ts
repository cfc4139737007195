import type { ReportRun } from "../answer.js";
import type { Block } from "../page/block.js";
import type { Style } from "../renderer.js";
import { reportBlocks } from "../reportDisplay.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";

export const reportText = async (run: ReportRun, style: Style, paint: Paint): Promise<string[]> =>
  Promise.all(reportBlocks(run).map((block) => blockText(block, style, paint)));

async function blockText(block: Block, style: Style, paint: Paint): Promise<string> {
  switch (block.kind) {
    case "headline":
      return paint.strong(wrap(block.text, style.columns));
    case "table":
      return [wrap(`${block.table.title}:`, style.columns), await setTable(block.table, style, paint)].join("\n");
    case "list":
      return [
        ...(block.heading === "" ? [] : [`${block.heading}:`]),
        ...block.items.map(({ text }) => wrap(`- ${text}`, style.columns, "  ")),
      ].join("\n");
    default:
      return "";
  }
}
