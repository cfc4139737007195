/** The flags that say whom an area is compared with, for every command that has them. */
import { type Command, Option } from "commander";
import type { Average, NamedGroup } from "../analysis/benchmarks/surroundings.js";
import type { BenchmarkChange } from "../methods/method.js";
import { problem } from "../problems.js";
import { many, type Options, texts } from "./options.js";

/** What of the surroundings the command line says. */
export interface SurroundingsAsked {
  readonly groups: readonly NamedGroup[];
  readonly average: Average;
  readonly excludeSelf: boolean;
}

export const benchmarkOption = (): Option =>
  many("--benchmark <name>", "an area of the files, neighbours, region, all, or a --group (repeatable)");

/** Averages and groups: what a benchmark is made of. */
export function addSurroundings(command: Command): Command {
  return command
    .addOption(
      new Option("--neighbour-average <how>", "of a group of areas: their mean, median, or all people pooled")
        .choices(["mean", "median", "pooled"])
        .default("mean"),
    )
    .addOption(many("--group <name=areas>", 'a group to compare with: "Core cities=Leeds,Sheffield" (repeatable)'))
    .addOption(new Option("--exclude-self", "take the area out of a published benchmark that holds it"));
}

/** For commands that project from others. */
export function addOthers(command: Command): Command {
  return addSurroundings(
    command
      .addOption(benchmarkOption())
      .addOption(
        new Option("--change <how>", "a benchmark's change is added, or carried over as a ratio")
          .choices(["added", "ratio"])
          .default("added"),
      )
      .addOption(
        new Option("--donors <who>", "of a synthetic control: all, neighbours, region, or names with commas").default(
          "all",
        ),
      ),
  );
}

/** The part of a question that is about others. */
export const othersAsked = (
  options: Options,
): {
  readonly benchmarks: readonly string[];
  readonly change: BenchmarkChange;
  readonly donors: readonly string[];
} => ({
  benchmarks: texts(options, "benchmark"),
  change: (options["change"] ?? "added") as BenchmarkChange,
  donors: String(options["donors"] ?? "all")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== ""),
});

/** Problem: `usage` for a group without a name or members. */
export const surroundingsAsked = (options: Options): SurroundingsAsked => ({
  groups: texts(options, "group").map(groupFrom),
  average: (options["neighbourAverage"] ?? "mean") as Average,
  excludeSelf: options["excludeSelf"] === true,
});

function groupFrom(text: string): NamedGroup {
  const at = text.indexOf("=");
  const members = text
    .slice(at + 1)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (at < 1 || members.length === 0)
    throw problem("usage", {
      message: `--group "${text}" is not NAME=AREA,AREA`,
      hint: '--group "Core cities=Leeds,Sheffield"',
    });
  return { name: text.slice(0, at).trim(), members: members.map((name) => ({ name, code: null })) };
}
