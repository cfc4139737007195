import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { costAnswer, costCautions, type UnitCost } from "../../src/analysis/cost.js";
import { project } from "../../src/analysis/project.js";
import type { SpanAnswer } from "../../src/analysis/projectAnswer.js";
import { rates, QUESTION as STATED } from "./makeSeries.js";

const { cost: BY_HAND } = JSON.parse(readFileSync("tests/reference/forecast.json", "utf8"));
const WEEKLY: UnitCost = { amount: 980, per: "week", currency: "£" };
const HEADLINE = { period: "2018", difference: -33, countDifference: -541.3212, lower: -933, upper: -149, text: "" };
const TOTAL: SpanAnswer = {
  from: "2013",
  to: "2018",
  n: 6,
  actual: 480,
  projected: 621,
  difference: -141,
  relativeDifference: null,
  relativeLower: null,
  relativeUpper: null,
  standardError: 21,
  lower: -234,
  upper: -48,
  pValue: 0.02,
  countDifference: -2400,
  countDifferenceLower: -3600,
  countDifferenceUpper: -1200,
};

describe("the average cost of a difference", () => {
  it("is people x unit cost x 365.25 / 7 weeks a year, limits likewise", () => {
    const found = costAnswer(WEEKLY, HEADLINE, TOTAL, "year");
    expect(found?.perYear.difference).toBeCloseTo(BY_HAND.perYear, 3);
    expect(found?.stepsPerYear).toBe(365.25 / 7);
    expect(found?.perYear.lower).toBeCloseTo(-933 * 980 * (365.25 / 7), 3);
    expect(found?.perYear.upper).toBeCloseTo(-149 * 980 * (365.25 / 7), 3);
    expect(found?.meaning).toBe("average cost, not a cashable saving");
  });
  it.each([
    ["day", 365.25],
    ["month", 12],
    ["year", 1],
  ] as const)("by the %s: %d a year", (per, times) => {
    const found = costAnswer({ amount: 100, per, currency: null }, HEADLINE, null, "year");
    expect(found?.annualUnitCost).toBe(100 * times);
    expect(found?.total).toBeNull();
  });
  it.each([
    ["year", 2400],
    ["quarter", 600],
    ["month", 200],
  ] as const)("over %ss: each counts for its part of a year", (step, years) => {
    const found = costAnswer({ amount: 10, per: "year", currency: null }, HEADLINE, TOTAL, step);
    expect(found?.total?.personYears).toBeCloseTo(-years, 9);
    expect(found?.total?.difference).toBeCloseTo(-10 * years, 9);
    expect([found?.total?.lower, found?.total?.upper]).toEqual([
      expect.closeTo(-15 * years, 9),
      expect.closeTo(-5 * years, 9),
    ]);
  });
  it("over steps of unknown length is not added up, and that is said", () => {
    const found = costAnswer(WEEKLY, HEADLINE, TOTAL, "step");
    expect(found?.total).toBeNull();
    expect(costCautions(found, "step").map(({ code }) => code)).toEqual(["cost-without-calendar"]);
  });
  it("needs people, and an answer without them says so", () => {
    const series = rates({ 2009: 88, 2010: 93, 2011: 94, 2012: 95, 2013: 88 });
    const found = project(series, { ...STATED, unitCost: WEEKLY });
    expect(found.cost).toBeNull();
    expect(found.cautions.map(({ code }) => code)).toContain("cost-without-people");
    expect(project(series, STATED).cautions.map(({ code }) => code)).not.toContain("cost-without-people");
  });
});
