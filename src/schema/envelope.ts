/** What every answer is wrapped in. */
import * as z from "zod";
import type { Answer, Input, Unusable } from "../render/answer.js";
import { SCHEMA_VERSION } from "../render/json.js";
import { describing, named, text, whole } from "./describing.js";
import { area, caution, problemCode } from "./nouns.js";

/** The JSON of an answer: `renderJson` writes the command as the name of its schema. */
export type EnvelopeOf<Run extends Answer> = Omit<Run, "command"> & {
  readonly schema: `turncurve/${Run["command"]}`;
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly status: "ok";
};

const toolShape = {
  name: z.literal("turncurve").describe("the tool that wrote this"),
  version: text("its version"),
};
export const tool = named("tool", "The tool and its version.", describing<Answer["tool"]>()(toolShape));

const input = named(
  "input",
  "A file that was read: enough to say later whether it is still the same.",
  describing<Input>()({
    path: text('its name without folders; "-" is standard input'),
    sha256: text("SHA-256 of its bytes, in hexadecimal"),
    bytes: whole("its length in bytes"),
    rows: whole("rows of data that were read"),
  }),
);

const unusableArea = named(
  "unusable",
  "An area that could not be used while others could.",
  describing<Unusable>()({ area, code: problemCode, message: text("the reason, in a sentence") }),
);

export const unusable = z.array(unusableArea).describe("areas that could not be used while others could");
export const cautions = z.array(caution).describe("what limits the answer; empty where nothing does");

/** The keys that every envelope has. */
export const envelopeOf = <const C extends Answer["command"]>(command: C) => ({
  schema: z.literal(`turncurve/${command}`).describe("which answer this is"),
  schemaVersion: z.literal(SCHEMA_VERSION).describe("version of this schema; minor versions only add keys"),
  tool,
  status: z.literal("ok").describe("an answer; of a failure it is `error`, in an envelope of its own"),
  inputs: z.array(input).describe("the files that were read, in their order"),
  cautions: z.array(caution).describe("what limits the run as a whole; each result has its own beside"),
});
