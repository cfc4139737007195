/** The diagnostics of a fit's residuals. */
import * as z from "zod";
import type {
  AutomaticErrors,
  CoefficientErrors,
  Diagnostics,
  NeweyWestErrors,
} from "../analysis/diagnosticsAnswer.js";
import { describing, figure, figureOrNull, list, named, oneOf, oneOfOrNull, text, texts, whole } from "./describing.js";

const errorsShape = {
  slopeStandardError: figure("of the slope, per step of the period index"),
  interceptStandardError: figure("of the intercept, at period index 0"),
};
const errors = describing<CoefficientErrors>()(errorsShape);

const statistic = figure("the test statistic");
const p = figure("its p value");
const degreesOfFreedom = figure("its degrees of freedom");

const neweyWest = describing<NeweyWestErrors>()({
  ...errorsShape,
  lag: whole("steps over which errors may carry over"),
  lagRule: oneOf(["customary", "stated"], "floor(4 (n/100)^(2/9)), or as the question states"),
  slopeT: figureOrNull("the slope over its standard error"),
  slopeP: figureOrNull("two-sided, that there is no slope"),
  slopeLower: figure("lower limit of the slope"),
  slopeUpper: figure("upper limit of the slope"),
  withoutSmallSampleFactor: errors.describe("the same without the factor n / (n - k)"),
});

const automatic = describing<AutomaticErrors>()({
  bandwidth: figure("by Newey and West's rule of 1994"),
  lag: whole("its whole part"),
  slopeStandardError: figureOrNull("of the slope; null for a lag beyond the figures"),
  interceptStandardError: figureOrNull("of the intercept"),
});

export const diagnostics = named(
  "diagnostics",
  "Of the residuals of the fit; null where a figure cannot be had, and `missing` says why.",
  describing<Diagnostics>()({
    of: oneOfOrNull(["figures", "logs"], "what the line is fitted to; null for a method that is no least-squares line"),
    n: whole("points of the baseline"),
    degreesOfFreedom: figureOrNull("of the residuals"),
    durbinWatson: z
      .strictObject({
        statistic,
        positiveP: figureOrNull("exact, against positive autocorrelation"),
        negativeP: figureOrNull("against negative autocorrelation"),
        twoSidedP: figureOrNull("against either"),
      })
      .nullable()
      .describe("Durbin and Watson's test of autocorrelation"),
    lag1Autocorrelation: figureOrNull("of the residuals, a step apart"),
    breuschGodfrey: z.strictObject({ statistic, p }).nullable().describe("Breusch and Godfrey's test, of order 1"),
    ljungBox: z
      .strictObject({ statistic, degreesOfFreedom, p, lag: whole("how many lags it takes together") })
      .nullable()
      .describe("Ljung and Box's test"),
    breuschPagan: z
      .strictObject({ statistic, degreesOfFreedom, p })
      .nullable()
      .describe("Breusch and Pagan's test of uneven scatter"),
    shapiroWilk: z
      .strictObject({ w: figure("the statistic W"), p })
      .nullable()
      .describe("Shapiro and Wilk's test of normality"),
    leastSquares: errors.nullable().describe("standard errors as the fit reports them"),
    neweyWest: neweyWest.nullable().describe("Newey and West's standard errors"),
    hc3: errors.nullable().describe("standard errors that stand uneven scatter (HC3)"),
    automatic: automatic.nullable().describe("Newey and West's with their own choice of the lag"),
    missing: list(
      z.strictObject({ what: text("the figure"), reason: text("why it cannot be had") }),
      "figures that cannot be had",
    ),
    sentences: texts("the same in words"),
  }),
);
