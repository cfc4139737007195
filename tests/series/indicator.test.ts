import { describe, expect, it } from "vitest";
import { isCountName, isPopulationName, perFromName, sayColumn, unitFromName } from "../../src/series/indicator.js";

describe("perFromName", () => {
  it.each([
    ["rate_per_10000", 10_000],
    ["Rate per 100,000", 100_000],
    ["per 100k", 100_000],
    ["cases/1000", 1000],
    ["Rate per 10,000 population", 10_000],
    ["Number 2017/18", null],
    ["paper 2000", null],
    ["per 5", null],
    ["rate", null],
  ])("%s: %s", (name, per) => expect(perFromName(name)).toBe(per));
});

describe("unitFromName", () => {
  it.each([
    ["rate_per_10000", "rate"],
    ["CLA_Rate2018", "rate"],
    ["TurnoverRate", "rate"],
    ["turnover_rate_fte", "rate"],
    ["sess_overall_percent", "percent"],
    ["% of pupils", "percent"],
    ["At31_episodes", "value"],
    ["children_count", "count"],
    ["number", "count"],
    ["direct_payment_integrated", "value"],
    ["children_separated", "value"],
    ["England value or percentiles", "value"],
    ["Number 2017/18", "count"],
  ])("%s: %s", (name, unit) => expect(unitFromName(name)).toBe(unit));
});

describe("counts and populations", () => {
  it.each(["number", "children_count", "inpost_headcount", "Numerator", "Number of children"])("%s counts", (name) =>
    expect(isCountName(name)).toBe(true),
  );
  it.each(["country", "account", "rate"])("%s does not count", (name) => expect(isCountName(name)).toBe(false));
  it.each(["population_0_17", "Denominator", "mid_year_population"])("%s is a population", (name) =>
    expect(isPopulationName(name)).toBe(true),
  );
  it.each(["Rate per 10,000 population", "percent of population", "popular"])("%s is none", (name) =>
    expect(isPopulationName(name)).toBe(false),
  );
});

describe("sayColumn", () => {
  it.each([
    ["rate_per_10000", "rate per 10,000"],
    [" number  of_children ", "number of children"],
    ["in_2018", "in 2018"],
  ])("%j: %j", (name, said) => expect(sayColumn(name)).toBe(said));
});
