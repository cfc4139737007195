import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReleases } from "../../src/read/readReleases.js";
import type { Names } from "../../src/read/releaseRequests.js";
import type { AreaRequest, ReadRequest } from "../../src/read/request.js";
import type { Source } from "../../src/read/source.js";
import { bytesOf, dataOf, pairs, pieces, requestOf } from "./sources.js";

const NO_NAMES: Names = {
  indicator: [],
  columns: { period: [], area: [], indicator: [], value: [], count: [], population: [] },
};

interface Asked extends Partial<ReadRequest> {
  readonly areas?: AreaRequest;
  readonly benchmarks?: readonly string[];
  readonly prefer?: "first" | "last";
  readonly names?: Partial<Names["columns"]>;
  readonly indicators?: readonly string[];
}

const source = (name: string, text: string): Source => ({
  name,
  bytes: pieces(bytesOf(text)),
  again: () => pieces(bytesOf(text)),
});

async function join(files: Readonly<Record<string, string>>, asked: Asked = {}) {
  const { areas = ["Leeds"], benchmarks = [], prefer = "last", names = {}, indicators = [], ...request } = asked;
  return readReleases(
    Object.entries(files).map(([name, text]) => source(name, text)),
    requestOf(request),
    { indicator: indicators, columns: { ...NO_NAMES.columns, ...names } },
    areas,
    benchmarks,
    prefer,
  );
}

const csv = (head: string, ...rows: readonly string[]): string => `${head}\n${rows.join("\n")}\n`;
const rates = (...rows: readonly string[]): string => csv("year,area,rate_per_10000", ...rows);
const OLD = rates("2009,Leeds,88", "2010,Leeds,93", "2011,Leeds,94");
const NEW = rates("2011,Leeds,95", "2012,Leeds,96");

const codes = ({ read }: Awaited<ReturnType<typeof join>>): string[] => read.cautions.map(({ code }) => code);

