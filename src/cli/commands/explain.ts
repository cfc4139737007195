/** `turncurve explain`: methods, cautions and the tool's own words, without a file. */
import type { Command } from "commander";
import type { CommandModule } from "../command.js";
import { addOutput } from "../options.js";

export const explain: CommandModule = {
  define(command: Command): void {
    addOutput(
      command.argument(
        "[topic...]",
        "a method, a caution's code, or a word such as verdict (default: the list of all)",
      ),
      "no gates",
    );
  },
  async run(words) {
    const { runExplain } = await import("../runExplain.js");
    return runExplain(words.join(" "));
  },
};
