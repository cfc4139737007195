import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chiSquareCumulative,
  chiSquareQuantile,
  chiSquareUpper,
  chiSquareUpperQuantile,
} from "../../src/stats/chiSquare.js";
import { normalUpper } from "../../src/stats/normal.js";
import { testAgainstReference } from "./distributionReference.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

testAgainstReference({ chiSquareCumulative, chiSquareUpper, chiSquareQuantile });

describe("chi-square", () => {
  test("has quantiles that undo either tail", () => {
    const degrees = fc.double({ min: 0.5, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -60, max: -0.7, noNaN: true }), degrees, (logP, df) => {
        const p = Math.exp(logP);
        const tolerance = { relativeTolerance: 5e-12 };
        expectWithin(chiSquareCumulative(chiSquareQuantile(p, df), df), p, tolerance, `lower ${p}, df ${df}`);
        expectWithin(chiSquareUpper(chiSquareUpperQuantile(p, df), df), p, tolerance, `upper ${p}, df ${df}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("with one degree of freedom is a normal squared", () => {
    for (const z of [0.1, 1, 1.96, 5, 20]) {
      expectWithin(chiSquareUpper(z * z, 1), 2 * normalUpper(z), { relativeTolerance: 1e-13 }, `z = ${z}`);
    }
  });

  test("has limits at the ends", () => {
    expect([chiSquareQuantile(0, 3), chiSquareQuantile(1, 3)]).toEqual([0, Infinity]);
    expect([chiSquareUpperQuantile(0, 3), chiSquareUpperQuantile(1, 3)]).toEqual([Infinity, 0]);
    expect([chiSquareCumulative(-1, 3), chiSquareUpper(-1, 3), chiSquareUpper(Infinity, 3)]).toEqual([0, 1, 0]);
  });

  test("refuses bad arguments by name", () => {
    expect(() => chiSquareUpper(Number.NaN, 1)).toThrow(/^x must be a number/);
    expect(() => chiSquareUpper(1, -2)).toThrow(/^df must be positive/);
    expect(() => chiSquareQuantile(2, 1)).toThrow(/^p must be between/);
    expect(() => chiSquareQuantile(0, 0)).toThrow(/^df must be positive/);
  });
});
