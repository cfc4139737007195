import { describe, expect, it } from "vitest";
import { type RecentTrendAnswer, recentTrend } from "../../src/analysis/recentTrend.js";
import { read } from "../read/sources.js";
import { expectWithin, readReference } from "../stats/reference.js";
import { rates } from "./makeSeries.js";

interface Point {
  readonly time: number;
  readonly count: number | null;
  readonly of: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}
const { single, relativeTolerance } = readReference<{
  relativeTolerance: number;
  single: readonly {
    name: string;
    kind: string;
    points: readonly Point[];
    chiSquare: number;
    gradient: number;
    trend: string;
  }[];
}>("trend-markers.json");

const trendOf = async (text: string): Promise<RecentTrendAnswer> => {
  const [series] = (await read(text)).series;
  if (!series) throw new Error("no series");
  return recentTrend(series);
};
const cell = (value: number | null): string => (value === null ? "" : String(value));

describe("the publisher's own cases, from a file", () => {
  it.each(single)("$name", async ({ kind, points, chiSquare, gradient, trend }) => {
    const shares = points.map(({ time, count, of }) =>
      [time, count, of, (Math.round(((count as number) / (of as number)) * 1000) / 10).toFixed(1)].join(),
    );
    const values = points.map(({ time, value, lower, upper }) => [time, ...[value, lower, upper].map(cell)].join());
    const proportion = kind === "proportion";
    const lines = proportion ? ["Year,Count,denominator,Value", ...shares] : ["Year,Value,LL,UL", ...values];
    const found = await trendOf(`${lines.join("\n")}\n`);
    expect([found.trend, found.test, found.limits]).toEqual([
      trend,
      proportion ? "proportion" : "value",
      proportion ? null : "published",
    ]);
    expectWithin(found.chiSquare ?? Number.NaN, chiSquare, { relativeTolerance }, "chi-square");
    expectWithin(found.gradient ?? Number.NaN, gradient, { relativeTolerance }, "gradient");
  });
});

describe("what a series is tested by", () => {
  const VALUES = { 2009: 88, 2010: 93, 2011: 94, 2012: 95, 2013: 88, 2014: 86, 2015: 78, 2016: 76 };
  const COUNTS = { 2009: 1340, 2010: 1415, 2011: 1450, 2012: 1475, 2013: 1375, 2014: 1357, 2015: 1256, 2016: 1239 };
  const PEOPLE = Object.fromEntries(
    Object.entries(COUNTS).map(([year, n]) => [year, (n / VALUES[Number(year) as 2009]) * 1e4]),
  );

  it("a rate with count and population by Byar's limits, over the last five", () => {
    // Weights 1 / (half-width / 1.96)^2 of Byar's limits; chi-square and slope by NumPy.
    const found = recentTrend(rates(VALUES, COUNTS, PEOPLE));
    expect(found).toMatchObject({ trend: "Decreasing", limits: "byar", test: "value", from: "2012", to: "2016" });
    expectWithin(found.chiSquare ?? 0, 42.212160199635285, { relativeTolerance: 1e-6 }, "chi-square");
    expectWithin(found.gradient ?? 0, -4.775087781685396, { relativeTolerance: 1e-6 }, "gradient");
  });
  it("up to a period", () => {
    expect(recentTrend(rates(VALUES, COUNTS, PEOPLE), 2013)).toMatchObject({ from: "2009", to: "2013" });
    expect(recentTrend(rates(VALUES, COUNTS, PEOPLE), 2012)).toMatchObject({
      reason: "Not enough data points",
      from: null,
    });
  });
  it("not at all without limits or what makes them", () => {
    expect(recentTrend(rates(VALUES))).toMatchObject({
      trend: "Cannot be calculated",
      reason: "Missing at least one confidence interval value",
      limits: null,
    });
  });
  it("not where one of the five is a symbol", () => {
    expect(recentTrend(rates({ ...VALUES, 2014: "c" }, COUNTS, PEOPLE))).toMatchObject({ reason: "Missing values" });
  });
  it("counts alone by the limits of counts", () => {
    const counted = { ...rates({}, COUNTS), values: null };
    expect(recentTrend(counted)).toMatchObject({ trend: "Decreasing", limits: "byar" });
  });
  it("a percentage as a proportion of its population, unless its count says otherwise", async () => {
    const head = "year,percent_seen,number,population";
    const shares = [60, 62, 64, 66, 68].map((value, i) => `${2015 + i},${value},${value * 10},1000`);
    expect(await trendOf(`${[head, ...shares].join("\n")}\n`)).toMatchObject({
      trend: "Increasing",
      test: "proportion",
    });
    const without = shares.map((line) => line.replace(/,\d+(,1000)$/, "$1"));
    expect(await trendOf(`${["year,percent_seen,population", ...without].join("\n")}\n`)).toMatchObject({
      test: "proportion",
    });
    const other = shares.map((line) => line.replace(/1000$/, "5000"));
    const flags = {
      columns: {
        period: null,
        area: null,
        indicator: null,
        value: "percent_seen",
        count: "number",
        population: "population",
      },
    };
    const [series] = (await read(`${[head, ...other].join("\n")}\n`, flags)).series;
    expect(series && recentTrend(series)).toMatchObject({ test: "value", limits: null, trend: "Cannot be calculated" });
  });
  it("only years that do not overlap", async () => {
    const text = (labels: readonly string[]): string =>
      `period,rate_per_1000,LL,UL\n${labels.map((label, i) => `${label},${20 + i},${19 + i},${21 + i}`).join("\n")}\n`;
    const pooled = [2011, 2012, 2013, 2014, 2015].map((year) => `${year}-${year - 1998}`);
    expect(await trendOf(text(pooled))).toMatchObject({ reason: "The periods overlap", from: "2011-13" });
    expect(await trendOf(text(["2012 Q1", "2012 Q2", "2012 Q3", "2012 Q4", "2013 Q1"]))).toMatchObject({
      reason: "The periods are not years",
    });
  });
});
