/** `--qa-log FILE`: the assurance log of one answer, written whole beside it. */
import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { problem, shellWord } from "../problems.js";
import type { Answer } from "../render/answer.js";
import { cleaned, cleanText } from "../render/clean.js";
import { type QaEntry, qaLogOf } from "../render/qaLog.js";
import { isInputFile, isOfDelivery } from "./recipeOptions.js";
import { VERSION } from "./version.js";
import { writeFileWhole } from "./writeFile.js";

/**
 * Writes the log of an answer to where the options say, before the answer leaves.
 * Problems: `usage` for a file that is an input or the answer's own; on writing `cannot-create`, `cannot-write`.
 */
export function qaLogFor(command: Command, args: readonly string[]): (answer: Answer) => void {
  const options = command.opts();
  const file = String(options["qaLog"]);
  checkOwn(file, command, options);
  const { words, flags } = askedIn(command, args);
  return (answer) => {
    const entry: QaEntry = { ref: command.name(), title: null, asked: words, flags, answer: cleaned(answer) };
    writeFileWhole(file, qaLogOf([entry], { title: `turncurve ${command.name()}`, version: VERSION }));
  };
}

function checkOwn(file: string, command: Command, options: Readonly<Record<string, unknown>>): void {
  const refused = (what: string): Error =>
    problem("usage", {
      message: `--qa-log ${shellWord(file)} is ${what}`,
      hint: "name a file of its own, such as --qa-log qa-log.md",
    });
  if (file === "" || file === "-") throw refused("no file");
  const named = command.options.filter(isInputFile).map((option) => options[option.attributeName()]);
  const inputs = [...command.args, ...named];
  if (inputs.some((input) => typeof input === "string" && input !== "-" && isSameFile(input, file)))
    throw refused("one of the inputs");
  const { output } = options;
  if (typeof output === "string" && isSameFile(output, file)) throw refused("where the answer goes (-o)");
}

/** Whether two names are one file, by way of links too; what is not there yet is its name in its folder. */
const isSameFile = (one: string, other: string): boolean => placeOf(one) === placeOf(other);

function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const whole = resolve(file);
    return dirname(whole) === whole ? whole : join(placeOf(dirname(whole)), basename(whole));
  }
}

/**
 * The command as it was typed, without what says how the answer leaves, and the flags of it without dashes. A file is
 * named without its folder, so that a log does not say where it was made.
 */
function askedIn(
  command: Command,
  args: readonly string[],
): { readonly words: string; readonly flags: readonly string[] } {
  const words = ["turncurve"];
  const flags: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as string;
    const [typed = "", inline] = splitAtEquals(word);
    // -oFILE is -o FILE.
    if (/^-o./.test(word)) continue;
    const option = command.options.find(({ long, short }) => long === typed || short === typed);
    if (!option?.long) {
      const isFile = command.args.includes(word) && word !== "-";
      words.push(isFile ? basename(word) : word);
      continue;
    }
    const value = option.required ? (inline ?? args[++at] ?? "") : null;
    const flag = option.long.slice(2);
    if (isOfDelivery(flag)) continue;
    flags.push(flag);
    words.push(option.long, ...(value === null ? [] : [isInputFile(option) ? basename(value) : value]));
  }
  return { words: words.map((word) => shellWord(cleanText(word))).join(" "), flags };
}

/** `--flag=value` as its two parts. */
function splitAtEquals(word: string): readonly [string, string?] {
  const at = word.startsWith("--") ? word.indexOf("=") : -1;
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
