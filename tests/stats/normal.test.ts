import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  normalCumulative,
  normalDensity,
  normalQuantile,
  normalUpper,
  normalUpperQuantile,
} from "../../src/stats/normal.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({ normalCumulative, normalUpper, normalQuantile });

describe("the normal distribution", () => {
  test("has quantiles that undo its tail", () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 8, noNaN: true }), (x) => {
        // Above 0 the cumulative probability is near 1 and cannot say where x was; the lower tail can.
        const below = -Math.abs(x);
        const tolerance = { relativeTolerance: 1e-14, absoluteTolerance: 1e-15 };
        expectWithin(normalQuantile(normalCumulative(below)), below, tolerance, `x = ${below}`);
        expectWithin(normalUpperQuantile(normalUpper(-below)), -below, tolerance, `x = ${-below}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("is symmetric and its two sides add up to 1", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(normalCumulative(x)).toBe(normalUpper(-x));
        expectWithin(normalCumulative(x) + normalUpper(x), 1, { absoluteTolerance: 1e-15 }, `x = ${x}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("never falls", () => {
    const x = fc.double({ min: -39, max: 39, noNaN: true });
    fc.assert(
      fc.property(x, x, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(normalCumulative(low)).toBeLessThanOrEqual(normalCumulative(high) * (1 + 1e-15));
      }),
      PROPERTY_RUNS,
    );
  });

  test("has limits at the ends", () => {
    expect([normalCumulative(-Infinity), normalCumulative(Infinity)]).toEqual([0, 1]);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, 0]);
    expect([normalUpperQuantile(0), normalUpperQuantile(1), normalUpperQuantile(0.5)]).toEqual([
      Infinity,
      -Infinity,
      0,
    ]);
    expect(normalQuantile(Number.MIN_VALUE)).toBeCloseTo(-38.46740561714434, 10);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  test("refuses what is no number or no probability, by name", () => {
    expect(() => normalCumulative(Number.NaN)).toThrow(new RangeError("x must be a number, got NaN"));
    expect(() => normalQuantile(1.1)).toThrow(new RangeError("p must be between 0 and 1, got 1.1"));
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
  });
});
