import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { regularisedBeta } from "../../src/stats/incompleteBeta.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

const shape = fc.double({ min: 0.25, max: 500, noNaN: true });
const point = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("regularisedBeta", () => {
  test("is x^a when b is 1", () => {
    fc.assert(
      fc.property(point, fc.double({ min: 0.25, max: 60, noNaN: true }), (x, a) => {
        expectWithin(regularisedBeta(x, 1 - x, a, 1).lower, x ** a, { relativeTolerance: 1e-12 }, `x ${x}, a ${a}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("changes sides when x and y, a and b change places", () => {
    fc.assert(
      fc.property(point, shape, shape, (x, a, b) => {
        const { lower } = regularisedBeta(x, 1 - x, a, b);
        const { upper } = regularisedBeta(1 - x, x, b, a);
        const tolerance = { relativeTolerance: 1e-11, absoluteTolerance: 1e-300 };
        expectWithin(lower, upper, tolerance, `x ${x}, a ${a}, b ${b}`);
      }),
      PROPERTY_RUNS,
    );
  });

  test("is one half in the middle of a symmetric distribution", () => {
    for (const a of [0.25, 1, 33, 5e5]) {
      expectWithin(regularisedBeta(0.5, 0.5, a, a).lower, 0.5, { relativeTolerance: 1e-12 }, `a = ${a}`);
    }
  });

  test("uses the y it is given, however small", () => {
    // 1 - x would be 1 here, and the upper tail lost.
    expectWithin(regularisedBeta(1, 1e-20, 1, 1).upper, 1e-20, { relativeTolerance: 1e-14 }, "tiny y");
  });

  test("runs from 0 to 1", () => {
    expect(regularisedBeta(0, 1, 2, 3)).toEqual({ lower: 0, upper: 1 });
    expect(regularisedBeta(1, 0, 2, 3)).toEqual({ lower: 1, upper: 0 });
  });
});
