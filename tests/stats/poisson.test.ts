import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poissonCumulative, poissonUpper } from "../../src/stats/poisson.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({ poissonCumulative, poissonUpper });

describe("the Poisson distribution", () => {
  test("is the sum of its terms", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (k, mean) => {
        let term = Math.exp(-mean);
        let total = term;
        for (let i = 1; i <= k; i++) {
          term *= mean / i;
          total += term;
        }
        expectWithin(poissonCumulative(k, mean), total, { relativeTolerance: 1e-12 }, `k ${k}, mean ${mean}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("steps only at whole numbers, and its upper side excludes k", () => {
    expect(poissonCumulative(2.9, 3)).toBe(poissonCumulative(2, 3));
    expectWithin(poissonUpper(0, 2), 1 - Math.exp(-2), { relativeTolerance: 1e-14 }, "P(X > 0)");
  });

  test("has limits at the ends", () => {
    expect([poissonCumulative(-1, 2), poissonUpper(-1, 2)]).toEqual([0, 1]);
    expect([poissonCumulative(0, 0), poissonUpper(0, 0)]).toEqual([1, 0]);
    expect([poissonCumulative(Infinity, 2), poissonUpper(Infinity, 2)]).toEqual([1, 0]);
  });

  test("refuses bad arguments by name", () => {
    expect(() => poissonCumulative(Number.NaN, 1)).toThrow(/^k must be a number/);
    expect(() => poissonCumulative(1, -1)).toThrow(/^mean must be finite and 0 or more/);
  });
});
