/** The JSON of `explain` and of `selftest`. */
import * as z from "zod";
import type { Section, Topic } from "../explain/topic.js";
import type { ExplainRun, SelftestRun } from "../render/answer.js";
import type { CheckedCase } from "../selftest/selftestCase.js";
import { describing, figure, figureOrNull, flag, list, oneOf, text, textOrNull, texts, whole } from "./describing.js";
import { type EnvelopeOf, envelopeOf } from "./envelope.js";

const section = describing<Section>()({
  key: text("the same in every version"),
  heading: text("as it is printed"),
  lines: texts("sentences; several stand as a list"),
});

const topic = describing<Topic>()({
  name: text("as it is typed"),
  kind: oneOf(["method", "caution", "concept"], "what it is"),
  summary: text("one line"),
  sections: list(section, "what there is to say"),
});

export const explain = describing<EnvelopeOf<ExplainRun>>()({
  ...envelopeOf("explain"),
  question: z.strictObject({ topic: textOrNull("as typed; null for the list of all") }).describe("what was asked for"),
  results: list(topic, "the topic asked for, or all"),
});

const checkedCase = describing<CheckedCase>()({
  case: text("its name"),
  kind: oneOf(["least-squares", "polynomial", "distribution", "command"], "what is run"),
  method: textOrNull("the method it is a case of"),
  figures: whole("how many were compared"),
  agrees: flag("whether all of them agree"),
  worst: text("the figure with the least to spare"),
  digits: figure("its digits of agreement"),
  required: figureOrNull("how many it must reach; null: to the last digit"),
  disagreements: list(
    z.strictObject({
      what: text("the figure"),
      expected: figure("as certified"),
      found: figureOrNull("on this machine; null where it is not there"),
    }),
    "figures that do not agree",
  ),
  source: text("who certified it"),
});

export const selftest = describing<EnvelopeOf<SelftestRun>>()({
  ...envelopeOf("selftest"),
  question: z.strictObject({}).describe("nothing is asked"),
  results: list(checkedCase, "one for each case"),
});
