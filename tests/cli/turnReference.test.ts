/** Turns through the command line against independent figures, a CSV in and JSON out. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference } from "../stats/reference.js";
import { jsonOf, runCli } from "./runCli.js";

interface Expected {
  readonly value: unknown;
  readonly tolerance: { readonly rel?: number; readonly abs?: number };
}
interface Case {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (number | string)[])[];
  readonly expected: Readonly<Record<string, Expected>>;
}
interface Rate {
  readonly count: number;
  readonly population: number;
  readonly per: number;
  readonly value: number;
  readonly lower95_0: number;
  readonly upper95_0: number;
  readonly lower99_8: number;
  readonly upper99_8: number;
}
interface Reference {
  readonly cases: Readonly<Record<string, Case>>;
  readonly markers: {
    readonly files: Readonly<Record<string, string>>;
    readonly expected: Readonly<Record<string, Expected>>;
  };
}

const reference = readReference<Reference>("turns.json");
const limits = readReference<{ relativeTolerance: number; rates: readonly Rate[] }>("rate-limits.json");
const csvOf = ({ header, rows }: Case): string => `${[header, ...rows].map((row) => row.join(",")).join("\n")}\n`;

/** Every number of `found`, in the shape of the reference, within its tolerance. */
function expectFigures(found: unknown, { value, tolerance }: Expected, name: string): void {
  if (typeof value === "number")
    expectWithin(
      found as number,
      value,
      { relativeTolerance: tolerance.rel ?? 0, absoluteTolerance: tolerance.abs ?? 0 },
      name,
    );
  else if (typeof value === "string") expect(found, name).toBe(value);
  else
    for (const [key, one] of Object.entries(value as Record<string, unknown>))
      expectFigures((found as Record<string, unknown>)?.[key], { value: one, tolerance }, `${name} ${key}`);
}

/** Holds an answer to every figure of a case, and the case to having no figure that nothing is held to. */
function expectCase(name: string, found: Readonly<Record<string, unknown>>): void {
  const { expected } = reference.cases[name] as Case;
  expect(new Set(Object.keys(found))).toEqual(new Set(Object.keys(expected)));
  for (const [key, value] of Object.entries(expected)) expectFigures(found[key], value, `${name} ${key}`);
}

const question = (name: string, ...flags: string[]) =>
  jsonOf(["turn", "-", ...flags], { stdin: csvOf(reference.cases[name] as Case) }).then(({ results }) => results[0]);

// biome-ignore lint/suspicious/noExplicitAny: JSON, reached into by the names that scripts use
type Json = any;

it("itsa-california: level and slope change with Newey-West errors of lag 1", async () => {
  const { interruption } = await question("itsa-california", "--date", "1989", "--lag", "1");
  const named = {
    cons: interruption.interceptAtStart,
    t: interruption.slopeBefore,
    x1989_level_change: interruption.levelChange,
    x_t1989_slope_change: interruption.slopeChange,
  };
  const each = (prefix: string, key: string) =>
    Object.fromEntries(Object.entries(named).map(([name, of]) => [`${prefix}${name}`, of[key]]));
  const { slopeAfter, atEnd, ar1 } = interruption;
  const carriedOver: Json[] = [ar1.interceptAtStart, ar1.slopeBefore, ar1.levelChange, ar1.slopeChange];
  expect(atEnd.period).toBe("2000");
  expectCase("itsa-california", {
    ...each("", "estimate"),
    ...each("nw1_se_", "standardError"),
    ...each("nw1_t_", "statistic"),
    ...each("nw1_p_", "pValue"),
    ...each("ols_se_", "classicalStandardError"),
    post_trend: slopeAfter.estimate,
    post_trend_nw1_se: slopeAfter.standardError,
    post_trend_ci95: [slopeAfter.lower, slopeAfter.upper],
    gls_ar1_reml_phi: ar1.phi,
    gls_ar1_reml_coef: carriedOver.map(({ estimate }) => estimate),
    gls_ar1_reml_se_changes: carriedOver.slice(1).map(({ standardError }) => standardError),
    durbin_watson: interruption.durbinWatson,
    durbin_watson_p_greater: interruption.durbinWatsonP,
    effect_2000_level_plus_slope: {
      estimate: atEnd.estimate,
      se: atEnd.standardError,
      lower: atEnd.lower,
      upper: atEnd.upper,
    },
  });
});

