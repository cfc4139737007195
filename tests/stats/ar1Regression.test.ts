import { describe, expect, test } from "vitest";
import { type Ar1Fit, ar1Regression, ar1RegressionAt } from "../../src/stats/ar1Regression.js";
import { leastSquares } from "../../src/stats/leastSquares.js";
import { expectWithin, readReference } from "./reference.js";

interface Reference {
  readonly title: string;
  readonly fixed: boolean;
  readonly times: readonly number[];
  readonly columns: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly phi: number;
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly sigma: number;
  readonly restrictedLogLikelihood: number;
}
interface Edge {
  readonly phi: number;
  readonly phiTolerance: number;
  readonly coefficients: readonly number[];
  readonly coefficientsTolerance: number;
  readonly standardErrors: readonly number[];
  readonly standardErrorsTolerance: number;
}
const reference = readReference<{
  fits: readonly Reference[];
  atEdge: Edge;
  relativeTolerance: { fixed: number; fitted: number };
}>("ar1-regression.json");

const designOf = ({ columns, y }: Reference): number[][] =>
  y.map((_, i) => [1, ...columns.map((column) => column[i] as number)]);

test.each(reference.fits)("$title", (wanted) => {
  const fit = wanted.fixed
    ? ar1RegressionAt(wanted.phi, wanted.times, designOf(wanted), wanted.y)
    : ar1Regression(wanted.times, designOf(wanted), wanted.y);
  const near = {
    relativeTolerance: wanted.fixed ? reference.relativeTolerance.fixed : reference.relativeTolerance.fitted,
  };
  expectWithin(fit.phi, wanted.phi, near, "phi");
  expectWithin(fit.sigma, wanted.sigma, near, "sigma");
  expectWithin(
    fit.restrictedLogLikelihood ?? Number.NaN,
    wanted.restrictedLogLikelihood,
    { relativeTolerance: 1e-9 },
    "restricted log-likelihood",
  );
  wanted.coefficients.forEach((value, j) => {
    expectWithin(fit.coefficients[j] as number, value, near, `coefficient ${j}`);
    expectWithin(fit.standardErrors[j] as number, wanted.standardErrors[j] as number, near, `standard error ${j}`);
  });
});

describe("a likelihood that rises up to phi = 1", () => {
  const interrupted = reference.fits.find(({ title }) => title.includes("interrupted")) as Reference;
  const fit = ar1Regression(interrupted.times, designOf(interrupted), interrupted.y);
  const { atEdge } = reference;

  test("is maximised there exactly", () => {
    expect(fit.phi).toBe(1);
    expectWithin(fit.phi, atEdge.phi, { relativeTolerance: atEdge.phiTolerance }, "phi");
    const inside = ar1RegressionAt(atEdge.phi, interrupted.times, designOf(interrupted), interrupted.y);
    expect(fit.restrictedLogLikelihood).toBeGreaterThan(inside.restrictedLogLikelihood as number);
  });

  test("gives the coefficients and errors that an optimiser stopping just before it gives", () => {
    atEdge.coefficients.forEach((value, j) => {
      const near = { relativeTolerance: atEdge.coefficientsTolerance };
      expectWithin(fit.coefficients[j] as number, value, near, `coefficient ${j}`);
    });
    atEdge.standardErrors.slice(1).forEach((value, j) => {
      const near = { relativeTolerance: atEdge.standardErrorsTolerance };
      expectWithin(fit.standardErrors[j + 1] as number, value, near, `standard error ${j + 1}`);
    });
    // That of the intercept grows without bound: 689 where nlme happens to stop.
    expect(fit.standardErrors[0]).toBe(Infinity);
  });

  test("makes a straight line the walk with drift", () => {
    const values = [3, 4.5, 4.9, 7, 8.6, 9.1, 11.3, 12, 15, 15.5, 18, 18.2];
    const rows = values.map((_, i) => [1, i]);
    const walk = ar1RegressionAt(
      1,
      rows.map(([, t]) => t as number),
      rows,
      values,
    );
    const changes = values.slice(1).map((value, i) => value - (values[i] as number));
    const mean = (18.2 - 3) / 11;
    const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / 10;
    const exact = { relativeTolerance: 1e-12 };
    expectWithin(walk.coefficients[1] as number, mean, exact, "drift");
    expectWithin(walk.innovationDeviation ** 2, variance, exact, "variance");
    const { mean: ahead, covariance } = walk.forecast(
      [
        [1, 13],
        [1, 15],
      ],
      [2, 4],
    );
    expectWithin(ahead[1] as number, 18.2 + 4 * mean, exact, "forecast");
    expectWithin(covariance[0]?.[1] as number, variance * (2 + (2 * 4) / 11), exact, "covariance");
    expectWithin(covariance[1]?.[1] as number, variance * (4 + (4 * 4) / 11), exact, "variance ahead");
  });
});

