/** `turncurve scan`: one rule on every area, on every indicator, or on both. */
import { type Command, Option } from "commander";
import { SCAN_SORTS, type ScanQuestion } from "../../analysis/scan/answer.js";
import { problem } from "../../problems.js";
import { addOthers, surroundingsAsked } from "../benchmarkOptions.js";
import type { CommandModule } from "../command.js";
import {
  addOutput,
  addSelecting,
  many,
  optionalNumber,
  optionalText,
  preferOption,
  readJobFrom,
  someFiles,
  texts,
} from "../options.js";
import { addModel, areasFrom, filesArgument, gapsOption, wholeNumber } from "../questionOptions.js";
import { questionFrom } from "./project.js";

export const scan: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "scan");
    const job = readJobFrom(inputs, options);
    const named = texts(options, "area");
    const areas = named.length === 0 ? "all" : areasFrom(named);
    const question: Omit<ScanQuestion, "marks"> = {
      ...questionFrom(options, "scan"),
      sort: optionalText(options, "sort") as ScanQuestion["sort"],
    };
    if (typeof question.population === "number" && (areas === "all" || areas.length > 1))
      throw problem("usage", {
        message: "--population with a number speaks of one area, but several are scanned",
        hint: "leave it out, or name a column with --population-column",
      });
    const everyIndicator = texts(options, "indicator").some((name) => name.toLowerCase() === "all");
    if (everyIndicator && (inputs.length > 1 || texts(options, "indicator").length > 1))
      throw problem("usage", {
        message: "--indicator all reads every indicator of one file",
        hint: inputs.length > 1 ? "name one file" : "leave out the other --indicator",
      });
    const { runScan } = await import("../runScan.js");
    return runScan(
      {
        ...job,
        request: everyIndicator ? { ...job.request, indicator: null } : job.request,
        areas,
        question,
        surroundings: surroundingsAsked(options),
        everyIndicator,
        marks: texts(options, "mark"),
        top: optionalNumber(options, "top"),
      },
      io,
    );
  },
};

function define(command: Command): void {
  filesArgument(command).addHelpText(
    "after",
    [
      "",
      "Every local authority is scanned unless --area names some; --indicator all scans",
      "every indicator of the file, of one area or of all. The table is ranked by the",
      "difference at one period, largest reduction first (with --better higher, largest",
      "rise first); several indicators are ranked by the relative difference.",
      "Each p stands beside the one adjusted for all rows (Benjamini-Hochberg).",
    ].join("\n"),
  );
  addOthers(
    addModel(
      command,
      "first and last period of the baseline (required, never guessed)",
      new Option("--at <period>", "period to project to (default: the latest of most areas)"),
    ),
  )
    .addOption(gapsOption())
    .addOption(new Option("--sort <figure>", "what the rows are ranked by").choices(SCAN_SORTS))
    .addOption(many("--mark <name>", "an area to point out, of one area an indicator (repeatable)"))
    .addOption(
      new Option("--top <n>", "print the first rows only; files of other formats hold all").argParser(
        wholeNumber("--top", "20", 1, 1e9),
      ),
    );
  addOutput(addSelecting(command).addOption(preferOption()));
}
