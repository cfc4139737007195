/** The flags that say whom an area is compared with, for every command that has them. */
import { type Command, Option } from "commander";
import { type Average, groupWord, type NamedGroup } from "../analysis/benchmarks/surroundings.js";
import type { BenchmarkChange } from "../methods/method.js";
import { problem } from "../problems.js";
import { sameText } from "../series/writing.js";
import { many, type Options, optionalText, texts } from "./options.js";

/** What of the surroundings the command line says. */
export interface SurroundingsAsked {
  readonly groups: readonly NamedGroup[];
  readonly average: Average;
  readonly excludeSelf: boolean;
  /** the file of `--neighbours`; null for the one that comes with the package */
  readonly neighbours: string | null;
  /** the name of a list; null for the one in force */
  readonly neighbourList: string | null;
}

export const benchmarkOption = (): Option =>
  many("--benchmark <name>", "an area of the files, neighbours, region, all, or a --group (repeatable)");

/** Averages and groups: what a benchmark is made of. */
export function addSurroundings(command: Command): Command {
  return command
    .addOption(new Option("--neighbours <file>", "lists of neighbours (default: the Department for Education's)"))
    .addOption(new Option("--neighbour-list <name>", "which of the lists (default: the one in force at the period)"))
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
        new Option(
          "--donors <who>",
          "of a synthetic control: all, neighbours, region, or names with commas; -NAME leaves one out",
        ).default("all"),
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
  donors: namesTyped(String(options["donors"] ?? "all")),
});

/**
 * Names with commas or semicolons between them, perhaps in quotation marks. A name that has a comma of its own is put
 * together again when it is known which areas there are.
 */
const namesTyped = (text: string): readonly string[] =>
  text
    .split(/[;,]/)
    .map((name) => name.replace(/"/g, "").trim())
    .filter((name) => name !== "");

/** Problem: `usage` for a group without a name or members, of a name that means something else, or named twice. */
export function surroundingsAsked(options: Options): SurroundingsAsked {
  const groups = texts(options, "group").map(groupFrom);
  for (const [place, { name }] of groups.entries()) {
    if (groupWord(name) !== null)
      throw problem("usage", {
        message: `--group "${name}": ${name} means a group already`,
        hint: "call it otherwise",
      });
    if (groups.findIndex((other) => sameText(other.name, name)) < place)
      throw problem("usage", { message: `--group "${name}" is given twice`, hint: "name each group once" });
  }
  return {
    groups,
    average: (options["neighbourAverage"] ?? "mean") as Average,
    excludeSelf: options["excludeSelf"] === true,
    neighbours: optionalText(options, "neighbours"),
    neighbourList: optionalText(options, "neighbourList"),
  };
}

function groupFrom(text: string): NamedGroup {
  const at = text.indexOf("=");
  const members = namesTyped(text.slice(at + 1));
  if (at < 1 || members.length === 0)
    throw problem("usage", {
      message: `--group "${text}" is not NAME=AREA,AREA`,
      hint: '--group "Core cities=Leeds,Sheffield"',
    });
  return { name: text.slice(0, at).trim(), members: members.map((name) => ({ name, code: null })) };
}
