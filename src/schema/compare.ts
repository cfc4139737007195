/** The JSON of `compare`. */
import * as z from "zod";
import type { NotMade } from "../analysis/benchmarks/usual.js";
import type { CompareAnswer } from "../analysis/comparison/answer.js";
import type { RowsQuestion } from "../analysis/question.js";
import type { CompareRun } from "../render/answer.js";
import type { CompareTold } from "../render/questionTold.js";
import { benchmark, place, placedFigure, rowSort, rows } from "./comparison.js";
import { describing, figure, figureOrNull, flag, list, named, oneOf, text, textOrNull, whole } from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf, unusable } from "./envelope.js";
import { area, basis, basisOrNull, indicator, polarity, populationSource, step } from "./nouns.js";
import { benchmarks, level, noun, population, readingShape, surroundings, window } from "./question.js";

const notMade = describing<NotMade>()({
  benchmark: text("the benchmark"),
  code: text("the code of the problem"),
  message: text("the same in words"),
});

const result = named(
  "compareAnswer",
  "The answer for one area.",
  describing<CompareAnswer>()({
    area,
    indicator,
    basis,
    since: text("first period of the window"),
    at: text("last period of the window"),
    step,
    numbers: flag("whether figures are as large as the areas are, so that only changes in per cent compare"),
    ownDecimals: whole("decimals the area's own figures are published with"),
    decimals: whole("the most of all that are compared"),
    periods: list(placedFigure, "the area's figures"),
    change: figure("over the window, in the indicator's unit"),
    changePercent: figureOrNull("the same in per cent"),
    place: place.describe("of the figure at the end of the window"),
    changePlace: place.describe("of the change over the window"),
    people: z
      .strictObject({
        population: figure("what the rate is of"),
        populationSource: populationSource.describe("where it comes from"),
        actualCount: figure("the area's people"),
      })
      .nullable()
      .describe("at the end of the window; null where they cannot be counted"),
    benchmarksChosen: oneOf(["asked", "usual"], "whether the benchmarks were named, or are the usual ones"),
    notMade: list(notMade, "of the usual benchmarks, those that could not be made"),
    benchmarks: list(benchmark, "one for each benchmark"),
    rows: rows.nullable().describe("a table of areas; null unless asked for"),
    text: text("the answer in a sentence"),
    cautions,
  }),
);

const rowsAsked = describing<RowsQuestion>()({
  of: text("whose table: `neighbours`, `region`, `all`, or a group"),
  sort: rowSort
    .nullable()
    .describe("what to sort by; null for the rank where it is known which way is better, else the level"),
  reverse: flag("whether to turn the order round"),
});

const question = describing<CompareTold>()({
  since: textOrNull("first period of the window, as typed"),
  at: textOrNull("last period of the window, as typed; null for the latest"),
  basis: basisOrNull,
  polarity,
  benchmarks,
  baseline: window("of the event study").nullable().describe("of the event study, as typed; null for none"),
  allowGaps: flag("whether the baseline may have gaps"),
  level,
  population,
  noun,
  rows: rowsAsked.nullable().describe("a table of areas; null for none"),
  ...readingShape,
  surroundings,
});

export const compare = describing<EnvelopeOf<CompareRun>>()({
  ...envelopeOf("compare"),
  question: question.describe("the question as it was answered"),
  results: list(result, "one for each area"),
  unusable,
});
