import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_TURN_QUESTION, type TurnQuestion } from "../../../src/analysis/turn/question.js";
import { turn } from "../../../src/analysis/turn/turn.js";
import { ProblemError } from "../../../src/problems.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { measure, rates } from "../makeSeries.js";

const QUICK: TurnQuestion = { ...DEFAULT_TURN_QUESTION, permutations: 99 };
const yearly = (figures: readonly number[], from = 2000) =>
  rates(Object.fromEntries(figures.map((value, i) => [from + i, value])));
const ask = (figures: readonly number[], more: Partial<TurnQuestion> = {}) =>
  turn(yearly(figures), { ...QUICK, polarity: "lower", ...more });

describe("sentences", () => {
  const first = (figures: readonly number[], more: Partial<TurnQuestion> = {}) => ask(figures, more).headline.text;
  it("say what is told of too few figures, and no more", () => {
    expect(first([88, 93, 94, 95])).toBe(
      "Leeds, 2000 to 2003: between 88 and 95 per 10,000, with no steady rise or fall that can be told from none. 4 figures are too few to look for a turn.",
    );
    expect(first([88, 90, 93, 94, 96, 99, 101, 104])).toBe(
      "Leeds, 2000 to 2007: rose from 88 in 2000 to 104 per 10,000 in 2007. No turn can be told from these 8 figures.",
    );
  });
  it("say that figures stay where they are", () => {
    expect(first([7, 7, 7, 7, 7, 7, 7, 7])).toBe(
      "Leeds, 2000 to 2007: stayed at 7 per 10,000. No turn can be told from these 8 figures.",
    );
  });
  it("tell one rise after another by its pace", () => {
    const figures = Array.from({ length: 16 }, (_, i) => 100 + i + Math.max(0, 4 * (i - 8)) + (i % 2) / 2);
    expect(first(figures)).toMatch(/rose from 100.* in 2008 and has risen faster since, to 1\d\d/);
  });
  it("tell the line, where the figures at its turns happen to go another way", () => {
    const figures = [50, 62, 56, 68, 62, 74, 68, 80, 95, 72, 75, 63, 66, 54, 57, 45, 70];
    const { headline, turns } = ask(figures, { joinpoints: 1 });
    expect(turns).toHaveLength(1);
    expect(headline.text).toMatch(/the line through the figures rose|rose from 50/);
  });
});

describe("at a known date", () => {
  it("a perfect pair of lines has estimates, and nothing to judge them by", () => {
    const { interruption, cautions } = ask([1, 2, 3, 4, 14, 16, 18, 20], { date: "2004" });
    expect(interruption).toMatchObject({
      levelChange: { standardError: null, lower: null, pValue: null },
      slopeBefore: { standardError: null },
    });
    expect(interruption?.levelChange.estimate).toBeCloseTo(9, 10);
    expect(interruption?.slopeChange?.estimate).toBeCloseTo(1, 10);
    expect(cautions.map(({ code }) => code)).toContain("turn-perfect-fit");
  });
  it("a step alone leaves the slope as it was", () => {
    const { interruption, phases } = ask([10, 12, 11, 13, 5, 7, 6, 8], { date: "2004", stepOnly: true });
    expect(interruption).toMatchObject({ change: "level", slopeChange: null, levelChangeAtLastBefore: null });
    expect(phases.map(({ slope }) => slope)).toEqual([
      interruption?.slopeBefore.estimate,
      interruption?.slopeBefore.estimate,
    ]);
  });
  it("the change at the last period before and at the first after differ by the change of slope", () => {
    const { interruption } = ask([10, 12, 11, 13, 12, 15, 5, 3, 6, 2, 1], { date: "2006" });
    const at = (of: { estimate: number } | null | undefined) => of?.estimate as number;
    expect(at(interruption?.levelChangeAtLastBefore)).toBeCloseTo(
      at(interruption?.levelChange) - at(interruption?.slopeChange),
      10,
    );
  });
});

