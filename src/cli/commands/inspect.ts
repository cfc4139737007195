/** `turncurve inspect`: what a user types first. */
import type { Command } from "commander";
import type { CommandModule } from "../command.js";
import { addOutput, addSelecting, oneFile, readRequestFrom } from "../options.js";

export const inspect: CommandModule = {
  define(command: Command): void {
    command.argument("[file]", "data file; '-' reads standard input");
    addOutput(addSelecting(command));
  },
  run: async (files, options, io) => {
    const file = oneFile(files, "inspect");
    const { runInspect } = await import("../work.js");
    return runInspect(file, readRequestFrom(options), io);
  },
};
