/** What was fitted to the baseline, and what stands beside the fit: others, donors, cost, milestones. */
import * as z from "zod";
import type { BenchmarkFollowed, BenchmarkNamed, OthersAnswer } from "../analysis/benchmarks/othersAnswer.js";
import type { CostAnswer } from "../analysis/cost.js";
import type { DonorAnswer, DonorsAnswer, WithoutDonor } from "../analysis/donorsAnswer.js";
import type { GradeAnswer } from "../analysis/grade.js";
import type { MilestoneAnswer } from "../analysis/milestones.js";
import type { FitAnswer } from "../analysis/projectAnswer.js";
import type { Recent } from "../analysis/verdict.js";
import type { Share } from "../methods/method.js";
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
  texts,
  whole,
  wholeOrNull,
} from "./describing.js";
import { area, areaShape } from "./nouns.js";
import { periodLabel } from "./periods.js";
import { unitCost } from "./question.js";

export const fit = named(
  "fit",
  "What the method found in the baseline.",
  describing<FitAnswer>()({
    n: whole("points of the baseline"),
    slope: figureOrNull("per step of the period: a year for yearly figures; null where the method has none"),
    slopeOf: oneOf(["figures", "logs"], "what the slope is the change of"),
    slopeStandardError: figureOrNull("standard error of the slope"),
    slopeLower: figureOrNull("lower limit of the slope"),
    slopeUpper: figureOrNull("upper limit of the slope"),
    residualStandardError: figureOrNull("of the points about the fit; of a walk, of one step's change"),
    degreesOfFreedom: figureOrNull("of the interval; null where it is a normal one"),
    rSquared: figureOrNull("share of the variance that the fit takes up"),
    slopeT: figureOrNull("the slope over its standard error"),
    slopeP: figureOrNull("two-sided, that there is no slope"),
    intercept: figureOrNull("at period index 0"),
    interceptStandardError: figureOrNull("standard error of the intercept"),
    durbinWatson: figureOrNull("Durbin-Watson statistic of the residuals"),
    lag1Autocorrelation: figureOrNull("autocorrelation of the residuals, a step apart"),
    details: z.record(z.string(), z.number().nullable()).describe("what this method alone finds"),
    remarks: texts("the same in words"),
  }),
);

export const baseline = z
  .strictObject({
    from: text("first period of the baseline"),
    to: text("last period of the baseline"),
    phrase: text('what the projection carries on: "the 2009 to 2012 trend"'),
  })
  .describe("the stated history");

export const share = named(
  "share",
  "What part another area has in the projection.",
  describing<Share>()({ name: text("the area or benchmark"), weight: figure("its weight or coefficient") }),
);

export const benchmarkNamedShape = {
  asked: text("as asked for: `neighbours`, `England`"),
  name: text("as answers call it"),
  average: oneOfOrNull(["mean", "median", "pooled"], "of a group, how it is made; null for an area of the file"),
  list: z
    .strictObject({
      name: text("the list's own name"),
      chosenBy: oneOf(["asked", "in force", "earliest", "latest", "only"], "why this list"),
    })
    .nullable()
    .describe("of neighbours, the list; null for other benchmarks"),
  members: list(area, "the areas behind it; empty for an area of the file"),
  lacking: texts("areas meant that the file lacks"),
};

export const benchmarkNamed = named(
  "benchmarkNamed",
  "A benchmark, and whom it is made of.",
  describing<BenchmarkNamed>()(benchmarkNamedShape),
);

export const others = named(
  "others",
  "Whose figures the projection is made of beside the area's own.",
  describing<OthersAnswer>()({
    words: text('as sentences call them: "England"'),
    benchmarks: list(
      describing<BenchmarkFollowed>()({
        ...benchmarkNamedShape,
        periods: list(
          z.strictObject({
            period: periodLabel,
            value: figure("the benchmark's figure"),
            n: wholeOrNull("of a group, how many members have a figure"),
          }),
          "its figures over the baseline and after",
        ),
      }),
      "the benchmarks",
    ),
    shares: list(share, "what part each has in the projection"),
    leftOut: list(area, "donors that lack a figure that is needed"),
  }),
);

const withoutDonor = describing<WithoutDonor>()({
  projected: figure("the projection without this donor, at the headline's period"),
  difference: figureOrNull("actual minus that projection"),
  countDifference: figureOrNull("the same in people"),
  baselineRmspe: figure("root mean squared difference over the baseline"),
});

export const donors = named(
  "donors",
  "Of what a synthetic control is made, and how it matches.",
  describing<DonorsAnswer>()({
    asked: texts("whom `--donors` meant"),
    n: whole("donors with every figure that is needed"),
    weights: list(
      describing<DonorAnswer>()({
        ...areaShape,
        weight: figure("its share of the synthetic control, 0 to 1"),
        without: withoutDonor.nullable().describe("the answer without this donor; null where it was not made"),
      }),
      "donors with a weight, the heaviest first",
    ),
    insideHull: flag("whether some mix of the donors is the baseline itself"),
    isUnique: flag("whether no other weights fit as well"),
    baselineRmspe: figure("root mean squared difference over the baseline"),
    afterRmspe: figureOrNull("the same over the periods after it that have an actual"),
    mspeRatio: figureOrNull("the mean square after to that before; null where the baseline is matched exactly"),
    leaveOneOut: z
      .strictObject({ lowest: figure("the lowest difference"), highest: figure("the highest difference") })
      .nullable()
      .describe("of the headline difference, each donor left out in its turn"),
  }),
);

export const grade = named(
  "grade",
  "How much evidence stands behind the headline difference.",
  describing<GradeAnswer>()({
    grade: oneOf(["A", "B", "C", "D"], "A is the strongest"),
    reasons: texts("clauses, the own trend first"),
  }),
);

export const recent = describing<Recent>()({
  direction: oneOf(["improving", "level", "worsening"], "which way the last actuals have gone"),
  since: text("the period since which it has been so"),
});

const costOf = {
  difference: figure("cost of the difference; negative where there were fewer people"),
  lower: figureOrNull("its lower limit"),
  upper: figureOrNull("its upper limit"),
};

export const cost = named(
  "cost",
  "The average cost of the difference in people.",
  describing<CostAnswer>()({
    unitCost,
    stepsPerYear: figure("how many of the unit cost's steps make a year"),
    annualUnitCost: figure("of one person in one year"),
    meaning: z.literal("average cost, not a cashable saving").describe("what the figure is and is not"),
    perYear: z
      .strictObject({ ...costOf, period: periodLabel, people: figure("the headline's difference in people") })
      .describe("of the headline's difference, a year"),
    total: z
      .strictObject({
        ...costOf,
        from: text("the first period"),
        to: text("the last period"),
        n: whole("how many periods"),
        personYears: figure("the total difference, in person-years"),
      })
      .nullable()
      .describe("over the periods that have an actual; null where a period's share of a year is not known"),
  }),
);

const milestone = named(
  "milestone",
  "A dated event beside the curve, never said to be a cause.",
  describing<MilestoneAnswer>()({
    letter: text("by which the picture and the list know it: A, B, ..."),
    label: text("what happened"),
    note: textOrNull("more of it; null for nothing"),
    from: text("its date or period, as typed"),
    to: textOrNull("the end of a span, as typed"),
    index: figureOrNull("where it lies on the index of the periods; null without a calendar in common"),
    endIndex: figureOrNull("where it ends; the index itself for a moment"),
    inPicture: flag("whether it lies within the periods shown"),
    inBaseline: flag("whether it lies within the baseline"),
  }),
);
export const milestones = list(milestone, "dated events beside the curve, in the order of time");
