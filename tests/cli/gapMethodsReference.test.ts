/** The methods that follow a benchmark, through the command line: against R, and England's change on the bundled panel. */
import { describe, expect, it } from "vitest";
import { readReference } from "../stats/reference.js";
import { jsonOf, LEEDS, runCli } from "./runCli.js";

interface Expected {
  readonly proj: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly avg?: number;
  readonly avglo?: number;
  readonly avghi?: number;
  readonly slope?: number;
  readonly sd?: number;
}
const { columns, rows, expected } = readReference<{
  columns: readonly string[];
  rows: readonly (readonly number[])[];
  expected: Readonly<Record<string, Expected>>;
}>("gap-methods.json");
const CSV = [columns, ...rows].map((row) => `${row.join(",")}\n`).join("");
const ASKED = ["project", "-", "--area", "A", "--baseline", "2010..2015"];

describe("twelve areas, the gap to the mean of the others", () => {
  it.each([
    ["follow", "added", "follow"],
    ["follow", "ratio", "followratio"],
    ["did", "added", "did"],
    ["did", "ratio", "didratio"],
    ["did-trend", "added", "didtrend"],
  ])("%s, %s", async (method, change, key) => {
    const flags = ["--benchmark", "all", "--method", method, "--change", change];
    const { results } = await jsonOf([...ASKED, ...flags], { stdin: CSV });
    const [{ periods, average, fit, others }] = results;
    const { proj, lower, upper, avg, avglo, avghi, slope, sd } = expected[key] as Expected;
    for (const [i, row] of periods.entries()) {
      expect(row.projected / (proj[i] as number)).toBeCloseTo(1, 12);
      expect(row.lower / (lower[i] as number)).toBeCloseTo(1, 12);
      expect(row.upper / (upper[i] as number)).toBeCloseTo(1, 12);
    }
    if (avg !== undefined) expect(average.difference).toBeCloseTo(avg, 9);
    if (avglo !== undefined) expect(average.lower).toBeCloseTo(avglo, 8);
    if (avghi !== undefined) expect(average.upper).toBeCloseTo(avghi, 8);
    if (slope !== undefined) expect(fit.slope).toBeCloseTo(slope, 11);
    if (sd !== undefined) expect(fit.residualStandardError).toBeCloseTo(sd, 11);
    expect(others.benchmarks[0].members).toHaveLength(11);
    expect(others.shares).toEqual([{ name: others.benchmarks[0].name, weight: 1 }]);
  });

  it("did is the double difference of means, and that of two-way fixed effects", async () => {
    const { results } = await jsonOf([...ASKED, "--benchmark", "all", "--method", "did"], { stdin: CSV });
    expect(results[0].average.difference).toBeCloseTo(-5.965151515151511, 10);
  });
});

describe("England's change on the bundled panel", () => {
  it.each([
    ["added", 100, -392],
    ["ratio", 103.05, -442],
  ])("%s", async (change, projected, people) => {
    const { results } = await jsonOf([...LEEDS, "--method", "follow", "--change", change]);
    const { period, difference, countDifference } = results[0].headline;
    expect(period).toBe("2018");
    expect(76 - difference).toBeCloseTo(projected, 2);
    expect(Math.round(countDifference)).toBe(people);
    expect(results[0].others.words).toBe("England");
  });
});

describe("what cannot be followed", () => {
  it("several benchmarks at once", async () => {
    const ran = await runCli([...LEEDS, "--method", "did", "--benchmark", "England", "--benchmark", "Bradford"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/follows one benchmark, but 2 are named {2}\[one-benchmark\]/);
  });

  it("a file without England, where no benchmark is named", async () => {
    const ran = await runCli([...ASKED, "--method", "follow"], { stdin: CSV });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[benchmark-needed\]/);
  });

  it("a benchmark without a figure in the baseline, or at the end", async () => {
    const gap = CSV.replace("61.8", "");
    const ran = await runCli([...ASKED, "--method", "did", "--benchmark", "B"], { stdin: gap });
    expect([ran.code, ran.stderr]).toEqual([
      65,
      expect.stringMatching(/B has no figure for 2010.*\[benchmark-lacks\]/),
    ]);
    const end = CSV.replace(/^(2019,[^,]*),[^,]*/m, "$1,");
    const late = await runCli([...ASKED, "--method", "did", "--benchmark", "B"], { stdin: end });
    expect([late.code, late.stderr]).toEqual([65, expect.stringMatching(/no figure for 2019/)]);
  });

  it("but what rounding could take to nothing stops no answer", async () => {
    const rows = { A: [5, 6, 4, 6, 7], B: [1, 0, 1, 1, 1], C: [0, 1, 0, 1, 1] };
    const stdin = `area,year,rate_per_10000\n${Object.entries(rows)
      .flatMap(([area, figures]) => figures.map((figure, i) => `${area},${2009 + i},${figure}\n`))
      .join("")}`;
    const flags = ["--benchmark", "all", "--method", "did", "--change", "ratio", "--baseline", "2009..2012"];
    const { results } = await jsonOf(["project", "-", "--area", "A", ...flags], { stdin });
    // The geometric mean of 5/0.5, 6/0.5, 4/0.5 and 6 to 1, carried on with a mean of 1.
    expect(results[0].headline.difference).toBeCloseTo(7 - 5760 ** 0.25, 12);
  });

  it("a ratio to nothing", async () => {
    const zero = CSV.replace("61.8", "0");
    const flags = ["--method", "follow", "--benchmark", "B", "--change", "ratio"];
    const ran = await runCli([...ASKED, ...flags], { stdin: zero });
    expect([ran.code, ran.stderr]).toEqual([65, expect.stringMatching(/above zero/)]);
  });
});
