/** The JSON of `scan`. */
import * as z from "zod";
import {
  type Place,
  SCAN_SORTS,
  type ScanLeftOut,
  type ScanMark,
  type ScanRow,
  type ScanSummary,
} from "../analysis/scan/answer.js";
import type { ScanRun } from "../render/answer.js";
import type { ScanTold } from "../render/questionTold.js";
import { plainFigure } from "./comparison.js";
import {
  describing,
  figure,
  figureOrNull,
  flag,
  list,
  named,
  oneOf,
  text,
  textOrNull,
  texts,
  whole,
  wholeOrNull,
} from "./describing.js";
import { type EnvelopeOf, envelopeOf } from "./envelope.js";
import { area, basis, cautionCode, decimals, indicator } from "./nouns.js";
import { periodShape } from "./periods.js";
import { projectQuestionShape, readingShape, surroundings } from "./question.js";

const sort = z.enum(SCAN_SORTS);

const within = describing<Place>()({
  rank: whole("its place"),
  tiedWith: whole("how many others share it"),
  n: whole("of so many"),
});

const { period, projected, lower, upper, standardError, relativeDifference, outside, population } = periodShape;
const { actualCount, projectedCount, countDifference, countDifferenceLower, countDifferenceUpper } = periodShape;

const row = named(
  "scanRow",
  "One series by the rule.",
  describing<ScanRow>()({
    rank: wholeOrNull("by what rows are sorted by; null where the row lacks it"),
    tiedWith: wholeOrNull("how many others share the rank"),
    area,
    indicator,
    basis,
    decimals,
    n: whole("points of the baseline"),
    period,
    actual: figure("the observed value, in the indicator's unit"),
    projected,
    lower,
    upper,
    difference: figure("actual minus projected"),
    standardError,
    t: figureOrNull("the difference in its standard errors"),
    pValue: figureOrNull("of the own trend: two-sided, that the difference is nothing"),
    adjustedP: figureOrNull("the same, adjusted for all rows (Benjamini and Hochberg)"),
    relativeDifference,
    outside,
    population,
    actualCount,
    projectedCount,
    countDifference,
    countDifferenceLower,
    countDifferenceUpper,
    withinIndicator: within
      .nullable()
      .describe("among the areas of the same indicator; null where there is one of either"),
    codes: list(cautionCode, "codes of the cautions that concern this row"),
    marked: flag("whether it is one to point out"),
  }),
);

const leftOut = named(
  "scanLeftOut",
  "A series that the rule could not be applied to.",
  describing<ScanLeftOut>()({
    area: area.nullable().describe("null where the whole indicator is left out"),
    indicator: textOrNull("null where the area has no indicator at all"),
    code: text("a code of what stopped it"),
    message: text("the same in words"),
  }),
);

const mark = describing<ScanMark>()({
  area: area.nullable().describe("the area pointed out; null for an indicator"),
  indicator: textOrNull("the indicator pointed out; null for an area"),
  text: text("what is said of it"),
  figures: list(plainFigure, "its figures, where it is one row"),
});

const summary = named(
  "scanSummary",
  "What the rows come to.",
  describing<ScanSummary>()({
    text: text("the answer in a sentence"),
    over: oneOf(["areas", "indicators", "both"], "what the rows differ in"),
    areas: whole("how many areas"),
    indicators: whole("how many indicators"),
    n: whole("rows answered"),
    withInterval: whole("those of them with an interval"),
    leftOut: whole("series left out"),
    sortedBy: sort.describe("what rows are ranked by"),
    first: oneOf(["reduction", "rise"], "which end is first"),
    medianDifference: figureOrNull("in the indicator's unit; null for several indicators"),
    medianRelativeDifference: figureOrNull("as a share of what was projected"),
    below: whole("rows below their interval"),
    above: whole("rows above their interval"),
    byChance: figure("how many would be outside by chance"),
    afterAdjustment: whole("rows whose adjusted p is at most 1 - level"),
    marked: list(mark, "what was pointed out"),
  }),
);

export const scan = describing<EnvelopeOf<ScanRun>>()({
  ...envelopeOf("scan"),
  question: describing<ScanTold>()({
    ...projectQuestionShape,
    sort: sort.nullable().describe("what rows are ranked by; null for the customary"),
    ...readingShape,
    surroundings,
    mark: texts("what to point out, as typed"),
    top: wholeOrNull("how many rows text prints; null for all"),
  }).describe("the question as it was answered"),
  summary,
  results: list(row, "one for each series, ranked"),
  unusable: list(leftOut, "series that the rule could not be applied to"),
});
