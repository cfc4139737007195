import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastSquares } from "../../src/stats/leastSquares.js";
import { fitLocalLevelRegression, localLevelRegressionLikelihood } from "../../src/stats/localLevelRegression.js";
import { quadraticForm } from "../../src/stats/matrix.js";
import { expectWithin, PROPERTY_RUNS, readReference, type Tolerance } from "./reference.js";

type Numbers = Readonly<Record<string, number | readonly number[]>>;
type Rows = readonly (readonly number[])[];
interface Example {
  readonly name: string;
  readonly pre: number;
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly controls: Rows;
  readonly expected: readonly (Tolerance & { readonly name: string; readonly value: Numbers })[];
}
interface Model {
  readonly title: string;
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly controls: Rows;
  readonly ahead: readonly number[];
  readonly controlsAhead: Rows;
  readonly irregular: number;
  readonly level: number;
  readonly logLikelihood: number;
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly mean: readonly number[];
  readonly covariance: Rows;
  readonly smoothed: readonly number[];
}
const { causalImpact, models } = readReference<{ causalImpact: readonly Example[]; models: readonly Model[] }>(
  "control-regressions.json",
);

describe.each(causalImpact)("CausalImpact's $name", ({ pre, times, values, controls, expected }) => {
  const fit = fitLocalLevelRegression(times.slice(0, pre), controls.slice(0, pre), values.slice(0, pre));
  const after = values.slice(pre);
  const { mean, covariance } = fit.forecast(
    controls.slice(pre),
    times.slice(pre).map((time) => time - pre),
  );
  const figure = (name: string) => expected.find((candidate) => candidate.name === name) as Example["expected"][number];
  /** The optimum is known far better than the hundredth that the reference leaves. */
  const near = (actual: number, name: string, key: string, i = 0): void =>
    expectWithin(actual, [figure(name).value[key] ?? Number.NaN].flat()[i] as number, { relativeTolerance: 2e-6 }, key);

  test("variances and likelihood", () => {
    near(fit.variances.irregular, "ml_llevel_params", "sigma2_eps");
    near(fit.variances.level, "ml_llevel_params", "sigma2_level");
    near(fit.logLikelihood as number, "ml_llevel_params", "loglik");
  });

  test("every period, and the sum", () => {
    mean.forEach((value, i) => {
      near(value, "ml_llevel_forecast", "mean", i);
      near(covariance[i]?.[i] as number, "ml_llevel_forecast", "variance", i);
    });
    const sum = (column: readonly number[]): number => column.reduce((total, value) => total + value, 0);
    near(sum(mean), "ml_llevel_cumulative_effect", "predicted");
    near(sum(after) - sum(mean), "ml_llevel_cumulative_effect", "effect");
    const ones = after.map(() => 1);
    near(Math.sqrt(quadraticForm(ones, covariance)), "ml_llevel_cumulative_effect", "sd");
  });
});

describe.each(models)("$title", (wanted) => {
  const fit = fitLocalLevelRegression(wanted.times, wanted.controls, wanted.values);
  const last = wanted.times.at(-1) as number;
  const size = Math.max(...wanted.values.map(Math.abs));
  const near = { relativeTolerance: 2e-5, absoluteTolerance: 1e-7 * size };

  test("the likelihood is as high, the variances are the same, and 0 is 0", () => {
    expectWithin(fit.logLikelihood as number, wanted.logLikelihood, { relativeTolerance: 1e-9 }, "log-likelihood");
    for (const key of ["irregular", "level"] as const)
      if (wanted[key] === 0) expect(fit.variances[key]).toBe(0);
      else expectWithin(fit.variances[key], wanted[key], { relativeTolerance: 2e-5 }, key);
  });

  test("coefficients and their errors", () => {
    wanted.coefficients.forEach((value, j) => {
      expectWithin(fit.coefficients[j] as number, value, { relativeTolerance: 2e-5 }, `coefficient ${j}`);
      const error = wanted.standardErrors[j] as number;
      expectWithin(fit.standardErrors[j] as number, error, { relativeTolerance: 2e-5 }, `its error ${j}`);
    });
  });

  test("levels and the joint forecast", () => {
    fit.fitted().forEach((value, i) => {
      expectWithin(value, wanted.smoothed[i] as number, near, `smoothed ${i}`);
    });
    const ahead = wanted.ahead.map((time) => time - last);
    const { mean, covariance, signalCovariance } = fit.forecast(wanted.controlsAhead, ahead);
    wanted.mean.forEach((value, i) => {
      expectWithin(mean[i] as number, value, near, `mean ${i}`);
      wanted.covariance[i]?.forEach((cell, j) => {
        expectWithin(covariance[i]?.[j] as number, cell, { relativeTolerance: 2e-5 }, `covariance ${i} ${j}`);
      });
      const noise = (covariance[i]?.[i] as number) - (signalCovariance[i]?.[i] as number);
      expectWithin(noise, fit.variances.irregular, { absoluteTolerance: 1e-9 * size ** 2 }, `noise ${i}`);
    });
  });
});

