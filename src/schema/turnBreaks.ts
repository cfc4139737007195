/** Structural breaks, and the regression at a known date. */
import * as z from "zod";
import type { BreaksAnswer } from "../analysis/turn/breaksAnswer.js";
import type { CarriedOver, EstimateAnswer, InterruptionAnswer } from "../analysis/turn/interruptionAnswer.js";
import { BREAK_MODELS, FAMILIES } from "../analysis/turn/question.js";
import {
  describing,
  figure,
  figureOrNull,
  list,
  named,
  oneOf,
  text,
  textOrNull,
  texts,
  whole,
  wholeOrNull,
} from "./describing.js";

const lastBefore = text("the last period before the break");
const firstAfter = text("the first period after it");
const at = whole("how many figures lie before");

export const breaks = named(
  "breaks",
  "Structural breaks: regimes that jump.",
  describing<BreaksAnswer>()({
    model: oneOf(BREAK_MODELS, "what a break changes"),
    trimming: figure("share of the figures that each regime must have"),
    supF: z
      .strictObject({
        statistic: figureOrNull("null where two pieces fit perfectly, and it has no end"),
        pValue: figure("that there is no break"),
        lastBefore,
        firstAfter,
        at,
      })
      .nullable()
      .describe("the largest F over all places of one break"),
    byNumber: list(
      z.strictObject({
        breaks: whole("how many breaks"),
        residualSumOfSquares: figure("of the figures about their regimes"),
        bic: figureOrNull("null for a perfect fit"),
        lastBefore: texts("the last period before each"),
        at: list(z.int(), "how many figures lie before each"),
      }),
      "the best places of each number of breaks",
    ),
    chosenByBic: whole("the number chosen"),
    breaks: list(
      z.strictObject({
        lastBefore,
        firstAfter,
        at,
        lower: figureOrNull("lower limit of its place, by Bai's interval"),
        upper: figureOrNull("upper limit of its place"),
        lowerPeriod: textOrNull("the lower limit as a period"),
        upperPeriod: textOrNull("the upper limit as a period"),
      }),
      "each break of the number chosen",
    ),
    segments: list(
      z.strictObject({
        from: text("first period"),
        to: text("last period"),
        n: whole("how many figures"),
        mean: figure("their mean"),
        slope: figureOrNull("their slope; null where only the level changes"),
      }),
      "the regimes",
    ),
    cusum: z
      .strictObject({ statistic: figure("the largest excursion"), pValue: figure("that there is no break") })
      .nullable()
      .describe("the test of cumulated residuals"),
  }),
);

const estimateShape = {
  estimate: figure("the coefficient"),
  standardError: figureOrNull("its standard error"),
  statistic: figureOrNull("the one over the other"),
  pValue: figureOrNull("two-sided, that it is nothing"),
  lower: figureOrNull("its lower limit"),
  upper: figureOrNull("its upper limit"),
  classicalStandardError: figureOrNull("least squares' own, where the one above is Newey and West's"),
  ratio: z
    .strictObject({
      estimate: figure("exp of the estimate"),
      lower: figureOrNull("its lower limit"),
      upper: figureOrNull("its upper limit"),
    })
    .nullable()
    .describe("a ratio of rates, in a family of counts"),
};
const estimate = named("estimate", "An estimate of the regression.", describing<EstimateAnswer>()(estimateShape));

const coefficient = z.strictObject({
  estimate: figure("the coefficient"),
  standardError: figure("its standard error"),
});

const ar1 = describing<CarriedOver>()({
  phi: figure("correlation of the errors a step apart; 1 is a walk"),
  interceptAtStart: z
    .strictObject({
      estimate: figure("the coefficient"),
      standardError: figureOrNull("its standard error; null where it is without end"),
    })
    .describe("at the first period"),
  slopeBefore: coefficient.describe("per step before the date"),
  levelChange: coefficient.describe("change of level at the first period after"),
  slopeChange: coefficient.nullable().describe("change of slope; null where it may not change"),
});

export const interruption = named(
  "interruption",
  "The regression at a known date.",
  describing<InterruptionAnswer>()({
    date: text("the first period after"),
    before: whole("figures before"),
    after: whole("figures after"),
    family: oneOf(FAMILIES, "how the figures err about their line"),
    change: oneOf(["level-and-slope", "level"], "what may change"),
    errors: oneOf(["newey-west", "model"], "where the standard errors come from"),
    lag: wholeOrNull("of Newey and West's errors"),
    distribution: oneOf(["t", "normal"], "of the intervals"),
    degreesOfFreedom: figure("of the residuals"),
    offset: z.literal("log population").nullable().describe("of counts, what they are out of"),
    intercept: estimate.describe("at period index 0"),
    interceptAtStart: estimate.describe("at the first period"),
    interceptStepBefore: estimate.describe("a step before the first period"),
    slopeBefore: estimate.describe("per step before the date"),
    levelChange: estimate.describe("change of level at the first period after"),
    levelChangeAtLastBefore: estimate.nullable().describe("the same a step earlier"),
    slopeChange: estimate.nullable().describe("change of slope; null where it may not change"),
    slopeAfter: estimate.describe("per step after the date"),
    atEnd: z
      .strictObject({ ...estimateShape, period: text("the last period") })
      .describe("level and slope change together at the last period"),
    season: list(estimate, "coefficients of the season"),
    slopePerCycle: estimate.nullable().describe("of counts: the slope over a whole cycle, as a ratio"),
    residualStandardError: figureOrNull("of the figures about the line"),
    residualSumOfSquares: figureOrNull("of the figures about the line"),
    durbinWatson: figureOrNull("Durbin-Watson statistic of the residuals"),
    durbinWatsonP: figureOrNull("one-sided, against errors that carry over"),
    lag1Autocorrelation: figureOrNull("of the residuals, a step apart"),
    ar1: ar1.nullable().describe("the same with errors that carry over; null for fewer than 12 figures"),
    dispersion: figureOrNull("the dispersion used"),
    pearsonDispersion: figureOrNull("Pearson chi-square over its degrees of freedom"),
    deviance: figureOrNull("of a family of counts"),
    aic: figureOrNull("Akaike's information criterion"),
    slopeTest: z
      .strictObject({
        f: figure("the statistic"),
        df1: figure("its degrees of freedom"),
        df2: figure("those of the residuals"),
        pValue: figure("that the slope does not change"),
      })
      .nullable()
      .describe("of counts: the drop in deviance that the change of slope brings"),
  }),
);
