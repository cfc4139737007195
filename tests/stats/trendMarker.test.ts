import { describe, expect, test } from "vitest";
import {
  type LimitedPoint,
  proportionMarker,
  type SharePoint,
  type TrendMarker,
  valueMarker,
} from "../../src/stats/trendMarker.js";
import { expectWithin, readReference } from "./reference.js";

interface Case {
  readonly name: string;
  readonly kind: "proportion" | "value";
  readonly points: readonly (SharePoint & LimitedPoint)[];
  readonly trend: string;
  readonly reason: string;
}
const reference = readReference<{
  relativeTolerance: number;
  level: number;
  single: readonly (Case & { readonly chiSquare: number; readonly gradient: number })[];
  grouped: readonly Case[];
}>("trend-markers.json");

const markerOf = ({ kind, points }: Case): TrendMarker =>
  kind === "proportion" ? proportionMarker(points) : valueMarker(points, reference.level);

describe("the publisher's own cases", () => {
  test.each(reference.single)("$name", (single) => {
    const { trend, reason, chiSquare, gradient } = markerOf(single);
    expect([trend, reason]).toEqual([single.trend, single.reason]);
    expectWithin(chiSquare ?? Number.NaN, single.chiSquare, reference, "chi-square");
    expectWithin(gradient ?? Number.NaN, single.gradient, reference, "gradient");
  });
  test.each(reference.grouped)("$kind: $name is $trend, $reason", (group) => {
    const { trend, reason } = markerOf(group);
    expect([trend, reason]).toEqual([group.trend, group.reason]);
  });
});

const shares = (of: number, ...counts: readonly number[]): SharePoint[] =>
  counts.map((count, i) => ({ time: 2019 + i, count, of }));
const limited = (half: number, ...values: readonly number[]): LimitedPoint[] =>
  values.map((value, i) => ({ time: 2019 + i, value, lower: value - half, upper: value + half }));

describe("one point that makes the trend", () => {
  test("is found where the direction turns without it", () => {
    expect(valueMarker(limited(1, 10, 10.4, 10.2, 10, 20), 0.95)).toMatchObject({
      trend: "No significant change",
      reason: "Outlier found",
    });
    expect(proportionMarker(shares(1000, 100, 104, 102, 99, 200))).toMatchObject({ reason: "Outlier found" });
  });
});

describe("what cannot be calculated", () => {
  test.each([
    ["more than there are", shares(100, 101, 60, 50, 40, 30), "A count is not between 0 and what it is out of"],
    ["out of nothing", shares(0, 0, 0, 0, 0, 0), "A count is not between 0 and what it is out of"],
    ["none at all", shares(100, 0, 0, 0, 0, 0), "Every share is of none or of all"],
    ["all of them", shares(100, 100, 100, 100, 100, 100), "Every share is of none or of all"],
    ["a trend to none", shares(100, 60, 40, 20, 10, 0), "A share of none or of all has no log odds"],
    ["four points", shares(100, 60, 40, 20, 10), "Not enough data points"],
    ["no points", [], "Not enough data points"],
  ])("%s", (_, points, reason) => {
    expect(proportionMarker(points)).toMatchObject({ trend: "Cannot be calculated", reason, gradient: null });
  });
  test("limits without width, or in the wrong order", () => {
    for (const half of [0, -1])
      expect(valueMarker(limited(half, 1, 2, 3, 4, 5), 0.95)).toMatchObject({
        trend: "Cannot be calculated",
        reason: "A confidence interval has no width",
      });
  });
  test("none of one year without a trend is no obstacle", () => {
    expect(proportionMarker(shares(100, 1, 0, 1, 2, 1))).toMatchObject({ reason: "No significant trend" });
  });
});

test("the order of the points does not matter", () => {
  const points = limited(1, 10, 12, 13, 15, 16);
  expect(valueMarker([...points].reverse(), 0.95)).toEqual(valueMarker(points, 0.95));
});

test("a level beyond 0 and 1 is refused", () => {
  expect(() => valueMarker([], 95)).toThrow(/^level must be between/);
});