describe("releases joined", () => {
  it("make one series, in which the later file's figures count", async () => {
    const { read, otherwise } = await join({ "old.csv": OLD, "new.csv": NEW });
    expect(pairs(read.series[0]?.values)).toEqual([
      ["2009", 88],
      ["2010", 93],
      ["2011", 95],
      ["2012", 96],
    ]);
    expect(read.series[0]?.values?.observations.map(({ file, line }) => [file, line])).toEqual([
      ["old.csv", 2],
      ["old.csv", 3],
      ["new.csv", 2],
      ["new.csv", 3],
    ]);
    expect(pairs(otherwise.series[0]?.values)[2]).toEqual(["2011", 94]);
  });

  it("say which figures were revised, with both files, the largest first", async () => {
    const { read } = await join({
      "old.csv": rates("2009,Leeds,100", "2010,Leeds,50"),
      "new.csv": rates("2009,Leeds,101", "2010,Leeds,60"),
    });
    const [found] = read.cautions;
    expect(found?.code).toBe("revised-values");
    expect(found?.data).toMatchObject({
      total: 2,
      largest: [
        {
          area: "Leeds",
          period: "2010",
          column: "rate",
          used: 60,
          usedFrom: "new.csv",
          other: 50,
          otherFrom: "old.csv",
        },
        { period: "2009", used: 101, other: 100 },
      ],
    });
  });

  it("have no news where the figures are equal, however written", async () => {
    const both = await join({
      "old.csv": rates("2009,Leeds,76", "2010,Leeds,34.7"),
      "new.csv": rates("2009,Leeds,76.0", "2010,Leeds,34.700000000000003"),
    });
    expect(both.read.cautions).toEqual([]);
  });

  it("let a symbol of the file preferred stand, and say so; a blank says nothing", async () => {
    const files = {
      "old.csv": rates("2009,Leeds,88", "2010,Leeds,93"),
      "new.csv": rates("2009,Leeds,c", "2010,Leeds,"),
    };
    const later = await join({ ...files, "new.csv": rates("2009,Leeds,c", "2010,Leeds,", "2011,Leeds,90") });
    expect(pairs(later.read.series[0]?.values)).toEqual([
      ["2010", 93],
      ["2011", 90],
    ]);
    expect(later.read.series[0]?.values?.missing).toMatchObject([{ symbol: "c", file: "new.csv" }]);
    expect(codes(later)).toEqual(["withdrawn-values"]);
    const earlier = await join({ ...files, "new.csv": rates("2009,Leeds,c", "2011,Leeds,90") }, { prefer: "first" });
    expect(pairs(earlier.read.series[0]?.values)[0]).toEqual(["2009", 88]);
    expect(codes(earlier)).toEqual([]);
  });

  it("know an area by name and level, with a code or without", async () => {
    const { read } = await join({
      "old.csv": csv("year,area,code,rate_per_10000", "2009,Leeds,E08000035,88"),
      "new.csv": rates("2010,LEEDS,93"),
    });
    expect(read.series[0]?.area).toMatchObject({ name: "LEEDS", code: "E08000035", level: "local authority" });
    expect(pairs(read.series[0]?.values).length).toBe(2);
  });

  it("join every authority, whichever file has it", async () => {
    const head = "year,area,code,rate_per_10000";
    const found = await join(
      {
        "old.csv": csv(head, "2009,Leeds,E08000035,88", "2009,Bradford,E08000032,66", "2009,England,E92000001,55"),
        "new.csv": csv(head, "2010,Leeds,E08000035,93", "2010,Kirklees,E08000034,60", "2010,England,E92000001,58"),
      },
      { areas: "all", benchmarks: ["England"] },
    );
    expect(found.read.series.map(({ area, values }) => [area.name, values?.observations.length])).toEqual([
      ["Leeds", 2],
      ["Bradford", 1],
      ["Kirklees", 1],
    ]);
    expect(pairs(found.read.benchmarks[0]?.values).length).toBe(2);
    expect(found.read.cautions.map(({ data }) => data)).toEqual([
      { file: "new.csv", areas: ["Bradford"] },
      { file: "old.csv", areas: ["Kirklees"] },
    ]);
  });

  it("of files that name no area are of one", async () => {
    const { read } = await join(
      { "a.csv": "year,rate\n2009,88\n2010,90\n", "b.csv": "year,rate\n2011,93\n" },
      { areas: "only" },
    );
    expect(pairs(read.series[0]?.values).length).toBe(3);
  });

  it("of areas that happen to be called like their files are not of one", async () => {
    const apart = (): unknown =>
      join(
        { "Leeds.csv": "Year,Leeds\n2009,88\n2010,90\n", "Bradford.csv": "Year,Bradford\n2011,93\n" },
        { areas: "only" },
      );
    expect(await dataOf("which-area", apart)).toMatchObject({ areas: ["Leeds", "Bradford"] });
  });

  it("of one snapshot each are yearly together", async () => {
    const { read } = await join({
      "a.csv": csv("date,area,rate", "31 March 2017,Leeds,76"),
      "b.csv": csv("date,area,rate", "31 March 2018,Leeds,77", "31 March 2019,Leeds,78"),
      "c.csv": csv("date,area,rate", "31 March 2020,Leeds,79"),
    });
    expect(read.series[0]?.values?.observations.map(({ period }) => [period.kind, period.index])).toEqual([
      ["year", 2017],
      ["year", 2018],
      ["year", 2019],
      ["year", 2020],
    ]);
  });

  it("of years that are said to be of different kinds are refused", async () => {
    const of = (words: string, year: string): string =>
      csv("time_period,time_identifier,geographic_level,la_name,rate", `${year},${words},Local authority,Leeds,7`);
    const asked = (): unknown => join({ "a.csv": of("Reporting year", "2018"), "b.csv": of("Calendar year", "2019") });
    expect(await dataOf("mixed-releases", asked)).toMatchObject({ what: "the kind of period" });
  });

  it("compute the rates of a file of counts and populations, for the years no file has them", async () => {
    const found = await join({
      "counts.csv": csv("year,area,number,population", "2009,Leeds,1300,150000", "2010,Leeds,1400,150000"),
      "rates.csv": csv("year,area,number,rate_per_10000", "2010,Leeds,1400,93"),
    });
    expect(pairs(found.read.series[0]?.values)).toEqual([
      ["2009", (1300 / 150000) * 10000],
      ["2010", 93],
    ]);
    expect(found.read.series[0]?.values?.decimals).toBe(0);
    expect(found.read.cautions.find(({ code }) => code === "rates-computed")?.data).toMatchObject({
      periods: ["2009"],
    });
  });

  it("count as one measure whatever its column is called", async () => {
    const { read } = await join({
      "old.csv": csv("year,area,number,rate_per_10000,population", "2009,Leeds,1300,88,150000"),
      "new.csv": csv("year,area,children_count,rate_per_10000,population_estimate", "2010,Leeds,1400,93,151000"),
    });
    expect(pairs(read.series[0]?.counts)).toEqual([
      ["2009", 1300],
      ["2010", 1400],
    ]);
    expect(pairs(read.series[0]?.populations).length).toBe(2);
  });
});

const ESS = (column: string, value: string, ...rows: readonly string[]): string =>
  csv(
    `year,area,${column},rate_per_10000`,
    ...rows.flatMap((row) => [`${row.replace("#", value)}`, row.replace("#", "Other").replace(/\d+$/, "1")]),
  );

