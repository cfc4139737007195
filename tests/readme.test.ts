/** The README's examples are run as they stand, and must print what it says they print. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/cli/registry.js";
import { runCli } from "./cli/runCli.js";

const readme = readFileSync("README.md", "utf8");
const examples = [...readme.matchAll(/```console\n\$ turncurve (.*)\n([\s\S]*?)```/g)].map((match) => ({
  command: match[1] as string,
  output: match[2] as string,
}));

/** Words of a command line, with double quotes as the shell takes them. */
const words = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? (match[2] as string));

describe("the README", () => {
  it("has examples", () => {
    expect(examples.length).toBeGreaterThanOrEqual(5);
  });
  it.each(examples)("$command", async ({ command, output }) => {
    const { stdout, stderr } = await runCli(words(command));
    // A last line of dots stands for the rest.
    const shown = output.replace(/\n\.\.\.\n$/, "\n");
    expect(shown === output ? stdout + stderr : (stdout + stderr).slice(0, shown.length)).toBe(shown);
  });
  it("has a recipe to begin with, which makes what it says", async () => {
    const [, recipe = "", story = "", said = ""] =
      /```yaml\n(# report\.yaml\n[\s\S]*?)```\n\n```md\n([\s\S]*?)```\n\n> (.*)\n/.exec(readme) ?? [];
    const folder = mkdtempSync(join(tmpdir(), "turncurve-readme-"));
    try {
      cpSync("fixtures/looked-after/looked-after-2006-2018.csv", join(folder, "looked-after-2006-2018.csv"));
      writeFileSync(join(folder, "report.yaml"), recipe);
      writeFileSync(join(folder, "story.md"), story);
      const { stderr, code } = await runCli(["report", join(folder, "report.yaml"), "--out", join(folder, "report")]);
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
      expect(said).not.toBe("");
      expect(readFileSync(join(folder, "report/report.md"), "utf8").split("\n")).toContain(said);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  it("names every command", async () => {
    const { stdout } = await runCli(["--help"]);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((match) => match[1] as string);
    expect(commands.length).toBeGreaterThanOrEqual(4);
    for (const command of commands)
      expect(
        readme.split(/`|turncurve /).map((text) => text.split(" ")[0]),
        command,
      ).toContain(command);
  });
  it("names only flags that exist", async () => {
    const helps = await Promise.all(
      Object.keys(COMMANDS).map(async (command) => (await runCli([command, "--help"])).stdout),
    );
    for (const [flag] of readme.matchAll(/(?<=[\s`(])--[a-z][a-z-]+/g)) expect(helps.join(""), flag).toContain(flag);
  });
});
