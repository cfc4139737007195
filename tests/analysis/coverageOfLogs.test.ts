/**
 * The proof of the intervals of methods that work on logarithms and counts, as `coverage.test.ts` has it for the others:
 * of made-up series in which the method's assumption holds, how many 95% intervals hold what came. Fewer series, as each
 * takes longer: the standard error is half a point for periods, a whole one for the totals of `loglinear`.
 */
import { describe, expect, it } from "vitest";
import { effect, pick } from "../../src/analysis/effect.js";
import type { Forecast, History } from "../../src/methods/method.js";
import { type MethodName, methodNamed } from "../../src/methods/registry.js";
import { type RandomStream, randomStream } from "../../src/stats/random.js";
import { ahead, terms } from "../methods/asked.js";

const AHEAD = 6;

/** Figures for `length` steps. */
type Truth = (length: number, random: RandomStream) => number[];

/** Growth by 2% a step; each figure errs by a factor of its own. */
const growth: Truth = (length, random) =>
  Array.from({ length }, (_, i) => 80 * Math.exp(0.02 * i + 0.05 * random.normal()));

/** A Poisson count: events in a row, at gaps of an exponential length, until the time is up. */
function poisson(mean: number, random: RandomStream): number {
  let events = -1;
  for (let time = 0; time <= mean; events++) time -= Math.log(1 - random.uniform());
  return events;
}

/** Counts that grow by 2% a step from 400, with `phi` times the variance of a Poisson count. */
const counts =
  (phi: number): Truth =>
  (length, random) =>
    Array.from({ length }, (_, i) => phi * poisson((400 * Math.exp(0.02 * i)) / phi, random));

interface Held {
  /** the lowest and the highest share among the periods */
  readonly low: number;
  readonly high: number;
  readonly total: number;
}

/** Shares of the intervals that hold what came: of each period, and of the total in the first `totals` series. */
function held(method: MethodName, truth: Truth, n: number, series: number, totals = series): Held {
  const random = randomStream(30_190 + n);
  const times = Array.from({ length: n }, (_, i) => 2000 + i);
  const horizon = Array.from({ length: AHEAD }, (_, i) => 2000 + n + i);
  const inside = horizon.map(() => 0);
  let totalInside = 0;
  for (let i = 0; i < series; i++) {
    const figures = truth(n + AHEAD, random);
    const values = figures.slice(0, n);
    const counted = methodNamed(method).fitsCounts ? { counts: values, populations: null, per: null } : null;
    const history: History = { times, values, counted, others: null };
    const forecast: Forecast = methodNamed(method).fit(history, terms("fitted")).forecast(ahead(horizon));
    const holds = (weights: readonly number[]): boolean => {
      const { lower, upper } = effect(forecast, weights, figures.slice(n), 0.95);
      return (lower as number) <= 0 && (upper as number) >= 0;
    };
    for (const place of horizon.keys()) inside[place] = (inside[place] as number) + Number(holds(pick(AHEAD, place)));
    if (i < totals) totalInside += Number(holds(horizon.map(() => 1)));
  }
  const shares = inside.map((count) => count / series);
  return { low: Math.min(...shares), high: Math.max(...shares), total: totalInside / totals };
}

describe.each([4, 8, 20])("intervals of 95 per cent, %i points", (n) => {
  it("loglinear: 94 to 96% of periods; totals within what 300 of them can show", () => {
    const { low, high, total } = held("loglinear", growth, n, 6000, 300);
    expect(low).toBeGreaterThan(0.94);
    expect(high).toBeLessThan(0.96);
    expect(total).toBeGreaterThan(0.92);
    expect(total).toBeLessThan(0.98);
  });

  it("quasi-poisson on counts with four times a Poisson count's variance: 93.5 to 97%, the floor counting at four points", () => {
    const { low, high, total } = held("quasi-poisson", counts(4), n, 2000);
    expect(Math.min(low, total)).toBeGreaterThan(0.935);
    expect(Math.max(high, total)).toBeLessThan(0.97);
  });

  it("quasi-poisson on Poisson counts: 95 to 99.5%, as the wider of two intervals holds more than either", () => {
    const { low, high, total } = held("quasi-poisson", counts(1), n, 1500);
    expect(Math.min(low, total)).toBeGreaterThan(0.95);
    expect(Math.max(high, total)).toBeLessThan(0.995);
  });
});
