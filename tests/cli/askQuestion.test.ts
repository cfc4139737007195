/** Questions of a recipe: their options checked before any is asked, their answers those of the command line. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { askQuestion } from "../../src/cli/askQuestion.js";
import type { Io } from "../../src/cli/io.js";
import { addOutput } from "../../src/cli/options.js";
import { checkPins, openRecipe, readTextFile } from "../../src/cli/recipeFile.js";
import { checkQuestions, isInputFile, isOfDelivery } from "../../src/cli/recipeOptions.js";
import { COMMANDS } from "../../src/cli/registry.js";
import { describeProblem } from "../../src/problems.js";
import type { Answer } from "../../src/render/answer.js";
import { renderJson } from "../../src/render/json.js";
import { ASKED } from "../../src/report/recipe.js";
import { problemOf } from "../read/sources.js";
import { runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve "));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const ROWS = Array.from({ length: 10 }, (_, i) => `${2009 + i},Leeds,${i < 4 ? 88 + 2 * i + (i % 2) : 95 - 2 * i}`);
const data = write("data.csv", `year,area,rate\n${ROWS.join("\n")}\n`);
write("old.csv", `year,area,rate\n${ROWS.slice(0, 9).join("\n")}\n`);
write("events.csv", "date,label\n2013,New team\n");
mkdirSync(join(folder, "more"));
copyFileSync(join(folder, "old.csv"), join(folder, "more", "data.csv"));
const sha256 = createHash("sha256").update(readFileSync(data)).digest("hex");

const nothing = { write: async () => {}, isTTY: false, columns: undefined };
const io: Io = {
  get stdin(): never {
    throw new Error("standard input was opened");
  },
  stdout: nothing,
  stderr: nothing,
  env: {},
};

/** A recipe in the folder, of one question. Written as YAML's inner half, so that its lines are those counted below. */
const recipeOf = (options: string, more = ""): string =>
  write(
    "recipe.yaml",
    `title: x
outcome: x
focus: x
inputs:
  data: {file: data.csv}
  old: {file: old.csv}
  same-name: {file: more/data.csv}
questions:
  own:
    command: project
    inputs: data
    section: story
    options:
${options
  .split("\n")
  .map((line) => `      ${line}`)
  .join("\n")}
${more}`,
  );

async function answers(file: string): Promise<Answer[]> {
  const { recipe } = await openRecipe(file);
  await checkQuestions(recipe, file);
  const found: Answer[] = [];
  for (const question of recipe.questions) found.push(await askQuestion(question, { recipe, file }, io));
  return found;
}
const told = async (file: string) => describeProblem(await problemOf(() => answers(file)));

const ASK = "baseline: 2009..2012\nbetter: lower";

describe("a question", () => {
  it("is answered as the command line answers it", async () => {
    const [answer] = await answers(recipeOf(`${ASK}\nat: 2018\nmilestones: events.csv`));
    const typed = ["project", data, "--baseline", "2009..2012", "--better", "lower", "--at", "2018"];
    const { stdout } = await runCli([...typed, "--milestones", join(folder, "events.csv"), "--json"]);
    expect(renderJson(answer as Answer)).toBe(stdout);
  });
  it("keeps a value that begins with a dash, and gives a flag as often as it has values", async () => {
    const more =
      "  groups:\n    command: compare\n    inputs: data\n    section: story\n    options:\n      area: Leeds\n      noun: -x\n      where: [area=Leeds, rate=-]\n";
    const file = recipeOf(ASK, more);
    const { recipe } = await openRecipe(file);
    await checkQuestions(recipe, file);
    const asked = recipe.questions[1];
    expect(asked?.options.slice(1).map(([flag, values]) => [flag, values])).toEqual([
      ["noun", ["-x"]],
      ["where", ["area=Leeds", "rate=-"]],
    ]);
    const found = describeProblem(
      await problemOf(() => askQuestion(asked as NonNullable<typeof asked>, { recipe, file }, io)),
    );
    // The file has no such cell: the condition came through.
    expect(found.code).toBe("no-such-choice");
  });
  it("of files of one name tells them apart the same way wherever the recipe lies", async () => {
    const more =
      "  releases:\n    command: project\n    inputs: [same-name, data]\n    section: story\n    options: {baseline: 2009..2012}\n";
    const [, answer] = await answers(recipeOf(ASK, more));
    expect(answer?.inputs.map(({ path }) => path)).toEqual(["more/data.csv", "./data.csv"]);
  });
});

