import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chancesOfInversions, mannKendall } from "../../src/stats/kendall.js";
import { type TheilSenLine, theilSen } from "../../src/stats/theilSen.js";
import { expectWithin, PROPERTY_RUNS, readReference, type Tolerance } from "./reference.js";

interface Figure extends Tolerance {
  readonly name: string;
  readonly value: number | readonly number[];
}
interface Reference {
  readonly title: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly expected: readonly Figure[];
}
const { series } = readReference<{ series: readonly Reference[] }>("theil-sen.json");

const interval = (line: TheilSenLine, level: number): readonly number[] => {
  const { lower, upper } = line.slopeInterval(level);
  return [lower, upper];
};

/** The figures of a line under the names the reference gives them. */
const figuresOf: Readonly<Record<string, (line: TheilSenLine) => number | readonly number[] | null>> = {
  sen_slope: (line) => line.slope,
  sen_intercept_median_residual: (line) => line.intercept,
  sen_ci80_scipy: (line) => interval(line, 0.8),
  sen_ci95_scipy: (line) => interval(line, 0.95),
  sen_ci99_scipy: (line) => interval(line, 0.99),
  mann_kendall_S: (line) => line.trend.s,
  mann_kendall_varS: (line) => line.trend.variance,
  mann_kendall_z: (line) => line.trend.z,
  mann_kendall_p: (line) => line.trend.normalP,
  kendall_tau_b: (line) => line.trend.tauB,
  kendall_exact_p: (line) => line.trend.exactP,
};

test.each(series)("$title", ({ x, y, expected }) => {
  const line = theilSen(x, y);
  expect(expected.length).toBeGreaterThanOrEqual(8);
  for (const figure of expected) {
    const actual = figuresOf[figure.name]?.(line);
    const wanted = [figure.value].flat();
    expect([actual].flat(), figure.name).toHaveLength(wanted.length);
    [actual].flat().forEach((value, i) => {
      expectWithin(value ?? Number.NaN, wanted[i] as number, figure, figure.name);
    });
  }
});

describe("Kendall's exact p", () => {
  test.each([
    [3, 1 / 3],
    [4, 1 / 12],
    [5, 1 / 60],
    [10, 2 / 3628800],
  ])("of %s rising values is 2/n!", (n, p) => {
    const rising = Array.from({ length: n }, (_, i) => i);
    expectWithin(mannKendall(rising).exactP ?? 0, p, { relativeTolerance: 1e-13 }, `n = ${n}`);
  });

  test("comes from all orders of five values", () => {
    const orders = (left: readonly number[]): number[][] =>
      left.length === 0 ? [[]] : left.flatMap((v) => orders(left.filter((w) => w !== v)).map((rest) => [v, ...rest]));
    const all = orders([1, 2, 3, 4, 5]).map((order) => mannKendall(order));
    for (const { s, exactP } of all) {
      const asFar = all.filter((other) => Math.abs(other.s) >= Math.abs(s)).length;
      expectWithin(exactP ?? 0, asFar / 120, { relativeTolerance: 1e-13 }, `S = ${s}`);
    }
    expectWithin(chancesOfInversions(5, 10)[3] ?? 0, 15 / 120, { relativeTolerance: 1e-13 }, "three inversions");
  });

  test("is not given with ties, nor any tau for equal values", () => {
    expect(mannKendall([1, 2, 2, 3])).toMatchObject({ s: 5, exactP: null });
    expect(mannKendall([7, 7, 7])).toEqual({ s: 0, variance: 0, z: 0, normalP: 1, exactP: null, tauB: null });
  });
});

describe("Sen's interval", () => {
  test("says what it attains: all slopes of four points hold the true one in 11 of 12 cases", () => {
    const { attainedLevel } = theilSen([1, 2, 3, 4], [1, 3, 4, 9]).slopeInterval(0.95);
    expectWithin(attainedLevel ?? 0, 11 / 12, { relativeTolerance: 1e-13 }, "n = 4");
    expect(theilSen([1, 2, 3, 4, 5], [1, 3, 4, 9, 8]).slopeInterval(0.95).attainedLevel).toBeGreaterThan(0.95);
    expect(theilSen([1, 2, 3, 4], [1, 3, 3, 9]).slopeInterval(0.95).attainedLevel).toBeNull();
  });

  test("is wider for a higher level, and holds the slope", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 25 }), (y) => {
        const line = theilSen(
          y.map((_, i) => 2000 + i + (i > 3 ? 2 : 0)),
          y,
        );
        const narrow = line.slopeInterval(0.5);
        const wide = line.slopeInterval(0.95);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(narrow.lower).toBeLessThanOrEqual(line.slope);
        expect(line.slope).toBeLessThanOrEqual(narrow.upper);
        expect(narrow.upper).toBeLessThanOrEqual(wide.upper);
      }),
      PROPERTY_RUNS,
    );
  });

  test("refuses levels that are none", () => {
    const line = theilSen([1, 2], [1, 3]);
    expect(() => line.slopeInterval(1)).toThrow(RangeError);
    expect(() => line.slopeInterval(1.2)).toThrow(RangeError);
  });
});

describe("the line", () => {
  test("does not care about one wild point", () => {
    const x = [1, 2, 3, 4, 5, 6, 7];
    const line = theilSen(
      x,
      x.map((t) => (t === 6 ? 1000 : 2 * t + 1)),
    );
    expect(line).toMatchObject({ slope: 2, intercept: 1, fitted: [3, 5, 7, 9, 11, 13, 15] });
    expect(line.residuals[5]).toBe(987);
  });

  test.each([
    ["one point", [1], [1], /at least two points/],
    ["x that does not increase", [1, 1], [1, 2], /must increase, got 1 after 1/],
    ["unequal lengths", [1, 2], [1], /same length/],
    ["a missing value", [1, 2], [1, Number.NaN], /finite/],
  ])("%s is refused", (_, x, y, message) => {
    expect(() => theilSen(x, y)).toThrow(message);
  });
});
