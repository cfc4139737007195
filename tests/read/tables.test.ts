/** Tables among other lines: found where they surely are one, refused where a line may have been cut. */
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/read/csv.js";
import { decode } from "../../src/read/decode.js";
import { bytesOf, dataOf, LOCATION, pairs, pieces, problemOf, read } from "./sources.js";

interface Place {
  readonly skip?: number;
  readonly table?: number;
}

async function table(
  text: string,
  { skip = null, table: number = null }: { skip?: number | null; table?: number | null } = {},
  cuts: readonly number[] = [],
) {
  const decoded = await decode(pieces(bytesOf(text), cuts), null, LOCATION);
  const { rows, found, ...head } = await readCsv(decoded.text, null, LOCATION, { skip, table: number });
  const cells: (readonly [number, ...string[]])[] = [];
  for await (const batch of rows) for (const row of batch) cells.push([row.line, ...row.cells]);
  return { ...head, rows: cells, found: found?.() ?? null };
}
const lines = (...rows: readonly string[]): string => `${rows.join("\n")}\n`;

// Children looked after at 31 March, rates per 10,000: Department for Education.
const TITLED = lines(
  "Table 3: Children looked after,,",
  "Coverage: England,,",
  ",,",
  "Year,Leeds,England",
  "2009,88,54",
  "2010,93,57",
  "2011,94,58",
  "2012,95,59",
  ",,",
  "Source: SSDA903,,",
  '"1. Rates per 10,000 children under 18",,',
);

describe("a table with titles above and notes below", () => {
  it("is read from its header to its last row, with the file's own lines", async () => {
    const found = await table(TITLED);
    expect(found).toMatchObject({
      columns: ["Year", "Leeds", "England"],
      blankColumns: 0,
      found: {
        title: "Table 3: Children looked after",
        firstLine: 4,
        lastLine: 8,
        above: 2,
        below: 2,
        notes: ["Source: SSDA903", "1. Rates per 10,000 children under 18"],
      },
    });
    expect(found.rows).toEqual([
      [5, "2009", "88", "54"],
      [6, "2010", "93", "57"],
      [7, "2011", "94", "58"],
      [8, "2012", "95", "59"],
    ]);
    expect(await table(TITLED, {}, [1, 40, 41, 90])).toEqual(found);
  });
  it("makes a series, with a caution", async () => {
    const { series, cautions } = await read(TITLED, { areas: ["Leeds"] });
    expect(pairs(series[0]?.values)[3]).toEqual(["2012", 95]);
    expect(cautions).toMatchObject([{ code: "table-found", data: { line: 4, above: 2, below: 2 } }]);
  });
  it("is read all the same where titles and notes have no other cells", async () => {
    const text = TITLED.replaceAll(/,,$/gm, "");
    expect(await table(text)).toMatchObject({ columns: ["Year", "Leeds", "England"], found: { above: 2, below: 2 } });
  });
  it("may have filters set out in pairs above it, and a comma at every end", async () => {
    const text = lines(
      "Explorer",
      "",
      '"Filters:"',
      '"Default Summation","Population"',
      '"Age","16"',
      "",
      '"Year","Mid-2008","Mid-2009",',
      '"National - Regional - LAs",',
      '"Darlington",1428,1292,',
      '"Leeds",9012,1985,',
      '"Total",10440,3277,',
      "",
      "",
      "Source: Department for Work and Pensions",
    );
    expect(await table(text)).toMatchObject({
      columns: ["National - Regional - LAs", "Mid-2008", "Mid-2009"],
      rows: [
        [9, "Darlington", "1428", "1292"],
        [10, "Leeds", "9012", "1985"],
        [11, "Total", "10440", "3277"],
      ],
      found: { firstLine: 7, lastLine: 11, below: 1, headings: [8] },
    });
  });
});

