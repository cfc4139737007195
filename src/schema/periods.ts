/** The rows of a projection: the baseline's own figures, the periods after it, and their total and average. */
import type {
  EarlierAnswer,
  HeadlineAnswer,
  HistoryAnswer,
  PeriodAnswer,
  SpanAnswer,
} from "../analysis/projectAnswer.js";
import { describing, figure, figureOrNull, flagOrNull, named, text, textOrNull, whole } from "./describing.js";
import { populationSource } from "./nouns.js";

export const periodLabel = text("the period, as published");
export const index = whole("position in time: the year, or the number of quarters, months, days or steps");
export const note = textOrNull("what the publisher wrote beside the period, such as `prov`");
export const reason = textOrNull("why there is no actual; null where there is one");
export const file = text("the file it was read from");

/** What an interval is made of, beside the interval itself. */
export const apartShape = {
  linearPredictorStandardError: figureOrNull("of the fitted logarithm; null where no logarithms are fitted"),
  scatterLower: figureOrNull("lower limit by the baseline's own scatter, where counting noise sets a floor"),
  scatterUpper: figureOrNull("upper limit by the baseline's own scatter"),
  floorLower: figureOrNull("lower limit by counting noise alone"),
  floorUpper: figureOrNull("upper limit by counting noise alone"),
};

export const periodShape = {
  period: periodLabel,
  index,
  note,
  actual: figureOrNull("the observed value, in the indicator's unit; null where there is none"),
  reason,
  projected: figure("the baseline carried on to the period, in the indicator's unit"),
  lower: figureOrNull("lower limit of the projection, as a prediction interval; null without an interval"),
  upper: figureOrNull("upper limit of the projection"),
  meanLower: figureOrNull("lower limit of the fitted mean alone, as a confidence interval"),
  meanUpper: figureOrNull("upper limit of the fitted mean alone"),
  ...apartShape,
  difference: figureOrNull("actual minus projected, in the indicator's unit"),
  standardError: figureOrNull("standard error of the difference"),
  pValue: figureOrNull("two-sided, that the difference is nothing"),
  relativeDifference: figureOrNull("actual / projected - 1"),
  relativeLower: figureOrNull("lower limit of the relative difference"),
  relativeUpper: figureOrNull("upper limit of the relative difference"),
  outside: flagOrNull("whether the actual is outside the projection's interval"),
  population: figureOrNull("what the rate is of, in people; null where it is not known"),
  populationSource: populationSource.nullable().describe("given, the file's column, or implied by count and rate"),
  actualCount: figureOrNull("the actual, in people"),
  projectedCount: figureOrNull("the projection, in people"),
  projectedCountLower: figureOrNull("lower limit of `projectedCount`"),
  projectedCountUpper: figureOrNull("upper limit of `projectedCount`"),
  countDifference: figureOrNull("actual minus projected, in people"),
  countDifferenceLower: figureOrNull("lower limit of `countDifference`"),
  countDifferenceUpper: figureOrNull("upper limit of `countDifference`"),
  file: textOrNull("the file that the actual was read from; null where no file has the period"),
};

export const periodRow = named("period", "One period after the baseline.", describing<PeriodAnswer>()(periodShape));

export const headline = named(
  "headline",
  "The difference at the period asked about, in a sentence and as figures.",
  describing<HeadlineAnswer>()({
    period: periodLabel,
    difference: figureOrNull("actual minus projected, in the indicator's unit"),
    countDifference: figureOrNull("the same in people; null where they cannot be counted"),
    lower: figureOrNull("lower limit of `countDifference`, or of `difference` without people"),
    upper: figureOrNull("upper limit of the same"),
    text: text("the sentence that comes first"),
  }),
);

export const span = named(
  "span",
  "The average or the total over the periods that have an actual.",
  describing<SpanAnswer>()({
    from: text("the first period"),
    to: text("the last period"),
    n: whole("how many periods"),
    actual: figure("average or total of the actuals, in the indicator's unit"),
    projected: figure("average or total of what was projected"),
    difference: figure("actual minus projected"),
    standardError: figureOrNull("standard error of the difference"),
    lower: figureOrNull("lower limit of the difference"),
    upper: figureOrNull("upper limit of the difference"),
    pValue: figureOrNull("two-sided, that the difference is nothing"),
    relativeDifference: figureOrNull("actual / projected - 1"),
    relativeLower: figureOrNull("lower limit of the relative difference"),
    relativeUpper: figureOrNull("upper limit of the relative difference"),
    countDifference: figureOrNull("the difference in people, or in person-years for a total of yearly figures"),
    countDifferenceLower: figureOrNull("lower limit of `countDifference`"),
    countDifferenceUpper: figureOrNull("upper limit of `countDifference`"),
  }),
);

const earlierShape = {
  period: periodLabel,
  index,
  actual: figure("the observed value, in the indicator's unit"),
  file,
};

export const earlierRow = named(
  "earlier",
  "One figure before the baseline, which the fit does not use.",
  describing<EarlierAnswer>()(earlierShape),
);

export const historyRow = named(
  "history",
  "One figure of the baseline.",
  describing<HistoryAnswer>()({
    ...earlierShape,
    note,
    fitted: figureOrNull("the fitted value; null where the method gives none"),
  }),
);
