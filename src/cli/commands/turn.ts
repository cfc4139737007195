/** `turncurve turn`: flags to a question about turns. */
import { type Command, Option } from "commander";
import { BREAK_MODELS, DEFAULT_TURN_QUESTION, FAMILIES, type TurnQuestion } from "../../analysis/turn/question.js";
import { problem } from "../../problems.js";
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
import { areasFrom, baselineFrom, populationFrom, seasonFrom } from "./project.js";

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

const whole = (
  flag: string,
  wanted: string,
  example: string,
  least: number,
  most: number,
): ((text: string) => number) =>
  numberOption(flag, wanted, example, (n) => Number.isInteger(n) && n >= least && n <= most);

function define(command: Command): void {
  command
    .argument("[files...]", "data files, several releases of one indicator joined; '-' reads standard input")
    .optionsGroup("Question:")
    .addOption(many("--area <name>", "name, GSS code or local authority code (repeatable), or 'all'"))
    .addOption(new Option("--better <way>", "which way is better, for a verdict").choices(["lower", "higher"]))
    .addOption(new Option("--from <period>", "first period looked at (default: the first there is)"))
    .addOption(new Option("--to <period>", "last period looked at (default: the latest)"))
    .addOption(new Option("--baseline <A..B>", "judge the figures against the projection of this baseline as well"))
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
    .addOption(
      new Option(
        "--population <source>",
        "column, implied (count / rate), or a number (default: column, else implied)",
      ).argParser(populationFrom),
    )
    .addOption(milestonesOption())
    .optionsGroup("Looking for turns at unknown dates:")
    .addOption(
      new Option(
        "--joinpoints <n>",
        "the most looked for (default: by the number of figures, 3 at the most)",
      ).argParser(whole("--joinpoints", "a whole number from 0 to 5", "2", 0, 5)),
    )
    .addOption(
      new Option("--permutations <n>", "shuffles of each test (default: 4499, fewer for long series)").argParser(
        whole("--permutations", "a whole number from 99 to 99999", "999", 99, 99999),
      ),
    )
    .addOption(
      new Option("--seed <n>", "of the shuffles")
        .argParser(whole("--seed", "a whole number from 0 to 4294967295", "20131", 0, 4294967295))
        .default(DEFAULT_TURN_QUESTION.seed),
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
        whole("--lag", "a whole number from 0 to 100", "1", 0, 100),
      ),
    )
    .addOption(
      new Option(
        "--season <kind>",
        "a season beside the trend: dummies, or harmonics:2 for two pairs of sine and cosine",
      ).argParser(seasonFrom),
    )
    .addOption(
      new Option("--cycle <n>", "periods in a cycle of the season (default: 12 months, 4 quarters)").argParser(
        whole("--cycle", "a whole number from 2 to 400", "12", 2, 400),
      ),
    );
  addOutput(addSelecting(command).addOption(preferOption()));
}

/** Problems: `usage` for flags of one way of asking beside those of the other, `bad-baseline`. */
export function turnQuestionFrom(options: Options): TurnQuestion {
  const date = optionalText(options, "date");
  const season = (options["season"] ?? null) as TurnQuestion["season"];
  const cycle = optionalNumber(options, "cycle");
  checkTogether(options, date);
  if (cycle !== null && season === null)
    throw problem("usage", { message: "--cycle needs --season", hint: `--season dummies --cycle ${cycle}` });
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
    seed: options["seed"] as number,
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
