import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { devianceTerm, logGamma, stirlingError } from "../../src/stats/gammaFunctions.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({ logGamma, stirlingError });

describe("logGamma", () => {
  test("is exactly 0 at 1 and 2", () => {
    expect(logGamma(1)).toBe(0);
    expect(logGamma(2)).toBe(0);
  });

  test("obeys Gamma(x + 1) = x Gamma(x)", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (x) => {
        const tolerance = { relativeTolerance: 1e-14, absoluteTolerance: 1e-14 };
        expectWithin(logGamma(x + 1), logGamma(x) + Math.log(x), tolerance, `x = ${x}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test.each([0, -1.5, Number.NaN, Infinity])("refuses %s by name", (x) => {
    expect(() => logGamma(x)).toThrow(new RangeError(`x must be positive and finite, got ${x}`));
  });
});

describe("devianceTerm", () => {
  test("keeps its digits where observed and expected nearly agree", () => {
    // a log(a/m) + m - a for a = 1e6, m = a + 1: 1/(2a) - 1/(3a^2) + ..., hopeless by subtraction.
    const expected = 1 / 2e6 - 1 / 3e12 + 1 / 4e18;
    expectWithin(devianceTerm(1e6, 1e6 + 1, 1), expected, { relativeTolerance: 1e-14 }, "a = 1e6");
  });

  test("is 0 only where they agree, and positive elsewhere", () => {
    expect(devianceTerm(3, 3, 0)).toBe(0);
    const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, m) => devianceTerm(a, m, m - a) >= 0),
      PROPERTY_RUNS,
    );
  });
});
