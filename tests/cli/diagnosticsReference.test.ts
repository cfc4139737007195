/** `project --diagnostics` and the intervals of the mean through the command line against R's figures. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference, type Tolerance } from "../stats/reference.js";
import { jsonOf, LEEDS, PANEL, runCli } from "./runCli.js";

interface Row {
  readonly value: number | readonly number[] | Readonly<Record<string, readonly number[]>>;
  readonly tolerance: { readonly rel?: number; readonly abs?: number };
}
interface Case {
  readonly case: string;
  readonly points: number;
  readonly data: readonly (readonly [number, number])[];
  readonly expected: Readonly<Record<string, Row>>;
}

const { cases } = readReference<{ cases: Case[] }>("own-trend.json");
const near = ({ rel, abs }: Row["tolerance"]): Tolerance => ({
  relativeTolerance: rel ?? 0,
  absoluteTolerance: abs ?? 0,
});
const csvOf = (data: Case["data"]): string =>
  `year,value\n${data.map(([year, value]) => `${year},${value}\n`).join("")}`;

/** A design with R's figures of its residuals, from the tests of the statistics. */
interface Designed {
  readonly name: string;
  readonly design: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly expected: Readonly<Record<string, readonly number[]>>;
}
const designed = (name: string): Designed =>
  readReference<{ cases: Designed[] }>("residual-diagnostics.json").cases.find((one) => one.name === name) as Designed;

type Errors = { slopeStandardError: number; interceptStandardError: number };
const pair = ({ slopeStandardError, interceptStandardError }: Errors): number[] => [
  interceptStandardError,
  slopeStandardError,
];

/** Where `diagnostics` has each figure of the reference; Newey-West's at stated lags are asked for one by one. */
// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON by the names that scripts use
const FIGURES: Readonly<Record<string, (diagnostics: any) => readonly number[]>> = {
  ols_durbin_watson: ({ durbinWatson }) => [durbinWatson.statistic],
  ols_durbin_watson_p_greater: ({ durbinWatson }) => [durbinWatson.positiveP],
  ols_durbin_watson_p_two_sided: ({ durbinWatson }) => [durbinWatson.twoSidedP],
  ols_lag1_autocorrelation: ({ lag1Autocorrelation }) => [lag1Autocorrelation],
  ols_breusch_godfrey1_LM: ({ breuschGodfrey }) => [breuschGodfrey.statistic],
  ols_breusch_godfrey1_p: ({ breuschGodfrey }) => [breuschGodfrey.p],
  ols_breusch_pagan_studentized: ({ breuschPagan }) => [breuschPagan.statistic],
  ols_ljung_box_lag2: ({ ljungBox }) => [ljungBox.statistic, ljungBox.p],
  ols_ljung_box_lag3: ({ ljungBox }) => [ljungBox.statistic, ljungBox.p],
  ols_ljung_box_lag5: ({ ljungBox }) => [ljungBox.statistic, ljungBox.p],
  ols_shapiro_wilk: ({ shapiroWilk }) => [shapiroWilk.w, shapiroWilk.p],
  ols_nw_auto_bandwidth_newey_west_1994: ({ automatic }) => [automatic.bandwidth],
  ols_nw_auto_se: ({ automatic }) => pair(automatic),
  ols_hc3_se: ({ hc3 }) => pair(hc3),
};

