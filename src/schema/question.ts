/** The question as answers repeat it, by the parts that commands share. */
import * as z from "zod";
import type { UnitCost } from "../analysis/cost.js";
import { SIDES, STATISTICS } from "../analysis/placebo/placeboQuestion.js";
import type { ProjectQuestion } from "../analysis/question.js";
import type { PlaceboTold, SurroundingsTold } from "../render/questionTold.js";
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
import { anchor, basisOrNull, change, method, polarity } from "./nouns.js";

/** Two periods as typed. */
export const window = (says: string) => z.tuple([z.string(), z.string()]).describe(says);

export const unitCost = named(
  "unitCost",
  "An average cost of one person over some time.",
  describing<UnitCost>()({
    amount: figure("in the currency, for one person over `per`"),
    per: oneOf(["day", "week", "month", "year"], "the time that the amount is for"),
    currency: textOrNull("its sign or code; null where none was said"),
  }),
);

export const season = z
  .strictObject({
    kind: oneOf(["dummies", "harmonics"], "a level for each part of the cycle, or pairs of sine and cosine"),
    pairs: whole("of harmonics, how many pairs; 0 for dummies"),
  })
  .nullable()
  .describe("a season beside the trend; null for none");

export const cycle = wholeOrNull("periods in a cycle of the season, where it is stated");
export const level = figure("of the intervals, between 0 and 1");
export const population = z
  .union([z.enum(["column", "implied"]), z.number()])
  .nullable()
  .describe("where the population comes from, or the number given; null: the first source that serves");
export const benchmarks = texts("what the area is compared with, as typed");
export const noun = textOrNull("what the people are called; null where nobody said");

/** How a baseline is fitted, which a projection and a forecast ask alike. */
export const modelShape = {
  baseline: window("first and last period of the baseline, as typed"),
  method,
  anchor,
  season,
  cycle,
  level,
  basis: basisOrNull,
  population,
  polarity,
  allowGaps: flag("whether the baseline may be fitted without its missing periods"),
};

export const projectQuestionShape = {
  ...modelShape,
  at: textOrNull("the period of the headline, as typed; null for the latest actual"),
  populationStandardError: figureOrNull("standard error of the population, in people; null for none"),
  actual: figureOrNull("a count set in place of the published one; null for none"),
  actualDate: textOrNull("the date of that count"),
  roundRates: flag("whether projections are rounded to the published decimals before people are counted"),
  noun,
  benchmarks,
  change: change.describe("how a benchmark's change is carried over"),
  donors: texts("of what a synthetic control may be made, as typed"),
  unitCost: unitCost
    .nullable()
    .describe("what one of the people costs on average; null where money is not asked about"),
} satisfies { readonly [K in keyof ProjectQuestion]: z.ZodType };

const where = list(z.tuple([z.string(), z.string()]), "columns with the value that rows must hold");
const areas = z
  .union([z.literal("all"), z.array(z.string())])
  .nullable()
  .describe("the areas asked about, as typed; null for the one that the files hold");

export const whereShape = { where };
export const areasShape = { areas };
export const readingShape = {
  areas,
  prefer: z.enum(["first", "last"]).nullable().describe("which release wins where files overlap; null for one file"),
  indicator: textOrNull("the indicator asked for, as typed"),
  where,
};

const groupMember = z.strictObject({
  name: text("the area's name, as typed"),
  code: textOrNull("its code; null where none was said"),
});

export const surroundings = named(
  "surroundings",
  "Whom the areas are set beside.",
  describing<SurroundingsTold>()({
    groups: list(
      z.strictObject({ name: text("what it is called"), members: list(groupMember, "its areas") }),
      "groups named on the command line",
    ),
    average: oneOf(["mean", "median", "pooled"], "how the figures of several areas become one"),
    excludeSelf: flag("whether the area is taken out of a published benchmark that holds it"),
    neighbours: textOrNull("the file of neighbour lists; null for the one that comes with the package"),
    neighbourList: textOrNull("the list asked for; null for the one in force"),
  }),
)
  .nullable()
  .describe("whom the areas are set beside; null where no others were made use of");

export const milestonesFile = textOrNull("the file of milestones; null for none");

export const placeboAsked = describing<PlaceboTold>()({
  statistic: oneOf(STATISTICS, "the figure that areas are ranked by"),
  side: oneOf(SIDES, "which side of it counts"),
  asked: flag("whether it was asked for by a flag"),
})
  .nullable()
  .describe("the placebo as asked; null for none");
