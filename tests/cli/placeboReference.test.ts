/** Placebo in space and in time through the command line, a long CSV in and JSON out, against other people's arithmetic. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference } from "../stats/reference.js";
import { jsonOf, LEEDS, PANEL } from "./runCli.js";

interface Areas<Value> {
  readonly relativeTolerance: number;
  readonly areas: Readonly<Record<string, Value>>;
}
interface OwnTrend {
  readonly mean_gap: number;
  readonly t: number;
  readonly rmspe_ratio: number;
}
interface Reference {
  readonly years: readonly number[];
  readonly areas: Readonly<Record<string, readonly number[]>>;
  readonly baseline: readonly [string, string];
  readonly ownTrend: Areas<OwnTrend>;
  readonly differenceInDifferences: Areas<number>;
  readonly p: { readonly absoluteTolerance: number; readonly value: number };
  readonly inTime: {
    readonly relativeTolerance: number;
    readonly years: readonly number[];
    readonly values: readonly number[];
    readonly baseline: readonly [string, string];
    readonly difference: number;
    readonly starts: readonly { readonly to: string; readonly period: string; readonly difference: number }[];
  };
}
interface SyntheticControl {
  readonly figures: { readonly from: number; readonly packs: Readonly<Record<string, readonly number[]>> };
  readonly expected: { readonly placeboRatios: Readonly<Record<string, number>> };
}

const reference = readReference<Reference>("placebo.json");
const long = (areas: Readonly<Record<string, readonly number[]>>, years: readonly number[]): string =>
  `area,year,rate\n${Object.entries(areas)
    .flatMap(([area, figures]) => figures.map((figure, i) => `${area},${years[i]},${figure}\n`))
    .join("")}`;
const stdin = long(reference.areas, reference.years);
const asked = ["project", "-", "--area", "A", "--baseline", reference.baseline.join("..")];

describe("twelve areas", () => {
  const STATISTICS = { average: "mean_gap", t: "t", "rmspe-ratio": "rmspe_ratio" } as const;
  it.each(Object.entries(STATISTICS))("%s of every area's own trend", async (statistic, key) => {
    const { placebo } = (await jsonOf([...asked, "--statistic", statistic], { stdin })).results[0];
    expect(placebo.areas).toHaveLength(12);
    for (const { name, value, mspeRatio, n } of placebo.areas) {
      const expected = reference.ownTrend.areas[name] as OwnTrend;
      expectWithin(value, expected[key], reference.ownTrend, `${statistic} of ${name}`);
      expect(n).toBe(4);
      if (statistic !== "rmspe-ratio") expect(mspeRatio).toBeNull();
      else expectWithin(mspeRatio, expected[key] ** 2, { relativeTolerance: 2e-8 }, `MSPE ratio of ${name}`);
    }
    expect(placebo).toMatchObject({ statistic, n: 12, rank: 1, tiedWith: 0 });
    expectWithin(placebo.p, reference.p.value, reference.p, `p of ${statistic}`);
    expectWithin(placebo.pTwoSided, reference.p.value, reference.p, `two-sided p of ${statistic}`);
  });

  it("difference in differences of each against the other untreated areas", async () => {
    const flags = ["--method", "did", "--benchmark", "all", "--statistic", "average"];
    const { placebo } = (await jsonOf([...asked, ...flags], { stdin })).results[0];
    expect(placebo.areas).toHaveLength(12);
    const { differenceInDifferences } = reference;
    for (const { name, value } of placebo.areas)
      expectWithin(value, differenceInDifferences.areas[name] as number, differenceInDifferences, `DiD of ${name}`);
    expectWithin(placebo.p, reference.p.value, reference.p, "p of DiD");
  });
});

it("the published panel: Leeds among the authorities with complete figures", async () => {
  const { placebo, grade, cautions } = (await jsonOf([...LEEDS, "--placebo"])).results[0];
  expect(placebo).toMatchObject({
    ...{ value: -33, n: 147, rank: 17, tiedWith: 1, order: "lowest first", median: -0.5, side: "two-sided" },
    atLeastAsExtreme: { lower: 18, twoSided: 33 },
    leftOut: [{ code: "missing-figures", n: 4 }],
  });
  expect(placebo.pLower).toBe(18 / 147);
  expect(placebo.pTwoSided).toBe(33 / 147);
  expect([placebo.areas[0].value, placebo.areas.at(-1).value]).toEqual([-61.5, 107]);
  expect(placebo.text).toMatch(/^17th \(tied with one\) of 147 areas by the same rule, largest reduction first; 18 of/);
  expect(cautions.filter(({ code }: { code: string }) => code.startsWith("placebo"))).toEqual([]);
  // Four points, and a p above 0.10: the rule gives no more.
  expect(grade.grade).toBe("D");
  expect(grade.reasons.join()).toMatch(/difference in differences with England agrees in sign.*placebo p 0\.22$/);
});

it("California's Proposition 99, by a synthetic control of each state", async () => {
  const { figures, expected } = readReference<SyntheticControl>("synthetic-control.json");
  const years = Object.values(figures.packs)[0]?.map((_, i) => figures.from + i) ?? [];
  const flags = ["--area", "California", "--baseline", "1970..1988", "--method", "synthetic"];
  const run = ["project", "-", ...flags, "--statistic", "rmspe-ratio"];
  const { placebo } = (await jsonOf(run, { stdin: long(figures.packs, years) })).results[0];
  const first = [...placebo.areas].reverse().slice(0, 8);
  expect(first.map(({ name }: { name: string }) => name)).toEqual(Object.keys(expected.placeboRatios));
  for (const { name, mspeRatio } of first)
    expectWithin(mspeRatio, expected.placeboRatios[name] as number, { relativeTolerance: 1e-4 }, name);
  expect(placebo).toMatchObject({ n: 39, rank: 3, order: "highest first", side: "higher", p: 3 / 39 });
});

it("earlier ends of one area's baseline", async () => {
  const { inTime } = reference;
  const csv = `year,packs\n${inTime.years.map((year, i) => `${year},${inTime.values[i]}\n`).join("")}`;
  const run = ["project", "-", "--baseline", inTime.baseline.join(".."), "--at", "1994"];
  const { placeboInTime } = (await jsonOf(run, { stdin: csv })).results[0];
  expectWithin(placeboInTime.difference, inTime.difference, inTime, "the real difference");
  expect(placeboInTime).toMatchObject({ stepsAhead: 6, headlineStepsAhead: 6, atLeastAsLarge: 0 });
  expect(placeboInTime.starts).toHaveLength(inTime.starts.length);
  for (const [i, start] of inTime.starts.entries()) {
    expect(placeboInTime.starts[i]).toMatchObject({ from: "1970", to: start.to, period: start.period });
    expectWithin(placeboInTime.starts[i].difference, start.difference, inTime, `baseline to ${start.to}`);
  }
});

it("the same p for the panel's areas asked about together and alone", async () => {
  const of = async (...areas: string[]) => {
    const flags = areas.flatMap((area) => ["--area", area]);
    const { results } = await jsonOf(["project", PANEL, ...flags, "--baseline", "2009..2012", "--at", "2018"]);
    return results.map(({ placebo }: { placebo: unknown }) => placebo);
  };
  expect(await of("Leeds", "Bradford")).toEqual([...(await of("Leeds")), ...(await of("Bradford"))]);
});

it("areas that all go on as they did are all alike, whatever the last bits of their lines say", async () => {
  const line = (area: number): string[] =>
    Array.from(
      { length: 10 },
      (_, i) => `Area ${area},${2000 + i},${(10.3 + area * 0.7 + i * (0.1 + 0.1 * (area % 7))).toFixed(1)}`,
    );
  const lines = `area,year,rate\n${Array.from({ length: 25 }, (_, area) => line(area).join("\n")).join("\n")}\n`;
  for (const area of [0, 5, 13])
    for (const statistic of ["difference", "average"]) {
      const flags = ["--area", `Area ${area}`, "--baseline", "2000..2006", "--statistic", statistic];
      const { placebo } = (await jsonOf(["project", "-", ...flags], { stdin: lines })).results[0];
      expect(placebo).toMatchObject({ rank: 1, tiedWith: 24, p: 1, pLower: 1, pHigher: 1 });
    }
});
