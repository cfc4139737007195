/** `turncurve schema`: what the tool writes and reads, as JSON Schema, for scripts to check against. */
import { type Command, Option } from "commander";
import { SCHEMAS } from "../../schema/registry.js";
import type { CommandModule } from "../command.js";

const WIDEST = Math.max(...Object.keys(SCHEMAS).map((name) => name.length));
const listed = Object.entries(SCHEMAS).map(([name, { summary }]) => `  ${name.padEnd(WIDEST)}  ${summary}`);

export const schema: CommandModule = {
  define(command: Command): void {
    command
      .argument("[what]", "whose schema", "result")
      .addOption(new Option("-o, --output <file>", "write to a file, whole or not at all"))
      .addOption(new Option("--json", "it is JSON anyway; with this a failure is too"))
      .addOption(new Option("--quiet", "nothing on standard output; the exit code and -o remain"))
      .addOption(new Option("--debug", "show the stack of an internal error"))
      .addHelpText("after", `\nThere are:\n${listed.join("\n")}\n`);
  },
  async run(words) {
    const { runSchema } = await import("../runSchema.js");
    return runSchema(words[0] ?? "result");
  },
};
