import { describe, expect, test } from "vitest";
import { breakIntervals, fitRegimes } from "../../src/stats/breakInterval.js";
import { leastSquares } from "../../src/stats/leastSquares.js";
import { olsCusum } from "../../src/stats/olsCusum.js";
import { breaksByBic, optimalPartitions, type Regime, supF } from "../../src/stats/structuralBreak.js";
import { supFUpper } from "../../src/stats/supF.js";
import { expectWithin, readReference } from "./reference.js";

interface Breaks {
  readonly title: string;
  readonly kind: Regime;
  readonly time: readonly number[];
  readonly y: readonly number[];
  readonly firstBreak: number;
  readonly fStatistics: readonly number[];
  readonly supF: number;
  readonly supFAt: number;
  readonly supFP: number;
  readonly rss: readonly number[];
  readonly bic: readonly number[];
  readonly bestBreaks: readonly number[];
  /** Lower, break, upper of each of the best breaks; null where there are none. */
  readonly confidence: readonly (readonly number[])[] | null;
  readonly oneBreakConfidence: readonly number[];
  readonly cusum: number;
  readonly cusumP: number;
}
type SupFValue = readonly [k: 1 | 2, x: number, lambda: number, p: number];
const { breaks, supF: supFValues } = readReference<{ breaks: readonly Breaks[]; supF: readonly SupFValue[] }>(
  "turning-points.json",
);

describe("structural breaks, against R's strucchange", () => {
  describe.each(breaks)("$title", (given) => {
    const { kind, time, y } = given;
    const partitions = optimalPartitions(time, y, kind);
    const best = partitions[breaksByBic(partitions)]?.breaks ?? [];
    const asRow = (interval: { lower: number; before: number; upper: number } | null | undefined): number[] =>
      interval == null ? [] : [interval.lower, interval.before, interval.upper];

    test("F for every break, and their largest", () => {
      const found = supF(time, y, kind);
      expect(found?.first).toBe(given.firstBreak);
      expect(found?.statistics).toHaveLength(given.fStatistics.length);
      found?.statistics.forEach((value, i) => {
        expectWithin(value, given.fStatistics[i] ?? 0, { relativeTolerance: 1e-9 }, `F ${i}`);
      });
      expectWithin(found?.supF ?? 0, given.supF, { relativeTolerance: 1e-9 }, "sup F");
      expect(found?.before).toBe(given.supFAt);
      // Theirs is 1 minus a distribution function, so that below 1e-12 rounding is all that is left of it.
      expectWithin(found?.p ?? 1, given.supFP, { relativeTolerance: 1e-6, absoluteTolerance: 1e-12 }, "p");
    });

    test("the best partitions", () => {
      expect(partitions).toHaveLength(given.rss.length);
      partitions.forEach((partition, m) => {
        expect(partition.breaks).toHaveLength(m);
        const near = { relativeTolerance: 1e-9 };
        expectWithin(partition.residualSumOfSquares, given.rss[m] ?? 0, near, `RSS with ${m}`);
        expectWithin(partition.bic, given.bic[m] ?? 0, near, `BIC with ${m}`);
      });
      expect(best).toEqual(given.bestBreaks);
    });

    test("their intervals", () => {
      expect(breakIntervals(time, y, best, kind).map(asRow)).toEqual(given.confidence ?? []);
      const [one] = breakIntervals(time, y, partitions[1]?.breaks ?? [], kind);
      expect(asRow(one)).toEqual(given.oneBreakConfidence);
    });

    test("OLS-CUSUM", () => {
      const origin = time[0] ?? 0;
      const design = time.map((t) => (kind === "level" ? [1] : [1, t - origin]));
      const found = olsCusum(leastSquares(design, y).residuals, kind === "level" ? 1 : 2);
      expectWithin(found?.statistic ?? 0, given.cusum, { relativeTolerance: 1e-9 }, "statistic");
      expectWithin(found?.p ?? 0, given.cusumP, { relativeTolerance: 1e-8 }, "p");
    });
  });
});

describe("the Nile", () => {
  const nile = breaks[0] as Breaks;

  test("fell after 1898, from a mean of 1097.75 to 849.97", () => {
    const [before, after] = fitRegimes(nile.time, nile.y, [28], "level");
    expectWithin(before?.mean ?? 0, 1097.75, { relativeTolerance: 1e-12 }, "mean to 1898");
    expectWithin(after?.mean ?? 0, 849.972222222222, { relativeTolerance: 1e-12 }, "mean from 1899");
    expect(before?.slope).toBeNull();
  });

  test("has a p of the size that 1 minus a distribution function cannot show", () => {
    const p = supF(nile.time, nile.y, "level")?.p ?? 1;
    expect(p).toBeLessThan(1e-12);
    expect(p).toBeGreaterThan(0);
  });
});

describe("supF", () => {
  const time = Array.from({ length: 12 }, (_, i) => 2001 + i);

  test("is null where one regime fits perfectly, and certain where two do", () => {
    expect(
      supF(
        time,
        time.map(() => 76),
        "level",
      ),
    ).toBeNull();
    expect(
      supF(
        time,
        time.map((t) => 3 * t),
        "trend",
      ),
    ).toBeNull();
    const two = supF(
      time,
      time.map((t) => (t < 2007 ? 0.1 : 0.3)),
      "level",
    );
    expect(two).toMatchObject({ supF: Infinity, before: 6, p: 0 });
  });

  test("ranks partitions that fit perfectly before all others, the fewest breaks first", () => {
    const y = time.map((t) => (t < 2007 ? 0.1 : 0.3));
    const partitions = optimalPartitions(time, y, "level");
    expect(partitions[1]).toEqual({ breaks: [6], residualSumOfSquares: 0, bic: -Infinity });
    expect(breaksByBic(partitions)).toBe(1);
  });

  test("takes calendar years and years from 0 alike, whatever the level", () => {
    const y = [3, 5, 4, 6, 7, 7, 9, 6, 5, 5, 3, 2];
    const here = supF(time, y, "trend");
    const there = supF(
      time.map((t) => (t - 2001) / 4),
      y.map((value) => value * 1e3 + 1e6),
      "trend",
    );
    expectWithin(there?.supF ?? 0, here?.supF ?? 1, { relativeTolerance: 1e-9 }, "sup F");
  });

  test("refuses series without room for a break", () => {
    expect(() => supF([1, 2, 3], [1, 2, 1], "level")).toThrow(/too few for a break of the level/);
    expect(() => supF([1, 2, 3, 4, 5], [1, 2, 1, 3, 2], "trend")).toThrow(/too few for a break of the trend/);
    expect(() => optimalPartitions([1, 2, 3, 4, 5, 6, 7], [1, 2, 1, 3, 2, 1, 1], "trend")).toThrow(/too few/);
  });
});

describe("breakIntervals", () => {
  test("has none beside a regime without scatter", () => {
    const time = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(breakIntervals(time, [5, 5, 5, 5, 8, 9, 8, 9], [4], "level")).toEqual([null]);
  });
});

describe("supFUpper, against R's strucchange", () => {
  test.each(supFValues)("of k = %s, x = %s, lambda = %s", (k, x, spread, p) => {
    expectWithin(supFUpper(x, k, spread), p, { relativeTolerance: 1e-9, absoluteTolerance: 1e-14 }, "p");
  });

  test("is plain chi-square for a break at one place, and 1 at 0", () => {
    expect(supFUpper(3.841458820694124, 1, 1)).toBeCloseTo(0.05, 10);
    expect(supFUpper(0, 1, (0.85 / 0.15) ** 2)).toBeCloseTo(1, 1);
  });
});
