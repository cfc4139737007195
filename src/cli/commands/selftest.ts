/** `turncurve selftest`: certified cases, run again on this machine. */
import type { Command } from "commander";
import type { CommandModule } from "../command.js";
import { addOutput } from "../options.js";

export const selftest: CommandModule = {
  define(command: Command): void {
    addOutput(
      command.description(
        "certified cases that come with the package, run again on this machine: digits of agreement, exit 70 unless all agree",
      ),
      "no gates",
    );
  },
  async run() {
    const { packageFolder } = await import("../packageFolder.js");
    const { runSelftest } = await import("../runSelftest.js");
    return runSelftest(packageFolder());
  },
};
