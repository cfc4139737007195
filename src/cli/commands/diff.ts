/** `turncurve diff`: what changed between two releases of a file. */
import { Command } from "commander";
import { OWN_TREND_METHODS } from "../../methods/registry.js";
import { problem } from "../../problems.js";
import type { CommandModule } from "../command.js";
import { addOutput, addSelecting, type Options, readJobFrom, texts } from "../options.js";
import { addQuestion, areasFrom } from "../questionOptions.js";
import { checkActual, questionFrom } from "./project.js";

export const diff: CommandModule = {
  define,
  run: async (files, options, io) => {
    if (files.length !== 2)
      throw problem("usage", {
        message: `diff compares two files, and ${files.length} ${files.length === 1 ? "is" : "are"} named`,
        hint: "turncurve diff OLD NEW",
      });
    const areas = areasFrom(texts(options, "area"));
    const question = options["baseline"] === undefined ? unasked(options) : questionFrom(options);
    if (question === null && texts(options, "failOn").includes("headline"))
      throw problem("usage", {
        message: "--fail-on headline waits for a headline, and a headline needs --baseline",
        hint: "add --baseline 2009..2012, or wait for --fail-on change or --fail-on revision",
      });
    if (question) checkActual(question, areas);
    const { runDiff } = await import("../runDiff.js");
    return runDiff({ ...readJobFrom(files, options), areas, question }, io);
  },
};

/** Without a baseline there is no question, so nothing else may belong to one. Problem: `usage`. */
function unasked(options: Options): null {
  const given = addQuestion(new Command(), "").options.find((option) => {
    const key = option.attributeName();
    return key !== "area" && options[key] !== undefined && options[key] !== option.defaultValue;
  });
  if (given === undefined) return null;
  throw problem("usage", {
    message: `${given.long} belongs to a question, and a question needs --baseline`,
    hint: "add --baseline 2009..2012, or leave it out to compare the figures alone",
  });
}

function define(command: Command): void {
  command
    .argument("[old]", "the earlier release")
    .argument("[new]", "the later one")
    .addHelpText(
      "after",
      [
        "",
        "Gates: --fail-on change (a figure differs, appears or vanishes), --fail-on",
        "revision (a figure whose area, period, category and column both files have),",
        "--fail-on headline (with --baseline).",
      ].join("\n"),
    );
  addQuestion(
    command,
    "ask too whether the headline of project moves: first and last period of its baseline",
    OWN_TREND_METHODS,
  );
  addOutput(addSelecting(command));
}
