import { describe, expect, test } from "vitest";
import { fitBrokenLine } from "../../src/stats/brokenLine.js";
import { fQuantile } from "../../src/stats/fDistribution.js";
import { joinpointF, joinpointRegression } from "../../src/stats/joinpoint.js";
import { randomStream } from "../../src/stats/random.js";
import { expectWithin, PROPERTY_RUNS, readReference } from "./reference.js";

interface Broken {
  readonly title: string;
  readonly time: readonly number[];
  readonly y: readonly number[];
  readonly psi: readonly number[];
  readonly slopes: readonly number[];
  /** Allowing for the joinpoints being estimated, as segmented does. */
  readonly freeSlopeErrors: readonly number[];
  readonly rss: number;
}
const { joinpoints } = readReference<{ joinpoints: readonly Broken[] }>("turning-points.json");

describe("continuous joinpoints, against R's segmented", () => {
  test.each(joinpoints)("$title", ({ time, y, psi, slopes, freeSlopeErrors, rss }) => {
    const k = psi.length;
    const model = joinpointRegression(time, y, { permutations: 19 }).models[k];
    const line = model?.continuous;
    line?.joinpoints.forEach((found, i) => {
      expectWithin(found, psi[i] ?? 0, { absoluteTolerance: 1e-8 }, `psi ${i}`);
    });
    line?.phases.forEach((phase, i) => {
      expectWithin(phase.slope, slopes[i] ?? 0, { relativeTolerance: 1e-8 }, `slope ${i}`);
      const error = phase.slopeStandardError ?? 0;
      expectWithin(error, freeSlopeErrors[i] ?? 0, { relativeTolerance: 1e-8 }, `its error ${i}`);
    });
    expectWithin(line?.residualSumOfSquares ?? 0, rss, { relativeTolerance: 1e-10 }, "rss");
    model?.intervals?.forEach((interval, i) => {
      expect(interval.lower).toBeLessThan(psi[i] ?? 0);
      expect(interval.upper).toBeGreaterThan(psi[i] ?? 0);
    });
  });
});

describe("an indicator that turns, 2009 to 2024", () => {
  const time = Array.from({ length: 16 }, (_, i) => 2009 + i);
  const y = [84, 88, 92, 95, 96, 95.5, 93, 90, 88, 85.5, 83, 80.5, 78, 76.5, 74, 71];
  const found = joinpointRegression(time, y);
  const one = found.models[1];

  // The expected figures come from an exhaustive search in steps of 0.0005 and R's lm at its end.
  test("has its joinpoint at 2012.688", () => {
    expectWithin(one?.continuous.joinpoints[0] ?? 0, 2012.688, { absoluteTolerance: 0.0005 }, "psi");
    expectWithin(one?.continuous.residualSumOfSquares ?? 0, 3.10069940401813, { relativeTolerance: 1e-6 }, "rss");
    const [before, after] = one?.continuous.phases.map((phase) => phase.slope) ?? [];
    expectWithin(before ?? 0, 3.69988617320431, { relativeTolerance: 1e-3 }, "slope before");
    expectWithin(after ?? 0, -2.33917141115136, { relativeTolerance: 1e-3 }, "slope after");
  });

  test("has it on 2013 among observations", () => {
    expect(one?.onObservations.joinpoints).toEqual([2013]);
    const [none, some] = found.models.map((model) => model.onObservations);
    const f = none && some ? joinpointF(none, some) : null;
    expectWithin(f ?? 0, 412.672246348204, { relativeTolerance: 1e-12 }, "F");
  });

  test("takes one joinpoint, by test and by BIC", () => {
    expect(found.chosen).toBe(1);
    expect(found.chosenByBic).toBe(1);
    expect(found.tests[0]).toMatchObject({ nullJoinpoints: 0, alternativeJoinpoints: 2, p: 1 / 4500, level: 0.025 });
  });
});

// Children looked after per 10,000, Leeds, 31 March 2006 to 2025 (Department for Education).
const LEEDS = [85, 88, 89, 88, 93, 94, 95, 88, 86, 78, 76, 76, 76, 76, 79, 75, 81, 84, 89, 85];
const years = (first: number, n: number): number[] => Array.from({ length: n }, (_, i) => first + i);

