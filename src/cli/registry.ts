/** The commands, in the order help lists them. To add one: write its file and add it here. */
import type { CommandEntry } from "./command.js";
import { compare } from "./commands/compare.js";
import { demo } from "./commands/demo.js";
import { diff } from "./commands/diff.js";
import { inspect } from "./commands/inspect.js";
import { project } from "./commands/project.js";
import { sensitivity } from "./commands/sensitivity.js";

export const COMMANDS = {
  project: { summary: "the baseline, the projection, the difference, the people", module: project },
  sensitivity: { summary: "how far the headline depends on baseline, method, anchor, basis", module: sensitivity },
  compare: { summary: "against benchmarks: level, gap, change, difference in differences", module: compare },
  inspect: { summary: "what is in a file: columns, indicators, areas, periods, gaps, symbols", module: inspect },
  diff: { summary: "what changed between two releases of a file, and whether a headline moves", module: diff },
  demo: { summary: "the founding example, from the figures that come with the package", module: demo },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof COMMANDS;
