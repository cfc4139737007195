/**
 * The proof of the intervals: on thousands of made-up series whose truth is known, how often the 95% interval holds
 * what came. Seeded, so that it either always passes or never does. 12,000 series: a standard error of 0.2 points.
 */
import { describe, expect, it } from "vitest";
import { effect, pick } from "../../src/analysis/effect.js";
import type { Anchor } from "../../src/methods/method.js";
import { type MethodName, methodNamed } from "../../src/methods/registry.js";
import { type RandomStream, randomStream } from "../../src/stats/random.js";
import { ahead, historyOf, terms } from "../methods/asked.js";

const SERIES = 12_000;
const AHEAD = 6;

/** Figures for `length` steps in which the method's assumption holds. */
type Truth = (length: number, random: RandomStream) => number[];

/** A straight line and independent errors. */
const line: Truth = (length, random) => Array.from({ length }, (_, i) => 80 + 2.2 * i + 1.5 * random.normal());

/** A walk: every step adds `drift` and an error. */
const walk =
  (drift: number): Truth =>
  (length, random) => {
    let value = 80;
    return Array.from({ length }, () => {
      value += drift + 1.5 * random.normal();
      return value;
    });
  };

/** Shares of the intervals of every period, and of the total, that hold what came. */
function coverage(method: MethodName, anchor: Anchor, truth: Truth, n: number): { periods: number[]; total: number } {
  const random = randomStream(20190 + n);
  const times = Array.from({ length: n }, (_, i) => 2000 + i);
  const horizon = Array.from({ length: AHEAD }, (_, i) => 2000 + n + i);
  const weights = [...horizon.map((_, place) => pick(AHEAD, place)), horizon.map(() => 1)];
  const held = weights.map(() => 0);
  for (let i = 0; i < SERIES; i++) {
    const figures = truth(n + AHEAD, random);
    const fit = methodNamed(method).fit(historyOf({ times, values: figures.slice(0, n) }), terms(anchor));
    const forecast = fit.forecast(ahead(horizon));
    for (const [k, weight] of weights.entries()) {
      const { lower, upper } = effect(forecast, weight, figures.slice(n), 0.95);
      // The truth of the effect is nothing: what came is what the method assumes.
      if ((lower as number) <= 0 && (upper as number) >= 0) held[k] = (held[k] ?? 0) + 1;
    }
  }
  const shares = held.map((count) => count / SERIES);
  return { periods: shares.slice(0, -1), total: shares.at(-1) as number };
}

describe.each([4, 8, 20])("95%% intervals, %i points", (n) => {
  it.each([
    ["linear", "fitted", line],
    ["flat", "last", walk(0)],
    ["drift", "last", walk(2.2)],
  ] as const)("%s, %s: 94 to 96% of every period's figures and of the totals", (method, anchor, truth) => {
    const { periods, total } = coverage(method, anchor, truth, n);
    for (const share of [...periods, total]) {
      expect(share).toBeGreaterThan(0.94);
      expect(share).toBeLessThan(0.96);
    }
  });

  it("linear carried on from the last actual: 94 to 97% (the last actual is not independent of s)", () => {
    const { periods, total } = coverage("linear", "last", line, n);
    for (const share of [...periods, total]) {
      expect(share).toBeGreaterThan(0.94);
      expect(share).toBeLessThan(0.97);
    }
  });
});

it("the average is the total over n, in every number", () => {
  const { forecast } = methodNamed("linear").fit(
    historyOf({ times: [1, 2, 3, 4, 5], values: [3, 5, 4, 6, 8] }),
    terms("fitted"),
  );
  const actuals = [5, 9, 4];
  const total = effect(forecast(ahead([6, 7, 8])), [1, 1, 1], actuals, 0.9);
  const average = effect(forecast(ahead([6, 7, 8])), [1 / 3, 1 / 3, 1 / 3], actuals, 0.9);
  for (const key of ["estimate", "standardError", "lower", "upper"] as const)
    expect(average[key]).toBeCloseTo((total[key] as number) / 3, 12);
  expect(average.pValue).toBeCloseTo(total.pValue as number, 12);
});
