/** What the text says of odd but honest figures, read as a reader does. */
import { describe, expect, it } from "vitest";
import { runCli } from "./runCli.js";

const csv = (head: string, values: readonly (number | null)[], first = 2005): string =>
  `${head}\n${values.flatMap((value, i) => (value === null ? [] : [`${first + i},A,${value}`])).join("\n")}\n`;
const text = async (args: readonly string[], stdin: string): Promise<string> =>
  (await runCli([...args, "-", "--area", "A"], { stdin })).stdout.replace(/\s+/g, " ");
const errors = async (args: readonly string[], stdin: string): Promise<string> =>
  (await runCli([...args, "-", "--area", "A"], { stdin })).stderr;

const CONSTANT = csv("year,area,rate", Array(15).fill(7));
const ZEROS = csv("year,area,rate", Array(15).fill(0));
const STEADY = csv(
  "year,area,percentage",
  Array.from({ length: 15 }, (_, i) => Number((90 + 0.6 * i).toFixed(1))),
);
const TINY = csv(
  "year,area,value",
  Array.from({ length: 15 }, (_, i) => Number((0.00012 + 0.000001 * i + (i % 3) * 0.0000004).toFixed(8))),
);
const FALLING = csv("year,area,value", [90, 81, 68, 62, 49, 41, 33, 19, 15, 14]);
const BASELINE = ["--baseline", "2005..2014"];

describe("figures without scatter", () => {
  it("does not take zeros for figures rounded to hundreds", async () => {
    expect(await text(["project", ...BASELINE, "--per", "1000"], ZEROS)).not.toMatch(/nearest 100/);
  });
  it("says a slope of nothing with the figures' own decimals", async () => {
    expect(await text(["turn"], CONSTANT)).toMatch(/2005 2019 0\.00 -/);
  });
  it("places what is equal but for the last bits on neither side", async () => {
    const said = await text(["project", ...BASELINE, "--better", "lower"], STEADY);
    expect(said).toMatch(/Verdict: none/);
    expect(said).not.toMatch(/First below/);
  });
});

it("says very small figures with the decimals they need", async () => {
  const said = await text(["turn"], TINY);
  expect(said).toMatch(/rose from 0\.00012 in 2005/);
  expect(said).not.toMatch(/ 0\.000 /);
});

it("does not call figures too few that nobody wanted searched", async () => {
  const said = await text(["turn", "--joinpoints", "0"], STEADY);
  expect(said).toMatch(/No turn was looked for\./);
  expect(said).not.toMatch(/too few to look/);
});

it("cautions of a projection below zero where no figure of the series is", async () => {
  expect(await text(["project", "--baseline", "2005..2011"], FALLING)).toMatch(
    /falls below zero in 2014, which no figure of this series does/,
  );
});

it("does not say that limits allow for an error where there are none", async () => {
  const said = await text(
    ["project", ...BASELINE, "--method", "theil-sen", "--population", "5000", "--population-se", "50", "--per", "100"],
    csv("year,area,rate", [5, 7, 6, 8, 9, 8, 11, 9, 12, 13, 9, 8]),
  );
  expect(said).toMatch(/standard error of 50 was not used: the projection has no interval to widen/);
});

it("names every period without a figure at an end of the baseline", async () => {
  const gap = csv("year,area,rate", [5, 7, null, null, 9, 8, 11, 9, 12, 13]);
  expect(await text(["project", "--baseline", "2007..2012"], gap)).toMatch(/fitted without 2007, 2008, for which/);
});

describe("says of what is typed", () => {
  it.each([
    [["turn", "--date", "2010", "--seed", "4"], /--seed looks for turns, and --date states one/],
    [["project", ...BASELINE, "--noun", " "], /--noun is blank/],
    [["project", "--baseline", "2005..2010", "--method", "local-level"], /--method local-level needs 12/],
    [["turn", "--baseline", "2005..2019"], /turncurve forecast looks ahead/],
  ] as const)("%j", async (args, says) => expect(await errors(args, STEADY)).toMatch(says));
});

it("calls figures that are no rates what they are", async () => {
  expect(await text(["sensitivity", ...BASELINE], TINY)).toMatch(/Stated: .* on the figures as published\./);
});

it("says where the costs of many areas are", async () => {
  const lines = ["Leeds", "York", "Bradford", "Derby"].flatMap((area) =>
    [50, 54, 52, 57, 55].map((count, i) => `${2010 + i},${area},${count}`),
  );
  const args = ["project", "-", "--area", "all", "--baseline", "2010..2013", "--unit-cost", "9/week"];
  const { stdout } = await runCli(args, { stdin: `year,area,count\n${lines.join("\n")}\n` });
  expect(stdout).toMatch(/Costs are shown for up to 3 areas; with --json/);
});

it("does not say that no turn is established where one is", async () => {
  const fell = csv("year,area,rate", [79, 72, 66, 58, 51, 44, 38, 31, 32, 31, 32, 31, 32, 31, 32]);
  const said = await text(["turn", "--better", "lower"], fell);
  expect(said).toMatch(/1 turn established/);
  expect(said).toMatch(/No verdict: no phase worsened that could have been turned/);
  expect(said).not.toMatch(/no turn is established/);
});

it("says average and total of percentages in percentage points", async () => {
  const scattered = csv("year,area,percentage", [40, 42, 41, 44, 43, 46, 44, 47, 52, 53]);
  expect(await text(["project", "--baseline", "2005..2011"], scattered)).toMatch(
    /Average difference over [^:]*: [\d.]+ percentage points higher \(/,
  );
});

it("holds no baseline of less than two cycles against a seasonal one", async () => {
  const months = Array.from({ length: 60 }, (_, i) => {
    const label = `${2012 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, "0")}`;
    return `${label},A,${(200 + i + 30 * Math.sin((2 * Math.PI * i) / 12) + ((i * 7) % 5)).toFixed(1)}`;
  });
  const args = ["sensitivity", "--baseline", "2012-01..2015-12", "--season", "harmonics:1"];
  const stdin = `month,area,rate\n${months.join("\n")}\n`;
  const { results } = JSON.parse((await runCli([...args, "-", "--area", "A", "--json"], { stdin })).stdout);
  const starts = results[0].choices.map(({ baseline }: { baseline: [string, string] }) => baseline[0]).sort();
  expect(starts.at(-1)).toBe("2014-01");
});
