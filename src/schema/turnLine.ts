/** The line drawn through the figures of `turn`: phases, joinpoints and their tests. */
import * as z from "zod";
import type {
  JoinpointAnswer,
  JoinpointModelAnswer,
  JoinpointsAnswer,
  JoinpointTestAnswer,
  PhaseAnswer,
} from "../analysis/turn/answer.js";
import {
  describing,
  figure,
  figureOrNull,
  flag,
  list,
  named,
  oneOf,
  oneOfOrNull,
  text,
  textOrNull,
  texts,
  whole,
} from "./describing.js";

export const phase = named(
  "phase",
  "One straight piece of the line.",
  describing<PhaseAnswer>()({
    from: text("the period it begins with"),
    to: text("the period it ends with"),
    fromIndex: figure("where it begins in time, which may lie between two periods"),
    toIndex: figure("where it ends in time"),
    start: figure("height of the line where it begins"),
    end: figure("height of the line where it ends"),
    slope: figure("per step of the period; of the logarithm in a family of counts"),
    slopeStandardError: figureOrNull("standard error of the slope"),
    slopeLower: figureOrNull("lower limit of the slope"),
    slopeUpper: figureOrNull("upper limit of the slope"),
    pValue: figureOrNull("two-sided, that there is no slope"),
    direction: oneOf(["rising", "falling", "level"], "which way it goes"),
    course: oneOfOrNull(["improving", "worsening", "level"], "the same where it is known which way is better"),
  }),
);

export const joinpoint = named(
  "joinpoint",
  "A place where the line bends.",
  describing<JoinpointAnswer>()({
    index: figure("where in time, which may lie between two periods"),
    period: text("the period nearest to it"),
    lower: figureOrNull("lower limit of its place in time"),
    upper: figureOrNull("upper limit of its place in time"),
    lowerPeriod: textOrNull("the lower limit, carried outward to a whole period"),
    upperPeriod: textOrNull("the upper limit, carried outward to a whole period"),
    openBelow: flag("whether it may lie before the first place a joinpoint can take"),
    openAbove: flag("whether it may lie beyond the last"),
  }),
);

const model = describing<JoinpointModelAnswer>()({
  joinpoints: whole("how many"),
  at: list(joinpoint, "where they are"),
  phases: list(phase, "the straight pieces between them"),
  residualSumOfSquares: figure("of the figures about the line"),
  degreesOfFreedom: whole("of the residuals"),
  bic: figureOrNull("Bayesian information criterion; null for a perfect fit"),
  onPeriods: z
    .strictObject({
      at: texts("the periods the line bends at"),
      residualSumOfSquares: figure("of the figures about that line"),
      f: figureOrNull("against no joinpoint; it has no F distribution"),
    })
    .describe("the best with joinpoints on the figures' own periods"),
});

const test = describing<JoinpointTestAnswer>()({
  from: whole("so many joinpoints"),
  to: whole("against so many"),
  f: figureOrNull("the statistic that is compared"),
  pValue: figure("share of the shuffles with as large a statistic"),
  permutations: whole("how many shuffles"),
  held: figure("the level that the p value is held against"),
  rejected: flag("whether the fewer joinpoints were given up"),
});

export const joinpoints = named(
  "joinpoints",
  "How many joinpoints the figures establish.",
  describing<JoinpointsAnswer>()({
    chosen: whole("as many as the permutation tests establish"),
    chosenByBic: whole("as many as the Bayesian information criterion would have"),
    maximum: whole("the most looked for"),
    spacing: whole("figures wanted between two joinpoints"),
    alpha: figure("the level of the tests"),
    seed: figure("of the shuffles"),
    tests: list(test, "the permutation tests, in their order"),
    models: list(model, "the best line with each number of joinpoints"),
  }),
);
