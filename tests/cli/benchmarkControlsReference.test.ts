/** Regressions on benchmarks through the command line: a CSV with a column for each area in, JSON out. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference, type Tolerance } from "../stats/reference.js";
import { jsonOf, runCli } from "./runCli.js";

type Numbers = Readonly<Record<string, number | readonly number[]>>;
type Rows = readonly (readonly number[])[];
interface Example {
  readonly name: string;
  readonly pre: number;
  readonly times: readonly number[];
  readonly values: readonly number[];
  readonly controls: Rows;
  readonly expected: readonly (Tolerance & {
    readonly name: string;
    readonly value: number | readonly number[] | Numbers;
  })[];
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

/** `t,y,X1,X2`: the period, the area and its benchmarks. */
const csvOf = (times: readonly number[], values: readonly number[], controls: Rows): string =>
  [
    ["t", "y", ...(controls[0] as readonly number[]).map((_, j) => `X${j + 1}`)],
    ...times.map((time, i) => [time, values[i], ...(controls[i] as readonly number[])]),
  ]
    .map((row) => `${row.join(",")}\n`)
    .join("");

/** The answer for `y`, with every other column as a benchmark. */
async function projected(stdin: string, benchmarks: number, baseline: string, method: string) {
  const named = Array.from({ length: benchmarks }, (_, j) => ["--benchmark", `X${j + 1}`]).flat();
  const answer = await jsonOf(
    [
      "project",
      "-",
      "--period-column",
      "t",
      "--area",
      "y",
      ...named,
      "--method",
      method,
      "--baseline",
      baseline,
    ].concat("--allow-gaps"),
    { stdin },
  );
  return answer.results[0];
}

