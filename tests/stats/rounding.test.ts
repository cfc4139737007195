import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFixed, formatGrouped, roundHalfAway } from "../../src/stats/rounding.js";
import { PROPERTY_RUNS } from "./reference.js";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const places = fc.integer({ min: 0, max: 12 });

describe("roundHalfAway", () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [0.49999999999999994, 0, 0],
    [108.2, 0, 108],
    [539.365, 2, 539.37],
    [539.3649, 2, 539.36],
    [1.45, 1, 1.5],
    [9.995, 2, 10],
    [8.345, 2, 8.35],
    [1e21, 2, 1e21],
    [1.7976931348623157e308, 3, 1.7976931348623157e308],
    [123456789012345.66, 1, 123456789012345.7],
    [5e-324, 3, 0],
    [5e-7, 6, 0.000001],
    [4.9e-7, 6, 0],
    [0.05, 1, 0.1],
    [0.04, 1, 0],
    [1e-100, 100, 1e-100],
  ])("of %s to %s places is %s", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test("never gives minus zero", () => {
    for (const value of [-0, -0.4, -1e-9, -5e-324]) expect(Object.is(roundHalfAway(value, 0), 0)).toBe(true);
  });

  test("rounds every half of a decimal grid away from zero, whatever binary makes of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (count, decimals) => {
        const half = Number(`${count}5e-${decimals + 1}`);
        expect(roundHalfAway(half, decimals)).toBe(Number(`${count + 1}e-${decimals}`));
        expect(roundHalfAway(-half, decimals)).toBe(-Number(`${count + 1}e-${decimals}`));
      }),
      PROPERTY_RUNS,
    );
  });

  test("is symmetric, idempotent and moves a value by no more than half a unit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), places, (value, decimals) => {
        const rounded = roundHalfAway(value, decimals);
        expect(roundHalfAway(rounded, decimals)).toBe(rounded);
        expect(roundHalfAway(-value, decimals)).toBe(rounded === 0 ? 0 : -rounded);
        const slack = 1 + 1e-6 + Math.abs(value) * Number.EPSILON * 4 * 10 ** decimals;
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * slack);
      }),
      PROPERTY_RUNS,
    );
  });

  test("never changes the order of two values", () => {
    fc.assert(
      fc.property(finite, finite, places, (a, b, decimals) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(roundHalfAway(low, decimals)).toBeLessThanOrEqual(roundHalfAway(high, decimals));
      }),
      PROPERTY_RUNS,
    );
  });

  test("refuses what cannot be rounded", () => {
    expect(() => roundHalfAway(Number.NaN, 1)).toThrow(new RangeError("value must be finite, got NaN"));
    expect(() => roundHalfAway(Infinity, 1)).toThrow(RangeError);
    expect(() => roundHalfAway(1, -1)).toThrow(/^decimals must be a whole number/);
    expect(() => roundHalfAway(1, 1.5)).toThrow(RangeError);
  });
});

describe("formatFixed", () => {
  test.each([
    [1.005, 2, "1.01"],
    [108, 0, "108"],
    [108, 1, "108.0"],
    [-2.5, 0, "-3"],
    [-0.04, 1, "0.0"],
    [-0.05, 1, "-0.1"],
    [-0, 2, "0.00"],
    [0.005, 2, "0.01"],
    [1234567.5, 0, "1234568"],
    [1e20, 2, "100000000000000000000.00"],
    [1.5e-7, 3, "0.000"],
    [1.5e-7, 8, "0.00000015"],
  ])("of %s to %s places is %s", (value, decimals, expected) => {
    expect(formatFixed(value, decimals)).toBe(expected);
  });

  test("reads back as the rounded number, with exactly the places asked for and no exponent", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e20, max: 1e20, noNaN: true }), places, (value, decimals) => {
        const text = formatFixed(value, decimals);
        expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
        expect(text).not.toMatch(/^-0\.?0*$/);
        expect(Number(text)).toBe(roundHalfAway(value, decimals));
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("formatGrouped", () => {
  test.each([
    [0, 0, "0"],
    [999, 0, "999"],
    [1000, 0, "1,000"],
    [-1234567.25, 1, "-1,234,567.3"],
    [999.95, 1, "1,000.0"],
    [123456.789, 3, "123,456.789"],
  ])("%d to %i places is %s", (value, decimals, expected) => {
    expect(formatGrouped(value, decimals)).toBe(expected);
  });
});
