import { describe, expect, it } from "vitest";
import { averageOf } from "../../../src/analysis/benchmarks/averages.js";
import type { Area } from "../../../src/series/area.js";
import type { Series } from "../../../src/series/series.js";
import { problemCode, rates } from "../makeSeries.js";

const TOGETHER: Area = { name: "Neighbours", code: null, localCode: null, level: null };
const INDICATOR = { name: "Children", unit: "rate", per: 10000, polarity: null } as const;
const RATES = { basis: "rate", indicator: INDICATOR } as const;
const COUNTS = { basis: "count", indicator: INDICATOR } as const;
const figures = ({ values, counts }: Series) =>
  (values ?? counts)?.observations.map(({ period, value }) => [period.label, value]);
const ns = (n: readonly { readonly n: number }[]) => n.map((at) => at.n);

// 60, 75 and 30 per 10,000; the third has no figure in 2011 and no population column.
const A = rates({ 2010: 60, 2011: 62 }, { 2010: 60, 2011: 62 }, { 2010: 10000, 2011: 10000 });
const B = rates({ 2010: 75, 2011: 80 }, { 2010: 300, 2011: 320 }, { 2010: 40000, 2011: 40000 });
const C = rates({ 2010: 30, 2011: "c" }, { 2010: 60, 2011: "c" });

describe("an average of areas", () => {
  it("is the mean, or the median, of those that have a figure", () => {
    const mean = averageOf(TOGETHER, [A, B, C], "mean", RATES);
    expect(figures(mean.series)).toEqual([
      ["2010", 55],
      ["2011", 71],
    ]);
    expect([ns(mean.n), mean.implied]).toEqual([[3, 2], []]);
    expect(mean.series.values?.decimals).toBe(1);
    expect(figures(averageOf(TOGETHER, [A, B, C], "median", RATES).series)).toEqual([
      ["2010", 60],
      ["2011", 71],
    ]);
  });
  it("pooled is all their people together, a population being implied where no column gives it", () => {
    const pooled = averageOf(TOGETHER, [A, B, C], "pooled", RATES);
    expect(figures(pooled.series)).toEqual([
      ["2010", (420 / 70000) * 10000],
      ["2011", (382 / 50000) * 10000],
    ]);
    expect([ns(pooled.n), pooled.implied]).toEqual([[3, 2], ["2010"]]);
    expect(pooled.series.counts?.observations.map(({ value }) => value)).toEqual([420, 382]);
  });
  it("pooled is of those that have both a count and a population", () => {
    const rateOnly = rates({ 2010: 500, 2011: 500 });
    const pooled = averageOf(TOGETHER, [A, rateOnly], "pooled", RATES);
    expect([figures(pooled.series)?.[0], ns(pooled.n)]).toEqual([
      ["2010", 60],
      [1, 1],
    ]);
    expect(problemCode(() => averageOf(TOGETHER, [rateOnly], "pooled", RATES))).toBe("cannot-pool");
  });
  it("of counts is their mean, and cannot be pooled", () => {
    expect(figures(averageOf(TOGETHER, [A, B, C], "mean", COUNTS).series)).toEqual([
      ["2010", 140],
      ["2011", 191],
    ]);
    expect(problemCode(() => averageOf(TOGETHER, [A, B], "pooled", COUNTS))).toBe("cannot-pool");
  });
  it("of figures of a kind that is not known cannot be pooled", () => {
    const value = { basis: "rate", indicator: { ...INDICATOR, unit: "value", per: null } } as const;
    expect(problemCode(() => averageOf(TOGETHER, [A, B], "pooled", value))).toBe("cannot-pool");
  });
  it("of nobody is none", () => {
    expect(problemCode(() => averageOf(TOGETHER, [], "mean", RATES))).toBe("no-values");
  });
});
