import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dataOf, pairs, problemOf, read, values } from "./sources.js";

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/looked-after/${name}`, import.meta.url));
const rows = (header: string, ...lines: string[]): string => `${[header, ...lines].join("\n")}\n`;

describe("the founding file", () => {
  it("needs no --where: its releases are notes", async () => {
    const { series, cautions } = await read(fixture("looked-after-2006-2018.csv"), { areas: ["Leeds"] });
    expect(pairs(series[0]?.values).filter(([year]) => "2009 2010 2011 2012 2018".includes(year))).toEqual([
      ["2009", 88],
      ["2010", 93],
      ["2011", 94],
      ["2012", 95],
      ["2018", 76],
    ]);
    expect(series[0]?.area).toEqual({ name: "Leeds", code: "E08000035", localCode: "383", level: "local authority" });
    expect(cautions).toEqual([]);
  });
  it("takes an area by any of its names", async () => {
    for (const name of ["E08000035", "383", "leeds", "City of Leeds"])
      expect((await read(fixture("looked-after-2006-2018.csv"), { areas: [name] })).series[0]?.area.name).toBe("Leeds");
  });
});

describe("filters and notes", () => {
  it("never makes one series of two categories that do not meet", async () => {
    const text = rows(
      "year,area,category,rate",
      "2009,Leeds,A,88",
      "2010,Leeds,A,93",
      "2013,Leeds,B,70",
      "2014,Leeds,B,71",
    );
    expect(await dataOf("which-filter", () => read(text))).toMatchObject({
      column: "category",
      choices: [
        { value: "A", rows: 2 },
        { value: "B", rows: 2 },
      ],
    });
    expect(await values(text, { where: [["Category", " a "]] })).toEqual([
      ["2009", 88],
      ["2010", 93],
    ]);
  });
  it("asks where categories meet, the whole first", async () => {
    const text = rows("year,area,sex,rate", "2009,Leeds,Male,1", "2009,Leeds,Male ,1", "2009,Leeds,Total,3");
    expect(await dataOf("which-filter", () => read(text))).toMatchObject({
      column: "sex",
      choices: [
        { value: "Total", rows: 1 },
        { value: "Male", rows: 2 },
      ],
    });
  });
  it("takes a column that depends on the period alone, in every area, for a note", async () => {
    const lines = ["2009,Leeds,old,1", "2010,Leeds,new,2", "2009,York,old,3", "2010,York,new,4"];
    expect(await values(rows("year,area,definition,rate", ...lines), { areas: ["York"] })).toEqual([
      ["2009", 3],
      ["2010", 4],
    ]);
    const other = rows("year,area,definition,rate", ...lines, "2010,Hull,old,5");
    expect(await dataOf("which-filter", () => read(other, { areas: ["York"] }))).toMatchObject({
      column: "definition",
    });
  });
  it.each(["release", "Source", "note", "data_status", "Revision", "footnotes"])(
    "joins over the note %s",
    async (name) => {
      const text = rows(
        `year,area,${name},rate`,
        "2009,Leeds,a,88",
        "2010,Leeds,a,93",
        "2011,Leeds,b,94",
        "2012,Leeds,,95",
      );
      expect(await values(text)).toEqual([
        ["2009", 88],
        ["2010", 93],
        ["2011", 94],
        ["2012", 95],
      ]);
    },
  );
  it.each(["quarter", "sex", "Age Group"])(
    "takes no %s for a note, though it depends on the period alone",
    async (column) => {
      const text = rows(
        `year,area,${column},rate`,
        "2009,Leeds,Q4,1",
        "2010,Leeds,Q4,2",
        "2011,Leeds,Q1,2",
        "2009,York,Q4,3",
        "2011,York,Q1,4",
      );
      expect(await dataOf("which-filter", () => read(text, { areas: ["Leeds"] }))).toMatchObject({ column });
    },
  );
  it("asks which release where two give one period", async () => {
    const text = rows("year,area,release,rate", "2009,Leeds,a,88", "2010,Leeds,a,93", "2010,Leeds,b,94");
    expect(await dataOf("which-filter", () => read(text))).toMatchObject({ column: "release" });
    expect(await values(text, { where: [["release", "a"]] })).toEqual([
      ["2009", 88],
      ["2010", 93],
    ]);
  });
  it("does not ask which of the rows' own ids, remarks or other labels", async () => {
    const text = rows(
      "year,area,period_label,remark,id,rate",
      ...[9, 10, 11, 12].map(
        (n) =>
          `20${String(n).padStart(2, "0")},Leeds,20${String(n - 1).padStart(2, "0")}/${String(n).padStart(2, "0")},r${n},${n},${n}`,
      ),
    );
    expect((await values(text)).map(([, value]) => value)).toEqual([9, 10, 11, 12]);
  });
  it.each([
    ["an age in figures", "age"],
    ["an id that repeats", "site_id"],
  ])("asks by %s", async (_, column) => {
    const text = rows(
      `year,area,${column},rate`,
      "2009,Leeds,1,1",
      "2010,Leeds,1,2",
      "2011,Leeds,2,3",
      "2012,Leeds,2,4",
    );
    expect(await dataOf("which-filter", () => read(text))).toMatchObject({ column });
    expect(await values(text, { where: [[column, "2"]] })).toEqual([
      ["2011", 3],
      ["2012", 4],
    ]);
  });
  it("says what a condition could have been, among the rows that meet those before it", async () => {
    const text = rows("year,area,sex,age,rate", "2009,Leeds,Male,old,1", "2009,Leeds,Female,young,2");
    expect(
      await dataOf("no-such-choice", () =>
        read(text, {
          where: [
            ["sex", "male"],
            ["age", "young"],
          ],
        }),
      ),
    ).toMatchObject({
      column: "age",
      choices: [{ value: "old", rows: 1 }],
    });
    expect(await dataOf("no-such-choice", () => read(text, { where: [["sex", "Mal"]] }))).toMatchObject({
      suggestion: "Male",
    });
    expect(await dataOf("no-such-column", () => read(text, { where: [["sexe", "x"]] }))).toMatchObject({
      suggestion: "sex",
    });
  });
});

describe("indicators", () => {
  const text = rows("year,area,indicator,value", "2009,Leeds,CLA,88", "2009,Leeds,CPP,40", "2010,Leeds,cla ,93");
  it("asks, and lists the choices with their rows", async () => {
    expect(await dataOf("which-indicator", () => read(text))).toMatchObject({
      choices: [
        { value: "CLA", rows: 1 },
        { value: "CPP", rows: 1 },
        { value: "cla", rows: 1 },
      ],
    });
  });
  it("takes one by name, whatever its case", async () => {
    expect(await values(text, { indicator: "Cla" })).toEqual([
      ["2009", 88],
      ["2010", 93],
    ]);
    expect(await dataOf("no-such-choice", () => read(text, { indicator: "CPPP" }))).toMatchObject({
      suggestion: "CPP",
    });
  });
  it("finds one beyond the first five hundred", async () => {
    const many = Array.from({ length: 600 }, (_, i) => `2009,Leeds,measure ${i},${i}`);
    const file = rows("year,area,indicator,value", ...many);
    expect(await values(file, { indicator: "measure 599" })).toEqual([["2009", 599]]);
  });
  it("does not know one that the file is not of", async () => {
    expect(
      await dataOf("no-such-choice", () => read("year,area,rate\n2009,Leeds,1\n", { indicator: "CLA" })),
    ).toMatchObject({ column: "indicator" });
  });
});

describe("areas", () => {
  it("reads region codes C and K as codes", async () => {
    const text = rows("year,region,rate", "2009,C,c", "2010,C,5", "2009,K,6");
    const { series } = await read(text, { areas: ["C", "K"] });
    expect(series.map(({ area, values: own }) => [area.name, pairs(own), own?.missing.length])).toEqual([
      ["C", [["2010", 5]], 1],
      ["K", [["2009", 6]], 0],
    ]);
  });
  it("keeps England apart from the authority whose code it was given", async () => {
    const text = rows(
      "year,area,code,rate",
      "2009,England,E06000046,1",
      "2010,England,E92000001,2",
      "2009,Isle of Wight,E06000046,7",
      "2010,Isle of Wight,E06000046,8",
    );
    expect((await read(text, { areas: ["England"] })).series[0]).toMatchObject({
      area: { code: "E92000001", level: "country" },
    });
    expect(await values(text, { areas: ["England"] })).toEqual([
      ["2009", 1],
      ["2010", 2],
    ]);
    expect(await values(text, { areas: ["E06000046"] })).toEqual([
      ["2009", 7],
      ["2010", 8],
    ]);
    expect((await read(text, { areas: "all" })).series.map(({ area }) => area.name)).toEqual(["Isle of Wight"]);
  });
  it.each<[string, string[]]>([
    ["changes its code", ["2009,Gateshead,E08000020,1", "2010,Gateshead,E08000037,2"]],
    ["is not yet coded", ["2009,Gateshead,,1", "2010,Gateshead,E08000037,2"]],
    ["loses its name", ["2009,Gateshead,E08000037,1", "2010,,E08000037,2"]],
    ["has no name yet", ["2009,,E08000037,1", "2010,Gateshead,E08000037,2"]],
    ["is titled at times", ["2009,Gateshead,E08000037,1", '2010,"Gateshead, City of",E08000037,2']],
    ["is capitals at times", ["2009,GATESHEAD,E08000037,1", "2010,Gateshead\u00a0,E08000037,2"]],
  ])("is one that %s", async (_, lines) => {
    const text = rows("year,area,gss_code,rate", ...lines, "2009,Leeds,E08000035,9", "2010,Leeds,E08000035,9");
    for (const query of ["Gateshead", "E08000037"])
      expect(await values(text, { areas: [query] })).toEqual([
        ["2009", 1],
        ["2010", 2],
      ]);
  });
  it("does not join wards of one name", async () => {
    const text = rows("year,ward,gss_code,rate", "2009,Castle,E05000001,1", "2010,Castle,E05000002,2");
    expect((await problemOf(() => read(text, { areas: ["Castle"] }))).code).toBe("ambiguous-area");
    expect(await values(text, { areas: ["E05000002"] })).toEqual([["2010", 2]]);
  });
  it("finds England where the areas have codes only", async () => {
    const text = rows("year,gss_code,rate", "2009,E92000001,60", "2009,E06000046,50");
    expect(await values(text, { areas: ["England"] })).toEqual([["2009", 60]]);
  });
  it("asks which, suggests, and lists", async () => {
    const text = rows("year,area,rate", "2009,Leeds,1", "2009,York,2");
    expect(await dataOf("which-area", () => read(text))).toMatchObject({ areas: ["Leeds", "York"], total: 2 });
    expect(await dataOf("no-such-area", () => read(text, { areas: ["Leds"] }))).toMatchObject({
      suggestion: "Leeds",
      areas: ["Leeds", "York"],
    });
  });
  it("lists those it cannot use beside those it can", async () => {
    const text = rows(
      "year,area,rate",
      "2009,Leeds,1",
      "2009,York,about 2",
      "2009,Hull,3",
      "2009,Bath,4",
      "2009,Ely,5",
      "2009,Wells,6",
    );
    const { series, unusable } = await read(text, { areas: "all" });
    expect(series.length).toBe(5);
    expect(unusable).toMatchObject([
      { area: { name: "York" }, problem: { code: "bad-number", location: { line: 3 } } },
    ]);
  });
});

describe("cells", () => {
  it.each(["76r", "76 (p)", "1 234", "1.234,5", "13,23"])("%j is refused with its line", async (cell) => {
    const text = rows("year,area,rate", "2009,Leeds,88", "", `2010,Leeds,"${cell}"`, "2011,Leeds,94", "2012,Leeds,95");
    expect(await dataOf("bad-number", () => read(text))).toMatchObject({
      column: "rate",
      rows: [{ line: 4, text: cell }],
      total: 1,
      line: 4,
    });
  });
  it("lists the lines of a column that is bad throughout, in place of passing it over", async () => {
    const text = rows("year,area,number,rate", "2009,Leeds,5,76r", "2010,Leeds,6,77r");
    expect(await dataOf("bad-number", () => read(text))).toMatchObject({ column: "rate", total: 2 });
  });
  it("lists the lines of a short column that is bad in part", async () => {
    const text = rows("year,rate", "2009,1", "2010,abc", "2011,4");
    expect(await dataOf("bad-number", () => read(text))).toMatchObject({
      column: "rate",
      rows: [{ line: 3, text: "abc" }],
    });
  });
  it("keeps the reason of each that is missing, and the precision", async () => {
    const { series } = await read(
      rows(
        "year,area,rate",
        "2009,Leeds,34.700000000000003",
        "2010,Leeds,x",
        "2011,Leeds,",
        "2012,Leeds,7.0000000000000007E-2",
      ),
      { symbols: "dfe-legacy" },
    );
    expect(series[0]?.values?.missing.map(({ symbol, reason }) => [symbol, reason])).toEqual([
      ["x", "suppressed"],
      ["", "blank"],
    ]);
    expect(series[0]?.values?.decimals).toBe(2);
  });
  it("counts equal duplicates once, with a caution", async () => {
    const text = rows("year,area,rate", "2009,Leeds,88", "2010,Leeds,93", "2010,Leeds,93.0");
    const { series, cautions } = await read(text);
    expect(pairs(series[0]?.values)).toEqual([
      ["2009", 88],
      ["2010", 93],
    ]);
    expect(cautions).toMatchObject([{ code: "equal-duplicates", data: { rows: 1, lines: [4] } }]);
  });
  it.each([
    ["2010,Leeds,94", ["93", "94"]],
    ["2010 (Rev),leeds,94", ["93", "94"]],
    ["2010,Leeds,c", ["93", "c"]],
    ["2010,Leeds,", ["93", "blank"]],
  ])("two different values name both lines: %s", async (line, both) => {
    const text = rows("year,area,rate", "2009,Leeds,88", "2010,Leeds,93", "", line);
    expect(await dataOf("two-values", () => read(text))).toMatchObject({ lines: [3, 5], values: both, line: 5 });
  });
  it("cautions of duplicate and blank names in the header", async () => {
    const { cautions } = await read(rows("year,area,rate,note,,note", "2009,Leeds,88,,,"));
    expect(cautions.map(({ code }) => code)).toEqual(["blank-columns", "duplicate-columns"]);
  });
});

describe("periods", () => {
  it.each<[string, string]>([
    ["0", "bad-period"],
    ["12-13", "bad-period"],
    ["", "bad-period"],
    ["2012/13", "mixed-periods"],
  ])("%j among years: %s", async (label, code) => {
    const text = rows("year,area,rate", "2009,Leeds,88", "2010,Leeds,93", "2011,Leeds,94", `${label},Leeds,95`);
    const found = await problemOf(() => read(text));
    expect(found).toMatchObject({ code, data: { rows: [{ line: 5, label }] }, location: { line: 5 } });
  });
  it("come in order whatever the order of the rows", async () => {
    const text = rows("quarter,area,rate", "2012 Q4,Leeds,4", "2012 Q1,Leeds,1", "2013 Q1,Leeds,5");
    expect(await values(text)).toEqual([
      ["2012 Q1", 1],
      ["2012 Q4", 4],
      ["2013 Q1", 5],
    ]);
  });
});

describe("inputs without data", () => {
  it.each<[string, string]>([
    ["", "empty-file"],
    ["year,area,rate\n", "no-rows"],
    ["year,area,rate\n,,\n,,\n", "no-rows"],
    ["[]", "no-rows"],
  ])("%j: %s", async (text, code) => expect((await problemOf(() => read(text))).code).toBe(code));
});

describe("figures as publishers write them", () => {
  it("reads blanks that set thousands apart, whatever the table around them", async () => {
    expect(await values("year,number\n2017,1\u00a0234\n2018,2\u202f345\n")).toEqual([
      ["2017", 1234],
      ["2018", 2345],
    ]);
    // An ordinary blank may stand between two numbers.
    expect((await problemOf(() => read("year,number\n2017,1 234\n2018,2\n"))).code).toBe("bad-number");
  });
  it("reads a decimal comma on request, between semicolons and in quotation marks", async () => {
    const expected = [
      ["2017", 76.5],
      ["2018", 1234.25],
    ];
    const asked = { decimal: "comma" } as const;
    expect(await values("year;rate\n2017;76,5\n2018;1.234,25\n", asked)).toEqual(expected);
    expect(await values('year,rate\n2017,"76,5"\n2018,"1.234,25"\n', asked)).toEqual(expected);
  });
  it("names the decimal comma as the thing to try", async () => {
    const text = "year;rate\n2017;76,5\n2018;77,5\n";
    expect(await dataOf("bad-number", () => read(text))).toMatchObject({ decimal: "comma", total: 2 });
  });
  it("keeps the publisher's notes on the periods", async () => {
    const { series } = await read("year,rate\n2016,74\n2017 (Rev),75\n2018p,76\n");
    expect(series[0]?.values?.observations.map(({ period }) => [period.label, period.note])).toEqual([
      ["2016", undefined],
      ["2017 (Rev)", "Rev"],
      ["2018p", "p"],
    ]);
  });
  it("reads noise of floating point as the number it stands for", async () => {
    const { series } = await read("year,rate\n2016,34.700000000000003\n2017,7.0000000000000007E-2\n");
    expect(pairs(series[0]?.values)).toEqual([
      ["2016", 34.7],
      ["2017", 0.07],
    ]);
    expect(series[0]?.values?.decimals).toBe(2);
  });
});
