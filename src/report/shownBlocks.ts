/** The part of an answer's page that a recipe asks a report to show. */
import type { Block } from "../render/page/block.js";
import { blocksOf } from "../render/page/blocks.js";
import type { Shown } from "./recipe.js";
import type { Answered } from "./reportFile.js";

/** In the order that the answer's own page has them, whatever the order of `show`; its sources stand at the report's end. */
export function shownBlocks({ question, answer }: Answered): Block[] {
  return blocksOf(answer)
    .filter((block) => question.show.some((shown) => isPart(block, shown)))
    .map((block) => (block.kind === "picture" ? { ...block, question: question.id } : withoutHints(block)));
}

/** What to type next is nothing for the readers of a report. */
const withoutHints = (block: Block): Block =>
  block.kind === "list" ? { ...block, items: block.items.filter(({ text }) => !text.startsWith("turncurve ")) } : block;

function isPart(block: Block, shown: Shown): boolean {
  switch (block.kind) {
    case "headline":
      return shown === "sentence";
    case "picture":
      return shown === "figure";
    case "table":
      return shown === "table";
    case "list":
      return shown === block.about;
    case "source":
      return false;
    default:
      // Headings, names and commands of an answer that is made of them, such as that of `inspect`.
      return shown === "findings";
  }
}
