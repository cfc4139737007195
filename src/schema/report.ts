/** The JSON of `report`. */
import * as z from "zod";
import type { ReportRun } from "../render/answer.js";
import type {
  CheckedClaim,
  Contradiction,
  MovedCell,
  ReportedFile,
  ReportedQuestion,
  ReportResult,
} from "../render/reportAnswer.js";
import {
  describing,
  figure,
  figureOrNull,
  flag,
  flagOrNull,
  list,
  named,
  oneOf,
  text,
  textOrNull,
  texts,
  whole,
  wholeOrNull,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf } from "./envelope.js";

const question = describing<ReportedQuestion>()({
  id: text("its id in the recipe"),
  command: text("the command asked"),
  sentence: textOrNull("its answer in a sentence; null where the command says none"),
  cautions,
});

const contradiction = describing<Contradiction>()({
  id: text("the other claim"),
  text: text("the sentence of it"),
});

const claim = named(
  "claim",
  "A published statement, with what became of it.",
  describing<CheckedClaim>()({
    id: text("its id in the recipe"),
    text: text("as published"),
    value: figure("the figure published"),
    decimals: whole("how many it was published with"),
    unit: text("its unit"),
    period: textOrNull("the period it is of"),
    measure: textOrNull("claims of one measure and period are held against one another; null for none"),
    source: text("where it was published"),
    relation: text("how the result must stand to it"),
    tolerance: figure("by how much they may differ, in the claim's unit"),
    result: textOrNull("where in the results; null where it is held against other claims alone"),
    found: figureOrNull("what is found there"),
    difference: figureOrNull("found minus value, unrounded"),
    verdict: oneOf(["holds", "does not hold", "not checked"], "what became of it"),
    contradicts: list(contradiction, "claims that cannot hold beside it"),
    sentence: text("all of it in one sentence"),
  }),
);

const file = named(
  "reportedFile",
  "A file of the report, as it is to be.",
  describing<ReportedFile>()({
    path: text("relative to the report's folder"),
    sha256: textOrNull("SHA-256 of its bytes; null for a file that is no longer made"),
    bytes: wholeOrNull("its length in bytes"),
    state: oneOf(
      ["new", "as before", "moved", "edited", "moved and edited", "missing", "no longer made"],
      "what became of it since it was last written",
    ),
    because: texts("of a file that moved, which of the things it rests on changed"),
    was: texts("of a text that moved, the first lines that it no longer has"),
    now: texts("those it now has"),
  }),
);

const cell = named(
  "movedCell",
  "A cell of a data file that is not what it was.",
  describing<MovedCell>()({
    question: text("the question whose data it is of"),
    area: textOrNull("its area"),
    period: textOrNull("its period"),
    row: textOrNull("what else tells its row from the others"),
    column: text("its column"),
    from: textOrNull("what it was; null where there was none"),
    to: textOrNull("what it is; null where there is none now"),
  }),
);

const result = describing<ReportResult>()({
  title: text("the report's title"),
  questions: list(question, "the questions, answered"),
  claims: list(claim, "the claims, checked"),
  files: list(file, "the report's files"),
  cells: list(cell, "cells that moved"),
  changed: texts("what changed of all that the report rests on, in sentences"),
  notes: texts("what else there is to say of the folder"),
  drift: flagOrNull("whether anything differs from what stood in the folder; null where no report stood there"),
});

export const report = describing<EnvelopeOf<ReportRun>>()({
  ...envelopeOf("report"),
  question: z
    .strictObject({
      recipe: text("the recipe, without its folders"),
      check: flag("whether it was only checked"),
      qaLog: flag("whether an assurance log was asked for"),
    })
    .describe("what was asked for"),
  results: z.tuple([result]).describe("the report"),
});
