/** The commands, in the order help lists them. To add one: write its file and add it here. */
import type { CommandEntry } from "./command.js";

export const COMMANDS = {
  project: { summary: "the baseline, the projection, the difference, the people", load: async () => (await import("./commands/project.js")).project },
  compare: { summary: "against benchmarks: level, gap, change, difference in differences", load: async () => (await import("./commands/compare.js")).compare },
  inspect: { summary: "what is in a file: columns, indicators, areas, periods, gaps, symbols", load: async () => (await import("./commands/inspect.js")).inspect },
  demo: { summary: "the founding example, from the figures that come with the package", load: async () => (await import("./commands/demo.js")).demo },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof COMMANDS;
