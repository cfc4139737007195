/** Whom an area is compared with, through the command line: figures against an independent reference. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { expectWithin, readReference } from "../stats/reference.js";
import { jsonOf, PANEL, runCli } from "./runCli.js";

interface AtPeriod {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  readonly pooled: number;
  readonly pooledN: number;
}
const REFERENCE = readReference<{
  neighbours: readonly string[];
  averages: Readonly<Record<"neighbours" | "region" | "all", Readonly<Record<string, AtPeriod>>>>;
  englandWithoutLeeds: Readonly<Record<string, number>>;
  regionWithoutLeeds: Readonly<Record<string, number>>;
}>("benchmarks.json");
const EXACT = { relativeTolerance: 1e-12 };

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const did = (data: string, ...flags: readonly string[]): string[] => [
  "project",
  data,
  ...["--method", "did", "--area", "Leeds"],
  ...flags,
];
const LEEDS = (...flags: readonly string[]): string[] =>
  did(PANEL, "--baseline", "2009..2012", "--at", "2018", ...flags);
interface Followed {
  readonly name: string;
  readonly list: unknown;
  readonly members: readonly { readonly name: string }[];
  readonly lacking: readonly string[];
  readonly periods: readonly { readonly period: string; readonly value: number; readonly n: number | null }[];
}
const benchmarkOf = async (args: readonly string[], stdin?: string): Promise<Followed> =>
  (await jsonOf(args, stdin === undefined ? {} : { stdin })).results[0].others.benchmarks[0];
const figure = (benchmark: Followed, period: string): number | undefined =>
  benchmark.periods.find((row) => row.period === period)?.value;

/** The panel without its regions. */
async function withoutRegions(): Promise<string> {
  const { readFileSync } = await import("node:fs");
  const lines = readFileSync(PANEL, "utf8").split("\n");
  return file("authorities.csv", lines.filter((line) => !line.includes(",Regional,")).join("\n"));
}

describe("averages of areas", () => {
  it.each(["mean", "median", "pooled"] as const)("the neighbours' %s, every year", async (average) => {
    const found = await benchmarkOf(LEEDS("--benchmark", "neighbours", "--neighbour-average", average));
    expect(found.name).toBe(`Statistical neighbours (2018-19, ${average})`);
    expect(found.members.map(({ name }) => name)).toEqual(REFERENCE.neighbours);
    expect(found.periods).toHaveLength(10);
    for (const { period, value, n } of found.periods) {
      const at = REFERENCE.averages.neighbours[period] as AtPeriod;
      expectWithin(value, at[average], EXACT, period);
      expect(n).toBe(average === "pooled" ? at.pooledN : at.n);
    }
  });
  it("78.5 in 2012 and 80.6 in 2018", async () => {
    const found = await benchmarkOf(LEEDS("--benchmark", "neighbours"));
    expect([figure(found, "2012"), figure(found, "2018")]).toEqual([78.5, 80.6]);
    expect(found.list).toEqual({ name: "2018-19", chosenBy: "in force" });
  });
  it.each(["mean", "median", "pooled"] as const)("the %s of all other areas, and of the region's", async (average) => {
    const how = ["--neighbour-average", average];
    const all = await benchmarkOf(LEEDS("--benchmark", "all", ...how));
    const data = await withoutRegions();
    const region = await benchmarkOf(
      did(data, "--baseline", "2009..2012", "--at", "2018", "--benchmark", "region", ...how),
    );
    expect(region.name).toBe(`Other authorities of Yorkshire and The Humber (${average})`);
    for (const period of ["2009", "2012", "2018"]) {
      expectWithin(figure(all, period) as number, REFERENCE.averages.all[period]?.[average] as number, EXACT, period);
      expectWithin(
        figure(region, period) as number,
        REFERENCE.averages.region[period]?.[average] as number,
        EXACT,
        period,
      );
    }
  });
  it("of a group named on the command line, without the area itself", async () => {
    const named = ["--group", "Core cities=Leeds,Sheffield;Bristol, City of", "--benchmark", "core cities"];
    const found = await benchmarkOf(LEEDS(...named));
    expect(found.members.map(({ name }) => name)).toEqual(["Sheffield", "Bristol, City of"]);
  });
});

