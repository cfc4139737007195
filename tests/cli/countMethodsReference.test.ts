/** Counts and logarithms through the command line against R's figures, a CSV in and JSON out. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference } from "../stats/reference.js";
import { jsonOf } from "./runCli.js";

interface Figure {
  readonly value: number | readonly number[] | Readonly<Record<string, number | readonly number[]>>;
  readonly tolerance: { readonly rel?: number; readonly abs?: number };
}
type Figures = Readonly<Record<string, Figure>>;
const reference = readReference<{
  sicily: { data: [number, number, number, number, number][]; preonly: Figures };
  "leeds-counts": { data: number[][]; expected: Figures };
  loglinear: { data: [number, number][]; expected: Figures };
  random: {
    name: string;
    args: string[];
    head: string;
    data: unknown[][];
    expected: Record<string, number | number[]>;
  }[];
}>("count-methods.json");

/** Holds a number, or every number of a list, to the figure of that name (and, of several lists, the list). */
function near(figures: Figures, name: string, list: string | null, actual: number | readonly number[]): void {
  const { value, tolerance } = figures[name] as Figure;
  const wanted = [list === null ? value : (value as Record<string, number | number[]>)[list]].flat() as number[];
  const got = [actual].flat();
  expect(got, name).toHaveLength(wanted.length);
  for (const [i, one] of got.entries())
    expectWithin(
      one,
      wanted[i] as number,
      { relativeTolerance: tolerance.rel ?? 0, absoluteTolerance: tolerance.abs ?? 0 },
      `${name} ${list ?? ""} ${i}`,
    );
}

type Row = Readonly<Record<string, number>>;
const column = (rows: readonly Row[], key: string): number[] => rows.map((row) => row[key] as number);
const csv = (head: string, rows: readonly (readonly unknown[])[]): string =>
  [head, ...rows.map((row) => row.join(","))].join("\n");

describe("four counts whose scatter is less than counting noise", () => {
  const { data, expected } = reference["leeds-counts"];
  const args = ["project", "-", "--method", "quasi-poisson", "--baseline", "2009..2012", "--at", "2019"];
  const answer = async () =>
    (await jsonOf([...args, "--population", "160000"], { stdin: csv("year,count,population", data) })).results[0];

  it("fit", async () => {
    const { fit } = await answer();
    near(expected, "coef", null, [fit.intercept + 2009 * fit.slope, fit.slope]);
    near(expected, "dispersion", null, fit.details.dispersion);
    near(expected, "rate_ratio_per_year", null, fit.details.ratioPerStep);
  });

  it("both intervals, and the wider shown", async () => {
    const { periods, cautions } = await answer();
    near(expected, "pi95_scatter_t2", "mu", column(periods, "projected"));
    near(expected, "pi95_scatter_t2", "lower", column(periods, "scatterLower"));
    near(expected, "pi95_scatter_t2", "upper", column(periods, "scatterUpper"));
    near(expected, "pi95_poisson_floor_z", "lower", column(periods, "floorLower"));
    near(expected, "pi95_poisson_floor_z", "upper", column(periods, "floorUpper"));
    near(expected, "pi95_reported_wider", "lower", column(periods, "lower"));
    near(expected, "pi95_reported_wider", "upper", column(periods, "upper"));
    expect(cautions.map(({ code }: { code: string }) => code)).toContain("poisson-floor");
  });
});

describe("a line of logarithms", () => {
  const { data, expected } = reference.loglinear;
  it("slope, change a year, medians and their limits", async () => {
    const args = ["project", "-", "--method", "loglinear", "--baseline", "2009..2012"];
    const { fit, periods } = (await jsonOf(args, { stdin: csv("year,rate_per_10000", data) })).results[0];
    near(expected, "loglinear_slope", null, fit.slope);
    near(expected, "loglinear_annual_pct_change", null, fit.details.annualChangePercent);
    near(expected, "loglinear_forecast_median", "fit", column(periods, "projected"));
    near(expected, "loglinear_forecast_median", "lower", column(periods, "lower"));
    near(expected, "loglinear_forecast_median", "upper", column(periods, "upper"));
  });
});

