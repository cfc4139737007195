import { describe, expect, it } from "vitest";
import { PairTable } from "../../src/read/pairTable.js";
import { survey } from "../../src/read/survey.js";
import { requestOf, sourceOf } from "./sources.js";

describe("PairTable", () => {
  it("keeps the first value of each pair, as a map does, however many there are", () => {
    const table = new PairTable();
    const known = new Map<string, number>();
    let [state, wrong] = [7, 0];
    for (let value = 1; value <= 60_000; value++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const [a, b] = [state >> 24, (state << 8) >> 16];
      const before = known.get(`${a} ${b}`) ?? 0;
      if (table.find(a, b) !== before || table.firstOf(a, b, value) !== before) wrong += 1;
      if (before === 0) known.set(`${a} ${b}`, value);
    }
    expect(wrong).toBe(0);
    expect(table.size).toBe(known.size);
  });
});

describe("rows that repeat another", () => {
  const HEAD = "year,area,code,sex,note,rate\n";

  it("are counted among a great many, with the lines of the first", async () => {
    const rows: string[] = [];
    for (let area = 0; area < 150; area++)
      for (let year = 1900; year < 2000; year++)
        for (const sex of ["Female", "Male"])
          rows.push(`${year},Area ${area},E${10_000_000 + area},${sex},x,${area}.5`);
    const again = [rows[29_999], rows[0], rows[17]];
    const { duplicates } = await survey(sourceOf(HEAD + [...rows, ...again].join("\n")), requestOf());
    expect(rows).toHaveLength(30_000);
    expect(duplicates).toEqual({
      rows: 3,
      lines: [
        [30_001, 30_002],
        [2, 30_003],
        [19, 30_004],
      ],
    });
  });

  it("are those that differ in blanks around a value only", async () => {
    const text = `${HEAD}2009,Leeds,E08000035,Male,x,5\n2009,Leeds,E08000035, Male ,x,6\n2009,Leeds,E08000035,male,x,6\n`;
    expect((await survey(sourceOf(text), requestOf())).duplicates).toEqual({ rows: 1, lines: [[2, 3]] });
  });

  it("are found where a column is different in more rows than are remembered", async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `2009,Leeds,E08000035,Male ${i},x,5`);
    const found = await survey(sourceOf(`${HEAD}${[...rows, rows[59_000], rows[3]].join("\n")}\n`), requestOf());
    expect(found.duplicates).toEqual({
      rows: 2,
      lines: [
        [59_002, 60_002],
        [5, 60_003],
      ],
    });
    expect(found.filters).toMatchObject([{ column: "sex", different: 500, needed: true, areas: 1 }]);
  });
});
