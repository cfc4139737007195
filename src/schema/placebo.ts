/** How unusual a difference is: among all areas, and where there should be none. */
import * as z from "zod";
import type {
  PlaceboAnswer,
  PlaceboArea,
  PlaceboInTime,
  PlaceboLeftOut,
  PlaceboStart,
} from "../analysis/placebo/placeboAnswer.js";
import { SIDES, STATISTICS } from "../analysis/placebo/placeboQuestion.js";
import {
  describing,
  figure,
  figureOrNull,
  list,
  named,
  oneOf,
  text,
  textOrNull,
  whole,
  wholeOrNull,
} from "./describing.js";
import { area, areaShape } from "./nouns.js";
import { periodLabel } from "./periods.js";

const placeboArea = describing<PlaceboArea>()({
  ...areaShape,
  value: figureOrNull("its statistic; null where its baseline is fitted exactly, which counts as more extreme"),
  mspeRatio: figureOrNull("the square of an `rmspe-ratio`; null for the other statistics"),
  n: whole("periods after the baseline that the statistic is of"),
});

const leftOut = describing<PlaceboLeftOut>()({
  code: text("a code of what stood in the way"),
  reason: text("the same in words"),
  n: whole("how many areas"),
  areas: list(area, "those areas"),
});

export const placebo = named(
  "placebo",
  "How unusual the difference is among all areas under the same rule.",
  describing<PlaceboAnswer>()({
    statistic: oneOf(STATISTICS, "the figure that areas are ranked by"),
    from: text("first period the statistic is of"),
    to: text("last period the statistic is of"),
    value: figure("the area's own"),
    mspeRatio: figureOrNull("the square of an `rmspe-ratio`; null for the other statistics"),
    n: whole("areas with the statistic, the area itself among them"),
    rank: whole("the area's place on the side of its own difference; ties share the best"),
    tiedWith: whole("how many others share it"),
    order: oneOf(["lowest first", "highest first"], "the order of the ranks"),
    atLeastAsExtreme: z
      .strictObject({
        lower: whole("as low or lower"),
        higher: whole("as high or higher"),
        twoSided: whole("as far from nothing or further"),
      })
      .describe("how many areas show as much, the area itself among them"),
    pLower: figure("share of the areas as low or lower"),
    pHigher: figure("share of the areas as high or higher"),
    pTwoSided: figure("share of the areas as far from nothing or further"),
    side: oneOf(SIDES, "the side that counts"),
    p: figure("the p of that side"),
    smallestP: figure("no p of so many areas is smaller"),
    median: figureOrNull("of the statistic over all areas"),
    made: text("why it was made"),
    areas: list(placeboArea, "every area, lowest first")
      .nullable()
      .describe("every area, lowest first; null where all areas are asked about"),
    leftOut: list(leftOut, "areas without the statistic, by what stood in their way"),
    text: text("the same in a sentence"),
  }),
);

const start = describing<PlaceboStart>()({
  from: text("first period of the shortened baseline"),
  to: text("last period of the shortened baseline"),
  n: whole("its points"),
  period: periodLabel,
  difference: figure("actual minus projected, where there should be none"),
});

export const placeboInTime = named(
  "placeboInTime",
  "What the rule finds within the baseline, where there should be nothing.",
  describing<PlaceboInTime>()({
    notPossible: textOrNull("why it could not be made; null where it could"),
    stepsAhead: wholeOrNull("how far each was projected, in steps"),
    headlineStepsAhead: whole("how far the headline is, in steps"),
    starts: list(start, "each shortened baseline"),
    lowest: figureOrNull("the lowest of their differences"),
    highest: figureOrNull("the highest of their differences"),
    difference: figure("the real one"),
    atLeastAsLarge: whole("how many of the others are at least as large either way"),
    text: textOrNull("the same in a sentence"),
  }),
);
