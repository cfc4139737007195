/** `turncurve compare`: areas beside benchmarks, and among the areas of the same files. */
import { type Command, Option } from "commander";
import { GROUP_WORDS, type NamedGroup } from "../../analysis/benchmarks/surroundings.js";
import type { CompareQuestion, PopulationChoice, RowSort, RowsQuestion } from "../../analysis/question.js";
import { problem } from "../../problems.js";
import type { AreaRequest } from "../../read/request.js";
import { addSurroundings, benchmarkOption, surroundingsAsked } from "../benchmarkOptions.js";
import type { CommandModule } from "../command.js";
import {
  addOutput,
  addSelecting,
  type Options,
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
  filesArgument,
  gapsOption,
  levelOption,
  populationOption,
} from "../questionOptions.js";

export const compare: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "compare");
    const named = texts(options, "area");
    if (named.length === 0)
      throw problem("usage", {
        message: "compare needs --area",
        hint: "--area Leeds, or --area all for every local authority",
      });
    const areas = areasFrom(named);
    const surroundings = surroundingsAsked(options);
    const question = questionFrom(options, areas, surroundings.groups);
    const { runCompare } = await import("../runCompare.js");
    return runCompare({ ...readJobFrom(inputs, options), areas, question, surroundings }, io);
  },
};

const SORTS: readonly RowSort[] = ["rank", "level", "change", "gap", "name"];

function define(command: Command): void {
  addSurroundings(
    filesArgument(command)
      .optionsGroup("Question:")
      .addOption(areaOption())
      .addOption(benchmarkOption())
      .addOption(new Option("--since <period>", "start of the comparison (default: the area's first figure)"))
      .addOption(new Option("--at <period>", "its end (default: the area's latest figure)"))
      .addOption(betterOption("which way is better, for ranks and quartiles"))
      .addOption(new Option("--baseline <A..B>", "periods before a change, for a comparison of before and after"))
      .addOption(gapsOption())
      .addOption(levelOption())
      .addOption(basisOption("compare rates or counts"))
      .addOption(populationOption())
      .addOption(new Option("--noun <words>", "what the people are called"))
      .addOption(new Option("--rows <who>", "a table of areas: neighbours, region, all, or a --group"))
      .addOption(
        new Option("--sort <by>", "order of its rows (default: rank, or level without --better)").choices(SORTS),
      )
      .addOption(new Option("--reverse", "the other way round")),
  );
  addOutput(addSelecting(command).addOption(preferOption()));
}

/** Problems: `usage`, `bad-baseline`. */
function questionFrom(options: Options, areas: AreaRequest, groups: readonly NamedGroup[]): CompareQuestion {
  const baseline = optionalText(options, "baseline");
  const polarity = optionalText(options, "better") as CompareQuestion["polarity"];
  return {
    since: optionalText(options, "since"),
    at: optionalText(options, "at"),
    basis: optionalText(options, "basis") as CompareQuestion["basis"],
    polarity,
    benchmarks: texts(options, "benchmark"),
    baseline: baseline === null ? null : baselineFrom(baseline, "compare"),
    allowGaps: options["allowGaps"] === true,
    level: options["level"] as number,
    population: (options["population"] ?? null) as PopulationChoice,
    noun: optionalText(options, "noun"),
    rows: rowsFrom(options, areas, groups, polarity),
  };
}

/** Problem: `usage`. */
function rowsFrom(
  options: Options,
  areas: AreaRequest,
  groups: readonly NamedGroup[],
  polarity: CompareQuestion["polarity"],
): RowsQuestion | null {
  const of = optionalText(options, "rows");
  const sort = optionalText(options, "sort") as RowSort | null;
  const reverse = options["reverse"] === true;
  if (of === null) {
    if (sort === null && !reverse) return null;
    throw problem("usage", {
      message: `${sort === null ? "--reverse" : "--sort"} is of the table of areas, and none is asked for`,
      hint: `--rows all ${sort === null ? "--reverse" : `--sort ${sort}`}`,
    });
  }
  const known: readonly string[] = [...GROUP_WORDS, ...groups.map(({ name }) => name)];
  if (!known.includes(of))
    throw problem("usage", {
      message: `--rows "${of}" is neither neighbours, region, all nor the name of a --group`,
      hint: '--rows all, or name the areas: --group "Core cities=Leeds,Sheffield" --rows "Core cities"',
    });
  if (areas === "all")
    throw problem("usage", {
      message: "--area all is a table of every area already",
      hint: "leave out --rows, or ask for one --area",
    });
  if (sort === "rank" && polarity === null)
    throw problem("usage", {
      message: "--sort rank needs to know which way is better",
      hint: "add --better lower or --better higher",
    });
  return { of, sort, reverse };
}