describe("a stated baseline", () => {
  it("judges, and its verdict comes before that of the phases", () => {
    const figures = [88, 93, 94, 95, 88, 86, 78, 76, 76, 76, 76, 79, 75];
    const { baseline, verdict, verdictFrom } = ask(figures, { baseline: ["2000", "2003"] });
    expect(baseline).toMatchObject({ from: "2000", to: "2003", verdict: "turned", firstOffBaseline: "2004" });
    expect([verdict, verdictFrom]).toEqual(["turned", "baseline"]);
  });
});

describe("limits of the figures", () => {
  it("are none where the count does not make the figure", () => {
    const counts = { 2000: 90, 2001: 9, 2002: 80 };
    const populations = { 2000: 10000, 2001: 10000, 2002: 10000 };
    const { points } = turn(rates({ 2000: 90, 2001: 9, 2002: 300 }, counts, populations), QUICK);
    expect(points.map(({ limits }) => limits)).toEqual(["byar", "exact", null]);
    expect(points[2]).toMatchObject({ lower: null, upper: null });
  });
  it("are Wilson's for percentages of what they are out of", () => {
    const series = rates(
      { 2000: 10, 2001: 20, 2002: 30 },
      { 2000: 1, 2001: 2, 2002: 3 },
      { 2000: 10, 2001: 10, 2002: 10 },
    );
    const percent = { ...series, indicator: { ...series.indicator, unit: "percent", per: null } } as typeof series;
    const { points } = turn(percent, QUICK);
    expect(points[0]).toMatchObject({ limits: "wilson" });
    // Wilson (1927) for 1 of 10: 1.79% to 40.42%.
    expect(points[0]?.lower).toBeCloseTo(1.787621, 5);
    expect(points[0]?.upper).toBeCloseTo(40.415, 4);
  });
  it("are the publisher's where there are any", () => {
    const series = {
      ...rates({ 2000: 90, 2001: 95, 2002: 80 }),
      lower: measure({ 2000: 85, 2001: 90 }),
      upper: measure({ 2000: 95, 2001: 99 }),
    };
    const { points } = turn(series, QUICK);
    expect(points.map(({ lower, upper, limits }) => [lower, upper, limits])).toEqual([
      [85, 95, "published"],
      [90, 99, "published"],
      [null, null, null],
    ]);
  });
});

/** Every number that JSON would carry. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom(0, 0, 5, 1e-9, 1e9),
);
const wild = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3000 }), figure), {
  minLength: 3,
  maxLength: 30,
  selector: ([year]) => year,
});

describe("whatever the figures", () => {
  const questions = fc.record({
    date: fc.option(fc.integer({ min: 1, max: 3000 }).map(String)),
    stepOnly: fc.boolean(),
    polarity: fc.constantFrom("lower" as const, "higher" as const, null),
    model: fc.constantFrom("level" as const, "trend" as const, null),
  });
  it("there is an answer of finite numbers, or a problem in words", () => {
    fc.assert(
      fc.property(wild, questions, (rows, { date, stepOnly, polarity, model }) => {
        const series = rates(Object.fromEntries(rows));
        const about = date === null ? { model } : { date, stepOnly };
        try {
          const answer = turn(series, { ...QUICK, polarity, ...about });
          expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
          expect(answer.headline.text).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(answer.phases.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
        }
      }),
      { ...PROPERTY_RUNS, numRuns: 150 },
    );
  });
  it("counts too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 4, maxLength: 20 }),
        fc.integer({ min: 2001, max: 2018 }),
        fc.constantFrom("poisson" as const, "quasi-poisson" as const),
        fc.boolean(),
        (counts, date, family, stepOnly) => {
          const figures = Object.fromEntries(counts.map((count, i) => [2000 + i, count]));
          const series = { ...rates({}, figures), values: null };
          try {
            const answer = turn(series, { ...QUICK, date: String(date), family, stepOnly });
            expect(numbersIn(answer).every(Number.isFinite)).toBe(true);
            expect(answer.headline.text).not.toMatch(/NaN|Infinity|undefined|null/);
          } catch (error) {
            if (!(error instanceof ProblemError)) throw error;
          }
        },
      ),
      { ...PROPERTY_RUNS, numRuns: 150 },
    );
  });
});
