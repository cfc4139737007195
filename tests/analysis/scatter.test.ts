/** Counting noise and rounding, by hand and in R: what they do to an interval. */
import { describe, expect, it } from "vitest";
import { project } from "../../src/analysis/project.js";
import type { Series } from "../../src/series/series.js";
import { measure, QUESTION, rates } from "./makeSeries.js";

const LEEDS = rates(
  { 2009: 88, 2010: 93, 2011: 94, 2012: 95, 2018: 76 },
  { 2009: 1340, 2010: 1415, 2011: 1450, 2012: 1475, 2018: 1271 },
  { 2018: 166268 },
);
// biome-ignore lint/suspicious/noExplicitAny: the data of one caution among many
const dataOf = (answer: ReturnType<typeof project>, code: string): any =>
  answer.cautions.find((found) => found.code === code)?.data;

describe("counting noise", () => {
  it("of Leeds 2009 to 2012 is more than its scatter: sqrt(1420) against s x mean population", () => {
    const found = dataOf(project(LEEDS, QUESTION), "below-counting-noise");
    // R: s 1.549193 per 10,000, populations implied by count and rate (mean 153,485.4); design 1 + 1/4 + 7.5^2/5 = 12.5.
    expect(found.scatter).toBeCloseTo(23.77786, 4);
    expect(found.countingNoise).toBeCloseTo(37.68289, 4);
    expect(found.lower).toBeCloseTo(-824.1924, 3);
    expect(found.upper).toBeCloseTo(-258.45, 2);
    expect(found.wider).toBe(false);
  });
  it("of counts themselves needs no population", () => {
    const counted: Series = { ...LEEDS, values: null, populations: null };
    const found = dataOf(project(counted, QUESTION), "below-counting-noise");
    // R: lm(c(1340, 1415, 1450, 1475) ~ 2009:2012), sigma 18.303005.
    expect(found.scatter).toBeCloseTo(18.303005, 4);
    expect(found.countingNoise).toBeCloseTo(Math.sqrt(1420), 9);
    expect(found.upper - found.lower).toBeCloseTo(2 * 1.959964 * Math.sqrt(12.5 * 1420), 2);
  });
  it("of logarithms is a share of the count", () => {
    const found = dataOf(project(LEEDS, { ...QUESTION, method: "loglinear" }), "below-counting-noise");
    // R: sigma of lm(log(rate)) 0.01729013; exp(log-fit +- 1.959964 sqrt(12.5 / 1420)).
    expect(found.scatter).toBeCloseTo(0.01729013 * 1420, 2);
    const [shortest, longest] = [-1, 1].map(
      (side) => 1271 - 16.6268 * 110.72101241 * Math.exp(side * 1.959964 * Math.sqrt(12.5 / 1420)),
    );
    expect(found.lower).toBeCloseTo(longest as number, 1);
    expect(found.upper).toBeCloseTo(shortest as number, 1);
  });
  it("is not spoken of where the scatter is larger, nor of what nobody counted", () => {
    const noisy = rates(
      { 2009: 80, 2010: 99, 2011: 84, 2012: 97, 2018: 76 },
      { 2009: 1340, 2010: 1415, 2011: 1450, 2012: 1475 },
    );
    expect(dataOf(project(noisy, QUESTION), "below-counting-noise")).toBeUndefined();
    const bare = rates({ 2009: 88, 2010: 93, 2011: 94, 2012: 95, 2018: 76 });
    expect(dataOf(project(bare, QUESTION), "below-counting-noise")).toBeUndefined();
    const percent: Series = { ...LEEDS, indicator: { ...LEEDS.indicator, unit: "percent", per: 100 } };
    expect(dataOf(project(percent, QUESTION), "below-counting-noise")).toBeUndefined();
    const net: Series = { ...LEEDS, values: null, counts: measure({ 2009: -5, 2010: 4, 2011: 8, 2012: 14, 2013: 3 }) };
    expect(dataOf(project(net, QUESTION), "below-counting-noise")).toBeUndefined();
  });
});

describe("what rounding can move", () => {
  const moved = (series: Series, question: Partial<typeof QUESTION>): number =>
    dataOf(project(series, { ...QUESTION, ...question }), "rounded-rates").difference;
  it("is the sum of the weights of a line, half a unit each, and half for the actual", () => {
    // Weights at 2018: 1/4 + 7.5 (t - 2010.5) / 5 = -2, -0.5, 1, 2.5.
    expect(moved(LEEDS, {})).toBeCloseTo(0.5 * 6 + 0.5, 9);
    // From the last actual: 1 and 6 x (t - 2010.5) / 5.
    expect(moved(LEEDS, { anchor: "last" })).toBeCloseTo(0.5 * (1.8 + 0.6 + 0.6 + 2.8) + 0.5, 9);
    expect(moved(LEEDS, { method: "flat", anchor: "last" })).toBeCloseTo(1, 9);
    // The mean change of three steps, six times: weights 3 and -2.
    expect(moved(LEEDS, { method: "drift", anchor: "last" })).toBeCloseTo(3, 9);
  });
  it("is that of all figures moved at once where a method is not linear in them", () => {
    // All 16 corners tried in Python: 3.659823 on logarithms, 4.833333 for the median of slopes.
    expect(moved(LEEDS, { method: "loglinear" })).toBeCloseTo(3.659823 + 0.5, 5);
    expect(moved(LEEDS, { method: "theil-sen" })).toBeCloseTo(4.833333 + 0.5, 5);
  });
  it("is the same of a long baseline, though its figures are not moved one by one", () => {
    const figures = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [2000 + i, 60 + ((i * 5) % 7)]));
    const series = rates({ ...figures, 2018: 70 });
    const middle = 2006;
    const spread = 13 * 14; // of 13 years: (13^3 - 13) / 12
    const years = Array.from({ length: 13 }, (_, i) => 2000 + i);
    const weights = years.map((year) => 1 / 13 + ((2018 - middle) * (year - middle)) / spread);
    const sum = weights.reduce((total, weight) => total + Math.abs(weight), 0);
    expect(moved(series, { baseline: ["2000", "2012"] })).toBeCloseTo(0.5 * sum + 0.5, 9);
    const slopes = years.map((year) => ((2018 - 2012) * (year - middle)) / spread + (year === 2012 ? 1 : 0));
    const fromLast = slopes.reduce((total, weight) => total + Math.abs(weight), 0);
    expect(moved(series, { baseline: ["2000", "2012"], anchor: "last" })).toBeCloseTo(0.5 * fromLast + 0.5, 9);
  });
});
