/** `turncurve project`: flags to a question. */
import { type Command, Option } from "commander";
import type { PopulationChoice, ProjectQuestion } from "../../analysis/question.js";
import type { Anchor } from "../../methods/method.js";
import { METHOD_NAMES, METHODS, type MethodName, methodNamed } from "../../methods/registry.js";
import { problem } from "../../problems.js";
import { parseNumber } from "../../read/numbers.js";
import type { AreaRequest } from "../../read/request.js";
import { periodMeanings } from "../../series/period.js";
import type { CommandModule } from "../command.js";
import {
  addOutput,
  addSelecting,
  many,
  milestonesOption,
  numberOption,
  type Options,
  optionalNumber,
  optionalText,
  preferOption,
  readJobFrom,
  someFiles,
  texts,
} from "../options.js";
import { unitCostFrom } from "../typedUnitCost.js";

export const project: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "project");
    const areas = areasFrom(texts(options, "area"));
    const question = questionFrom(options);
    checkActual(question, areas);
    const diagnostics = diagnosticsFrom(options);
    const { runProject } = await import("../runProject.js");
    const milestones = optionalText(options, "milestones");
    return runProject({ ...readJobFrom(inputs, options), areas, question, milestones, diagnostics }, io);
  },
};

function define(command: Command): void {
  addQuestion(
    command.argument("[files...]", "data files, several releases of one indicator joined; '-' reads standard input"),
    "first and last period of the baseline (required, never guessed)",
  )
    .addOption(unitCostOption())
    .addOption(milestonesOption())
    .addOption(new Option("--diagnostics", "tests of the fit's residuals, for the analyst who is asked"))
    .addOption(
      new Option("--lag <n>", "of Newey-West's errors, with --diagnostics (default: 4 (n/100)^(2/9))").argParser(
        numberOption("--lag", "a whole number from 0 to 1000", "2", (n) => Number.isInteger(n) && n >= 0 && n <= 1000),
      ),
    );
  addOutput(addSelecting(command).addOption(preferOption()));
}

const unitCostOption = (): Option =>
  new Option("--unit-cost <amount/week>", "average cost of one person by the day, week, month or year").argParser(
    unitCostFrom,
  );

