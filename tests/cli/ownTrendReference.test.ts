/** Straight-line projections through the command line against R's figures, a CSV in and JSON out. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference, type Tolerance } from "../stats/reference.js";
import { jsonOf } from "./runCli.js";

type Value = number | string | readonly number[] | Readonly<Record<string, unknown>>;
interface Case {
  readonly case: string;
  readonly points: number;
  readonly data: readonly (readonly [number, number])[];
  readonly expected: Readonly<Record<string, { value: Value; tolerance: { rel?: number; abs?: number } }>>;
}

const { cases } = readReference<{ cases: Case[] }>("own-trend.json");

const FIT: Readonly<Record<string, string>> = {
  ols_intercept: "intercept",
  ols_slope: "slope",
  ols_se_intercept: "interceptStandardError",
  ols_se_slope: "slopeStandardError",
  ols_t_slope: "slopeT",
  ols_p_slope: "slopeP",
  ols_sigma: "residualStandardError",
  ols_r_squared: "rSquared",
  ols_df: "degreesOfFreedom",
  ols_durbin_watson: "durbinWatson",
  ols_lag1_autocorrelation: "lag1Autocorrelation",
};
/** reference name -> [list in the reference, key of a period in the answer] */
const PERIODS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  ols_forecast: [["fit", "projected"]],
  ols_pi95: [
    ["lower", "lower"],
    ["upper", "upper"],
  ],
  ols_gap: [["gap", "difference"]],
  ols_gap_p_two_sided: [["p", "pValue"]],
};

describe.each(cases)("$case", ({ case: name, points, data, expected }) => {
  const csv = `year,value\n${data.map(([year, value]) => `${year},${value}\n`).join("")}`;
  const question = ["project", "-", "--baseline", `${data[0]?.[0]}..${data[points - 1]?.[0]}`];
  const tolerance = ({ rel, abs }: { rel?: number; abs?: number }): Tolerance => ({
    relativeTolerance: rel ?? 0,
    absoluteTolerance: abs ?? 0,
  });
  const answer = async (...flags: string[]) => (await jsonOf([...question, ...flags], { stdin: csv })).results[0];

  it("fit", async () => {
    const { fit } = await answer();
    for (const [reference, key] of Object.entries(FIT)) {
      const row = expected[reference];
      if (row) expectWithin(fit[key], row.value as number, tolerance(row.tolerance), `${name} ${reference}`);
    }
  });

  it("every period", async () => {
    const { periods } = await answer();
    expect(periods).toHaveLength(data.length - points);
    for (const [reference, keys] of Object.entries(PERIODS)) {
      const row = expected[reference];
      if (!row) continue;
      for (const [list, key] of keys)
        for (const [i, value] of ((row.value as Record<string, number[]>)[list] as number[]).entries())
          expectWithin(periods[i][key], value, tolerance(row.tolerance), `${name} ${reference} ${list} ${i}`);
    }
  });

  it("the 80% interval", async () => {
    const { periods } = await answer("--level", "0.8");
    const { value, tolerance: near } = expected["ols_pi80"] as {
      value: Record<string, number[]>;
      tolerance: { rel?: number };
    };
    for (const [i, lower] of (value["lower"] as number[]).entries()) {
      expectWithin(periods[i].lower, lower, tolerance(near), `${name} lower ${i}`);
      expectWithin(periods[i].upper, (value["upper"] as number[])[i] as number, tolerance(near), `${name} upper ${i}`);
    }
  });

  it("total and average", async () => {
    const spans = await answer();
    for (const [reference, key] of [
      ["ols_cumulative_gap", "total"],
      ["ols_average_gap", "average"],
    ] as const) {
      const row = expected[reference];
      const fields = {
        estimate: "difference",
        se: "standardError",
        lower: "lower",
        upper: "upper",
        p: "pValue",
      } as const;
      if (!row) continue;
      for (const [from, to] of Object.entries(fields)) {
        const value = (row.value as Record<string, number>)[from];
        if (value !== undefined)
          expectWithin(spans[key][to], value, tolerance(row.tolerance), `${name} ${reference} ${from}`);
      }
    }
  });
});
