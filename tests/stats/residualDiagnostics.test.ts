/** The diagnostics of residuals against R, on designs of one trend and of a trend with a season. */
import { describe, expect, test } from "vitest";
import { breuschGodfrey } from "../../src/stats/breuschGodfrey.js";
import { breuschPagan } from "../../src/stats/breuschPagan.js";
import { durbinWatsonP } from "../../src/stats/durbinWatsonP.js";
import { leastSquares } from "../../src/stats/leastSquares.js";
import { ljungBox } from "../../src/stats/ljungBox.js";
import { customaryLag, neweyWest } from "../../src/stats/neweyWest.js";
import { hc3StandardErrors, neweyWestBandwidth } from "../../src/stats/robustErrors.js";
import { shapiroWilk } from "../../src/stats/shapiroWilk.js";
import { expectWithin, readReference } from "./reference.js";

interface Case {
  readonly name: string;
  readonly design: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly expected: Readonly<Record<string, readonly number[]>>;
}
const { cases, relativeTolerance } = readReference<{
  cases: readonly Case[];
  relativeTolerance: Readonly<Record<string, number>>;
}>("residual-diagnostics.json");

describe.each(cases)("$name", ({ name, design, y, expected }) => {
  const { residuals, covarianceUnscaled } = leastSquares(design, y);
  const n = y.length;
  const found: Readonly<Record<string, () => readonly (number | undefined)[] | null>> = {
    breuschPagan: () => {
      const test = breuschPagan(design, residuals);
      return [test?.statistic, test?.degreesOfFreedom, test?.p];
    },
    shapiroWilk: () => {
      const test = shapiroWilk(residuals);
      return [test?.w, test?.p];
    },
    hc3: () => hc3StandardErrors(design, residuals, covarianceUnscaled),
    bandwidth: () => [neweyWestBandwidth(design, residuals) ?? undefined],
    automatic: () => {
      const lag = Math.floor(neweyWestBandwidth(design, residuals) as number);
      return neweyWest(design, residuals, covarianceUnscaled, lag, { smallSample: false }).standardErrors;
    },
    customary: () =>
      neweyWest(design, residuals, covarianceUnscaled, customaryLag(n), { smallSample: true }).standardErrors,
    breuschGodfrey: () => {
      const test = breuschGodfrey(design, residuals);
      return [test?.statistic, test?.p];
    },
    ljungBox: () => {
      const test = ljungBox(residuals, Math.max(1, Math.min(10, Math.floor(n / 5))));
      return [test?.statistic, test?.p];
    },
    durbinWatson: () => {
      const test = durbinWatsonP(design, residuals);
      return [test?.statistic, test?.positiveP, test?.twoSidedP];
    },
  };

  test.each(Object.keys(expected))("%s", (figure) => {
    const actual = found[figure]?.() ?? [];
    for (const [i, value] of (expected[figure] as readonly number[]).entries())
      expectWithin(
        actual[i] ?? Number.NaN,
        value,
        { relativeTolerance: relativeTolerance[figure] ?? 0 },
        `${name}: ${figure} ${i}`,
      );
  });
});

const line = [1, 2, 3, 4, 5].map((t) => [1, t]);

describe("breuschPagan", () => {
  test("is null without scatter, without a column beside the ones, or without room", () => {
    expect(breuschPagan(line, [0, 0, 0, 0, 0])).toBeNull();
    expect(breuschPagan(line, [1, -1, 1, -1, 1])).toBeNull();
    expect(breuschPagan([[1], [1], [1]], [1, 2, 3])).toBeNull();
    expect(breuschPagan(line.slice(0, 2), [1, 2])).toBeNull();
  });
  test("does not mind the unit of the residuals", () => {
    const residuals = [1, -2, 0.5, 3, -2.5];
    const tiny = breuschPagan(
      line,
      residuals.map((residual) => residual * 1e-180),
    );
    expect(tiny?.statistic).toBeCloseTo(breuschPagan(line, residuals)?.statistic ?? 0, 12);
  });
});

describe("shapiroWilk", () => {
  // R 4.2.2: shapiro.test
  test.each([
    [[1, 2, 4], 0.964285714285714, 0.636886845028963],
    [[148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236], 0.788814694835387, 0.00670381405650293],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1, 9], 0.365720627414263, 1.00369281388907e-7],
  ])("%j", (values, w, p) => {
    const test = shapiroWilk(values);
    expectWithin(test?.w ?? 0, w, { relativeTolerance: 1e-7 }, "W");
    expectWithin(test?.p ?? 0, p, { relativeTolerance: 1e-5 }, "p");
  });
  test("does not mind order or unit, and is null for too few, too many or equal values", () => {
    expect(shapiroWilk([3e200, 1e200, 2.5e200, 7e200])?.w).toBeCloseTo(shapiroWilk([1, 2.5, 3, 7])?.w ?? 0, 12);
    expect(shapiroWilk([1, 2])).toBeNull();
    expect(shapiroWilk([2, 2, 2, 2])).toBeNull();
    expect(shapiroWilk(Array.from({ length: 5001 }, (_, i) => i))).toBeNull();
  });
});

describe("hc3StandardErrors", () => {
  test("is null where one row alone decides a coefficient", () => {
    const design = [1, 2, 3, 4].map((t) => [1, t === 4 ? 1 : 0]);
    const { residuals, covarianceUnscaled } = leastSquares(design, [1, 2, 3, 9]);
    expect(hc3StandardErrors(design, residuals, covarianceUnscaled)).toBeNull();
  });
});

describe("neweyWestBandwidth", () => {
  test("is null without errors", () => {
    expect(neweyWestBandwidth(line, [0, 0, 0, 0, 0])).toBeNull();
  });
});
