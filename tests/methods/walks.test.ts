/** The walks against their formulas worked by hand, with t quantiles from R 4.2 (qt). */
import { describe, expect, it } from "vitest";
import { drift } from "../../src/methods/drift.js";
import { flat } from "../../src/methods/flat.js";
import { ahead, historyOf, terms } from "./asked.js";

const leeds = { times: [2009, 2010, 2011, 2012], values: [88, 93, 94, 95] };

describe("flat", () => {
  it("holds the last actual; sigma2 is the mean of the squared changes 25, 1, 1", () => {
    const fit = flat.fit(historyOf(leeds), terms("last"));
    const forecast = fit.forecast(ahead([2013, 2018]));
    expect(forecast).toMatchObject({ mean: [95, 95], degreesOfFreedom: 3 });
    expect(forecast.covariance).toEqual([
      [9, 9],
      [9, 54],
    ]);
    expect(fit.fitted).toEqual([null, 88, 93, 94]);
  });

  it("counts a change over a gap with the variance of the gap", () => {
    const fit = flat.fit(historyOf({ times: [2000, 2002, 2003], values: [10, 14, 15] }), terms("last"));
    // 16/2 + 1/1 over two changes
    expect(fit.forecast(ahead([2004])).covariance).toEqual([[4.5]]);
  });
});

describe("drift", () => {
  it("adds the mean change 7/3; sigma2 is the variance of the changes 5, 1, 1", () => {
    const forecast = drift.fit(historyOf(leeds), terms("last")).forecast(ahead([2013, 2018]));
    expect(forecast.degreesOfFreedom).toBe(2);
    expect(forecast.mean[1]).toBeCloseTo(109, 10);
    expect(forecast.covariance?.[0]?.[0]).toBeCloseTo((16 / 3) * (1 + 1 / 3), 10);
    expect(forecast.covariance?.[0]?.[1]).toBeCloseTo((16 / 3) * (1 + 6 / 3), 10);
    expect(forecast.covariance?.[1]?.[1]).toBeCloseTo((16 / 3) * (6 + 36 / 3), 10);
  });
});
