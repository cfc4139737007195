/** Regressions on benchmarks: what their intervals are worth, and what they do with figures as they come. */
import { describe, expect, it } from "vitest";
import { effect, pick } from "../../src/analysis/effect.js";
import type { Fit } from "../../src/methods/method.js";
import { methodNamed } from "../../src/methods/registry.js";
import { ProblemError } from "../../src/problems.js";
import { randomStream } from "../../src/stats/random.js";
import { expectWithin } from "../stats/reference.js";
import { terms } from "./asked.js";

const AHEAD = 6;
type Name = "controls" | "controls-local-level";

/** Shares of the 95% intervals, of the sixth period ahead and of the total, that hold what came. */
function coverage(name: Name, n: number, wandering: number, series: number): { last: number; total: number } {
  const random = randomStream(20190 + n);
  const held = { last: 0, total: 0 };
  for (let s = 0; s < series; s++) {
    let [first, second, level] = [50, 20, 10];
    const points = Array.from({ length: n + AHEAD }, () => {
      first += random.normal();
      second += 0.5 + random.normal();
      level += wandering * random.normal();
      return { first, second, own: level + 0.8 * first - 0.4 * second + random.normal() };
    });
    const times = points.map((_, i) => 2000 + i);
    const others = (from: number, to: number) => ({
      names: ["First", "Second"],
      values: [points.slice(from, to).map((point) => point.first), points.slice(from, to).map((point) => point.second)],
    });
    const own = points.map((point) => point.own);
    const history = { times: times.slice(0, n), values: own.slice(0, n), counted: null, others: others(0, n) };
    const forecast = methodNamed(name)
      .fit(history, terms("fitted"))
      .forecast({ times: times.slice(n), populations: null, others: others(n, n + AHEAD) });
    const holds = (weights: readonly number[]): boolean => {
      const { lower, upper } = effect(forecast, weights, own.slice(n), 0.95);
      return (lower as number) <= 0 && (upper as number) >= 0;
    };
    if (holds(pick(AHEAD, AHEAD - 1))) held.last += 1;
    if (holds(times.slice(n).map(() => 1))) held.total += 1;
  }
  return { last: held.last / series, total: held.total / series };
}

describe("95% intervals", () => {
  it.each([8, 20])("of least squares hold 94 to 96% where errors are independent, %i points", (n) => {
    const { last, total } = coverage("controls", n, 0, 4000);
    for (const share of [last, total]) {
      expect(share).toBeGreaterThan(0.94);
      expect(share).toBeLessThan(0.96);
    }
  });

  it("of least squares are too narrow where a level wanders, and a local level wins much of it back", () => {
    const plain = coverage("controls", 40, 0.5, 400);
    const local = coverage("controls-local-level", 40, 0.5, 400);
    expect(plain.total).toBeLessThan(0.75);
    expect(local.total).toBeGreaterThan(0.85);
    expect(local.last).toBeGreaterThan(plain.last);
  });
});

const fitted = (name: Name, times: readonly number[], values: readonly number[], controls: readonly number[][]): Fit =>
  methodNamed(name).fit(
    { times, values, counted: null, others: { names: controls.map((_, j) => `C${j}`), values: controls } },
    terms("fitted"),
  );
const steps = Array.from({ length: 16 }, (_, i) => i);
const control = steps.map((i) => 40 + ((i * 5) % 7) + i / 8);
const own = control.map((x, i) => 3 + 2 * x + ((i * 7) % 5));

describe.each(["controls", "controls-local-level"] as const)("%s", (name) => {
  const aheadOf = (times: readonly number[], ...rows: number[][]) => ({
    times,
    populations: null,
    others: { names: rows.map((_, j) => `C${j}`), values: rows },
  });

  it("is the same by the year and by the decade", () => {
    const yearly = fitted(name, steps, own, [control]).forecast(aheadOf([17], [44]));
    const byDecades = steps.map((i) => 1800 + 10 * i);
    const decades = fitted(name, byDecades, own, [control]).forecast(aheadOf([1970], [44]));
    expectWithin(decades.mean[0] as number, yearly.mean[0] as number, { relativeTolerance: 1e-12 }, "mean");
    const variance = yearly.covariance?.[0]?.[0] as number;
    expectWithin(decades.covariance?.[0]?.[0] as number, variance, { relativeTolerance: 1e-12 }, "variance");
  });

  it("does not depend on the order or the units of the controls", () => {
    const other = steps.map((i) => (i * i) % 11);
    const one = fitted(name, steps, own, [control, other]).forecast(aheadOf([16, 17], [44, 41], [3, 9]));
    const two = fitted(name, steps, own, [other, control.map((x) => 1e6 + x * 1000)]).forecast(
      aheadOf([16, 17], [3, 9], [1_044_000, 1_041_000]),
    );
    for (const i of [0, 1]) {
      expectWithin(two.mean[i] as number, one.mean[i] as number, { relativeTolerance: 1e-9 }, "mean");
      const variance = one.covariance?.[i]?.[i] as number;
      expectWithin(two.covariance?.[i]?.[i] as number, variance, { relativeTolerance: 1e-6 }, "variance");
    }
  });

  it("gives each control its share and its error", () => {
    const fit = fitted(name, steps, own, [control]);
    expect(fit.shares).toHaveLength(1);
    expect(fit.shares[0]?.weight).toBeCloseTo(2, 0);
    expect(fit.details["coefficient1StandardError"]).toBeGreaterThan(0);
    expect(fit.summary.slope).toBeNull();
  });

  it("says which control depends on which", () => {
    const decimal = control.map((x) => 0.1 * x + 0.7);
    const cause = (controls: number[][]): unknown => {
      try {
        return fitted(name, steps, own, controls);
      } catch (error) {
        return error instanceof ProblemError ? error.problem : error;
      }
    };
    expect(cause([control, decimal])).toMatchObject({ code: "control-depends", data: { control: "C1", on: ["C0"] } });
    expect(cause([steps, control, steps.map(() => 0.3)])).toMatchObject({ data: { control: "C2", on: [] } });
    const between = steps.map((i) => (i + (control[i] as number)) / 2);
    expect(cause([steps, control, between])).toMatchObject({ data: { control: "C2", on: ["C0", "C1"] } });
  });

  it("keeps figures of any size finite", () => {
    for (const size of [1e-150, 1e-9, 1e9, 1e150]) {
      const fit = fitted(
        name,
        steps,
        own.map((value) => value * size),
        [control.map((value) => value / size)],
      );
      const { mean, covariance } = fit.forecast(aheadOf([16], [44 / size]));
      expectWithin((mean[0] as number) / size, 91, { absoluteTolerance: 10 }, `mean at ${size}`);
      expect(Number.isFinite(covariance?.[0]?.[0] as number)).toBe(true);
    }
  });
});