describe("a plain table with notes under it", () => {
  const plain = ["year,area,rate", "2009,Leeds,88", "2010,Leeds,93"];
  it.each([
    ["after a blank line", "", "Children under 18"],
    ["that say so", "Source: Department for Education"],
    ["numbered", "1. Provisional", "2. Revised"],
    ["in a cell of a whole row", ",,", '"Notes: see the release, and its annex",,'],
  ])("%s", async (_, ...notes) => {
    const found = await table(lines(...plain, ...notes));
    expect(found.rows).toHaveLength(2);
    expect(found.found).toMatchObject({ firstLine: 1, lastLine: 3, above: 0, rows: 2 });
  });
  it.each([
    ["the last line cut to an area", "2011,Leeds,94", "Lee"],
    ["the last line cut to a year", "2011,Leeds,94", "201"],
    ["a cut line in the middle", "2011", "2012,Leeds,95"],
    ["a note in the middle", "Source: us", "2012,Leeds,95"],
    ["a cut line before a note", "2012,Le", "", "Source: us"],
  ])("but not %s", async (_, ...more) => {
    expect((await problemOf(() => table(lines(...plain, ...more)))).code).toBe("ragged-row");
  });
  it("keeps an area without figures at the end as a row", async () => {
    expect((await table(lines("area,2009,2010", "Leeds,88,93", "Rutland,,"))).rows).toHaveLength(2);
  });
});

describe("a header of several levels", () => {
  const LEVELS = lines(
    "Back to index,,,,,,,",
    ",,,,,,,numbers and rates",
    "LA Code,,,2011,,,2012,",
    ",,,Number,Rate,,Number,Rate",
    ",,,,,,,",
    ",,ENGLAND,65500,58,,67070,59",
    ",,,,,,,",
    ",,Yorkshire,,,,,",
    "E08000035,383,Leeds,1445,94,,1475,95",
    "E08000032,380,Bradford,880,67,,885,66",
    ",,,,,,,Source: SSDA903",
  );
  it("joins its levels, spreads merged cells, leaves out spacers and names what has no name", async () => {
    expect(await table(LEVELS)).toMatchObject({
      columns: ["LA Code", "LA number", "area", "2011 | Number", "2011 | Rate", "2012 | Number", "2012 | Rate"],
      rows: [
        [6, "", "", "ENGLAND", "65500", "58", "67070", "59"],
        [9, "E08000035", "383", "Leeds", "1445", "94", "1475", "95"],
        [10, "E08000032", "380", "Bradford", "880", "67", "885", "66"],
      ],
      found: { headerLines: [3, 4], headings: [8], below: 1, named: ["LA number", "area"] },
    });
  });
  it("takes units set at the right of their columns for those to the left", async () => {
    const text = lines(
      ",,,numbers,,,percentages",
      "area,All,Yes,No,All,Yes,No",
      "Leeds,100,60,40,100,60,40",
      "York,50,20,30,100,40,60",
    );
    expect((await table(text)).columns.slice(1)).toEqual([
      "numbers | All",
      "numbers | Yes",
      "numbers | No",
      "percentages | All",
      "percentages | Yes",
      "percentages | No",
    ]);
  });
  it("reads a heading set over the last column of the years before as the next block's", async () => {
    const text = lines(
      "area,2014,,2015,,,",
      ",Number,Rate,Extra,,Number,Rate",
      "Leeds,100,60,4,,110,61",
      "York,50,20,3,,51,22",
    );
    expect((await table(text)).columns.slice(1)).toEqual([
      "2014 | Number",
      "2014 | Rate",
      "2014 | Extra",
      "2015 | Number",
      "2015 | Rate",
    ]);
  });
});

const STACKED = lines(
  "Population estimates",
  "Age: 0 to 4",
  "",
  "area,code,2009,2010",
  "Leeds,E08000035,46000,47000",
  "York,E06000014,10100,10200",
  "",
  "",
  "Population estimates",
  "Age: 5 to 9",
  "",
  "area,code,2009,2010",
  "Leeds,E08000035,40000,41000",
  "York,E06000014,9100,9200",
  "",
  "Crown copyright",
);

