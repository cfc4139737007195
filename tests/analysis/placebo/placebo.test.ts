/** The rank of one area among others: ties, sides, who is left out, and who takes part in nothing. */
import { describe, expect, it } from "vitest";
import type { Surroundings } from "../../../src/analysis/benchmarks/surroundings.js";
import type { PlaceboRun } from "../../../src/analysis/placebo/placebo.js";
import type { PlaceboAnswer } from "../../../src/analysis/placebo/placeboAnswer.js";
import type { PlaceboAsked } from "../../../src/analysis/placebo/placeboQuestion.js";
import { unusually } from "../../../src/analysis/placebo/unusual.js";
import { project } from "../../../src/analysis/project.js";
import type { ProjectQuestion } from "../../../src/analysis/question.js";
import type { Series } from "../../../src/series/series.js";
import { measure, QUESTION, rates } from "../makeSeries.js";

/** An area with a level baseline whose last figure is off by `by`; a wobble, so that there is scatter. */
const area = (name: string, by: number, wobble = 1, level: Series["area"]["level"] = "local authority"): Series => ({
  ...rates({ 2009: 50 + wobble, 2010: 50 - wobble, 2011: 50 - wobble, 2012: 50 + wobble, 2013: 50 + by }),
  area: { name, code: null, localCode: null, level },
});
const around = (pool: readonly Series[]) => ({
  surroundings: {
    ...{ pool, neighboursOf: () => null, regionOf: () => null, groups: [], average: "mean", excludeSelf: false },
  } satisfies Surroundings,
  treated: [],
});
const ASKED: PlaceboAsked = { statistic: "difference", side: "two-sided", byName: true };
const run = (asked: Partial<PlaceboAsked> = {}): PlaceboRun => ({
  ...{ asked: { ...ASKED, ...asked }, unread: [], everyArea: false, answers: 1, shared: new Map() },
});
const answer = (
  pool: readonly Series[],
  asked: Partial<PlaceboAsked> = {},
  question: Partial<ProjectQuestion> = {},
  own = pool[0] as Series,
) => project(own, { ...QUESTION, ...question }, { around: around(pool), unusually: unusually(run(asked)) });
const placebo = (...given: Parameters<typeof answer>): PlaceboAnswer => {
  const found = answer(...given).placebo;
  if (!found) throw new Error("no placebo");
  return found;
};
const names = (found: PlaceboAnswer): string[] => (found.areas ?? []).map(({ name }) => name);

