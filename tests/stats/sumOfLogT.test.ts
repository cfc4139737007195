import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/stats/normal.js";
import { tQuantile } from "../../src/stats/studentT.js";
import { sumOfLogT } from "../../src/stats/sumOfLogT.js";
import { readReference } from "./reference.js";

interface Case {
  readonly name: string;
  readonly medians: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly degreesOfFreedom: number;
  readonly probabilities: readonly number[];
  readonly quantiles: readonly number[];
  readonly halfWidthTolerance: number;
}
const { cases } = readReference<{ cases: Case[] }>("sums-of-log-t.json");

describe("sums of figures whose logarithms are jointly t", () => {
  it.each(cases)("$name", ({ medians, covariance, degreesOfFreedom, probabilities, quantiles, halfWidthTolerance }) => {
    const sum = sumOfLogT(medians, covariance, degreesOfFreedom);
    const half = ((quantiles.at(-1) as number) - (quantiles[0] as number)) / 2;
    for (const [i, p] of probabilities.entries()) {
      const found = sum.quantile(p);
      expect(Math.abs(found - (quantiles[i] as number)) / half, `${p}: ${found}`).toBeLessThan(halfWidthTolerance);
      expect(sum.lower(found)).toBeCloseTo(p, 7);
      expect(sum.upper(found)).toBeCloseTo(1 - p, 7);
    }
  });

  it("is the t of the logarithm itself where there is one figure", () => {
    const sum = sumOfLogT([50], [[0.04]], 3);
    expect(sum.quantile(0.975) / (50 * Math.exp(0.2 * tQuantile(0.975, 3)))).toBeCloseTo(1, 4);
    const normal = sumOfLogT([50], [[0.04]], Infinity);
    expect(normal.quantile(0.1) / (50 * Math.exp(0.2 * normalQuantile(0.1)))).toBeCloseTo(1, 9);
  });

  it("is exact where all figures move together, and first order where they hardly move", () => {
    // A common error with next to nothing beside it: the sum is its medians' total times one factor.
    const together = sumOfLogT(
      [10, 20, 30],
      [
        [0.25, 0.25, 0.25],
        [0.25, 0.25, 0.25],
        [0.25, 0.25, 0.25],
      ].map((row, i) => row.map((cell, j) => cell + (i === j ? 1e-12 : 0))),
      Infinity,
    );
    expect(together.quantile(0.975) / (60 * Math.exp(0.5 * normalQuantile(0.975)))).toBeCloseTo(1, 6);
    const still = sumOfLogT(
      [1, 1],
      [
        [1e-8, 0],
        [0, 1e-8],
      ],
      Infinity,
    );
    expect((still.quantile(0.975) - 2) / (Math.SQRT2 * 1e-4)).toBeCloseTo(normalQuantile(0.975), 3);
  });

  it("knows sums that grow at both ends, where logarithms move against each other", () => {
    const sum = sumOfLogT(
      [3, 1],
      [
        [1, -0.9],
        [-0.9, 1],
      ],
      Infinity,
    );
    // R 4.2.2, integrate over the first logarithm. With errors of a factor of e the lattice is good to a thousandth.
    for (const [x, p] of [
      [3.8, 0.274551547],
      [4, 0.3259351074],
      [12, 0.9057885923],
    ] as const)
      expect(Math.abs(sum.lower(x) - p)).toBeLessThan(1e-3);
    expect(sum.lower(0)).toBe(0);
    expect(sum.upper(-1)).toBe(1);
  });

  it("refuses what is no distribution", () => {
    expect(() =>
      sumOfLogT(
        [1, -1],
        [
          [1, 0],
          [0, 1],
        ],
        3,
      ),
    ).toThrow(RangeError);
    expect(() =>
      sumOfLogT(
        [1, 1],
        [
          [1, 2],
          [2, 1],
        ],
        3,
      ),
    ).toThrow(RangeError);
    expect(() => sumOfLogT([1], [[1]], 0)).toThrow(RangeError);
    expect(() => sumOfLogT([1], [[1]], 3).quantile(1)).toThrow(RangeError);
  });
});
