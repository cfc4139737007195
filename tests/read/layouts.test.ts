import { describe, expect, it } from "vitest";
import { openSource } from "../../src/read/open.js";
import type { Asked } from "./sources.js";
import { dataOf, problemOf, read, requestOf, sourceOf, values } from "./sources.js";

async function roles(content: string, asked: Asked = {}) {
  const { plan } = await openSource(sourceOf(content), requestOf(asked));
  return Object.fromEntries(plan.roles.map(({ column, role }) => [column, role]));
}
async function plan(content: string, asked: Asked = {}) {
  return (await openSource(sourceOf(content, asked.name), requestOf(asked))).plan;
}
const NONE = { period: null, area: null, indicator: null, value: null, count: null, population: null };

const EES = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category,population_estimate,number,rate_per_10000
201718,Financial year,National,E92000001,England,,,,,,Total,11000,70,64
201718,Financial year,Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,,Total,1000,7,z
201718,Financial year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,383,E08000035,Leeds,Total,168,1.27,76
201819,Financial year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,383,E08000035,Leeds,Total,170,1.3,c
`;

describe("Explore Education Statistics", () => {
  it("is told by its columns, in any order", async () => {
    const found = await plan(EES);
    expect(found).toMatchObject({
      layout: "ees-long",
      valueColumn: "rate_per_10000",
      countColumn: "number",
      populationColumn: "population_estimate",
      unit: "rate",
      per: 10_000,
    });
    const reversed = EES.trim()
      .split("\n")
      .map((line) => line.split(",").reverse().join(","))
      .join("\n");
    const { series } = await read(reversed, { areas: ["Leeds"] });
    expect(series).toEqual((await read(EES, { areas: ["Leeds"] })).series);
  });
  it("names each row by its level", async () => {
    const { series } = await read(EES, { areas: ["England", "Leeds", "yorkshire & the humber"] });
    expect(series.map(({ area }) => [area.name, area.code, area.localCode, area.level])).toEqual([
      ["England", "E92000001", null, "country"],
      ["Leeds", "E08000035", "383", "local authority"],
      ["Yorkshire and The Humber", "E12000003", null, "region"],
    ]);
    const leeds = series[1]?.values;
    expect(leeds?.observations).toEqual([
      { period: { kind: "financial-year", index: 2017, label: "201718" }, value: 76, file: "data.csv", line: 4 },
    ]);
    expect(leeds?.missing).toMatchObject([{ symbol: "c", reason: "confidential", line: 5 }]);
  });
  it("does not take the region's name for an authority without one", async () => {
    const text = `time_period,geographic_level,region_name,new_la_code,la_name,rate
