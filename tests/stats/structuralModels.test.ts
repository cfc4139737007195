import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitLocalLevel } from "../../src/stats/localLevel.js";
import { fitLocalLinearTrend } from "../../src/stats/localLinearTrend.js";
import { quadraticForm } from "../../src/stats/matrix.js";
import { diffuseLogLikelihood } from "../../src/stats/stateSpace.js";
import { fitStraightLine, fittedMeanCovariance, heightAt } from "../../src/stats/straightLine.js";
import { expectWithin, PROPERTY_RUNS, readReference, type Tolerance } from "./reference.js";

interface Model {
  readonly title: string;
  readonly model: "local level" | "local linear trend";
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** irregular, level and, with a trend, slope */
  readonly variances: readonly number[];
  readonly logLikelihood: number;
  readonly filteredLevel: number;
  readonly filteredSlope: number;
  readonly smoothed: readonly number[];
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}
type Numbers = Readonly<Record<string, number | readonly number[]>>;
interface Nile {
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly figures: readonly ({ readonly name: string; readonly value: number | Numbers } & Tolerance)[];
}
const { nile, models, modelTolerance } = readReference<{
  nile: Nile;
  models: readonly Model[];
  modelTolerance: Tolerance;
}>("structural-models.json");

const steps = (h: number): number[] => Array.from({ length: h }, (_, i) => i + 1);
const ones = (h: number): number[] => steps(h).map(() => 1);

describe("the Nile", () => {
  const fit = fitLocalLevel(nile.times, nile.values);
  const before = fitLocalLevel(nile.times.slice(0, 28), nile.values.slice(0, 28));
  const figure = (name: string) => nile.figures.find((candidate) => candidate.name === name) as Nile["figures"][number];
  const near = (actual: number, name: string): void =>
    expectWithin(actual, figure(name).value as number, figure(name), name);
  const nearAll = (actual: Numbers, name: string): void => {
    const wanted = figure(name).value as Numbers;
    for (const [key, value] of Object.entries(actual))
      [value].flat().forEach((number, i) => {
        expectWithin(number, [wanted[key] ?? Number.NaN].flat()[i] as number, figure(name), `${name} ${key} ${i}`);
      });
  };

  test("variances and likelihood are Durbin and Koopman's", () => {
    near(fit.variances.irregular, "sigma2_eps");
    near(fit.variances.level, "sigma2_eta");
    near(fit.logLikelihood ?? 0, "loglik_diffuse_excluding_first");
    const published = { irregular: 15099, level: 1469.1, slope: null };
    near(diffuseLogLikelihood(nile.times, nile.values, published), "loglik_at_15099_1469.1");
  });

  test("levels, filtered and smoothed", () => {
    near(fit.last.level, "filtered_level_1970");
    const levels = fit.smoothedLevels();
    const wanted = figure("smoothed_level_selected").value as Numbers;
    nearAll(
      Object.fromEntries(Object.keys(wanted).map((year) => [year, levels[Number(year) - 1871] as number])),
      "smoothed_level_selected",
    );
  });

  test("forecast of ten years and of their sum", () => {
    const { mean, covariance } = fit.forecast(steps(10));
    nearAll({ mean: mean[0] as number, variance: covariance.map((row, i) => row[i] as number) }, "forecast_1971_1980");
    const sum = { mean: 10 * (mean[0] as number), sd: Math.sqrt(quadraticForm(ones(10), covariance)) };
    nearAll(sum, "forecast_sum_10_years");
  });

  test("before 1899 the level does not move: its variance is exactly 0", () => {
    expect(before.variances.level).toBe(0);
    const { sigma2_eps } = figure("pre1899_params").value as Numbers;
    expectWithin(before.variances.irregular, sigma2_eps as number, figure("pre1899_params"), "sigma2_eps");
    // The reference counts log(2 pi)/2 for the first observation too.
    nearAll({ loglik: (before.logLikelihood as number) - Math.log(2 * Math.PI) / 2 }, "pre1899_params");
  });

  test("average and cumulative effect from 1899 on", () => {
    const { mean, covariance } = before.forecast(steps(72));
    const after = nile.values.slice(28);
    const actual = after.reduce((sum, value) => sum + value, 0);
    const predicted = mean.reduce((sum, value) => sum + value, 0);
    const sd = Math.sqrt(quadraticForm(ones(72), covariance));
    nearAll({ actual, predicted, effect: actual - predicted, sd }, "pre1899_cumulative_effect");
    nearAll({ effect: (actual - predicted) / 72, sd: sd / 72 }, "pre1899_average_effect");
  });
});

