/**
 * Options of a question that several commands ask, each made in one place, and how their texts become values. Problem
 * for a bad one: `usage`.
 */
import { type Command, Option } from "commander";
import type { PopulationChoice, ProjectQuestion } from "../analysis/question.js";
import { METHOD_NAMES, type MethodName } from "../methods/registry.js";
import { problem } from "../problems.js";
import { parseNumber } from "../read/numbers.js";
import type { AreaRequest } from "../read/request.js";
import { many, numberOption, type Options, optionalNumber } from "./options.js";

export const filesArgument = (command: Command): Command =>
  command.argument("[files...]", "data files, several releases of one indicator joined; '-' reads standard input");

export const areaOption = (): Option =>
  many("--area <name>", "name, GSS code or local authority code (repeatable), or 'all'");

export const betterOption = (does = "which way is better, for a verdict"): Option =>
  new Option("--better <way>", does).choices(["lower", "higher"]);

export const levelOption = (): Option =>
  new Option("--level <share>", "of the intervals")
    .argParser(numberOption("--level", "a share from 0.01 to 0.9999", "0.95", (n) => n >= 0.01 && n <= 0.9999))
    .default(0.95);

export const basisOption = (does = "work on rates or on counts"): Option =>
  new Option("--basis <which>", `${does} (default: rates if there are any)`).choices(["rate", "count"]);

export const populationOption = (): Option =>
  new Option(
    "--population <source>",
    "column, implied (count / rate), or a number (default: column, else implied)",
  ).argParser(populationFrom);

export const seasonOption = (): Option =>
  new Option(
    "--season <kind>",
    "a season beside the trend: dummies, or harmonics:2 for two pairs of sine and cosine",
  ).argParser(seasonFrom);

export const cycleOption = (): Option =>
  new Option("--cycle <n>", "periods in a cycle of the season (default: 12 months, 4 quarters)").argParser(
    wholeNumber("--cycle", "12", 2, 400),
  );

export const gapsOption = (): Option => new Option("--allow-gaps", "fit the baseline without its missing periods");

/** A whole number within limits. */
export const wholeNumber = (flag: string, example: string, least: number, most: number): ((text: string) => number) =>
  numberOption(
    flag,
    `a whole number from ${least} to ${most}`,
    example,
    (n) => Number.isInteger(n) && n >= least && n <= most,
  );

/** The flags of the question, which `diff` may ask too. */
export function addQuestion(
  command: Command,
  baseline: string,
  methods: readonly MethodName[] = METHOD_NAMES,
): Command {
  const end = new Option("--at <period>", "period to project to (default: the latest actual)");
  return addModel(command, baseline, end, methods)
    .addOption(
      new Option("--population-se <n>", "standard error of the population, to widen the limits in people").argParser(
        numberOption("--population-se", "a number above 0", "800", (n) => n > 0 && n <= LARGEST),
      ),
    )
    .addOption(
      new Option("--actual <n>", "a count to use in place of the published one").argParser(
        numberOption("--actual", "a number of 0 or more", "1281", (n) => n >= 0 && n <= LARGEST),
      ),
    )
    .addOption(new Option("--actual-date <date>", "when that count was taken"))
    .addOption(new Option("--round-rates", "round the projection to the published decimals before counting people"))
    .addOption(new Option("--noun <words>", "what the people of the headline are called"))
    .addOption(gapsOption());
}

/** What is fitted to what, how far it is carried on (`end`), and how its people are counted. */
export function addModel(
  command: Command,
  baseline: string,
  end: Option,
  methods: readonly MethodName[] = METHOD_NAMES,
): Command {
  return command
    .optionsGroup("Question:")
    .addOption(new Option("--baseline <A..B>", baseline))
    .addOption(areaOption())
    .addOption(end)
    .addOption(
      new Option("--method <name>", "how the trend is carried on; turncurve explain NAME says what each assumes")
        .choices(methods)
        .default("linear"),
    )
    .addOption(
      new Option("--anchor <where>", "start the projection from the fitted line or the last actual").choices([
        "fitted",
        "last",
      ]),
    )
    .addOption(seasonOption())
    .addOption(cycleOption())
    .addOption(levelOption())
    .addOption(basisOption())
    .addOption(betterOption())
    .addOption(populationOption());
}

/** More people than there are; beyond it a slip of the keys only. */
const LARGEST = 1e11;

/** `dummies`, `harmonics` (one pair) or `harmonics:2`. Problem: `usage`. */
function seasonFrom(text: string): ProjectQuestion["season"] {
  const harmonics = /^harmonics(?::([1-9]))?$/.exec(text);
  if (harmonics) return { kind: "harmonics", pairs: Number(harmonics[1] ?? 1) };
  if (text === "dummies") return { kind: "dummies", pairs: 0 };
  throw problem("usage", {
    message: `--season "${text}" is neither dummies nor harmonics`,
    hint: "--season dummies, or --season harmonics:2 for two pairs",
  });
}

function populationFrom(text: string): PopulationChoice {
  if (text === "column" || text === "implied") return text;
  const value = parseNumber(text);
  if (value === null || value < 1 || value > LARGEST)
    throw problem("usage", {
      message: `--population "${text}" is not column, implied or a number of 1 or more`,
      hint: "--population 166268",
    });
  return value;
}

/** The season asked for and the cycle stated with it. Problem: `usage` for a cycle without a season. */
export function seasonGiven(options: Options): Pick<ProjectQuestion, "season" | "cycle"> {
  const season = (options["season"] ?? null) as ProjectQuestion["season"];
  const cycle = optionalNumber(options, "cycle");
  if (cycle !== null && season === null)
    throw problem("usage", { message: "--cycle needs --season", hint: `--season dummies --cycle ${cycle}` });
  return { season, cycle };
}

/** `2009..2012`, in the file's own labels. Problems: `usage` when absent, `bad-baseline`. */
export function baselineFrom(text: string | null, command: string): readonly [string, string] {
  if (text === null)
    throw problem("usage", {
      message: `${command} needs --baseline`,
      hint: "name the first and last period of the trend to carry on: --baseline 2009..2012",
    });
  const ends = text.split(/\s*\.\.\.?\s*/);
  const [from, to] = ends;
  if (ends.length !== 2 || !from || !to) throw problem("bad-baseline", { text, reversed: false });
  return [from.trim(), to.trim()];
}

export function areasFrom(names: readonly string[]): AreaRequest {
  if (names.length === 0) return "only";
  if (!names.some((name) => name.toLowerCase() === "all")) return names;
  if (names.length > 1)
    throw problem("usage", {
      message: "--area all already names every local authority",
      hint: "leave out the other --area",
    });
  return "all";
}
