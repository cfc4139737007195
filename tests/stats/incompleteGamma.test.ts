import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { regularisedGamma } from "../../src/stats/incompleteGamma.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({
  regularisedGammaLower: (a = 0, x = 0) => regularisedGamma(a, x).lower,
  regularisedGammaUpper: (a = 0, x = 0) => regularisedGamma(a, x).upper,
});

describe("regularisedGamma", () => {
  test("is 1 - exp(-x) for shape 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-10, max: 600, noNaN: true }), (x) => {
        const { lower, upper } = regularisedGamma(1, x);
        expectWithin(lower, -Math.expm1(-x), { relativeTolerance: 1e-13 }, `lower at ${x}`);
        expectWithin(upper, Math.exp(-x), { relativeTolerance: 1e-13 }, `upper at ${x}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("agrees with itself where the series hands over to the continued fraction", () => {
    for (const a of [0.3, 1, 4.5, 77, 12345]) {
      const left = regularisedGamma(a, (a + 1) * (1 - 1e-15)).lower;
      const right = regularisedGamma(a, a + 1).lower;
      expectWithin(left, right, { relativeTolerance: 1e-12 }, `a = ${a}`);
    }
  });

  test("runs from 0 to 1", () => {
    expect(regularisedGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(regularisedGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 });
  });

  test("refuses a bad shape or point by name", () => {
    expect(() => regularisedGamma(0, 1)).toThrow(/^a must be positive/);
    expect(() => regularisedGamma(1, -1)).toThrow(/^x must be 0 or more/);
    expect(() => regularisedGamma(1, Number.NaN)).toThrow(RangeError);
  });
});
