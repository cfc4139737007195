import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { powerOfTwoScale } from "../../src/stats/powerOfTwo.js";
import { PROPERTY_RUNS } from "./reference.js";

describe("powerOfTwoScale", () => {
  test("brings the largest value to between 1/2 and 1, changing no digit", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-290, max: 1e290, noNaN: true }), (value) => {
        const scale = powerOfTwoScale([0, -value, value / 3]);
        expect(value / scale).toBeGreaterThan(0.499);
        expect(value / scale).toBeLessThanOrEqual(1.001);
        expect((value / scale) * scale).toBe(value);
      }),
      PROPERTY_RUNS,
    );
  });

  test("is 1 when there is nothing to scale", () => {
    expect(powerOfTwoScale([0, 0])).toBe(1);
    expect(powerOfTwoScale([])).toBe(1);
  });

  test("stays within the doubles", () => {
    expect(powerOfTwoScale([Number.MAX_VALUE])).toBe(2 ** 1000);
    expect(powerOfTwoScale([Number.MIN_VALUE])).toBe(2 ** -1000);
  });
});