describe.each(cases)("$case", ({ case: name, points, data, expected }) => {
  const question = ["project", "-", "--baseline", `${data[0]?.[0]}..${data[points - 1]?.[0]}`];
  const answer = async (...flags: string[]) =>
    (await jsonOf([...question, ...flags], { stdin: csvOf(data) })).results[0];
  const expectAll = (figure: string, actual: readonly number[]): void => {
    const { value, tolerance } = expected[figure] as Row;
    const wanted = [value as number | readonly number[]].flat();
    expect(actual, figure).toHaveLength(wanted.length);
    for (const [i, one] of actual.entries())
      expectWithin(one, wanted[i] as number, near(tolerance), `${name} ${figure} ${i}`);
  };

  it("diagnostics", async () => {
    const { diagnostics } = await answer("--diagnostics");
    const own = Object.entries(FIGURES).filter(([figure]) => figure in expected);
    expect(own.length).toBeGreaterThan(points === 4 ? -1 : 10);
    for (const [figure, read] of own) expectAll(figure, read(diagnostics));
    if (expected["ols_ljung_box_lag5"]) expect(diagnostics.ljungBox.lag).toBe(5);
  });

  it("Newey-West at stated lags, with the small-sample factor and without", async () => {
    for (const figure of Object.keys(expected).filter((key) => key.startsWith("ols_nw_lag"))) {
      const { neweyWest } = (await answer("--diagnostics", "--lag", figure.charAt("ols_nw_lag".length))).diagnostics;
      expect(neweyWest.lagRule).toBe("stated");
      expectAll(figure, pair(figure.endsWith("_adj") ? neweyWest : neweyWest.withoutSmallSampleFactor));
    }
  });

  it.each([
    ["ols_ci80", "0.8"],
    ["ols_ci95", "0.95"],
  ])("%s: the interval of the mean", async (figure, level) => {
    const { periods } = await answer("--level", level);
    const { value, tolerance } = expected[figure] as Row;
    for (const [side, key] of [
      ["lower", "meanLower"],
      ["upper", "meanUpper"],
    ] as const)
      for (const [i, limit] of ((value as Record<string, number[]>)[side] as number[]).entries())
        expectWithin(periods[i][key], limit, near(tolerance), `${name} ${figure} ${side} ${i}`);
  });

  it.runIf("ols_cumulative_se_if_wrongly_independent" in expected)(
    "errors that add up are no sum of periods",
    async () => {
      const { periods, total } = await answer();
      const squares = periods.reduce(
        (sum: number, { standardError }: { standardError: number }) => sum + standardError ** 2,
        0,
      );
      expectAll("ols_cumulative_se_if_wrongly_independent", [Math.sqrt(squares)]);
      expect(total.standardError).toBeGreaterThan(1.5 * Math.sqrt(squares));
    },
  );
});

