/** Several files on the command line: Leeds through three releases, to the published figures, and what moves between them. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { labelsOf } from "../../src/cli/severalInputs.js";
import { EES_2022, EES_2025, jsonOf, LEEDS, LOOKED_AFTER, PANEL, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));

const QUESTION = ["--area", "Leeds", "--baseline", "2009..2012", ...LOOKED_AFTER];

interface Row {
  readonly period: string;
  readonly actual: number;
  readonly file: string;
}

describe("releases joined on the command line", () => {
  it("give 541 or 545 fewer in 2018, as the first or the last release counts", async () => {
    const at = (prefer: string) =>
      jsonOf(["project", PANEL, EES_2022, ...QUESTION, "--at", "2018", "--prefer", prefer]);
    const [first, last] = [await at("first"), await at("last")];
    expect(first.results[0].headline.countDifference).toBeCloseTo(1271 - 1812.3212, 6);
    expect(last.results[0].headline.countDifference).toBeCloseTo(1267 - 1812.3212, 6);
    expect(first.results[0].cautions[0].data).toEqual({
      prefer: "last",
      used: "541 fewer in 2018",
      other: "545 fewer in 2018",
    });
    expect(last.question.prefer).toBe("last");
  });

  it("make the rate of a release that gives a total and a population only", async () => {
    const files = ["fixtures/layouts/dfe-wide-2010.csv", "fixtures/layouts/dfe-wide.csv"];
    const names = ["--indicator", "CLA_Rate", "--indicator", "MarTotal"];
    const question = ["--area", "Leeds", "--baseline", "2010..2016", "--allow-gaps", "--at", "2018"];
    const { results, cautions } = await jsonOf(["project", ...files, ...names, ...question]);
    // Published: 93 per 10,000 at 31 March 2010.
    expect(results[0].history[0]).toMatchObject({ period: "2010", file: "dfe-wide-2010.csv" });
    expect(results[0].history[0].actual).toBeCloseTo((1417 / 151800) * 10000, 9);
    expect(results[0].headline.period).toBe("2018");
    expect(results[0].periods.at(-1)).toMatchObject({ actual: 76, actualCount: 1271, population: 166268 });
    const codes = [...cautions, ...results[0].cautions].map(({ code }: { code: string }) => code);
    expect(codes).toContain("rates-computed");
  });

  it("carry Leeds from 2006 to 2025, each figure with its file", async () => {
    const { results, inputs } = await jsonOf(["project", PANEL, EES_2022, EES_2025, ...QUESTION]);
    const rows: Row[] = [...results[0].earlier, ...results[0].history, ...results[0].periods];
    expect(rows.map(({ period, actual }) => [Number(period), actual])).toEqual([
      ...[
        [2006, 85],
        [2007, 88],
        [2008, 89],
        [2009, 88],
        [2010, 93],
        [2011, 94],
        [2012, 95],
        [2013, 88],
      ],
      ...[
        [2014, 86],
        [2015, 78],
        [2016, 76],
        [2017, 76],
        [2018, 76],
        [2019, 76],
        [2020, 79],
        [2021, 75],
      ],
      ...[
        [2022, 81],
        [2023, 84],
        [2024, 89],
        [2025, 85],
      ],
    ]);
    const files = (name: string): number[] =>
      rows.flatMap(({ file, period }) => (file === name ? [Number(period)] : []));
    expect(files("looked-after-2006-2018.csv")).toEqual(Array.from({ length: 12 }, (_, i) => 2006 + i));
    expect(files("ees-looked-after-2022.csv")).toEqual([2018, 2019, 2020]);
    expect(files("ees-looked-after-2025.csv")).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(inputs.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256.length])).toEqual([
      ["looked-after-2006-2018.csv", 64],
      ["ees-looked-after-2022.csv", 64],
      ["ees-looked-after-2025.csv", 64],
    ]);
  });

  it("say in the text which file the figures of which years are from", async () => {
    const { stdout } = await runCli(["project", PANEL, EES_2022, ...QUESTION]);
    expect(stdout.replace(/\n {2}/g, " ")).toContain(
      "Figures of 2006 to 2017 from looked-after-2006-2018.csv, 2018 to 2022 from ees-looked-after-2022.csv.",
    );
    expect((await runCli(LEEDS)).stdout).not.toContain("Figures of");
  });

  it("may come from standard input, which is looked at and read once", async () => {
    const stdin = readFileSync(EES_2022, "utf8");
    const piped = await jsonOf(["project", PANEL, "-", ...QUESTION], { stdin });
    const named = await jsonOf(["project", PANEL, EES_2022, ...QUESTION]);
    expect(piped.inputs[1]).toEqual({ ...named.inputs[1], path: "-" });
    expect(piped.results[0].headline).toEqual(named.results[0].headline);
  });

  it("are told apart where their names are the same, without saying where they lie", async () => {
    for (const year of ["2022", "2025"]) mkdirSync(join(folder, year));
    copyFileSync(EES_2022, join(folder, "2022", "data.csv"));
    copyFileSync(EES_2025, join(folder, "2025", "data.csv"));
    const paths = ["2022", "2025"].map((year) => join(folder, year, "data.csv"));
    const ran = await runCli([
      "project",
      ...paths,
      ...LOOKED_AFTER,
      "--area",
      "Leeds",
      "--baseline",
      "2018..2021",
      "--json",
    ]);
    expect(JSON.parse(ran.stdout).inputs.map(({ path }: { path: string }) => path)).toEqual([
      "2022/data.csv",
      "2025/data.csv",
    ]);
    expect(ran.stdout).not.toContain(folder);
  });

  it("have labels no longer than tells them apart", () => {
    expect(labelsOf(["a/b/x.csv", "c/b/x.csv", "y.csv", "-"])).toEqual(["a/b/x.csv", "c/b/x.csv", "y.csv", "-"]);
    expect(labelsOf(["/a/1/x.csv", "/a/2/x.csv"])).toEqual(["1/x.csv", "2/x.csv"]);
    expect(labelsOf(["x.csv", "a/x.csv"])).toEqual(["x.csv", "a/x.csv"]);
    expect(labelsOf(["x.csv", "x.csv"])).toEqual(["x.csv", "x.csv"]);
  });

  it("are refused as a whole where one cannot be read", async () => {
    const broken = join(folder, "broken.csv");
    writeFileSync(broken, 'year,area,rate_per_10000\n2019,Leeds,"76\n');
    const ran = await runCli(["project", PANEL, broken, "--area", "Leeds", "--baseline", "2009..2012"]);
    expect([ran.code, ran.stdout]).toEqual([65, ""]);
    expect(ran.stderr).toMatch(/broken\.csv.*\[bad-quotes\]/);
  });
});

describe("diff as a gate", () => {
  const exit = async (...args: string[]): Promise<number> => (await runCli(["diff", ...args, "--quiet"])).code;
  const grown = join(folder, "grown.csv");
  const plain = join(folder, "plain.csv");
  const revised = join(folder, "revised.csv");
  writeFileSync(plain, "year,rate_per_10000\n2009,88\n2010,93\n2011,94\n2012,95\n2013,88\n");
  writeFileSync(grown, "year,rate_per_10000\n2009,88\n2010,93\n2011,94\n2012,95\n2013,88\n2014,86\n");
  writeFileSync(revised, "year,rate_per_10000\n2009,88\n2010,93\n2011,94\n2012,95\n2013,87\n");

  it("is still for the same figures", async () => {
    expect(await exit(plain, plain, "--fail-on", "change")).toBe(0);
  });
  it("tells a release that has grown from one that was revised", async () => {
    expect(await exit(plain, grown, "--fail-on", "change")).toBe(1);
    expect(await exit(plain, grown, "--fail-on", "revision")).toBe(0);
    expect(await exit(plain, revised, "--fail-on", "revision")).toBe(1);
  });
  it("asks about the headline at the old release's latest year", async () => {
    const question = ["--baseline", "2009..2012", "--fail-on", "headline"];
    expect(await exit(plain, grown, ...question)).toBe(0);
    expect(await exit(plain, revised, ...question)).toBe(1);
  });
});

describe("diff with a question", () => {
  it("answers on the old joined with the new where the new begins too late, and says so", async () => {
    const { results } = await jsonOf(["diff", PANEL, EES_2022, ...QUESTION]);
    const [{ headlines }] = results;
    expect(headlines[0]).toMatchObject({
      answeredOn: "old and new",
      moved: true,
      text: "Leeds, 2018: the headline moves from 541 fewer to 545 fewer.",
    });
    expect(headlines[0].change).toBeCloseTo(-4, 9);
  });
  it("answers on the new alone where that will do", async () => {
    const old = join(folder, "old.csv");
    writeFileSync(old, readFileSync(PANEL, "utf8").replace(/^(2018,.*,Leeds,.*,)1271,/m, "$11275,"));
    const { results } = await jsonOf(["diff", old, PANEL, "--area", "Leeds", "--baseline", "2009..2012"]);
    expect(results[0].headlines[0]).toMatchObject({ answeredOn: "new", moved: true });
    expect(results[0].headlines[0].change).toBeCloseTo(-4, 9);
    expect(results[0].counts).toMatchObject({ changed: 1, vanished: 0, appeared: 0 });
  });
  it("says so when the new release can no longer answer", async () => {
    const stdin = readFileSync(PANEL, "utf8").replace(/^(2010,.*,Leeds,.*,)\d+,\d+,/m, "$1c,c,");
    const { results } = await jsonOf(["diff", PANEL, "-", "--area", "Leeds", "--baseline", "2009..2012"], { stdin });
    expect(results[0].headlines[0]).toMatchObject({ new: null, moved: true });
    expect(results[0].headlines[0].text).toMatch(/the new one cannot say \(the baseline holds no figure for 2010/);
  });
  it("asks every authority, and lists those that cannot be asked", async () => {
    const { results, unusable } = await jsonOf(["diff", PANEL, EES_2022, "--area", "all", ...QUESTION.slice(2)]);
    const moved = results[0].headlines.filter((headline: { moved: boolean }) => headline.moved);
    expect(moved.map(({ area }: { area: { name: string } }) => area.name)).toContain("Leeds");
    expect(unusable.map(({ area }: { area: { name: string } }) => area.name)).toContain("Bedford");
  });
});
