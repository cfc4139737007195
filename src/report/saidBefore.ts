/** Cautions that a report has already given in the same words are named and not written out again. */
import type { Block, Item } from "../render/page/block.js";

type Cautions = Extract<Block, { kind: "list" }>;

/** Fewer than this are as short written out. */
const WORTH_NAMING = 3;

/** Blocks in the order of the page. What is named stands above it with all its words. */
export function saidOnce(blocks: readonly Block[]): Block[] {
  const said = new Set<string>();
  return blocks.map((block) => {
    if (block.kind !== "list" || block.about !== "cautions") return block;
    const again = block.items.filter(({ text }) => said.has(text));
    for (const { text } of block.items) said.add(text);
    return again.length < WORTH_NAMING ? block : named(block, again);
  });
}

const named = (block: Cautions, again: readonly Item[]): Cautions => ({
  ...block,
  items: [
    ...block.items.filter((item) => !again.includes(item)),
    { text: `As said above, and as true here: ${codesOf(again)}.` },
  ],
});

const codesOf = (items: readonly Item[]): string =>
  [...new Set(items.map(({ code, text }) => code ?? text))].join(", ");
