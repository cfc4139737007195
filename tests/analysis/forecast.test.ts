/** Forecasts against R's, and people, targets and growth against sums done by hand. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { forecast } from "../../src/analysis/forecast.js";
import type { ForecastAnswer } from "../../src/analysis/forecastAnswer.js";
import type { ForecastQuestion } from "../../src/analysis/forecastQuestion.js";
import { onPeriodsOf } from "../../src/analysis/populationsToCome.js";
import { DEFAULT_QUESTION } from "../../src/analysis/question.js";
import type { Series } from "../../src/series/series.js";
import { measure, problemCode, rates } from "./makeSeries.js";

const R = JSON.parse(readFileSync("tests/reference/forecast.json", "utf8"));
const LEEDS = rates(R.rates, { 2018: 1271 }, { 2018: 166268 });
const { method, anchor, season, cycle, level, basis, population, polarity, allowGaps } = DEFAULT_QUESTION;
const MODEL = { method, anchor, season, cycle, level, basis, population, polarity, allowGaps };
const QUESTION: ForecastQuestion = { ...MODEL, baseline: ["2012", "2018"], to: "2022", target: null, growth: null };
const ask = (more: Partial<ForecastQuestion> = {}, series: Series = LEEDS): ForecastAnswer =>
  forecast(series, { ...QUESTION, ...more });
const near = (found: number | null | undefined, expected: number): void => {
  expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(R.relativeTolerance * Math.abs(expected));
};
const codes = ({ cautions }: ForecastAnswer): string[] => cautions.map(({ code }) => code);

describe("the fan", () => {
  const expected = R.linear2012to2018;
  it("is predict.lm's at 50, 80 and 95%", () => {
    const { periods } = ask();
    expect(periods.map(({ period }) => period)).toEqual(expected.periods);
    for (const [i, row] of periods.entries()) {
      near(row.projected, expected.projected[i]);
      expect(row.bands.map(({ level }) => level)).toEqual([0.5, 0.8, 0.95]);
      for (const [j, band] of row.bands.entries()) {
        near(band.lower, expected.bands[j].lower[i]);
        near(band.upper, expected.bands[j].upper[i]);
      }
      expect([row.lower, row.upper]).toEqual([row.bands[2]?.lower, row.bands[2]?.upper]);
      expect(row.isForecast).toBe(true);
    }
  });
  it("of a level held widens with the square root of the steps", () => {
    const last = ask({ method: "flat", anchor: "last", baseline: ["2006", "2018"] }).periods.at(-1);
    for (const [i, band] of R.flat2006to2018In2022.entries()) {
      near(last?.bands[i]?.lower, band.lower);
      near(last?.bands[i]?.upper, band.upper);
    }
  });
  it("has the level asked for among its own, once", () => {
    const levels = (level: number) => ask({ level }).periods[0]?.bands.map((band) => band.level);
    expect([levels(0.8), levels(0.6), levels(0.99)]).toEqual([
      [0.5, 0.8],
      [0.5, 0.6, 0.8],
      [0.5, 0.8, 0.99],
    ]);
  });
  it("is the projection's of the same baseline: period for period", async () => {
    const { project } = await import("../../src/analysis/project.js");
    const projected = project(LEEDS, { ...DEFAULT_QUESTION, baseline: ["2012", "2018"], at: "2022" }).periods;
    expect(ask().periods.map(({ lower, upper }) => [lower, upper])).toEqual(
      projected.map(({ lower, upper }) => [lower, upper]),
    );
  });
});

describe("a target", () => {
  const expected = R.linear2012to2018;
  const target = (value: number, period = "2022", more: Partial<ForecastQuestion> = {}) =>
    ask({ target: { value, period, isPercent: false }, polarity: "lower", ...more }).target;
  it("says what it takes, and what the forecast has, from the same last actual", () => {
    const found = target(65);
    expect([found?.requiredChange, found?.requiredChangePerYear]).toEqual([-2.75, -2.75]);
    near(found?.forecastChangePerYear, (expected.projected[3] - 76) / 4);
    expect([found?.insideInterval, found?.bands.map(({ inside }) => inside)]).toEqual([true, [false, true, true]]);
    near(found?.probability, expected.chanceOf65OrLowerIn2022);
    near(target(65, "2022", { polarity: "higher" })?.probability ?? null, 1 - expected.chanceOf65OrLowerIn2022);
    expect(target(65, "2022", { polarity: null })?.probability).toBeNull();
  });
  it("is met when the line and its limits get there", () => {
    expect(target(65)?.met).toEqual({
      period: expected.centreAt65,
      never: null,
      earliest: expected.lowerLimitAt65,
      latest: expected.upperLimitAt65,
      searchedTo: "2118",
      steps: 100,
    });
  });
  it("that the line touches is met there", () => {
    const line = rates({ 2015: 0.4, 2016: 0.3, 2017: 0.2, 2018: 0.1 });
    const found = ask({ baseline: ["2015", "2018"], target: { value: 0, period: "2019", isPercent: false } }, line);
    expect(found.target?.met.period).toBe("2019");
  });
  it.each([
    [80, "already there", null],
    [76, "already there", null],
  ])("of %d is already there", (value, never, period) => {
    expect(target(value)?.met).toMatchObject({ never, period, earliest: null, latest: null });
  });
  it("is never met by a flat line, one that moves away, or one that does not get so far", () => {
    const flat = { method: "flat", anchor: "last" } as const;
    expect(target(65, "2022", flat)?.met).toMatchObject({ never: "flat", period: null });
    expect(target(100, "2022", { polarity: null })?.met).toMatchObject({ never: "moving away" });
    const slow = rates({ 2015: 76.03, 2016: 76.02, 2017: 76.01, 2018: 76 });
    const found = ask({ baseline: ["2015", "2018"], target: { value: 74, period: "2022", isPercent: false } }, slow);
    expect(found.target?.met).toMatchObject({ never: "not that far", searchedTo: "2118" });
  });
  it("carries the forecast to itself, and beyond --to", () => {
    expect(target(65, "2025", { to: null })?.period).toBe("2025");
    const further = ask({ to: "2020", target: { value: 65, period: "2024", isPercent: false } });
    expect([further.headline.period, further.periods.at(-1)?.period]).toEqual(["2020", "2024"]);
    const nearer = ask({ to: "2024", target: { value: 65, period: "2020", isPercent: false } });
    expect([nearer.headline.period, nearer.target?.index]).toEqual(["2024", 2020]);
  });
  it("of months is per month and per year", () => {
    const months = measure({}, 1);
    const observations = Array.from({ length: 24 }, (_, i) => ({
      period: {
        kind: "month",
        index: 2017 * 12 + i,
        label: `${2017 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
      },
      value: 20 - 0.1 * i + (i % 3) * 0.2,
      file: "data.csv",
      line: i + 2,
    }));
    const series = { ...LEEDS, values: { ...months, observations }, counts: null, populations: null };
    const last = observations.at(-1)?.value as number;
    const found = ask(
      { baseline: ["2017-01", "2018-12"], to: null, target: { value: 15, period: "2019-12", isPercent: false } },
      series,
    );
    near(found.target?.requiredChange, (15 - last) / 12);
    near(found.target?.requiredChangePerYear, 15 - last);
  });
});

describe("people to come", () => {
  it("grow by compound growth, and so does the level held", () => {
    const found = ask({ growth: { percent: 10, years: 10 } });
    for (const [i, row] of found.periods.entries()) {
      near(row.population, R.growth10In10From166268[i]);
      near(row.heldCount, R.count1271Held[i]);
      expect(row.populationSource).toBe("growth");
    }
    const [last] = found.periods.slice(-1);
    near(last?.projectedCount, R.people2022.projected);
    near(last?.projectedCountLower, R.people2022.lower);
    near(last?.projectedCountUpper, R.people2022.upper);
    expect(found.heldLevel?.at.map(({ period }) => period)).toEqual(["2022", "2028"]);
    near(found.heldLevel?.at[1]?.count, R.count1271HeldAfterGrowth);
    near(found.heldLevel?.at[1]?.difference, 127.1);
    near(found.heldLevel?.rate, (1271 / 166268) * 10000);
    expect(codes(found)).toContain("population-growth-assumed");
  });
  it("are those of the last known population grown, however it is known", () => {
    const growth = { percent: 1, years: 1 };
    near(ask({ growth, population: 150000 }).periods[0]?.population, 151500);
    const implied = rates(R.rates, { 2018: 1271 }, null);
    near(ask({ growth }, implied).periods[0]?.population, (1271 / 76) * 10000 * 1.01);
    const older = rates(R.rates, { 2018: 1271 }, { 2016: 160000 });
    near(ask({ growth, population: "column" }, older).periods[0]?.population, 160000 * 1.01 ** 3);
    expect(problemCode(() => ask({ growth }, rates(R.rates)))).toBe("no-population-to-grow");
  });
  it("are of the file's own population, a projection's or a number held; of none without", () => {
    const ahead = rates(R.rates, { 2018: 1271 }, { 2018: 166268, 2019: 167000 });
    expect(ask({ to: "2019" }, ahead).periods[0]).toMatchObject({ population: 167000, populationSource: "column" });
    expect(ask({ population: 166268 }).periods.map(({ population }) => population)).toEqual(Array(4).fill(166268));
    expect(ask().periods.map(({ projectedCount }) => projectedCount)).toEqual(Array(4).fill(null));
    expect(codes(ask())).toContain("forecast-without-people");
    const projection = onPeriodsOf("people.csv", measure({ 2019: 170000, 2020: 171000 }), {
      kind: "year",
      index: 2018,
      label: "2018",
    });
    const found = forecast(LEEDS, QUESTION, { projection, milestones: [] });
    expect(found.periods.map(({ population, populationSource }) => [population, populationSource])).toEqual([
      [170000, "file"],
      [171000, "file"],
      [null, null],
      [null, null],
    ]);
  });
  it("of a mid-year projection are those of the year before", () => {
    const sample = { kind: "year", index: 2018, label: "31 March 2018" };
    const midYear = measure({ 2018: 170000 });
    const observations = midYear.observations.map((one) => ({ ...one, period: { ...one.period, kind: "mid-year" } }));
    const moved = onPeriodsOf("people.csv", { ...midYear, observations }, sample);
    expect(moved.measure.observations[0]?.period).toEqual({ kind: "year", index: 2019, label: "31 March 2019" });
    expect(moved.shifted).toBe(true);
  });
});

describe("from an earlier date", () => {
  it("shows the actuals, and calls no period with one a forecast", () => {
    const found = ask({ baseline: ["2006", "2012"] });
    expect(found.periods.map(({ isForecast, actual }) => [isForecast, actual])).toEqual([
      ...[88, 86, 78, 76, 76, 76].map((actual) => [false, actual]),
      ...Array(4).fill([true, null]),
    ]);
    expect(codes(found)).toContain("actuals-after-baseline");
  });
});

describe("without an interval", () => {
  it("says what would have one, and that works", () => {
    const found = ask({ baseline: ["2016", "2018"] });
    expect(found.periods[3]).toMatchObject({ projected: expect.closeTo(76, 9), lower: null, upper: null });
    const caution = found.cautions.find(({ code }) => code === "forecast-without-interval");
    expect(caution?.text).toContain("--baseline 2015..2018");
    expect(ask({ baseline: ["2015", "2018"] }).periods[0]?.lower).not.toBeNull();
    expect(
      ask({ baseline: ["2016", "2018"], target: { value: 65, period: "2022", isPercent: false }, polarity: "lower" })
        .target,
    ).toMatchObject({
      insideInterval: null,
      probability: null,
      met: { never: "flat" },
    });
  });
});

describe("what cannot be asked", () => {
  it.each([
    [{ to: "2018" }, "nothing-ahead"],
    [{ to: null, target: { value: 65, period: "2010", isPercent: false } }, "nothing-ahead"],
    [{ to: "soon" }, "no-such-period"],
    [{ target: { value: -1, period: "2022", isPercent: false } }, "bad-target"],
    [{ to: "2200", baseline: ["1500", "2018"] }, "baseline-outside-data"],
  ] as const)("%j: %s", (more, code) => {
    expect(problemCode(() => ask(more as Partial<ForecastQuestion>))).toBe(code);
  });
});
