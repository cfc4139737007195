/** Markdown for a report: the sentence, the tables, the cautions, the source. */
import type { Answer } from "./answer.js";
import { cleaned } from "./clean.js";
import type { DisplayTable } from "./display.js";
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
      return `**${escapeText(block.text)}**`;
    case "heading":
      return `${"#".repeat(block.level)} ${escapeText(block.text)}`;
    case "paragraph":
      return escapeText(block.text);
    case "table":
      return table(block.table);
    case "list":
      return `${block.heading === "" ? "" : `${block.heading}:\n\n`}${block.items.map(item).join("\n")}`;
    case "names":
      return block.names.map((name) => `\`${name}\``).join(", ");
    case "command":
      return `    ${block.command}`;
    case "prose":
      return block.markdown.trim();
    case "source":
      return block.lines.map(escapeText).join("  \n");
  }
}

const item = ({ text, code }: Item): string => `- ${escapeText(text)}${code === undefined ? "" : ` (\`${code}\`)`}`;

const escapeText = (text: string): string => text.replace(/[\\`*_<>[\]|#]/g, (character) => `\\${character}`);

function table({ title, head, rows, left }: DisplayTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeText).join(" | ")} |`;
  const rule = `| ${head.map((_, i) => (left.includes(i) ? "---" : "---:")).join(" | ")} |`;
  return [...(title ? [`${escapeText(title)}:`, ""] : []), line(head), rule, ...rows.map(line)].join("\n");
}
