import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quartileBand, quartilesOf } from "../../src/stats/quartileBand.js";
import { PROPERTY_RUNS } from "./reference.js";

const CUTS = { lower: 25, median: 50, upper: 75 };

describe("quartileBand", () => {
  // The rule of the Local Authority Interactive Tool: every quarter holds its upper cut point.
  test.each([
    [10, "A", "D"],
    [25, "A", "D"],
    [25.1, "B", "C"],
    [50, "B", "C"],
    [75, "C", "B"],
    [75.1, "D", "A"],
  ] as const)("%d is %s where the lowest is best, %s where the highest is", (value, lowest, highest) => {
    expect(quartileBand(value, CUTS, "lowest")).toBe(lowest);
    expect(quartileBand(value, CUTS, "highest")).toBe(highest);
  });

  test("a cut point between equal figures is that figure but for its last bits", () => {
    const values = [62.3, 62.3, 62.3, 62.3, 70.1, 70.1];
    const lower = 62.3 - 1e-14;
    expect(quartileBand(62.3, { ...quartilesOf(values), lower }, "lowest")).toBe("A");
  });

  test("cut points are those of type 7", () => {
    // R: quantile(c(23, 31, 40, 76, 185))
    expect(quartilesOf([76, 23, 185, 31, 40])).toEqual({ lower: 31, median: 40, upper: 76 });
  });

  test("a better figure never has a worse band", () => {
    const sample = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(sample, fc.constantFrom("lowest", "highest"), (values, best) => {
        const cuts = quartilesOf(values);
        const sorted = [...values].sort((a, b) => (best === "lowest" ? a - b : b - a));
        const bands = sorted.map((value) => quartileBand(value, cuts, best));
        expect(bands).toEqual([...bands].sort());
      }),
      PROPERTY_RUNS,
    );
  });
});
