/**
 * The schemas that `turncurve schema` prints, by what it is asked for. To add one: a zod schema in a file of its own and
 * a line here. Each is loaded only when it is asked for, as zod takes longer to load than most runs of the tool take.
 */
import type { ZodType } from "zod";
import type { Answer } from "../render/answer.js";

export interface SchemaEntry {
  /** one line: of what it is */
  readonly summary: string;
  /** what the tool writes, or what it reads, before anything is made of it */
  readonly io?: "output" | "input";
  load(): Promise<ZodType>;
}

/** The JSON of one command. */
const ofCommand = (command: keyof typeof import("./result.js").RESULTS): SchemaEntry => ({
  summary: `the JSON of turncurve ${command}, and each line of its NDJSON`,
  load: async () => (await import("./result.js")).RESULTS[command],
});

export const SCHEMAS = {
  result: {
    summary: "the JSON of any command, and each line of its NDJSON",
    load: async () => (await import("./result.js")).result,
  },
  error: {
    summary: "the JSON of a run that stopped",
    load: async () => (await import("./error.js")).error,
  },
  recipe: {
    summary: "a recipe, as turncurve report reads it",
    io: "input",
    load: async () => (await import("../report/recipe/shape.js")).recipeShape,
  },
  manifest: {
    summary: "the manifest.json of a report",
    load: async () => (await import("./manifest.js")).manifest,
  },
  project: ofCommand("project"),
  sensitivity: ofCommand("sensitivity"),
  evidence: ofCommand("evidence"),
  compare: ofCommand("compare"),
  turn: ofCommand("turn"),
  forecast: ofCommand("forecast"),
  scan: ofCommand("scan"),
  inspect: ofCommand("inspect"),
  diff: ofCommand("diff"),
  report: ofCommand("report"),
  explain: ofCommand("explain"),
  selftest: ofCommand("selftest"),
} as const satisfies Readonly<Record<Answer["command"] | "result" | "error" | "recipe" | "manifest", SchemaEntry>>;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];
