/** The JSON of `inspect`. */
import * as z from "zod";
import type { Choice, SheetChoice, TableChoice } from "../problems.js";
import type { FoundTable } from "../read/foundTable.js";
import type { RoleNote } from "../read/plan.js";
import type { Survey } from "../read/survey.js";
import type { BadCells, SymbolCount } from "../read/surveyCells.js";
import type { FilterSurvey } from "../read/surveyFilters.js";
import type { SurveyNext } from "../read/surveyNext.js";
import type { PeriodSurvey } from "../read/surveyPeriods.js";
import type { Contents, InspectRun } from "../render/answer.js";
import type { InspectTold } from "../render/questionTold.js";
import type { Area } from "../series/area.js";
import {
  describing,
  figureOrNull,
  flag,
  ifAny,
  list,
  named,
  oneOfOrNull,
  text,
  textOrNull,
  texts,
  whole,
  wholeOrNull,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf } from "./envelope.js";
import { areaShape } from "./nouns.js";
import { whereShape } from "./question.js";

const choice = named(
  "fileChoice",
  "A value that rows can be chosen by.",
  describing<Choice>()({
    value: text("as the file writes it"),
    label: ifAny(z.string(), "what it is called, where it is known by a key"),
    rows: wholeOrNull("rows that hold it; null where they were not counted"),
  }),
);

const line = z.int();
const tableShape = {
  number: whole("which of the tables, from 1"),
  title: textOrNull("its title; null where it has none"),
  firstLine: whole("the line it begins on"),
  lastLine: whole("the line it ends on"),
  rows: whole("rows of data"),
  columns: whole("columns"),
};
const table = named("table", "One of the tables of a file or sheet.", describing<TableChoice>()(tableShape));

const foundTable = named(
  "foundTable",
  "The table that is read, and what was passed over to read it.",
  describing<FoundTable>()({
    ...tableShape,
    sheet: textOrNull("of a workbook, the sheet"),
    of: whole("how many tables the file or sheet holds"),
    headerLines: list(line, "the lines of its header"),
    above: whole("lines with text above the header"),
    below: whole("notes under the table"),
    headings: list(line, "lines inside the table with a heading and no figure"),
    notes: texts("the first of the notes"),
    flags: texts("what to type so that this table is read"),
    named: texts("columns without a name of their own, by the names they were given"),
  }),
);

const fileArea = named(
  "fileArea",
  "An area as the file has it.",
  describing<Area>()({
    ...areaShape,
    localCode: textOrNull("three-digit code of the local authority"),
    level: oneOfOrNull(
      ["local authority", "region", "country", "other"],
      "what kind of area it is; null where it is not known",
    ),
  }),
);

const filter = describing<FilterSurvey>()({
  column: text("the column"),
  different: whole("how many different values it holds"),
  choices: list(choice, "its values"),
  needed: flag("whether `--where` must choose one"),
  areas: whole("areas that hold more than one of them"),
});

const periods = describing<PeriodSurvey>()({
  kind: text("what kind of period"),
  n: whole("how many different ones"),
  first: textOrNull("the first, as published"),
  last: textOrNull("the last, as published"),
});

const symbolCount = describing<SymbolCount>()({
  column: text("the column"),
  symbol: text("as published"),
  reason: text("what it means"),
  cells: whole("cells that hold it"),
});

const badCells = describing<BadCells>()({
  column: text("the column"),
  cells: whole("cells that are neither number nor symbol"),
  examples: list(z.strictObject({ line: whole("its line"), text: text("what it says") }), "some of them"),
});

const next = describing<SurveyNext>()({
  flags: list(z.tuple([z.string(), z.string()]), "flags that the question needs as well, with their values"),
  indicator: textOrNull("null where the file holds but one"),
  where: list(z.tuple([z.string(), z.string()]), "columns with the value to choose"),
  area: textOrNull("null where the file holds but one"),
  periods: z
    .strictObject({ first: text("the first"), last: text("the last") })
    .nullable()
    .describe("that the answer's figures have; null where there are none"),
});

const role = describing<RoleNote>()({ column: text("the column"), role: text("the part it plays") });

const survey = named(
  "survey",
  "What stands in one file.",
  describing<Survey>()({
    format: text("the file's format"),
    encoding: textOrNull("its encoding; null for a format that is not text"),
    byteOrderMark: flag("whether it begins with one"),
    delimiter: textOrNull("what parts its cells"),
    table: ifAny(foundTable, "where the table stands among other lines; absent for a file that is all table"),
    layout: text("how rows and columns are arranged"),
    rows: whole("rows of data"),
    roles: list(role, "columns with the part they play"),
    indicator: z
      .strictObject({
        name: text("its name"),
        unit: text("what its figures are"),
        per: figureOrNull("a rate is per this many people"),
      })
      .describe("the indicator, where there is one"),
    indicators: list(choice, "the indicators to choose from; empty where there is but one"),
    filters: list(filter, "columns that may tell figures apart"),
    areas: list(fileArea, "the areas"),
    levels: list(choice, "how many areas there are of each level"),
    periods: periods.describe("the periods"),
    badPeriods: list(
      z.strictObject({ line: whole("its line"), label: text("what it says") }),
      "labels that are no period",
    ),
    gaps: list(
      z.strictObject({ area: text("the area"), periods: texts("what it lacks") }),
      "areas that lack periods which others have",
    ),
    symbols: list(symbolCount, "symbols in place of numbers"),
    badCells: list(badCells, "cells that cannot be read"),
    duplicates: z
      .strictObject({
        rows: whole("how many"),
        lines: list(z.tuple([z.int(), z.int()]), "lines of some of them, each with the one it repeats"),
      })
      .describe("rows that repeat an earlier one"),
    cautions,
    next: next.describe("a question that the file can answer"),
  }),
);

const contents = describing<Contents>()({
  sheets: list(
    describing<SheetChoice>()({ name: text("the sheet"), tables: list(table, "its tables") }),
    "the sheets of a workbook; empty of a file",
  ),
  tables: list(table, "the tables of a file or of one sheet"),
});

export const inspect = describing<EnvelopeOf<InspectRun>>()({
  ...envelopeOf("inspect"),
  question: describing<InspectTold>()({ ...whereShape, indicator: textOrNull("the indicator asked for") }).describe(
    "what was asked of the reading",
  ),
  results: list(survey, "one for each file; empty where a sheet or table must be chosen first"),
  contents: ifAny(contents, "in place of a result: what must be chosen from"),
});
