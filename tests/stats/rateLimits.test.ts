import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { poissonCumulative, poissonUpper } from "../../src/stats/poisson.js";
import { byarLimits, countLimits, exactPoissonLimits, rateLimits, wilsonLimits } from "../../src/stats/rateLimits.js";
import { expectWithin, PROPERTY_RUNS, readReference } from "./reference.js";

interface Bounds {
  readonly lower: number;
  readonly upper: number;
}
interface Rate {
  readonly count: number;
  readonly population: number;
  readonly per: number;
  readonly lower95_0: number;
  readonly upper95_0: number;
  readonly lower99_8: number;
  readonly upper99_8: number;
}
interface Count extends Bounds {
  readonly count: number;
  readonly level: number;
}
interface Proportion extends Count {
  readonly of: number;
}
const reference = readReference<{
  relativeTolerance: number;
  rates: readonly Rate[];
  byar: readonly Count[];
  wilson: readonly Proportion[];
}>("rate-limits.json");

function expectLimits(actual: Bounds, expected: Bounds, name: string): void {
  expectWithin(actual.lower, expected.lower, reference, `${name}, lower`);
  expectWithin(actual.upper, expected.upper, reference, `${name}, upper`);
}

describe("limits as published with public-health rates", () => {
  test.each(reference.rates)("$count / $population per $per", ({ count, population, per, ...limits }) => {
    const at95 = { lower: limits.lower95_0, upper: limits.upper95_0 };
    const at998 = { lower: limits.lower99_8, upper: limits.upper99_8 };
    expectLimits(rateLimits(count, population, per, 0.95), at95, "95%");
    expectLimits(rateLimits(count, population, per, 0.998), at998, "99.8%");
  });
  test.each(reference.byar)("Byar's of $count at $level", ({ count, level, ...limits }) => {
    expectLimits(byarLimits(count, level), limits, "Byar");
  });
  test.each(reference.wilson)("Wilson's of $count in $of at $level", ({ count, of, level, ...limits }) => {
    expectLimits(wilsonLimits(count, of, level), limits, "Wilson");
  });
});

describe("limits of a count", () => {
  test("are exact below 10 and Byar's from 10 on", () => {
    expect(countLimits(9.5, 0.95)).toEqual(exactPoissonLimits(9.5, 0.95));
    expect(countLimits(10, 0.95)).toEqual(byarLimits(10, 0.95));
  });
  test("begin at 0 where the count is 0, and end near 3 (the rule of three)", () => {
    expect(countLimits(0, 0.95).lower).toBe(0);
    expect(byarLimits(0, 0.95).lower).toBe(0);
    expectWithin(exactPoissonLimits(0, 0.9).upper, -Math.log(0.05), { relativeTolerance: 1e-13 }, "-log(0.05)");
  });
  test("are never below 0", () => {
    expect(byarLimits(1, 0.9999).lower).toBe(0);
  });
  test("where exact, leave just the probability outside", () => {
    const counts = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(counts, fc.double({ min: 0.2, max: 0.9999, noNaN: true }), (count, level) => {
        const { lower, upper } = exactPoissonLimits(count, level);
        const tolerance = { relativeTolerance: 1e-9 };
        expectWithin(poissonUpper(count - 1, lower), (1 - level) / 2, tolerance, `${count} at ${level}`);
        expectWithin(poissonCumulative(count, upper), (1 - level) / 2, tolerance, `${count} at ${level}`);
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("Wilson's limits", () => {
  test("stay between 0 and 1, and reach them with none and with all", () => {
    expect(wilsonLimits(0, 20, 0.95).lower).toBe(0);
    expect(wilsonLimits(20, 20, 0.95).upper).toBe(1);
    expectWithin(
      wilsonLimits(0, 20, 0.95).upper,
      1 - wilsonLimits(20, 20, 0.95).lower,
      { relativeTolerance: 1e-14 },
      "mirrored",
    );
  });
});

test("bad arguments are refused by name", () => {
  expect(() => countLimits(-1, 0.95)).toThrow(/^count must be finite and 0 or more/);
  expect(() => countLimits(Number.NaN, 0.95)).toThrow(/^count must be/);
  expect(() => countLimits(12, 1)).toThrow(/^level must be between 0 and 1/);
  expect(() => rateLimits(1, 0, 100, 0.95)).toThrow(/^population must be positive/);
  expect(() => rateLimits(1, 10, -1, 0.95)).toThrow(/^per must be positive/);
  expect(() => wilsonLimits(3, 2, 0.95)).toThrow(/^count must not exceed/);
});
