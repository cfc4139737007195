import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fCumulative, fQuantile, fUpper, fUpperQuantile } from "../../src/stats/fDistribution.js";
import { tTwoSidedP } from "../../src/stats/studentT.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({ fCumulative, fUpper, fQuantile });

const degrees = fc.double({ min: 0.7, max: 2000, noNaN: true });

describe("the F distribution", () => {
  test("has quantiles that undo either tail", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: -0.7, noNaN: true }), degrees, degrees, (logP, df1, df2) => {
        const p = Math.exp(logP);
        const tolerance = { relativeTolerance: 5e-12 };
        expectWithin(fCumulative(fQuantile(p, df1, df2), df1, df2), p, tolerance, `lower ${p}, ${df1}, ${df2}`);
        expectWithin(fUpper(fUpperQuantile(p, df1, df2), df1, df2), p, tolerance, `upper ${p}, ${df1}, ${df2}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("turns upside down when the degrees of freedom change places", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), degrees, degrees, (f, df1, df2) => {
        const tolerance = { relativeTolerance: 1e-10, absoluteTolerance: 1e-300 };
        expectWithin(fUpper(f, df1, df2), fCumulative(1 / f, df2, df1), tolerance, `${f}, ${df1}, ${df2}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("with one numerator degree of freedom is a t squared", () => {
    expectWithin(fUpper(2.2 ** 2, 1, 10), tTwoSidedP(2.2, 10), { relativeTolerance: 1e-14 }, "t = 2.2");
  });

  test("has limits at the ends", () => {
    expect([fQuantile(0, 2, 3), fQuantile(1, 2, 3)]).toEqual([0, Infinity]);
    expect([fCumulative(0, 2, 3), fCumulative(Infinity, 2, 3), fUpper(-1, 2, 3)]).toEqual([0, 1, 1]);
  });

  test("refuses bad arguments by name", () => {
    expect(() => fUpper(Number.NaN, 1, 1)).toThrow(/^f must be a number/);
    expect(() => fUpper(1, 0, 1)).toThrow(/^df1 must be positive/);
    expect(() => fQuantile(0.5, 1, -1)).toThrow(/^df2 must be positive/);
    expect(() => fQuantile(-1, 1, 1)).toThrow(/^p must be between/);
  });
});
