import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  divide,
  dotProduct,
  exactProduct,
  exactSum,
  fromNumber,
  multiply,
  subtract,
  sum,
  toNumber,
} from "../../src/stats/doubleDouble.js";
import { PROPERTY_RUNS } from "./reference.js";

const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });

/** A whole number of up to 62 bits, more than one double can hold. */
const wide = fc.tuple(whole, whole).map(([a, b]) => exactProduct(a, b));
const asBigInt = (value: { high: number; low: number }): bigint => BigInt(value.high) + BigInt(value.low);

describe("double-double arithmetic", () => {
  test("loses nothing in one sum or product of doubles", () => {
    expect(exactSum(1e16, 1)).toEqual({ high: 1e16, low: 1 });
    const odd = 2 ** 52 + 1;
    const product = exactProduct(odd, odd);
    expect(asBigInt(product)).toBe(BigInt(odd) * BigInt(odd));
  });

  test("adds and subtracts wide whole numbers exactly", () => {
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        expect(asBigInt(add(a, b))).toBe(asBigInt(a) + asBigInt(b));
        expect(asBigInt(subtract(a, b))).toBe(asBigInt(a) - asBigInt(b));
      }),
      PROPERTY_RUNS,
    );
  });

  test("divides so that multiplying gives the number back to 30 digits", () => {
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        if (b.high === 0) return;
        const back = subtract(multiply(divide(a, b), b), a);
        expect(Math.abs(toNumber(back))).toBeLessThanOrEqual(1e-30 * Math.abs(a.high));
      }),
      PROPERTY_RUNS,
    );
  });

  test("keeps the small part when large parts cancel", () => {
    expect(toNumber(sum([1e20, 1, -1e20].map(fromNumber)))).toBe(1);
    const left = [1e10, 1, -1e10].map(fromNumber);
    const right = [1e10, 1, 1e10].map(fromNumber);
    expect(toNumber(dotProduct(left, right))).toBe(1);
  });
});
