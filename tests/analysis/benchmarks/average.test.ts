import { describe, expect, it } from "vitest";
import { averageOf } from "../../../src/analysis/benchmarks/average.js";
import type { Average } from "../../../src/analysis/benchmarks/surroundings.js";
import type { Series } from "../../../src/series/series.js";
import { problemCode, rates } from "../makeSeries.js";

const RATE = { name: "Children", unit: "rate", per: 10000, polarity: null } as const;
const figures = (measure: Series["values"]) => measure?.observations.map(({ period, value }) => [period.label, value]);
const of = (members: readonly Series[], average: Average) => averageOf(members, average, "Together", RATE);

// 60, 75 and 30 per 10,000; the third has no figure in 2011 and no population column.
const A = rates({ 2010: 60, 2011: 62 }, { 2010: 60, 2011: 62 }, { 2010: 10000, 2011: 10000 });
const B = rates({ 2010: 75, 2011: 80 }, { 2010: 300, 2011: 320 }, { 2010: 40000, 2011: 40000 });
const C = rates({ 2010: 30, 2011: "c" }, { 2010: 60, 2011: "c" });
const RATES_ONLY = rates({ 2010: 500, 2011: 500 });

describe("an average of areas", () => {
  it("is the mean, or the median, of those that have a figure", () => {
    const mean = of([A, B, C], "mean");
    expect(figures(mean.series.values)).toEqual([
      ["2010", 55],
      ["2011", 71],
    ]);
    expect(figures(mean.series.counts)).toEqual([
      ["2010", 140],
      ["2011", 191],
    ]);
    expect([[...mean.used.values()], mean.implied]).toEqual([[3, 2], []]);
    expect(mean.series.values?.decimals).toBe(1);
    expect(figures(of([A, B, C], "median").series.values)).toEqual([
      ["2010", 60],
      ["2011", 71],
    ]);
  });
  it("pooled is all their people together, a population being implied where no column gives it", () => {
    const pooled = of([A, B, C], "pooled");
    expect(figures(pooled.series.values)).toEqual([
      ["2010", (420 / 70000) * 10000],
      ["2011", (382 / 50000) * 10000],
    ]);
    expect([[...pooled.used.values()], pooled.implied]).toEqual([[3, 2], ["2010"]]);
    expect(figures(pooled.series.counts)).toEqual([
      ["2010", 420],
      ["2011", 382],
    ]);
  });
  it("pooled is of those that have both a count and a population", () => {
    const pooled = of([A, RATES_ONLY], "pooled");
    expect([figures(pooled.series.values)?.[0], [...pooled.used.values()]]).toEqual([
      ["2010", 60],
      [1, 1],
    ]);
    expect(problemCode(() => of([RATES_ONLY], "pooled"))).toBe("cannot-pool");
  });
  it("pooled of counts alone is their sum", () => {
    const counts = (member: Series): Series => ({ ...member, values: null, populations: null });
    expect(figures(of([counts(A), counts(B)], "pooled").series.counts)).toEqual([
      ["2010", 360],
      ["2011", 382],
    ]);
  });
  it("pooled of percentages is per hundred, and of figures of a kind that is not known there is none", () => {
    const percent = averageOf([A, B], "pooled", "Together", { ...RATE, unit: "percent", per: null });
    expect(figures(percent.series.values)?.[0]).toEqual(["2010", (360 / 50000) * 100]);
    expect(problemCode(() => averageOf([A, B], "pooled", "Together", { ...RATE, unit: "value", per: null }))).toBe(
      "cannot-pool",
    );
  });
});
