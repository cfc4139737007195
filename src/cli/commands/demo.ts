/** `turncurve demo`: the founding example, from the fixture that comes with the package. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { problem } from "../../problems.js";
import type { CommandModule } from "../command.js";
import { addOutput } from "../options.js";
import { packageFolder } from "../packageFolder.js";
import { project } from "./project.js";

export const demo: CommandModule = {
  define(command: Command): void {
    addOutput(
      command.description("the founding example: Leeds, children looked after, 2009 to 2012 carried on to 2018"),
    );
  },
  async run(_files, options, io) {
    const fixture = join(packageFolder(), "fixtures", "looked-after", "looked-after-2006-2018.csv");
    if (!existsSync(fixture))
      throw problem("no-such-file", { suggestion: null }, { file: "fixtures/looked-after/looked-after-2006-2018.csv" });
    const question = {
      baseline: "2009..2012",
      area: ["Leeds"],
      at: "2018",
      better: "lower",
      method: "linear",
      level: 0.95,
    };
    return project.run([fixture], { ...options, ...question }, io);
  },
};
