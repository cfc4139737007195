import { describe, expect, it } from "vitest";
import { project } from "../../src/analysis/project.js";
import { problemCode, QUESTION, rates } from "./makeSeries.js";

const BASE = { 2009: 88, 2010: 93, 2011: 94, 2012: 95 };
const series = rates({ ...BASE, 2013: 88, 2014: 86 }, { 2009: 1340, 2013: 1375, 2014: 1357 }, { 2014: 158592 });
const last = (answer: ReturnType<typeof project>) => answer.periods[answer.periods.length - 1];
const codes = (answer: ReturnType<typeof project>) => answer.cautions.map(({ code }) => code);

describe("population", () => {
  it("is the file's, else implied by count and rate, unrounded", () => {
    const { periods } = project(series, QUESTION);
    expect(periods[0]).toMatchObject({ populationSource: "implied", population: (1375 / 88) * 10000 });
    expect(periods[1]).toMatchObject({ populationSource: "column", population: 158592 });
  });
  it("is the number given, for every period", () => {
    const { periods, cautions } = project(series, { ...QUESTION, population: 160000 });
    expect(periods.map((row) => row.population)).toEqual([160000, 160000]);
    expect(cautions.find(({ code }) => code === "given-population")).toMatchObject({ data: { periods: ["2014"] } });
  });
  it("keeps to the source asked for", () => {
    expect(project(series, { ...QUESTION, population: "column" }).periods[0]).toMatchObject({
      population: null,
      countDifference: null,
      actualCount: 1375,
    });
    expect(project(series, { ...QUESTION, population: "implied" }).periods[1]).toMatchObject({
      populationSource: "implied",
    });
  });
  it("without a count, makes the actual count from the rate", () => {
    const answer = project(rates({ ...BASE, 2013: 88 }), { ...QUESTION, population: 160000 });
    expect(last(answer)).toMatchObject({ actualCount: 1408, countDifference: 1408 - 98 * 16 });
  });
  it("without any, says why there are no people", () => {
    const answer = project(rates({ ...BASE, 2013: 88 }), QUESTION);
    expect(last(answer)).toMatchObject({ population: null, countDifference: null });
    expect(codes(answer)).toContain("no-people");
    expect(answer.total?.countDifference).toBeNull();
  });
});

describe("a count given", () => {
  it("serves a period after the published figures, on a population given", () => {
    const answer = project(series, { ...QUESTION, at: "2015", actual: 1300, population: 160000 });
    expect(last(answer)).toMatchObject({ period: "2015", actual: 81.25, actualCount: 1300, populationSource: "given" });
    expect(answer.headline.period).toBe("2015");
  });
  it("needs people to be set against", () => {
    expect(problemCode(() => project(series, { ...QUESTION, at: "2015", actual: 1300 }))).toBe("actual-without-people");
  });
  it("is the actual itself on counts", () => {
    const counted = rates({}, { 2009: 1340, 2010: 1415, 2011: 1450, 2012: 1475 });
    const answer = project(counted, { ...QUESTION, at: "2014", actual: 1300 });
    expect(last(answer)).toMatchObject({ actual: 1300, actualCount: 1300, reason: null });
    expect(codes(answer)).toContain("actual-replaced");
  });
});

describe("the sign of a difference", () => {
  it("is actual minus projected everywhere, and the limits are of the signed difference", () => {
    const { periods, headline } = project(series, QUESTION);
    for (const row of periods) {
      expect(row.difference).toBeCloseTo((row.actual as number) - row.projected, 12);
      expect(row.countDifferenceLower).toBeCloseTo(
        (row.actualCount as number) - ((row.upper as number) / 10000) * (row.population as number),
        9,
      );
      expect(row.countDifferenceLower as number).toBeLessThan(row.countDifferenceUpper as number);
      expect(row.relativeDifference).toBeCloseTo((row.actual as number) / row.projected - 1, 12);
    }
    expect(headline.text).toMatch(/fewer than/);
    const rising = project(rates({ ...BASE, 2013: 120 }, { 2013: 1800 }), QUESTION);
    expect(rising.headline.text).toMatch(/more than/);
  });
  it("never names what is more than projected as kept safely at home", () => {
    const base = rates({ ...BASE, 2013: 120 }, { 2013: 1800 });
    const answer = project(
      { ...base, indicator: { ...base.indicator, name: "Children looked after at 31 March" } },
      QUESTION,
    );
    expect(answer.headline.text).not.toMatch(/kept safely/);
  });
});

describe("the noun of the headline", () => {
  const lookedAfter = rates({ ...BASE, 2013: 60 }, { 2013: 900 });
  const named = { ...lookedAfter, indicator: { ...lookedAfter.indicator, name: "Children looked after at 31 March" } };
  it("is children kept safely at home where the interval says fewer", () => {
    expect(project(named, QUESTION).headline.text).toMatch(/: \d+ children kept safely at home: /);
  });
  it("is left out where the interval cannot tell the difference from none", () => {
    const inside = { ...named, ...{ values: rates({ ...BASE, 2013: 90 }).values } };
    expect(project(inside, QUESTION).headline.text).not.toMatch(/kept safely/);
  });
  it("is what was asked for, where fewer", () => {
    expect(project(lookedAfter, { ...QUESTION, noun: "children in care" }).headline.text).toMatch(
      /: \d+ children in care: /,
    );
  });
});

describe("no sentence of an answer", () => {
  it("names a cause, a saving, an impact or an unnamed significance", () => {
    for (const polarity of ["lower", "higher", null] as const) {
      const answer = project(series, { ...QUESTION, polarity });
      const text = [answer.headline.text, ...answer.cautions.map((found) => found.text)].join(" ");
      expect(text).not.toMatch(/because of|\bsaved\b|\bimpact|significan|due to/i);
    }
  });
});