/** The flags of the question, which `diff` may ask too. */
export function addQuestion(command: Command, baseline: string): Command {
  return addModel(command, baseline, new Option("--at <period>", "period to project to (default: the latest actual)"))
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

export const gapsOption = (): Option => new Option("--allow-gaps", "fit the baseline without its missing periods");

/** What is fitted to what, how far it is carried on (`end`), and how its people are counted. */
export function addModel(command: Command, baseline: string, end: Option): Command {
  const methods = METHOD_NAMES.map((name) => `${name}: ${METHODS[name].summary}`).join("; ");
  return command
    .optionsGroup("Question:")
    .addOption(new Option("--baseline <A..B>", baseline))
    .addOption(many("--area <name>", "name, GSS code or local authority code (repeatable), or 'all'"))
    .addOption(end)
    .addOption(new Option("--method <name>", methods).choices(METHOD_NAMES).default("linear"))
    .addOption(
      new Option("--anchor <where>", "start the projection from the fitted line or the last actual").choices([
        "fitted",
        "last",
      ]),
    )
    .addOption(
      new Option(
        "--season <kind>",
        "a season beside the trend: dummies, or harmonics:2 for two pairs of sine and cosine",
      ).argParser(seasonFrom),
    )
    .addOption(
      new Option("--cycle <n>", "periods in a cycle of the season (default: 12 months, 4 quarters)").argParser(
        numberOption("--cycle", "a whole number from 2 to 400", "12", (n) => Number.isInteger(n) && n >= 2 && n <= 400),
      ),
    )
    .addOption(
      new Option("--level <share>", "of the intervals")
        .argParser(numberOption("--level", "a share from 0.01 to 0.9999", "0.95", (n) => n >= 0.01 && n <= 0.9999))
        .default(0.95),
    )
    .addOption(
      new Option("--basis <which>", "work on rates or on counts (default: rates if there are any)").choices([
        "rate",
        "count",
      ]),
    )
    .addOption(new Option("--better <way>", "which way is better, for a verdict").choices(["lower", "higher"]))
    .addOption(
      new Option(
        "--population <source>",
        "column, implied (count / rate), or a number (default: column, else implied)",
      ).argParser(populationFrom),
    );
}

/** More people than there are; beyond it a slip of the keys only. */
const LARGEST = 1e11;

/** `dummies`, `harmonics` (one pair) or `harmonics:2`. Problem: `usage`. */
export function seasonFrom(text: string): ProjectQuestion["season"] {
  const harmonics = /^harmonics(?::([1-9]))?$/.exec(text);
  if (harmonics) return { kind: "harmonics", pairs: Number(harmonics[1] ?? 1) };
  if (text === "dummies") return { kind: "dummies", pairs: 0 };
  throw problem("usage", {
    message: `--season "${text}" is neither dummies nor harmonics`,
    hint: "--season dummies, or --season harmonics:2 for two pairs",
  });
}

export function populationFrom(text: string): PopulationChoice {
  if (text === "column" || text === "implied") return text;
  const value = parseNumber(text);
  if (value === null || value < 1 || value > LARGEST)
    throw problem("usage", {
      message: `--population "${text}" is not column, implied or a number of 1 or more`,
      hint: "--population 166268",
    });
  return value;
}

/** Problem: `usage` for a lag without diagnostics. */
function diagnosticsFrom(options: Options): { readonly lag: number | null } | null {
  const lag = optionalNumber(options, "lag");
  if (options["diagnostics"] === true) return { lag };
  if (lag !== null)
    throw problem("usage", { message: "--lag needs --diagnostics", hint: `--diagnostics --lag ${lag}` });
  return null;
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

/** Problems: `usage`, `bad-baseline`. */
export function questionFrom(options: Options, command = "project"): ProjectQuestion {
  const method = options["method"] as MethodName;
  const anchors = methodNamed(method).anchors;
  const anchor = (optionalText(options, "anchor") ?? anchors[0]) as Anchor;
  if (!anchors.includes(anchor))
    throw problem("usage", {
      message: `--method ${method} has no --anchor ${anchor}: it starts from the ${anchors[0]} figure`,
      hint: `leave out --anchor ${anchor}`,
    });
  const season = (options["season"] ?? null) as ProjectQuestion["season"];
  const cycle = optionalNumber(options, "cycle");
  if (season !== null && !methodNamed(method).seasonal)
    throw problem("usage", {
      message: `--method ${method} takes no --season`,
      hint: `methods with a season: ${METHOD_NAMES.filter((name) => METHODS[name].seasonal).join(", ")}`,
    });
  if (cycle !== null && season === null)
    throw problem("usage", { message: "--cycle needs --season", hint: `--season dummies --cycle ${cycle}` });
  return {
    baseline: baselineFrom(optionalText(options, "baseline"), command),
    at: optionalText(options, "at"),
    method,
    anchor,
    season,
    cycle,
    level: options["level"] as number,
    basis: optionalText(options, "basis") as ProjectQuestion["basis"],
    population: (options["population"] ?? null) as PopulationChoice,
    populationStandardError: optionalNumber(options, "populationSe"),
    actual: optionalNumber(options, "actual"),
    actualDate: optionalText(options, "actualDate"),
    roundRates: options["roundRates"] === true,
    noun: nounFrom(optionalText(options, "noun")),
    polarity: optionalText(options, "better") as ProjectQuestion["polarity"],
    allowGaps: options["allowGaps"] === true,
    unitCost: (options["unitCost"] ?? null) as ProjectQuestion["unitCost"],
  };
}

/** Problem: `usage` for a noun of nothing. */
function nounFrom(text: string | null): string | null {
  if (text !== null && text.trim() === "")
    throw problem("usage", { message: "--noun is blank", hint: '--noun "children in care", or leave it out' });
  return text;
}

/** `--actual` speaks of one area, and its date of it. Problem: `usage`. */
export function checkActual({ actual, actualDate }: ProjectQuestion, areas: AreaRequest): void {
  if (actual !== null && (areas === "all" || (areas !== "only" && areas.length > 1)))
    throw problem("usage", {
      message: "--actual speaks of one area, but several are asked for",
      hint: "ask for one --area",
    });
  if (actualDate !== null && periodMeanings(actualDate).length === 0)
    throw problem("usage", {
      message: `--actual-date "${actualDate}" is no date`,
      hint: "--actual-date 2019-01-31, or a period as the file writes them",
    });
  if (actualDate !== null && actual === null)
    throw problem("usage", { message: "--actual-date needs --actual", hint: "--actual 1281 --actual-date 2019-01-31" });
}
