/** HTML: a page that needs nothing beside itself. */
import type { Answer } from "../answer.js";
import { cleaned } from "../clean.js";
import { blocksOf } from "../page/blocks.js";
import { htmlPage } from "./htmlPage.js";

export function renderHtml(raw: Answer): string {
  const answer = cleaned(raw);
  return htmlPage(`turncurve ${answer.command}`, blocksOf(answer), () => "");
}
