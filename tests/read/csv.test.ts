import { describe, expect, it } from "vitest";
import { detectDelimiter, readCsv } from "../../src/read/csv.js";
import { decode } from "../../src/read/decode.js";
import { bytesOf, dataOf, LOCATION, pieces, problemOf } from "./sources.js";

async function table(text: string, delimiter: string | null = null, cuts: readonly number[] = []) {
  const decoded = await decode(pieces(bytesOf(text), cuts), null, LOCATION);
  const { rows, ...head } = await readCsv(decoded.text, delimiter, LOCATION);
  const read: [number, ...string[]][] = [];
  for await (const batch of rows) for (const { line, cells } of batch) read.push([line, ...cells]);
  return { ...head, rows: read };
}
const lines = async (text: string): Promise<number[]> => (await table(text)).rows.map(([line]) => line);

describe("detectDelimiter", () => {
  it.each([
    ["a,b\n", ","],
    ["a\tb\n1,5\t2\n", "\t"],
    ["a;b;c,d\n", ";"],
    ["a|b", "|"],
    ['"a;b;c",d\n', ","],
    ["Title\n\na;b\n", ";"],
    ["alone\n1\n", ","],
  ])("%j: %j", (head, delimiter) => expect(detectDelimiter(head)).toBe(delimiter));
});

describe("cells", () => {
  it("reads quotes, doubled quotes, delimiters and breaks inside them", async () => {
    expect((await table('a,b\n"x,""y""","1\n2"\n')).rows).toEqual([[2, 'x,"y"', "1\n2"]]);
  });
  it("keeps what is in front of a bracketed name and drops blank rows at the end", async () => {
    expect((await table(`a,b\n1,2\n${",\n".repeat(32)}`)).rows).toEqual([[2, "1", "2"]]);
  });
  it("numbers duplicate names, and leaves out columns without one", async () => {
    expect(await table("a,,a,a (2),a\n1,2,3,4,5\n")).toMatchObject({
      columns: ["a", "a (3)", "a (2)", "a (4)"],
      duplicateColumns: ["a"],
      blankColumns: 1,
      rows: [[2, "1", "3", "4", "5"]],
    });
  });
  it("takes the first row that is not blank for the header", async () => {
    expect(await table("\n,\na,b\n1,2\n")).toMatchObject({ columns: ["a", "b"], rows: [[4, "1", "2"]] });
  });
  it("tidies names", async () => {
    expect((await table("\ufeff a\u00a0 b ,\u200bc\n1,2\n")).columns).toEqual(["a b", "c"]);
  });
});

describe("the line of a row", () => {
  it.each<[string, string, number[]]>([
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n", [2, 3]],
    ["lone CR", "a,b\r1,2\r3,4\r", [2, 3]],
    ["blank lines", "\n\na,b\n\n1,2\n\n\n3,4", [5, 8]],
    ["blank lines, CRLF", "a,b\r\n\r\n1,2\r\n\r\n3,4", [3, 5]],
    ["a blank line of blanks", "a,b\n  \n1,2\n", [3]],
    ["a break in a quoted cell", 'a,b\n"x\ny",2\n3,4\n', [2, 4]],
    ["CRLF in a quoted cell", 'a,b\r\n"x\r\ny",2\r\n3,4\r\n', [2, 4]],
    ["CR CR LF in a quoted cell", 'a,b\r\n"x\r\r\ny","z\r\r\n"\r\n3,4\r\n', [2, 5]],
    ["a break in the header", '"a\r\nb",c\r\n1,2\r\n', [3]],
    ["mixed breaks", "a,b\n1,2\r\n3,4\r5,6\n", [2, 3, 4]],
  ])("%s", async (_, text, expected) => {
    expect(await lines(text)).toEqual(expected);
    const cuts = Array.from({ length: text.length }, (_unused, i) => i);
    expect((await table(text, null, cuts)).rows.map(([line]) => line)).toEqual(expected);
  });
});

describe("problems", () => {
  it.each<[string, string, number]>([
    ["never closed", 'a,b\r\n"1\r\n2",3\r\n\r\n"x,4\r\n5,6\r\n', 5],
    ["text after the closing mark", 'a,b\n1,2\n"x"y,2\n', 3],
    ["a mark inside a plain cell", 'a,b\n1,2\n1"x,2\n', 3],
    ["a mark after a blank", 'a,b\n1, "x"\n', 2],
    ["an unclosed one that meets the next", 'a,b\n1,2\n"3,4\n5,"6"\n', 3],
  ])("quotes: %s", async (_, text, line) => {
    for (const cuts of [[], [3, 9, 12]])
      expect(await dataOf("bad-quotes", () => table(text, null, cuts))).toMatchObject({ line });
  });
  it("a record without end", async () => {
    const text = `a,b\n1,2\n"${"x".repeat(1_100_000)}`;
    expect(await dataOf("bad-quotes", () => table(text))).toMatchObject({
      line: 3,
      detail: "a record is longer than a million characters",
    });
  });
  it("ragged rows, together, with their lines", async () => {
    const text = `a,b\n1\n"x\ny",2,3\n${"1,2,3\n".repeat(8)}5,6\n`;
    expect(await dataOf("ragged-row", () => table(text))).toEqual({
      expected: 2,
      rows: [
        { line: 2, cells: 1 },
        { line: 3, cells: 3 },
        { line: 5, cells: 3 },
        { line: 6, cells: 3 },
        { line: 7, cells: 3 },
      ],
      total: 10,
      tableFrom: null,
      line: 2,
    });
  });

  it("a table under title lines, with the line it starts on", async () => {
    const text = `Table 1,\nCoverage: England,\n${"2009,Leeds,88,x\n".repeat(4)}`;
    expect(await dataOf("ragged-row", () => table(text))).toMatchObject({ expected: 2, total: 4, tableFrom: 3 });
  });
  it.each(["\n", '"'])("a delimiter of %j", async (delimiter) => {
    expect((await problemOf(() => table("a,b\n1,2\n", delimiter))).code).toBe("usage");
  });
  it.each(["\n\n", " \n", ",,\n,,\n"])("nothing in %j", async (text) => {
    expect((await problemOf(() => table(text))).code).toBe("empty-file");
  });
});
