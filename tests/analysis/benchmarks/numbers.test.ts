import { describe, expect, it } from "vitest";
import { viewOn } from "../../../src/analysis/basis.js";
import { areNumbers } from "../../../src/analysis/benchmarks/numbers.js";
import type { Series } from "../../../src/series/series.js";
import { measure, rates } from "../makeSeries.js";

const valued = (name: string, level: Series["area"]["level"], value: number, decimals = 0): Series => ({
  ...rates({ 2012: value, 2013: value + 1 }),
  area: { name, code: null, localCode: null, level },
  indicator: { name: "Decisions", unit: "value", per: null, polarity: null },
  values: measure({ 2012: value, 2013: value + 1 }, decimals),
});
const authorities = (values: readonly number[], decimals = 0): Series[] =>
  values.map((value, i) => valued(`Area ${i}`, "local authority", value, decimals));
const asked = (pool: readonly Series[]): boolean => {
  const [series] = pool as [Series];
  return areNumbers(viewOn(series, null, null), series, { pool });
};

describe("numbers that are as large as the areas", () => {
  it("are counts, and never rates", () => {
    const series = rates({ 2012: 95 }, { 2012: 1475 });
    expect(areNumbers(viewOn(series, "count", null), series, null)).toBe(true);
    expect(areNumbers(viewOn(series, "rate", null), series, null)).toBe(false);
  });

  it("are figures of no stated unit that England's is the sum of", () => {
    const five = authorities([10, 20, 30, 40, 50]);
    expect(asked([...five, valued("England", "country", 150)])).toBe(true);
    expect(asked([...five, valued("England", "country", 31)])).toBe(false);
    expect(asked([...five.slice(0, 4), valued("England", "country", 150)])).toBe(false);
  });

  it("without England, are whole numbers as far apart as sizes", () => {
    expect(asked(authorities([10, 20, 30, 40, 5000]))).toBe(true);
    expect(asked(authorities([10, 20, 30, 40, 5000], 1))).toBe(false);
    expect(asked(authorities([10, 20, 30, 40, 500]))).toBe(false);
    expect(asked(authorities([1000, 2000, 3000, 4000, 5000]))).toBe(false);
  });
});
