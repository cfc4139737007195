/** `--qa-log`: the assumptions of an answer, for a reviewer. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RAISED_BY } from "../../src/cli/gates.js";
import { CHECKS, JOIN_CHECKS } from "../../src/render/qa/checks.js";
import { COMPARE_LEEDS, EES_2022, EES_2025, LEEDS, LOOKED_AFTER, PANEL, PLANS, runCli } from "./runCli.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "turncurve-qa-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The log of a run, which must have succeeded, and its JSON. */
async function logOf(
  args: readonly string[],
  name = "log.md",
): Promise<{ readonly log: string; readonly json: string }> {
  const file = join(folder, name);
  const ran = await runCli([...args, "--json", "--qa-log", file]);
  expect(ran.stderr).toBe("");
  return { log: readFileSync(file, "utf8"), json: ran.stdout };
}

const BASELINE = ["--baseline", "2009..2012", "--at", "2018"];
const RUNS: readonly (readonly [string, readonly string[]])[] = [
  ["project", [...LEEDS, "--better", "lower"]],
  ["project of several areas", ["project", PANEL, "--area", "Leeds", "--area", "York", ...BASELINE]],
  ["project of all", ["project", PANEL, "--area", "all", ...BASELINE]],
  ["project from donors", [...LEEDS, "--method", "synthetic", "--unit-cost", "980/week"]],
  ["sensitivity", ["sensitivity", PANEL, "--area", "Leeds", ...BASELINE]],
  ["evidence", ["evidence", PANEL, "--area", "Leeds", ...BASELINE]],
  ["compare", COMPARE_LEEDS],
  ["turn", ["turn", PANEL, "--area", "Leeds"]],
  ["turn at a date", ["turn", PANEL, "--area", "Leeds", "--date", "2013"]],
  [
    "forecast",
    ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018", "--to", "2021", "--population-growth", "1%/y"],
  ],
  ["scan", ["scan", PANEL, ...BASELINE]],
  ["inspect", ["inspect", PANEL]],
  ["diff", ["diff", EES_2022, EES_2025, ...LOOKED_AFTER]],
  ["two releases", ["compare", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds"]],
  ["demo", ["demo"]],
];

interface Json {
  readonly cautions: readonly { readonly code: string }[];
  readonly inputs: readonly { readonly sha256: string }[];
  readonly results: readonly { readonly cautions?: readonly { readonly code: string }[] }[];
  readonly unusable?: readonly { readonly code: string }[];
}

describe("a log", () => {
  it.each(RUNS)("of %s has every file, every caution, everything left out, and blank columns", async (_, args) => {
    const { log, json } = await logOf(args);
    const { cautions, inputs, results, unusable = [] } = JSON.parse(json) as Json;
    for (const { sha256 } of inputs) expect(log).toContain(sha256);
    for (const { code } of [...cautions, ...results.flatMap((one) => one.cautions ?? [])])
      expect(log).toContain(`| ${code} |`);
    for (const { code } of unusable) expect(log).toContain(code);
    expect(log).toMatch(/\| Q1-A1 \| [^|]+ \| [^|]+ \| [^|]* \| {2}\| {2}\| {2}\|/);
    expect(log).not.toMatch(/undefined|NaN|\[object|null/);
    // Every row of a table has as many cells as its head.
    for (const table of log.split("\n\n").filter((part) => part.startsWith("| "))) {
      const cells = table
        .trimEnd()
        .split("\n")
        .map((row) => row.replace(/\\\|/g, "").split("|").length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });

  it("says what was asked, what was left at its default, and what other choices give", async () => {
    const { log } = await logOf([...LEEDS, "--better", "lower", "--fail-on", "worse"]);
    expect(log).toContain(
      "\n```\nturncurve project looked-after-2006-2018.csv --area Leeds --baseline 2009..2012 --at 2018 --better lower\n```\n",
    );
    expect(log).toContain("| Lower is better. | as asked (--better) |");
    expect(log).toContain("| The projection starts from the fitted line. | the default, as nothing else was asked |");
    expect(log).toContain("Other reasonable choices give 309 to 570 fewer");
    expect(log).toContain("The population of 2014 to 2018 is the population of the file (166,268 in 2018)");
    expect(log).toContain("The population of 2013 is implied by count and rate (156,250 in 2013)");
    expect(log).toContain("4 areas not ranked: no figure for every period needed");
    expect(log).toContain("D: own trend of 4 points");
  });

  it("leaves out how the answer leaves, however it is typed", async () => {
    const answer = join(folder, "answer.json");
    const files = [`-o${answer}`, "--format=json", "--color=never", "--quiet"];
    const log = join(folder, "typed.md");
    expect((await runCli([...LEEDS, ...files, `--qa-log=${log}`])).code).toBe(0);
    expect(readFileSync(log, "utf8")).toContain(
      "\nturncurve project looked-after-2006-2018.csv --area Leeds --baseline 2009..2012 --at 2018\n",
    );
  });

  it("says the reading that reaches 539: what was given in place of the file's figures", async () => {
    const given = ["--actual", "1281", "--actual-date", "2019-01-31", "--population", "implied"];
    const { log } = await logOf([...LEEDS, "--anchor=last", "--round-rates", ...given]);
    expect(log).toContain("| The projection starts from the last actual of the baseline. | as asked (--anchor) |");
    expect(log).toContain(
      "The actual is 1,281, of 2019-01-31, in place of the published count. | as asked (--actual) |",
    );
    expect(log).toContain("Projected rates are rounded as the file publishes them before people are counted.");
    expect(log).toContain("The population of 2013 to 2018 is implied by count and rate (168,553 in 2018)");
  });

  it("names neighbours, their list, how many they are, and which releases were joined", async () => {
    const compared = await logOf(["compare", PANEL, "--area", "Leeds", "--benchmark", "neighbours"]);
    expect(compared.log).toContain("the simple mean of 10 areas (Sheffield, ");
    expect(compared.log).toContain(
      "as asked (--benchmark); list 2018-19 (the one in force) of the lists that come with the package",
    );
    const joined = await logOf([
      "project",
      EES_2022,
      EES_2025,
      ...LOOKED_AFTER,
      "--area",
      "Leeds",
      "--baseline",
      "2018..2021",
    ]);
    expect(joined.log).toContain("Where several releases have a figure, that of the last file named counts.");
    expect(joined.log).toMatch(
      /2018 to 2020 from ees-looked-after-2022\.csv; 2021 to 2025 from ees-looked-after-2025\.csv/,
    );
    expect(joined.log).toMatch(
      /Where releases overlap, they have the same figures \| (nothing found against it|not so: see Q1-C\d+) \|/,
    );
  });

  it("points from a check that failed to the caution that tells of it", async () => {
    const { log } = await logOf([
      ...["project", EES_2022, EES_2025, ...LOOKED_AFTER],
      ...["--area", "Leeds", "--baseline", "2018..2021"],
    ]);
    const code = /they have the same figures \| not so: see (Q1-C\d+) \|/.exec(log)?.[1];
    expect(log).toContain(`| ${code} | revised-values | 4 figures differ between the files`);
    expect(log).toContain("No row stands twice | nothing found against it |");
  });

  it("obeys nothing that the data say", async () => {
    const file = join(folder, "a|b`<i>.csv");
    const area = "<script>alert(1)</script>|\u202e[x](javascript:y)";
    const rows = [2015, 2016, 2017, 2018].map((year) => `${year},"${area}",${year - 1930 + (year % 2)}`);
    writeFileSync(file, `year,area,rate_per_10000\n${rows.join("\n")}\n`);
    const { log } = await logOf(["project", file, "--area", area, "--baseline", "2015..2017"], "hostile.md");
    const outside = log.replace(/^```\n.*\n```$/gm, "");
    expect(outside).not.toMatch(/(?<!\\)<script/);
    expect(outside).not.toMatch(/(?<!\\)\[x\]/);
    expect(log).not.toContain("\u202e");
    for (const table of log.split("\n\n").filter((part) => part.startsWith("| "))) {
      const cells = table
        .trimEnd()
        .split("\n")
        .map((row) => row.replace(/\\./g, "").split("|").length);
      expect(new Set(cells).size, table).toBe(1);
    }
  });

  it("is the same from any folder, and holds no path", async () => {
    const relative = await logOf(LEEDS, "one.md");
    const absolute = await logOf(["project", resolve(PANEL), ...LEEDS.slice(2)], "two.md");
    expect(absolute.log).toBe(relative.log);
    expect(absolute.log).not.toContain(resolve("."));
  });

  it("leaves the answer as it is", async () => {
    const plain = await runCli([...LEEDS, "--json"]);
    expect((await logOf(LEEDS)).json).toBe(plain.stdout);
  });

  it("is written where a gate says no, and not where the answer fails", async () => {
    const [gated, failed] = [join(folder, "gated.md"), join(folder, "failed.md")];
    expect((await runCli([...LEEDS, "--qa-log", gated, "--fail-on", "short-baseline"])).code).toBe(1);
    expect(existsSync(gated)).toBe(true);
    expect((await runCli(["project", PANEL, "--area", "Atlantis", ...BASELINE, "--qa-log", failed])).code).toBe(65);
    expect(existsSync(failed)).toBe(false);
  });
});

describe("refused", () => {
  it("is a log that is an input, by any name, or the answer's own file", async () => {
    const link = join(folder, "link.csv");
    symlinkSync(resolve(PLANS), link);
    const answer = join(folder, "answer.md");
    const before = readFileSync(PLANS, "utf8");
    const compare = ["compare", PLANS, "--area", "Leeds", "--benchmark", "England"];
    const refusals = [
      [...compare, "--qa-log", PLANS],
      [...compare, "--qa-log", link],
      [...compare, "--qa-log", "-"],
      [...compare, "-o", answer, "--qa-log", join(folder, "x", "..", "answer.md")],
      [
        ...LEEDS,
        "--milestones",
        "fixtures/scrutiny-2019/milestones.csv",
        "--qa-log",
        "fixtures/scrutiny-2019/milestones.csv",
      ],
    ];
    for (const args of refusals) {
      const { code, stderr } = await runCli(args);
      expect(code, stderr).toBe(2);
      expect(stderr).toContain("--qa-log");
    }
    expect(readFileSync(PLANS, "utf8")).toBe(before);
    expect(existsSync(answer)).toBe(false);
  });
});

it("a check is listed only for commands that can find against it", () => {
  for (const { code, commands } of [...CHECKS, ...JOIN_CHECKS])
    for (const command of commands) expect(RAISED_BY[code], code).toContain(command);
});
