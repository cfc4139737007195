import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { positiveQuantile } from "../../src/stats/positiveQuantile.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

/** The exponential distribution, whose quantiles are logarithms. */
const exponential = (side: "lower" | "upper", probability: number, start: number) =>
  positiveQuantile({
    side,
    probability,
    tail: (x) => (side === "lower" ? -Math.expm1(-x) : Math.exp(-x)),
    logDensity: (x) => x * Math.exp(-x),
    start,
  });

describe("positiveQuantile", () => {
  test("finds the exponential's quantiles from any start, near or far", () => {
    const logP = fc.double({ min: -300, max: -0.7, noNaN: true });
    const logStart = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(logP, logStart, (p, start) => {
        const probability = Math.exp(p);
        const tolerance = { relativeTolerance: 1e-13 };
        expectWithin(exponential("upper", probability, Math.exp(start)), -Math.log(probability), tolerance, "upper");
        expectWithin(exponential("lower", probability, Math.exp(start)), -Math.log1p(-probability), tolerance, "lower");
      }),
      PROPERTY_RUNS,
    );
  });

  test("gives 0 or Infinity where the answer is beyond the doubles", () => {
    const power = { tail: (x: number) => Math.min(1, x ** 0.1), logDensity: (x: number) => 0.1 * x ** 0.1, start: 1 };
    expect(positiveQuantile({ ...power, side: "lower", probability: 1e-100 })).toBe(0);
    const heavy = { tail: (x: number) => Math.min(1, x ** -0.1), logDensity: (x: number) => 0.1 * x ** -0.1, start: 1 };
    expect(positiveQuantile({ ...heavy, side: "upper", probability: 1e-100 })).toBe(Infinity);
  });
});
