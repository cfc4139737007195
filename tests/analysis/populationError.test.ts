import { describe, expect, it } from "vitest";
import { perPerson, withPopulationError } from "../../src/analysis/populationError.js";
import { normalUpperQuantile } from "../../src/stats/normal.js";
import { jsonOf, LEEDS, runCli } from "../cli/runCli.js";
import { expectWithin, readReference } from "../stats/reference.js";

interface Limits {
  readonly countDifference: number;
  readonly countDifferenceLower: number;
  readonly countDifferenceUpper: number;
}
interface Case {
  readonly population: number | null;
  readonly periods: readonly Limits[];
  readonly total: Limits;
  readonly average: Limits;
}
const reference = readReference<{
  relativeTolerance: number;
  populationStandardError: number;
  given: Case;
  column: Case;
}>("population-error.json");
const SE = ["--population-se", String(reference.populationStandardError)];

function expectLimits(actual: Limits, expected: Limits, name: string): void {
  for (const key of ["countDifference", "countDifferenceLower", "countDifferenceUpper"] as const)
    expectWithin(actual[key], expected[key], reference, `${name}, ${key}`);
}

describe("people with a population that errs", () => {
  it("changes nothing of counts, which are projected as they are", async () => {
    const counts = [...LEEDS, "--basis", "count", "--method", "quasi-poisson"];
    const [plain] = (await jsonOf(counts)).results;
    const [asked] = (await jsonOf([...counts, ...SE])).results;
    for (const part of ["headline", "total", "average", "periods"]) expect(asked[part]).toEqual(plain[part]);
    const said = asked.cautions.find(({ code }: { code: string }) => code === "population-error");
    expect(said.text).toMatch(/was not used: no rate is turned into people here/);
  });
  it.each(["given", "column"] as const)("a population %s", async (name) => {
    const { population, periods, total, average } = reference[name];
    const flags = population === null ? [] : ["--population", String(population)];
    const { results, question } = await jsonOf([...LEEDS, ...flags, ...SE]);
    const [result] = results;
    expect(question.populationStandardError).toBe(800);
    for (const [i, expected] of periods.entries()) expectLimits(result.periods[i], expected, result.periods[i].period);
    expectLimits(result.total, total, "total");
    expectLimits(result.average, average, "average");
    const last = periods.at(-1) as Limits;
    expectWithin(result.headline.lower, last.countDifferenceLower, reference, "headline, lower");
    expectWithin(result.headline.upper, last.countDifferenceUpper, reference, "headline, upper");
  });

  it("leaves everything else as it was", async () => {
    const [[plain], [wide]] = [(await jsonOf(LEEDS)).results, (await jsonOf([...LEEDS, ...SE])).results];
    const rest = ({ countDifferenceLower, countDifferenceUpper, ...others }: Limits & object) => others;
    expect(wide.periods.map(rest)).toEqual(plain.periods.map(rest));
    expect(rest(wide.total)).toEqual(rest(plain.total));
    expect(wide.verdict).toEqual(plain.verdict);
  });

  it("is refused where it is no standard error", async () => {
    for (const se of ["0", "-5", "much"]) {
      const { code, stderr } = await runCli([...LEEDS, "--population-se", se]);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/--population-se "?.*is not a number above 0/)]);
    }
  });
});

describe("the limits of a product", () => {
  const people = { estimate: -430.65, lower: -547, upper: -314 };
  const of = { people, gap: perPerson(people, 165000), multiplier: normalUpperQuantile(0.025) };

  it("are the same without an error, and wider with one", () => {
    const same = withPopulationError({ ...of, standardError: 0 });
    expect(same.lower).toBeCloseTo(-547, 10);
    expect(same.upper).toBeCloseTo(-314, 10);
    const wider = withPopulationError({ ...of, standardError: 5000 });
    expect(wider.lower).toBeLessThan(-547);
    expect(wider.upper).toBeGreaterThan(-314);
  });
  it("keep the sides of an unequal interval", () => {
    const unequal = { estimate: -430, lower: -630, upper: -330 };
    const { lower, upper } = withPopulationError({
      ...of,
      people: unequal,
      gap: perPerson(unequal, 165000),
      standardError: 800,
    });
    expect((lower as number) + 430).toBeLessThan(-200);
    expect((upper as number) + 430).toBeLessThan(110);
  });
  it("are none where the projection has none", () => {
    const none = { estimate: 1, lower: null, upper: null };
    expect(withPopulationError({ people: none, gap: none, multiplier: null, standardError: 5 })).toEqual({
      lower: null,
      upper: null,
    });
  });
});