describe("Leeds", () => {
  test("to 2018 rose to about 2012, fell to about 2015, then stayed level", () => {
    const found = joinpointRegression(years(2006, 13), LEEDS.slice(0, 13));
    expect(found.chosen).toBe(2);
    expect(found.chosenByBic).toBe(2);
    const chosen = found.models[2];
    expect(chosen?.onObservations.joinpoints).toEqual([2012, 2015]);
    const [rise, fall, level] = chosen?.continuous.phases ?? [];
    expect(rise?.lower).toBeGreaterThan(0);
    expect(fall?.upper).toBeLessThan(0);
    expect(Math.abs(level?.slope ?? 1)).toBeLessThan(1e-9);
    const [first, second] = chosen?.intervals ?? [];
    expect(first).toMatchObject({ isOpenBelow: false, isOpenAbove: false });
    expect(first?.lower).toBeGreaterThan(2011);
    expect(first?.upper).toBeLessThan(2013);
    // Three level years at the end: it may have levelled off as late as can be told.
    expect(second).toMatchObject({ upper: 2016, isOpenAbove: true });
  });

  test("to 2025 rose again", () => {
    const found = joinpointRegression(years(2006, 20), LEEDS);
    expect(found.chosen).toBe(2);
    expect(found.tests.map((one) => [one.nullJoinpoints, one.alternativeJoinpoints, one.isRejected])).toEqual([
      [0, 3, true],
      [1, 3, true],
      [2, 3, false],
    ]);
    const slopes = found.models[found.chosen]?.continuous.phases.map((phase) => Math.sign(phase.slope));
    expect(slopes).toEqual([1, -1, 1]);
    expect(found.models[2]?.continuous.phases[2]?.lower).toBeGreaterThan(0);
    // With a third joinpoint, which the BIC prefers: level to 2021, then up.
    expect(found.chosenByBic).toBe(3);
    const [, , level, rise] = found.models[3]?.continuous.phases ?? [];
    expect(level?.lower).toBeLessThan(0);
    expect(level?.upper).toBeGreaterThan(0);
    expect(rise?.lower).toBeGreaterThan(0);
  });
});

describe("the choice by permutation tests", () => {
  /** How often each number of joinpoints is chosen in 60 seeded series with independent normal errors. */
  function chosenShares(n: number, truth: (t: number) => number, deviation: number): number[] {
    const random = randomStream(PROPERTY_RUNS.seed);
    const shares = [0, 0, 0, 0];
    for (let run = 0; run < 60; run++) {
      const y = years(0, n).map((t) => truth(t) + deviation * random.normal());
      const { chosen } = joinpointRegression(years(0, n), y, { permutations: 199, seed: run });
      shares[chosen] = (shares[chosen] ?? 0) + 1 / 60;
    }
    return shares;
  }

  test.each([13, 20])("finds none in noise about a line of %s points, nine times in ten or more", (n) => {
    expect(chosenShares(n, (t) => 80 + t, 2)[0]).toBeGreaterThanOrEqual(0.9);
  });

  test("finds a clear turn, and no second one beside it although it lies between observations", () => {
    expect(chosenShares(20, (t) => 2 * t - 5 * Math.max(0, t - 6.5), 0.5)[1]).toBeGreaterThanOrEqual(0.9);
  });

  test("is the same for the same seed, and hardly depends on it", () => {
    const [one, again, other] = [1, 1, 2].map((seed) => joinpointRegression(years(2006, 20), LEEDS, { seed }).tests);
    expect(again).toEqual(one);
    other?.forEach((result, i) => {
      expect(Math.abs(result.p - (one?.[i]?.p ?? 1))).toBeLessThan(0.03);
    });
  });
});

describe("the interval of a joinpoint", () => {
  test("ends exactly where the sum of squares reaches its bound", () => {
    const time = years(2006, 13);
    const y = LEEDS.slice(0, 13);
    const model = joinpointRegression(time, y, { maximum: 1 }).models[1];
    const least = model?.continuous.residualSumOfSquares ?? 0;
    const bound = least * (1 + fQuantile(0.95, 1, 9) / 9);
    const [interval] = model?.intervals ?? [];
    for (const end of [interval?.lower ?? 0, interval?.upper ?? 0]) {
      const there = fitBrokenLine(time, y, [end]).residualSumOfSquares;
      expectWithin(there, bound, { relativeTolerance: 1e-10 }, `RSS at ${end}`);
    }
  });

  test("covers the joinpoint about as often as it says", () => {
    const random = randomStream(PROPERTY_RUNS.seed);
    let covered = 0;
    for (let run = 0; run < 300; run++) {
      const y = years(0, 20).map((t) => t - 2 * Math.max(0, t - 9.3) + random.normal());
      const [interval] =
        joinpointRegression(years(0, 20), y, { maximum: 1, permutations: 9 }).models[1]?.intervals ?? [];
      if ((interval?.lower ?? 20) <= 9.3 && (interval?.upper ?? 0) >= 9.3) covered++;
    }
    expect(covered / 300).toBeGreaterThan(0.91);
    expect(covered / 300).toBeLessThan(0.98);
  });
});

