import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantile } from "../../src/stats/quantile.js";
import { expectWithin, PROPERTY_RUNS, readReference } from "./reference.js";

interface Case {
  readonly values: readonly number[];
  readonly p: readonly number[];
  readonly quantiles: readonly number[];
}
const { cases } = readReference<{ cases: readonly Case[] }>("quantiles-type7.json");

describe("quantile", () => {
  test.each(cases)("agrees with R on $values", ({ values, p, quantiles }) => {
    p.forEach((share, i) => {
      expectWithin(quantile(values, share), quantiles[i] as number, { relativeTolerance: 1e-14 }, `p = ${share}`);
    });
  });

  test("leaves the array as it was", () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  test("rises with p, from the least value to the greatest", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const sample = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sample, share, share, (values, a, b) => {
        const slack = 1e-6;
        expect(quantile(values, Math.min(a, b))).toBeLessThanOrEqual(quantile(values, Math.max(a, b)) + slack);
        expect(quantile(values, 0) + 0).toBe(Math.min(...values) + 0);
        expect(quantile(values, 1) + 0).toBe(Math.max(...values) + 0);
      }),
      PROPERTY_RUNS,
    );
  });

  test("refuses nothing, holes and shares that are none", () => {
    expect(() => quantile([], 0.5)).toThrow(/at least one value/);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(/^values must be finite/);
    expect(() => quantile([1], 1.5)).toThrow(/^p must be between/);
  });
});
