/** The JSON of `forecast`. */
import * as z from "zod";
import type {
  Band,
  ForecastAnswer,
  ForecastPeriod,
  ForecastSum,
  HeldLevel,
  LastActual,
} from "../analysis/forecastAnswer.js";
import type { Growth, Target } from "../analysis/forecastQuestion.js";
import type { Met, TargetAnswer } from "../analysis/target.js";
import type { ForecastRun } from "../render/answer.js";
import type { ForecastTold } from "../render/questionTold.js";
import {
  describing,
  figure,
  figureOrNull,
  flag,
  flagOrNull,
  list,
  named,
  oneOfOrNull,
  text,
  textOrNull,
  whole,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf, unusable } from "./envelope.js";
import { milestones } from "./fit.js";
import { apartShape, index, note, periodLabel, reason } from "./periods.js";
import { projectionShape } from "./project.js";
import { milestonesFile, modelShape, readingShape } from "./question.js";

const band = named(
  "band",
  "Limits of a new figure at one level.",
  describing<Band>()({
    level: figure("between 0 and 1"),
    lower: figureOrNull("lower limit"),
    upper: figureOrNull("upper limit"),
  }),
);

const forecastRow = named(
  "forecastPeriod",
  "One period after the baseline.",
  describing<ForecastPeriod>()({
    period: periodLabel,
    index,
    note,
    isForecast: flag("whether it has no actual, and none is later"),
    actual: figureOrNull("the observed value, in the indicator's unit"),
    reason,
    projected: figure("the baseline carried on to the period"),
    lower: figureOrNull("lower limit at the level asked for"),
    upper: figureOrNull("upper limit at the level asked for"),
    ...apartShape,
    standardError: figureOrNull("of a new figure"),
    bands: list(band, "the fan, from the narrowest to the widest"),
    population: figureOrNull("what the rate is of"),
    populationSource: oneOfOrNull(["given", "column", "implied", "growth", "file"], "where it comes from"),
    projectedCount: figureOrNull("the projection, in people"),
    projectedCountLower: figureOrNull("lower limit of `projectedCount`"),
    projectedCountUpper: figureOrNull("upper limit of `projectedCount`"),
    heldCount: figureOrNull("people at the level of the last actual, in this population"),
  }),
);

const sum = describing<ForecastSum>()({
  from: text("the first period"),
  to: text("the last period"),
  n: whole("how many periods"),
  projected: figure("their projections added up"),
  standardError: figureOrNull("of the sum, with the joint error"),
  lower: figureOrNull("lower limit of the sum"),
  upper: figureOrNull("upper limit of the sum"),
});

const lastActual = describing<LastActual>()({
  period: periodLabel,
  index,
  value: figure("the observed value, in the indicator's unit"),
  count: figureOrNull("the same in people; null without people"),
  countSource: oneOfOrNull(["published", "rate"], "where the count comes from"),
  population: figureOrNull("what the rate is of"),
});

const heldLevel = describing<HeldLevel>()({
  period: text("when the level was so"),
  count: figure("its people"),
  population: figure("what they are of"),
  rate: figure("count / population x per"),
  per: figure("the rate is per this many people"),
  at: list(
    z.strictObject({
      period: periodLabel,
      population: figure("the population by then"),
      count: figure("people at the held level"),
      difference: figure("how many more than at the last actual"),
    }),
    "at the headline's period, and at the end of the growth",
  ),
});

const met = describing<Met>()({
  period: textOrNull("when the forecast's centre is first at the target or beyond; null for never"),
  never: oneOfOrNull(["already there", "flat", "moving away", "not that far"], "why there is no such period"),
  earliest: textOrNull("when the interval's nearer limit gets there"),
  latest: textOrNull("when its farther limit does"),
  searchedTo: text("the last period looked at"),
  steps: whole("how many steps after the last actual that is"),
});

const target = named(
  "target",
  "What a target would take.",
  describing<TargetAnswer>()({
    value: figure("the target, in the indicator's unit"),
    period: text("by when"),
    index,
    from: z
      .strictObject({ period: periodLabel, value: figure("the observed value") })
      .describe("the last actual, from which the change is reckoned"),
    requiredChange: figure("per step of the period's index"),
    requiredChangePerYear: figureOrNull("the same a year; null where steps are not on the calendar"),
    forecastChange: figure("the forecast's own, per step"),
    forecastChangePerYear: figureOrNull("the same a year"),
    projected: figure("the forecast at the target's period"),
    lower: figureOrNull("its lower limit"),
    upper: figureOrNull("its upper limit"),
    insideInterval: flagOrNull("whether the interval holds the target; null without an interval"),
    bands: list(
      z.strictObject({ level: figure("between 0 and 1"), inside: flagOrNull("whether it holds the target") }),
      "the same for each band of the fan",
    ),
    probability: figureOrNull("of a figure at the target or better, by the forecast's distribution"),
    met: met.describe("when the forecast gets there"),
  }),
);

const result = named(
  "forecastAnswer",
  "The answer for one area.",
  describing<ForecastAnswer>()({
    ...projectionShape,
    lastActual: lastActual.describe("the last figure published"),
    periods: list(forecastRow, "the periods after the baseline"),
    sum: sum.nullable().describe("of the periods that have no actual yet; null where there are none"),
    headline: z
      .strictObject({
        period: periodLabel,
        projected: figure("in the indicator's unit"),
        lower: figureOrNull("lower limit of the forecast"),
        upper: figureOrNull("upper limit of the forecast"),
        text: text("the sentence that comes first"),
      })
      .describe("the forecast at the period asked about"),
    target: target.nullable().describe("null without a target"),
    heldLevel: heldLevel.nullable().describe("the level of the last actual, held while the population changes"),
    milestones,
    cautions,
  }),
);

const targetAsked = describing<Target>()({
  value: figure("to be reached"),
  period: text("by when, as typed"),
  isPercent: flag("whether it was typed with a percent sign"),
});
const growth = describing<Growth>()({
  percent: figure("change of the population in all, in per cent"),
  years: figure("over so many years"),
});

const question = describing<ForecastTold>()({
  ...modelShape,
  to: textOrNull("the last period, as typed; null for the target's"),
  target: targetAsked.nullable().describe("null for none"),
  growth: growth.nullable().describe("of the population; null for none"),
  ...readingShape,
  milestones: milestonesFile,
  populationFile: textOrNull("the file of a population projection; null for none"),
});

export const forecast = describing<EnvelopeOf<ForecastRun>>()({
  ...envelopeOf("forecast"),
  question: question.describe("the question as it was answered"),
  results: list(result, "one for each area"),
  unusable,
});
