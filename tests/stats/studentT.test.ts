import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalUpper } from "../../src/stats/normal.js";
import { tCumulative, tQuantile, tTwoSidedP, tUpper, tUpperQuantile } from "../../src/stats/studentT.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({ tCumulative, tUpper, tTwoSidedP, tQuantile });

const degrees = fc.double({ min: 0.5, max: 1e5, noNaN: true });

describe("Student's t", () => {
  test("has quantiles that undo its tail", () => {
    fc.assert(
      fc.property(fc.double({ min: -60, max: -0.001, noNaN: true }), degrees, (logP, df) => {
        const p = Math.exp(logP) / 2;
        const tolerance = { relativeTolerance: 2e-12 };
        expectWithin(tUpper(tUpperQuantile(p, df), df), p, tolerance, `upper p = ${p}, df = ${df}`);
        expectWithin(tCumulative(tQuantile(p, df), df), p, tolerance, `lower p = ${p}, df = ${df}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("is symmetric, and its two-sided p is twice the tail", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), degrees, (t, df) => {
        expect(tCumulative(-t, df)).toBe(tUpper(t, df));
        const tolerance = { relativeTolerance: 1e-15, absoluteTolerance: 1e-307 };
        expectWithin(tTwoSidedP(-t, df), 2 * tUpper(t, df), tolerance, `t = ${t}, df = ${df}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("has wider tails with fewer degrees of freedom, and the normal's with very many", () => {
    expect(tUpper(3, 2)).toBeGreaterThan(tUpper(3, 4));
    expectWithin(tUpper(2, 1e12), normalUpper(2), { relativeTolerance: 1e-10 }, "df = 1e12");
  });

  test("has limits at the ends", () => {
    expect([tQuantile(0, 3), tQuantile(0.5, 3), tQuantile(1, 3)]).toEqual([-Infinity, 0, Infinity]);
    expect([tCumulative(-Infinity, 2), tCumulative(0, 2), tCumulative(Infinity, 2)]).toEqual([0, 0.5, 1]);
    expect(tTwoSidedP(Infinity, 2)).toBe(0);
    // The quantile itself is beyond the largest double.
    expect(tUpperQuantile(1e-300, 0.5)).toBe(Infinity);
  });

  test("refuses bad arguments by name", () => {
    expect(() => tUpper(Number.NaN, 2)).toThrow(new RangeError("t must be a number, got NaN"));
    expect(() => tUpper(1, 0)).toThrow(new RangeError("df must be positive and finite, got 0"));
    expect(() => tQuantile(-0.1, 2)).toThrow(new RangeError("p must be between 0 and 1, got -0.1"));
    expect(() => tQuantile(0.5, Number.NaN)).toThrow(RangeError);
    expect(() => tTwoSidedP(1, -1)).toThrow(RangeError);
  });
});
