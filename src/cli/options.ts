/** Options that several commands share, and how their texts become values. Problem for a bad one: `usage`. */
import { type Command, Option } from "commander";
import { problem, shellWord } from "../problems.js";
import { parseNumber } from "../read/numbers.js";
import type { Names } from "../read/releaseRequests.js";
import { DEFAULT_REQUEST, type ReadRequest } from "../read/request.js";
import { FORMAT_NAMES } from "../render/registry.js";
import type { ReadJob } from "./readInputs.js";

export type Options = Readonly<Record<string, unknown>>;

const gather = (value: string, earlier: readonly string[] | undefined): string[] => [...(earlier ?? []), value];

/** A repeatable option. */
export const many = (flags: string, text: string): Option => new Option(flags, text).argParser(gather);

/** Whether a flag may be given several times. */
export const isRepeatable = (option: Option): boolean => option.parseArg === gather;

/** A number within limits; the message says which option and what it may be. */
export function numberOption(
  flag: string,
  wanted: string,
  example: string,
  accept: (value: number) => boolean,
): (text: string) => number {
  return (text) => {
    const value = parseNumber(text);
    if (value === null || !accept(value))
      throw problem("usage", {
        message: `${flag} "${text}" is not ${wanted}`,
        hint: `write it like ${flag} ${example}`,
      });
    return value;
  };
}

/** --where, --indicator, column roles, symbols, encoding. */
export function addSelecting(command: Command): Command {
  return command
    .optionsGroup("Selecting:")
    .addOption(many("--indicator <name>", "which indicator: a value of the indicator column, or a column"))
    .addOption(many("--where <column=value>", "keep the rows that hold this value (repeatable)"))
    .addOption(many("--period-column <name>", "column of the periods; two that make one period as year+month"))
    .addOption(new Option("--period <label>", "the period of every row, where no column says it"))
    .addOption(many("--area-column <name>", "column of the areas"))
    .addOption(many("--indicator-column <name>", "column that names the indicator"))
    .addOption(many("--value-column <name>", "column of the rate, percentage or value"))
    .addOption(many("--count-column <name>", "column of the counts"))
    .addOption(many("--population-column <name>", "column of the population"))
    .addOption(many("--lower-column <name>", "column of the value's lower confidence limit, as published"))
    .addOption(many("--upper-column <name>", "column of its upper limit"))
    .addOption(
      new Option("--per <n>", "the values are rates per this many people").argParser(
        numberOption("--per", "a number from 1 to 1,000,000,000", "10000", (n) => n >= 1 && n <= 1e9),
      ),
    )
    .addOption(
      new Option("--symbols <set>", "meaning of symbols in value columns (default: the publisher's)").choices([
        "dfe",
        "dfe-legacy",
        "lait",
      ]),
    )
    .addOption(new Option("--encoding <name>", "of the file (default: byte order mark, else utf-8)"))
    .addOption(new Option("--delimiter <char>", "between cells (default: detected)"))
    .addOption(
      new Option("--decimal <mark>", "what separates the decimals").choices(["point", "comma"]).default("point"),
    )
    .addOption(
      new Option("--skip <n>", "lines to pass over before the table (default: detected)").argParser(
        numberOption("--skip", "a whole number of 0 or more", "4", (n) => Number.isInteger(n) && n >= 0),
      ),
    )
    .addOption(
      new Option("--table <n>", "which of the tables stacked in the file").argParser(
        numberOption("--table", "a whole number above 0", "2", (n) => Number.isInteger(n) && n >= 1),
      ),
    )
    .addOption(new Option("--sheet <name>", "which sheet of a workbook, by name or number"));
}

/** --format, --json, -o, colour, and gates unless the answer has neither verdicts nor cautions. */
export function addOutput(command: Command, gates: "gates" | "no gates" = "gates"): Command {
  command
    .optionsGroup("Output:")
    .addOption(new Option("--format <name>", "what to write (default: text, or by -o's ending)").choices(FORMAT_NAMES))
    .addOption(new Option("--json", "short for --format json"))
    .addOption(new Option("-o, --output <file>", "write to a file, whole or not at all"))
    .addOption(new Option("--color <when>", "colour in text").choices(["auto", "always", "never"]).default("auto"))
    .addOption(new Option("--ascii", "plain ASCII characters only"))
    .addOption(new Option("--quiet", "no answer on standard output; the exit code and -o remain"));
  if (gates === "gates") {
    // A report has one of its own: a file of its folder.
    if (!command.options.some(({ long }) => long === "--qa-log"))
      command.addOption(new Option("--qa-log <file>", "the assumptions made, as Markdown for a quality-assurance log"));
    command.addOption(many("--fail-on <code>", "exit 1 when this verdict or caution comes up (repeatable)"));
  }
  return command.addOption(new Option("--debug", "show the stack of an internal error"));
}

export const optionalText = (options: Options, key: string): string | null =>
  typeof options[key] === "string" ? (options[key] as string) : null;
