/** `turncurve turn`: flags to a question about turns. */
import { type Command, Option } from "commander";
import { BREAK_MODELS, DEFAULT_TURN_QUESTION, FAMILIES, type TurnQuestion } from "../../analysis/turn/question.js";
import { problem } from "../../problems.js";
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
import {
  areaOption,
  areasFrom,
  baselineFrom,
  basisOption,
  betterOption,
  cycleOption,
  filesArgument,
  levelOption,
  populationOption,
  seasonGiven,
  seasonOption,
  wholeNumber,
} from "../questionOptions.js";

export const turn: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "turn");
    const areas = areasFrom(texts(options, "area"));
    const question = turnQuestionFrom(options);
    const { runTurn } = await import("../runTurn.js");
    return runTurn(
      { ...readJobFrom(inputs, options), areas, question, milestones: optionalText(options, "milestones") },
      io,
    );
  },
};

function define(command: Command): void {
  filesArgument(command)
    .optionsGroup("Question:")
    .addOption(areaOption())
    .addOption(betterOption())
    .addOption(new Option("--from <period>", "first period looked at (default: the first there is)"))
    .addOption(new Option("--to <period>", "last period looked at (default: the latest)"))
    .addOption(new Option("--baseline <A..B>", "judge the figures against the projection of this baseline as well"))
    .addOption(levelOption())
    .addOption(basisOption())
    .addOption(populationOption())
    .addOption(milestonesOption())
    .optionsGroup("Looking for turns at unknown dates:")
    .addOption(
      new Option(
        "--joinpoints <n>",
        "the most looked for (default: by the number of figures, 3 at the most)",
      ).argParser(wholeNumber("--joinpoints", "2", 0, 5)),
    )
    .addOption(
      new Option("--permutations <n>", "shuffles of each test (default: 4499, fewer for long series)").argParser(
        wholeNumber("--permutations", "999", 99, 99999),
      ),
    )
    .addOption(
      new Option("--seed <n>", `of the shuffles (default: ${DEFAULT_TURN_QUESTION.seed})`).argParser(
        wholeNumber("--seed", "20131", 0, 4294967295),
      ),
    )
    .addOption(
      new Option(
        "--model <what>",
        "test for breaks of the level, or of the trend (default: of the trend, from 20 figures on)",
      ).choices(BREAK_MODELS),
    )
    .optionsGroup("A change at a known date:")
    .addOption(new Option("--date <period>", "the first period after the change"))
    .addOption(new Option("--step-only", "the level may change at the date, the slope not"))
    .addOption(
      new Option("--family <name>", "how the figures err: as numbers (least squares), or as counts with a population")
        .choices(FAMILIES)
        .default(DEFAULT_TURN_QUESTION.family),
    )
    .addOption(
      new Option("--lag <n>", "of the Newey-West errors (default: by the number of figures)").argParser(
        wholeNumber("--lag", "1", 0, 100),
      ),
    )
    .addOption(seasonOption())
    .addOption(cycleOption());
  addOutput(addSelecting(command).addOption(preferOption()));
}

/** Problems: `usage` for flags of one way of asking beside those of the other, `bad-baseline`. */
function turnQuestionFrom(options: Options): TurnQuestion {
  const date = optionalText(options, "date");
  checkTogether(options, date);
  const { season, cycle } = seasonGiven(options);
  const baseline = optionalText(options, "baseline");
  return {
    from: optionalText(options, "from"),
    to: optionalText(options, "to"),
    date,
    baseline: baseline === null ? null : baselineFrom(baseline, "turn"),
    family: options["family"] as TurnQuestion["family"],
    stepOnly: options["stepOnly"] === true,
    lag: optionalNumber(options, "lag"),
    season,
    cycle,
    model: optionalText(options, "model") as TurnQuestion["model"],
    joinpoints: optionalNumber(options, "joinpoints"),
    permutations: optionalNumber(options, "permutations"),
    seed: optionalNumber(options, "seed") ?? DEFAULT_TURN_QUESTION.seed,
    level: options["level"] as number,
    basis: optionalText(options, "basis") as TurnQuestion["basis"],
    population: (options["population"] ?? null) as TurnQuestion["population"],
    polarity: optionalText(options, "better") as TurnQuestion["polarity"],
  };
}

/** Flags that would go unheard are refused. Problem: `usage`. */
function checkTogether(options: Options, date: string | null): void {
  const given = (flags: readonly (readonly [string, string])[]): string | undefined =>
    flags.find(([key]) => options[key] !== undefined && options[key] !== false)?.[1];
  const counts = options["family"] !== "normal";
  const ofDate = given([
    ["stepOnly", "--step-only"],
    ["lag", "--lag"],
    ["season", "--season"],
  ]);
  const ofSearch = given([
    ["joinpoints", "--joinpoints"],
    ["permutations", "--permutations"],
    ["seed", "--seed"],
    ["model", "--model"],
  ]);
  const alone = ofDate ?? (counts ? `--family ${String(options["family"])}` : undefined);
  if (date === null && alone !== undefined)
    throw problem("usage", { message: `${alone} is for a change at a known date`, hint: "say the date: --date 2013" });
  if (date !== null && ofSearch !== undefined)
    throw problem("usage", {
      message: `${ofSearch} looks for turns, and --date states one`,
      hint: `leave out ${ofSearch}, or --date`,
    });
  if (counts && options["lag"] !== undefined)
    throw problem("usage", {
      message: `--lag is of Newey-West errors, which --family ${String(options["family"])} does not have`,
      hint: "leave out --lag",
    });
  if (counts && options["basis"] === "rate")
    throw problem("usage", {
      message: `--family ${String(options["family"])} works on the counts, with the population beside them`,
      hint: "leave out --basis rate",
    });
}
