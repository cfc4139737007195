/** An answer to where it was asked for: rendered, written, and judged by the gates. */
import { EXIT } from "../problems.js";
import type { Answer } from "../render/answer.js";
import { type FormatName, formatForFile, RENDERERS } from "../render/registry.js";
import type { Style } from "../render/renderer.js";
import { type ColorChoice, colorLevel } from "./color.js";
import type { Io } from "./io.js";
import { type Options, optionalText, texts } from "./options.js";

const PAGE = 80;

/** Problems: `usage` for an unknown gate, `cannot-create`, `cannot-write`. Returns the exit code. */
export async function deliver(answer: Answer, options: Options, io: Io): Promise<number> {
  const gates = await gatesFrom(options);
  const output = optionalText(options, "output");
  const render = await RENDERERS[formatOf(options, output)].load();
  const text = await render(answer, styleFor(options, output, io));
  if (output !== null) {
    const { writeFileWhole } = await import("./writeFile.js");
    writeFileWhole(output, text);
  } else if (options["quiet"] !== true) await io.stdout.write(text);
  const failed = gates.filter((gate) => cameUp(answer, gate));
  if (failed.length === 0) return EXIT.done;
  await io.stderr.write(`turncurve: the answer has ${failed.join(", ")}, which --fail-on names\n`);
  return EXIT.gate;
}

async function gatesFrom(options: Options): Promise<string[]> {
  const asked = texts(options, "failOn");
  if (asked.length === 0) return [];
  const { gateNamed } = await import("./gates.js");
  return asked.map(gateNamed);
}

function formatOf(options: Options, output: string | null): FormatName {
  const named = optionalText(options, "format") as FormatName | null;
  return options["json"] === true ? "json" : (named ?? (output === null ? null : formatForFile(output)) ?? "text");
}

/** A file looks the same wherever it is made: 80 columns, no colour. */
function styleFor(options: Options, output: string | null, io: Io): Style {
  const ascii = options["ascii"] === true;
  if (output !== null)
    return { columns: PAGE, ascii, color: options["color"] === "always" ? colorLevel("always", io.stdout, io.env) : 0 };
  const columns = io.stdout.isTTY ? Math.max(40, Math.min(PAGE, io.stdout.columns ?? PAGE)) : PAGE;
  return { columns, ascii, color: colorLevel(options["color"] as ColorChoice, io.stdout, io.env) };
}

function cameUp(answer: Answer, gate: string): boolean {
  const codes: string[] = answer.cautions.map(({ code }) => code);
  for (const result of answer.results) {
    codes.push(...result.cautions.map(({ code }) => code));
    if ("verdict" in result && result.verdict !== null) codes.push(result.verdict.replaceAll(" ", "-"));
  }
  return codes.includes(gate);
}