describe("several tables in one file", () => {
  it("are listed with their titles, lines and sizes", async () => {
    expect((await dataOf("which-table", () => table(STACKED))).tables).toEqual([
      { number: 1, title: "Population estimates; Age: 0 to 4", firstLine: 4, lastLine: 6, rows: 2, columns: 4 },
      { number: 2, title: "Population estimates; Age: 5 to 9", firstLine: 12, lastLine: 14, rows: 2, columns: 4 },
    ]);
  });
  it("are read one at a time", async () => {
    expect(await table(STACKED, { table: 2 })).toMatchObject({
      rows: [
        [13, "Leeds", "E08000035", "40000", "41000"],
        [14, "York", "E06000014", "9100", "9200"],
      ],
      found: { number: 2, of: 2, below: 1 },
    });
    expect((await table(STACKED, { table: 1 })).rows).toHaveLength(2);
    expect(await dataOf("no-such-table", () => table(STACKED, { table: 3 }))).toMatchObject({ has: ["1", "2"] });
  });
  it("are told apart although the first stands on the first line", async () => {
    const both = lines(
      "area,2009,2010",
      "Leeds,1.5,2.5",
      "York,3.5,4.5",
      "",
      "area,2011,2012",
      "Leeds,5.5,6.5",
      "York,7,8",
    );
    expect((await dataOf("which-table", () => table(both))).tables).toHaveLength(2);
  });
  it("are not seen in one table with a blank line and a bad figure", async () => {
    const text = lines("year,area,rate", "2009,Leeds,88", "", "2010,Leeds,76r", "2011,Leeds,94", "2012,Leeds,95");
    expect(await table(text)).toMatchObject({ found: null, columns: ["year", "area", "rate"] });
    expect((await table(text)).rows).toHaveLength(4);
  });
});

describe("the place of the table, as the analyst says", () => {
  it.each<[Place, number]>([
    [{ skip: 0 }, 4],
    [{ skip: 3 }, 0],
    [{ table: 1 }, 4],
  ])("%j", async (place) => {
    expect((await table(TITLED, place)).columns).toEqual(["Year", "Leeds", "England"]);
  });
  it("passes over lines that would be read", async () => {
    const text = lines("old,names,here", "1,2,3", "year,area,rate", "2009,Leeds,88", "2010,Leeds,93");
    expect(await table(text, { skip: 2 })).toMatchObject({
      columns: ["year", "area", "rate"],
      found: { firstLine: 3, lastLine: 5, flags: ["--skip", "2"] },
    });
    expect((await problemOf(() => table(text, { skip: 20 }))).code).toBe("usage");
  });
  it("is the only table of a plain file", async () => {
    const plain = lines("year,area,rate", "2009,Leeds,88", "2010,Leeds,93");
    expect((await table(plain, { table: 1 })).found).toBeNull();
    expect((await problemOf(() => table(plain, { table: 2 }))).code).toBe("no-such-table");
  });
});

describe("what is surely no table with titles", () => {
  it.each([
    ["a header cut short", "year,ar\n2009,Leeds,88\n2010,Leeds,93\n2011,Leeds,94\n"],
    ["a header without its commas", "yearrate\n2009,88\n2010,93\n2011,94\n"],
    ["no header", "Table 1,\nCoverage: England,\n2009,Leeds,88,x\n2010,Leeds,88,x\n2011,Leeds,88,x\n2012,Leeds,8,x\n"],
    ["a row cut under a title", "Table 1\n\nyear,area,rate\n2009,Leeds,88\n2010,Leeds\n2011,Leeds,94\n"],
    ["a row cut to one cell under a title", "Table 1\n\nyear,area,rate\n2009,Leeds,88\n2010\n2011,Leeds,94\n"],
    ["a header cut under a title", "Table 1\n\nyear,area\n2009,Leeds,88\n2010,Leeds,93\n2011,Leeds,94\n"],
    ["a last row cut under a title", "Table 1\n\nyear,area,rate\n2009,Leeds,88\n2010,Leeds,93\n2011,Le\n"],
  ])("%s", async (_, text) => {
    expect((await problemOf(() => table(text))).code).toBe("ragged-row");
  });
});
