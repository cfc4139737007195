import { describe, expect, test } from "vitest";
import { joinpointRegression } from "../../src/stats/joinpoint.js";
import { expectWithin, readReference } from "./reference.js";

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
    const none = found.models[0]?.onObservations.residualSumOfSquares ?? 0;
    const left = one?.onObservations.residualSumOfSquares ?? 1;
    expectWithin((none - left) / 2 / (left / 12), 412.672246348204, { relativeTolerance: 1e-12 }, "F");
  });

  test("takes one joinpoint, by test and by BIC", () => {
    expect(found.chosen).toBe(1);
    expect(found.chosenByBic).toBe(1);
    expect(found.tests[0]).toMatchObject({ nullJoinpoints: 0, alternativeJoinpoints: 2, p: 1 / 4500, level: 0.025 });
  });
});
