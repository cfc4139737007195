import { describe, expect, test } from "vitest";
import { coefficientStandardErrors } from "../../src/stats/leastSquares.js";
import { fitPolynomial } from "../../src/stats/polynomial.js";
import { expectWithin, readReference } from "./reference.js";

interface Case {
  readonly name: string;
  readonly description: string;
  readonly degree: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly coefficients: readonly string[];
  readonly standardErrors: readonly string[];
  readonly residualStandardError: string;
}
const { cases } = readReference<{ cases: readonly Case[] }>("polynomials-exact.json");
const tolerance = { relativeTolerance: 1e-13 };

describe("fitPolynomial", () => {
  test.each(cases)("$name: $description", (known) => {
    const fit = fitPolynomial(known.x, known.y, known.degree);
    const errors = coefficientStandardErrors(fit) ?? [];
    known.coefficients.forEach((value, k) => {
      expectWithin(fit.coefficients[k] as number, value, tolerance, `b${k}`);
      expectWithin(errors[k] as number, known.standardErrors[k] as string, tolerance, `se${k}`);
    });
    expectWithin(fit.residualStandardError ?? 0, known.residualStandardError, tolerance, "residual standard error");
  });

  test("of degree 0 is the mean", () => {
    expect(fitPolynomial([5, 6, 7], [1, 2, 6], 0).coefficients).toEqual([3]);
  });

  test("needs more different x than its degree", () => {
    expect(() => fitPolynomial([1, 1, 2], [1, 2, 3], 2)).toThrow(/more than 2 different x, got 2/);
    expect(() => fitPolynomial([1, 2, 3], [1, 2, 3], 1.5)).toThrow(/^degree must be a whole number/);
    expect(() => fitPolynomial([], [], 0)).toThrow(RangeError);
  });
});
