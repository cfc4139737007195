/** All indicators of a file at once are what each of them is by itself. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ProblemError } from "../../src/problems.js";
import { type IndicatorsRead, readEveryIndicator } from "../../src/read/everyIndicator.js";
import type { AreaRequest } from "../../src/read/request.js";
import type { Series } from "../../src/series/series.js";
import { type Asked, pairs, read, requestOf, sourceOf } from "./sources.js";

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/layouts/${name}`, import.meta.url));
const rows = (header: string, ...lines: string[]): string => `${[header, ...lines].join("\n")}\n`;

function every(content: string | Uint8Array, { areas = "all", name, ...request }: Asked = {}): Promise<IndicatorsRead> {
  return readEveryIndicator(sourceOf(content, name), requestOf(request), areas as AreaRequest);
}

const told = ({ area, indicator, values, counts, populations }: Series) => ({
  area,
  indicator,
  values: pairs(values),
  counts: pairs(counts),
  populations: pairs(populations),
});

describe("every indicator of a file", () => {
  const FILES: readonly (readonly [string, Asked])[] = [
    ["lait.csv", {}],
    ["dfe-wide.csv", {}],
    ["ees-looked-after-2022.csv", { where: [["population_count", "Children looked after at 31 March each year"]] }],
    [
      "absence.csv",
      {
        where: [
          ["school_type", "State-funded primary"],
          ["term", "Total"],
        ],
      },
    ],
    [
      "fingertips.csv",
      {
        where: [
          ["Age", "All ages"],
          ["Category", ""],
        ],
      },
    ],
  ];
  it.each(FILES)("of %s is as it is by itself", async (file, asked) => {
    const content = fixture(file);
    const all = await every(content, asked);
    expect(all.indicators.length, JSON.stringify(all.unusable)).toBeGreaterThan(0);
    for (const { indicator, series, unusable } of all.indicators) {
      const alone = await read(content, { ...asked, areas: "all", indicator });
      expect(series.map(told), indicator).toEqual(alone.series.map(told));
      expect(unusable.map(({ area, problem }) => [area.name, problem.code])).toEqual(
        alone.unusable.map(({ area, problem }) => [area.name, problem.code]),
      );
    }
  });

  it("takes a count that is beside its rate once, and says so", async () => {
    const text = rows(
      "year,area,starts,starts_rate,leavers_rate,population",
      ...[
        "2009,Leeds,10,1.0,3.5,100000",
        "2010,Leeds,12,1.2,4,100000",
        "2009,York,5,1.0,1,50000",
        "2010,York,6,1.2,2,50000",
      ],
    );
    const { indicators, cautions } = await every(text);
    expect(indicators.map(({ indicator }) => indicator)).toEqual(["starts_rate", "leavers_rate"]);
    expect(pairs(indicators[0]?.series[0]?.counts)).toEqual([
      ["2009", 10],
      ["2010", 12],
    ]);
    expect(cautions.find(({ code }) => code === "counts-beside-rates")?.data).toEqual({
      pairs: [{ count: "starts", of: "starts_rate" }],
    });
  });

  it("leaves out the indicator whose periods cannot be read, and keeps the others", async () => {
    const text = rows(
      "year,area,indicator,value",
      ...["2009,Leeds,A,1", "2010,Leeds,A,2", "week 3,Leeds,B,1", "week 4,Leeds,B,2"],
    );
    const { indicators, unusable } = await every(text);
    expect(indicators.map(({ indicator }) => indicator)).toEqual(["A"]);
    expect(unusable).toMatchObject([{ indicator: "B", problem: { code: "bad-period" } }]);
  });

  it("counts each indicator's periods by its own calendar", async () => {
    const text = rows(
      "period,area,indicator,value",
      ...["2009,Leeds,A,1", "2010,Leeds,A,2", "2009/10,Leeds,B,1", "2010/11,Leeds,B,2"],
    );
    const { indicators, unusable } = await every(text);
    expect(unusable).toEqual([]);
    expect(indicators.map(({ series }) => series[0]?.values?.observations[0]?.period.kind)).toEqual([
      "year",
      "split-year",
    ]);
  });

  it("leaves out the indicator that a category tells apart, with its choices", async () => {
    const both = ["Boys", "Girls"].flatMap((sex) => [`2009,Leeds,B,${sex},1`, `2010,Leeds,B,${sex},2`]);
    const text = rows("year,area,indicator,sex,value", "2009,Leeds,A,All,1", "2010,Leeds,A,All,2", ...both);
    const { indicators, unusable } = await every(text);
    expect(indicators.map(({ indicator }) => indicator)).toEqual(["A"]);
    expect(unusable).toMatchObject([{ indicator: "B", problem: { code: "which-filter", data: { column: "sex" } } }]);
    const chosen = await every(text, { where: [["sex", "Girls"]] });
    expect(chosen.indicators.map(({ indicator }) => indicator)).toEqual(["B"]);
  });

  it("tells two indicators of one name apart by their keys", async () => {
    const head = '"Short Desc","Data item","Years","LA and Regions","Values","LA Number","Region"';
    const of = (key: string): string[] => [`${key},Rate,2009,Leeds,1,383,X`, `${key},Rate,2010,Leeds,2,383,X`];
    const { indicators } = await every(rows(head, ...of("A1"), ...of("A2")));
    expect(indicators.map(({ series }) => series[0]?.indicator.name)).toEqual(["Rate (A1)", "Rate (A2)"]);
  });

  it("keeps every other area where they are asked for, but for those of another calendar", async () => {
    const of = (area: string, level: string, ...years: string[]): string[] =>
      years.map((year, i) => `${year},${area},${level},A,${i + 1}`);
    const text = rows(
      "year,area,level,indicator,value",
      ...of("Leeds", "Local authority", "2009", "2010"),
      ...of("York", "Local authority", "2009", "2010"),
      ...of("England", "National", "2009", "2010"),
      ...of("London", "Regional", "week 3", "week 4"),
    );
    const { indicators } = await every(text, { areas: ["Leeds"], pool: true });
    expect(indicators[0]?.series.map(({ area }) => area.name)).toEqual(["Leeds"]);
    expect(indicators[0]?.pool?.().map(({ area }) => area.name)).toEqual(["Leeds", "York", "England"]);
    expect((await every(text, { areas: ["Leeds"] })).indicators[0]?.pool).toBeNull();
  });

  it("stops where nothing of the file can be used", async () => {
    const text = rows("year,area,indicator,value", "week 3,Leeds,B,1", "week 4,Leeds,B,2");
    await expect(every(text)).rejects.toThrow(ProblemError);
    await expect(every("year,area,indicator,value\n")).rejects.toThrow(/no row of data/);
    await expect(every(rows("year,area,indicator,value", "2009,Leeds,A,1"), { areas: ["Lees"] })).rejects.toThrow(
      /Did you mean "Leeds"/,
    );
  });
});
