import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { workbookOf } from "../../src/report/workbook.js";

const TABLE = {
  name: "project",
  rows: [
    ["area", "period", "actual", "p", "outside"],
    ["Leeds", "2018", 76, 0.0264597189375, true],
    ["=cmd()", "2019", null, 1, false],
    ["+1", "2020", 1234567.891, 1e-12, null],
  ],
} as const;

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));

describe("a workbook", () => {
  it("reads back as it was: numbers unrounded, text as text, nothing where there is nothing", async () => {
    const sheets = await readXlsxFile(Buffer.from(await workbookOf([TABLE, { ...TABLE, name: "other" }])));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["project", "other"]);
    for (const { data } of sheets) expect(data).toEqual(TABLE.rows);
  });

  it("has formats, a bold frozen header, widths, and no formula", async () => {
    const parts = partsOf(await workbookOf([TABLE]));
    const sheet = parts["xl/worksheets/sheet1.xml"] as string;
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<col [^>]*width="/);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(parts["xl/styles.xml"]).toContain("<b/>");
    for (const format of ["#,##0.0", "0.000"]) expect(parts["xl/styles.xml"]).toContain(`formatCode="${format}"`);
  });

  it("has the same bytes whenever it is made, entries of one moment and no word of when or who", async () => {
    const bytes = await workbookOf([TABLE]);
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.from(await workbookOf([TABLE])).equals(Buffer.from(bytes))).toBe(true);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    // 1 January 1980 at noon, as zip writes it.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
    expect(Object.keys(partsOf(bytes)).filter((name) => name.startsWith("docProps"))).toEqual([]);
  });

  it("is the same where its parts are long enough to be packed beside the main thread", async () => {
    const rows = [["n", "text"], ...Array.from({ length: 6000 }, (_, i) => [i / 7, `row ${i}`])];
    const [one, two] = [await workbookOf([{ name: "long", rows }]), await workbookOf([{ name: "long", rows }])];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    const [sheet] = await readXlsxFile(Buffer.from(one));
    expect(sheet?.data.length).toBe(6001);
    expect(sheet?.data[6000]).toEqual([5999 / 7, "row 5999"]);
  });

  it("says where a table is longer than a sheet, and cuts a text that is longer than a cell", async () => {
    const rows = [["text"], ["x".repeat(40_000)]];
    const [sheet] = await readXlsxFile(Buffer.from(await workbookOf([{ name: "t", rows }])));
    expect(String(sheet?.data[1]?.[0])).toHaveLength(32_767);
    const many = [["n"], ...Array.from({ length: 1_048_576 }, (): (string | number)[] => [1])];
    const [cut] = await readXlsxFile(Buffer.from(await workbookOf([{ name: "t", rows: many }])));
    expect(cut?.data).toEqual([["n"], ["1048576 rows: more than a sheet holds. They are all in the CSV file."]]);
  });
});