it("sicily-its: counts with a population, a step or a step and a slope, and a season", async () => {
  const flags = ["--period-column", "time", "--count-column", "aces", "--population-column", "stdpop", "--date", "37"];
  const season = ["--season", "harmonics:2", "--cycle", "12"];
  const models = await Promise.all(
    [
      ["--family", "poisson", "--step-only"],
      ["--family", "quasi-poisson", "--step-only"],
      ["--family", "quasi-poisson", "--step-only", ...season],
      ["--family", "quasi-poisson", ...season],
    ].map((more) => question("sicily-its", ...flags, ...more)),
  );
  // The authors measure the change of level at month 36, where their slope change begins; without one it is the same.
  const level = ({ levelChange, levelChangeAtLastBefore }: Json) => levelChangeAtLastBefore ?? levelChange;
  const inTheirOrder = (of: Json) => [
    of.intercept,
    level(of),
    of.slopeBefore,
    ...of.season,
    ...(of.slopeChange === null ? [] : [of.slopeChange]),
  ];
  const named = (estimate: Json) => ({
    b: estimate.estimate,
    se: estimate.standardError,
    rr: estimate.ratio.estimate,
    lower: estimate.ratio.lower,
    upper: estimate.ratio.upper,
  });
  const found = Object.fromEntries(
    models.flatMap(({ interruption: of }, i) => [
      [`model${i + 1}_smokban`, named(level(of))],
      [`model${i + 1}_dispersion`, of.dispersion],
      [`model${i + 1}_deviance`, of.deviance],
      [`model${i + 1}_coef`, inTheirOrder(of).map(({ estimate }) => estimate)],
      [`model${i + 1}_se`, inTheirOrder(of).map(({ standardError }) => standardError)],
    ]),
  );
  const [first, , third, fourth] = models.map(({ interruption }) => interruption);
  expectCase("sicily-its", {
    ...found,
    model1_aic: first.aic,
    model3_trend_per_year_rr: third.slopePerCycle.ratio.estimate,
    model4_slope_change: named(fourth.slopeChange),
    anova_model3_model4_F: [fourth.slopeTest.f, fourth.slopeTest.pValue],
  });
});

it("a season beside the change, of figures and of counts", async () => {
  const figures = await question("season-made-up", "--date", "2016-07", "--season", "harmonics:1", "--lag", "3");
  const counts = await question(
    "season-made-up",
    ...["--date", "2016-07", "--season", "dummies", "--family", "quasi-poisson"],
  );
  const each = ({ interruption: of }: Json, key: string) =>
    [of.interceptAtStart, of.slopeBefore, of.levelChange, of.slopeChange, ...of.season].map((one) => one[key]);
  const { atEnd } = figures.interruption;
  expectCase("season-made-up", {
    lm_coef: each(figures, "estimate"),
    lm_nw3_se: each(figures, "standardError"),
    lm_at_end: [atEnd.estimate, atEnd.standardError],
    glm_coef: each(counts, "estimate"),
    glm_se: each(counts, "standardError"),
    glm_dispersion: [counts.interruption.dispersion],
  });
});

const breakFigures = (kind: string, { breaks }: Json) => ({
  [`${kind}_rss_by_m`]: breaks.byNumber.map((of: Json) => of.residualSumOfSquares),
  [`${kind}_bic_by_m`]: breaks.byNumber.map((of: Json) => of.bic),
  [`${kind}_breakpoints_min_bic`]: breaks.breaks.map((of: Json) => of.at),
  [`${kind}_breakpoint_ci95`]: {
    lower: breaks.breaks[0].lower,
    estimate: breaks.breaks[0].at,
    upper: breaks.breaks[0].upper,
  },
  [`${kind}_supF`]: { supF: breaks.supF.statistic, p: breaks.supF.pValue, at: breaks.supF.at },
});

