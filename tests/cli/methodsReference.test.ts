/** Theil-Sen, the state-space methods and the line with AR(1) errors through the command line, a CSV in, JSON out. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference, type Tolerance } from "../stats/reference.js";
import { jsonOf, LEEDS, runCli } from "./runCli.js";

type Numbers = Readonly<Record<string, number | readonly number[]>>;
type Figure = Tolerance & { readonly name: string; readonly value: number | readonly number[] | Numbers };
interface Named {
  readonly title: string;
  readonly expected: readonly Figure[];
}

const csvOf = (times: readonly number[], values: readonly number[]): string =>
  `year,value\n${times.map((time, i) => `${time},${values[i]}\n`).join("")}`;

/** One area's answer by this method, the baseline being the first `points` figures. */
async function projected(times: readonly number[], values: readonly number[], points: number, ...flags: string[]) {
  const baseline = `${times[0]}..${times[points - 1]}`;
  const answer = await jsonOf(["project", "-", "--baseline", baseline, ...flags], { stdin: csvOf(times, values) });
  return answer.results[0];
}

describe("theil-sen", () => {
  const { series } = readReference<{ series: readonly (Named & { x: number[]; y: number[] })[] }>("theil-sen.json");
  const WHERE: Readonly<Record<string, string>> = {
    mann_kendall_S: "mannKendallS",
    mann_kendall_varS: "mannKendallVariance",
    mann_kendall_z: "mannKendallZ",
    mann_kendall_p: "mannKendallP",
    kendall_exact_p: "kendallExactP",
    kendall_tau_b: "kendallTau",
  };

  it.each(series.filter(({ x }) => (x[0] as number) > 1000))("$title", async ({ x, y, expected }) => {
    const next = (x.at(-1) as number) + (x[1] as number) - (x[0] as number);
    const { fit, periods } = await projected(
      [...x, next],
      [...y, y[0] as number],
      x.length,
      "--method",
      "theil-sen",
      "--allow-gaps",
    );
    const figure = (name: string): Figure => expected.find((candidate) => candidate.name === name) as Figure;
    const near = (actual: number, name: string, i = 0): void =>
      expectWithin(actual, [figure(name).value as number | number[]].flat()[i] as number, figure(name), name);
    near(fit.slope, "sen_slope");
    near(fit.intercept, "sen_intercept_median_residual");
    near(fit.slopeLower, "sen_ci95_scipy", 0);
    near(fit.slopeUpper, "sen_ci95_scipy", 1);
    for (const [name, key] of Object.entries(WHERE)) if (figure(name)) near(fit.details[key], name);
    expect(fit.degreesOfFreedom).toBeNull();
    expectWithin(periods[0].projected, fit.intercept + fit.slope * next, { relativeTolerance: 1e-9 }, "projected");
    expect(periods[0]).toMatchObject({ lower: null, upper: null, pValue: null });
  });

  it("Leeds 2018: 480 children fewer", async () => {
    const [answer] = (await jsonOf([...LEEDS, "--method", "theil-sen"])).results;
    expect(Math.round(answer.headline.countDifference)).toBe(-480);
    expect(answer.fit.details).toMatchObject({ mannKendallS: 6, kendallTau: 1 });
    expect(answer.fit.details.kendallExactP).toBeCloseTo(1 / 12, 12);
  });

  it("carries the median slope on from the last actual too", async () => {
    const [answer] = (await jsonOf([...LEEDS, "--method", "theil-sen", "--anchor", "last"])).results;
    expect(answer.periods.at(-1).projected).toBeCloseTo(95 + (6 * 5) / 3, 10);
  });
});

const { nile, models } = readReference<{
  nile: { times: number[]; values: number[]; figures: readonly Figure[] };
  models: readonly {
    title: string;
    model: string;
    times: number[];
    values: number[];
    mean: number[];
    variance: number[];
    variances: number[];
  }[];
}>("structural-models.json");

