import { describe, expect, it } from "vitest";
import { survey } from "../../src/read/survey.js";
import { dataOf, requestOf, sourceOf } from "./sources.js";

const TEXT = `\ufeffyear,area,code,indicator,sex,number,rate
2009,Leeds,E08000035,CLA,Total,5,88
2010,Leeds,E08000035,CLA,Total,c,93r
2010,Leeds,E08000035,CLA,Total,c,93
2012,Leeds,E08000035,CLA,Male,3,z
2009,England,E92000001,CPP,Total,7,60
0,England,E92000001,CPP,Total,7,60
`;

describe("survey", () => {
  it("says the kind of year where the identifiers do", async () => {
    const head = "time_period,time_identifier,geographic_level,country_name,rate\n";
    const kindOf = async (...rows: string[]): Promise<string> =>
      (await survey(sourceOf(head + rows.join("\n")), requestOf())).periods.kind;
    expect(await kindOf("2017,Reporting year,National,England,1", "2018,Reporting year,National,England,2")).toBe(
      "reporting-year",
    );
    expect(await kindOf("201718,Academic year,National,England,1")).toBe("academic-year");
    expect(await kindOf("2017,Reporting year,National,England,1", "2018,Calendar year,National,England,2")).toBe(
      "year",
    );
  });
  it("says what was detected and what stands in the file, and stops at no bad cell", async () => {
    const found = await survey(sourceOf(TEXT), requestOf());
    expect(found).toMatchObject({
      format: "csv",
      encoding: "utf-8",
      byteOrderMark: true,
      delimiter: ",",
      layout: "tidy-long",
      rows: 6,
      indicators: [
        { value: "CLA", rows: 4 },
        { value: "CPP", rows: 2 },
      ],
      filters: [{ column: "sex", different: 2 }],
      levels: [
        { value: "country", rows: 1 },
        { value: "local authority", rows: 1 },
      ],
      periods: { kind: "year", n: 3, first: "2009", last: "2012" },
      badPeriods: [{ line: 7, label: "0" }],
      gaps: [
        { area: "every area", periods: ["2011"] },
        { area: "England", periods: ["2010", "2012"] },
      ],
      badCells: [{ column: "rate", cells: 1, examples: [{ line: 3, text: "93r" }] }],
      duplicates: { rows: 1, lines: [[3, 4]] },
    });
    expect(found.areas.map(({ name }) => name)).toEqual(["Leeds", "England"]);
    expect(found.symbols).toEqual([
      { column: "number", symbol: "c", reason: "confidential", cells: 2 },
      { column: "rate", symbol: "z", reason: "not applicable", cells: 1 },
    ]);
  });
  it("keeps to the rows of --where", async () => {
    const found = await survey(sourceOf(TEXT), requestOf({ where: [["sex", "male"]] }));
    expect(found).toMatchObject({ rows: 6, periods: { n: 1 }, areas: [{ name: "Leeds" }] });
    const wrong = requestOf({ where: [["sex", "Femal"]] });
    expect(await dataOf("no-such-choice", () => survey(sourceOf(TEXT), wrong))).toMatchObject({ column: "sex" });
  });
  it("describes a wide table and an NDJSON file", async () => {
    const wide = await survey(sourceOf("Year,Leeds,England\n2013,62,38\n2014,z,42\n"), requestOf());
    expect(wide).toMatchObject({ layout: "wide-by-area", areas: [{ name: "Leeds" }, { name: "England" }] });
    const lines = await survey(sourceOf('{"year":2013,"area":"Leeds","rate":1}\n'), requestOf());
    expect(lines).toMatchObject({ format: "ndjson", delimiter: null, rows: 1 });
  });
  it("lists the columns that could each be the indicator, in the file's order, instead of asking", async () => {
    const text = "year,area,starts,starts_rate,ends_rate\n2009,Leeds,5,88,c\n2010,Leeds,6,x,70\n";
    const found = await survey(sourceOf(text), requestOf());
    expect(found.indicators).toEqual([
      { value: "starts", rows: 2 },
      { value: "starts_rate", rows: 1 },
      { value: "ends_rate", rows: 1 },
    ]);
    expect(found.roles.filter(({ role }) => role === "an indicator to choose")).toHaveLength(3);
    expect(found.symbols.map(({ column, symbol }) => `${column} ${symbol}`)).toEqual(["ends_rate c", "starts_rate x"]);
  });
  it("says which filters --where must choose by: not a note, and not what is the same for every row of an area", async () => {
    const rows = [
      "2009,Leeds,North,first",
      "2010,Leeds,North,second",
      "2009,York,South,first",
      "2010,York,South,second",
    ];
    const text = `year,area,part,edition,sex,rate\n${rows.flatMap((row) => [`${row},All,1\n`, `${row},Male,2\n`]).join("")}`;
    const { filters } = await survey(sourceOf(text), requestOf());
    expect(filters.map(({ column, needed }) => [column, needed])).toEqual([
      ["part", false],
      ["edition", false],
      ["sex", true],
    ]);
    expect(filters.at(-1)?.choices[0]?.value).toBe("All");
  });
});
