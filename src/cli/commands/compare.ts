/** `turncurve compare`: areas beside benchmarks of the same file. */
import { type Command, Option } from "commander";
import type { CompareQuestion } from "../../analysis/question.js";
import { problem } from "../../problems.js";
import type { CommandModule } from "../command.js";
import {
  addOutput,
  addSelecting,
  many,
  optionalText,
  preferOption,
  readJobFrom,
  someFiles,
  texts,
} from "../options.js";
import { areaOption, areasFrom, basisOption, betterOption, filesArgument } from "../questionOptions.js";

export const compare: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "compare");
    const benchmarks = texts(options, "benchmark");
    if (benchmarks.length === 0)
      throw problem("usage", {
        message: "compare needs --benchmark",
        hint: '--benchmark England --benchmark "Statistical Neighbours"',
      });
    const areas = texts(options, "area");
    if (areas.length === 0)
      throw problem("usage", {
        message: "compare needs --area",
        hint: "--area Leeds, or --area all for every local authority",
      });
    const question: CompareQuestion = {
      since: optionalText(options, "since"),
      at: optionalText(options, "at"),
      basis: optionalText(options, "basis") as CompareQuestion["basis"],
      polarity: optionalText(options, "better") as CompareQuestion["polarity"],
    };
    const { runCompare } = await import("../runCompare.js");
    return runCompare({ ...readJobFrom(inputs, options), areas: areasFrom(areas), benchmarks, question }, io);
  },
};

function define(command: Command): void {
  filesArgument(command)
    .optionsGroup("Question:")
    .addOption(areaOption())
    .addOption(many("--benchmark <name>", "an area of the same files to compare with (repeatable)"))
    .addOption(new Option("--since <period>", "start of the comparison (default: the area's first figure)"))
    .addOption(new Option("--at <period>", "its end (default: the area's latest figure)"))
    .addOption(basisOption("compare rates or counts"))
    .addOption(betterOption("which way is better"));
  addOutput(addSelecting(command).addOption(preferOption()));
}