describe.each([
  ["by the number of the month", (time: number) => String(time), "1..36"],
  [
    "by the month's name",
    (time: number) => `${2002 + Math.floor((time - 1) / 12)}-${String(((time - 1) % 12) + 1).padStart(2, "0")}`,
    "2002-01..2004-12",
  ],
] as const)("coronary events in Sicily before the ban, %s", (_, label, baseline) => {
  const { data, preonly } = reference.sicily;
  const stdin = csv(
    "time,aces,stdpop",
    data.map(([, , aces, time, population]) => [label(time), aces, population]),
  );
  const columns = ["--period-column", "time", "--count-column", "aces", "--population-column", "stdpop"];
  const args = ["project", "-", ...columns, "--method", "quasi-poisson", "--baseline", baseline];
  const answer = async (...flags: string[]) => (await jsonOf([...args, ...flags], { stdin })).results[0];
  /** index of the month before the first */
  const origin = baseline === "1..36" ? 0 : 2002 * 12 - 1;

  it.each([
    ["preonly", []],
    ["preonly_seasonal", ["--season", "harmonics:2", "--cycle", "12"]],
  ] as const)("%s", async (name, flags) => {
    const { fit, periods, total } = await answer(...flags);
    expect(periods).toHaveLength(23);
    const slope = [fit.intercept + origin * fit.slope, fit.slope];
    if (name === "preonly") {
      near(preonly, "preonly_coef", null, slope);
      const errors = [fit.interceptStandardError, fit.slopeStandardError];
      if (origin === 0) near(preonly, "preonly_se", null, errors);
      expectWithin(errors[1], 0.000981508649609921, { relativeTolerance: 1e-7 }, "slope's standard error");
      near(preonly, "preonly_dispersion", null, fit.details.dispersion);
    } else if (origin === 0) {
      const season = ["sin1", "sin2", "cos1", "cos2"].map((wave) => fit.details[wave]);
      near(preonly, "preonly_seasonal_coef", null, [...slope, ...season]);
    }
    near(preonly, `${name}_counterfactual_mean`, "mu", column(periods, "projected"));
    near(preonly, `${name}_counterfactual_se_link`, "se", column(periods, "linearPredictorStandardError"));
    near(preonly, `${name}_counterfactual_ci95`, "lower", column(periods, "meanLower"));
    near(preonly, `${name}_counterfactual_ci95`, "upper", column(periods, "meanUpper"));
    near(preonly, `${name}_counterfactual_pi95_log`, "lower", column(periods, "lower"));
    near(preonly, `${name}_counterfactual_pi95_log`, "upper", column(periods, "upper"));
    const gap = (key: string, value: number): void =>
      near(preonly, `${name}_counterfactual_cumulative_gap_count`, key, value);
    gap("observed", total.actual);
    gap("expected", total.projected);
    gap("gap", total.difference);
    gap("se", total.standardError);
    gap("lower", total.lower);
    gap("upper", total.upper);
    gap("ratio", 1 + total.relativeDifference);
    expect(total.countDifference).toBeCloseTo(total.difference, 8);
  });
});

describe.each(reference.random)("made-up figures against R: $name", ({ args, head, data, expected }) => {
  it("fit, periods and total", async () => {
    const flags = head.includes("count") ? [] : ["--value-column", "value"];
    const stdin = csv(head, data);
    const { fit, total, ...answer } = (await jsonOf(["project", "-", ...args, ...flags], { stdin })).results[0];
    // Years that the file passes over are projected too; R was asked for those with a figure.
    const periods = answer.periods.filter(({ actual }: Row) => actual !== null);
    const found: Record<string, number | number[]> = {
      slope: fit.slope,
      slopeSe: fit.slopeStandardError,
      dispersion: fit.details.dispersion,
      deviance: fit.details.deviance,
      mu: column(periods, "projected"),
      lower: column(periods, "lower"),
      upper: column(periods, "upper"),
      meanLower: column(periods, "meanLower"),
      meanUpper: column(periods, "meanUpper"),
      total: [total.difference, total.standardError, total.lower, total.upper],
    };
    for (const [name, value] of Object.entries(expected)) {
      const got = [found[name] as number | number[]].flat();
      expect(got, name).toHaveLength([value].flat().length);
      for (const [i, wanted] of [value].flat().entries())
        expectWithin(got[i] as number, wanted, { relativeTolerance: 1e-8 }, `${name} ${i}`);
    }
  });
});
