import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitStraightLine, fittedMeanCovariance, heightAt, type StraightLine } from "../../src/stats/straightLine.js";
import { tQuantile, tTwoSidedP } from "../../src/stats/studentT.js";
import { expectWithin, PROPERTY_RUNS, readReference, type Tolerance } from "./reference.js";

interface Expected extends Tolerance {
  readonly name: string;
  readonly value: number;
}
interface Trend {
  readonly name?: string;
  readonly title: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly expected: readonly Expected[];
  readonly meanInterval95?: { at: number[]; lower: number[]; upper: number[]; relativeTolerance: number };
}
const { trends } = readReference<{ trends: readonly Trend[] }>("trend-diagnostics.json");

/** The figures of a fit under the names the reference gives them. */
function namedFigures(line: StraightLine): Readonly<Record<string, number | null>> {
  const t = line.slope / (line.slopeStandardError ?? Number.NaN);
  return {
    ols_intercept: line.intercept,
    ols_slope: line.slope,
    ols_se_intercept: line.interceptStandardError,
    ols_se_slope: line.slopeStandardError,
    ols_t_slope: t,
    ols_p_slope: tTwoSidedP(t, line.degreesOfFreedom),
    ols_sigma: line.residualStandardError,
    ols_r_squared: line.rSquared,
    ols_df: line.degreesOfFreedom,
  };
}

describe.each(trends)("$title", (trend) => {
  const line = fitStraightLine(trend.x, trend.y);

  test("slope, intercept, errors and fit", () => {
    const figures = namedFigures(line);
    const known = trend.expected.filter((expected) => expected.name in figures);
    expect(known).toHaveLength(9);
    for (const expected of known) {
      expectWithin(figures[expected.name] ?? Number.NaN, expected.value, expected, expected.name);
    }
  });

  test("confidence interval of the mean", () => {
    const quantile = tQuantile(0.975, line.degreesOfFreedom);
    trend.meanInterval95?.at.forEach((at, i) => {
      const half = quantile * (line.residualStandardError ?? 0) * Math.sqrt(fittedMeanCovariance(line, at, at));
      expectWithin(heightAt(line, at) - half, trend.meanInterval95?.lower[i] ?? 0, trend.meanInterval95 ?? {}, `${at}`);
      expectWithin(heightAt(line, at) + half, trend.meanInterval95?.upper[i] ?? 0, trend.meanInterval95 ?? {}, `${at}`);
    });
  });
});

describe("a perfect line", () => {
  test("written in decimals is known as perfect, with errors of exactly 0", () => {
    const line = fitStraightLine([2009, 2010, 2011, 2012], [0.1, 0.2, 0.3, 0.4]);
    expect(line).toMatchObject({
      isPerfect: true,
      residuals: [0, 0, 0, 0],
      residualStandardError: 0,
      slopeStandardError: 0,
      rSquared: 1,
      degreesOfFreedom: 2,
    });
    expectWithin(line.slope, 0.1, { relativeTolerance: 1e-13 }, "slope");
  });

  test("of any slope in whole cents is known as perfect", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100000, max: 100000 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 2, max: 40 }),
        (start, step, n) => {
          const x = Array.from({ length: n }, (_, i) => 1990 + i);
          const y = x.map((_, i) => (start + step * i) / 100);
          expect(fitStraightLine(x, y).isPerfect).toBe(true);
        },
      ),
      PROPERTY_RUNS,
    );
  });

  test("is not claimed when one point is off in the ninth digit", () => {
    expect(fitStraightLine([1, 2, 3, 4], [1, 2, 3, 4.00000001]).isPerfect).toBe(false);
  });

  test("through a constant has slope exactly 0 and no R squared", () => {
    const line = fitStraightLine([1, 2, 3], [0.1, 0.1, 0.1]);
    expect(line).toMatchObject({ slope: 0, intercept: 0.1, rSquared: null, isPerfect: true, residualStandardError: 0 });
  });
});

describe("two points", () => {
  test("give a line and no standard errors", () => {
    expect(fitStraightLine([1, 3], [5, 9])).toMatchObject({
      n: 2,
      slope: 2,
      intercept: 3,
      degreesOfFreedom: 0,
      slopeStandardError: null,
      interceptStandardError: null,
      residualStandardError: null,
      rSquared: 1,
      isPerfect: true,
    });
  });
});

describe("any line", () => {
  const points = fc.array(
    fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: -1e6, max: 1e6 }).map((count) => count / 100),
    ),
    { minLength: 3, maxLength: 30 },
  );

  test("has residuals that sum to 0 and are uncorrelated with x", () => {
    fc.assert(
      fc.property(points, (pairs) => {
        const x = pairs.map(([t]) => t);
        fc.pre(new Set(x).size > 1);
        const { residuals, meanX } = fitStraightLine(
          x,
          pairs.map(([, value]) => value),
        );
        const total = residuals.reduce((sum, residual) => sum + residual, 0);
        const moment = residuals.reduce((sum, residual, i) => sum + residual * ((x[i] as number) - meanX), 0);
        expect(Math.abs(total)).toBeLessThan(1e-9);
        expect(Math.abs(moment)).toBeLessThan(1e-7);
      }),
      PROPERTY_RUNS,
    );
  });

  test("is the same wherever the calendar starts", () => {
    fc.assert(
      fc.property(points, (pairs) => {
        const x = pairs.map(([t]) => t);
        fc.pre(new Set(x).size > 1);
        const y = pairs.map(([, value]) => value);
        const here = fitStraightLine(x, y);
        const shifted = fitStraightLine(
          x.map((t) => t - 2000),
          y,
        );
        const tolerance = { relativeTolerance: 1e-15, absoluteTolerance: 1e-15 };
        expectWithin(shifted.slope, here.slope, tolerance, "slope");
        here.residuals.forEach((residual, i) => {
          expectWithin(shifted.residuals[i] as number, residual, tolerance, `residual ${i}`);
        });
      }),
      PROPERTY_RUNS,
    );
  });

  test("survives values near the limits of a double", () => {
    expect(fitStraightLine([1, 2, 3], [1e300, 3e300, 2e300]).slope).toBeCloseTo(5e299, -290);
    const tiny = fitStraightLine([1, 2, 3], [1e-300, 3e-300, 2e-300]);
    expectWithin(tiny.residualStandardError ?? 0, 1.5e-300 * Math.sqrt(2 / 3), { relativeTolerance: 1e-12 }, "tiny");
  });
});

describe("fittedMeanCovariance", () => {
  test("is 1/n + (x0 - mean)(x1 - mean)/Sxx", () => {
    const line = fitStraightLine([2009, 2010, 2011, 2012], [84, 88, 92, 95]);
    expectWithin(
      fittedMeanCovariance(line, 2013, 2014),
      1 / 4 + (2.5 * 3.5) / 5,
      { relativeTolerance: 1e-15 },
      "2013, 2014",
    );
    expect(fittedMeanCovariance(line, 2013, 2018)).toBe(fittedMeanCovariance(line, 2018, 2013));
  });
});

describe("what is no line", () => {
  test.each([
    ["one point", [1], [2], /at least two points, got 1/],
    ["equal x", [3, 3, 3], [1, 2, 3], /^x must hold at least two different values/],
    ["unequal lengths", [1, 2], [1], /^x and y must have the same length, got 2 and 1/],
    ["a missing value", [1, 2], [1, Number.NaN], /^y must be finite, got NaN at index 1/],
    ["an endless x", [1, Infinity], [1, 2], /^x must be finite/],
  ])("%s is refused", (_, x, y, message) => {
    expect(() => fitStraightLine(x, y)).toThrow(message);
  });
});
