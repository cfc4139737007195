import { describe, expect, it } from "vitest";
import { daysOfText, placeMilestone } from "../../src/series/milestone.js";
import { dayIndex, type Period } from "../../src/series/period.js";
import { resolvePeriods } from "../../src/series/periodColumn.js";

/** The last period of a column of labels. */
function axis(...labels: readonly string[]): Period {
  return resolvePeriods(labels.map((label) => ({ label, identifier: "" }))).periods.at(-1) as Period;
}
function place(sample: Period, from: string, to: string | null = null) {
  const found = placeMilestone({ from, to }, sample);
  if (found === null) throw new Error(`${from} has no place`);
  return found;
}

const YEARS = axis("2012", "2013");
const AT_31_MARCH = axis("31 March 2012", "31 March 2013");
const MONTHS = axis("2012-01", "2012-02", "2012-03");
const QUARTERS = axis("2012 Q1", "2012 Q2");

describe("a milestone of the series' own kind", () => {
  it.each([
    [YEARS, "2014", 2014],
    [AT_31_MARCH, "2014", 2014],
    [AT_31_MARCH, "31 March 2014", 2014],
    [MONTHS, "September 2014", 2014 * 12 + 8],
    [MONTHS, "2014-09", 2014 * 12 + 8],
    [QUARTERS, "Q2 2014", 2014 * 4 + 1],
    [axis("2012/13", "2013/14"), "2014/15", 2014],
    [axis("2012/13", "2013/14"), "academic year 2014/15", 2014],
    [axis("2012-14", "2013-15"), "2014-16", 2014],
    [axis("1", "2", "3"), "7", 7],
    [axis("2012-03-01", "2012-03-02", "2012-03-05"), "2014-09-01", dayIndex(2014, 9, 1)],
  ])("%o: %s is %d", (sample, text, index) => {
    const found = place(sample, text);
    expect([found.from, found.to, found.supposed]).toEqual([index, index, []]);
  });

  it("spans from one index to the other", () => {
    const span = place(YEARS, "2015", "2017");
    expect([span.from, span.to]).toEqual([2015, 2017]);
    expect([span.fallsWithin(2009, 2014), span.fallsWithin(2009, 2015), span.fallsWithin(2018, 2020)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("a date among the periods", () => {
  it("lies between two snapshots, by its days", () => {
    const found = place(AT_31_MARCH, "2014-09-01");
    expect(found.from).toBeCloseTo(2014 + 154 / 365, 12);
    expect([found.to, found.supposed]).toEqual([found.from, []]);
    expect([found.fallsWithin(2009, 2014), found.fallsWithin(2009, 2015)]).toEqual([false, true]);
  });
  it("is a snapshot's own where it is its day", () => {
    expect(place(axis("2012-03-31", "2013-03-31"), "31 March 2014").from).toBe(2014);
    expect(place(axis("29 February 2012", "28 February 2013"), "28 February 2014").from).toBe(2014);
  });
  it("in plain years is reckoned from their middle, and that is said", () => {
    const found = place(YEARS, "2014-09-01");
    expect(found.from).toBeCloseTo(2014 + (243.5 - 182.5) / 365, 12);
    expect(found.supposed).toEqual(["the years of the figures are taken as calendar years"]);
    expect([found.fallsWithin(2009, 2013), found.fallsWithin(2009, 2014)]).toEqual([false, true]);
    expect(place(YEARS, "2014-01-01").fallsWithin(2009, 2013)).toBe(false);
  });
  it("in years of a known kind needs no supposing", () => {
    const found = place(axis("FY 2013/14", "FY 2014/15"), "2014-04-01");
    expect([found.fallsWithin(2013, 2013), found.fallsWithin(2014, 2014), found.supposed]).toEqual([false, true, []]);
    const school = place(axis("AY 2013/14", "AY 2014/15"), "2014-09-01");
    expect([school.fallsWithin(2013, 2013), school.fallsWithin(2014, 2014)]).toEqual([false, true]);
  });
  it("falls in the years that each end a quarter, and in years pooled", () => {
    const rolling = axis("year ending March 2013", "year ending June 2013");
    const found = place(rolling, "2014-01-01");
    // The year ending June 2014 has its middle at noon of 30 December 2013, the next one 92 days later.
    expect(found.from).toBeCloseTo(2014 * 4 + 1 + 2 / 92, 9);
    const pooled = place(axis("2012-14", "2013-15"), "2014-07-02");
    expect(pooled.from).toBeCloseTo(2013, 2);
    expect([pooled.fallsWithin(2012, 2012), pooled.fallsWithin(2015, 2015)]).toEqual([true, false]);
  });
});

describe("periods longer or shorter than the axis has", () => {
  it("reach over all their months", () => {
    const found = place(MONTHS, "2014");
    expect(found.from).toBeCloseTo(2014 * 12 - 0.5, 1);
    expect(found.to).toBeCloseTo(2014 * 12 + 11.5, 1);
    expect([found.fallsWithin(2013 * 12, 2014 * 12 - 1), found.fallsWithin(2013 * 12, 2014 * 12)]).toEqual([
      false,
      true,
    ]);
  });
  it("an academic year runs over two plain ones", () => {
    const found = place(YEARS, "academic year 2014/15");
    expect([found.from > 2014, found.to < 2015.5, found.fallsWithin(2015, 2015)]).toEqual([true, true, true]);
  });
  it("say that a year over two was taken to begin in April", () => {
    expect(place(MONTHS, "2014/15").supposed).toEqual(["2014/15 is taken to begin in April"]);
  });
  it("of mixed kinds are placed by their days, so that the end comes after the beginning", () => {
    const found = place(AT_31_MARCH, "2014-09-01", "2014");
    expect(found.to).toBeGreaterThan(found.from);
  });
});

it("has no place without a calendar in common", () => {
  expect(placeMilestone({ from: "2014-09-01", to: null }, axis("1", "2", "3"))).toBeNull();
  expect(placeMilestone({ from: "3", to: null }, YEARS)).toBeNull();
  expect(daysOfText("3").days).toBeNull();
});