describe("the forecast", () => {
  const { times, columns, y } = reference.fits[0] as Reference;
  const rows = y.map((_, i) => [1, columns[0]?.[i] as number]);

  test("without correlation is that of ordinary least squares", () => {
    const fit = ar1RegressionAt(0, times, rows, y);
    const ols = leastSquares(rows, y);
    const s2 = (ols.residualStandardError as number) ** 2;
    const cell = (a: readonly number[], b: readonly number[]): number =>
      a.reduce(
        (sum, x, i) => sum + b.reduce((inner, z, j) => inner + x * z * (ols.covarianceUnscaled[i]?.[j] as number), 0),
        0,
      );
    const ahead = [
      [1, 28],
      [1, 33],
    ] as const;
    const { mean, covariance } = fit.forecast(ahead, [1, 6]);
    const near = { relativeTolerance: 1e-10 };
    expectWithin(
      mean[1] as number,
      (ols.coefficients[0] as number) + 33 * (ols.coefficients[1] as number),
      near,
      "mean",
    );
    expectWithin(covariance[1]?.[1] as number, s2 * (1 + cell(ahead[1], ahead[1])), near, "variance");
    expectWithin(covariance[0]?.[1] as number, s2 * cell(ahead[0], ahead[1]), near, "covariance");
  });

  /** The best linear unbiased forecast as generalised least squares writes it, with the whole covariance matrix. */
  test("is the one of generalised least squares, with its errors", () => {
    const phi = 0.6;
    const at = [0, 1, 3, 4, 5, 8, 9, 10];
    const values = [4, 6, 5, 9, 8, 12, 11, 14];
    const ahead = [2, 5];
    const fit = ar1RegressionAt(
      phi,
      at,
      at.map((t) => [1, t]),
      values,
    );
    const s2 = fit.sigma ** 2;
    // Regress with the two new figures as unknowns of their own: their estimates are the forecasts, with their errors.
    const all = [...at, 12, 15];
    const factor = cholesky(all.map((a) => all.map((b) => s2 * phi ** Math.abs(a - b))));
    const design = all.map((t, i) => [1, t, i === 8 ? 1 : 0, i === 9 ? 1 : 0]);
    const whitened = [0, 1, 2, 3].map((j) =>
      forward(
        factor,
        design.map((row) => row[j] as number),
      ),
    );
    const response = forward(factor, [...values, 0, 0]);
    const ols = leastSquares(
      all.map((_, i) => whitened.map((column) => column[i] as number)),
      response,
    );
    const { mean, covariance } = fit.forecast(
      [
        [1, 12],
        [1, 15],
      ],
      ahead,
    );
    const near = { relativeTolerance: 1e-9 };
    [0, 1].forEach((i) => {
      expectWithin(mean[i] as number, -(ols.coefficients[2 + i] as number), near, `mean ${i}`);
      [0, 1].forEach((j) => {
        expectWithin(covariance[i]?.[j] as number, ols.covarianceUnscaled[2 + i]?.[2 + j] as number, near, `${i} ${j}`);
      });
    });
  });
});

function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const factor = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let rest = row[j] as number;
      for (let k = 0; k < j; k++) rest -= (factor[i]?.[k] as number) * (factor[j]?.[k] as number);
      (factor[i] as number[])[j] = i === j ? Math.sqrt(rest) : rest / (factor[j]?.[j] as number);
    }
  });
  return factor;
}

function forward(factor: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const solved: number[] = [];
  vector.forEach((value, i) => {
    const rest = solved.reduce((left, x, k) => left - (factor[i]?.[k] as number) * x, value);
    solved.push(rest / (factor[i]?.[i] as number));
  });
  return solved;
}

describe("the plain cases", () => {
  const years = [1, 2, 3, 4, 5, 6];
  const rows = years.map((t) => [1, t]);

  test("a perfect line has no correlation to find", () => {
    const fit = ar1Regression(years, rows, [2, 4, 6, 8, 10, 12]);
    expect(fit).toMatchObject({ phi: 0, isPerfect: true, sigma: 0, restrictedLogLikelihood: null });
    expectWithin(fit.forecast([[1, 10]], [4]).mean[0] as number, 20, { relativeTolerance: 1e-12 }, "forecast");
  });

  test("is the same in any unit and from any origin", () => {
    const values = [5, 9, 7, 12, 10, 17];
    const plain = ar1Regression(years, rows, values);
    const scaled: Ar1Fit = ar1Regression(
      years.map((t) => t + 2000),
      years.map((t) => [1, t + 100]),
      values.map((value) => value * 1e9),
    );
    expectWithin(scaled.phi, plain.phi, { absoluteTolerance: 1e-6 }, "phi");
    const slope = (plain.coefficients[1] as number) * 1e9;
    expectWithin(scaled.coefficients[1] as number, slope, { relativeTolerance: 1e-6 }, "slope");
  });

  test.each([
    ["a design without ones", [1, 2, 3], [[2], [1], [1]], [1, 2, 3], /begin with a 1/],
    ["times out of order", [1, 3, 2], [[1], [1], [1]], [1, 2, 3], /times must increase/],
    ["fewer rows than columns", [1], [[1, 1]], [1], /too few/],
    [
      "columns that depend on each other",
      [1, 2, 3],
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [1, 2, 4],
      /rank deficient|depend/,
    ],
  ])("%s is refused", (_, times, design, response, message) => {
    expect(() => ar1Regression(times, design, response)).toThrow(message);
  });

  test("a phi that is none is refused", () => {
    expect(() => ar1RegressionAt(-1, years, rows, years)).toThrow(/phi/);
    expect(() => ar1RegressionAt(1.01, years, rows, years)).toThrow(/phi/);
    expect(() => ar1RegressionAt(-0.5, [1, 2, 4], [[1], [1], [1]], [1, 2, 4])).toThrow(/unequal/);
  });
});
