import { describe, expect, it } from "vitest";
import { readReleases } from "../../src/read/readReleases.js";
import { DEFAULT_REQUEST } from "../../src/read/request.js";
import { survey } from "../../src/read/survey.js";
import type { Series } from "../../src/series/series.js";
import { jsonOf, runCli } from "../cli/runCli.js";
import { dataOf, pairs, read, requestOf, sourceOf } from "./sources.js";

const table = (head: string, ...lines: readonly string[]): string => `${head}\n${lines.join("\n")}\n`;
/** The two columns after the value, under any names. */
const named = (lower: string, upper: string, value = "Value"): string =>
  table(`Year,${value},${lower},${upper}`, "2017,30,28,32", "2018,31,29,33", "2019,29,27,31");
const seriesOf = async (text: string, asked: Parameters<typeof read>[1] = {}): Promise<Series> =>
  (await read(text, asked)).series[0] as Series;
const limits = async (text: string, asked: Parameters<typeof read>[1] = {}) => {
  const { lower, upper } = await seriesOf(text, asked);
  return lower && upper ? [pairs(lower).map(([, value]) => value), pairs(upper).map(([, value]) => value)] : null;
};
const FOUND = [
  [28, 29, 27],
  [32, 33, 31],
];

describe("confidence limits by the names of their columns", () => {
  it.each([
    ["LL", "UL"],
    ["LCL", "UCL"],
    ["lower", "upper"],
    ["Lower CI", "Upper CI"],
    ["lower_ci", "upper_ci"],
    ["LowerCI", "UpperCI"],
    ["Lower CI 95.0 limit", "Upper CI 95.0 limit"],
    ["lower_confidence_interval", "upper_confidence_interval"],
    ["value_lower_ci", "value_upper_ci"],
  ])("%s and %s", async (lower, upper) => {
    expect(await limits(named(lower, upper))).toEqual(FOUND);
    const { roles } = await survey(sourceOf(named(lower, upper)), requestOf());
    expect(roles.slice(2).map(({ role }) => role)).toEqual(["lower limit", "upper limit"]);
  });

  it.each([
    ["Lower quartile", "Upper quartile"],
    ["Lower CI 99.8 limit", "Upper CI 99.8 limit"],
    ["low", "high"],
    ["adjusted_lower_ci", "adjusted_upper_ci"],
    ["lower", "lower_ci"],
    ["ll", "other"],
  ])("not %s and %s", async (lower, upper) => {
    expect(await limits(named(lower, upper))).toBeNull();
  });

  it("of the value that their names begin with, among several", async () => {
    const head = "year,rate,rate_lower_ci,rate_upper_ci,adjusted,adjusted_lower_ci,adjusted_upper_ci";
    const text = table(head, "2017,30,28,32,50,40,60", "2018,31,29,33,51,41,61");
    const asked = (value: string) => ({ columns: { ...DEFAULT_REQUEST.columns, value } });
    expect(await limits(text, asked("rate"))).toEqual([
      [28, 29],
      [32, 33],
    ]);
    expect(await limits(text, asked("adjusted"))).toEqual([
      [40, 41],
      [60, 61],
    ]);
  });

  it("at 95% where 99.8% stand beside them, as Fingertips has them", async () => {
    const head =
      "Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator";
    const row = "90001,Rate per 1000,E08000035,Leeds,UA,";
    const text = table(head, `${row}2017,30,28,32,26,34,300,10000`, `${row}2018,31,29,33,27,35,310,10000`);
    expect(await limits(text)).toEqual([
      [28, 29],
      [32, 33],
    ]);
    const { roles } = await survey(sourceOf(text), requestOf());
    expect(roles.map(({ role }) => role).slice(7, 11)).toEqual(["lower limit", "upper limit", "not used", "not used"]);
  });
});

describe("confidence limits by flags", () => {
  const text = named("bottom", "top", "estimate");
  const flags = ["--lower-column", "bottom", "--upper-column", "top"];
  it("leave the one column that is no limit as the value", async () => {
    const columns = { ...DEFAULT_REQUEST.columns, lower: "bottom", upper: "top" };
    expect(await limits(text, { columns })).toEqual(FOUND);
    expect(await dataOf("which-indicator", () => read(text))).toBeDefined();
    const { next } = await survey(sourceOf(text), requestOf({ columns }));
    expect(JSON.stringify(next)).toContain("--lower-column");
  });
  it("come in pairs", async () => {
    const { code, stderr } = await runCli(["inspect", "-", ...flags.slice(0, 2)], { stdin: text });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--lower-column is given without --upper-column/)]);
  });
  it("are refused where no value is theirs", async () => {
    const wide = table("area,2017,2018,bottom,top", "Leeds,3,4,2,5", "Bradford,4,5,3,6");
    const { code, stderr } = await runCli(["inspect", "-", ...flags], { stdin: wide });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/have no value column to belong to/)]);
    const none = await runCli(["inspect", "-", "--lower-column", "floor", "--upper-column", "top"], { stdin: text });
    expect([none.code, none.stderr]).toEqual([65, expect.stringContaining("no column floor")]);
  });
});

describe("limits and their values", () => {
  it("do not stand in each other's way: what is no number is a missing limit", async () => {
    const years = Array.from({ length: 12 }, (_, i) => `${2001 + i},30,${i === 3 ? "c" : i === 5 ? "?" : 15 + i},32`);
    const { values, lower } = await seriesOf(table("year,value,LL,UL", ...years));
    expect(pairs(values)).toHaveLength(12);
    expect(lower?.missing).toMatchObject([{ symbol: "c" }, { symbol: "?", reason: "not a number" }]);
  });
  it("change nothing that a projection says", async () => {
    const plain = table("year,rate_per_1000", "2015,30", "2016,31", "2017,30", "2018,31", "2019,29");
    const with95 = table(
      "year,rate_per_1000,LL,UL",
      ...plain
        .trim()
        .split("\n")
        .slice(1)
        .map((line) => `${line},28,33`),
    );
    const answer = async (stdin: string) =>
      (await jsonOf(["project", "-", "--baseline", "2015..2017"], { stdin })).results;
    expect(await answer(with95)).toEqual(await answer(plain));
  });
  it("are taken from the release that the value is from", async () => {
    const old = named("LL", "UL");
    const next = table("Year,Value,LL,UL", "2018,31.5,29.5,33.5", "2020,28,26,30");
    const names = {
      indicator: [],
      columns: { period: [], area: [], indicator: [], value: [], count: [], population: [] },
    };
    const sources = [sourceOf(old, "a.csv"), sourceOf(next, "b.csv")].map((source, i) => ({
      ...source,
      again: () => sourceOf(i === 0 ? old : next).bytes,
    }));
    const { read: joined } = await readReleases(sources, DEFAULT_REQUEST, names, "only", [], "last");
    expect(pairs(joined.series[0]?.lower)).toEqual([
      ["2017", 28],
      ["2018", 29.5],
      ["2019", 27],
      ["2020", 26],
    ]);
    const plain = [sourceOf("Year,Value\n2018,31.5\n2020,28\n", "c.csv")];
    expect(
      (await readReleases(plain, DEFAULT_REQUEST, names, "only", [], "last")).read.series[0]?.lower,
    ).toBeUndefined();
  });
});