describe("local-level", () => {
  const figure = (name: string): Figure => nile.figures.find((candidate) => candidate.name === name) as Figure;
  const nearAll = (actual: Numbers, name: string): void => {
    const wanted = figure(name).value as Numbers;
    for (const [key, value] of Object.entries(actual))
      [value].flat().forEach((number, i) => {
        expectWithin(number, [wanted[key] ?? Number.NaN].flat()[i] as number, figure(name), `${name} ${key} ${i}`);
      });
  };
  const column = (periods: readonly Record<string, number>[], key: string): number[] =>
    periods.map((row) => row[key] as number);

  it("the Nile before 1899: every period, average and total", async () => {
    const { fit, periods, average, total } = await projected(nile.times, nile.values, 28, "--method", "local-level");
    expect(fit).toMatchObject({ degreesOfFreedom: null, slope: null, details: { levelVariance: 0 } });
    expect(fit.remarks.join()).toMatch(/does not move/);
    nearAll({ sigma2_eps: fit.details.irregularVariance, sigma2_eta: fit.details.levelVariance }, "pre1899_params");
    expect(periods).toHaveLength(72);
    const first = periods.slice(0, 3);
    nearAll(
      {
        t: column(first, "index"),
        mean: column(first, "projected"),
        lower95: column(first, "lower"),
        upper95: column(first, "upper"),
      },
      "pre1899_forecast",
    );
    const spanOf = (span: Record<string, number>) => ({
      effect: span["difference"] as number,
      lower: span["lower"] as number,
      upper: span["upper"] as number,
      sd: span["standardError"] as number,
    });
    nearAll(spanOf(average), "pre1899_average_effect");
    nearAll(spanOf(total), "pre1899_cumulative_effect");
  });

  it("the Nile to 1970, projected to 1980", async () => {
    const { fit, periods, history } = await projected(
      nile.times,
      nile.values,
      100,
      "--method",
      "local-level",
      "--at",
      "1980",
    );
    expectWithin(fit.details.irregularVariance, figure("sigma2_eps").value as number, figure("sigma2_eps"), "eps");
    expectWithin(fit.details.levelVariance, figure("sigma2_eta").value as number, figure("sigma2_eta"), "eta");
    const likelihood = figure("loglik_diffuse_excluding_first");
    expectWithin(fit.details.logLikelihood, likelihood.value as number, likelihood, "log-likelihood");
    // The interval is normal: half its width is 1.96 standard errors.
    const variance = periods.map(
      ({ lower, upper }: { lower: number; upper: number }) => ((upper - lower) / 2 / 1.959963984540054) ** 2,
    );
    nearAll({ mean: periods[0].projected, variance }, "forecast_1971_1980");
    const smoothed = Object.fromEntries(
      Object.keys(figure("smoothed_level_selected").value).map((year) => [year, history[Number(year) - 1871].fitted]),
    );
    nearAll(smoothed, "smoothed_level_selected");
  });
});

const LONG_ENOUGH = 15;
describe.each(models.filter(({ values }) => values.length >= LONG_ENOUGH))(
  "$model: $title",
  ({ model, times, values, mean, variance, variances }) => {
    it("projects as the reference does", async () => {
      const method = model === "local level" ? "local-level" : "local-trend";
      const years = times.map((time) => 1800 + time);
      const { fit, periods } = await projected(
        years,
        values,
        years.length,
        "--method",
        method,
        "--at",
        `${(years.at(-1) as number) + 6}`,
        "--allow-gaps",
      );
      const size = Math.max(...values.map(Math.abs));
      const near = { relativeTolerance: 1e-5, absoluteTolerance: 1e-6 * size };
      expectWithin(
        fit.details.irregularVariance,
        variances[0] as number,
        { relativeTolerance: 2e-5 },
        "irregular variance",
      );
      mean.forEach((value, i) => {
        expectWithin(periods[i].projected, value, near, `mean ${i}`);
        const half = (periods[i].upper - periods[i].lower) / 2 / 1.959963984540054;
        expectWithin(half, Math.sqrt(variance[i] as number), { relativeTolerance: 2e-5 }, `standard error ${i}`);
      });
    });
  },
);

