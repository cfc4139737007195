import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.js";
import { type CompareQuestion, DEFAULT_COMPARISON } from "../../../src/analysis/question.js";
import type { Series } from "../../../src/series/series.js";
import { rates } from "../makeSeries.js";
import { area, surroundingsOf } from "./surroundingsOf.js";

const england = area("England", { 2012: 59, 2018: 64 }, "country");
const answer = (leeds: Series, flags: Partial<CompareQuestion> = {}) =>
  compare(leeds, { ...DEFAULT_COMPARISON, benchmarks: ["England"], ...flags }, surroundingsOf([leeds, england]));

describe("people at another's rate", () => {
  it("are counted with the area's own population of the last period", () => {
    const found = answer(rates({ 2012: 95, 2018: 76 }, { 2012: 1475, 2018: 1271 }, { 2012: 155000, 2018: 166268 }));
    expect(found.people).toEqual({ population: 166268, populationSource: "column", actualCount: 1271 });
    expect(found.benchmarks[0]?.people?.countAtBenchmark).toBeCloseTo(1064.1152, 8);
    expect(found.benchmarks[0]?.people?.countGap).toBeCloseTo(206.8848, 8);
  });
  it("have an implied population where the file has none, with a caution", () => {
    const found = answer(rates({ 2012: 95, 2018: 76 }, { 2018: 1271 }));
    expect(found.people).toMatchObject({ populationSource: "implied" });
    expect(found.people?.population).toBeCloseTo((1271 / 76) * 10000, 6);
    expect(found.cautions.map(({ code }) => code)).toContain("population-by-division");
  });
  it("may be given", () => {
    expect(answer(rates({ 2012: 95, 2018: 76 }), { population: 150000 })).toMatchObject({
      people: { population: 150000, populationSource: "given", actualCount: 1140 },
      benchmarks: [{ people: { countAtBenchmark: 960, countGap: 180 } }],
    });
  });
  it("are not counted where nobody knows how many there are, nor on counts, nor of a percentage unasked", () => {
    expect(answer(rates({ 2012: 95, 2018: 76 })).benchmarks[0]?.people).toBeNull();
    const leeds = rates({ 2012: 95, 2018: 76 }, { 2012: 1475, 2018: 1271 }, { 2018: 166268 });
    const percent = { ...leeds, indicator: { ...leeds.indicator, unit: "percent", per: 100 } } as const;
    expect(answer(percent).people).toBeNull();
    expect(answer(percent, { population: "column" }).people).not.toBeNull();
    const counted = { ...england, counts: leeds.counts };
    const onCounts = { ...DEFAULT_COMPARISON, benchmarks: ["England"], basis: "count" } as const;
    expect(compare(leeds, onCounts, surroundingsOf([leeds, counted])).people).toBeNull();
  });
});