describe("one question to several releases", () => {
  const files = {
    "old.csv": ESS("population_count", "Looked after at 31 March", "2009,Leeds,#,88"),
    "new.csv": ESS("population_type", "Looked after on 31 March", "2010,Leeds,#,93"),
  };
  it("meets a condition under a new name and in other words, from either file's", async () => {
    for (const where of [
      [["population_count", "Looked after at 31 March"] as const],
      [["population_type", "looked after on 31 march"] as const],
    ]) {
      const found = await join(files, { where });
      expect(pairs(found.read.series[0]?.values)).toEqual([
        ["2009", 88],
        ["2010", 93],
      ]);
      expect(codes(found)).toContain("condition-matched-elsewhere");
    }
  });
  it("leaves a condition out of a file that has nothing of the kind, and says so", async () => {
    const found = await join(
      { ...files, "new.csv": rates("2010,Leeds,93") },
      { where: [["population_count", "Looked after at 31 March"]] },
    );
    expect(codes(found)).toContain("condition-not-applied");
    expect(pairs(found.read.series[0]?.values).length).toBe(2);
  });
  it("does not take a total for another column's total", async () => {
    const sexes = (...rows: readonly string[]): string => csv("year,area,sex,rate_per_10000", ...rows);
    const ages = csv("year,area,age,rate_per_10000", "2010,Leeds,Total,93", "2010,Leeds,0 to 4,3");
    const asked = join(
      { "old.csv": sexes("2009,Leeds,Total,88", "2009,Leeds,Boys,8"), "new.csv": ages },
      {
        where: [["sex", "Total"]],
      },
    );
    expect(await dataOf("which-filter", () => asked)).toMatchObject({ column: "age" });
  });
  it("takes of each file the first of several names that it knows", async () => {
    const two = (a: string, b: string, row: string): string => csv(`year,area,${a},${b}`, row);
    const found = await join(
      {
        "old.csv": two("cla_rate", "cin_rate", "2009,Leeds,88,300"),
        "new.csv": two("looked_after_rate", "cin_rate", "2010,Leeds,93,310"),
      },
      { names: { value: ["looked_after_rate", "cla_rate"] } },
    );
    expect(pairs(found.read.series[0]?.values)).toEqual([
      ["2009", 88],
      ["2010", 93],
    ]);
  });
  it("takes of each file its own name of the indicator, and refuses one that no file knows", async () => {
    const long = (name: string, row: string): string =>
      csv("year,area,indicator,rate_per_10000", row.replace("#", name), row.replace("#", "Other"));
    const both = { "old.csv": long("Looked after", "2009,Leeds,#,88"), "new.csv": long("CLA", "2010,Leeds,#,93") };
    const found = await join(both, { indicators: ["Looked after", "CLA"] });
    expect(pairs(found.read.series[0]?.values).length).toBe(2);
    const wrong = (): unknown => join(both, { indicators: ["Looked after", "CLA", "CPP"] });
    expect(await dataOf("no-such-choice", wrong)).toMatchObject({ value: "CPP" });
    const half = (): unknown => join(both, { indicators: ["Looked after"] });
    expect(await dataOf("no-such-choice", half)).toMatchObject({ value: "Looked after" });
  });
});

const cell = fc.oneof(fc.integer({ min: 1, max: 60 }).map(String), fc.constantFrom("c", "z", "", ".."));
const release = fc.dictionary(fc.constantFrom("2009", "2010", "2011", "2012", "2013"), cell, { minKeys: 1 });
const text = (rows: Readonly<Record<string, string>>): string =>
  rates("2000,Leeds,5", ...Object.entries(rows).map(([year, value]) => `${year},Leeds,${value}`));

describe("whatever the releases hold", () => {
  const SEED = { seed: 20251122, numRuns: 60 } as const;
  it("the order of their rows says nothing", async () => {
    await fc.assert(
      fc.asyncProperty(release, release, async (a, b) => {
        const reversed = (rows: Record<string, string>): string => {
          const [head, ...lines] = text(rows).trim().split("\n");
          return `${[head, ...lines.reverse()].join("\n")}\n`;
        };
        const plain = (found: Awaited<ReturnType<typeof join>>): unknown => [
          pairs(found.read.series[0]?.values),
          found.read.series[0]?.values?.missing.map(({ period, symbol, file }) => [period.label, symbol, file]),
          found.read.cautions,
        ];
        const [one, other] = [
          await join({ "a.csv": text(a), "b.csv": text(b) }),
          await join({ "a.csv": reversed(a), "b.csv": reversed(b) }),
        ];
        expect(plain(other)).toEqual(plain(one));
      }),
      SEED,
    );
  });
  it("the first of two is the last of them the other way round", async () => {
    await fc.assert(
      fc.asyncProperty(release, release, async (a, b) => {
        const first = await join({ "a.csv": text(a), "b.csv": text(b) }, { prefer: "first" });
        const last = await join({ "b.csv": text(b), "a.csv": text(a) }, { prefer: "last" });
        expect(first.read.series).toEqual(last.read.series);
        expect(first.read.cautions).toEqual(last.read.cautions);
        expect(first.otherwise.series).toEqual(last.otherwise.series);
      }),
      SEED,
    );
  });
});