2017,Local authority,London,E09000002,,5
2017,Local authority,London,E09000003,,6
`;
    const { series } = await read(text, { areas: "all" });
    expect(series.map(({ area }) => area.name)).toEqual(["E09000002", "E09000003"]);
  });
  it("asks which of several indicators", async () => {
    const text = EES.replace("number,", "turnover_rate,");
    expect(await dataOf("which-indicator", () => plan(text))).toMatchObject({
      choices: [{ value: "turnover_rate" }, { value: "rate_per_10000" }],
    });
    expect((await plan(text, { indicator: "TURNOVER rate" })).valueColumn).toBe("turnover_rate");
  });
  it("gives a rate among several no count that is not its own", async () => {
    const text = "time_period,geographic_level,country_name,a_rate,b_rate,b,headcount\n2017,National,England,1,2,3,4\n";
    expect(await plan(text, { indicator: "a_rate" })).toMatchObject({ valueColumn: "a_rate", countColumn: null });
    expect(await plan(text, { indicator: "b_rate" })).toMatchObject({ valueColumn: "b_rate", countColumn: "b" });
  });
});

describe("tidy long", () => {
  it("finds the columns by name and content", async () => {
    expect(
      await roles(
        "gss_code,Council,Snapshot date,Rate per 10,000,Number\n".replace("10,000", "10000") +
          "E08000035,Leeds,31 March 2017,76,1271\nE08000035,Leeds,31 March 2018,77,1272\n",
      ),
    ).toEqual({
      gss_code: "area code",
      Council: "area",
      "Snapshot date": "period",
      "Rate per 10000": "value",
      Number: "count",
    });
  });
  it.each<[string, string, Partial<Awaited<ReturnType<typeof plan>>>]>([
    [
      "a rate per population is no population",
      "year,area,Rate per 10000 population,Number\n2017,Leeds,76,1271\n",
      {
        valueColumn: "Rate per 10000 population",
        countColumn: "Number",
        populationColumn: null,
      },
    ],
    ["an id is no value", "year,area,area_id,births\n2017,Leeds,1,100\n", { valueColumn: "births" }],
    [
      "a code with leading zeros is no value",
      "year,area,thing,births\n2017,Leeds,0301,100\n",
      { valueColumn: "births" },
    ],
    [
      "a value that is suppressed throughout",
      "year,area,number,rate\n2017,Leeds,1,c\n2018,Leeds,2,z\n",
      {
        valueColumn: "rate",
        countColumn: "number",
      },
    ],
    [
      "a count in the year is no period",
      "snapshot,area,children_in_year\n2017,Leeds,12\n2018,Leeds,13\n",
      {
        valueColumn: "children_in_year",
      },
    ],
    ["a period under any name", "when,area,births\n2016/17,Leeds,5\n2017/18,Leeds,6\n", { valueColumn: "births" }],
  ])("%s", async (_, text, expected) => expect(await plan(text)).toMatchObject(expected));

  it.each([
    ["two rates", "year,area,rate_a,rate_b\n2017,Leeds,1,2\n"],
    ["a rate and a value", "year,area,rate,value\n2017,Leeds,1,2\n"],
    ["two counts", "year,area,births,deaths\n2017,Leeds,1,2\n"],
  ])("%s are a question", async (_, text) => {
    const { choices } = await dataOf("which-indicator", () => plan(text));
    expect(choices.length).toBe(2);
  });
  it.each<[string, string, string]>([
    ["period", "thing,area,rate\nx,Leeds,1\ny,Leeds,2\n", "period"],
    ["value", "year,area,remark\n2017,Leeds,good\n", "value"],
  ])("without a %s it says so", async (_, text, missing) => {
    expect(await dataOf("layout-unknown", () => plan(text))).toMatchObject({ missing });
  });
  it.each<[string, string, "point" | "comma", "point" | "comma" | null]>([
    ["a decimal comma", "area;year;result\nLeeds;2017;86,25\nLeeds;2018;1.078,2\n", "point", "comma"],
    ["a decimal point under --decimal comma", "area;year;result\nLeeds;2017;86.25\n", "comma", "point"],
    ["words with commas", 'area,year,result\nLeeds,2017,"good, 12"\n', "point", null],
  ])("without a value for %s it says which mark to try", async (_, text, decimal, other) => {
    expect(await dataOf("layout-unknown", () => plan(text, { decimal }))).toMatchObject({ decimal: other });
  });
  it("can be told every column", async () => {
    const text = "a,b,c,d,e\n2017,Leeds,76,1271,166268\n2018,Leeds,77,1272,166269\n";
    const columns = { ...NONE, period: "A", area: "b", value: "c", count: "d", population: "e" };
    expect(await roles(text, { columns })).toEqual({ a: "period", b: "area", c: "value", d: "count", e: "population" });
    expect(await dataOf("no-such-column", () => plan(text, { columns: { ...NONE, value: "cc" } }))).toMatchObject({
      column: "cc",
      columns: ["a", "b", "c", "d", "e"],
    });
  });
  it("names one series without area or indicator after its file", async () => {
    const { series } = await read("year,rate,source\n2017,5,x\n2018,6,y\n", { name: "in/leeds-rate.csv" });
    expect(series[0]?.area.name).toBe("leeds-rate");
  });
  it("takes a numbered site for an area", async () => {
    expect(await dataOf("which-area", () => read("year,site,value\n2017,1,5\n2018,2,6\n"))).toMatchObject({ total: 2 });
  });
  it.each([
    ["a second name of the period", "year,period_name,rate\n2016,2015/16,5\n2017,2016/17,6\n"],
    ["a source", "year,source,rate\n2016,SFR1,5\n2017,SFR2,6\n"],
  ])("does not take %s for the area", async (_, text) => {
    expect(await values(text)).toEqual([
      ["2016", 5],
      ["2017", 6],
    ]);
  });
});

describe("wide by area", () => {
  const REPORT = "Year,Leeds,Statistical Neighbours,England\n2013,62,45,38\n2014,c,53,42\n";
  it("makes an area of every column", async () => {
    expect((await plan(REPORT)).layout).toBe("wide-by-area");
    const { series, benchmarks } = await read(REPORT, { areas: ["leeds"], benchmarks: ["England"] });
    expect(series[0]?.values).toMatchObject({
      observations: [{ value: 62, line: 2 }],
      missing: [{ symbol: "c", line: 3 }],
    });
    expect(benchmarks[0]?.area).toMatchObject({ name: "England", level: "country" });
  });
  it("takes rate and base from the file's name", async () => {
    expect(await plan(REPORT, { name: "plans-per-10000.csv" })).toMatchObject({ unit: "rate", per: 10_000 });
  });
  it("leaves a column of notes out", async () => {
    const { series } = await read("Year,Leeds,Source\n2013,62,CPP\n2014,60,\n");
    expect(series[0]?.area.name).toBe("Leeds");
  });
  it.each(["Target", "Total", "target"])(
    "takes %s for a line of the table beside an area known for certain",
    async (name) => {
      const found = await plan(`Year,Leeds,England,${name}\n2013,62,38,40\n2014,47,42,40\n`);
      expect(found.layout).toBe("wide-by-area");
      expect(found.roles.filter(({ role }) => role === "area")).toHaveLength(3);
    },
  );
  it.each([
    "Year,births,deaths\n2013,1,2\n",
    "Year,Births,Deaths\n2013,1,2\n",
    "Year,Male,Female,Total\n2013,1,2,3\n",
    "Year,Number,Rate\n2013,1,2\n",
    "Year,Actual,Target\n2013,1,2\n",
  ])("does not take measures for areas: %j", async (text) => {
    const layout = await plan(text).then(
      (found) => found.layout,
      (error: { problem: { code: string } }) => error.problem.code,
    );
    expect(["tidy-long", "which-indicator"]).toContain(layout);
  });
  it("takes columns for areas that the question names as such", async () => {
    const text = "t,y,X\n1,5,7\n2,6,8\n";
    expect((await problemOf(() => read(text))).code).toBe("which-indicator");
    const { series, benchmarks } = await read(text, { areas: ["y"], benchmarks: ["X"] });
    expect(series[0]).toMatchObject({ area: { name: "y" }, values: { observations: [{ value: 5 }, { value: 6 }] } });
    expect(benchmarks[0]).toMatchObject({
      area: { name: "X" },
      values: { observations: [{ value: 7 }, { value: 8 }] },
    });
    const drawn = await read("week,Leeds,x1\n1,5,7\n2,6,8\n", {
      areas: ["leeds"],
      columns: { ...NONE, period: "week" },
    });
    expect(drawn.series[0]?.values?.observations).toHaveLength(2);
    // What its name says is a count or a rate is one, whatever it is asked for as.
    expect((await problemOf(() => read("Year,Number,Rate\n2013,1,2\n", { areas: ["Rate"] }))).code).toBe(
      "no-such-area",
    );
  });
  it("says where two rows of one period disagree", async () => {
    expect(await dataOf("two-values", () => read(`${REPORT}2013,63,45,38\n`, { areas: ["Leeds"] }))).toMatchObject({
      lines: [2, 4],
      values: ["62", "63"],
    });
  });
  it("names the rows of decimal commas between semicolons", async () => {
    expect(await dataOf("bad-number", () => read("Year;Leeds\n2017;76,5\n2018;76,123\n"))).toMatchObject({
      rows: [
        { line: 2, text: "76,5" },
        { line: 3, text: "76,123" },
      ],
    });
  });
  it("names a period that is none", async () => {
    const text = "Year,Leeds\n2013,1\n2014,2\n2015,3\n2016,4\n0,5\n";
    expect(await dataOf("bad-period", () => read(text))).toMatchObject({ rows: [{ line: 6, label: "0" }] });
  });
});

describe("layouts that come later are refused, not misread", () => {
  it.each([["a header one cell longer", "Indicator,Area,Year,Value,Extra\nx,Leeds,2017,5\n"]])(
    "%s",
    async (_, text) => {
      const { code } = await problemOf(() => read(text, { areas: ["Leeds"] }));
      expect(["layout-unknown", "ragged-row"]).toContain(code);
    },
  );
});
