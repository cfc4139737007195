/** `turncurve forecast`: flags to a question about the periods after the last actual. */
import { type Command, Option } from "commander";
import type { ForecastQuestion, Growth, Target } from "../../analysis/forecastQuestion.js";
import { OWN_TREND_METHODS } from "../../methods/registry.js";
import { problem } from "../../problems.js";
import type { CommandModule } from "../command.js";
import {
  addOutput,
  addSelecting,
  milestonesOption,
  type Options,
  optionalText,
  preferOption,
  readJobFrom,
  someFiles,
  texts,
} from "../options.js";
import { addModel, areasFrom, filesArgument, gapsOption } from "../questionOptions.js";
import { growthFrom, targetFrom } from "../typedTarget.js";
import { questionFrom } from "./project.js";

export const forecast: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "forecast");
    const areas = areasFrom(texts(options, "area"));
    const question = forecastQuestionFrom(options);
    const populationFile = optionalText(options, "populationFile");
    checkPopulation(question, populationFile);
    const { runForecast } = await import("../runForecast.js");
    const milestones = optionalText(options, "milestones");
    return runForecast({ ...readJobFrom(inputs, options), areas, question, populationFile, milestones }, io);
  },
};

function define(command: Command): void {
  addModel(
    filesArgument(command),
    "first and last period of the window to carry on (required, never guessed)",
    new Option("--to <period>", "period to forecast to (default: the target's)"),
    OWN_TREND_METHODS,
  )
    .addOption(
      new Option("--target <value@period>", "what it would take to get there, such as 65@2022").argParser(targetFrom),
    )
    .addOption(
      new Option(
        "--population-growth <rate>",
        "of the last known population, such as 10%/10y or 0.5%/y (compounded)",
      ).argParser(growthFrom),
    )
    .addOption(new Option("--population-file <file>", "a population projection: periods and people, by area if many"))
    .addOption(gapsOption())
    .addOption(milestonesOption());
  addOutput(addSelecting(command).addOption(preferOption()));
}

/** Problem: `usage` where neither --to nor --target says how far. */
function forecastQuestionFrom(options: Options): ForecastQuestion {
  const { baseline, method, anchor, season, cycle, ...asked } = questionFrom(options, "forecast");
  const { level, basis, population, polarity, allowGaps } = asked;
  const to = optionalText(options, "to");
  const target = (options["target"] ?? null) as Target | null;
  const growth = (options["populationGrowth"] ?? null) as Growth | null;
  if (to === null && target === null)
    throw problem("usage", {
      message: "forecast needs --to or --target",
      hint: "say how far to look ahead: --to 2022, or --target 65@2022",
    });
  const model = { baseline, method, anchor, season, cycle, level, basis, population, polarity, allowGaps };
  return { ...model, to, target, growth };
}

/** Problem: `usage` for populations from two places. */
function checkPopulation({ population, growth }: ForecastQuestion, file: string | null): void {
  if (file !== null && growth !== null)
    throw problem("usage", {
      message: "--population-file and --population-growth both say what the population will be",
      hint: "leave out one",
    });
  if (file !== null && typeof population === "number")
    throw problem("usage", {
      message: "--population and --population-file both say what the population will be",
      hint: "leave out one",
    });
}
