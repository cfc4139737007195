import { describe, expect, test } from "vitest";
import { durbinWatsonP } from "../../src/stats/durbinWatsonP.js";
import { leastSquares } from "../../src/stats/leastSquares.js";
import { randomStream } from "../../src/stats/random.js";
import { expectWithin, readReference } from "./reference.js";
import { testTrends } from "./trendReference.js";

testTrends("durbinWatsonP", ({ line, design, expectFigure }) => {
  const outcome = durbinWatsonP(design, line.residuals);
  expectFigure("ols_durbin_watson", outcome?.statistic ?? null);
  expectFigure("ols_durbin_watson_p_greater", outcome?.positiveP ?? null);
});

interface Interrupted {
  readonly design: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly durbinWatson: number;
  readonly durbinWatsonP: number;
  readonly relativeTolerance: { readonly durbinWatson: number; readonly durbinWatsonP: number };
}
const { interrupted } = readReference<{ interrupted: Interrupted }>("trend-diagnostics.json");

describe("durbinWatsonP", () => {
  test("holds for an interrupted series with four columns", () => {
    const { design, y, relativeTolerance } = interrupted;
    const outcome = durbinWatsonP(design, leastSquares(design, y).residuals);
    const near = (value: number) => ({ relativeTolerance: value });
    expectWithin(outcome?.statistic ?? 0, interrupted.durbinWatson, near(relativeTolerance.durbinWatson), "statistic");
    expectWithin(outcome?.positiveP ?? 0, interrupted.durbinWatsonP, near(relativeTolerance.durbinWatsonP), "p");
  });

  test("is even over [0, 1] when errors are independent", () => {
    const random = randomStream(7);
    const design = Array.from({ length: 8 }, (_, t) => [1, t]);
    const draws = Array.from({ length: 400 }, () => {
      const residuals = leastSquares(
        design,
        design.map(() => random.normal()),
      ).residuals;
      return durbinWatsonP(design, residuals)?.positiveP ?? Number.NaN;
    });
    for (const level of [0.05, 0.25, 0.5, 0.9]) {
      const share = draws.filter((p) => p < level).length / draws.length;
      // Three standard errors of a share of 400.
      expect(Math.abs(share - level)).toBeLessThan(3 * Math.sqrt((level * (1 - level)) / 400));
    }
  });

  test("has two sides that add up to 1", () => {
    const design = [1, 2, 3, 4, 5, 6].map((t) => [1, t]);
    const outcome = durbinWatsonP(design, leastSquares(design, [1, 4, 2, 6, 3, 7]).residuals);
    expect((outcome?.positiveP ?? 0) + (outcome?.negativeP ?? 0)).toBeCloseTo(1, 12);
    expect(outcome?.twoSidedP).toBe(2 * (outcome?.negativeP ?? 0));
  });

  test("is null without errors or degrees of freedom", () => {
    expect(
      durbinWatsonP(
        [
          [1, 1],
          [1, 2],
          [1, 3],
        ],
        [0, 0, 0],
      ),
    ).toBeNull();
    expect(
      durbinWatsonP(
        [
          [1, 1],
          [1, 2],
        ],
        [1, -1],
      ),
    ).toBeNull();
  });
});
