import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialCumulative, binomialQuantile, binomialUpper } from "../../src/stats/binomial.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({ binomialCumulative, binomialUpper, binomialQuantile });

describe("the binomial distribution", () => {
  test("counts coin tosses", () => {
    expectWithin(binomialCumulative(1, 4, 0.5), 5 / 16, { relativeTolerance: 1e-14 }, "4 tosses");
    expectWithin(binomialUpper(1, 4, 0.5), 11 / 16, { relativeTolerance: 1e-14 }, "4 tosses");
  });

  test("has the smallest quantile that reaches p", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.0001, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (p, trials, chance) => {
          const k = binomialQuantile(p, trials, chance);
          expect(binomialCumulative(k, trials, chance)).toBeGreaterThanOrEqual(p * (1 - 1e-13));
          expect(binomialCumulative(k - 1, trials, chance)).toBeLessThan(p);
        },
      ),
      PROPERTY_RUNS,
    );
  });

  test("finds the step when p is exactly its height", () => {
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
    expect(binomialQuantile(5 / 16, 4, 0.5)).toBe(1);
    expect(binomialQuantile(1 / 1024, 10, 0.5)).toBe(0);
  });

  test("has limits at the ends", () => {
    expect([binomialCumulative(-1, 5, 0.3), binomialCumulative(5, 5, 0.3)]).toEqual([0, 1]);
    expect([binomialCumulative(2, 5, 0), binomialCumulative(2, 5, 1)]).toEqual([1, 0]);
    expect([binomialQuantile(0, 5, 0.3), binomialQuantile(1, 5, 0.3), binomialQuantile(1, 5, 0)]).toEqual([0, 5, 0]);
    expect(binomialCumulative(0, 0, 0.5)).toBe(1);
  });

  test("refuses bad arguments by name", () => {
    expect(() => binomialCumulative(1, 2.5, 0.5)).toThrow(/^trials must be a whole number/);
    expect(() => binomialCumulative(1, 2, 1.5)).toThrow(/^chance must be between/);
    expect(() => binomialCumulative(Number.NaN, 2, 0.5)).toThrow(/^k must be a number/);
    expect(() => binomialQuantile(0, -1, 0.5)).toThrow(/^trials must be a whole number/);
  });
});
