import { describe, expect, it } from "vitest";
import { compare as compareIn } from "../../src/analysis/compare.js";
import { type CompareQuestion, DEFAULT_COMPARISON } from "../../src/analysis/question.js";
import type { Series } from "../../src/series/series.js";
import { surroundingsOf } from "./comparison/surroundingsOf.js";
import { problemCode, rates } from "./makeSeries.js";

const QUESTION = DEFAULT_COMPARISON;
const compare = (area: Series, benchmarks: readonly Series[], question: CompareQuestion) =>
  compareIn(
    area,
    { ...question, benchmarks: benchmarks.map((benchmark) => benchmark.area.name) },
    surroundingsOf([area, ...benchmarks]),
  );
const named = (name: string, series: Series): Series => ({
  ...series,
  area: { ...series.area, name, level: name === "England" ? "country" : "local authority" },
});
const leeds = rates({ 2012: 65, 2013: 62, 2014: 47, 2015: 38 });
const england = named("England", rates({ 2013: 38, 2014: "c", 2015: 43 }));

describe("compare", () => {
  it("gives level, gap in units and percent, change and difference in differences", () => {
    const answer = compare(leeds, [england], { ...QUESTION, since: "2013" });
    expect(answer).toMatchObject({ since: "2013", at: "2015", change: -24 });
    expect(answer.changePercent).toBeCloseTo((-24 / 62) * 100, 10);
    const [benchmark] = answer.benchmarks;
    expect(benchmark).toMatchObject({ change: 5, differenceInDifferences: -29 });
    expect(benchmark?.periods).toEqual([
      { period: "2013", value: 38, gap: 24, gapPercent: (24 / 38) * 100, n: null },
      { period: "2015", value: 43, gap: -5, gapPercent: (-5 / 43) * 100, n: null },
    ]);
  });
  it("says what the benchmark lacks, that it includes the area, and that figures are rounded", () => {
    expect(compare(leeds, [england], QUESTION).cautions.map(({ code }) => code)).toEqual([
      "benchmark-periods-missing",
      "benchmark-includes-area",
      "rounded-comparison",
    ]);
  });
  it("knows which nation holds which area, and says no more than a file can know of a region", () => {
    const place = (name: string, level: "country" | "region" | "local authority", code: string | null): Series => {
      const series = rates({ 2012: 40, 2013: 38, 2014: 42, 2015: 43 });
      return { ...series, area: { name, level, code, localCode: null } };
    };
    const held = (benchmark: Series, area = leeds) =>
      compare(area, [benchmark], QUESTION).cautions.find(({ code }) => code === "benchmark-includes-area")?.text;
    expect(held(place("England", "country", "E92000001"))).toMatch(/^England includes Leeds/);
    expect(held(place("Wales", "country", "W92000004"))).toBeUndefined();
    expect(held(place("United Kingdom", "country", "K02000001"))).toMatch(/includes Leeds/);
    expect(held(place("Yorkshire and The Humber", "region", "E12000003"))).toMatch(/may include Leeds/);
    expect(held(place("Leicester", "local authority", "E06000016"))).toBeUndefined();
  });
  it("says how the area stands, once it is told which way is better", () => {
    const stands = (polarity: "lower" | "higher" | null) => compare(leeds, [england], { ...QUESTION, polarity });
    expect(stands("lower").benchmarks[0]?.standing).toBe("better");
    expect(stands("lower").text).toMatch(/; in 2015 better than England\.$/);
    expect(stands("higher").benchmarks[0]?.standing).toBe("worse");
    expect(stands(null).benchmarks[0]?.standing).toBeNull();
    expect(stands(null).text).not.toMatch(/better|worse/);
  });
  it("shows figures with the decimals of the most precise area", () => {
    const halves = named("England", rates({ 2012: 40.5, 2013: 38, 2014: 42, 2015: 43 }));
    const precise = { ...halves, values: halves.values && { ...halves.values, decimals: 1 } };
    expect(compare(leeds, [precise], QUESTION).decimals).toBe(1);
  });
  it("keeps to the window asked for", () => {
    expect(compare(leeds, [england], QUESTION)).toMatchObject({
      since: "2012",
      change: -27,
      benchmarks: [{ change: null, differenceInDifferences: null }],
    });
  });
  it.each([
    [{ since: "2015", at: "2013" }, "since-not-before-at"],
    [{ since: "2010" }, "no-such-period"],
    [{ at: "2015/16" }, "no-such-period"],
    [{ basis: "count" }, "no-such-basis"],
  ] as const)("%o: %s", (flags, code) => {
    expect(problemCode(() => compare(leeds, [england], { ...QUESTION, ...flags }))).toBe(code);
  });
  it("refuses a benchmark that shares fewer than two periods", () => {
    expect(problemCode(() => compare(leeds, [named("Wales", rates({ 2015: 1 }))], QUESTION))).toBe(
      "no-benchmark-overlap",
    );
  });
});