describe("--exclude-self", () => {
  it("takes Leeds out of England: 63.4 in 2018", async () => {
    const found = await benchmarkOf(LEEDS("--benchmark", "England", "--exclude-self"));
    expect(found.name).toBe("England without Leeds");
    for (const { period, value } of found.periods)
      expectWithin(value, REFERENCE.englandWithoutLeeds[period] as number, EXACT, period);
    expect(figure(found, "2018")?.toFixed(1)).toBe("63.4");
  });
  it("and out of its region", async () => {
    const found = await benchmarkOf(LEEDS("--benchmark", "region", "--exclude-self"));
    expect(found.name).toBe("Yorkshire and the Humber without Leeds");
    for (const { period, value } of found.periods)
      expectWithin(value, REFERENCE.regionWithoutLeeds[period] as number, EXACT, period);
  });
});

describe("children in need, which the report of March 2019 compared with neighbours", () => {
  // Episodes at 31 March per 10,000, 2013 to 2018 and 2022, as the Department for Education released them in 2022.
  const RATES: Readonly<Record<string, readonly number[]>> = {
    "344,Wirral": [416.8, 396.2, 426.1, 397, 422.7, 430.2, 380.8],
    "350,Bolton": [361.9, 397.2, 403.9, 372.8, 342.5, 322.2, 299.6],
    "351,Bury": [315.9, 434.8, 346.9, 400, 356.3, 326.6, 377],
    "373,Sheffield": [338.5, 356.2, 348.5, 359.9, 370.4, 313, 362.5],
    "381,Calderdale": [424.1, 274.2, 271.6, 301.8, 299.4, 314.9, 302.9],
    "382,Kirklees": [279.4, 276.9, 265.8, 255.4, 325.5, 246.7, 223.7],
    "383,Leeds": [412.8, 438, 400.7, 351.3, 369.1, 354.6, 344.8],
    "391,Newcastle upon Tyne": [409.9, 441.9, 405.4, 417.7, 455.9, 492.8, 472.3],
    "392,North Tyneside": [383.5, 386.6, 347.3, 361.8, 332.8, 309.2, 397],
    "808,Stockton-on-Tees": [546.7, 489.6, 447.4, 513, 479.6, 502.7, 539.1],
    "831,Derby": [373.4, 444.3, 419.4, 398.8, 462.3, 475.3, 424.2],
    "841,Darlington": [373.2, 393.5, 371.6, 408.8, 371.1, 400.4, 479.8],
  };
  const YEARS = [2013, 2014, 2015, 2016, 2017, 2018, 2022];
  const lines = (years: readonly number[]): string =>
    Object.entries(RATES)
      .flatMap(([area, rates]) => years.map((year) => `${year},${area},${rates[YEARS.indexOf(year)]}\n`))
      .join("");
  const csv = (years: readonly number[]): string => `time_period,old_la_code,la_name,episodes_rate\n${lines(years)}`;
  const NEED = (...flags: readonly string[]): string[] =>
    did("-", "--baseline", "2013..2016", "--at", "2018", "--benchmark", "neighbours", ...flags);

  it("is the mean of the 2018-19 list, and not of the next", async () => {
    const found = await benchmarkOf(NEED("--neighbour-list", "2018-19"), csv(YEARS));
    expect(found.periods.map(({ value }) => Number(value.toFixed(2)))).toEqual([
      380.65, 389.52, 362.78, 379, 379.58, 370.38,
    ]);
    const next = await benchmarkOf(NEED("--neighbour-list", "2021-04"), csv(YEARS));
    expect(next.periods.map(({ value }) => Number(value.toFixed(2)))).toEqual([
      381.34, 384.95, 364.85, 376.93, 376.26, 364.12,
    ]);
  });
  it("says that a list and figures of different times are not what was published then", async () => {
    const ages = async (years: readonly number[], ...flags: readonly string[]): Promise<unknown[]> =>
      (await jsonOf(NEED(...flags), { stdin: csv(years) })).results[0].cautions
        .filter(({ code }: { code: string }) => code === "neighbour-list-age")
        .map(({ data }: { data: unknown }) => data);
    const list = "2018-19";
    expect(await ages(YEARS)).toEqual([{ kind: "figures-later", list, at: "2018", other: "2022" }]);
    expect(await ages(YEARS.slice(0, 6))).toEqual([]);
    expect(await ages(YEARS, "--neighbour-list", "2021-04")).toMatchObject([{ kind: "later", list: "2021-04" }]);
    expect(await ages(YEARS, "--at", "2022", "--neighbour-list", list)).toMatchObject([
      { kind: "superseded", other: "2021-04" },
    ]);
  });
});