describe("joinpointRegression", () => {
  test("has no numbers that are none where everything fits perfectly", () => {
    const turned = joinpointRegression(years(1, 9), [1, 2, 3, 4, 5, 4, 3, 2, 1]);
    expect(turned.chosen).toBe(1);
    expect(turned.tests[0]).toMatchObject({ f: Infinity });
    expect(turned.tests[0]?.p).toBeLessThan(0.01);
    expect(turned.models[1]).toMatchObject({ intervals: null, bic: null });
    expect(turned.models[1]?.continuous).toMatchObject({ joinpoints: [5], isPerfect: true });
    expect(turned.models[1]?.continuous.phases.map((phase) => phase.slopeStandardError)).toEqual([null, null]);
    const line = joinpointRegression(years(1, 9), years(5, 9));
    expect(line).toMatchObject({ chosen: 0, chosenByBic: 0 });
    expect(line.models).toHaveLength(1);
    expect(line.tests).toMatchObject([{ f: null, p: 1, permutations: 0 }]);
  });

  test("gives the same answer whatever the units of time and response", () => {
    const here = joinpointRegression(years(2006, 20), LEEDS);
    const there = joinpointRegression(
      years(2006, 20).map((t) => (t - 2006) * 365.25),
      LEEDS.map((value) => value * 1e-9),
    );
    expect(there.tests.map((one) => one.p)).toEqual(here.tests.map((one) => one.p));
    here.models[3]?.continuous.joinpoints.forEach((psi, i) => {
      const other = there.models[3]?.continuous.joinpoints[i] ?? 0;
      expectWithin(other / 365.25 + 2006, psi, { absoluteTolerance: 1e-8 }, `psi ${i}`);
    });
  });

  test("keeps two observations between joinpoints and beside them", () => {
    const found = joinpointRegression(years(0, 20), LEEDS, { permutations: 9 });
    for (const { onObservations } of found.models) {
      const places = [-1, ...onObservations.joinpoints, 20];
      places.slice(1).forEach((place, i) => {
        expect(place - (places[i] ?? 0) - 1).toBeGreaterThanOrEqual(2);
      });
    }
  });

  test("never fits worse between observations than on them, nor with more joinpoints", () => {
    const random = randomStream(PROPERTY_RUNS.seed);
    for (let run = 0; run < 20; run++) {
      const y = years(0, 18).map(() => random.normal());
      const { models } = joinpointRegression(years(0, 18), y, { permutations: 9 });
      models.forEach((model, k) => {
        const sum = model.continuous.residualSumOfSquares;
        expect(sum).toBeLessThanOrEqual(model.onObservations.residualSumOfSquares);
        const fewer = models[k - 1];
        if (fewer) expect(sum).toBeLessThan(fewer.onObservations.residualSumOfSquares);
      });
    }
  });

  test("takes as many joinpoints at most as NCI recommends, and fewer permutations for long series", () => {
    const maximum = (n: number): number => joinpointRegression(years(0, n), years(0, n), { permutations: 9 }).maximum;
    expect([3, 6, 7, 11, 12, 16, 17, 60, 61].map(maximum)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 2]);
    const long = years(0, 300).map((t) => Math.abs(t - 100) + 10 * Math.sin(t * t));
    const found = joinpointRegression(years(0, 300), long);
    expect(found.tests[0]?.permutations).toBe(499);
    expectWithin(found.models[1]?.continuous.joinpoints[0] ?? 0, 100, { absoluteTolerance: 3 }, "psi");
  });

  test("refuses what there is no room for", () => {
    expect(() => joinpointRegression([1, 2], [1, 2])).toThrow(/needs three observations/);
    expect(() => joinpointRegression(years(0, 13), LEEDS.slice(0, 13), { maximum: 4 })).toThrow(/room for 3/);
    expect(() => joinpointRegression([1, 3, 2], [1, 2, 3])).toThrow(/times must increase/);
  });
});
