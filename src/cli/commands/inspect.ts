/** `turncurve inspect`: what a user types first. */
import type { Command } from "commander";
import type { CommandModule } from "../command.js";
import { addOutput, addSelecting, namesFrom, readRequestFrom, someFiles } from "../options.js";

export const inspect: CommandModule = {
  define(command: Command): void {
    command.argument("[files...]", "data files; '-' reads standard input");
    addOutput(addSelecting(command));
  },
  run: async (files, options, io) => {
    const inputs = someFiles(files, "inspect");
    const request = readRequestFrom(options);
    namesFrom(options, [""]);
    const { runInspect } = await import("../runInspect.js");
    return runInspect(inputs, request, io);
  },
};
