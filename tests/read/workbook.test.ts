import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ReadRequest } from "../../src/read/request.js";
import { readWorkbook } from "../../src/read/workbook.js";
import { dataOf, LOCATION, pairs, problemOf, read, requestOf } from "./sources.js";
import { type SheetsIn, workbookOf } from "./workbooks.js";

async function table(bytes: Uint8Array, request: Partial<ReadRequest> = {}) {
  const { rows, found, ...head } = await readWorkbook(bytes, requestOf(request), LOCATION);
  const cells: (readonly [number, ...string[]])[] = [];
  for await (const batch of rows) for (const row of batch) cells.push([row.line, ...row.cells]);
  return { ...head, rows: cells, found: found?.() ?? null };
}

const LEEDS: SheetsIn[string] = [
  ["year", "area", "rate"],
  [2009, "Leeds", 88],
  [2010, "Leeds", 93],
  [2011, "Leeds", 94],
  [2012, "Leeds", 95],
];

describe("cells of a workbook", () => {
  it("become the text a person would write", async () => {
    const bytes = workbookOf({
      One: [
        ["date", "area", "value", "note"],
        [{ day: 39903 }, "Leeds", 34.7, true],
        [{ day: 40268.5 }, "Leeds", 1234567.25, { error: "#N/A" }],
        [{ day: 40633 }, "Leeds", { share: 0.24 }, null],
      ],
    });
    expect((await table(bytes)).rows).toEqual([
      [2, "2009-03-31", "Leeds", "34.7", "TRUE"],
      [3, "2010-03-31 12:00:00", "Leeds", "1234567.25", "#N/A"],
      [4, "2011-03-31", "Leeds", "0.24", ""],
    ]);
  });
  it("make a series, dates and all", async () => {
    const days = [39903, 40268, 40633, 40999].map((day, i): [{ day: number }, number] => [{ day }, 88 + i]);
    const { series } = await read(workbookOf({ One: [["date", "rate"], ...days] }), { name: "leeds.xlsx" });
    expect(pairs(series[0]?.values)).toEqual([
      ["2009-03-31", 88],
      ["2010-03-31", 89],
      ["2011-03-31", 90],
      ["2012-03-31", 91],
    ]);
  });
  it("of a percentage are read as stored, with a caution", async () => {
    const shares = [2009, 2010, 2011].map((year) => [year, { share: 0.2 + (year - 2009) / 100 }]);
    const { cautions } = await read(workbookOf({ One: [["year", "percentage"], ...shares] }), { name: "x.xlsx" });
    expect(cautions.map(({ code }) => code)).toEqual(["percent-as-fraction"]);
  });
});

describe("the sheets of a workbook", () => {
  const titled: SheetsIn[string] = [["Table 1: rates"], ["Coverage: England"], [], ...LEEDS, [], ["Source: SSDA903"]];
  const two = workbookOf({ Contents: [["What is in here"]], Rates: titled, "More rates": LEEDS });

  it("are listed when several hold tables", async () => {
    const { sheets } = await dataOf("which-sheet", () => table(two));
    expect(sheets.map(({ name, tables }) => [name, tables.length, tables[0]?.title])).toEqual([
      ["Contents", 0, undefined],
      ["Rates", 1, "Table 1: rates"],
      ["More rates", 1, null],
    ]);
  });
  it("are chosen by name, whatever its case, or by number", async () => {
    expect(await table(two, { sheet: "rates" })).toMatchObject({ found: { sheet: "Rates", firstLine: 4, below: 1 } });
    expect((await table(two, { sheet: "3" })).found?.sheet).toBe("More rates");
    expect(await dataOf("no-such-table", () => table(two, { sheet: "Rats" }))).toMatchObject({ suggestion: "Rates" });
  });
  it("go without saying when one alone holds a table", async () => {
    const one = await table(workbookOf({ Contents: [["What is in here"]], Rates: titled }));
    expect(one.columns).toEqual(["year", "area", "rate"]);
    expect(one.cautions?.map(({ code, data }) => [code, data])).toEqual([
      ["only-sheet", { sheet: "Rates", sheets: 2 }],
    ]);
  });
  it("are passed over in part with --skip", async () => {
    expect((await table(two, { sheet: "Rates", skip: 3 })).found).toMatchObject({ above: 0, firstLine: 4 });
  });
});

describe("what is no workbook", () => {
  it("another zip, with what is in it", async () => {
    const zip = zipSync({ "data.csv": strToU8("year,rate\n") });
    expect(await dataOf("binary-file", () => table(zip))).toMatchObject({
      looksLike: "a zip file",
      hint: "unzip it and name the file inside: data.csv",
    });
  });
  it("one that is cut short", async () => {
    const bytes = workbookOf({ One: LEEDS });
    for (const length of [4, 40, bytes.length - 1, bytes.length - 30])
      expect((await problemOf(() => table(bytes.subarray(0, length)))).code).toBe("binary-file");
  });
  it("one whose parts are broken", async () => {
    const bytes = workbookOf({ One: LEEDS });
    const whole = "2,2009,Leeds,88;3,2010,Leeds,93;4,2011,Leeds,94;5,2012,Leeds,95";
    for (let at = 30; at < bytes.length; at += 7) {
      const broken = bytes.slice();
      broken[at] = (broken[at] as number) ^ 0xff;
      const outcome = await table(broken).then(
        ({ rows }) => rows.map((row) => row.join()).join(";"),
        (error: { problem?: { code: string } }) => error.problem?.code ?? Promise.reject(error),
      );
      expect([whole, "binary-file", "bad-file", "too-large", "which-sheet", "no-rows"]).toContain(outcome);
    }
  });
  it("one that would fill the memory, by the sizes it declares", async () => {
    const bytes = workbookOf({ One: LEEDS });
    const view = new DataView(bytes.buffer);
    const entry = bytes.findLastIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
    view.setUint32(entry + 24, 0x7fffffff, true);
    expect(await dataOf("too-large", () => table(bytes))).toMatchObject({ limit: "256 MB" });
  });
  it("a sheet without rows", async () => {
    expect((await problemOf(() => table(workbookOf({ One: [] })))).code).toBe("no-rows");
    expect((await problemOf(() => table(workbookOf({ One: [["year", "rate"]] })))).code).toBe("no-rows");
  });
});
