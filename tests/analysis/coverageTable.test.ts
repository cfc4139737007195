/**
 * What the intervals of every method are worth, also where what it takes for granted does not hold. Seeded.
 * `COVERAGE_TABLE=1` prints the table of `src/README.md`, from as many series as stated there (some minutes).
 * The methods whose theory is exact are held to 94 to 96% in `coverage.test.ts`, on more series.
 */
import { describe, expect, it } from "vitest";
import { type MethodName, OWN_TREND_METHODS } from "../../src/methods/registry.js";
import { type Coverage, coverages, tableOf } from "./coverageTable.js";

/** Fits that search for a maximum, which takes some hundred times as long. */
const SEARCHING: readonly string[] = ["linear-ar1", "local-level", "local-trend", "quasi-poisson"];
const printed = process.env["COVERAGE_TABLE"] !== undefined;
const ON_LOGS: readonly string[] = ["loglinear", "quasi-poisson"];
const series = (name: MethodName): number => {
  if (printed) return ON_LOGS.includes(name) ? 2_000 : 4_000;
  return SEARCHING.includes(name) ? 150 : 400;
};

const found = coverages({ series, totalsOfLogs: printed ? 500 : 0 });
if (printed) console.log(tableOf(found));

/** Three standard errors of a share of so many series. */
const doubt = (share: number, { method }: Coverage): number => 3 * Math.sqrt((share * (1 - share)) / series(method));
const of = (method: string, truth: Coverage["truth"], anchor?: string): Coverage[] =>
  found.filter((one) => one.method === method && one.truth === truth && (anchor ?? one.anchor) === one.anchor);
const say = ({ method, anchor, n, truth }: Coverage): string => `${method} (${anchor}), n = ${n}, ${truth}`;

function holdsWithin(list: readonly Coverage[], least: number, most: number): void {
  expect(list.length).toBeGreaterThan(0);
  for (const one of list)
    for (const share of [one.last, one.total ?? one.last]) {
      expect(share, say(one)).toBeGreaterThanOrEqual(least - doubt(least, one));
      expect(share, say(one)).toBeLessThanOrEqual(Math.min(1, most + doubt(most, one)));
    }
}

it("every method of the registry that has an interval is in the table", () => {
  const without = OWN_TREND_METHODS.filter((name) => !found.some(({ method }) => method === name));
  expect(without).toEqual(["theil-sen"]);
});

describe("where theory is exact, 95% means 95%", () => {
  it.each([
    ["linear", "independent"],
    ["flat", "own"],
    ["drift", "walk"],
  ] as const)("%s", (method, truth) => {
    holdsWithin(of(method, truth, method === "linear" ? "fitted" : "last"), 0.94, 0.96);
  });
});

describe("where it is not, the interval is too narrow, but not by more than the table says", () => {
  it("a line with AR(1) errors: linear covers less, linear-ar1 repairs most of it", () => {
    holdsWithin(of("linear", "ar1", "fitted"), 0.78, 0.92);
    holdsWithin(of("linear-ar1", "ar1"), 0.86, 0.95);
    const total = (method: string): number => of(method, "ar1").find(({ n }) => n === 20)?.total as number;
    expect(total("linear-ar1")).toBeGreaterThan(total("linear"));
  });

  it("a walk: the further ahead and the more points, the less linear covers", () => {
    for (const { n, last } of of("linear", "walk", "fitted"))
      expect(Math.abs(last - ({ 4: 0.84, 8: 0.63, 20: 0.59 }[n] ?? 0)), `n = ${n}`).toBeLessThan(0.06);
    holdsWithin(of("linear-ar1", "walk"), 0.75, 0.92);
  });

  it("variances and phi that are estimated count as known", () => {
    holdsWithin(of("linear-ar1", "independent"), 0.9, 0.96);
    holdsWithin(of("local-level", "own"), 0.77, 0.95);
    holdsWithin(of("local-trend", "own"), 0.73, 0.95);
  });

  it("a level that is held misses a line that rises", () => {
    for (const one of of("flat", "independent").filter(({ n }) => n === 20)) expect(one.last).toBeLessThan(0.85);
    for (const one of of("local-level", "independent")) expect(one.last).toBeLessThan(0.8);
  });

  it("no method covers less than two thirds where its own assumption holds", () => {
    for (const name of OWN_TREND_METHODS) {
      const own = of(name, "own");
      for (const one of own.length > 0 ? own : of(name, "independent")) {
        expect(one.last, say(one)).toBeGreaterThan(2 / 3);
        expect(one.total ?? one.last, say(one)).toBeGreaterThan(2 / 3);
      }
    }
  });
});
