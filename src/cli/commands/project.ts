/** `turncurve project`: flags to a question. */
import { type Command, Option } from "commander";
import type { PopulationChoice, ProjectQuestion } from "../../analysis/question.js";
import type { Anchor } from "../../methods/method.js";
import { METHOD_NAMES, METHODS, type MethodName, methodNamed } from "../../methods/registry.js";
import { problem } from "../../problems.js";
import type { AreaRequest } from "../../read/request.js";
import { periodMeanings } from "../../series/period.js";
import { addOthers, othersAsked, surroundingsAsked } from "../benchmarkOptions.js";
import type { CommandModule } from "../command.js";
import {
  addOutput,
  addSelecting,
  milestonesOption,
  type Options,
  optionalNumber,
  optionalText,
  preferOption,
  readJobFrom,
  someFiles,
  texts,
} from "../options.js";
import { addPlacebo, placeboAsked } from "../placeboOptions.js";
import { addQuestion, areasFrom, baselineFrom, filesArgument, seasonGiven, wholeNumber } from "../questionOptions.js";
import { unitCostFrom } from "../typedUnitCost.js";

export const project: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "project");
    const areas = areasFrom(texts(options, "area"));
    const question = questionFrom(options);
    checkActual(question, areas);
    const diagnostics = diagnosticsFrom(options);
    const placebo = placeboAsked(options);
    const { runProject } = await import("../runProject.js");
    const milestones = optionalText(options, "milestones");
    const job = { ...readJobFrom(inputs, options), areas, question, milestones, diagnostics, placebo };
    return runProject({ ...job, surroundings: surroundingsAsked(options) }, io);
  },
};

function define(command: Command): void {
  addPlacebo(
    addOthers(addQuestion(filesArgument(command), "first and last period of the baseline (required, never guessed)")),
  )
    .addOption(unitCostOption())
    .addOption(milestonesOption())
    .addOption(new Option("--diagnostics", "tests of the fit's residuals, for the analyst who is asked"))
    .addOption(
      new Option("--lag <n>", "of Newey-West's errors, with --diagnostics (default: 4 (n/100)^(2/9))").argParser(
        wholeNumber("--lag", "2", 0, 1000),
      ),
    );
  addOutput(addSelecting(command).addOption(preferOption()));
}

const unitCostOption = (): Option =>
  new Option("--unit-cost <amount/week>", "average cost of one person by the day, week, month or year").argParser(
    unitCostFrom,
  );

/** Problem: `usage` for a lag without diagnostics. */
function diagnosticsFrom(options: Options): { readonly lag: number | null } | null {
  const lag = optionalNumber(options, "lag");
  if (options["diagnostics"] === true) return { lag };
  if (lag !== null)
    throw problem("usage", { message: "--lag needs --diagnostics", hint: `--diagnostics --lag ${lag}` });
  return null;
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
  const { season, cycle } = seasonGiven(options);
  if (season !== null && !methodNamed(method).seasonal)
    throw problem("usage", {
      message: `--method ${method} takes no --season`,
      hint: `methods with a season: ${METHOD_NAMES.filter((name) => METHODS[name].seasonal).join(", ")}`,
    });
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
    ...othersAsked(options),
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
