/** `turncurve evidence`: one headline by the own trend, by benchmarks, by a synthetic control: the ladder for one area. */
import type { Command } from "commander";
import { addOthers, surroundingsAsked } from "../benchmarkOptions.js";
import type { CommandModule } from "../command.js";
import { addOutput, addSelecting, preferOption, readJobFrom, someFiles, texts } from "../options.js";
import { addPlacebo, placeboAsked } from "../placeboOptions.js";
import { addQuestion, areasFrom, filesArgument } from "../questionOptions.js";
import { checkActual, questionFrom } from "./project.js";

export const evidence: CommandModule = {
  define,
  run: async (files, options, io) => {
    const inputs = someFiles(files, "evidence");
    const areas = areasFrom(texts(options, "area"));
    const question = questionFrom(options, "evidence");
    checkActual(question, areas);
    const { runEvidence } = await import("../runEvidence.js");
    const placebo = placeboAsked(options);
    const job = { ...readJobFrom(inputs, options), areas, question, placebo };
    return runEvidence({ ...job, surroundings: surroundingsAsked(options) }, io);
  },
};

function define(command: Command): void {
  filesArgument(command).addHelpText(
    "after",
    [
      "",
      "The ladder: the own trend; each benchmark, by its change since the baseline and",
      "by its mean gap over it; a synthetic control; how unusual the difference is",
      "among all areas; how far it depends on the choices; when the curve turned; and",
      "the grade of it all. Without --benchmark: the statistical neighbours, the region",
      "and England, as far as the file has them.",
    ].join("\n"),
  );
  addPlacebo(addOthers(addQuestion(command, "first and last period of the baseline (required, never guessed)")));
  addOutput(addSelecting(command).addOption(preferOption()));
}