describe("thousands of areas, each made of the others", () => {
  const pool = Array.from({ length: 520 }, (_, i) => area(`Area ${i}`, i % 7, 1 + (i % 5)));
  const did = { method: "did", benchmarks: ["all"] } as const;
  it("are ranked only if asked for, and it is told", () => {
    const { placebo: made, cautions } = answer(pool, { byName: false }, did);
    expect(made).toBeNull();
    const told = cautions.find(({ code }) => code === "placebo-not-made");
    expect(told?.text).toMatch(/519 projections, each of 519 areas' figures, which takes long; --placebo does so/);
    expect(placebo(pool, {}, did).n).toBe(520);
  });
  it("are ranked at once by a trend of their own", () => {
    expect(placebo(pool, { byName: false }).n).toBe(520);
  });
});

describe("the rank", () => {
  const pool = [area("Own", -3), area("B", -3), area("C", -5), area("D", 1), area("E", 4), area("F", 0)];
  it("is told on the side of the area's own difference, ties sharing the best", () => {
    expect(placebo(pool)).toMatchObject({ rank: 2, tiedWith: 1, n: 6, order: "lowest first", value: -3 });
    const upwards = placebo(pool, {}, {}, pool[3]);
    expect(upwards).toMatchObject({ rank: 2, tiedWith: 0, order: "highest first", value: 1 });
  });
  it("has a p for either side and for both, the area itself among those as extreme", () => {
    const found = placebo(pool);
    expect(found.atLeastAsExtreme).toEqual({ lower: 3, higher: 5, twoSided: 4 });
    expect([found.pLower, found.pHigher, found.pTwoSided]).toEqual([3 / 6, 5 / 6, 4 / 6]);
    expect(found.p).toBe(4 / 6);
    expect(placebo(pool, { side: "lower" })).toMatchObject({ p: 3 / 6, side: "lower" });
    expect(placebo(pool, { side: "higher" })).toMatchObject({ p: 5 / 6, side: "higher" });
    expect(found.smallestP).toBe(1 / 6);
  });
  it("takes what differs in the last bits only for a tie", () => {
    const almost = {
      ...area("B", -3),
      values: measure({ 2009: 51, 2010: 49, 2011: 49, 2012: 51, 2013: 47.0000000000004 }),
    };
    expect(placebo([pool[0] as Series, almost, area("C", 2)])).toMatchObject({ rank: 1, tiedWith: 1 });
  });
  it("lists every area, lowest first", () => {
    expect(names(placebo(pool))).toEqual(["C", "Own", "B", "F", "D", "E"]);
  });
  it("of all areas that are alike is the first, tied with all", () => {
    const same = ["Own", "B", "C"].map((name) => area(name, 0));
    expect(placebo(same)).toMatchObject({ rank: 1, tiedWith: 2, pTwoSided: 1, median: 0 });
  });
});

describe("who is left out", () => {
  it("areas without a figure for every period, of another level, or that were not read", () => {
    const gap = { ...area("Gap", 9), values: measure({ 2009: 1, 2010: "c", 2011: 2, 2012: 3, 2013: 9 }) };
    const counts: Series = { ...area("Counts", 9), values: null, counts: measure({ 2009: 1, 2013: 9 }) };
    const pool = [area("Own", -3), area("B", 1), gap, counts, area("North", -9, 1, "region")];
    const unread = [{ area: area("Odd", 0).area, code: "two-values", reason: "two values for 2010" }];
    const found = project(pool[0] as Series, QUESTION, {
      around: around(pool),
      unusually: unusually({ ...run(), unread }),
    }).placebo as PlaceboAnswer;
    expect(names(found)).toEqual(["Own", "B"]);
    expect(found.leftOut.map(({ code, areas }) => [code, areas.map(({ name }) => name).join()])).toEqual([
      ["missing-figures", "Gap"],
      ["no-such-basis", "Counts"],
      ["two-values", "Odd"],
    ]);
  });
  it("what the method cannot take", () => {
    const zero = { ...area("Zero", 1), values: measure({ 2009: 0, 2010: 1, 2011: 2, 2012: 3, 2013: 9 }) };
    const found = placebo([area("Own", -3), area("B", 1), zero], {}, { method: "loglinear" });
    expect(found.leftOut).toMatchObject([{ code: "not-positive", n: 1 }]);
  });
  it("an area that is itself the benchmark", () => {
    const pool = [area("Own", -3), area("B", 1), area("C", 2)];
    const found = placebo(pool, {}, { method: "did", benchmarks: ["C"] });
    expect(names(found)).toEqual(["Own", "B"]);
    expect(found.leftOut).toMatchObject([{ code: "is-the-benchmark" }]);
  });
});

describe("methods with others", () => {
  it("keep the area asked about out of every other area's average", () => {
    const pool = [area("Own", -30), area("B", 1), area("C", 2), area("D", 4)];
    const found = placebo(pool, {}, { method: "did", benchmarks: ["all"] });
    const value = (name: string) => found.areas?.find((one) => one.name === name)?.value;
    // B against the mean of C and D alone; the area asked about against all three.
    expect(value("B")).toBeCloseTo(1 - 3, 10);
    expect(value("Own")).toBeCloseTo(-30 - 7 / 3, 10);
  });
});

describe("what --actual and --population give", () => {
  it("is the area's own alone", () => {
    const counted = (name: string, by: number): Series => ({
      ...area(name, by),
      counts: measure({ 2009: 510, 2010: 490, 2011: 490, 2012: 510, 2013: 10 * (50 + by) }),
      populations: measure({ 2009: 1e5, 2010: 1e5, 2011: 1e5, 2012: 1e5, 2013: 1e5 }),
    });
    const pool = [counted("Own", -3), counted("B", 1)];
    const found = placebo(pool, {}, { actual: 400, population: 1e5, method: "quasi-poisson" });
    const value = (name: string) => found.areas?.find((one) => one.name === name)?.value as number;
    expect(value("Own")).toBeCloseTo(40 - 50, 1);
    expect(value("B")).toBeCloseTo(51 - 50, 1);
  });
});

describe("a ratio of errors", () => {
  it("without a bound counts as more extreme, and has no value", () => {
    const exact = { ...area("Exact", 2), values: measure({ 2009: 50, 2010: 51, 2011: 52, 2012: 53, 2013: 59 }) };
    const found = placebo([area("Own", -3), area("B", 1), exact], { statistic: "rmspe-ratio" });
    expect(found.areas?.at(-1)).toMatchObject({ name: "Exact", value: null, mspeRatio: null });
    expect(found).toMatchObject({ rank: 2, p: 2 / 3, side: "higher", order: "highest first" });
    expect(found.mspeRatio).toBeCloseTo(found.value ** 2, 12);
  });
  it("is not made for an area whose own baseline is fitted exactly", () => {
    const exact = { ...area("Exact", 2), values: measure({ 2009: 50, 2010: 51, 2011: 52, 2012: 53, 2013: 59 }) };
    const found = answer([exact, area("B", 1)], { statistic: "rmspe-ratio" });
    expect(found.placebo).toBeNull();
    expect(found.cautions.map(({ code }) => code)).toContain("placebo-not-made");
  });
});

describe("when it is made", () => {
  const pool = (n: number) => Array.from({ length: n }, (_, i) => area(`A${i}`, i % 7));
  it("unasked, of twenty areas or more", () => {
    expect(answer(pool(20), { byName: false }).placebo?.n).toBe(20);
    const fewer = answer(pool(19), { byName: false });
    expect(fewer.placebo).toBeNull();
    expect(fewer.cautions.filter(({ code }) => code.startsWith("placebo"))).toEqual([]);
  });
  it("of no area without an actual", () => {
    expect(answer(pool(20), {}, { at: "2015", baseline: ["2009", "2013"] })).toMatchObject({
      placebo: null,
      placeboInTime: null,
      grade: null,
    });
  });
  it("once for all areas asked about, where it does not depend on which", () => {
    const areas = pool(20);
    const shared = run();
    for (const own of areas.slice(0, 3))
      project(own, QUESTION, { around: around(areas), unusually: unusually(shared) });
    expect([...shared.shared.values()].map(({ size }) => size)).toEqual([20]);
  });
});

describe("the grade", () => {
  const england = { ...area("England", 5, 2, "country") };
  const pool = [area("Own", -3), area("B", 1), england];
  it("takes England where the file has it, and the p of both sides", () => {
    const found = answer(pool, { side: "lower" });
    expect(found.grade?.reasons).toEqual([
      "own trend of 4 points",
      "difference in differences with England agrees in sign",
      "its interval leaves out zero",
      "placebo p 0.50",
    ]);
    expect(found.placebo?.pTwoSided).toBe(1 / 2);
  });
  it("takes the first benchmark named, and none that is the area itself", () => {
    const named = answer(pool, {}, { benchmarks: ["B", "England"] });
    expect(named.grade?.reasons[1]).toBe("difference in differences with B agrees in sign");
    expect(answer(pool, {}, {}, england).grade?.reasons).toEqual([
      "own trend of 4 points",
      "no benchmark design beside it",
    ]);
  });
  it("holds a method with others against the linear own trend", () => {
    const found = answer(pool, {}, { method: "did" });
    expect(found.grade?.reasons[1]).toBe("difference in differences with England agrees in sign");
    // The own trend is at its level: 47 against 50; the other says 47 against 55.
    expect(found.headline.difference).toBeCloseTo(-8, 10);
  });
});
