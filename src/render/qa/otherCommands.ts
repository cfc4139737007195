/** What commands beside projections and comparisons take for granted. */

import type { EvidenceAnswer } from "../../analysis/evidence/answer.js";
import type { SensitivityAnswer } from "../../analysis/sensitivityAnswer.js";
import type { TurnAnswer } from "../../analysis/turn/answer.js";
import { sayLevel, sayNumber } from "../../analysis/wording.js";
import { sayFile } from "../../cautions.js";
import type { Survey } from "../../read/survey.js";
import type { DiffResult } from "../answer.js";
import { type Asked, type Assumption, asked } from "./assumption.js";

/** How turns were looked for. */
export function turnAssumptions(one: Asked, turn: TurnAnswer): Assumption[] {
  const date = asked(one.answer, "date");
  const { joinpoints } = turn;
  return [
    {
      assumed: `The ${sayNumber(turn.n)} figures of ${turn.from} to ${turn.to} are one series, measured alike throughout.`,
      from:
        one.flags.includes("from") || one.flags.includes("to") ? "as asked (--from, --to)" : "all that the file has",
      unless: "A change of definition shows as a turn.",
    },
    ...(date === null
      ? []
      : [
          {
            assumed: `The date ${String(date)} was known before the figures were seen.`,
            from: "as asked (--date)",
            unless: "A date picked from the figures finds a change too easily.",
          },
        ]),
    ...(joinpoints === null
      ? []
      : [
          {
            assumed: `The trend is of straight pieces that meet; at most ${joinpoints.maximum} turns were tried, ${joinpoints.spacing} figures apart or more, tested at ${sayLevel(joinpoints.alpha)} with seed ${joinpoints.seed}.`,
            from: "the command",
            unless: "A curve or a jump is told as turns; more figures may place them otherwise.",
          },
        ]),
  ];
}

/** What was tried. */
export const sensitivityAssumptions = (answer: SensitivityAnswer): Assumption[] => [
  {
    assumed: `The ${sayNumber(answer.choices.length - 1)} other choices tried are the reasonable ones; each counts as much as another.`,
    from: "the command: one change at a time, or every combination with --full",
    unless: "The range is of choices, not an interval: the truth may lie outside it.",
  },
];

/** Designs, and what they have in common. */
export function evidenceAssumptions({ rungs, preTrends }: EvidenceAnswer): Assumption[] {
  const differed = preTrends.filter(({ trends }) => trends === "differed").map(({ benchmark }) => benchmark);
  return [
    {
      assumed: `Each of the ${sayNumber(rungs.length)} designs takes for granted that what it follows would have gone on: ${rungs.map(({ design }) => design).join("; ")}.`,
      from: "the command: those that the figures allow",
      unless: "Designs that share a fault agree for that reason.",
    },
    ...(differed.length === 0
      ? []
      : [
          {
            assumed: `Before, the area did not run in parallel with ${differed.join(", ")}: the trend of the gap is carried on as well.`,
            from: "the figures of the baseline",
            unless: "A gap that would have stopped widening is told as a difference.",
          },
        ]),
  ];
}

/** How a file was understood. */
export const surveyAssumptions = ({ format, encoding, layout, roles, symbols, periods }: Survey): Assumption[] => [
  {
    assumed: `The file is ${format}${encoding === null ? "" : `, ${encoding}`}, laid out as ${layout}: ${roles.map(({ column, role }) => `${column} is the ${role}`).join("; ")}.`,
    from: "detected, unless a flag says otherwise",
    unless: "Figures would be read from the wrong column.",
  },
  ...(periods.n === 0
    ? []
    : [
        {
          assumed: `The ${sayNumber(periods.n)} periods are ${periods.first} to ${periods.last} (${periods.kind}).`,
          from: "detected",
          unless: "",
        },
      ]),
  ...symbols.map(({ column, symbol, reason, cells }) => ({
    assumed: `${symbol === "" ? "A blank" : `"${symbol}"`} in ${column} is no figure (${reason}): ${sayNumber(cells)} ${cells === 1 ? "cell" : "cells"}, never read as nought.`,
    from: "the publisher's symbols",
    unless: "",
  })),
];

/** What two releases were matched by. */
export const diffAssumptions = ({ old, new: next, columns }: DiffResult): Assumption[] => [
  {
    assumed: `${sayFile(old.file)} and ${sayFile(next.file)} are two releases of the same figures; rows match by area, period and categories.`,
    from: "the order in which the files are named",
    unless: "What is called a revision would be another measure.",
  },
  ...columns.renamed.map((pair) => ({
    assumed: `The column "${pair.old}" is called "${pair.new}" since.`,
    from: "detected",
    unless: "Their figures are compared with the wrong ones.",
  })),
];
