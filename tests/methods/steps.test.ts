import { describe, expect, it } from "vitest";
import { stepsOf } from "../../src/methods/steps.js";

describe("stepsOf", () => {
  it.each([
    ["years", [2009, 2010, 2011], 1],
    ["years with some missing", [2009, 2011, 2012, 2015], 1],
    ["years of which only every other and every third is there", [2000, 2002, 2005], 1],
    ["a census", [1790, 1800, 1820], 10],
    ["quarters of years", [2009, 2009.25, 2010], 0.25],
    ["tenths", [0.1, 0.2, 0.30000000000000004, 0.6], 0.1],
    ["no common step: the smallest gap", [0, 1, 1 + Math.SQRT2], 1],
  ])("%s", (_, times, unit) => {
    expect(stepsOf(times).unit).toBeCloseTo(unit, 12);
  });

  it("counts whole steps as whole numbers", () => {
    const { position } = stepsOf([0.1, 0.2, 0.30000000000000004, 0.6]);
    expect([0.1, 0.2, 0.30000000000000004, 0.6, 1.1].map(position)).toEqual([0, 1, 2, 5, 10]);
    expect(position(0.65)).toBeCloseTo(5.5, 12);
  });
});
