/** The manifest of a report: what it was made from and what it came to. */
import * as z from "zod";
import type { Manifest, ManifestOutput, ManifestQuestion } from "../report/manifest.js";
import type { ReadInput } from "../report/reportFile.js";
import { describing, flag, list, text, textOrNull, texts, whole, wholeOrNull } from "./describing.js";
import { tool } from "./envelope.js";

const fingerprint = text("SHA-256 of its bytes, in hexadecimal");

const input = describing<ReadInput>()({
  id: textOrNull("as the recipe calls it; null for a file that an option names, or that comes with the tool"),
  file: text("as the recipe writes it; of one without an id its name"),
  release: textOrNull("which release of the figures it holds, in the author's words"),
  sha256: fingerprint,
  bytes: whole("its length"),
  rows: wholeOrNull("rows of data; null where no question reads it"),
});

const question = describing<ManifestQuestion>()({
  id: text("names its files"),
  command: text("the command that answers it"),
  inputs: texts("ids of the recipe's inputs"),
  options: z
    .record(z.string(), z.union([z.string(), z.array(z.string()), z.literal(true)]))
    .describe("as the recipe writes them: true for a flag alone, a list for one given several times"),
  files: list(
    z.strictObject({ file: text("as the answer calls it"), sha256: fingerprint }),
    "every file that its answer rests on",
  ),
});

const output = describing<ManifestOutput>()({
  path: text("from the report's folder"),
  sha256: fingerprint,
  bytes: whole("its length"),
});

export const manifest = describing<Manifest>()({
  schema: z.literal("turncurve/manifest").describe("which file this is"),
  schemaVersion: z.literal("1.0").describe("version of this schema; minor versions only add keys"),
  tool,
  recipe: z.strictObject({ file: text("its name without folders"), sha256: fingerprint }).describe("the recipe"),
  qaLog: flag("whether the assurance log is among the outputs"),
  inputs: list(input, "the recipe's own in its order, then every other file that an answer rests on"),
  narrative: list(
    z.strictObject({
      section: text("the section it opens"),
      file: text("as the recipe writes it"),
      sha256: fingerprint,
    }),
    "texts beside the recipe",
  ),
  questions: list(question, "in the order of the recipe"),
  outputs: list(output, "every file of the report but this one"),
}).meta({ title: "turncurve/manifest" });