describe("linear-ar1", () => {
  const { fits } = readReference<{
    fits: readonly {
      title: string;
      fixed: boolean;
      times: number[];
      y: number[];
      phi: number;
      coefficients: number[];
      standardErrors: number[];
      sigma: number;
      restrictedLogLikelihood: number;
    }[];
  }>("ar1-regression.json");
  const whole = fits.filter(({ fixed, times }) => !fixed && times.every(Number.isInteger));

  it.each(whole)("$title", async ({ times, y, phi, coefficients, standardErrors, sigma, restrictedLogLikelihood }) => {
    const years = times.map((time) => 1800 + time);
    const next = (years.at(-1) as number) + 3;
    const { fit, periods } = await projected(
      years,
      y,
      years.length,
      "--method",
      "linear-ar1",
      "--at",
      `${next}`,
      "--allow-gaps",
    );
    const near = { relativeTolerance: 2e-5 };
    expectWithin(fit.details.phi, phi, near, "phi");
    expectWithin(fit.slope, coefficients[1] as number, near, "slope");
    expectWithin(fit.slopeStandardError, standardErrors[1] as number, near, "its error");
    expectWithin(fit.residualStandardError, sigma, near, "sigma");
    expectWithin(
      fit.details.restrictedLogLikelihood,
      restrictedLogLikelihood,
      { relativeTolerance: 1e-9 },
      "likelihood",
    );
    const [a, b] = coefficients as [number, number];
    const last = times.at(-1) as number;
    const residual = (y.at(-1) as number) - a - b * last;
    for (const [i, period] of periods.entries()) {
      const expected = a + b * (last + i + 1) + phi ** (i + 1) * residual;
      expectWithin(period.projected, expected, { relativeTolerance: 2e-5, absoluteTolerance: 1e-4 * sigma }, `${i}`);
    }
    expect(fit.degreesOfFreedom).toBe(y.length - 2);
  });

  it("at the edge is the walk with drift", async () => {
    const { series } = readReference<{ series: { title: string; x: number[]; y: number[] }[] }>("theil-sen.json");
    const { x, y } = series.find(({ title }) => title.includes("US population")) as (typeof series)[number];
    const years = [...x, 1920, 1930];
    const values = [...y, 4.66, 4.81];
    const edge = await projected(years, values, 13, "--method", "linear-ar1");
    const walk = await projected(years, values, 13, "--method", "drift");
    expect(edge.fit.details).toMatchObject({ phi: 1, stepsPerPhi: 10 });
    expect(edge.fit).toMatchObject({ intercept: null, interceptStandardError: null, residualStandardError: null });
    for (const [i, period] of walk.periods.entries())
      for (const key of ["projected", "lower", "upper", "pValue"])
        expectWithin(edge.periods[i][key], period[key], { relativeTolerance: 1e-9 }, `${key} ${i}`);
    expectWithin(edge.total.upper, walk.total.upper, { relativeTolerance: 1e-9 }, "total");
  });
});

it.each([
  ["local-level", 12],
  ["linear-ar1", 12],
  ["local-trend", 15],
] as const)("%s asks for %i points", async (method, needed) => {
  const values = Array.from({ length: 20 }, (_, i) => 50 + ((i * 7) % 5));
  const stdin = csvOf(
    values.map((_, i) => 2000 + i),
    values,
  );
  const asked = (points: number) =>
    runCli(["project", "-", "--baseline", `2000..${1999 + points}`, "--method", method], { stdin });
  expect((await asked(needed - 1)).stderr).toContain("too-few-points");
  expect((await asked(needed)).code).toBe(0);
});