describe("--diagnostics", () => {
  const five = "year,rate\n2009,88\n2010,93\n2011,94\n2012,95\n2013,91\n2014,90\n";
  const diagnosticsOf = async (stdin: string, ...flags: string[]) =>
    (await jsonOf(["project", "-", "--diagnostics", ...flags], { stdin })).results[0].diagnostics;

  it("is null unless asked for", async () => {
    expect((await jsonOf(LEEDS)).results[0].diagnostics).toBeNull();
  });

  it("gives R's figures for five points, and says what five points are worth", async () => {
    const { breuschPagan, shapiroWilk, sentences, missing } = await diagnosticsOf(five, "--baseline", "2009..2013");
    expectWithin(breuschPagan.p, 0.57984016648440562, { relativeTolerance: 1e-9 }, "five points, Breusch-Pagan");
    expectWithin(shapiroWilk.p, 0.024541230791455808, { relativeTolerance: 1e-5 }, "five points, Shapiro-Wilk");
    expect(missing).toEqual([{ what: "automatic.slopeStandardError", reason: "its lag, 7, is beyond 5 points" }]);
    expect(sentences.join(" ")).toMatch(/5 points these tests have next to no power.*no evidence that all is well/);
    expect(sentences.join(" ")).toMatch(/automatic bandwidth \(its lag, 7, is beyond 5 points\)/);
  });

  it("agrees with the fit it is of, whatever the anchor", async () => {
    for (const anchor of ["fitted", "last"]) {
      const { fit, diagnostics } = (await jsonOf([...LEEDS, "--anchor", anchor, "--diagnostics"])).results[0];
      expect(diagnostics.leastSquares.slopeStandardError).toBeCloseTo(fit.slopeStandardError, 10);
      expect(diagnostics.durbinWatson.statistic).toBeCloseTo(fit.durbinWatson, 10);
    }
  });

  it("examines a line with a season as R does", async () => {
    const { design, y, expected } = designed("a season of quarters beside the trend");
    const label = (index: number): string => `${Math.floor(index / 4)} Q${(index % 4) + 1}`;
    const times = design.map((row) => row[1] as number);
    const rows = [...times, (times.at(-1) as number) + 1].map((time, i) => `${label(time)},${y[i] ?? 56}`);
    const baseline = `${label(times[0] as number)}..${label(times.at(-1) as number)}`;
    const found = await diagnosticsOf(
      `quarter,value\n${rows.join("\n")}\n`,
      "--baseline",
      baseline,
      "--season",
      "dummies",
    );
    const near = (actual: number, figure: string, i: number): void =>
      expectWithin(actual, expected[figure]?.[i] as number, { relativeTolerance: 1e-6 }, `season: ${figure} ${i}`);
    near(found.breuschPagan.statistic, "breuschPagan", 0);
    near(found.breuschPagan.p, "breuschPagan", 2);
    near(found.shapiroWilk.w, "shapiroWilk", 0);
    near(found.breuschGodfrey.statistic, "breuschGodfrey", 0);
    near(found.durbinWatson.positiveP, "durbinWatson", 1);
    near(found.neweyWest.slopeStandardError, "customary", 1);
    near(found.hc3.slopeStandardError, "hc3", 1);
    expect(found.sentences[0]).toMatch(/60 figures, with a season, 55 degrees/);
  });

  it("examines the logs of a line of logarithms", async () => {
    const { data, points, expected } = cases.find(({ case: name }) => name === "trend-uspop-log") as Case;
    const stdin = csvOf(data.map(([year, log]) => [year, Math.exp(log)] as const));
    const found = await diagnosticsOf(
      stdin,
      ...["--baseline", `${data[0]?.[0]}..${data[points - 1]?.[0]}`, "--method", "loglinear"],
    );
    expect(found.of).toBe("logs");
    expectWithin(
      found.hc3.slopeStandardError,
      ((expected["ols_hc3_se"] as Row).value as number[])[1] as number,
      near({ rel: 1e-9 }),
      "logs, HC3",
    );
    expect(found.sentences[0]).toMatch(/through the logs of 13 figures/);
  });

  it.each([
    ["two points", five, ["--baseline", "2009..2010"], /any two points/],
    [
      "a perfect line",
      "year,rate\n1,10\n2,20\n3,30\n4,40\n5,45\n",
      ["--baseline", "1..4"],
      /exactly on the fitted line/,
    ],
    ["another method", five, ["--baseline", "2009..2013", "--method", "flat"], /flat is no least-squares line/],
  ])("has nothing but a reason for %s", async (_, stdin, flags, reason) => {
    const { sentences, missing, ...figures } = await diagnosticsOf(stdin, ...flags);
    expect(missing[0].reason).toMatch(reason);
    expect(sentences[0]).toMatch(reason);
    const { of: _of, n: _n, ...rest } = figures;
    expect(Object.values(rest).every((value) => value === null)).toBe(true);
  });

  it("leaves out, with the reason, what three points have no room for", async () => {
    const found = await diagnosticsOf(five, "--baseline", "2009..2011");
    expect(found.breuschGodfrey).toBeNull();
    expect(found.missing.map(({ what }: { what: string }) => what)).toContain("breuschGodfrey");
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  });

  it("says when the lag is beyond the figures, and needs --diagnostics for a lag", async () => {
    const { neweyWest, missing } = await diagnosticsOf(five, "--baseline", "2009..2013", "--lag", "5");
    expect(neweyWest).toBeNull();
    expect(missing).toContainEqual({ what: "neweyWest", reason: "lag 5 needs more than 5 points" });
    const ran = await runCli([...LEEDS, "--lag", "1"]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/--lag needs --diagnostics[\s\S]*try: --diagnostics --lag 1/);
  });

  it("tells a run of many areas where the diagnostics are", async () => {
    const ran = await runCli(["project", PANEL, "--area", "all", "--baseline", "2009..2012", "--diagnostics"]);
    expect(ran.stdout).toMatch(/diagnostics are shown for up to 3 areas/);
  });

  it("leaves the exact p of Durbin-Watson out for a long series, and says so", async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `${1700 + i},${100 + ((i * 7919) % 13)}`);
    const found = await diagnosticsOf(`year,value\n${rows.join("\n")}\n`, "--baseline", "1700..1990");
    expect(found.durbinWatson.statistic).toBeGreaterThan(0);
    expect(found.durbinWatson.positiveP).toBeNull();
    expect(found.sentences.join(" ")).toMatch(/p-values of Durbin-Watson \(exact for up to 250 points only\)/);
  });
});
