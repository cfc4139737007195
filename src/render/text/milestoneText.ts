/** Milestones under the chart that marks them. */
import type { MilestoneAnswer } from "../../analysis/milestones.js";
import { MILESTONES_HEADING, milestoneLines } from "../milestoneLines.js";
import type { Style } from "../renderer.js";
import type { ChartMark } from "./chartAxis.js";
import { wrap } from "./layout.js";

/** What the chart draws: a letter, or for a span one at either end ("B>" and "<B"). */
export function milestoneMarks(milestones: readonly MilestoneAnswer[]): ChartMark[] {
  return milestones.flatMap(({ letter, index, endIndex, to }) => {
    if (index === null || endIndex === null) return [];
    if (to === null) return [{ index: (index + endIndex) / 2, letter }];
    return [
      { index, letter: `${letter}>` },
      { index: endIndex, letter: `<${letter}` },
    ];
  });
}

/** The list, with a heading that says what it is; empty without milestones. */
export function milestoneText(milestones: readonly MilestoneAnswer[], picture: Picture, { columns }: Style): string {
  if (milestones.length === 0) return "";
  return [MILESTONES_HEADING, ...milestoneLines(milestones, picture)]
    .map((line) => wrap(line, columns, "  "))
    .join("\n");
}

type Picture = Parameters<typeof milestoneLines>[1];
