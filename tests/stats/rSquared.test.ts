import { describe, expect, test } from "vitest";
import { rSquared, uncentredRSquared } from "../../src/stats/rSquared.js";

describe("R squared", () => {
  test("is the share of variation explained, about the mean or about 0", () => {
    expect(rSquared([1, 2, 3], [0.5, 0, -0.5])).toBeCloseTo(0.75, 14);
    expect(uncentredRSquared([1, 2, 3], [0.5, 0, -0.5])).toBeCloseTo(1 - 0.5 / 14, 14);
  });

  test("is null when there is nothing to explain", () => {
    expect(rSquared([4, 4, 4], [0, 0, 0])).toBeNull();
    expect(uncentredRSquared([0, 0], [0, 0])).toBeNull();
    expect(uncentredRSquared([4, 4], [0, 0])).toBe(1);
  });

  test("holds at any size", () => {
    expect(rSquared([1e200, 2e200, 3e200], [5e199, 0, -5e199])).toBeCloseTo(0.75, 14);
  });
});
