/** The methods for longer series, at their edges. */
import { describe, expect, it } from "vitest";
import type { Method } from "../../src/methods/method.js";
import { METHODS } from "../../src/methods/registry.js";
import { ahead, historyOf, terms } from "./asked.js";

const years = (n: number): number[] => Array.from({ length: n }, (_, i) => 2000 + i);
const LONGER: readonly Method[] = [METHODS["linear-ar1"], METHODS["local-level"], METHODS["local-trend"]];

describe.each(LONGER.map((method) => [method.name, method] as const))("%s", (_, method) => {
  const fitTo = (times: readonly number[], values: readonly number[]) =>
    method.fit(historyOf({ times, values }), terms("fitted"));

  it("has no interval where the figures have no scatter, nor for two points", () => {
    const constant = fitTo(
      years(16),
      years(16).map(() => 0.1),
    );
    expect(constant.withoutInterval).toBe("perfect-line");
    const { mean, covariance } = constant.forecast(ahead([2020]));
    expect(mean[0]).toBeCloseTo(0.1, 12);
    expect(covariance).toBeNull();
    expect(fitTo([1, 2], [3, 5]).withoutInterval).toBe("two-points");
  });

  it("gives no figure that is not finite, wherever its likelihood is highest", () => {
    const series = [
      years(16).map((_year, i) => i * i),
      years(16).map((_year, i) => (i % 2 === 0 ? 1 : -1)),
      years(16).map((_year, i) => 2 ** -i),
      years(16).map((_year, i) => (i < 8 ? 5 : 9)),
      years(16).map((_year, i) => (i === 7 ? 1e6 : 1e-6)),
    ];
    for (const values of series) {
      const found = fitTo(years(16), values);
      const { mean, covariance } = found.forecast(ahead([2016, 2030]));
      const numbers = [...mean, ...(covariance ?? []).flat(), ...found.fitted, ...Object.values(found.details)];
      for (const number of [...numbers, ...Object.values(found.summary)])
        expect(number === null || Number.isFinite(number) || number === found.summary.degreesOfFreedom).toBe(true);
      for (const [i, row] of (covariance ?? []).entries()) expect(row[i]).toBeGreaterThan(0);
    }
  });

  it("does not depend on the year that counting starts from, nor on the unit", () => {
    const values = [12, 15, 11, 14, 18, 17, 16, 21, 19, 24, 22, 21, 25, 27, 24, 29];
    const here = fitTo(years(16), values).forecast(ahead([2017]));
    const there = fitTo(
      years(16).map((year) => (year - 2000) * 12 + 24_000),
      values.map((value) => value * 1e-6),
    ).forecast(ahead([24_204]));
    expect((there.mean[0] as number) / (here.mean[0] as number)).toBeCloseTo(1e-6, 11);
    const variance = (there.covariance?.[0]?.[0] as number) / (here.covariance?.[0]?.[0] as number);
    expect(variance * 1e12).toBeCloseTo(1, 4);
  });
});

it("a figure far off does not move theil-sen, and it says what Kendall's test cannot", () => {
  const fit = METHODS["theil-sen"].fit(historyOf({ times: years(5), values: [1, 2, 3, 400, 5] }), terms("fitted"));
  expect(fit.summary.slope).toBe(1);
  expect(fit.forecast(ahead([2010])).mean).toEqual([11]);
  const three = METHODS["theil-sen"].fit(historyOf({ times: years(3), values: [1, 2, 3] }), terms("fitted"));
  expect(three.remarks.join()).toMatch(/cannot be below 0\.333.*surer than 67%/);
  expect(three.slopeInterval?.(0.95)).toEqual([1, 1]);
});
