import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.js";
import { type CompareQuestion, DEFAULT_COMPARISON, type RowSort } from "../../../src/analysis/question.js";
import { area, surroundingsOf } from "./surroundingsOf.js";

const england = area("England", { 2012: 59, 2018: 64 }, "country");
const leeds = area("Leeds", { 2012: 95, 2018: 76 });
const pool = [
  leeds,
  area("York", { 2012: 70, 2018: 55 }),
  area("Bradford", { 2012: 66, 2018: 76 }),
  area("Wakefield", { 2012: 64, 2018: "c" }),
  england,
];
const rowsOf = (sort: RowSort | null, flags: Partial<CompareQuestion> = {}, reverse = false) =>
  compare(
    leeds,
    { ...DEFAULT_COMPARISON, benchmarks: ["England"], polarity: "lower", ...flags, rows: { of: "all", sort, reverse } },
    surroundingsOf(pool),
  ).rows;
const names = (...asked: Parameters<typeof rowsOf>): readonly string[] | undefined =>
  rowsOf(...asked)?.rows.map((row) => row.area.name);

describe("rows", () => {
  it("hold the area, the others and the benchmarks, each marked, with level, change, gap and rank", () => {
    expect(rowsOf(null)).toMatchObject({ of: "all", sort: "rank", reverse: false, n: 3 });
    const rows = new Map(rowsOf(null)?.rows.map((row) => [row.area.name, row]));
    expect(rows.get("Leeds")).toMatchObject({ role: "area", value: 76, change: -19, gap: 12, gapPercent: 18.75 });
    expect(rows.get("Leeds")).toMatchObject({ rank: 2, tiedWith: 1 });
    expect(rows.get("England")).toMatchObject({ role: "benchmark", gap: 0, rank: null });
    expect(rows.get("Wakefield")).toMatchObject({ role: "other", value: null, change: null, gap: null, rank: null });
    expect(rows.get("Wakefield")?.periods).toEqual([{ period: "2012", value: 64 }]);
  });
  it.each([
    ["rank", ["York", "England", "Bradford", "Leeds", "Wakefield"]],
    ["level", ["York", "England", "Bradford", "Leeds", "Wakefield"]],
    ["change", ["Leeds", "York", "England", "Bradford", "Wakefield"]],
    ["gap", ["York", "England", "Bradford", "Leeds", "Wakefield"]],
    ["name", ["Bradford", "England", "Leeds", "Wakefield", "York"]],
  ] as const)("by %s: %j", (sort, order) => {
    expect(names(sort)).toEqual(order);
  });
  it("stand the other way round, those without the figure still last", () => {
    expect(names("change", {}, true)).toEqual(["Bradford", "England", "York", "Leeds", "Wakefield"]);
    expect(names("name", {}, true)).toEqual(["York", "Wakefield", "Leeds", "England", "Bradford"]);
  });
  it("are ranked from the highest where that is better, and by level where nobody says", () => {
    expect(names("rank", { polarity: "higher" })?.[0]).toBe("Bradford");
    expect(rowsOf(null, { polarity: null })).toMatchObject({ sort: "level" });
  });
  it("show an area once that is a benchmark too", () => {
    const found = rowsOf("name", { benchmarks: ["York", "England"] });
    expect(found?.rows.filter((row) => row.area.name === "York")).toMatchObject([{ role: "benchmark" }]);
  });
});
