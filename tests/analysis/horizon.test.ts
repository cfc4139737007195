import { describe, expect, it } from "vitest";
import { baselineOf, horizonOf } from "../../src/analysis/horizon.js";
import type { Measure } from "../../src/series/series.js";
import { measure, problemCode } from "./makeSeries.js";

const baseline = (figures: Measure, from: string, to: string, allowGaps = false) =>
  baselineOf(figures, { baseline: [from, to], allowGaps }, 2);
const horizon = (figures: Measure, from: string, to: string, at: string | null, allowGaps = false): string[] =>
  horizonOf(figures, baseline(figures, from, to, allowGaps), at).map(({ label }) => label);

const yearly = measure({ 2009: 88, 2010: 93, 2011: 94, 2012: 95, 2013: 88, 2015: 78, 2016: "c" });
const census = measure({ 1790: 3.9, 1800: 5.3, 1810: 7.2, 1820: 9.6, 1830: 12.9, 1840: 17.1 });

describe("baselineOf", () => {
  it("takes the figures of the window", () => {
    expect(baseline(yearly, "2010", "2012").observations.map(({ value }) => value)).toEqual([93, 94, 95]);
  });
  it("names what it lacks", () => {
    const gappy = measure({ 2008: 1, 2009: "c", 2010: 2, 2012: 4, 2013: 5, 2014: 6 });
    expect(problemCode(() => baseline(gappy, "2008", "2012"))).toBe("symbol-in-baseline");
    expect(baseline(gappy, "2008", "2013", true).gaps.map(({ label }) => label)).toEqual(["2009", "2011"]);
  });
  it("names an end that the file never names", () => {
    const holed = measure({ 2008: 1, 2010: 2, 2011: 3, 2013: 5 });
    expect(baseline(holed, "2009", "2012").gaps.map(({ label }) => label)).toEqual(["2009", "2012"]);
  });
  it.each([
    ["2012", "2009", "bad-baseline"],
    ["2001", "2012", "baseline-outside-data"],
    ["2009", "2020", "baseline-outside-data"],
    ["2009", "2009", "too-few-points"],
    ["2009", "March", "no-such-period"],
    ["2009/10", "2012", "no-such-period"],
  ])("%s..%s: %s", (from, to, code) => {
    expect(problemCode(() => baseline(yearly, from, to))).toBe(code);
  });
});

describe("horizonOf", () => {
  it("goes to the latest actual, over the years without a figure", () => {
    expect(horizon(yearly, "2009", "2012", null)).toEqual(["2013", "2014", "2015"]);
  });
  it("goes to --at, past the file's end in the file's own steps", () => {
    expect(horizon(yearly, "2009", "2012", "2018")).toEqual(["2013", "2014", "2015", "2016", "2017", "2018"]);
    expect(horizon(census, "1790", "1820", "1860")).toEqual(["1830", "1840", "1850", "1860"]);
  });
  it("refuses what is no step, no period, or not after the baseline", () => {
    expect(problemCode(() => horizon(census, "1790", "1820", "1855"))).toBe("at-off-step");
    expect(problemCode(() => horizon(yearly, "2009", "2012", "2012"))).toBe("at-before-baseline-end");
    expect(problemCode(() => horizon(yearly, "2009", "2016", null, true))).toBe("nothing-after-baseline");
  });
  it("does not fill an uneven series", () => {
    const uneven = measure({ 1: 1, 2: 2, 4: 3, 5: 4, 7.5: 5, 9.25: 6 });
    const numbers: Measure = {
      ...uneven,
      observations: uneven.observations
        .map((row) => ({ ...row, period: { ...row.period, kind: "number" } }))
        .sort((a, b) => a.period.index - b.period.index),
    };
    expect(horizon(numbers, "1", "5", null)).toEqual(["7.5", "9.25"]);
  });
});
