import { describe, expect, test } from "vitest";
import { householderQr } from "../../src/stats/qr.js";

const columns = [
  [1, 1, 1, 1],
  [1, 2, 3, 5],
];

describe("householderQr", () => {
  const qr = householderQr(columns);

  test("keeps lengths, and rotates back what it rotated", () => {
    const v = [3, -1, 4, 1];
    const squares = (values: readonly number[]) => values.reduce((total, value) => total + value * value, 0);
    expect(squares(qr.rotate(v))).toBeCloseTo(squares(v), 13);
    qr.rotateBack(qr.rotate(v)).forEach((value, i) => {
      expect(value).toBeCloseTo(v[i] as number, 13);
    });
  });

  test("turns its columns into R, which it can solve", () => {
    const rotated = qr.rotate(columns[1] as number[]);
    expect(rotated.slice(2).every((value) => Math.abs(value) < 1e-14)).toBe(true);
    qr.solveUpper(rotated).forEach((value, j) => {
      expect(value).toBeCloseTo(j, 13);
    });
  });

  test("solves with R transposed: X'r = g for the r within the columns' span", () => {
    const g = [2, 7];
    const r = qr.rotateBack([...qr.solveUpperTransposed(g), 0, 0]);
    columns.forEach((column, j) => {
      expect(column.reduce((total, value, i) => total + value * (r[i] as number), 0)).toBeCloseTo(g[j] as number, 12);
    });
  });

  test("leaves, below R, the residual sum of squares of any response", () => {
    const rest = qr.rotate([2, 4, 6, 10]).slice(2);
    expect(rest.every((value) => Math.abs(value) < 1e-14)).toBe(true);
  });

  test("refuses dependent columns and too few rows", () => {
    expect(() =>
      householderQr([
        [1, 1, 1],
        [2, 2, 2],
      ]),
    ).toThrow(/rank deficient: column 1/);
    expect(() => householderQr([[0, 0]])).toThrow(/rank deficient: column 0/);
    expect(() => householderQr([[1], [2]])).toThrow(/1 rows for 2 columns/);
  });
});
