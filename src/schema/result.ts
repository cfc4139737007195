/** The JSON of any command: the compiler asks for the schema of each answer. */
import * as z from "zod";
import type { Answer } from "../render/answer.js";
import { compare } from "./compare.js";
import { diff } from "./diff.js";
import { evidence } from "./evidence.js";
import { explain, selftest } from "./explain.js";
import { forecast } from "./forecast.js";
import { inspect } from "./inspect.js";
import { project } from "./project.js";
import { report } from "./report.js";
import { scan } from "./scan.js";
import { sensitivity } from "./sensitivity.js";
import { turn } from "./turn.js";

export const RESULTS = {
  project,
  sensitivity,
  evidence,
  compare,
  turn,
  forecast,
  scan,
  inspect,
  diff,
  report,
  explain,
  selftest,
} satisfies Record<Answer["command"], z.ZodType>;

const titled = <C extends keyof typeof RESULTS>(command: C): (typeof RESULTS)[C] =>
  RESULTS[command].meta({ title: `turncurve/${command}` }) as (typeof RESULTS)[C];

export const result = z.discriminatedUnion("schema", [
  titled("project"),
  titled("sensitivity"),
  titled("evidence"),
  titled("compare"),
  titled("turn"),
  titled("forecast"),
  titled("scan"),
  titled("inspect"),
  titled("diff"),
  titled("report"),
  titled("explain"),
  titled("selftest"),
]);