describe.each(models)("$model: $title", (wanted) => {
  const withTrend = wanted.model === "local linear trend";
  const fit = (withTrend ? fitLocalLinearTrend : fitLocalLevel)(wanted.times, wanted.values);
  const found = [
    fit.variances.irregular,
    fit.variances.level,
    ...(withTrend ? [fit.variances.slope ?? Number.NaN] : []),
  ];

  test("the likelihood is as high, the variances are the same, and 0 is 0", () => {
    expect(fit.logLikelihood).toBeGreaterThan(wanted.logLikelihood - 1e-7 * Math.abs(wanted.logLikelihood));
    expectWithin(fit.logLikelihood ?? 0, wanted.logLikelihood, { relativeTolerance: 1e-7 }, "log-likelihood");
    wanted.variances.forEach((variance, i) => {
      if (variance === 0) expect(found[i]).toBe(0);
      else expectWithin(found[i] as number, variance, modelTolerance, `variance ${i}`);
    });
  });

  test("levels and forecasts", () => {
    const size = Math.max(...wanted.values.map(Math.abs));
    const near = { relativeTolerance: 1e-5, absoluteTolerance: 1e-6 * size };
    expectWithin(fit.last.level, wanted.filteredLevel, near, "filtered level");
    expectWithin(fit.last.slope, wanted.filteredSlope, near, "filtered slope");
    fit.smoothedLevels().forEach((level, i) => {
      expectWithin(level, wanted.smoothed[i] as number, near, `smoothed ${i}`);
    });
    const { mean, covariance, signalCovariance } = fit.forecast(steps(6));
    wanted.mean.forEach((value, i) => {
      expectWithin(mean[i] as number, value, near, `mean ${i}`);
      expectWithin(covariance[i]?.[i] as number, wanted.variance[i] as number, modelTolerance, `variance ${i}`);
      const noise = (covariance[i]?.[i] as number) - (signalCovariance[i]?.[i] as number);
      expectWithin(noise, fit.variances.irregular, { absoluteTolerance: 1e-9 * size ** 2 }, `noise ${i}`);
    });
  });
});