it("changepoint-nile: breaks of the level", async () => {
  const answer = await question("changepoint-nile", "--model", "level");
  expectCase("changepoint-nile", {
    ...breakFigures("level", answer),
    segment_means: answer.breaks.segments.map((of: Json) => of.mean),
    ols_cusum: [answer.breaks.cusum.statistic, answer.breaks.cusum.pValue],
  });
  const [found] = answer.breaks.breaks;
  expect([found.lastBefore, found.lowerPeriod, found.upperPeriod]).toEqual(["1898", "1895", "1902"]);
});

it("changepoint-turn: one joinpoint, and breaks of the trend", async () => {
  const answer = await question("changepoint-turn", "--model", "trend", "--joinpoints", "1", "--better", "lower");
  const [, one] = answer.joinpoints.models;
  expectCase("changepoint-turn", {
    ...breakFigures("trend", answer),
    psi_continuous: one.at[0].index,
    slopes: one.phases.map(({ slope }: Json) => slope),
    rss: one.residualSumOfSquares,
    psi_integer_year: Number(one.onPeriods.at[0]),
    F_one_joinpoint_vs_none: one.onPeriods.f,
  });
  expect(answer.joinpoints.tests[0].rejected).toBe(true);
  expect(answer.verdict).toBe("turned");
});

describe("recent trend markers", () => {
  const { files, expected } = reference.markers;
  const marker = (file: string, ...flags: string[]) =>
    jsonOf(["turn", "-", ...flags], { stdin: files[file] as string }).then(({ results }) => results[0].recentTrend);

  it.each([
    ["proportion", "proportion"],
    ["other", "other"],
    ["other6", "other_last5_of_6"],
  ])("%s", async (file, name) => {
    const { trend, reason, chiSquare, gradient } = await marker(file);
    const wanted = expected[name] as Expected;
    const all: Readonly<Record<string, unknown>> = {
      chi2: chiSquare,
      gradient,
      gradient_logit: gradient,
      recent_trend: trend,
      reason,
    };
    for (const [key, value] of Object.entries(wanted.value as Record<string, unknown>))
      expectFigures(all[key], { ...wanted, value }, `${name} ${key}`);
  });

  const groups = ["other_grouped", "prop_grouped"].flatMap((file) =>
    Object.entries((expected[file] as Expected).value as Record<string, readonly string[]>).map(
      ([group, wanted]) => [file, group, wanted] as const,
    ),
  );

  it.each(groups)("%s, %s: %s", async (file, group, wanted) => {
    const flags = ["--where", `Ethnicity=${group}`];
    if (wanted[1] === "Duplicate years in group") {
      // Two figures for one year are refused before any question is put to them.
      const ran = await runCli(["turn", "-", ...flags], { stdin: files[file] as string });
      expect([ran.code, ran.stderr]).toEqual([65, expect.stringContaining("[two-values]")]);
      return;
    }
    const { trend, reason } = await marker(file, ...flags);
    expect([trend, reason]).toEqual(wanted);
  });
});

describe.each([
  [100, 0.95, "95_0"],
  [100, 0.998, "99_8"],
  [100_000, 0.95, "95_0"],
  [100_000, 0.998, "99_8"],
] as const)("limits of rates per %d at %d", (per, level, suffix) => {
  it("are Byar's from 10 on, exact below", async () => {
    const rates = limits.rates.filter((rate) => rate.per === per);
    const lines = rates.map(({ count, population, value }, i) => `${2001 + i},${value},${count},${population}`);
    const stdin = `year,rate,count,population\n${lines.join("\n")}\n`;
    const { results } = await jsonOf(["turn", "-", "--per", String(per), "--level", String(level)], { stdin });
    expect(results[0].points).toHaveLength(rates.length);
    const near = { relativeTolerance: limits.relativeTolerance };
    for (const [i, rate] of rates.entries()) {
      const point = results[0].points[i];
      expectWithin(point.value, rate.value, near, `value ${i}`);
      expectWithin(point.lower, rate[`lower${suffix}`], near, `lower ${i}`);
      expectWithin(point.upper, rate[`upper${suffix}`], near, `upper ${i}`);
      expect(point.limits).toBe(rate.count < 10 ? "exact" : "byar");
    }
  });
});
