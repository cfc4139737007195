import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bilinearForm, quadraticForm } from "../../src/stats/matrix.js";
import { expectWithin, PROPERTY_RUNS } from "./reference.js";

const V = [
  [4, 1, 0.5],
  [1, 9, 2],
  [0.5, 2, 16],
];

describe("quadraticForm", () => {
  test("of one weight is that variance, of all is the variance of the total", () => {
    expect(quadraticForm([0, 1, 0], V)).toBe(9);
    expect(quadraticForm([1, 1, 1], V)).toBe(4 + 9 + 16 + 2 * (1 + 0.5 + 2));
  });

  test("grows with the square of the weights", () => {
    const weight = fc.integer({ min: -1000, max: 1000 }).map((count) => count / 100);
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), (w) => {
        const tolerance = { relativeTolerance: 1e-13 };
        expectWithin(
          quadraticForm(
            w.map((v) => 3 * v),
            V,
          ),
          9 * quadraticForm(w, V),
          tolerance,
          `${w}`,
        );
      }),
      PROPERTY_RUNS,
    );
  });

  test("is never negative, whatever rounding does", () => {
    expect(
      quadraticForm(
        [1, -1],
        [
          [1, 1 + 1e-15],
          [1 + 1e-15, 1],
        ],
      ),
    ).toBe(0);
  });

  test("refuses sizes that do not match", () => {
    expect(() => quadraticForm([1, 1], V)).toThrow(RangeError);
    expect(() => quadraticForm([1, 1], [[1], [1]])).toThrow(RangeError);
  });
});

describe("bilinearForm", () => {
  test("is the covariance of two weighted sums", () => {
    expect(bilinearForm([1, 0, 0], V, [0, 1, 1])).toBe(1.5);
  });
});