describe("options", () => {
  it.each([
    ["of no name", "betr: lower", 'project has no option "betr". Did you mean "better"?', "write it as better:"],
    ["with dashes", "--at: 2018", 'project has no option "--at". Did you mean "at"?', "write it as at:"],
    ["of another command", "rows: all", 'project has no option "rows".', "turncurve project --help lists its options"],
    ["of no value", "at: true", "at needs a value", "write it as at: period"],
    [
      "with a value that is none",
      "level: 7",
      '--level "7" is not a share from 0.01 to 0.9999',
      "write it like level: 0.95",
    ],
    [
      "with a choice that is none",
      "method: liner",
      /'liner' is invalid\. Allowed choices are linear/,
      "did you mean linear?",
    ],
    [
      "that take none",
      "round-rates: 2",
      'round-rates takes no value, and "2" is given',
      "write round-rates: true, or leave it out",
    ],
    ["given twice", "at: [2017, 2018]", "at is given 2 values, and takes one", "keep one of them"],
    [
      "that contradict",
      "placebo: true\nno-placebo: true",
      "placebo and no-placebo contradict each other",
      "leave out one",
    ],
    ["of the output", "format: json", "format is not for a question to say", /^leave it out: a report writes/],
    ["of a gate", "fail-on: worse", "fail-on is not for a question to say", /turncurve report RECIPE --fail-on/],
    ["of help", "help: true", 'project has no option "help".', /--help lists/],
  ])("%s are refused with their line", async (_, option, message, hint) => {
    const found = await told(recipeOf(`${ASK}\n${option}`));
    expect([found.code, found.exit]).toEqual(["recipe-option", 78]);
    expect(found.location).toEqual({
      file: join(folder, "recipe.yaml"),
      line: option.includes("no-placebo") ? 17 : 16,
    });
    expect(found.message.replace("question own: ", "")).toEqual(
      typeof message === "string" ? message : expect.stringMatching(message),
    );
    expect(found.hint).toEqual(typeof hint === "string" ? hint : expect.stringMatching(hint));
  });
  it.each(["/events.csv", "C:/events.csv", "..\\events.csv", '"-"'])("name no file %s", async (path) => {
    const found = await told(recipeOf(`${ASK}\nmilestones: ${path}`));
    expect([found.code, found.location?.line]).toEqual(["recipe-path", 16]);
  });
  it("of all questions are told before any is asked", async () => {
    const more =
      "  later:\n    command: turn\n    inputs: data\n    section: story\n    options: {seed: x, datte: 2}\n";
    const found = await told(recipeOf("baseline: nonsense\nlevl: 1", more));
    expect(found.message).toMatch(/"levl".*"level"/);
    expect(found.evidence).toEqual([
      expect.stringMatching(/^line 20: question later: --seed "x"/),
      expect.stringMatching(/^line 20: question later: turn has no option "datte"\. Did you mean "date"\?/),
    ]);
  });
  it("that are files are known to be", async () => {
    const files = new Set<string>();
    for (const name of ASKED) {
      const command = new Command();
      (await COMMANDS[name].load()).define(command);
      for (const option of command.options) if (isInputFile(option)) files.add((option.long ?? "").slice(2));
    }
    expect([...files].sort()).toEqual(["milestones", "neighbours", "population-file"]);
  });
  it("that say how an answer leaves are known to", () => {
    for (const { long } of addOutput(new Command()).options)
      expect(isOfDelivery((long ?? "").slice(2)), long).toBe(true);
  });
});

describe("what stops a question", () => {
  it("is the recipe's fault where a command line would call it wrong usage", async () => {
    const found = await told(recipeOf("better: lower"));
    expect(found).toMatchObject({
      code: "recipe-option",
      exit: 78,
      message: "question own: project needs --baseline",
      hint: "name the first and last period of the trend to carry on: baseline: 2009..2012",
      location: { line: 9 },
    });
    expect((await told(recipeOf("baseline: 2012..2009"))).exit).toBe(78);
  });
  it("keeps its place and code, and says which question met it", async () => {
    const found = await told(recipeOf(`${ASK}\narea: Leds`));
    expect([found.code, found.exit, found.location]).toEqual(["no-such-area", 65, { file: data }]);
    expect(found.evidence.at(-1)).toBe(`asked by question own (${join(folder, "recipe.yaml")}, line 9)`);
  });
  it("is a file that is not there, from the recipe's folder", async () => {
    const found = await told(recipeOf(`${ASK}\nmilestones: evnts.csv`));
    expect([found.code, found.exit, found.location?.file]).toEqual(["no-such-file", 66, join(folder, "evnts.csv")]);
  });
});

describe("a pin", () => {
  const pinned = async (pin: string) => {
    const file = write(
      "recipe.yaml",
      readFileSync(recipeOf(ASK), "utf8").replace("{file: data.csv}", `{file: data.csv, sha256: ${pin}}`),
    );
    const { recipe } = await openRecipe(file);
    return checkPins(recipe, file);
  };
  it("holds the file it was made of", async () => {
    await pinned(sha256);
    await pinned(sha256.toUpperCase());
  });
  it("refuses another, and says which it is", async () => {
    const other = sha256.replace(/^./, (first) => (first === "0" ? "1" : "0"));
    const found = describeProblem(await problemOf(() => pinned(other)));
    expect(found).toMatchObject({ code: "recipe-pin", exit: 78, location: { file: data } });
    expect(found.message).toMatch(/input data was pinned to \(.*recipe\.yaml, line 5\)/);
    expect(found.evidence).toEqual([`sha256 pinned: ${other}`, `sha256 found:  ${sha256}`]);
  });
});

describe("a recipe's file", () => {
  it("has a fingerprint", async () => {
    const file = recipeOf(ASK);
    const { sha256: found } = await openRecipe(file);
    expect(found).toBe(createHash("sha256").update(readFileSync(file)).digest("hex"));
  });
  it.each([
    ["standard input", "-", "usage"],
    ["no file", join(folder, "nope.yaml"), "no-such-file"],
    ["a folder", folder, "not-a-file"],
  ])("is not %s", async (_, file, code) => {
    expect((await problemOf(() => openRecipe(file))).code).toBe(code);
  });
  it("is short", async () => {
    const file = write("long.yaml", "x".repeat(4_000_001));
    expect(describeProblem(await problemOf(() => readTextFile(file))).exit).toBe(78);
  });
});
