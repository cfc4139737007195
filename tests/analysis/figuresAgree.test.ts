import { describe, expect, it } from "vitest";
import { figuresAgree } from "../../src/analysis/figuresAgree.js";
import type { Series } from "../../src/series/series.js";
import { measure, rates } from "./makeSeries.js";

const all = (): boolean => true;
const data = (series: Series) => figuresAgree(series, all)[0]?.data ?? null;

describe("figuresAgree", () => {
  it.each([
    // Published: Leeds 2018, Department for Education.
    ["whole rates", { 2018: 76 }, { 2018: 1271 }, { 2018: 166_268 }],
    ["counts rounded to 5", { 2016: 87, 2017: 82 }, { 2016: 225, 2017: 210 }, { 2016: 25_719, 2017: 25_719 }],
    ["counts rounded to 10", { 2018: 64 }, { 2018: 75_420 }, { 2018: 11_866_960 }],
    ["a population rounded to 100", { 2018: 78 }, { 2018: 191 }, { 2018: 24_600 }],
    ["symbols", { 2018: "c" }, { 2018: 3 }, { 2018: 1000 }],
    ["nobody at all", { 2018: 0 }, { 2018: 0 }, { 2018: 0 }],
  ])("is quiet over %s", (_, values, counts, populations) => {
    expect(data(rates(values, counts, populations))).toBeNull();
  });

  it("counts the periods and shows the worst", () => {
    const series = rates(
      { 2016: 76, 2017: 77, 2018: 90 },
      { 2016: 1271, 2017: 1271, 2018: 1271 },
      { 2016: 166_268, 2017: 166_268, 2018: 166_268 },
    );
    expect(data(series)).toEqual({
      area: "Leeds",
      periods: 2,
      checked: 3,
      per: 10_000,
      worst: { period: "2018", published: 90, computed: (1271 / 166_268) * 10_000, file: null, line: 4 },
    });
    const before = ({ period }: { period: { index: number } }): boolean => period.index < 2017;
    expect(figuresAgree(series, before)).toEqual([]);
  });

  it("knows how far rounding goes, to the digit", () => {
    // 1,271 of 166,268 is 76.44 per 10,000.
    const at = (rate: number, decimals: number) =>
      data({ ...rates({ 2018: rate }, { 2018: 1271 }, { 2018: 166_268 }), values: measure({ 2018: rate }, decimals) });
    expect(at(76.4, 1)).toBeNull();
    expect(at(76.5, 1)).not.toBeNull();
    expect(at(76, 0)).toBeNull();
    expect(at(77, 0)).not.toBeNull();
  });

  it("says nothing of percentages that are evidently of something else", () => {
    const percent = (values: Record<number, number>): Series => ({
      ...rates(values, { 2016: 50, 2017: 51, 2018: 52 }, { 2016: 101, 2017: 101, 2018: 101 }),
      indicator: { name: "Share", unit: "percent", per: 100, polarity: null },
    });
    expect(data(percent({ 2016: 12, 2017: 13, 2018: 14 }))).toBeNull();
    expect(data(percent({ 2016: 50, 2017: 50, 2018: 64 }))).toMatchObject({ periods: 1, worst: { period: "2018" } });
  });
});
