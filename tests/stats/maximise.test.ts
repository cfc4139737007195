import { describe, expect, test } from "vitest";
import { climb, highestOnInterval } from "../../src/stats/maximise.js";

describe("highestOnInterval", () => {
  const grid = Array.from({ length: 21 }, (_, i) => i / 2 - 5);

  test("finds a summit between the points of the grid", () => {
    const peak = highestOnInterval((x) => -((x - 1.234) ** 2), grid);
    expect(peak.at[0]).toBeCloseTo(1.234, 7);
    expect(peak.height).toBeCloseTo(0, 12);
  });

  test("takes the higher of two", () => {
    const twoHills = (x: number): number => Math.exp(-((x + 3) ** 2)) + 1.01 * Math.exp(-((x - 3.3) ** 2));
    expect(highestOnInterval(twoHills, grid).at[0]).toBeCloseTo(3.3, 5);
  });

  test("gives an end as it is where the function rises up to it", () => {
    expect(highestOnInterval((x) => x, grid)).toEqual({ at: [5], height: 5 });
    expect(highestOnInterval((x) => -x, grid)).toEqual({ at: [-5], height: 5 });
  });

  test("passes over what is no number", () => {
    const peak = highestOnInterval((x) => (x < 0 ? Number.NaN : -((x - 2) ** 2)), grid);
    expect(peak.at[0]).toBeCloseTo(2, 7);
  });
});

describe("climb", () => {
  test("goes up a long bent ridge (Rosenbrock's, turned over)", () => {
    const ridge = (x: number, y: number): number => -((1 - x) ** 2) - 100 * (y - x * x) ** 2;
    const { at, height } = climb(ridge, [-1.2, 1], 1);
    expect(at[0]).toBeCloseTo(1, 4);
    expect(at[1]).toBeCloseTo(1, 4);
    expect(height).toBeCloseTo(0, 9);
  });

  test("starts from where nothing is defined on one side", () => {
    const { at } = climb((x, y) => (x < 0 ? Number.NaN : -((x - 1) ** 2) - (y + 2) ** 2), [0.5, 0], 1);
    expect(at[0]).toBeCloseTo(1, 5);
    expect(at[1]).toBeCloseTo(-2, 5);
  });
});
