import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { competitionRank } from "../../src/stats/competitionRank.js";
import { PROPERTY_RUNS } from "./reference.js";

const ranks = (values: readonly number[], best: "lowest" | "highest"): number[] =>
  values.map((_, place) => competitionRank(values, place, best).rank);

describe("competitionRank", () => {
  // R: rank(x, ties.method = "min"), and of -x where the highest is best
  test.each([
    [[76, 62, 76, 31], "lowest", [3, 2, 3, 1]],
    [[76, 62, 76, 31], "highest", [1, 3, 1, 4]],
    [[5, 5, 5], "lowest", [1, 1, 1]],
    [[-19, -24, 0, -19, -19, 7], "lowest", [2, 1, 5, 2, 2, 6]],
    [[4], "highest", [1]],
  ] as const)("of %j, %s first: %j", (values, best, expected) => {
    expect(ranks(values, best)).toEqual(expected);
  });

  test("says how many others share it, and of how many", () => {
    expect(competitionRank([-19, -24, 0, -19, -19, 7], 0, "lowest")).toEqual({ rank: 2, tiedWith: 2, n: 6 });
    expect(competitionRank([1, 2], 1, "lowest")).toEqual({ rank: 2, tiedWith: 0, n: 2 });
  });

  test("what only the reckoning tells apart is tied; what the ninth digit tells apart is not", () => {
    expect(competitionRank([0.3 - 0.2, 0.1, 0.2], 1, "lowest")).toEqual({ rank: 1, tiedWith: 1, n: 3 });
    expect(competitionRank([0.1 + 0.2 - 0.3, 0, -40], 1, "lowest")).toEqual({ rank: 2, tiedWith: 1, n: 3 });
    expect(competitionRank([1, 1 + 1e-8], 1, "lowest")).toEqual({ rank: 2, tiedWith: 0, n: 2 });
  });

  test("ranks add up, whichever end is best, and do not depend on the order", () => {
    const whole = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(whole, fc.constantFrom("lowest", "highest"), fc.nat(), (values, best, pick) => {
        const place = pick % values.length;
        const { rank, tiedWith, n } = competitionRank(values, place, best);
        const other = competitionRank(values, place, best === "lowest" ? "highest" : "lowest");
        // Those ahead from one end, those ahead from the other, and those that tie are all there are.
        expect(rank - 1 + (other.rank - 1) + (tiedWith + 1)).toBe(n);
        // Of a group of k that tie at r the mean of the places taken is r + (k - 1) / 2: they add up to n (n + 1) / 2.
        const midranks = values.map((_, i) => {
          const one = competitionRank(values, i, best);
          return one.rank + one.tiedWith / 2;
        });
        expect(midranks.reduce((sum, one) => sum + one, 0)).toBeCloseTo((n * (n + 1)) / 2, 8);
        const turned = [...values].reverse();
        expect(competitionRank(turned, n - 1 - place, best)).toEqual({ rank, tiedWith, n });
      }),
      PROPERTY_RUNS,
    );
  });

  test("refuses what is no number, and a place where there is none", () => {
    expect(() => competitionRank([1, Number.NaN], 0, "lowest")).toThrow(/^values must be finite/);
    expect(() => competitionRank([1], 1, "lowest")).toThrow(/no value at 1 of 1/);
  });
});
