import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { readParquet } from "../../src/read/parquet.js";
import { dataOf, LOCATION, pairs, problemOf, read } from "./sources.js";

type Written = Parameters<typeof parquetWriteBuffer>[0];
const parquet = (columnData: Written["columnData"], more: Partial<Written> = {}): Uint8Array =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...more }));

async function table(bytes: Uint8Array) {
  const { rows, ...head } = await readParquet(bytes, LOCATION);
  const cells: (readonly [number, ...string[]])[] = [];
  for await (const batch of rows) for (const row of batch) cells.push([row.line, ...row.cells]);
  return { ...head, rows: cells };
}

const LEEDS = [
  { name: "Years", data: ["2009", "2010", "2011", "2012"], type: "STRING" as const },
  { name: "area", data: ["Leeds", "Leeds", "Leeds", "Leeds"], type: "STRING" as const },
  { name: "rate", data: [88, 93, 94, 95.5], type: "DOUBLE" as const },
];

describe("a Parquet file", () => {
  it("is a table whose lines are the numbers of its rows", async () => {
    expect(await table(parquet(LEEDS))).toMatchObject({
      format: "parquet",
      columns: ["Years", "area", "rate"],
      rows: [
        [1, "2009", "Leeds", "88"],
        [2, "2010", "Leeds", "93"],
        [3, "2011", "Leeds", "94"],
        [4, "2012", "Leeds", "95.5"],
      ],
    });
  });
  it("makes a series, whatever chunks it arrives in", async () => {
    const bytes = parquet(LEEDS);
    for (const cuts of [[], [1, 2, 3, 50, 51]]) {
      const { series } = await read(bytes, { name: "leeds.parquet", cuts });
      expect(pairs(series[0]?.values)).toEqual([
        ["2009", 88],
        ["2010", 93],
        ["2011", 94],
        ["2012", 95.5],
      ]);
    }
  });
  it("is read one row group after another", async () => {
    const years = Array.from({ length: 10_000 }, (_, i) => i);
    const { rows } = await table(parquet([{ name: "n", data: years, type: "INT32" }], { rowGroupSize: 3000 }));
    expect(rows).toHaveLength(10_000);
    expect(rows.every(([line, cell]) => line === Number(cell) + 1)).toBe(true);
  });
  it("loses no digit of large, small or decimal numbers, and dates none of their days", async () => {
    const bytes = parquet(
      [
        { name: "large", data: [9007199254740993n, null] },
        { name: "single", data: [0.1, 34.7] },
        { name: "price", data: [-123.45, 0.05] },
        { name: "day", data: [14334, null] },
        { name: "known", data: [true, false] },
      ],
      {
        schema: [
          { name: "root", num_children: 5 },
          { name: "large", type: "INT64", repetition_type: "OPTIONAL" },
          { name: "single", type: "FLOAT", repetition_type: "REQUIRED" },
          {
            name: "price",
            type: "INT32",
            repetition_type: "REQUIRED",
            converted_type: "DECIMAL",
            scale: 2,
            precision: 9,
          },
          { name: "day", type: "INT32", repetition_type: "OPTIONAL", converted_type: "DATE" },
          { name: "known", type: "BOOLEAN", repetition_type: "REQUIRED" },
        ],
      },
    );
    expect((await table(bytes)).rows).toEqual([
      [1, "9007199254740993", "0.1", "-123.45", "2009-03-31", "TRUE"],
      [2, "", "34.7", "0.05", "", "FALSE"],
    ]);
  });
});

describe("a Parquet file that cannot be read", () => {
  it("cut short", async () => {
    const bytes = parquet(LEEDS);
    for (const length of [4, 8, 100, bytes.length - 1])
      expect((await problemOf(() => table(bytes.subarray(0, length)))).code).toBe("bad-file");
  });
  it("with lists in it", async () => {
    const bytes = parquet([{ name: "tags", data: [{ a: 1 }], type: "VARIANT" }]);
    expect(await dataOf("bad-file", () => table(bytes))).toMatchObject({
      detail: expect.stringMatching(/"tags" holds/),
    });
  });
  it("without rows", async () => {
    const empty = parquet([{ name: "year", data: [], type: "STRING" }]);
    expect((await problemOf(() => table(empty))).code).toBe("no-rows");
  });
  it("is refused or read when bytes of it are changed: no crash", async () => {
    const bytes = parquet(LEEDS);
    for (let at = 4; at < bytes.length; at += 3) {
      const broken = bytes.slice();
      broken[at] = (broken[at] as number) ^ 0xff;
      const outcome = await table(broken).then(
        () => "read",
        (error: { problem?: { code: string } }) => error.problem?.code ?? Promise.reject(error),
      );
      expect(["read", "bad-file", "too-large", "no-rows"]).toContain(outcome);
    }
  });
});
