import { describe, expect, test } from "vitest";
import { breuschGodfrey } from "../../src/stats/breuschGodfrey.js";
import { testTrends } from "./trendReference.js";

testTrends("breuschGodfrey", ({ line, design, expectFigure }) => {
  const outcome = breuschGodfrey(design, line.residuals);
  expectFigure("ols_breusch_godfrey1_LM", outcome?.statistic ?? null);
  expectFigure("ols_breusch_godfrey1_p", outcome?.p ?? null);
});

describe("breuschGodfrey", () => {
  test("is null without errors or without room for one more column", () => {
    const design = [1, 2, 3, 4].map((t) => [1, t]);
    expect(breuschGodfrey(design, [0, 0, 0, 0])).toBeNull();
    expect(breuschGodfrey(design.slice(0, 2), [1, -1])).toBeNull();
  });

  test("does not mind the unit of the residuals", () => {
    const design = [1, 2, 3, 4, 5, 6].map((t) => [1, t]);
    const residuals = [1, 2, -1, -2, -1, 1];
    const small = breuschGodfrey(
      design,
      residuals.map((residual) => residual * 1e-200),
    );
    expect(small?.statistic).toBeCloseTo(breuschGodfrey(design, residuals)?.statistic ?? 0, 12);
  });

  test("refuses lengths that differ", () => {
    expect(() => breuschGodfrey([[1], [1]], [1])).toThrow(/same length/);
  });
});
