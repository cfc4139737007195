/** `turncurve inspect`: what a user types first. */
import type { Command } from "commander";
import { survey } from "../../read/survey.js";
import type { InspectRun } from "../../render/answer.js";
import type { CommandModule } from "../command.js";
import { namingFile, openInput } from "../fileSource.js";
import type { Io } from "../io.js";
import { addOutput, addSelecting, oneFile, type Options, readRequestFrom } from "../options.js";
import { VERSION } from "../version.js";

export const inspect: CommandModule = { define, run };

function define(command: Command): void {
  command.argument("[file]", "data file; '-' reads standard input");
  addOutput(addSelecting(command));
}

async function run(files: readonly string[], options: Options, io: Io): Promise<InspectRun> {
  const file = oneFile(files, "inspect");
  const opened = await openInput(file, io.stdin);
  const request = readRequestFrom(options);
  const found = await namingFile(file, () => survey(opened.source, request));
  return {
    command: "inspect",
    tool: { name: "turncurve", version: VERSION },
    inputs: [{ ...opened.fingerprint(), rows: found.rows }],
    question: { where: request.where, indicator: request.indicator },
    results: [found],
    cautions: [],
  };
}
