/** Files whose indicators go by a key and a label: the Local Authority Interactive Tool and Fingertips. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSource } from "../../src/read/open.js";
import { DEFAULT_REQUEST } from "../../src/read/request.js";
import { survey } from "../../src/read/survey.js";
import { type Asked, dataOf, pairs, problemOf, read, requestOf, sourceOf } from "./sources.js";

const LAIT = readFileSync("fixtures/layouts/lait.csv", "utf8");
const FINGERTIPS = readFileSync("fixtures/layouts/fingertips.csv", "utf8");
const opened = (content: string, asked: Asked = {}) => openSource(sourceOf(content), requestOf(asked));

describe("the Local Authority Interactive Tool", () => {
  const rate = { name: "Children Looked after rate per 10,000", unit: "rate", per: 10_000, polarity: null };

  it.each(["LAC", "lac", "Children Looked after rate per 10,000", "children looked after  rate per 10,000"])(
    "knows an indicator as %j, though its name comes in its last rows only",
    async (indicator) => {
      const { series } = await read(LAIT, { indicator, areas: ["Leeds"] });
      expect(series[0]?.indicator).toEqual(rate);
      expect(series[0]?.area).toMatchObject({ localCode: "383", level: "local authority" });
      expect(pairs(series[0]?.values)).toEqual([
        ["2016", 76],
        ["2017", 76],
        ["2018", 76],
        ["2019", 77],
        ["2020", 79],
        ["2021", 75],
        ["2022", 81],
        ["2023", 84],
        ["2024", 89],
        ["2025", 85],
      ]);
    },
  );
  it("is the same in any order of the rows", async () => {
    const [header = "", ...rest] = LAIT.trimEnd().split(/\n(?=")/);
    const reversed = [header, ...rest.reverse()].join("\n");
    const asked = { indicator: rate.name, areas: ["Leeds", "England"] };
    const values = async (text: string) => (await read(text, asked)).series.map((series) => pairs(series.values));
    expect(await values(reversed)).toEqual(await values(LAIT));
  });
  it("counts where the indicator's name says so", async () => {
    const { series } = await read(LAIT, { indicator: "LACnum", areas: ["Leeds"] });
    expect(series[0]).toMatchObject({
      indicator: { name: "Number of Looked after Children", unit: "count" },
      values: null,
    });
    expect(pairs(series[0]?.counts).at(-1)).toEqual(["2025", 1498]);
  });
  it("reads its dashes as not available and its regions as regions", async () => {
    const { plan, symbols } = await opened(LAIT);
    expect([plan.layout, symbols, plan.filters]).toEqual(["lait", "lait", []]);
    const { series } = await read(LAIT, { indicator: "LAC", areas: ["London (Inner)", "England", "Isle of Wight"] });
    expect(series.map(({ area }) => area.level)).toEqual(["region", "country", "local authority"]);
  });
  it("names a break inside a label as one blank", async () => {
    const { series } = await read(LAIT, { indicator: "Work_Force_AvgNumCase_SW", areas: ["Leeds"] });
    expect(series[0]?.indicator.name).toMatch(/\(based on FTE counts\) From this year/);
  });
  it("asks which indicator, with the names beside the keys", async () => {
    const { choices } = await dataOf("which-indicator", () => read(LAIT, { areas: ["Leeds"] }));
    expect(choices[0]).toEqual({ value: "LAC", rows: 60, label: rate.name });
    const near = await dataOf("no-such-choice", () =>
      read(LAIT, { areas: ["Leeds"], indicator: "Number of Looked after Childrn" }),
    );
    expect(near.suggestion).toBe("Number of Looked after Children");
  });
  it("asks which of two keys that go by one name", async () => {
    const text = LAIT.replaceAll('"LACnum"', '"LAC2"').replaceAll("Number of Looked after Children", rate.name);
    const { choices } = await dataOf("which-indicator", () => read(text, { areas: ["Leeds"], indicator: rate.name }));
    expect(choices.map(({ value }) => value)).toEqual(["LAC", "LAC2"]);
    expect((await read(text, { areas: ["Leeds"], indicator: "LAC" })).series).toHaveLength(1);
  });
  it("keeps two names of one key apart", async () => {
    const rows = ["2016,Rate,5", "2017,Rate,6", "2016,Number,50", "2017,Number,60"].map((row) => row.split(","));
    const body = rows.map(([year, name, value]) => `X,${name},${year},Leeds,${value},383,NA`).join("\n");
    const text = `Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n${body}\n`;
    const number = await read(text, { indicator: "Number", areas: ["Leeds"] });
    expect(number.series[0]?.indicator).toMatchObject({ name: "Number", unit: "count" });
    expect(pairs(number.series[0]?.counts).map(([, value]) => value)).toEqual([50, 60]);
    expect(pairs((await read(text, { indicator: "rate", areas: ["Leeds"] })).series[0]?.values)).toHaveLength(2);
    expect((await problemOf(() => read(text, { indicator: "X", areas: ["Leeds"] }))).code).toBe("two-values");
  });
  it("takes the name of one for the key of another as the key", async () => {
    const text = LAIT.replaceAll("Number of Looked after Children", "LAC");
    const { series } = await read(text, { areas: ["Leeds"], indicator: "LAC" });
    expect(pairs(series[0]?.values).at(-1)).toEqual(["2025", 85]);
  });
  it("surveys one indicator by its name as by its key", async () => {
    const byKey = await survey(sourceOf(LAIT), requestOf({ indicator: "LAC" }));
    const byName = await survey(sourceOf(LAIT), requestOf({ indicator: rate.name }));
    expect(byName.indicators).toEqual([{ value: "LAC", rows: 60, label: rate.name }]);
    const { name, unit, per } = rate;
    expect(byName.indicator).toEqual({ name, unit, per });
    expect({ ...byName, next: byKey.next, areas: [] }).toEqual({ ...byKey, areas: [] });
  });
  it("lists keys with their names", async () => {
    const found = await survey(sourceOf(LAIT), requestOf());
    expect(found.indicators.map(({ value, label }) => [value, label?.slice(0, 14)])).toEqual([
      ["LAC", "Children Looke"],
      ["LACnum", "Number of Look"],
      ["Work_Force_AvgNumCase_SW", "Average number"],
    ]);
  });
  it("gives way to flags about the columns", async () => {
    const columns = { ...DEFAULT_REQUEST.columns, indicator: "Short Desc" };
    expect((await opened(LAIT, { columns })).plan.layout).toBe("tidy-long");
  });
});

describe("Fingertips", () => {
  const all = [["age", "all ages"]] as const;
  it.each(["93356", "Campylobacter incidence rate/100,000", "Campylobacter incidence rate/100,000\n"])(
    "knows an indicator as %j",
    async (indicator) => {
      const { series, cautions } = await read(FINGERTIPS, { indicator, areas: ["Leeds"], where: all });
      expect(series[0]?.indicator).toMatchObject({
        name: "Campylobacter incidence rate/100,000",
        unit: "rate",
        per: 100_000,
      });
      expect(pairs(series[0]?.counts)).toHaveLength(3);
      expect(cautions).toMatchObject([{ code: "missing-last-cell", data: { column: "Compared to goal" } }]);
    },
  );
  it("agrees with itself: count by population is the rate", async () => {
    const { series } = await read(FINGERTIPS, { areas: ["Leeds"], where: all });
    const [leeds] = series;
    const share = (leeds?.counts?.observations[0]?.value ?? 0) / (leeds?.populations?.observations[0]?.value ?? 1);
    expect(share * 100_000).toBeCloseTo(leeds?.values?.observations[0]?.value ?? 0, 6);
  });
  it("offers the blank, which is the whole, first", async () => {
    const { choices } = await dataOf("which-filter", () => read(FINGERTIPS, { areas: ["England"], where: all }));
    expect(choices[0]).toEqual({ value: "", rows: 3 });
    for (const blank of ["", "(blank)"]) {
      const { series } = await read(FINGERTIPS, { areas: ["England"], where: [...all, ["Category Type", blank]] });
      expect(pairs(series[0]?.values)[0]?.[1]).toBeCloseTo(94.726, 3);
    }
  });
  it("refuses a row of any other width", async () => {
    const rows = FINGERTIPS.split('"Campylobacter');
    const cut = rows.map((row, i) => (i === 3 ? row.replace(/,Country,/, ",") : row)).join('"Campylobacter');
    expect((await problemOf(() => read(cut, { areas: ["Leeds"] }))).code).toBe("ragged-row");
    const full = rows.map((row, i) => (i === 3 ? row.replace(/,\n/, ",,\n") : row)).join('"Campylobacter');
    expect((await problemOf(() => read(full, { areas: ["Leeds"] }))).code).toBe("ragged-row");
  });
  it("reads rows as wide as the header as they are", async () => {
    const full = FINGERTIPS.replace(/(?<=[^l])\n(?=93356|$)/g, ",\n");
    const { cautions, series } = await read(full, { areas: ["Leeds"], where: all });
    expect([cautions, series.length]).toEqual([[], 1]);
  });
  it("pads no other file's rows", async () => {
    expect((await problemOf(() => read("Indicator,Area,Year,Value,Extra\nx,Leeds,2017,5\n"))).code).toBe("ragged-row");
  });
});
