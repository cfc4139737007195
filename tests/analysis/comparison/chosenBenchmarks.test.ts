import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.js";
import { DEFAULT_COMPARISON } from "../../../src/analysis/question.js";
import { problemCode } from "../makeSeries.js";
import { area, surroundingsOf } from "./surroundingsOf.js";

const england = area("England", { 2012: 59, 2018: 64 }, "country");
const yorkshire = area("Yorkshire and The Humber", { 2012: 66, 2018: 67 }, "region");
const leeds = area("Leeds", { 2012: 95, 2018: 76 });
const york = area("York", { 2012: 70, 2018: 55 });
const bradford = area("Bradford", { 2012: 66, 2018: 76 });
const pool = [leeds, york, bradford, yorkshire, england];

describe("benchmarks that nobody named", () => {
  it("are the neighbours, the region and England, those that can be made", () => {
    const around = surroundingsOf(pool, {
      neighboursOf: () => ({ list: "2018-19", chosenBy: "only", members: [{ name: "York", code: null }] }),
      regionOf: () => "Yorkshire and The Humber",
    });
    const { benchmarks, benchmarksChosen, notMade } = compare(leeds, DEFAULT_COMPARISON, around);
    expect(benchmarks.map(({ asked }) => asked)).toEqual(["neighbours", "region", "England"]);
    expect([benchmarksChosen, notMade]).toEqual(["usual", []]);
    expect(benchmarks[0]).toMatchObject({ average: "mean", list: { name: "2018-19" }, members: [{ name: "York" }] });
  });
  it("leave out what cannot be made, and say why", () => {
    const { benchmarks, notMade } = compare(leeds, DEFAULT_COMPARISON, surroundingsOf(pool));
    expect(benchmarks.map(({ asked }) => asked)).toEqual(["England"]);
    expect(notMade.map(({ benchmark, code }) => [benchmark, code])).toEqual([
      ["neighbours", "no-neighbours"],
      ["region", "no-region-known"],
    ]);
  });
  it("are refused where none can be made", () => {
    const ask = () => compare(leeds, DEFAULT_COMPARISON, surroundingsOf([leeds, york]));
    expect(problemCode(ask)).toBe("nothing-to-compare-with");
  });
  it("do not set England beside itself", () => {
    expect(problemCode(() => compare(england, DEFAULT_COMPARISON, surroundingsOf(pool)))).toBe(
      "nothing-to-compare-with",
    );
  });
});

describe("groups", () => {
  const groups = [
    {
      name: "Yorkshire cities",
      members: [
        { name: "Leeds", code: null },
        { name: "York", code: null },
        { name: "Bradford", code: null },
        { name: "Ripon", code: null },
      ],
    },
  ];
  it("are benchmarks beside those that were named, the area not among its members", () => {
    const around = surroundingsOf(pool, { groups });
    const { benchmarks, benchmarksChosen } = compare(leeds, { ...DEFAULT_COMPARISON, benchmarks: ["England"] }, around);
    expect(benchmarksChosen).toBe("asked");
    expect(benchmarks.map(({ asked }) => asked)).toEqual(["England", "Yorkshire cities"]);
    expect(benchmarks[1]?.members.map(({ name }) => name)).toEqual(["York", "Bradford"]);
    expect(benchmarks[1]).toMatchObject({ lacking: ["Ripon"], change: 65.5 - 68, differenceInDifferences: -19 + 2.5 });
    expect(benchmarks[1]?.periods.map(({ n }) => n)).toEqual([2, 2]);
  });
});
