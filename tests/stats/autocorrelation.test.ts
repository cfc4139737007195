import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { autocorrelation, durbinWatson, lag1Autocorrelation } from "../../src/stats/autocorrelation.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";
import { testTrends } from "./trendReference.js";

testTrends("durbinWatson", ({ line, expectFigure }) => {
  expectFigure("ols_durbin_watson", durbinWatson(line.residuals));
});
testTrends("lag1Autocorrelation", ({ line, expectFigure }) => {
  expectFigure("ols_lag1_autocorrelation", lag1Autocorrelation(line.residuals));
});

const series = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 40 });

describe("durbinWatson", () => {
  test("of alternating signs nears 4, of a slow drift nears 0", () => {
    expect(durbinWatson([1, -1, 1, -1])).toBe(3);
    expect(durbinWatson([-3, -2, -1, 1, 2, 3])).toBeCloseTo(8 / 28, 14);
  });

  test("lies between 0 and 4 and does not mind the unit", () => {
    fc.assert(
      fc.property(series, (residuals) => {
        const statistic = durbinWatson(residuals);
        if (statistic === null) return;
        expect(statistic).toBeGreaterThanOrEqual(0);
        expect(statistic).toBeLessThanOrEqual(4);
        const inThousands = durbinWatson(residuals.map((residual) => residual * 1000));
        expectWithin(inThousands ?? -1, statistic, { relativeTolerance: 1e-12 }, "thousands");
      }),
      PROPERTY_RUNS,
    );
  });

  test("is null without any error to look at", () => {
    expect(durbinWatson([0, 0, 0])).toBeNull();
    expect(durbinWatson([])).toBeNull();
    expect(durbinWatson([5])).toBeNull();
  });

  test("survives residuals whose squares would underflow", () => {
    expect(durbinWatson([1e-200, -1e-200, 1e-200, -1e-200])).toBe(3);
  });
});

describe("autocorrelation", () => {
  test("divides by the whole variation at every lag", () => {
    expect(autocorrelation([1, 2, 3, 4], 1)).toBeCloseTo(1.25 / 5, 14);
    expect(autocorrelation([1, 2, 3, 4], 2)).toBeCloseTo(-1.5 / 5, 14);
  });

  test("lies between -1 and 1", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 10 }), (values, lag) => {
        const correlation = autocorrelation(values, lag);
        if (correlation !== null) expect(Math.abs(correlation)).toBeLessThanOrEqual(1);
      }),
      PROPERTY_RUNS,
    );
  });

  test("is null for a constant, an empty or a too short series", () => {
    expect(lag1Autocorrelation([2, 2, 2])).toBeNull();
    expect(lag1Autocorrelation([])).toBeNull();
    expect(autocorrelation([1, 2], 2)).toBeNull();
  });

  test("refuses a lag that is none", () => {
    expect(() => autocorrelation([1, 2, 3], 0)).toThrow(/^lag must be a whole number/);
  });
});
