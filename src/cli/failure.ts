/** A problem on the streams: in words on standard error, and as an envelope on standard output when JSON was asked for. */
import { describeProblem, EXIT, type ProblemError, shellWord } from "../problems.js";
import { cleanText } from "../render/clean.js";
import { errorEnvelope } from "../render/errorEnvelope.js";
import type { Io } from "./io.js";
import { TOOL } from "./version.js";

const FORMATS_IN_JSON = ["json", "ndjson"];

/** Whether the arguments ask for JSON, read without commander, as they may be what is wrong. */
function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (arg, i) =>
      arg === "--json" ||
      (FORMATS_IN_JSON.includes(arg) && args[i - 1] === "--format") ||
      FORMATS_IN_JSON.some((name) => arg === `--format=${name}`),
  );
}

/** Writes the problem and returns its exit code. The stack is shown for our own bugs only, and only under --debug. */
export async function reportProblem(
  failed: ProblemError,
  args: readonly string[],
  io: Io,
  thrown: unknown,
): Promise<number> {
  const described = describeProblem(failed.problem);
  const { code, exit, message, evidence, hint, location } = described;
  const where = location ? `${location.file}:${location.line === undefined ? "" : `${location.line}:`} ` : "";
  const lines = [
    `turncurve: ${where}${message}  [${code}]`,
    ...evidence.map((line) => `  ${line}`),
    ...(hint ? [`  try: ${toCopy(hint, location?.file)}`] : []),
  ];
  if (exit === EXIT.bug && args.includes("--debug") && thrown instanceof Error) lines.push(thrown.stack ?? "");
  if (wantsJson(args)) await io.stdout.write(`${JSON.stringify(errorEnvelope(described, TOOL), null, 2)}\n`);
  await io.stderr.write(`${lines.map((line) => line.split("\n").map(cleanText).join("\n")).join("\n")}\n`);
  return exit;
}

/** The hint with the file's own name in it, so that it can be copied as it stands. */
function toCopy(hint: string, file: string | undefined): string {
  return file === undefined
    ? hint
    : hint.replace("turncurve inspect FILE", () => `turncurve inspect ${shellWord(file)}`);
}
