import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { symmetricEigenvalues } from "../../src/stats/symmetricEigenvalues.js";
import { PROPERTY_RUNS } from "./reference.js";

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

describe("symmetricEigenvalues", () => {
  test("of the second-difference matrix are 2 - 2 cos(k pi / (n + 1))", () => {
    const n = 12;
    const matrix = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    );
    sorted(symmetricEigenvalues(matrix)).forEach((value, i) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((i + 1) * Math.PI) / (n + 1)), 13);
    });
  });

  test("keep the trace and the sum of squares", () => {
    const entry = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 10, maxLength: 10 }), ([a = 0, b = 0, c = 0, d = 0, ...rest]) => {
        const [e = 0, f = 0, g = 0, h = 0, i = 0, j = 0] = rest;
        const matrix = [
          [a, e, f, g],
          [e, b, h, i],
          [f, h, c, j],
          [g, i, j, d],
        ];
        const values = symmetricEigenvalues(matrix);
        const squares = matrix.flat().reduce((total, value) => total + value * value, 0);
        expect(values.reduce((total, value) => total + value, 0)).toBeCloseTo(a + b + c + d, 10);
        expect(values.reduce((total, value) => total + value * value, 0)).toBeCloseTo(squares, 9);
      }),
      PROPERTY_RUNS,
    );
  });

  test("of a diagonal matrix are its diagonal", () => {
    expect(
      symmetricEigenvalues([
        [3, 0],
        [0, -1],
      ]),
    ).toEqual([3, -1]);
    expect(symmetricEigenvalues([[0]])).toEqual([0]);
  });
});
