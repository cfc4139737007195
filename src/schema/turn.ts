/** The JSON of `turn`. */
import * as z from "zod";
import type { RecentTrendAnswer } from "../analysis/recentTrend.js";
import type { BaselineVerdict, Extreme, RecentAnswer, TurnAnswer, TurnPoint } from "../analysis/turn/answer.js";
import { BREAK_MODELS, FAMILIES } from "../analysis/turn/question.js";
import type { TurnRun } from "../render/answer.js";
import type { TurnTold } from "../render/questionTold.js";
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
  whole,
  wholeOrNull,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf, unusable } from "./envelope.js";
import { milestones } from "./fit.js";
import { area, basis, basisOrNull, decimals, indicator, polarity, step, verdict } from "./nouns.js";
import { file, index, note, periodLabel } from "./periods.js";
import { cycle, level, milestonesFile, population, readingShape, season, window } from "./question.js";
import { breaks, interruption } from "./turnBreaks.js";
import { joinpoint, joinpoints, phase } from "./turnLine.js";

const point = named(
  "turnPoint",
  "One figure.",
  describing<TurnPoint>()({
    period: periodLabel,
    index,
    note,
    value: figure("the observed value, in the indicator's unit"),
    fitted: figureOrNull("the line drawn through the figures"),
    count: figureOrNull("the same in people"),
    population: figureOrNull("what the rate is of"),
    lower: figureOrNull("lower limit of the figure itself"),
    upper: figureOrNull("upper limit of the figure itself"),
    limits: oneOfOrNull(["published", "byar", "exact", "wilson"], "where those limits come from"),
    file,
  }),
);

const extreme = named(
  "extreme",
  "Where the figures turned by themselves.",
  describing<Extreme>()({
    kind: oneOf(["start", "high", "low", "level", "latest"], "what stands there"),
    period: periodLabel,
    until: text("the last period with the same figure"),
    value: figure("the figure; of a level stretch the mean"),
  }),
);

const turnRecent = describing<RecentAnswer>()({
  direction: oneOf(["rising", "falling", "level", "improving", "worsening"], "which way the last figures have gone"),
  since: text("the period since which it has been so"),
});

const recentTrend = named(
  "recentTrend",
  "The recent-trend marker of Fingertips, over the last five periods.",
  describing<RecentTrendAnswer>()({
    trend: oneOf(["Increasing", "Decreasing", "No significant change", "Cannot be calculated"], "the marker"),
    reason: text("why, in the publisher's words where it has any"),
    chiSquare: figureOrNull("with one degree of freedom; null where there is nothing to test"),
    gradient: figureOrNull("per step: of the log odds for a proportion, else of the value"),
    test: oneOfOrNull(["proportion", "value"], "the test that was made"),
    limits: oneOfOrNull(["published", "byar"], "where the limits that weight the values come from"),
    from: textOrNull("the first period looked at"),
    to: textOrNull("the last period looked at"),
  }),
);

const againstBaseline = describing<BaselineVerdict>()({
  from: text("first period of the baseline"),
  to: text("last period of the baseline"),
  phrase: text("what the projection carries on"),
  verdict: verdict.nullable().describe("null without a polarity or an interval"),
  projected: figure("at the last period"),
  lower: figureOrNull("lower limit of the projection"),
  upper: figureOrNull("upper limit of the projection"),
  firstOffBaseline: textOrNull("first period better than projected"),
  firstOutside: textOrNull("first period outside the interval on that side"),
  text: text("the same in a sentence"),
});

/** What `evidence` tells of it too. */
export const turningShape = {
  from: text("first period looked at"),
  to: text("last period looked at"),
  headline: z.strictObject({ text: text("the sentence that comes first") }).describe("the answer in a sentence"),
  verdict: verdict.nullable().describe("of the stated baseline, else of the phases; null without a polarity"),
  recent: turnRecent.nullable().describe("which way the figures have gone of late; null where none is clear"),
  turns: list(joinpoint, "where the line that is drawn bends"),
};

const result = named(
  "turnAnswer",
  "The answer for one area.",
  describing<TurnAnswer>()({
    area,
    indicator,
    basis,
    decimals,
    n: whole("how many figures"),
    step,
    ...turningShape,
    verdictFrom: oneOfOrNull(["baseline", "phases"], "what the verdict is of"),
    recentTrend: recentTrend.nullable().describe("null where it was not made"),
    extremes: list(extreme, "highest and lowest, one after the other"),
    phases: list(phase, "the straight pieces of the line that is drawn"),
    joinpoints: joinpoints.nullable().describe("null where none were looked for"),
    breaks: breaks.nullable().describe("null where none were tested for"),
    interruption: interruption.nullable().describe("null without a known date"),
    baseline: againstBaseline.nullable().describe("null without a stated baseline"),
    milestones,
    points: list(point, "the figures, in order of time"),
    cautions,
  }),
);

const question = describing<TurnTold>()({
  from: textOrNull("first period to look at, as typed; null for the series' own"),
  to: textOrNull("last period to look at, as typed"),
  date: textOrNull("the first period after a known change; null to look for turns"),
  baseline: window("a stated baseline to judge the figures against as well")
    .nullable()
    .describe("a stated baseline to judge the figures against as well; null for none"),
  family: oneOf(FAMILIES, "how the figures err about their line"),
  stepOnly: flag("whether only the level may change at a known date"),
  lag: wholeOrNull("of Newey and West's errors; null for the customary one"),
  season,
  cycle,
  model: oneOfOrNull(BREAK_MODELS, "which structural breaks to test for"),
  joinpoints: wholeOrNull("the most joinpoints looked for; null for the customary number"),
  permutations: wholeOrNull("shuffles of each test; null for as many as the length allows"),
  seed: figure("of the shuffles"),
  level,
  basis: basisOrNull,
  population,
  polarity,
  ...readingShape,
  milestones: milestonesFile,
});

export const turn = describing<EnvelopeOf<TurnRun>>()({
  ...envelopeOf("turn"),
  question: question.describe("the question as it was answered"),
  results: list(result, "one for each area"),
  unusable,
});
