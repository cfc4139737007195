import { describe, expect, it } from "vitest";
import { profileColumns } from "../../src/read/profile.js";

const profile = (...cells: string[]) => {
  const rows = cells.map((cell, i) => ({ line: i + 2, cells: [cell] }));
  const [column] = profileColumns(["column"], rows, "dfe");
  if (!column) throw new Error("no column");
  const { numeric, symbolic, meantAsNumbers, calendar, gssCodes, blank, distinct } = column;
  return {
    numeric: numeric(),
    symbolic: symbolic(),
    meant: meantAsNumbers(),
    calendar: calendar(),
    codes: gssCodes(),
    blank,
    distinct,
  };
};

describe("a column of", () => {
  it.each<[string, string[], Partial<ReturnType<typeof profile>>]>([
    ["numbers", ["1", "2.5", "13,232"], { numeric: true, calendar: false }],
    ["numbers and symbols", ["1", "c", "z", ""], { numeric: true, symbolic: false }],
    ["symbols", ["c", "z", ".."], { numeric: false, symbolic: true }],
    ["region codes C and K", ["C", "K"], { numeric: false, symbolic: false }],
    ["marked numbers", ["76r", "80 (p)", "75,5"], { numeric: false, meant: true }],
    ["ids with leading zeros", ["0301", "0302"], { numeric: false }],
    ["words", ["Total", "Male"], { numeric: false, meant: false, calendar: false }],
    ["years", ["2017", "2018"], { numeric: true, calendar: true }],
    ["years but one", ["2014", "2015", "2016", "2017", "0"], { calendar: true }],
    ["periods", ["2016/17", "2017/18"], { numeric: false, calendar: true }],
    ["codes", ["E08000035", "E92000001", "x"], { codes: true }],
    ["nothing", ["", "\u00a0"], { blank: true, numeric: false, symbolic: false, calendar: false }],
  ])("%s", (_, cells, expected) => expect(profile(...cells)).toMatchObject(expected));
});
