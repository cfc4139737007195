/** What every method of the registry must keep to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Anchor, History } from "../../src/methods/method.js";
import { METHOD_NAMES, METHODS } from "../../src/methods/registry.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { aheadFor, historyFor, LEVEL, terms } from "./asked.js";

/** Histories of two points or more with gaps of any length; above zero and with counts where a method asks for them. */
const historiesFor = (name: (typeof METHOD_NAMES)[number]): fc.Arbitrary<History> => {
  const method = METHODS[name];
  const lowest = method.positiveOnly || method.fitsCounts ? 0.5 : -1000;
  return fc
    .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ min: lowest, max: 1000, noNaN: true })), {
      minLength: method.minimumPoints,
      maxLength: Math.max(30, method.minimumPoints),
    })
    .map((steps) => {
      let time = 1990;
      const times = steps.map(([gap]) => {
        time += gap;
        return time;
      });
      return historyFor(
        method,
        times,
        steps.map(([, value]) => value),
      );
    });
};

/** The pattern of a short baseline, as long as the method asks. */
const patterned = (points: number): number[] =>
  Array.from({ length: points }, (_, i) => [88, 93, 94, 95][i % 4] as number);
const years = (points: number): number[] => Array.from({ length: points }, (_, i) => 2009 + i);

describe.each(METHOD_NAMES)("%s", (name) => {
  const method = METHODS[name];
  const points = Math.max(4, method.minimumPoints);

  it("is listed under its own name, with its anchors, an English phrase and its explanation", () => {
    expect(method.name).toBe(name);
    expect(method.anchors.length).toBeGreaterThan(0);
    expect(method.phrase("2009", "2012", "England")).toMatch(/2012/);
    expect(method.summary).toMatch(/^[a-z].*[^.]$/);
    const { model, assumes, interval, use, reference } = method.explanation;
    for (const sentence of [model, ...assumes, interval, use, reference]) expect(sentence).toMatch(/^\S.*\.$/);
  });

  it("gives finite means and a symmetric, positive covariance, or none and says why", () => {
    fc.assert(
      fc.property(historiesFor(name), fc.constantFrom(...method.anchors), (history, anchor) => {
        const fit = method.fit(history, terms(anchor));
        const last = history.times.at(-1) as number;
        const forecast = fit.forecast(aheadFor(method, [last + 1, last + 2, last + 7]));
        expect(forecast.mean.every(Number.isFinite)).toBe(true);
        expect(fit.fitted).toHaveLength(history.values.length);
        expect(forecast.covariance === null).toBe(fit.withoutInterval !== null);
        for (const covariance of [forecast.covariance, forecast.floor?.covariance]) {
          for (const [i, row] of (covariance ?? []).entries()) {
            expect(row[i]).toBeGreaterThan(0);
            for (const [j, cell] of row.entries()) {
              expect(cell).toBe(covariance?.[j]?.[i]);
              // Cauchy-Schwarz: no correlation beyond one.
              expect(cell ** 2).toBeLessThanOrEqual((row[i] as number) * (covariance?.[j]?.[j] as number) * (1 + 1e-9));
            }
          }
        }
        // The mean is known better than a new figure is.
        for (const [i, row] of (forecast.meanCovariance ?? []).entries())
          expect(row[i]).toBeLessThanOrEqual((forecast.covariance?.[i]?.[i] as number) * (1 + 1e-9));
      }),
      PROPERTY_RUNS,
    );
  });

  it("moves with the data: what is done to the scale of every figure is done to the projection", () => {
    const values = patterned(points);
    const times = years(points);
    const onLogs = method.positiveOnly || method.fitsCounts;
    // A mix of donors moves with the area where they move too; a benchmark's gap moves with it by itself.
    const donors = method.others === "donors";
    for (const anchor of method.anchors) {
      const at = (change: (value: number) => number) => {
        const level = donors ? change(LEVEL) : LEVEL;
        return method
          .fit(historyFor(method, times, values.map(change), level), terms(anchor))
          .forecast(aheadFor(method, [2009 + points + 5], level));
      };
      const base = at((value) => value);
      const moved = at((value) => (onLogs ? value * 4 : value + 50));
      const expected = onLogs ? (base.mean[0] as number) * 4 : (base.mean[0] as number) + 50;
      expect((moved.mean[0] as number) / expected).toBeCloseTo(1, 7);
      if (base.covariance && !onLogs)
        expect((moved.covariance?.[0]?.[0] as number) / (base.covariance[0]?.[0] as number)).toBeCloseTo(1, 5);
    }
  });

  it.skipIf(method.minimumPoints > 2)("gives no interval for two points, nor for figures without scatter", () => {
    for (const anchor of method.anchors) {
      const two = method.fit(historyFor(method, [1, 2], [3, 5]), terms(anchor));
      expect(two.withoutInterval).toMatch(/^(two-points|method-has-none)$/);
      const level = method.others === "donors" ? 0.1 : LEVEL;
      const perfect = method.fit(historyFor(method, [1, 2, 3, 4], [0.1, 0.1, 0.1, 0.1], level), terms(anchor));
      // Counts have noise of their own, whatever their scatter.
      if (!method.fitsCounts) expect(perfect.withoutInterval).toMatch(/^(perfect-line|method-has-none)$/);
      expect(perfect.forecast(aheadFor(method, [9], level)).mean[0]).toBeCloseTo(0.1, 9);
    }
  });

  it("refuses one point and times that do not increase", () => {
    const anchor = method.anchors[0] as Anchor;
    expect(() => method.fit(historyFor(method, [1], [1]), terms(anchor))).toThrow(RangeError);
    expect(() => method.fit(historyFor(method, [1, 1, 2], [1, 2, 3]), terms(anchor))).toThrow(RangeError);
  });
});
