/** Blocks as one HTML document, its style within it. */
import type { Block } from "../page/block.js";
import { escapeXml } from "../svg/element.js";

/** `picture` gives the markup that stands where a picture is asked for; empty for none. */
export function htmlPage(
  title: string,
  blocks: readonly Block[],
  picture: (block: Extract<Block, { kind: "picture" }>) => string,
): string {
  const body = blocks.map((block) => (block.kind === "picture" ? picture(block) : "")).join("\n");
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeXml(title)}</title></head><body>${body}</body></html>\n`;
}
