/** The JSON of `project`. */

import * as z from "zod";
import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import type { ProjectRun } from "../render/answer.js";
import type { ProjectTold } from "../render/questionTold.js";
import { describing, list, named, textOrNull, wholeOrNull } from "./describing.js";
import { diagnostics } from "./diagnostics.js";
import { cautions, type EnvelopeOf, envelopeOf, unusable } from "./envelope.js";
import { baseline, cost, donors, fit, grade, milestones, others, recent } from "./fit.js";
import { anchor, area, basis, decimals, indicator, method, step, verdict } from "./nouns.js";
import { earlierRow, headline, historyRow, periodRow, span } from "./periods.js";
import { placebo, placeboInTime } from "./placebo.js";
import { milestonesFile, placeboAsked, projectQuestionShape, readingShape, surroundings } from "./question.js";
import { sensitivitySummary } from "./sensitivityRange.js";

/** What a projection stands on, which a forecast tells alike. */
export const projectionShape = {
  area,
  indicator,
  basis,
  decimals,
  method,
  anchor,
  baseline,
  step,
  fit,
  history: list(historyRow, "the baseline's own figures and the fit to them"),
  earlier: list(earlierRow, "figures before the baseline"),
};

export const projectAnswer = named(
  "projectAnswer",
  "The answer for one area.",
  describing<ProjectAnswer>()({
    ...projectionShape,
    others: others.nullable().describe("null for a trend of the area's own"),
    donors: donors.nullable().describe("of a synthetic control; null for other methods"),
    periods: list(periodRow, "the periods after the baseline"),
    headline,
    total: span.nullable().describe("the total over the periods that have an actual; null where none has"),
    average: span.nullable().describe("the average over the same periods"),
    verdict: verdict.nullable().describe("null without a polarity or an interval"),
    recent: recent.nullable().describe("which way the figures have gone of late; null where none is clear"),
    firstOffBaseline: textOrNull("first period better than projected; null without a polarity"),
    firstOutside: textOrNull("first period outside the interval on the better side"),
    grade: grade.nullable().describe("null without an actual"),
    placebo: placebo.nullable().describe("null where it was not made"),
    placeboInTime: placeboInTime.nullable().describe("null where it was not asked for"),
    sensitivity: sensitivitySummary.nullable().describe("null without an actual or another choice"),
    cost: cost.nullable().describe("null unless a unit cost was given and there are people"),
    milestones,
    diagnostics: diagnostics.nullable().describe("null unless asked for"),
    cautions,
  }),
);

const question = describing<ProjectTold>()({
  ...projectQuestionShape,
  ...readingShape,
  surroundings,
  milestones: milestonesFile,
  diagnostics: z
    .strictObject({ lag: wholeOrNull("of Newey and West's errors; null for the customary one") })
    .nullable()
    .describe("null where they are not asked for"),
  placebo: placeboAsked,
});

export const project = describing<EnvelopeOf<ProjectRun>>()({
  ...envelopeOf("project"),
  question: question.describe("the question as it was answered"),
  results: list(projectAnswer, "one for each area"),
  unusable,
});