export const texts = (options: Options, key: string): readonly string[] =>
  Array.isArray(options[key]) ? (options[key] as string[]) : [];
export const optionalNumber = (options: Options, key: string): number | null =>
  typeof options[key] === "number" ? (options[key] as number) : null;

/** The first name that a flag gives; others are for other files. */
const firstText = (options: Options, key: string): string | null => texts(options, key)[0] ?? null;

/** Every name that the flags give a column or the indicator. Problem: `usage` for a second where there is one file. */
export function namesFrom(options: Options, files: readonly string[]): Names {
  const all = (key: string, flag: string): readonly string[] => {
    const names = texts(options, key);
    if (files.length < 2 && names.length > 1)
      throw problem("usage", {
        message: `${flag} is given ${names.length} times, but there is one file`,
        hint:
          key === "periodColumn"
            ? `two columns that make one period are joined by a plus: --period-column ${shellWord(names.slice(0, 2).join("+"))}`
            : "name it once; several names are for several files that call it differently",
      });
    return names;
  };
  return {
    indicator: all("indicator", "--indicator"),
    columns: {
      period: all("periodColumn", "--period-column"),
      area: all("areaColumn", "--area-column"),
      indicator: all("indicatorColumn", "--indicator-column"),
      value: all("valueColumn", "--value-column"),
      count: all("countColumn", "--count-column"),
      population: all("populationColumn", "--population-column"),
      lower: all("lowerColumn", "--lower-column"),
      upper: all("upperColumn", "--upper-column"),
    },
  };
}

/** The reading part of the flags. Problem: `usage` for a `--where` without `=` or a delimiter of several characters. */
export function readRequestFrom(options: Options): ReadRequest {
  const delimiter = optionalText(options, "delimiter");
  const known = delimiter === "\\t" || delimiter === "tab" ? "\t" : delimiter;
  if (known !== null && known.length !== 1)
    throw problem("usage", {
      message: `--delimiter "${known}" is not a single character`,
      hint: "write --delimiter ';' or --delimiter tab",
    });
  const [lower, upper] = [firstText(options, "lowerColumn"), firstText(options, "upperColumn")];
  if ((lower === null) !== (upper === null))
    throw problem("usage", {
      message: `${lower === null ? "--upper-column" : "--lower-column"} is given without ${lower === null ? "--lower-column" : "--upper-column"}`,
      hint: "name both limits, or neither",
    });
  return {
    ...DEFAULT_REQUEST,
    columns: {
      period: firstText(options, "periodColumn"),
      area: firstText(options, "areaColumn"),
      indicator: firstText(options, "indicatorColumn"),
      value: firstText(options, "valueColumn"),
      count: firstText(options, "countColumn"),
      population: firstText(options, "populationColumn"),
      lower,
      upper,
    },
    indicator: firstText(options, "indicator"),
    where: texts(options, "where").map(conditionFrom),
    per: optionalNumber(options, "per"),
    period: optionalText(options, "period"),
    symbols: (options["symbols"] ?? null) as ReadRequest["symbols"],
    encoding: optionalText(options, "encoding"),
    delimiter: known,
    decimal: options["decimal"] === "comma" ? "comma" : "point",
    skip: optionalNumber(options, "skip"),
    table: optionalNumber(options, "table"),
    sheet: optionalText(options, "sheet"),
  };
}

/** What `project` and `compare` share: the files and how they are read. Problem: `usage`. */
export function readJobFrom(files: readonly string[], options: Options): Omit<ReadJob, "areas"> {
  return {
    files,
    request: readRequestFrom(options),
    names: namesFrom(options, files),
    prefer: options["prefer"] === "first" ? "first" : "last",
  };
}

function conditionFrom(condition: string): readonly [string, string] {
  const at = condition.indexOf("=");
  if (at < 1)
    throw problem("usage", { message: `--where "${condition}" is not COLUMN=VALUE`, hint: '--where "category=Total"' });
  return [condition.slice(0, at).trim(), condition.slice(at + 1).trim()];
}

/** The files of a command, each once. Problem: `usage` for none, or for the same twice. */
export function someFiles(files: readonly string[], command: string): readonly string[] {
  if (files.length === 0)
    throw problem("usage", {
      message: `${command} needs a file`,
      hint: `turncurve ${command} FILE, or '-' to read standard input`,
    });
  const twice = files.find((file, place) => files.indexOf(file) !== place);
  if (twice !== undefined) throw problem("usage", { message: `${twice} is named twice`, hint: "name each file once" });
  return files;
}

/** --prefer, for several files of one indicator. */
export const preferOption = (): Option =>
  new Option(
    "--prefer <file>",
    "of several files, whose figure counts where both have one: the first or the last named",
  )
    .choices(["first", "last"])
    .default("last");

/** --milestones, for every command that draws a curve; `milestonesGiven` reads what it names. */
export const milestonesOption = (): Option =>
  new Option(
    "--milestones <file>",
    "dated events to mark on the chart: a CSV with columns date (or from, to) and label",
  );