describe("at the edges the models are plainer ones", () => {
  const times = [1, 2, 3, 5, 6, 7, 9, 10];
  const zigzag = [10, 14, 9, 13, 10, 14, 9, 13];

  test("a level that does not move is the mean, with the error of the mean", () => {
    const fit = fitLocalLevel(times, zigzag);
    const s2 = zigzag.reduce((sum, value) => sum + (value - 11.5) ** 2, 0) / 7;
    expect(fit.variances.level).toBe(0);
    expectWithin(fit.variances.irregular, s2, { relativeTolerance: 1e-12 }, "variance");
    const { mean, covariance } = fit.forecast([1, 4]);
    expectWithin(mean[1] as number, 11.5, { relativeTolerance: 1e-12 }, "mean");
    expectWithin(covariance[0]?.[1] as number, s2 / 8, { relativeTolerance: 1e-12 }, "covariance");
    expectWithin(covariance[1]?.[1] as number, s2 * (1 + 1 / 8), { relativeTolerance: 1e-12 }, "variance ahead");
  });

  test("a level without noise is a walk over the gaps", () => {
    const climbing = [1, 3, 4, 8, 9, 11, 15, 16];
    const fit = fitLocalLevel(times, climbing);
    expect(fit.variances.irregular).toBe(0);
    expect(fit.smoothedLevels()).toEqual(climbing);
    const changes = climbing.slice(1).map((value, i) => {
      const gap = (times[i + 1] as number) - (times[i] as number);
      return (value - (climbing[i] as number)) ** 2 / gap;
    });
    const s2 = changes.reduce((sum, value) => sum + value, 0) / 7;
    expectWithin(fit.variances.level, s2, { relativeTolerance: 1e-12 }, "variance");
    expectWithin(fit.forecast([2, 5]).covariance[0]?.[1] as number, 2 * s2, { relativeTolerance: 1e-12 }, "covariance");
  });

  test("a trend without disturbances is the straight line of least squares", () => {
    const values = zigzag.map((value, i) => value + 3 * (times[i] as number));
    const fit = fitLocalLinearTrend(times, values);
    const line = fitStraightLine(times, values);
    expect(fit.variances).toMatchObject({ level: 0, slope: 0 });
    const s2 = (line.residualStandardError as number) ** 2;
    expectWithin(fit.variances.irregular, s2, { relativeTolerance: 1e-11 }, "variance");
    const { mean, signalCovariance } = fit.forecast([2, 5]);
    expectWithin(mean[1] as number, heightAt(line, 15), { relativeTolerance: 1e-11 }, "mean");
    const shared = s2 * fittedMeanCovariance(line, 12, 15);
    expectWithin(signalCovariance[0]?.[1] as number, shared, { relativeTolerance: 1e-10 }, "covariance");
    fit.smoothedLevels().forEach((level, i) => {
      expectWithin(level, line.fitted[i] as number, { relativeTolerance: 1e-11 }, `fitted ${i}`);
    });
  });

  test("figures without scatter have no variance at all", () => {
    const level = fitLocalLevel([1, 2, 4], [0.1, 0.1, 0.1]);
    expect(level).toMatchObject({ isPerfect: true, logLikelihood: null, variances: { irregular: 0, level: 0 } });
    expect(level.forecast([3]).mean).toEqual([0.1]);
    const line = fitLocalLinearTrend([1, 2, 4, 5], [3, 5, 9, 11]);
    expect(line).toMatchObject({ isPerfect: true, logLikelihood: null });
    expectWithin(line.forecast([2]).mean[0] as number, 15, { relativeTolerance: 1e-12 }, "forecast");
  });
});

describe("any figures", () => {
  const series = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: -500, max: 500 })), {
    minLength: 4,
    maxLength: 18,
  });

  test("no variances do better than those found", () => {
    fc.assert(
      fc.property(
        series,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (points, tried) => {
          let time = 0;
          const times = points.map(([gap]) => {
            time += gap;
            return time;
          });
          const values = points.map(([, value]) => value);
          const level = fitLocalLevel(times, values);
          const trend = fitLocalLinearTrend(times, values);
          const [irregular, walk, slope] = tried.map((value) => value * 1e4 + 1e-3) as [number, number, number];
          const other = diffuseLogLikelihood(times, values, { irregular, level: walk, slope: null });
          expect(level.logLikelihood ?? Infinity).toBeGreaterThanOrEqual(other - 1e-6);
          const otherTrend = diffuseLogLikelihood(times, values, { irregular, level: walk, slope });
          expect(trend.logLikelihood ?? Infinity).toBeGreaterThanOrEqual(otherTrend - 1e-6);
        },
      ),
      { ...PROPERTY_RUNS, numRuns: 200 },
    );
  });

  test.each([
    ["one point", [1], [1], /at least two/],
    ["times out of order", [1, 1], [1, 2], /times must increase/],
    ["unequal lengths", [1, 2], [1], /same length/],
    ["a missing value", [1, 2], [1, Number.NaN], /finite/],
  ])("%s is refused", (_, times, values, message) => {
    expect(() => fitLocalLevel(times, values)).toThrow(message);
    expect(() => fitLocalLinearTrend(times, values)).toThrow(message);
  });
});
