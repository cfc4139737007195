import { describe, expect, test } from "vitest";
import { fCumulative } from "../../src/stats/fDistribution.js";
import { chanceNegative } from "../../src/stats/quadraticFormSign.js";
import { expectWithin } from "./reference.js";

describe("chanceNegative", () => {
  test("of two weights is an angle: 2/pi atan sqrt(b/a)", () => {
    for (const b of [1e-12, 1e-3, 0.2, 1, 7, 1e5]) {
      const expected = (2 / Math.PI) * Math.atan(Math.sqrt(b));
      expectWithin(chanceNegative([1, -b]), expected, { relativeTolerance: 1e-11 }, `b = ${b}`);
    }
  });

  test("of two groups of equal weights is an F probability", () => {
    const weights = (m: number, k: number, b: number) => [...Array(m).fill(1), ...Array(k).fill(-b)] as number[];
    for (const [m, k, b] of [
      [4, 2, 0.001],
      [10, 3, 0.05],
      [30, 30, 0.2],
      [1, 5, 2],
    ] as const) {
      // chi2(m) < b chi2(k) just when F(m, k) < b k / m.
      const expected = fCumulative((b * k) / m, m, k);
      expectWithin(chanceNegative(weights(m, k, b)), expected, { relativeTolerance: 1e-10 }, `${m}, ${k}, ${b}`);
    }
  });

  test("is certain when the weights have one sign", () => {
    expect([chanceNegative([1, 2]), chanceNegative([-1, -2]), chanceNegative([-1, 0])]).toEqual([0, 1, 1]);
  });
});