describe("donors", () => {
  it("may be neighbours, a region's authorities, or all but those", async () => {
    const asked = ["--baseline", "2006..2012", "--at", "2018", "--method", "synthetic", "--area", "Leeds"];
    const othersOf = async (donors: string): Promise<{ words: string; shares: { name: string }[] }> =>
      (await jsonOf(["project", PANEL, ...asked, `--donors=${donors}`])).results[0].others;
    const neighbours = await othersOf("neighbours");
    expect(neighbours.words).toContain("10 donors");
    for (const { name } of neighbours.shares) expect(REFERENCE.neighbours).toContain(name);
    expect((await othersOf("region")).words).toContain("14 donors");
    // Four authorities have no figures before 2010.
    expect((await othersOf("-neighbours")).words).toContain("136 donors");
  });
});

describe("the lists that an answer rests on", () => {
  const inputs = async (...flags: readonly string[]): Promise<string[]> =>
    (await jsonOf(LEEDS(...flags))).inputs.map(({ path }: { path: string }) => path);
  it("are inputs where they are used, and nowhere else", async () => {
    const data = "looked-after-2006-2018.csv";
    expect(await inputs("--benchmark", "England")).toEqual([data]);
    expect(await inputs("--benchmark", "neighbours")).toEqual([data, "statistical-neighbours.csv"]);
    expect(await inputs("--benchmark", "region")).toEqual([data, "authority-regions.csv"]);
    const own = file("ours.csv", "area,neighbour\nLeeds,York\nLeeds,Bradford\n");
    expect(await inputs("--benchmark", "neighbours", "--neighbours", own)).toEqual([data, "ours.csv"]);
  });
  it("are inputs of a scan and of the evidence too", async () => {
    const pathsOf = async (args: readonly string[]): Promise<string[]> =>
      (await jsonOf(args)).inputs.map(({ path }: { path: string }) => path);
    const asked = [PANEL, "--baseline", "2009..2012", "--at", "2018"];
    const [data, neighbours] = ["looked-after-2006-2018.csv", "statistical-neighbours.csv"];
    expect(await pathsOf(["scan", ...asked, "--method", "did", "--benchmark", "neighbours"])).toEqual([
      data,
      neighbours,
    ]);
    expect(await pathsOf(["evidence", ...asked, "--area", "Leeds"])).toEqual([
      data,
      neighbours,
      "authority-regions.csv",
    ]);
  });
  it("may be one's own, and the question keeps what was asked of them", async () => {
    const own = file("own.csv", "area,neighbour\nLeeds,York\nLeeds,Bradford\nLeeds,Narnia\n");
    const answer = await jsonOf(LEEDS("--benchmark", "neighbours", "--neighbours", own));
    expect(answer.question.surroundings).toEqual({
      groups: [],
      average: "mean",
      excludeSelf: false,
      neighbours: "own.csv",
      neighbourList: null,
    });
    const [found] = answer.results[0].others.benchmarks;
    expect(found).toMatchObject({
      name: "Statistical neighbours (own.csv, mean)",
      list: { name: "own.csv", chosenBy: "only" },
      lacking: ["Narnia"],
    });
  });
  it("are told in the text, with who is in them", async () => {
    const { stdout } = await runCli(LEEDS("--benchmark", "neighbours"));
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Benchmark Statistical neighbours (2018-19, mean): 78.5 in 2012, 80.6 in 2018, of 10 areas (Sheffield, Darlington, Calderdale,",
    );
    expect(stdout.replace(/\s+/g, " ")).toContain("list 2018-19 (the one in force).");
  });
});

describe("evidence where the own trend gives no difference", () => {
  const csv = (leeds: readonly number[]): string =>
    `area,year,rate\n${Object.entries({ Leeds: leeds, England: [20, 20.7, 22, 23, 26] })
      .flatMap(([area, figures]) => figures.map((figure, i) => `${area},${2005 + i},${figure}\n`))
      .join("")}`;
  const ask = ["evidence", "-", "--area", "Leeds", "--baseline", "2005..2008", "--at", "2009"];

  it.each([
    ["none at all", [10, 11.5, 11.5, 13, 13.75]],
    ["none but for the last bits", [0.1, 0.2, 0.3, 0.4, 0.5]],
  ])("%s has no side for others to agree with", async (_, leeds) => {
    const { results } = await jsonOf(ask, { stdin: csv(leeds) });
    const [{ rungs, agreement, text, grade }] = results;
    expect(Math.abs(rungs[0].difference)).toBeLessThan(1e-12);
    expect(agreement.sameSign).toBe(1);
    expect(text).toMatch(
      /disagree, .*: only its own trend gives just what was projected; otherwise England: change since 2008/,
    );
    expect(grade.reasons).toContain("difference in differences with England does not agree in sign");
  });
});
