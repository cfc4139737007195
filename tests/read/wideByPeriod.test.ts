/** A row for each area, the period in the columns' names. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSource } from "../../src/read/open.js";
import { DEFAULT_REQUEST } from "../../src/read/request.js";
import { survey } from "../../src/read/survey.js";
import { type Asked, dataOf, pairs, read, requestOf, sourceOf } from "./sources.js";

const DFE = readFileSync("fixtures/layouts/dfe-wide.csv", "utf8");
const opened = (content: string, asked: Asked = {}) => openSource(sourceOf(content, asked.name), requestOf(asked));
const plan = async (content: string, asked: Asked = {}) => (await opened(content, asked)).plan;
const choosing = (columns: Partial<typeof DEFAULT_REQUEST.columns>) => ({ ...DEFAULT_REQUEST.columns, ...columns });

describe("a department's table, wide by year", () => {
  it("makes one indicator of a measure's columns, with the count and the population it was made of", async () => {
    const { series, cautions } = await read(DFE, { indicator: "CLA_Rate", areas: ["Leeds"] });
    const [leeds] = series;
    expect(leeds?.area).toEqual({ name: "Leeds", code: "E08000035", localCode: "383", level: "local authority" });
    expect(leeds?.indicator).toMatchObject({ name: "CLA Rate", unit: "rate", per: 10_000 });
    expect(pairs(leeds?.values)).toEqual([
      ["2014", 86],
      ["2015", 78],
      ["2016", 76],
      ["2017", 76],
      ["2018", 76],
    ]);
    expect(pairs(leeds?.counts).at(-1)).toEqual(["2018", 1271]);
    expect(pairs(leeds?.populations).at(-1)).toEqual(["2018", 166_268]);
    expect(cautions).toMatchObject([{ code: "per-from-figures", data: { agree: 40, rows: 40 } }]);
  });
  it("reads its symbols as they were meant at the time", async () => {
    const { series } = await read(DFE, { indicator: "CLA_UASC", areas: ["Kirklees"] });
    expect(series[0]?.values?.missing.map(({ reason }) => reason)).toEqual(["suppressed", "suppressed"]);
    const asked = await read(DFE, { indicator: "CLA_UASC", areas: ["Kirklees"], symbols: "dfe" });
    expect(asked.series[0]?.values?.missing[0]?.reason).toBe("not available");
  });
  it.each(["cla_rate", "CLA Rate", "CLA_Rate "])("knows the measure as %j", async (indicator) => {
    expect((await plan(DFE, { indicator })).valueColumn).toBe("CLA_Rate");
  });
  it("takes the count that the figures show, not the one whose name is like the rate's", async () => {
    expect(await plan(DFE, { indicator: "CLA_Rate" })).toMatchObject({ countColumn: "CLA_Mar" });
    const without = DFE.replaceAll("CLA_Mar", "CLA_Other").replaceAll(/\r\n/g, "\n");
    expect(await plan(without, { indicator: "CLA_Rate" })).toMatchObject({ countColumn: "CLA_Other" });
    const [header = "", ...rows] = without.split("\n");
    const kept = header.split(",").flatMap((name, place) => (name.startsWith("CLA_Other") ? [] : [place]));
    const cut = [header, ...rows].map((row) => kept.map((place) => row.split(",")[place]).join(",")).join("\n");
    // 1,670 children were looked after at some time of the year: no count of a rate of 76.
    expect(await plan(cut, { indicator: "CLA_Rate" })).toMatchObject({ countColumn: null, per: null });
  });
  it("is told by flags what the figures would show, with measures for columns", async () => {
    const columns = choosing({ value: "CLA_Rate", count: "CLA", population: "cla_pop" });
    expect(await plan(DFE, { columns, per: 1000 })).toMatchObject({
      valueColumn: "CLA_Rate",
      countColumn: "CLA",
      populationColumn: "CLA_Pop",
      per: 1000,
      cautions: [],
    });
  });
  it("keeps the measure asked for beside a count or a population that a flag names", async () => {
    const count = await plan(DFE, { indicator: "CLA_Rate", columns: choosing({ count: "CLA" }) });
    expect(count).toMatchObject({
      valueColumn: "CLA_Rate",
      countColumn: "CLA",
      populationColumn: "CLA_Pop",
      per: null,
    });
    const population = await plan(DFE, { indicator: "CLA_Rate", columns: choosing({ population: "CLA_Pop" }) });
    expect(population).toMatchObject({ valueColumn: "CLA_Rate", countColumn: "CLA_Mar", per: 10_000 });
  });
  it("knows a count by the rate beside it", async () => {
    expect(await plan(DFE, { indicator: "CLA_Mar" })).toMatchObject({ valueColumn: null, countColumn: "CLA_Mar" });
    expect(await plan(DFE, { indicator: "CLA_UASC" })).toMatchObject({ valueColumn: "CLA_UASC", countColumn: null });
  });
  it("asks which measure, and says what the columns without a year are", async () => {
    expect(await dataOf("which-indicator", () => plan(DFE))).toMatchObject({
      choices: ["CLA_Mar", "CLA_Pop", "CLA_Rate", "CLA", "CLA_UASC"].map((value) => ({ value })),
    });
    const { roles } = await plan(DFE, { indicator: "CLA_Rate" });
    expect(roles).toContainEqual({ column: "CLA_Rate2014 to CLA_Rate2018", role: "value, by period" });
    expect(roles).toContainEqual({ column: "CLA_1to4", role: "another number, not used" });
  });
  it("surveys every measure as an indicator", async () => {
    const found = await survey(sourceOf(DFE), requestOf());
    expect(found.indicators.map(({ value, rows }) => [value, rows])).toEqual([
      ["CLA_Mar", 40],
      ["CLA_Pop", 40],
      ["CLA_Rate", 40],
      ["CLA", 40],
      ["CLA_UASC", 40],
    ]);
    expect(found.next).toMatchObject({ indicator: "CLA_Rate", where: [], area: "Sheffield" });
    expect(found.areas.find(({ name }) => name === "ENGLAND")).toMatchObject({ level: "country", localCode: null });
  });
  it("does not give England the number of the Isle of Wight", async () => {
    const text = "geog_l,geog_c,geog_n,CLA_2014,CLA_2015\nNational,921,England,5,6\nLA,921,Isle of Wight,1,2\n";
    const { series } = await read(text, { areas: ["921"] });
    expect(series[0]?.area.name).toBe("Isle of Wight");
  });
});

describe("other tables wide by period", () => {
  it("read a population of mid-year as that of the year after", async () => {
    const text = "geog_n,Total_2010,Total_2011,Mid2009Pop0-17,Mid2010Pop0-17\nLeeds,1417,1434,151800,153200\n";
    const { series, cautions } = await read(text, { indicator: "Total", areas: ["Leeds"] });
    expect(pairs(series[0]?.populations)).toEqual([
      ["2010", 151_800],
      ["2011", 153_200],
    ]);
    expect(cautions.map(({ code }) => code)).toContain("mid-year-population");
  });
  it("read columns that are called by their periods alone, and name them after the file", async () => {
    const text =
      '"local authority: county / unitary (as of April 2021)","mnemonic","2009","2010"\n"Leeds","E08000035",5,6\n"York","E06000014",7,8\n';
    const { series } = await read(text, { areas: ["E08000035"], name: "rate-per-1000.csv" });
    expect(series[0]?.area).toMatchObject({ name: "Leeds", code: "E08000035" });
    expect(series[0]?.indicator).toMatchObject({ name: "rate per 1000", unit: "rate", per: 1000 });
    expect(pairs(series[0]?.values)).toEqual([
      ["2009", 5],
      ["2010", 6],
    ]);
  });
  it("take areas from a column called Year where the years stand in the names", async () => {
    const { series } = await read('"Year","Mid-2008","Mid-2009"\n"County Durham",6645,6252\n"Darlington",1,2\n', {
      areas: ["Durham"],
    });
    expect(pairs(series[0]?.values)).toEqual([
      ["Mid-2008", 6645],
      ["Mid-2009", 6252],
    ]);
  });
  it("keep an indicator column's rows apart", async () => {
    const text = "area,indicator,2017/18,2018/19\nLeeds,Referral rate per 10000,1,2\nLeeds,Number of plans,3,4\n";
    expect((await dataOf("which-indicator", () => read(text))).choices).toHaveLength(2);
    const { series } = await read(text, { indicator: "number of plans" });
    expect(series[0]).toMatchObject({ indicator: { name: "Number of plans", unit: "count" }, values: null });
    expect(pairs(series[0]?.counts)).toEqual([
      ["2017/18", 3],
      ["2018/19", 4],
    ]);
  });
  it("ask for the measure by another flag where a column names the indicator", async () => {
    const text =
      "area,indicator,rate_2017,rate_2018,births_2017,births_2018\nLeeds,a,1,2,3,4\nYork,a,1,2,3,4\nYork,b,1,2,3,4\n";
    expect(await dataOf("which-indicator", () => read(text, { indicator: "a" }))).toMatchObject({
      flag: "--indicator-column indicator --value-column",
      choices: [{ value: "rate" }, { value: "births" }],
    });
    const asked = { indicator: "a", columns: choosing({ indicator: "indicator", value: "births" }), areas: ["Leeds"] };
    expect(pairs((await read(text, asked)).series[0]?.values)).toEqual([
      ["2017", 3],
      ["2018", 4],
    ]);
  });
  it("keep filters", async () => {
    const text = "area,sex,2017,2018\nLeeds,Boys,1,2\nLeeds,Girls,3,4\nLeeds,Total,4,6\n";
    const { choices } = await dataOf("which-filter", () => read(text));
    expect(choices[0]).toEqual({ value: "Total", rows: 2 });
    expect(pairs((await read(text, { where: [["sex", "girls"]] })).series[0]?.values)).toEqual([
      ["2017", 3],
      ["2018", 4],
    ]);
  });
  it("read both halves of a header of two levels, the period first or last", async () => {
    const text =
      "area,2011 | Number3,2011 | % excluded,2012 | Number3,2012 | % excluded\nLeeds,70,0.24,80,0.15\nYork,7,x,8,0\n";
    const { series } = await read(text, { indicator: "% excluded", areas: ["Leeds"] });
    expect(series[0]?.indicator).toMatchObject({ unit: "percent", per: 100 });
    expect(pairs(series[0]?.values)).toEqual([
      ["2011", 0.24],
      ["2012", 0.15],
    ]);
  });
  it("refuse two figures of one period", async () => {
    const text = "area,rate_2017,rate 2017,rate_2018\nLeeds,1,2,3\n";
    expect(await dataOf("two-values", () => read(text))).toMatchObject({ values: ["1", "2"], period: "2017" });
  });
});

describe("tables that only look wide by period", () => {
  it.each<[string, string, string]>([
    [
      "a year column beside one census",
      "year,area,rate,population_2011\n2017,Leeds,1,9\n2018,Leeds,2,9\n",
      "tidy-long",
    ],
    ["the areas of a report", "Year,Leeds,England\n2017,1,2\n2018,1,2\n", "wide-by-area"],
    [
      "a lookup's year in a code's name",
      "period,area,lad_2019_code,rate\n2017,Leeds,5,1\n2018,Leeds,5,2\n",
      "tidy-long",
    ],
  ])("%s", async (_, text, layout) => expect((await plan(text)).layout).toBe(layout));

  it("are a question where a column under any name holds periods", async () => {
    const text = "when,area,2017/18,2018/19\n2016/17,Leeds,1,2\n2017/18,Leeds,3,4\n";
    expect(await dataOf("two-layouts", () => plan(text))).toMatchObject({ period: "when" });
  });
  it("are a question where a column holds the periods as well", async () => {
    const text = "year,area,2017,2018\n2017,Leeds,1,2\n2018,Leeds,3,4\n";
    expect(await dataOf("two-layouts", () => plan(text))).toEqual({
      period: "year",
      columns: ["2017", "2018"],
      line: undefined,
    });
    const { valueColumn } = await plan(text, { columns: choosing({ period: "year", value: "2018" }) });
    expect(valueColumn).toBe("2018");
  });
});

describe("a rate's parts from the figures of a long file", () => {
  const rows = (rate: (i: number) => number): string =>
    Array.from(
      { length: 8 },
      (_, i) => `${2010 + i},Leeds,${rate(i)},${100 + 7 * i},${5000 + 13 * i * i},${9 * i}`,
    ).join("\n");
  const text = (rate: (i: number) => number): string => `year,area,turnover_rate,leavers,staff,other\n${rows(rate)}\n`;
  const share = (per: number) => (i: number) => Math.round(((100 + 7 * i) / (5000 + 13 * i * i)) * per * 10) / 10;
  it.each([100, 1000, 10_000, 100_000])("finds that it is per %i", async (per) => {
    expect(await plan(text(share(per)), { indicator: "turnover_rate" })).toMatchObject({
      countColumn: "leavers",
      populationColumn: "staff",
      per,
    });
  });
  it("finds nothing where they do not agree", async () => {
    const odd = (i: number): number => share(1000)(i) + (i % 3);
    const found = await plan(text(odd), { indicator: "turnover_rate" });
    expect(found).toMatchObject({ countColumn: null, populationColumn: null, per: null, cautions: [] });
  });
  it("finds nothing in four rows", async () => {
    const short = text(share(1000)).split("\n").slice(0, 5).join("\n");
    expect(await plan(short, { indicator: "turnover_rate" })).toMatchObject({ per: null });
  });
  it("finds nothing where two columns would do", async () => {
    const twice = text(share(1000))
      .replace("leavers", "leavers,again")
      .replace(/^(\d{4},Leeds,[^,]*),(\d+)/gm, "$1,$2,$2");
    expect(await plan(twice, { indicator: "turnover_rate" })).toMatchObject({ countColumn: null, per: null });
  });
});

it("judges by the same rows however the file arrives", async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, i) => `2010,Area ${i},${(i % 90) + 10},${1000 + i},${Math.round((((i % 90) + 10) / (1000 + i)) * 1e4) / 10}`,
  );
  const text = `year,area,leavers,staff,turnover_rate\n${rows.join("\n")}\n`;
  const asked = { indicator: "turnover_rate", areas: ["Area 7"] };
  const cuts = Array.from({ length: 40 }, (_, i) => 997 * i);
  const whole = await read(text, asked);
  expect(whole.cautions).toMatchObject([{ code: "per-from-figures", data: { rows: 500 } }]);
  expect(await read(text, { ...asked, cuts })).toEqual(whole);
});
