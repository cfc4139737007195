/** The commands, in the order help lists them. To add one: write its file and add it here. */
import type { CommandEntry } from "./command.js";
import { compare } from "./commands/compare.js";
import { demo } from "./commands/demo.js";
import { diff } from "./commands/diff.js";
import { explain } from "./commands/explain.js";
import { forecast } from "./commands/forecast.js";
import { inspect } from "./commands/inspect.js";
import { project } from "./commands/project.js";
import { selftest } from "./commands/selftest.js";
import { sensitivity } from "./commands/sensitivity.js";
import { turn } from "./commands/turn.js";

export const COMMANDS = {
  project: { summary: "the baseline, the projection, the difference, the people", module: project },
  sensitivity: { summary: "how far the headline depends on baseline, method, anchor, basis", module: sensitivity },
  compare: { summary: "against benchmarks: level, gap, change, difference in differences", module: compare },
  turn: { summary: "when the curve turned, and whether it is still turned", module: turn },
  forecast: { summary: "where it is heading from now, and what a target would take", module: forecast },
  inspect: { summary: "what is in a file: columns, indicators, areas, periods, gaps, symbols", module: inspect },
  diff: { summary: "what changed between two releases of a file, and whether a headline moves", module: diff },
  explain: { summary: "what a method does and assumes, and what a caution or a word means", module: explain },
  selftest: { summary: "certified cases, run again on this machine: digits of agreement", module: selftest },
  demo: { summary: "the founding example, from the figures that come with the package", module: demo },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof COMMANDS;
