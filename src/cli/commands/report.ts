/** `turncurve report`: every table, figure and sentence of a recipe, or what of them moved. */
import { type Command, Option } from "commander";
import { problem } from "../../problems.js";
import type { CommandModule } from "../command.js";
import { addOutput, optionalText } from "../options.js";

export const report: CommandModule = {
  define,
  run: async (files, options, io) => {
    const [recipe] = files;
    if (recipe === undefined)
      throw problem("usage", { message: "report needs a recipe", hint: "turncurve report RECIPE --out FOLDER" });
    const out = optionalText(options, "out");
    const check = options["check"] === true;
    if (out === null || out === "")
      throw problem("usage", {
        message: check ? "--check needs the folder to compare with" : "report needs a folder to write to",
        hint: `add --out FOLDER${check ? "" : ", which is made where there is none"}`,
      });
    const { runReport } = await import("../runReport.js");
    return runReport({ recipe, out, check, qaLog: options["qaLog"] === true }, io);
  },
};

function define(command: Command): void {
  command
    .argument("[recipe]", "what the report is made of: YAML or JSON")
    .addHelpText(
      "after",
      [
        "",
        "The folder will hold report.html and report.md, figures/ID.svg, data/ID.csv,",
        "data/ID.json, data/report.xlsx, claims.csv, and manifest.json, which says what",
        "they were made from. The same files, recipe and version make the same bytes.",
        "",
        "Gates: --fail-on claim (a claim does not hold, or contradicts another),",
        "--fail-on drift (a file is not what it was), or a caution of any answer.",
        "--check fails on drift by itself.",
      ].join("\n"),
    )
    .addOption(new Option("--out <folder>", "where the report is written; made where there is none"))
    .addOption(
      new Option("--check", "write nothing: say what is not as it stands in the folder, exit 1 if anything is"),
    )
    .addOption(
      new Option("--qa-log", "write qa-log.md too: the assumptions of every answer, for a quality-assurance log"),
    );
  addOutput(command);
}
