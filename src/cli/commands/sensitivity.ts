/** `turncurve sensitivity`: the question of `project`, under every other reasonable choice. */
import { type Command, Option } from "commander";
import { addOthers, surroundingsAsked } from "../benchmarkOptions.js";
import type { CommandModule } from "../command.js";
import { addOutput, addSelecting, preferOption, readJobFrom, someFiles, texts } from "../options.js";
import { addQuestion, areasFrom, filesArgument } from "../questionOptions.js";
import { checkActual, questionFrom } from "./project.js";

export const sensitivity: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "sensitivity");
    const areas = areasFrom(texts(options, "area"));
    const question = questionFrom(options, "sensitivity");
    checkActual(question, areas);
    const { runSensitivity } = await import("../runSensitivity.js");
    const job = { ...readJobFrom(inputs, options), areas, question, full: options["full"] === true };
    return runSensitivity({ ...job, surroundings: surroundingsAsked(options) }, io);
  },
};

function define(command: Command): void {
  filesArgument(command).addHelpText(
    "after",
    [
      "",
      "One thing is changed at a time from the stated choice: the start of the",
      "baseline, the method, the anchor, the basis, the source of the population.",
      "What the figures do not allow is listed as left out, with why.",
      "Gates: --fail-on sign-changes (another choice gives the other sign).",
    ].join("\n"),
  );
  addOthers(
    addQuestion(command, "first and last period of the stated baseline (required, never guessed)").addOption(
      new Option("--full", "every combination of the choices, not one change at a time"),
    ),
  );
  addOutput(addSelecting(command).addOption(preferOption()));
}
