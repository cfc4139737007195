/** The JSON of `report`. */
import * as z from "zod";
import type { ReportRun } from "../render/answer.js";
import type { MovedCell, ReportedFile, ReportedQuestion, ReportResult } from "../render/reportAnswer.js";
import { checkedClaim } from "./claims.js";
import {
  describing,
  flag,
  flagOrNull,
  list,
  named,
  oneOf,
  text,
  textOrNull,
  texts,
  wholeOrNull,
} from "./describing.js";
import { cautions, type EnvelopeOf, envelopeOf } from "./envelope.js";

const reportedQuestion = named(
  "reportedQuestion",
  "A question of the report, answered.",
  describing<ReportedQuestion>()({
    id: text("as the recipe calls it"),
    command: text("the command that answered"),
    sentence: textOrNull("its answer in a sentence"),
    cautions,
  }),
);

const STATES = ["new", "as before", "moved", "edited", "moved and edited", "missing", "no longer made"] as const;

const reportedFile = named(
  "reportedFile",
  "A file of the report, as it is to be.",
  describing<ReportedFile>()({
    path: text("from the report's folder"),
    sha256: textOrNull("SHA-256 of its bytes, in hexadecimal; null for a file that is no longer made"),
    bytes: wholeOrNull("its length in bytes"),
    state: oneOf(STATES, "against what stood in the folder"),
    because: texts("what changed that can have moved it"),
    was: texts("of a text, the first lines that it no longer has"),
    now: texts("the first that it now has"),
  }),
);

const movedCell = named(
  "movedCell",
  "A cell of a data file that is not what it was.",
  describing<MovedCell>()({
    question: text("whose data it is"),
    area: textOrNull("of its row"),
    period: textOrNull("of its row"),
    row: textOrNull("what else tells its row from the others"),
    column: text("the column"),
    from: textOrNull("as it was written; null where there was none"),
    to: textOrNull("as it is written now; null where there is none"),
  }),
);

const result = describing<ReportResult>()({
  title: text("the report's"),
  questions: list(reportedQuestion, "in the order of the recipe"),
  claims: list(checkedClaim, "in the order of the recipe"),
  files: list(reportedFile, "every file of the report, and those that it no longer makes"),
  cells: list(movedCell, "every cell of the data files that moved"),
  changed: texts("what changed of all that the report rests on; empty where nothing is known to have"),
  notes: texts("what else there is to say of the folder"),
  drift: flagOrNull("whether anything differs from what stood in the folder; null where no report stood there"),
});

export const report = describing<EnvelopeOf<ReportRun>>()({
  ...envelopeOf("report"),
  question: z
    .strictObject({
      recipe: text("its file, without folders"),
      check: flag("whether nothing was to be written"),
      qaLog: flag("whether the assurance log is among the files"),
    })
    .describe("what was asked for"),
  results: z.tuple([result]).describe("the report"),
});
