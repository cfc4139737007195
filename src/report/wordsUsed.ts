/** The words of statistics in a report, for a reader who meets them there: a line each, of those alone that occur. */
import type { Block } from "../render/page/block.js";

interface Word {
  readonly found: RegExp;
  readonly said: string;
}

const WORDS: readonly Word[] = [
  {
    found: /\bprojected\b/i,
    said: "Baseline, projected, difference: the projected figure is where the years of the baseline lead if their trend goes on unchanged; the difference is the actual figure less that. It says what happened against the earlier trend, not why.",
  },
  {
    found: /\d% interval/,
    said: "Interval: the range that a figure would be expected in, 95 times in 100 for a 95% interval, if what the method assumes is so. A wide interval says that the figures cannot tell more closely.",
  },
  {
    found: /\bverdict\b/i,
    said: "Verdict: turned means better than the whole interval of the earlier trend, and not worsening of late; bending, better but worsening of late; on the baseline, inside the interval; worse, outside it on the worse side; turned back, better once and lost again.",
  },
  {
    found: /statistical neighbours/i,
    said: "Statistical neighbours: authorities whose people and circumstances are most like the area's, by a published list.",
  },
  {
    found: /difference in differences|change less theirs/i,
    said: "Difference in differences: the area's change less the change over the same time of what it is compared with.",
  },
  {
    found: /synthetic control/i,
    said: "Synthetic control: a mix of other areas, weighted so that it follows the area over the baseline.",
  },
  {
    found: /\bp (?:= )?0\.\d|\bp < 0/,
    said: "p: how often a result as large comes up where there is nothing to find: 0.22 is 22 times in 100. The smaller, the stronger the evidence.",
  },
  {
    found: /\bplacebo\b|How unusual/i,
    said: "Placebo, how unusual: the same rule put to every other area, to see how many differ as much.",
  },
  { found: /\bgrade [A-D]\b/, said: "Grade: how strong the evidence of a difference is, from A, the strongest, to D." },
  {
    found: /degrees? of freedom|standard errors?\b/i,
    said: "Degrees of freedom, standard error: how many figures the trend rests on beyond those needed to draw it, and how far it may err by their scatter. Few and far mean a wide interval.",
  },
  {
    found: /permutation test|\bBIC\b/i,
    said: "Permutation test, BIC: two ways to tell whether a turn in the line is more than chance.",
  },
  {
    found: /recent trend marker/i,
    said: "Recent trend marker: the test that public health profiles put to the latest five figures.",
  },
  { found: /person-years/i, said: "Person-years: people counted once in every year, not different people." },
];

/** A heading and the list; nothing where no such word occurs. */
export function wordsUsed(blocks: readonly Block[]): Block[] {
  const texts = blocks.flatMap(textsOf);
  const items = WORDS.filter(({ found }) => texts.some((text) => found.test(text))).map(({ said }) => ({ text: said }));
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: "Words used" },
    { kind: "list", heading: "", about: "findings", items },
  ];
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case "headline":
    case "heading":
    case "paragraph":
      return [block.text];
    case "prose":
      return [block.markdown];
    case "list":
      return block.items.map(({ text }) => text);
    case "table":
      return [block.table.title, ...block.table.head, ...block.table.rows.flat()];
    default:
      return [];
  }
}
