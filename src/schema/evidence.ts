/** The JSON of `evidence`. */
import * as z from "zod";
import type {
  AgreementAnswer,
  EvidenceAnswer,
  PreTrendAnswer,
  RungAnswer,
  RungLeftOut,
} from "../analysis/evidence/answer.js";
import type { EvidenceRun } from "../render/answer.js";
import type { EvidenceTold } from "../render/questionTold.js";
import {
  describing,
  figure,
  figureOrNull,
  flagOrNull,
  list,
  named,
  oneOf,
  oneOfOrNull,
  text,
  textOrNull,
  whole,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf, unusable } from "./envelope.js";
import { benchmarkNamed, grade, share } from "./fit.js";
import { area, change, indicator, method, step, verdict } from "./nouns.js";
import { placebo, placeboInTime } from "./placebo.js";
import { placeboAsked, projectQuestionShape, readingShape, surroundings } from "./question.js";
import { choiceFigures } from "./sensitivity.js";
import { sensitivitySummary, sensitivityUnit } from "./sensitivityRange.js";
import { turningShape } from "./turn.js";

const rung = named(
  "rung",
  "One way to say what would have been, and how far the actual is from it.",
  describing<RungAnswer>()({
    kind: oneOf(["own trend", "benchmark", "synthetic"], "what stands behind it"),
    design: text("the design in words"),
    way: textOrNull("of a benchmark, what of it; null for the others"),
    method,
    benchmark: benchmarkNamed.nullable().describe("null for the other kinds"),
    uniqueWeights: flagOrNull("of a synthetic control, whether no other weights fit as well"),
    donors: list(share, "of a synthetic control, its donors; empty for the others"),
    baselineRmspe: figureOrNull("of a synthetic control, root mean squared difference over the baseline"),
    ...choiceFigures,
  }),
);

export const trends = oneOfOrNull(
  ["no sign of different trends", "differed"],
  "whether the area and the benchmark moved alike over the baseline; null without an interval",
);

const preTrend = named(
  "preTrend",
  "How the gap to a benchmark moved over the baseline.",
  describing<PreTrendAnswer>()({
    benchmark: text("the benchmark"),
    change: change.describe("whether the difference from it moved, or the logarithm of the ratio to it"),
    n: whole("points of the baseline"),
    slope: figure("of the gap, per step of the period"),
    lower: figureOrNull("lower limit of the slope"),
    upper: figureOrNull("upper limit of the slope"),
    pValue: figureOrNull("two-sided, that there is no slope"),
    trends,
  }),
);

const leftOut = describing<RungLeftOut>()({
  design: text("the design in words"),
  code: text("a code of what stopped it"),
  message: text("the same in words"),
});

const agreement = describing<AgreementAnswer>()({
  rungs: whole("how many rungs"),
  sameSign: whole("how many have the sign of the own trend's difference"),
  withInterval: whole("how many have an interval"),
  excluding: whole("of how many it excludes no difference"),
  lowest: figure("the lowest difference"),
  highest: figure("the highest difference"),
});

const result = named(
  "evidenceAnswer",
  "The answer for one area.",
  describing<EvidenceAnswer>()({
    area,
    indicator,
    decimals: whole("decimals the figures are published with"),
    baseline: z
      .strictObject({ from: text("first period of the baseline"), to: text("last period of the baseline") })
      .describe("the stated history"),
    step,
    period: text("the period of the headline"),
    actual: figure("its observed value"),
    actualCount: figureOrNull("the same in people"),
    unit: sensitivityUnit,
    rungs: list(rung, "the designs, the own trend first"),
    preTrends: list(preTrend, "whether area and benchmark ran in parallel before"),
    leftOut: list(leftOut, "rungs that these figures do not allow"),
    agreement: agreement.describe("how far the rungs agree"),
    placebo: placebo.nullable().describe("null where too few areas can be answered"),
    placeboInTime: placeboInTime.nullable().describe("null where it was not made"),
    sensitivity: sensitivitySummary.nullable().describe("null without another choice"),
    turning: z
      .strictObject(turningShape)
      .nullable()
      .describe("when the curve turned; null where there are too few figures"),
    verdict: verdict.nullable().describe("null without a polarity or an interval"),
    grade: grade.nullable().describe("null without an actual"),
    text: text("the answer in a sentence"),
    cautions,
  }),
);

export const evidence = describing<EnvelopeOf<EvidenceRun>>()({
  ...envelopeOf("evidence"),
  question: describing<EvidenceTold>()({
    ...projectQuestionShape,
    ...readingShape,
    surroundings,
    placebo: placeboAsked,
  }).describe("the question as it was answered"),
  results: list(result, "one for each area"),
  unusable,
});
