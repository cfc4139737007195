/** Markdown for a report: the sentence, the tables, the cautions, the source. */
import type { Answer } from "./answer.js";
import { cleaned } from "./clean.js";
import type { DisplayTable } from "./display.js";
import { markdownCode, markdownCodeBlock, markdownLine, markdownText } from "./markdownText.js";
import type { Block, Item } from "./page/block.js";
import { blocksOf } from "./page/blocks.js";

export const renderMarkdown = (raw: Answer): string => markdownOf(blocksOf(cleaned(raw)));

/** Pictures are left out unless `picture` says what stands in their place: a file of Markdown alone cannot hold them. */
export function markdownOf(blocks: readonly Block[], picture: (block: Picture) => string = () => ""): string {
  const parts = blocks.map((block) => (block.kind === "picture" ? picture(block) : written(block)));
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

type Picture = Extract<Block, { kind: "picture" }>;

function written(block: Exclude<Block, Picture>): string {
  switch (block.kind) {
    case "headline":
      return `**${markdownText(block.text.trim())}**`;
    case "heading":
      return `${"#".repeat(block.level)} ${markdownText(block.text)}`;
    case "paragraph":
      return markdownLine(block.text);
    case "table":
      return table(block.table);
    case "list":
      return `${block.heading === "" ? "" : `${markdownLine(block.heading)}:\n\n`}${block.items.map(item).join("\n")}`;
    case "names":
      return block.names.map(markdownCode).join(", ");
    case "command":
      return markdownCodeBlock(block.command);
    case "prose":
      return block.markdown.trim();
    case "source":
      return block.lines.map(markdownLine).join("  \n");
  }
}

const item = ({ text, code }: Item): string =>
  `- ${markdownLine(text)}${code === undefined ? "" : ` (${markdownCode(code)})`}`;

function table({ title, head, rows, left }: DisplayTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(" | ")} |`;
  const rule = `| ${head.map((_, i) => (left.includes(i) ? "---" : "---:")).join(" | ")} |`;
  return [...(title ? [`${markdownLine(title)}:`, ""] : []), line(head), rule, ...rows.map(line)].join("\n");
}
