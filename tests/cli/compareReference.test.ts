/** Ranks, quartiles and before and after through the command line, a CSV in, JSON out, against R and statsmodels. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference, type Tolerance } from "../stats/reference.js";
import { jsonOf, PANEL } from "./runCli.js";

type Trend = Tolerance & Readonly<Record<"slope" | "standardError" | "lower" | "upper" | "pValue", number>>;
interface Reference {
  readonly baseline: readonly [string, string];
  readonly differenceInDifferences: Tolerance & { readonly value: number };
  readonly eventStudy: Tolerance & { readonly base: string; readonly value: Readonly<Record<string, number>> };
  readonly gapTrend: Trend;
  readonly gapTrendLeedsEngland: Trend & { readonly baseline: readonly [string, string] };
  readonly leeds: Readonly<Record<"level" | "change", { rank: number; tied: number; n: number; quartiles: number[] }>>;
}
const reference = readReference<Reference>("event-study.json");
const { columns, rows } = readReference<{ columns: string[]; rows: number[][] }>("gap-methods.json");

const WIDE = `${columns.join(",")}\n${rows.map((row) => row.join(",")).join("\n")}\n`;
const LONG = `area,year,rate\n${rows.flatMap((row) => row.slice(1).map((value, i) => `${columns[i + 1]},${row[0]},${value}\n`)).join("")}`;

function expectTrend(trend: Record<string, number>, expected: Trend): void {
  for (const key of ["slope", "standardError", "lower", "upper", "pValue"] as const)
    expectWithin(trend[key] as number, expected[key], expected, key);
}

describe("before and after", () => {
  it.each([
    ["wide", WIDE],
    ["long", LONG],
  ])("agrees with two-way fixed effects, from a %s CSV", async (_, stdin) => {
    const asked = ["--area", "A", "--benchmark", "all", "--baseline", reference.baseline.join("..")];
    const { results } = await jsonOf(["compare", "-", ...asked, "--better", "lower"], { stdin });
    const { eventStudy: study } = results[0].benchmarks[0];
    const { differenceInDifferences: means, eventStudy } = reference;
    expectWithin(study.differenceInDifferences, means.value, means, "difference in differences of means");
    expect(study.base).toBe(eventStudy.base);
    const points = new Map<string, number>(
      study.points.map(({ period, estimate }: { period: string; estimate: number }) => [period, estimate]),
    );
    expect(points.get(eventStudy.base)).toBe(0);
    expect(points.size).toBe(Object.keys(eventStudy.value).length + 1);
    for (const [period, value] of Object.entries(eventStudy.value))
      expectWithin(points.get(period) as number, value, eventStudy, period);
    expectTrend(study.gapTrend, reference.gapTrend);
    expect(results[0].place).toMatchObject({ rank: 1, tiedWith: 0, n: 12, band: "A" });
  });
});

const LEEDS = ["compare", PANEL, "--area", "Leeds", "--since", "2012", "--better", "lower"];

describe("Leeds, 2018", () => {
  it("is joint 97th of 151, and joint 6th by the change since 2012, with the quartiles of R", async () => {
    const [answer] = (await jsonOf([...LEEDS, "--benchmark", "England"])).results;
    for (const [key, expected] of [
      ["place", reference.leeds.level],
      ["changePlace", reference.leeds.change],
    ] as const) {
      const { rank, tiedWith, n, of, quartiles } = answer[key];
      expect({ rank, tied: tiedWith + 1, n }).toEqual({ rank: expected.rank, tied: expected.tied, n: expected.n });
      expect(of).toBe(151);
      expect(Object.values(quartiles)).toEqual(expected.quartiles);
    }
    expect([answer.place.band, answer.changePlace.band]).toEqual(["C", "A"]);
    expect(answer.change).toBe(-19);
  });
  it("would have 1,064 at England's rate, 207 fewer than its 1,271, and fell 24 more than England", async () => {
    const [answer] = (await jsonOf([...LEEDS, "--benchmark", "England", "--baseline", "2009..2012"])).results;
    const [england] = answer.benchmarks;
    expect(answer.people).toEqual({ population: 166268, populationSource: "column", actualCount: 1271 });
    expect(england.people.countAtBenchmark).toBeCloseTo((64 / 10000) * 166268, 8);
    expect(Math.round(england.people.countAtBenchmark)).toBe(1064);
    expect(Math.round(england.people.countGap)).toBe(207);
    expect(england.differenceInDifferences).toBe(-24);
    expectTrend(england.eventStudy.gapTrend, reference.gapTrendLeedsEngland);
  });
  it("fell 21.1 more than its neighbours of the 2018-19 list, whose mean went from 78.5 to 80.6", async () => {
    const asked = ["--benchmark", "neighbours", "--neighbour-list", "2018-19", "--benchmark", "all"];
    const [answer] = (await jsonOf([...LEEDS, ...asked])).results;
    const [neighbours, all] = answer.benchmarks;
    expect(neighbours).toMatchObject({ asked: "neighbours", average: "mean", list: { name: "2018-19" } });
    expect(neighbours.members).toHaveLength(10);
    const values = neighbours.periods.map(({ value }: { value: number }) => value);
    expect([values[0], values.at(-1)]).toEqual([78.5, 80.6]);
    expect(neighbours.differenceInDifferences).toBeCloseTo(-21.1, 10);
    expect(neighbours.standing).toBe("better");
    // R: mean of the 150 other authorities in 2018
    expect(all.periods.at(-1)).toMatchObject({ value: expect.closeTo(69.6066666666667, 10), n: 150 });
  });
});