describe("any figures", () => {
  const point = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: -500, max: 500 }),
  );
  const laidOut = (points: readonly (readonly [number, number, number, number])[]) => {
    let time = 0;
    const times = points.map(([gap]) => {
      time += gap;
      return time;
    });
    return {
      times,
      values: points.map(([, value]) => value),
      controls: points.map(([, , first, second]) => [first, second]),
    };
  };
  const isRegular = (controls: Rows): boolean => {
    try {
      leastSquares(
        controls.map((row) => [1, ...row]),
        controls.map(() => 0),
      );
      return true;
    } catch {
      return false;
    }
  };

  test("no variances do better than those found, and nothing depends on where controls have their zero", () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 5, maxLength: 16 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (points, r, q) => {
          const { times, values, controls } = laidOut(points);
          fc.pre(isRegular(controls));
          const fit = fitLocalLevelRegression(times, controls, values);
          const tried = { irregular: r * 1e4 + 1e-3, level: q * 1e4 };
          const other = localLevelRegressionLikelihood(times, controls, values, tried);
          expect(fit.logLikelihood ?? Infinity).toBeGreaterThanOrEqual(other - 1e-6);
          const moved = fitLocalLevelRegression(
            times,
            controls.map(([first, second]) => [(first as number) + 4096, (second as number) * -2]),
            values,
          );
          if (fit.logLikelihood === null || moved.logLikelihood === null) return;
          // The second control counts double: its share of |X'X| is a factor of 4.
          expectWithin(moved.logLikelihood, fit.logLikelihood - Math.log(2), { absoluteTolerance: 1e-6 }, "likelihood");
          const ahead = fit.forecast([[7, -3]], [2]).mean[0] as number;
          const movedAhead = moved.forecast([[4103, 6]], [2]).mean[0] as number;
          if (Math.abs(moved.variances.level - fit.variances.level) < 1e-3 * fit.variances.level)
            expectWithin(movedAhead, ahead, { relativeTolerance: 1e-2, absoluteTolerance: 1 }, "forecast");
        },
      ),
      { ...PROPERTY_RUNS, numRuns: 100 },
    );
  });

  test("figures that the controls explain altogether have no variance", () => {
    const controls = [[3], [5], [4], [9], [1]];
    const values = controls.map(([x]) => 2 * (x as number) + 1);
    const fit = fitLocalLevelRegression([1, 2, 3, 5, 6], controls, values);
    expect(fit).toMatchObject({ isPerfect: true, logLikelihood: null, variances: { irregular: 0, level: 0 } });
    expect(fit.coefficients[0]).toBeCloseTo(2, 12);
    expect(fit.lastLevel).toBeCloseTo(1, 12);
    const { mean, covariance } = fit.forecast([[10]], [4]);
    expect(mean[0]).toBeCloseTo(21, 12);
    expect(covariance).toEqual([[0]]);
    for (const [i, value] of fit.fitted().entries()) expect(value).toBeCloseTo(values[i] as number, 12);
  });

  test.each([
    ["a constant control", [[5], [5], [5], [5]], [1, 2, 4, 3], /rank deficient/],
    ["controls that depend on each other", [1, 2, 4, 3].map((x) => [x, 3 * x + 7]), [1, 2, 4, 3], /rank deficient/],
    ["more controls than points", [1, 2].map((x) => [x, x * x]), [1, 2], /too few/],
    ["rows of unequal length", [[1], [1, 2], [3], [4]], [1, 2, 4, 3], /same length/],
    ["a missing control", [[1], [Number.NaN], [3], [4]], [1, 2, 4, 3], /finite/],
    ["a row too few", [[1], [2], [4]], [1, 2, 4, 3], /same length/],
  ])("%s is refused", (_, controls, values, message) => {
    const times = values.map((_value, i) => i);
    expect(() => fitLocalLevelRegression(times, controls, values)).toThrow(message);
  });
});
