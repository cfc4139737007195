import { describe, expect, test } from "vitest";
import { coefficientStandardErrors, leastSquares } from "../../src/stats/leastSquares.js";
import { customaryLag, neweyWest } from "../../src/stats/neweyWest.js";
import { tTwoSidedP } from "../../src/stats/studentT.js";
import { expectWithin, readReference } from "./reference.js";
import { testTrends } from "./trendReference.js";

testTrends("neweyWest", ({ design, y, names, expectFigure }) => {
  const fit = leastSquares(design, y);
  const figures = names.filter((name) => name.startsWith("ols_nw_lag"));
  expect(figures.length).toBeGreaterThan(3);
  for (const name of figures) {
    const lag = Number(name.charAt("ols_nw_lag".length));
    const smallSample = name.endsWith("_adj");
    const outcome = neweyWest(design, fit.residuals, fit.covarianceUnscaled, lag, { smallSample });
    expectFigure(name, outcome.standardErrors);
  }
});

interface Interrupted {
  readonly title: string;
  readonly design: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly coefficients: readonly number[];
  readonly olsStandardErrors: readonly number[];
  readonly neweyWestLag1: readonly number[];
  readonly neweyWestP: readonly number[];
  readonly relativeTolerance: Readonly<Record<string, number>>;
}
const { interrupted } = readReference<{ interrupted: Interrupted }>("trend-diagnostics.json");

test(interrupted.title, () => {
  const { design, y, relativeTolerance } = interrupted;
  const fit = leastSquares(design, y);
  const { standardErrors } = neweyWest(design, fit.residuals, fit.covarianceUnscaled, 1, { smallSample: true });
  const expectAll = (name: keyof Interrupted, actual: readonly number[]): void =>
    actual.forEach((value, j) => {
      const expected = (interrupted[name] as readonly number[])[j] as number;
      expectWithin(value, expected, { relativeTolerance: relativeTolerance[name] ?? 0 }, `${name} ${j}`);
    });
  expectAll("coefficients", fit.coefficients);
  expectAll("olsStandardErrors", coefficientStandardErrors(fit) ?? []);
  expectAll("neweyWestLag1", standardErrors);
  const p = fit.coefficients.map((b, j) => tTwoSidedP(b / (standardErrors[j] as number), fit.degreesOfFreedom));
  expectAll("neweyWestP", p);
});

describe("neweyWest", () => {
  const design = [1, 2, 3, 4, 5].map((t) => [1, t]);
  const fit = leastSquares(design, [1, 3, 2, 5, 4]);
  const with5 = (lag: number) => neweyWest(design, fit.residuals, fit.covarianceUnscaled, lag, { smallSample: false });

  test("at lag 0 is White's covariance, for a mean the sum of squares over n squared", () => {
    const ones = [[1], [1], [1], [1]];
    const { standardErrors } = neweyWest(ones, [1, -1, 2, -2], [[0.25]], 0, { smallSample: false });
    expect(standardErrors[0]).toBeCloseTo(Math.sqrt(10) / 4, 14);
  });

  test("is symmetric", () => {
    const { covariance } = with5(2);
    expect(covariance[0]?.[1]).toBeCloseTo(covariance[1]?.[0] ?? 0, 14);
  });

  test("refuses a lag that is none", () => {
    expect(() => with5(5)).toThrow(/^lag must be below the number of residuals/);
    expect(() => with5(-1)).toThrow(/^lag must be a whole number/);
  });

  test("refuses a small-sample factor without degrees of freedom", () => {
    const two = design.slice(0, 2);
    expect(() => neweyWest(two, [0, 0], fit.covarianceUnscaled, 1, { smallSample: true })).toThrow(/small-sample/);
  });
});

describe("customaryLag", () => {
  test.each([
    [4, 1],
    [28, 3],
    [100, 4],
    [1000, 6],
  ])("of %s observations is %s", (n, lag) => {
    expect(customaryLag(n)).toBe(lag);
  });
});
