import { describe, expect, test } from "vitest";
import { normalUpperQuantile } from "../../src/stats/normal.js";
import { productOf } from "../../src/stats/productVariance.js";
import { expectWithin, readReference } from "./reference.js";

interface Row {
  readonly gap: number;
  readonly gapStandardError: number;
  readonly population: number;
  readonly populationStandardError: number;
  readonly people: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}
const reference = readReference<{
  relativeTolerance: number;
  perPopulation: number;
  level: number;
  rows: readonly Row[];
  sumOfPeople: number;
  sumTolerance: number;
}>("gap-to-people.json");

const people = ({ gap, gapStandardError, population, populationStandardError }: Row) =>
  productOf(
    { value: gap / reference.perPopulation, variance: (gapStandardError / reference.perPopulation) ** 2 },
    { value: population, variance: populationStandardError ** 2 },
  );

describe("a gap in a rate, in people, when the population has an error too", () => {
  test.each(reference.rows)("$gap per 10,000 of $population", (row) => {
    const { value, variance } = people(row);
    const z = normalUpperQuantile((1 - reference.level) / 2);
    expectWithin(value, row.people, reference, "people");
    expectWithin(Math.sqrt(variance), row.standardError, reference, "standard error");
    expectWithin(value - z * Math.sqrt(variance), row.lower, reference, "lower");
    expectWithin(value + z * Math.sqrt(variance), row.upper, reference, "upper");
  });
  test("adds up to person-years", () => {
    const sum = reference.rows.reduce((total, row) => total + people(row).value, 0);
    expectWithin(sum, reference.sumOfPeople, { relativeTolerance: reference.sumTolerance }, "sum");
  });
});

test("an estimate without error only scales the other", () => {
  expect(productOf({ value: 3, variance: 0 }, { value: -2, variance: 0.25 })).toEqual({ value: -6, variance: 2.25 });
});

test("bad arguments are refused", () => {
  const good = { value: 1, variance: 1 };
  expect(() => productOf(good, { value: Number.NaN, variance: 1 })).toThrow(/^an estimate must be finite/);
  expect(() => productOf({ value: 1, variance: -1 }, good)).toThrow(/^a variance must be/);
});
