/** The JSON of `diff`. */
import * as z from "zod";
import type { HeadlineDifference } from "../analysis/diffHeadline.js";
import { CHANGE_KINDS } from "../read/diffCells.js";
import type { Change, Difference, OnlyInOne } from "../read/diffReleases.js";
import type { Renamings } from "../read/releasePairs.js";
import type { DiffResult, DiffRun } from "../render/answer.js";
import {
  describing,
  figureOrNull,
  flag,
  list,
  named,
  oneOf,
  oneOfOrNull,
  text,
  texts,
  whole,
  wholeOrNull,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf, unusable } from "./envelope.js";
import { area } from "./nouns.js";
import { headline, periodLabel } from "./periods.js";
import { areasShape, projectQuestionShape, whereShape } from "./question.js";

const cell = z.union([z.number(), z.string()]).nullable();
const oldAndNew = z.strictObject({ old: text("in the older release"), new: text("in the newer") });

const renamings = describing<Renamings>()({
  renamed: list(oldAndNew, "what is called otherwise"),
  onlyOld: texts("in the older release only"),
  onlyNew: texts("in the newer release only"),
});
const onlyInOne = describing<OnlyInOne>()({
  onlyOld: texts("in the older release only"),
  onlyNew: texts("in the newer release only"),
});

const change = named(
  "change",
  "A cell that is not as it was.",
  describing<Change>()({
    kind: oneOf(CHANGE_KINDS, "what became of it"),
    old: cell.describe("a number, a symbol as written, or null where there is nothing"),
    new: cell.describe("likewise, in the newer release"),
    oldLine: wholeOrNull("its line in the older file"),
    newLine: wholeOrNull("its line in the newer file"),
    area,
    period: periodLabel,
    column: text("the newer release's name of the column"),
    filters: z.record(z.string(), z.string()).describe("the categories, by the names of the newer release"),
    difference: figureOrNull("new minus old; null unless both are numbers"),
    relative: figureOrNull("the same over the size of the old figure"),
    only: oneOfOrNull(["area", "period", "category", "column"], "what is in one release only; null where both have it"),
  }),
);

const headlineMove = named(
  "headlineDifference",
  "Whether a headline moves between the releases.",
  describing<HeadlineDifference>()({
    area,
    answeredOn: oneOf(["new", "old and new"], "what the new answer was given on"),
    old: headline.describe("by the older release"),
    new: headline.nullable().describe("by the newer; null where it cannot say"),
    change: figureOrNull("new minus old, in people where both have them"),
    moved: flag("whether it moves"),
    text: text("the same in a sentence"),
  }),
);

const counts: { readonly [K in keyof Difference["counts"]]: z.ZodInt } = {
  same: whole("cells that are the same"),
  changed: whole("numbers that are others"),
  suppressed: whole("numbers that became symbols"),
  published: whole("symbols that became numbers"),
  remarked: whole("symbols that are others"),
  vanished: whole("cells that are no longer there"),
  appeared: whole("cells that were not there"),
};
const release = z.strictObject({ file: text("its file"), cells: whole("cells with anything in them") });

const result = describing<DiffResult>()({
  old: release.describe("the older release"),
  new: release.describe("the newer"),
  counts: z.strictObject(counts).describe("how many cells of each kind"),
  within: z
    .strictObject({ vanished: whole("cells that are no longer there"), appeared: whole("cells that were not there") })
    .describe("of those, the cells whose area, period, category and column both have"),
  columns: renamings.describe("the columns"),
  filters: renamings.describe("the columns of categories"),
  categories: list(oldAndNew, "a category that is the only one in each, in other words"),
  areas: onlyInOne.describe("the areas"),
  periods: onlyInOne.describe("the periods"),
  repeated: whole("rows that share area, period and categories with another of their file"),
  changes: list(change, "the largest first, then what was suppressed, published, remarked, vanished and appeared"),
  headlines: list(headlineMove, "one for each area, where a question was asked"),
  cautions,
});

const cellsAlone = z.strictObject({ ...areasShape, ...whereShape });
const withHeadline = z.strictObject({ ...projectQuestionShape, ...areasShape, ...whereShape });

export const diff = describing<EnvelopeOf<DiffRun>>()({
  ...envelopeOf("diff"),
  question: z.union([cellsAlone, withHeadline]).describe("of cells alone, or with the question of a headline"),
  results: z.tuple([result]).describe("the comparison of the two files"),
  unusable,
});
