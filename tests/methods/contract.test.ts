/** What every method of the registry must keep to. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Anchor } from "../../src/methods/method.js";
import { METHOD_NAMES, METHODS } from "../../src/methods/registry.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

const histories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ min: -1000, max: 1000, noNaN: true })), {
    minLength: 2,
    maxLength: 30,
  })
  .map((steps) => {
    let time = 1990;
    return {
      times: steps.map(([gap]) => {
        time += gap;
        return time;
      }),
      values: steps.map(([, value]) => value),
    };
  });

describe.each(METHOD_NAMES)("%s", (name) => {
  const method = METHODS[name];

  it("is listed under its own name, with its anchors and an English phrase", () => {
    expect(method.name).toBe(name);
    expect(method.anchors.length).toBeGreaterThan(0);
    expect(method.phrase("2009", "2012")).toMatch(/2012/);
    expect(method.summary).toMatch(/^[a-z].*[^.]$/);
  });

  it("gives finite means and a symmetric, positive covariance, or none and says why", () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...method.anchors), (history, anchor) => {
        const fit = method.fit(history, anchor);
        const last = history.times.at(-1) as number;
        const forecast = fit.forecast([last + 1, last + 2, last + 7]);
        expect(forecast.mean.every(Number.isFinite)).toBe(true);
        expect(fit.fitted).toHaveLength(history.values.length);
        expect(forecast.covariance === null).toBe(fit.withoutInterval !== null);
        for (const [i, row] of (forecast.covariance ?? []).entries()) {
          expect(row[i]).toBeGreaterThan(0);
          for (const [j, cell] of row.entries()) {
            expect(cell).toBe(forecast.covariance?.[j]?.[i]);
            // Cauchy-Schwarz: no correlation beyond one.
            expect(cell ** 2).toBeLessThanOrEqual(
              (row[i] as number) * (forecast.covariance?.[j]?.[j] as number) * (1 + 1e-9),
            );
          }
        }
      }),
      PROPERTY_RUNS,
    );
  });

  it("moves with the data: a constant added to every figure is added to the projection", () => {
    const values = [88, 93, 94, 95];
    const times = [2009, 2010, 2011, 2012];
    for (const anchor of method.anchors) {
      const base = method.fit({ times, values }, anchor).forecast([2018]);
      const moved = method.fit({ times, values: values.map((value) => value + 50) }, anchor).forecast([2018]);
      expect(moved.mean[0]).toBeCloseTo((base.mean[0] as number) + 50, 9);
      expect(moved.covariance?.[0]?.[0]).toBeCloseTo(base.covariance?.[0]?.[0] as number, 9);
    }
  });

  it("gives no interval for two points, nor for figures without scatter", () => {
    for (const anchor of method.anchors) {
      expect(method.fit({ times: [1, 2], values: [3, 5] }, anchor).withoutInterval).toBe("two-points");
      const perfect = method.fit({ times: [1, 2, 3, 4], values: [0.1, 0.1, 0.1, 0.1] }, anchor);
      expect(perfect.withoutInterval).toBe("perfect-line");
      expect(perfect.forecast([9]).mean[0]).toBeCloseTo(0.1, 12);
    }
  });

  it("refuses one point and times that do not increase", () => {
    const anchor = method.anchors[0] as Anchor;
    expect(() => method.fit({ times: [1], values: [1] }, anchor)).toThrow(RangeError);
    expect(() => method.fit({ times: [1, 1, 2], values: [1, 2, 3] }, anchor)).toThrow(RangeError);
  });
});
