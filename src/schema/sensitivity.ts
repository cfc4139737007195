/** The JSON of `sensitivity`. */

import * as z from "zod";
import { CHANGES, type ChoiceAnswer, type LeftOut, type SensitivityAnswer } from "../analysis/sensitivityAnswer.js";
import type { SensitivityRun } from "../render/answer.js";
import type { SensitivityTold } from "../render/questionTold.js";
import {
  describing,
  figure,
  figureOrNull,
  flag,
  flagOrNull,
  list,
  named,
  oneOf,
  text,
  textOrNull,
  whole,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf, unusable } from "./envelope.js";
import { anchor, area, basis, change, decimals, indicator, method, populationSource } from "./nouns.js";
import { projectQuestionShape, readingShape, surroundings, window } from "./question.js";
import { range, rangeShape, sensitivityUnit } from "./sensitivityRange.js";

const changed = z.enum([...CHANGES, "several"]);

/** The figures of one way to answer, which a rung of the evidence tells alike. */
export const choiceFigures = {
  projected: figure("the projection, in the indicator's unit on this basis"),
  projectedCount: figureOrNull("the projection in people"),
  difference: figure("actual minus projected"),
  countDifference: figureOrNull("the same in people"),
  lower: figureOrNull("lower limit of `countDifference`, or of `difference` without people"),
  upper: figureOrNull("upper limit of the same"),
  outside: flagOrNull("whether the interval excludes no difference"),
};

const choice = named(
  "choice",
  "One choice and the headline difference under it.",
  describing<ChoiceAnswer>()({
    changed: changed.nullable().describe("what differs from the stated choice; null for the stated one itself"),
    label: text("the choice in words"),
    baseline: window("first and last period of the baseline"),
    method,
    benchmark: textOrNull("what the projection is made of beside the area's own figures"),
    change: change.nullable().describe("how a benchmark's change is carried over; null without one"),
    anchor,
    basis,
    population: populationSource.nullable().describe("where the population of the headline period comes from"),
    ...choiceFigures,
    stated: flag("whether this is the choice that was stated"),
  }),
);

const leftOut = describing<LeftOut>()({
  changed: changed.describe("what would differ"),
  label: text("the choice in words"),
  code: text("a code of what stopped it"),
  message: text("the same in words"),
  choices: whole("how many choices this stands for"),
});

const result = named(
  "sensitivityAnswer",
  "The answer for one area.",
  describing<SensitivityAnswer>()({
    area,
    indicator,
    decimals,
    period: text("the period of the headline"),
    actual: figure("its observed value"),
    actualCount: figureOrNull("the same in people"),
    unit: sensitivityUnit,
    choices: list(choice, "the stated choice first, then in the order of trying"),
    range: range.nullable().describe("of the other choices; null where there is none"),
    byChange: list(
      z.strictObject({ ...rangeShape, changed: oneOf(CHANGES, "what differs") }),
      "the same for each kind of change alone",
    ),
    rank: z
      .strictObject({
        place: whole("counted from the lowest difference"),
        of: whole("of so many"),
        ties: whole("how many others give the same"),
      })
      .describe("where the stated choice stands among all"),
    leftOut: list(leftOut, "choices that these figures do not allow"),
    text: text("the answer in a sentence"),
    cautions,
  }),
);

export const sensitivity = describing<EnvelopeOf<SensitivityRun>>()({
  ...envelopeOf("sensitivity"),
  question: describing<SensitivityTold>()({
    ...projectQuestionShape,
    ...readingShape,
    surroundings,
    full: flag("whether choices were tried in all their combinations"),
  }).describe("the question as it was answered"),
  results: list(result, "one for each area"),
  unusable,
});
