/** An answer to where it was asked for: rendered, written, and judged by the gates. */
import { extname } from "node:path";
import { EXIT, problem } from "../problems.js";
import type { Answer, DiffRun, ReportRun } from "../render/answer.js";
import { FORMAT_NAMES, type FormatName, formatForFile, RENDERERS } from "../render/registry.js";
import type { Renderer, Style } from "../render/renderer.js";
import { claimsFail } from "../report/claims/claimsFail.js";
import { type ColorChoice, colorLevel } from "./color.js";
import type { Document } from "./command.js";
import type { Io } from "./io.js";
import { type Options, optionalText, texts } from "./options.js";

const PAGE = 80;

/** How an answer is to leave: settled before the work is done, so that a wrong flag is told at once. */
export interface Delivery {
  readonly format: FormatName;
  readonly output: string | null;
  readonly gates: readonly string[];
}

/**
 * Problems: `usage` for a gate that cannot come up, a format asked for twice, an ending that is no format, or a PNG on a
 * terminal; `no-rasteriser`.
 */
export async function deliveryFrom(command: string, options: Options, io: Io): Promise<Delivery> {
  const output = optionalText(options, "output");
  const format = formatOf(options, output);
  checkWritable(command, format);
  if (format === "png") {
    const { checkRasteriser } = await import("./rasteriser.js");
    checkRasteriser(output === null && options["quiet"] !== true && io.stdout.isTTY);
  }
  return { format, output, gates: await gatesFrom(command, options) };
}

/** Problems: `cannot-create`, `cannot-write`. Returns the exit code. */
export async function deliver(
  answer: Answer | Document,
  delivery: Delivery,
  options: Options,
  io: Io,
): Promise<number> {
  const { format, output, gates } = delivery;
  const isDocument = "document" in answer;
  const text = isDocument
    ? answer.document
    : await (await RENDERERS[format].load())(answer, styleFor(options, output, io));
  if (output !== null) {
    const { writeFileWhole } = await import("./writeFile.js");
    writeFileWhole(output, text);
  } else if (options["quiet"] !== true) await io.stdout.write(text);
  if (isDocument) return EXIT.done;
  if (answer.command === "selftest" && answer.results.some(({ agrees }) => !agrees)) {
    await io.stderr.write("turncurve: a certified case does not agree: take no figures from this installation\n");
    return EXIT.bug;
  }
  const drifted = answer.command === "report" && answer.question.check && answer.results[0].drift === true;
  if (drifted) await io.stderr.write("turncurve: the report is not what stands in the folder\n");
  const failed = gates.filter((gate) => cameUp(answer, gate));
  if (failed.length === 0) return drifted ? EXIT.gate : EXIT.done;
  await io.stderr.write(`turncurve: the answer has ${failed.join(", ")}, which --fail-on names\n`);
  return EXIT.gate;
}

async function gatesFrom(command: string, options: Options): Promise<string[]> {
  const asked = texts(options, "failOn");
  if (asked.length === 0) return [];
  const { gateNamed } = await import("./gates.js");
  const judged = command === "demo" || options["better"] !== undefined;
  return asked.map((gate) => gateNamed(gate, command, judged));
}

/** Problem: `usage` for a command that has nothing to show in this format. */
function checkWritable(command: string, format: FormatName): void {
  if (command === "schema" && format !== "text" && format !== "json")
    throw problem("usage", {
      message: `a schema cannot be written as ${format}: it is JSON`,
      hint: "end the file in .json",
    });
  const { commands }: Renderer = RENDERERS[format];
  if (commands !== undefined && !commands.includes(command))
    throw problem("usage", {
      message: `${command} cannot be written as ${format}: it has no figure`,
      hint: `${format} is for ${commands.join(", ")}`,
    });
}

/** `--json`, else `--format`, else by the file's ending; text for none and for standard output. */
function formatOf(options: Options, output: string | null): FormatName {
  const named = optionalText(options, "format") as FormatName | null;
  if (options["json"] === true) {
    if (named !== null && named !== "json")
      throw problem("usage", { message: `--json and --format ${named} ask for two formats`, hint: "leave out one" });
    return "json";
  }
  if (named !== null || output === null) return named ?? "text";
  const byEnding = formatForFile(output);
  if (byEnding === null && extname(output) !== "" && !output.startsWith("/dev/"))
    throw problem("usage", {
      message: `--output ${output}: no format has this ending`,
      hint: `end it in ${FORMAT_NAMES.flatMap((name) => RENDERERS[name].extensions).join(", ")}, or say --format`,
    });
  return byEnding ?? "text";
}

/** A file looks the same wherever it is made: 80 columns, and colour only when asked for, of the plain kind. */
function styleFor(options: Options, output: string | null, io: Io): Style {
  const ascii = options["ascii"] === true;
  const pixels = async (svg: string) => (await import("./rasteriser.js")).pixelsOf(svg);
  if (output !== null) return { columns: PAGE, ascii, color: options["color"] === "always" ? 1 : 0, pixels };
  const columns = io.stdout.isTTY ? Math.max(40, Math.min(PAGE, io.stdout.columns ?? PAGE)) : PAGE;
  return { columns, ascii, color: colorLevel(options["color"] as ColorChoice, io.stdout, io.env), pixels };
}

function cameUp(answer: Answer, gate: string): boolean {
  const codes: string[] = answer.cautions.map(({ code }) => code);
  if (answer.command === "diff") codes.push(...diffGates(answer));
  if (answer.command === "report") codes.push(...reportGates(answer));
  for (const result of answer.results) {
    if ("cautions" in result) codes.push(...result.cautions.map(({ code }) => code));
    if ("verdict" in result && result.verdict !== null) codes.push(result.verdict.replaceAll(" ", "-"));
  }
  return codes.includes(gate);
}

/** A claim that fails, a report that is not what it was, and whatever limits one of its answers. */
function reportGates({ results: [{ claims, drift, questions }] }: ReportRun): string[] {
  return [
    ...(claimsFail(claims) ? ["claim"] : []),
    ...(drift === true ? ["drift"] : []),
    ...questions.flatMap(({ cautions }) => cautions.map(({ code }) => code)),
  ];
}

/** What a job may wait for: any change at all, a figure revised where both releases have it, a headline that moves. */
function diffGates({ results: [{ changes, headlines }] }: DiffRun): string[] {
  return [
    ...(changes.length > 0 ? ["change"] : []),
    ...(changes.some(({ only }) => only === null) ? ["revision"] : []),
    ...(headlines.some(({ moved }) => moved) ? ["headline"] : []),
  ];
}
