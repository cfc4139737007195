/** Blocks in order as what a page is built of: answers, each a sentence with all that belongs to it, and single blocks. */
import { ABOUT_THE_DATA } from "../display.js";
import type { Block } from "../page/block.js";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;
export type ListBlock = Of<"list">;
export type HeadingBlock = Of<"heading">;
export type ShownBlock = Exclude<Block, Of<"headline"> | HeadingBlock>;

export interface AnswerPart {
  readonly kind: "answer";
  readonly headline: string;
  /** figure, tables, findings, in the order they are read */
  readonly body: readonly ShownBlock[];
  /** what is set beside them */
  readonly cautions: readonly ListBlock[];
}

export type Part = AnswerPart | HeadingBlock | ShownBlock;

export function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let open: { body: ShownBlock[]; cautions: ListBlock[] } | null = null;
  for (const block of blocks) {
    if (block.kind === "headline") {
      open = { body: [], cautions: [] };
      parts.push({ kind: "answer", headline: block.text, ...open });
      continue;
    }
    // What stands by itself ends an answer.
    if (block.kind === "heading" || block.kind === "prose" || block.kind === "source") open = null;
    if (open === null) parts.push(block);
    else if (block.kind === "list" && block.about === "cautions") open.cautions.push(block);
    else open.body.push(block as ShownBlock);
  }
  return parts;
}

/** On a page of several answers what concerns the whole run, which the blocks tell last, comes before them. */
export function wholeRunFirst(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind === "headline");
  if (first === -1) return blocks;
  const isOfRun = (block: Block): boolean =>
    block.kind === "list" && (block.heading === ABOUT_THE_DATA || block.about === "left out");
  const rest = blocks.slice(first);
  return [...blocks.slice(0, first), ...rest.filter(isOfRun), ...rest.filter((block) => !isOfRun(block))];
}
