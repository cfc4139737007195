/** The JSON of a run that stopped. */
import type { DescribedProblem } from "../problems.js";
import type { Answer } from "./answer.js";
import { SCHEMA_VERSION } from "./json.js";

export interface ErrorEnvelope {
  readonly schema: "turncurve/error";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: Answer["tool"];
  readonly status: "error";
  readonly error: {
    readonly code: DescribedProblem["code"];
    readonly message: string;
    /** its name alone: outputs do not say where on a machine they were made */
    readonly file: string | null;
    readonly line: number | null;
    readonly evidence: readonly string[];
    readonly hint: string | null;
    readonly exitCode: DescribedProblem["exit"];
  };
}

export function errorEnvelope(
  { code, exit, message, evidence, hint, location }: DescribedProblem,
  tool: Answer["tool"],
): ErrorEnvelope {
  return {
    schema: "turncurve/error",
    schemaVersion: SCHEMA_VERSION,
    tool,
    status: "error",
    error: {
      code,
      message,
      file: location ? (location.file.split(/[/\\]/).at(-1) ?? null) : null,
      line: location?.line ?? null,
      evidence,
      hint,
      exitCode: exit,
    },
  };
}
