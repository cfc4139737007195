import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.js";
import { type CompareQuestion, DEFAULT_COMPARISON } from "../../../src/analysis/question.js";
import { problemCode } from "../makeSeries.js";
import { area, surroundingsOf } from "./surroundingsOf.js";

const QUESTION: CompareQuestion = { ...DEFAULT_COMPARISON, benchmarks: ["B"], baseline: ["2009", "2012"] };
const own = area("A", { 2009: 10, 2010: 11, 2011: 13, 2012: 14, 2013: 12, 2014: 10 });
const study = (theirs: Parameters<typeof area>[1], question = QUESTION) =>
  compare(own, question, surroundingsOf([own, area("B", theirs)])).benchmarks[0]?.eventStudy;

describe("an event study", () => {
  it("is of the means before and after, with leads and lags about the last baseline period", () => {
    const found = study({ 2009: 8, 2010: 8, 2011: 9, 2012: 9, 2013: 10, 2014: 12 });
    expect(found).toMatchObject({
      before: { from: "2009", to: "2012", n: 4 },
      after: { from: "2013", to: "2014", n: 2 },
      areaBefore: 12,
      areaAfter: 11,
      benchmarkBefore: 8.5,
      benchmarkAfter: 11,
      differenceInDifferences: -3.5,
      base: "2012",
    });
    expect(found?.points.map(({ part, gap, estimate }) => [part, gap, estimate])).toEqual([
      ["baseline", 2, -3],
      ["baseline", 3, -2],
      ["baseline", 4, -1],
      ["baseline", 5, 0],
      ["after", 2, -3],
      ["after", -2, -7],
    ]);
  });
  it("does not judge trends by points on a line, nor by two", () => {
    expect(study({ 2009: 8, 2010: 8, 2011: 9, 2012: 9, 2013: 10, 2014: 12 })?.gapTrend).toMatchObject({
      slope: 1,
      standardError: null,
      pValue: null,
      trends: null,
    });
    expect(study({ 2011: 8, 2012: 8.5, 2014: 9 })?.gapTrend).toMatchObject({ n: 2, slope: 0.5, lower: null });
  });
  it("says that trends differed where the interval of the slope leaves zero out, and not otherwise", () => {
    const differed = study({ 2009: 10, 2010: 8.1, 2011: 6, 2012: 4.1, 2013: 4 });
    expect(differed?.gapTrend.trends).toBe("differed");
    expect(differed?.gapTrend.lower).toBeGreaterThan(0);
    const alike = study({ 2009: 8, 2010: 9.5, 2011: 10.8, 2012: 12.1, 2013: 12 });
    expect(alike?.gapTrend.trends).toBe("no sign of different trends");
  });
  it("leaves out periods that the benchmark lacks, and says how many there are", () => {
    const found = study({ 2009: 8, 2011: 9, 2012: "c", 2013: 10, 2014: 12 });
    expect(found).toMatchObject({ before: { n: 2 }, base: "2011", after: { n: 2 } });
  });
  it.each([
    [{ baseline: ["2009", "2014"] }, "nothing-after-baseline"],
    [{ baseline: ["2009", "2013"], at: "2012" }, "at-before-baseline-end"],
    [{ baseline: ["2013", "2012"] }, "bad-baseline"],
    [{ baseline: ["2001", "2012"] }, "baseline-outside-data"],
  ] as const)("%o: %s", (flags, code) => {
    const ask = () => study({ 2009: 8, 2010: 8, 2011: 9, 2012: 9, 2013: 10, 2014: 12 }, { ...QUESTION, ...flags });
    expect(problemCode(ask)).toBe(code);
  });
  it("refuses a benchmark that shares fewer than two periods of the baseline", () => {
    expect(problemCode(() => study({ 2012: 9, 2013: 10, 2014: 12 }))).toBe("no-baseline-overlap");
  });
});
