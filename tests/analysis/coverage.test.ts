/**
 * The proof of the intervals: on thousands of made-up series whose truth is known, how often the 95% interval holds
 * what came. Seeded, so that it either always passes or never does. 12,000 series: a standard error of 0.2 points.
 */
import { describe, expect, it } from "vitest";
import { effect, pick } from "../../src/analysis/effect.js";
import { linear } from "../../src/methods/linear.js";
import type { Anchor } from "../../src/methods/method.js";
import { randomStream } from "../../src/stats/random.js";

const SERIES = 12_000;
const AHEAD = 6;

function coverage(n: number, anchor: Anchor): { period: number; total: number } {
  const random = randomStream(20190 + n);
  const times = Array.from({ length: n }, (_, i) => 2000 + i);
  const horizon = Array.from({ length: AHEAD }, (_, i) => 2000 + n + i);
  const draw = (time: number): number => 80 + 2.2 * (time - 2000) + 1.5 * random.normal();
  let period = 0;
  let total = 0;
  for (let i = 0; i < SERIES; i++) {
    const forecast = linear.fit({ times, values: times.map(draw) }, anchor).forecast(horizon);
    const actuals = horizon.map(draw);
    const holds = (weights: number[]): boolean => {
      const { lower, upper } = effect(forecast, weights, actuals, 0.95);
      // The truth of the effect is nothing: the actuals follow the trend.
      return (lower as number) <= 0 && (upper as number) >= 0;
    };
    if (holds(pick(AHEAD, AHEAD - 1))) period += 1;
    if (holds(horizon.map(() => 1))) total += 1;
  }
  return { period: period / SERIES, total: total / SERIES };
}

describe.each([4, 8, 20])("95%% intervals, %i points", (n) => {
  it("hold 94 to 96% of the last period's figures and of the totals", () => {
    const { period, total } = coverage(n, "fitted");
    for (const share of [period, total]) {
      expect(share).toBeGreaterThan(0.94);
      expect(share).toBeLessThan(0.96);
    }
  });

  it("carried on from the last actual, hold 94 to 97% (the last actual is not independent of s)", () => {
    const { period } = coverage(n, "last");
    expect(period).toBeGreaterThan(0.94);
    expect(period).toBeLessThan(0.97);
  });
});

it("the average is the total over n, in every number", () => {
  const forecast = linear.fit({ times: [1, 2, 3, 4, 5], values: [3, 5, 4, 6, 8] }, "fitted").forecast([6, 7, 8]);
  const actuals = [5, 9, 4];
  const total = effect(forecast, [1, 1, 1], actuals, 0.9);
  const average = effect(forecast, [1 / 3, 1 / 3, 1 / 3], actuals, 0.9);
  for (const key of ["estimate", "standardError", "lower", "upper"] as const)
    expect(average[key]).toBeCloseTo((total[key] as number) / 3, 12);
  expect(average.pValue).toBeCloseTo(total.pValue as number, 12);
});
