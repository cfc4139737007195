/** The JSON of a run that stopped. */
import * as z from "zod";
import { EXIT } from "../problems.js";
import type { ErrorEnvelope } from "../render/errorEnvelope.js";
import { SCHEMA_VERSION } from "../render/json.js";
import { describing, text, textOrNull, texts, wholeOrNull } from "./describing.js";
import { tool } from "./envelope.js";
import { problemCode } from "./nouns.js";

const found = describing<ErrorEnvelope["error"]>()({
  code: problemCode,
  message: text("what is wrong, in a sentence"),
  file: textOrNull("the file it is about, without its folders; null where it is about none"),
  line: wholeOrNull("the line of that file, from 1"),
  evidence: texts("what shows it, a line each"),
  hint: textOrNull("one thing to try; null where there is none"),
  exitCode: z.literal(Object.values(EXIT)).describe("how the run ended"),
});

export const error = describing<ErrorEnvelope>()({
  schema: z.literal("turncurve/error").describe("a failure, not an answer"),
  schemaVersion: z.literal(SCHEMA_VERSION).describe("version of this schema; minor versions only add keys"),
  tool,
  status: z.literal("error").describe("a failure; of an answer it is `ok`"),
  error: found.describe("what stopped the run"),
});
