import { describe, expect, test } from "vitest";
import { estimateOf } from "../../src/analysis/turn/regression.js";
import { durbinWatsonP } from "../../src/stats/durbinWatsonP.js";
import { type Change, type SegmentedRegression, segmentedRegression } from "../../src/stats/segmentedRegression.js";
import { expectWithin, readReference } from "./reference.js";

interface Segmented {
  readonly title: string;
  readonly time: readonly number[];
  readonly y: readonly number[];
  readonly date: number;
  readonly origin: number;
  readonly change: Change;
  readonly lag: number;
  readonly coefficients: readonly number[];
  readonly classicalErrors: readonly number[];
  readonly neweyWestErrors: readonly number[];
  readonly neweyWestP: readonly number[];
  readonly postTrend: readonly number[];
  readonly effectAt: number;
  readonly effect: readonly number[];
  readonly durbinWatson: number;
  readonly durbinWatsonP: number;
}
/** A weighted sum of the coefficients, as `turn` estimates it. */
const estimate = (
  fit: SegmentedRegression,
  weights: readonly number[],
  errors: "neweyWest" | "classical" = "neweyWest",
) =>
  estimateOf(
    {
      coefficients: fit.coefficients,
      covariance: errors === "classical" ? fit.classicalCovariance : fit.neweyWestCovariance,
      classical: null,
      degreesOfFreedom: fit.degreesOfFreedom,
      isLog: false,
      level: 0.95,
    },
    weights,
  );
const eachCoefficient = (fit: SegmentedRegression, errors: "neweyWest" | "classical" = "neweyWest") =>
  fit.coefficients.map((_, j) =>
    estimate(
      fit,
      fit.coefficients.map((_, k) => (k === j ? 1 : 0)),
      errors,
    ),
  );
const slopeAfter = ({ change }: SegmentedRegression): number[] => (change === "level" ? [0, 1] : [0, 1, 0, 1]);

const { segmented } = readReference<{ segmented: readonly Segmented[] }>("turning-points.json");

describe("segmented regression at a known date, against R", () => {
  test.each(segmented)("$title", (given) => {
    const { date, origin, change, lag } = given;
    const fit = segmentedRegression(given.time, given.y, { date, origin, change, lag });
    const expectAll = (name: keyof Segmented, actual: readonly (number | null)[], relativeTolerance: number): void => {
      const expected = given[name] as readonly number[];
      expect(actual).toHaveLength(expected.length);
      actual.forEach((value, j) => {
        expectWithin(value ?? Number.NaN, expected[j] as number, { relativeTolerance }, `${name} ${j}`);
      });
    };
    const robust = eachCoefficient(fit);
    expectAll("coefficients", fit.coefficients, 1e-10);
    const classical = eachCoefficient(fit, "classical");
    expectAll(
      "classicalErrors",
      classical.map((one) => one.standardError),
      1e-9,
    );
    expectAll(
      "neweyWestErrors",
      robust.map((one) => one.standardError),
      1e-8,
    );
    expectAll(
      "neweyWestP",
      robust.map((one) => one.pValue),
      1e-7,
    );
    const trend = estimate(fit, slopeAfter(fit));
    expectAll("postTrend", [trend.estimate, trend.standardError, trend.lower, trend.upper], 1e-8);
    const effect = estimate(fit, change === "level" ? [0, 0, 1] : [0, 0, 1, given.effectAt - date]);
    expectAll("effect", [effect.estimate, effect.standardError, effect.lower, effect.upper], 1e-8);
    const test = durbinWatsonP(fit.design, fit.residuals);
    expectWithin(test?.statistic ?? 0, given.durbinWatson, { relativeTolerance: 1e-9 }, "Durbin-Watson");
    expectWithin(test?.positiveP ?? 0, given.durbinWatsonP, { relativeTolerance: 1e-6 }, "its p");
  });
});

describe("segmentedRegression", () => {
  const time = [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008];
  const y = [10, 12, 11, 13, 20, 19, 17, 16];

  test("gives the same line wherever the intercept is asked for", () => {
    const far = segmentedRegression(time, y, { date: 2005, origin: 0 });
    const near = segmentedRegression(time, y, { date: 2005, origin: 2005 });
    const heightThere = estimate(far, [1, 2005, 0, 0]);
    const height = estimate(near, [1, 0, 0, 0]);
    expect(heightThere.estimate).toBeCloseTo(height.estimate, 9);
    expect(heightThere.standardError).toBeCloseTo(height.standardError ?? 0, 8);
  });

  test("takes the customary lag unless one is given", () => {
    expect(segmentedRegression(time, y, { date: 2005 }).lag).toBe(2);
    expect(segmentedRegression(time, y, { date: 2005, lag: 0 }).lag).toBe(0);
  });

  test("counts an observation at the date as after it", () => {
    const { before, after } = segmentedRegression(time, y, { date: 2005 });
    expect([before, after]).toEqual([4, 4]);
    expect(segmentedRegression(time, y, { date: 2004.5 }).before).toBe(4);
  });

  test("has no errors for a perfect fit, rather than errors of 0", () => {
    const bent = time.map((t) => (t < 2005 ? t - 2000 : 12 - 2 * (t - 2005)));
    const fit = segmentedRegression(time, bent, { date: 2005 });
    expect(fit.coefficients.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([-2000, 1, 7, -3]);
    expect(fit.classicalCovariance).toBeNull();
    expect(estimate(fit, slopeAfter(fit))).toEqual({
      estimate: expect.closeTo(-2, 10),
      standardError: null,
      statistic: null,
      pValue: null,
      lower: null,
      upper: null,
      classicalStandardError: null,
      ratio: null,
    });
  });

  test("has no Newey-West errors where one side is fitted exactly by its own coefficients", () => {
    const fit = segmentedRegression(time, y, { date: 2007 });
    expect(fit.after).toBe(2);
    expect(fit.neweyWestCovariance).toBeNull();
    expect(estimate(fit, slopeAfter(fit), "classical").standardError).toBeGreaterThan(0);
    expect(segmentedRegression(time, y, { date: 2008, change: "level" }).neweyWestCovariance).toBeNull();
  });

  test("has no errors without degrees of freedom", () => {
    const fit = segmentedRegression([1, 2, 3, 4], [1, 3, 2, 5], { date: 3 });
    expect(fit.degreesOfFreedom).toBe(0);
    expect(eachCoefficient(fit, "classical")[0]?.standardError).toBeNull();
  });

  test("refuses a date with too little on either side, and times out of order", () => {
    expect(() => segmentedRegression(time, y, { date: 2002 })).toThrow(/1 before it, 7 from it on/);
    expect(() => segmentedRegression(time, y, { date: 2009, change: "level" })).toThrow(/too few observations/);
    expect(() => segmentedRegression([1, 3, 2, 4, 5], [1, 2, 3, 4, 5], { date: 3 })).toThrow(/times must increase/);
    expect(() => segmentedRegression(time, y, { date: 2005, lag: 8 })).toThrow(/^lag must be below/);
  });
});
