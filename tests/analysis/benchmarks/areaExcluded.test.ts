import { describe, expect, it } from "vitest";
import { areaExcluded } from "../../../src/analysis/benchmarks/areaExcluded.js";
import { problemCode, rates } from "../makeSeries.js";

const INDICATOR = { name: "Children", unit: "rate", per: 10000, polarity: null } as const;
const england = { name: "England", code: "E92000001", localCode: null, level: "country" } as const;

const LEEDS = rates({ 2017: 78, 2018: 76 }, { 2017: 1255, 2018: 1271 }, { 2018: 166268 });
const ENGLAND = {
  ...rates({ 2016: 60, 2017: 62, 2018: 64 }, { 2016: 70440, 2017: 72610, 2018: 75420 }, { 2018: 11866957 }),
  area: england,
};

describe("a benchmark without the area", () => {
  it("is the rest of its people, with populations implied where no column gives them", () => {
    const { series, implied, dropped } = areaExcluded(ENGLAND, LEEDS, "rate");
    expect(series.area.name).toBe("England without Leeds");
    const [before, last] = series.values?.observations ?? [];
    expect(last?.value).toBeCloseTo((10000 * (75420 - 1271)) / (11866957 - 166268), 12);
    expect(before?.value).toBeCloseTo((10000 * (72610 - 1255)) / (72610 / 0.0062 - 1255 / 0.0078), 12);
    expect([implied, dropped]).toEqual([["2017"], ["2016"]]);
    expect(series.counts?.observations.map(({ value }) => value)).toEqual([71355, 74149]);
  });
  it("of counts needs no population", () => {
    const { series, implied, dropped } = areaExcluded(ENGLAND, LEEDS, "count");
    expect(series.counts?.observations.map(({ value }) => value)).toEqual([71355, 74149]);
    expect([series.values, implied, dropped]).toEqual([null, [], ["2016"]]);
  });
  it("is refused where there is nothing to subtract, or more than the whole", () => {
    const bare = { ...rates({ 2018: 64 }), area: england };
    expect(problemCode(() => areaExcluded(bare, LEEDS, "rate"))).toBe("cannot-exclude-self");
    expect(problemCode(() => areaExcluded(LEEDS, ENGLAND, "rate"))).toBe("cannot-exclude-self");
    const value = { ...ENGLAND, indicator: { ...INDICATOR, unit: "value", per: null } } as const;
    expect(problemCode(() => areaExcluded(value, LEEDS, "rate"))).toBe("cannot-exclude-self");
  });
});