describe.each(causalImpact)("CausalImpact's $name", ({ pre, times, values, controls, expected }) => {
  const stdin = csvOf(times, values, controls);
  const figure = (name: string) => expected.find((candidate) => candidate.name === name) as Example["expected"][number];
  const nearAll = (actual: Numbers, name: string, tolerance: Tolerance = figure(name)): void => {
    const wanted = figure(name).value as Numbers;
    for (const [key, value] of Object.entries(actual))
      [value].flat().forEach((number, i) => {
        expectWithin(number, [wanted[key] ?? Number.NaN].flat()[i] as number, tolerance, `${name} ${key} ${i}`);
      });
  };

  it("by least squares", async () => {
    const { fit, others, total, average } = await projected(stdin, 1, `1..${pre}`, "controls");
    const [intercept, slope] = figure("ols_coef").value as readonly [number, number];
    expectWithin(fit.intercept, intercept, figure("ols_coef"), "intercept");
    expectWithin(others.shares[0].weight, slope, figure("ols_coef"), "coefficient");
    nearAll(
      {
        effect: total.difference,
        sd: total.standardError,
        lower: total.lower,
        upper: total.upper,
        relative_pct: 100 * total.relativeDifference,
        durbin_watson: fit.durbinWatson,
      },
      "ols_cumulative_effect",
    );
    expectWithin(average.actual, figure("actual_average").value as number, figure("actual_average"), "actual");
    expectWithin(total.actual, figure("actual_cumulative").value as number, figure("actual_cumulative"), "actual");
    expect(fit).toMatchObject({ slope: null, degreesOfFreedom: pre - 2 });
    expect(fit.remarks[0]).toMatch(/for each 1 of X1 \(standard error 0\.0/);
  });

  it("with a local level", async () => {
    const { fit, periods, total, average } = await projected(stdin, 1, `1..${pre}`, "controls-local-level");
    // The optimum is known far better than the hundredth that the reference leaves.
    const sharp = { relativeTolerance: 1e-5 };
    const { irregularVariance, levelVariance, logLikelihood } = fit.details;
    nearAll(
      { sigma2_eps: irregularVariance, sigma2_level: levelVariance, loglik: logLikelihood },
      "ml_llevel_params",
      sharp,
    );
    const column = (key: string): number[] => periods.map((row: Record<string, number>) => row[key] as number);
    nearAll(
      { t: column("index"), mean: column("projected"), lower95: column("lower"), upper95: column("upper") },
      "ml_llevel_forecast",
      { relativeTolerance: 1e-8 },
    );
    for (const [span, name] of [
      [average, "ml_llevel_average_effect"],
      [total, "ml_llevel_cumulative_effect"],
    ] as const)
      nearAll(
        {
          actual: span.actual,
          predicted: span.projected,
          effect: span.difference,
          lower: span.lower,
          upper: span.upper,
          sd: span.standardError,
        },
        name,
        sharp,
      );
    expect(fit).toMatchObject({ slope: null, degreesOfFreedom: null });
  });
});

describe.each(models)("$title", (wanted) => {
  const { times, values, controls, ahead, controlsAhead } = wanted;
  const k = wanted.coefficients.length;
  const stdin = csvOf(
    [...times, ...ahead],
    [...values, ...ahead.map(() => values[0] as number)],
    [...controls, ...controlsAhead],
  );

  it("projects as the reference does", async () => {
    const baseline = `${times[0]}..${times.at(-1)}`;
    const { fit, others, periods, total, history } = await projected(stdin, k, baseline, "controls-local-level");
    const near = { relativeTolerance: 2e-5 };
    expectWithin(fit.details.irregularVariance, wanted.irregular, near, "irregular variance");
    expectWithin(fit.details.levelVariance, wanted.level, near, "level variance");
    expectWithin(fit.details.logLikelihood, wanted.logLikelihood, { relativeTolerance: 1e-9 }, "log-likelihood");
    wanted.coefficients.forEach((value, j) => {
      expectWithin(others.shares[j].weight, value, near, `coefficient ${j}`);
      expectWithin(fit.details[`coefficient${j + 1}StandardError`], wanted.standardErrors[j] as number, near, "error");
    });
    wanted.mean.forEach((value, i) => {
      expectWithin(periods[i].projected, value, near, `mean ${i}`);
      expectWithin(periods[i].standardError, Math.sqrt(wanted.covariance[i]?.[i] as number), near, `error ${i}`);
    });
    const whole = wanted.covariance.flat().reduce((sum, cell) => sum + cell, 0);
    expectWithin(total.standardError, Math.sqrt(whole), near, "error of the total");
    wanted.smoothed.forEach((value, i) => {
      expectWithin(history[i].fitted, value, near, `fitted ${i}`);
    });
  });
});

describe("what is said of the fit", () => {
  const codes = (cautions: readonly { code: string }[]): string[] => cautions.map(({ code }) => code);

  it("errors that come in runs point to the local level, where there are points enough for it", async () => {
    const wave = (n: number): string => {
      const steps = Array.from({ length: n + 3 }, (_, i) => i);
      return csvOf(
        steps.map((i) => 2000 + i),
        steps.map((i) => 50 + (i % 5) + 6 * Math.sin(i / 4)),
        steps.map((i) => [40 + (i % 5)]),
      );
    };
    const carried = async (n: number) =>
      (await projected(wave(n), 1, `2000..${1999 + n}`, "controls")).cautions.find(
        ({ code }: { code: string }) => code === "autocorrelated",
      );
    expect((await carried(24)).data.remedy).toBe("--method controls-local-level");
    expect((await carried(24)).text).toMatch(/--method controls-local-level allows for them\.$/);
    expect((await carried(12)).data.remedy).toBeNull();
  });

  it("benchmarks that keep to their range are not cautioned, those that leave it are, on either side", async () => {
    const stdin = csvOf(
      [2009, 2010, 2011, 2012, 2013, 2014, 2015],
      [8, 9, 9, 8, 7, 9, 6],
      [5, 7, 6, 4, 4.5, 7, 5].map((x, i) => [x, i < 5 ? i * i : 20 * (i - 5) - 10]),
    );
    const kept = await projected(stdin, 1, "2009..2013", "controls");
    expect(codes(kept.cautions)).not.toContain("controls-outside-range");
    const left = await projected(stdin, 2, "2009..2013", "controls");
    const { data } = left.cautions.find(({ code }: { code: string }) => code === "controls-outside-range");
    expect(left.others.words).toBe("X1 and X2");
    expect(data).toEqual({
      ranges: [{ benchmark: "X2", lowest: 0, highest: 16, furthest: -10, period: "2014", periods: 1 }],
      of: 2,
    });
  });

  it("says what each benchmark counts for", async () => {
    const [example] = causalImpact as readonly [Example];
    const ran = await runCli(
      ["project", "-", "--area", "y", "--benchmark", "X1", "--method", "controls", "--baseline", "1..70"],
      { stdin: csvOf(example.times, example.values, example.controls) },
    );
    expect(ran.stdout.replace(/\s+/g, " ")).toMatch(/that the 1 to 70 relation to X1 would have given/);
    expect(ran.stdout.replace(/\s+/g, " ")).toMatch(/R2 0\.\d\d, 1\.15 for each 1 of X1 \(standard error 0\.0\d+\)/);
  });
});

describe("how many points", () => {
  const steps = Array.from({ length: 20 }, (_, i) => i);
  const stdin = csvOf(
    steps.map((i) => 2000 + i),
    steps.map((i) => 50 + ((i * 7) % 5)),
    steps.map((i) => [40 + ((i * 5) % 7), 30 + ((i * i) % 11)]),
  );
  it.each([
    ["controls", 1, 3],
    ["controls", 2, 4],
    ["controls-local-level", 1, 13],
    ["controls-local-level", 2, 14],
  ] as const)("%s with %i benchmarks asks for %i", async (method, benchmarks, needed) => {
    const asked = (points: number) =>
      runCli(
        ["project", "-", "--area", "y", "--benchmark", "X1", "--baseline", `2000..${1999 + points}`]
          .concat(benchmarks === 2 ? ["--benchmark", "X2"] : [])
          .concat("--method", method),
        { stdin },
      );
    expect((await asked(needed - 1)).stderr).toMatch(/too-few-points|too-many-controls/);
    const enough = await asked(needed);
    expect(enough.code).toBe(0);
    expect(enough.stdout).not.toMatch(/NaN|Infinity/);
  });

  it("figures that the benchmarks explain altogether have no interval", async () => {
    const exact = csvOf(
      steps.map((i) => 2000 + i),
      steps.map((i) => 2 * (40 + ((i * 5) % 7)) + 1),
      steps.map((i) => [40 + ((i * 5) % 7)]),
    );
    for (const method of ["controls", "controls-local-level"]) {
      const { periods, cautions, total } = await projected(exact, 1, "2000..2013", method);
      expect(periods[2].difference).toBeCloseTo(0, 9);
      expect(periods[2]).toMatchObject({ lower: null, upper: null, pValue: null });
      expect(total).toMatchObject({ standardError: null, lower: null });
      expect(cautions.map(({ code }: { code: string }) => code)).toContain("perfect-line");
    }
  });
});
