/** What a comparison says in words, beyond the transcripts. */
import { describe, expect, it } from "vitest";
import { PANEL, runCli } from "../cli/runCli.js";

const LONG = "year,area,rate\n";
const rowsOf = (figures: Readonly<Record<string, readonly number[]>>): string =>
  LONG +
  Object.entries(figures)
    .flatMap(([area, values]) => values.map((value, i) => `${2009 + i},${area},${value}\n`))
    .join("");
/** The text on one line, as it is wrapped. */
const said = async (args: readonly string[], stdin?: string): Promise<string> =>
  (await runCli(args, stdin === undefined ? {} : { stdin })).stdout.replace(/\s+/g, " ");

const AB = ["compare", "-", "--area", "A", "--benchmark", "B"];

describe("the check of trends", () => {
  const own = [10, 11, 13, 14, 12, 10];
  it.each([
    ["2011..2012", "two points cannot say whether the trends differed."],
    ["2009..2012", "the points lie on a line and leave no scatter to say whether the trends differed."],
  ])("over %s: %s", async (baseline, words) => {
    const stdin = rowsOf({ A: own, B: [8, 8, 9, 9, 9, 9] });
    expect(await said([...AB, "--baseline", baseline], stdin)).toContain(words);
  });
  it("names did-trend where the trends differed, and how little few points can show where they did not", async () => {
    const differed = rowsOf({ A: own, B: [10, 8.1, 6, 4.1, 4, 4] });
    expect(await said([...AB, "--baseline", "2009..2012"], differed)).toMatch(
      /the trends differed, so .* see --method did-trend of project\./,
    );
    const alike = rowsOf({ A: own, B: [8, 9.5, 10.8, 12.1, 12, 12] });
    expect(await said([...AB, "--baseline", "2009..2012"], alike)).toMatch(
      /no sign of different trends; with 4 points only a movement beyond [\d.]+ a year would have shown\./,
    );
  });
});

describe("whom an area is compared with", () => {
  it("is said where nobody named it, with what could not be made", async () => {
    const text = await said(["compare", PANEL, "--area", "Leeds", "--since", "2012"]);
    expect(text).toMatch(
      /No --benchmark is named: compared with Statistical neighbours \(2018-19, mean\), .*, England\./,
    );
    const other = await said(
      ["compare", "-", "--area", "A", "--group", "Others=B,C"],
      rowsOf({ A: [1, 2], B: [3, 4], C: [5, 7] }),
    );
    expect(other).toMatch(/and none of the usual can be made: neighbours \(.*\); region \(.*\); England \(.*\)\./);
    expect(other).toContain("Others (mean): mean of 2 areas, n = 2 with a figure: B, C.");
  });
});

describe("ranks", () => {
  it("want a polarity, are told without quartiles where areas are few, and of numbers with a word of size", async () => {
    const stdin = rowsOf({ A: [1, 2], B: [3, 4], C: [5, 7] });
    expect(await said(AB, stdin)).toContain(
      "No rank, quartile or better and worse: --better lower or --better higher gives them.",
    );
    const ranked = await said([...AB, "--better", "lower"], stdin);
    expect(ranked).toContain("2010: 1st of 3 areas, lowest first; too few areas for quartiles.");
    expect(ranked).toContain("Change 2009 to 2010: joint 1st of 3 areas (2 tied), largest fall first;");
    const counted = [
      "compare",
      PANEL,
      "--area",
      "Leeds",
      "--benchmark",
      "England",
      "--basis",
      "count",
      "--better",
      "lower",
    ];
    expect(await said(counted)).toContain("These are numbers, not rates");
  });
});

describe("many areas", () => {
  it("are one table, with what each alone shows left to it", async () => {
    const all = ["compare", PANEL, "--area", "all", "--benchmark", "England", "--since", "2012", "--better", "lower"];
    const { stdout } = await runCli([...all, "--baseline", "2009..2012"]);
    expect(stdout).toMatch(/^147 areas; change since 2012; gap to England;/);
    expect(stdout).toMatch(/^ +Leeds +█\S+ +76 +-19 +\+12 +=97 +C$/m);
    expect(stdout).toContain("Before and after is shown for up to 3 areas");
    expect(stdout.split("\n").filter((line) => / [A-D]$/.test(line))).toHaveLength(147);
  });
  it("are a line of NDJSON each", async () => {
    const { stdout } = await runCli(["compare", PANEL, "--area", "Leeds", "--area", "York", "--format", "ndjson"]);
    const lines = stdout.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).results[0].area.name)).toEqual(["Leeds", "York"]);
  });
});

describe("people at another's rate", () => {
  it("have the name that is asked for", async () => {
    const asked = ["compare", PANEL, "--area", "Leeds", "--benchmark", "England", "--noun", "children looked after"];
    expect(await said(asked)).toContain(
      "At England's rate Leeds would have 1,064 children looked after in 2018, 207 fewer than its 1,271.",
    );
  });
});
