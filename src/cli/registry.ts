/**
 * The commands, in the order help lists them. To add one: write its file and add it here. Only the one asked for is
 * loaded: the list of all needs no method, no reader and no option.
 */
import type { CommandEntry } from "./command.js";

export const COMMANDS = {
  project: {
    summary: "the baseline, the projection, the difference, the people",
    load: async () => (await import("./commands/project.js")).project,
  },
  sensitivity: {
    summary: "how far the headline depends on baseline, method, anchor, basis",
    load: async () => (await import("./commands/sensitivity.js")).sensitivity,
  },
  evidence: {
    summary: "the ladder for one area: own trend, benchmarks, synthetic control, grade",
    load: async () => (await import("./commands/evidence.js")).evidence,
  },
  compare: {
    summary: "against benchmarks: level, gap, change, rank, quartile, before and after",
    load: async () => (await import("./commands/compare.js")).compare,
  },
  turn: {
    summary: "when the curve turned, and whether it is still turned",
    load: async () => (await import("./commands/turn.js")).turn,
  },
  forecast: {
    summary: "where it is heading from now, and what a target would take",
    load: async () => (await import("./commands/forecast.js")).forecast,
  },
  scan: {
    summary: "every area, or every indicator, by the same rule, ranked",
    load: async () => (await import("./commands/scan.js")).scan,
  },
  report: {
    summary: "regenerate every table, figure and sentence of a recipe; --check fails when they moved",
    load: async () => (await import("./commands/report.js")).report,
  },
  inspect: {
    summary: "what is in a file: columns, indicators, areas, periods, gaps, symbols",
    load: async () => (await import("./commands/inspect.js")).inspect,
  },
  diff: {
    summary: "what changed between two releases of a file, and whether a headline moves",
    load: async () => (await import("./commands/diff.js")).diff,
  },
  explain: {
    summary: "what a method does and assumes, and what a caution or a word means",
    load: async () => (await import("./commands/explain.js")).explain,
  },
  schema: {
    summary: "the JSON Schema of what the tool writes and reads",
    load: async () => (await import("./commands/schema.js")).schema,
  },
  selftest: {
    summary: "certified cases, run again on this machine: digits of agreement",
    load: async () => (await import("./commands/selftest.js")).selftest,
  },
  demo: {
    summary: "the founding example, from the figures that come with the package",
    load: async () => (await import("./commands/demo.js")).demo,
  },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof COMMANDS;
