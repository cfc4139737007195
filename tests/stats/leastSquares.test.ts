import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coefficientStandardErrors, type LeastSquaresFit, leastSquares } from "../../src/stats/leastSquares.js";
import { fitPolynomial } from "../../src/stats/polynomial.js";
import { rSquared, uncentredRSquared } from "../../src/stats/rSquared.js";
import { fitStraightLine } from "../../src/stats/straightLine.js";
import { expectWithin, PROPERTY_RUNS, readReference, type Tolerance } from "./reference.js";

interface Case {
  readonly name: string;
  readonly degree: number | null;
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly expected: readonly (Tolerance & { readonly name: string; readonly value: string })[];
}
const { cases } = readReference<{ cases: readonly Case[] }>("nist-linear-regression.json");

/** Raw powers of x for a polynomial, the columns as they are otherwise; ones in front unless there is no intercept. */
function designOf(nist: Case): number[][] {
  if (nist.name === "noint1") return nist.x.map((row) => [...row]);
  if (nist.degree === null) return nist.x.map((row) => [1, ...row]);
  return nist.x.map((row) => Array.from({ length: (nist.degree ?? 0) + 1 }, (_, power) => (row[0] as number) ** power));
}

function figure(fit: LeastSquaresFit, nist: Case, name: string): number {
  const hasIntercept = nist.name !== "noint1";
  if (name === "residual_sd") return fit.residualStandardError ?? Number.NaN;
  if (name === "df_residual") return fit.degreesOfFreedom;
  if (name === "r_squared") return (hasIntercept ? rSquared : uncentredRSquared)(nist.y, fit.residuals) ?? Number.NaN;
  const index = Number(name.replace(/\D/g, "")) - (hasIntercept ? 0 : 1);
  const values = name.startsWith("se_") ? coefficientStandardErrors(fit) : fit.coefficients;
  return values?.[index] ?? Number.NaN;
}

function expectCertified(fit: LeastSquaresFit, nist: Case): void {
  for (const expected of nist.expected) {
    const actual = figure(fit, nist, expected.name);
    expectWithin(actual, expected.value, expected, `${nist.name} ${expected.name}`);
    // Digits to spare: the tolerances above allow for plain double precision, this fit does better.
    expectWithin(actual, expected.value, { relativeTolerance: 1e-13 }, `${nist.name} ${expected.name} to 13 digits`);
  }
}

describe("NIST certified values", () => {
  test.each(cases)("$name from the raw columns", (nist) => {
    expectCertified(leastSquares(designOf(nist), nist.y), nist);
  });

  test.each(cases.filter((nist) => nist.degree !== null))("$name as a polynomial in x", (nist) => {
    const x = nist.x.map((row) => row[0] as number);
    expectCertified(fitPolynomial(x, nist.y, nist.degree ?? 0), nist);
  });
});

describe("leastSquares", () => {
  const value = fc.double({ min: -100, max: 100, noNaN: true });

  test("agrees with the straight line", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 20 }), (y) => {
        const x = y.map((_, i) => 2000 + i);
        const line = fitStraightLine(x, y);
        const fit = leastSquares(
          x.map((t) => [1, t]),
          y,
        );
        const tolerance = { relativeTolerance: 1e-12, absoluteTolerance: 1e-12 };
        expectWithin(fit.coefficients[0] as number, line.intercept, tolerance, "intercept");
        expectWithin(fit.coefficients[1] as number, line.slope, tolerance, "slope");
        const error = line.residualStandardError ?? 0;
        expectWithin(fit.residualStandardError ?? 0, error, tolerance, "residual standard error");
        expectWithin(fit.covarianceUnscaled[1]?.[1] ?? 0, 1 / line.sumSquaresX, tolerance, "1/Sxx");
      }),
      { ...PROPERTY_RUNS, numRuns: 100 },
    );
  });

  test("leaves residuals at right angles to every column", () => {
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(rows, (data) => {
        const design = data.map(([a, b], i) => [1, i, a, b]);
        const fit = fitOrSkip(
          design,
          data.map(([, , y]) => y),
        );
        fit.coefficients.forEach((_, j) => {
          const product = fit.residuals.reduce(
            (total, residual, i) => total + residual * (design[i]?.[j] as number),
            0,
          );
          expect(Math.abs(product)).toBeLessThan(1e-8);
        });
      }),
      { ...PROPERTY_RUNS, numRuns: 100 },
    );
  });

  test("with as many rows as columns goes through every point and has no error to report", () => {
    const fit = leastSquares(
      [
        [1, 1],
        [1, 2],
      ],
      [3, 5],
    );
    expect(fit).toMatchObject({
      coefficients: [1, 2],
      degreesOfFreedom: 0,
      residualStandardError: null,
      isPerfect: true,
    });
    expect(coefficientStandardErrors(fit)).toBeNull();
  });

  test("knows a perfect fit in decimals", () => {
    const fit = leastSquares(
      [1, 2, 3, 4].map((t) => [1, t]),
      [0.1, 0.2, 0.3, 0.4],
    );
    expect(fit).toMatchObject({ isPerfect: true, residuals: [0, 0, 0, 0], residualStandardError: 0 });
  });

  test.each([
    [
      "a repeated column",
      [
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      /rank deficient/,
    ],
    [
      "a column of zeros",
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      /rank deficient/,
    ],
    [
      "dummies that add up to the intercept",
      [
        [1, 1, 0],
        [1, 0, 1],
        [1, 1, 0],
        [1, 0, 1],
      ],
      /rank deficient/,
    ],
    [
      "thirds that add up but for rounding",
      [
        [1, 1 / 3, 4 / 3],
        [1, 2 / 3, 5 / 3],
        [1, 4 / 3, 7 / 3],
        [1, 5, 6],
      ],
      /rank deficient/,
    ],
    [
      "more columns than rows",
      [
        [1, 2, 3],
        [1, 3, 5],
      ],
      /needs at least as many/,
    ],
    ["no columns", [[], []], /no columns/],
    ["no rows", [], /no columns/],
    ["ragged rows", [[1, 2], [1]], /same length/],
    [
      "a hole",
      [
        [1, Number.NaN],
        [1, 2],
      ],
      /^design must be finite/,
    ],
  ])("refuses %s", (_, design, message) => {
    expect(() =>
      leastSquares(
        design,
        design.map((_row, i) => i),
      ),
    ).toThrow(message);
  });
});

describe("coefficients of nothing", () => {
  // Every one of them exactly 0: what is left of them is rounding, and no sign of columns that depend on each other.
  test.each([
    ["a trend", [2005, 2006, 2007, 2008], [-1, 2, -1, 0]],
    ["another", [0, 1, 2, 3, 4], [1, -1, 0, -1, 1]],
    ["figures far from 1", [1, 2, 3, 4], [-1e-9, 2e-9, -1e-9, 0]],
  ])("%s", (_, times, y) => {
    const fit = leastSquares(
      times.map((time) => [1, time]),
      y,
    );
    const largest = Math.max(...y.map(Math.abs));
    for (const coefficient of fit.coefficients) expect(Math.abs(coefficient)).toBeLessThan(1e-15 * largest);
    fit.residuals.forEach((residual, i) => {
      expect(residual).toBeCloseTo(y[i] as number, 14);
    });
  });
});

/** Random columns are now and then dependent (all zeros); such draws are no examples. */
function fitOrSkip(design: readonly (readonly number[])[], y: readonly number[]): LeastSquaresFit {
  try {
    return leastSquares(design, y);
  } catch {
    return fc.pre(false) as never;
  }
}
