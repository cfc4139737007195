import { describe, expect, it } from "vitest";
import { readJson, readNdjson } from "../../src/read/json.js";
import type { Table } from "../../src/read/table.js";
import { dataOf, LOCATION, problemOf, texts } from "./sources.js";

async function all(made: Promise<Table>) {
  const { rows, ...head } = await made;
  const read: [number, ...string[]][] = [];
  for await (const batch of rows) for (const { line, cells } of batch) read.push([line, ...cells]);
  return { ...head, rows: read };
}
const json = (...text: string[]) => all(readJson(texts(...text), LOCATION));
const ndjson = (...text: string[]) => all(readNdjson(texts(...text), LOCATION));

describe("a JSON object around the records", () => {
  it("is passed over, and the property named, with the true line of every record", async () => {
    const text =
      '{"meta": {"data": [1]},\n "notes": ["]}"], "data": [\n {"year": 2018},\n\n {"year": 2019}],\n "more": {"x": [1], "y": 2}}';
    expect(await json(text)).toMatchObject({
      columns: ["year"],
      rows: [
        [3, "2018"],
        [5, "2019"],
      ],
      cautions: [{ code: "records-under", data: { property: "data" } }],
    });
  });
  it("is refused when several properties hold records, with their names", async () => {
    const text = '{"rates": [{"year": 2018}], "counts": [{"year": 2018}], "empty": []}';
    expect(await dataOf("not-records", () => json(text))).toMatchObject({
      detail: 'the top level holds several arrays of records: "rates", "counts"',
    });
  });
});

describe("a JSON array", () => {
  it("is read with the true line of every record", async () => {
    const text = '[\n  {"year": 2018,\n   "area": "a\\"],{ b"},\n  {"area": null, "rate": 7.5}\n]';
    expect(await json(text.slice(0, 20), text.slice(20))).toEqual({
      format: "json",
      delimiter: null,
      columns: ["year", "area", "rate"],
      duplicateColumns: [],
      blankColumns: 0,
      rows: [
        [2, "2018", 'a"],{ b', ""],
        [4, "", "", "7.5"],
      ],
    });
  });
  it("leaves out a key without a name and numbers those that differ in blanks only", async () => {
    expect(await json('[{"":1,"a":2," a":3}]')).toMatchObject({ columns: ["a", "a (2)"], rows: [[1, "2", "3"]] });
  });
  it("finds nothing in a record that it inherits", async () => {
    expect((await json('[{"constructor":1},{"a":2}]')).rows).toEqual([
      [1, "1", ""],
      [1, "", "2"],
    ]);
  });
  it.each([
    ['{"a": 1}', "the top level is of type object"],
    ["3", "the top level is of type number"],
    ["[1]", "record 1 is of type number"],
    ['[\n{"a":1},\n{"a":{}}]', 'record 2 holds of type object in "a"'],
    ["[[1]]", "record 1 is an array"],
  ])("%s is not records", async (text, detail) => {
    expect(await dataOf("not-records", () => json(text))).toMatchObject({ detail });
  });
  it("refuses a key given twice, of which a parser keeps the last alone", async () => {
    expect(await dataOf("not-records", () => json('[{"a":"x:y"},\n{"a":1,"b":2,"a":3}]'))).toMatchObject({ line: 2 });
    expect(await dataOf("not-records", () => ndjson('{"a":"x:y"}\n{"a":1,"a":1}'))).toMatchObject({ line: 2 });
  });
  it("passes over a second byte order mark", async () => {
    expect((await json('\ufeff[{"a":1}]')).rows).toEqual([[1, "1"]]);
    expect((await ndjson('\ufeff{"a":1}\n{"a":2}')).rows).toHaveLength(2);
  });
  it("names the line of a record that is not flat", async () => {
    expect(await dataOf("not-records", () => json('[\n{"a":1},\n{"a":[]}]'))).toMatchObject({ line: 3 });
  });
  it("names the line of a slip", async () => {
    expect((await problemOf(() => json('[\n{"a":1}\n{"a":2}]'))).location?.line).toBe(3);
    expect((await problemOf(() => json("[{]"))).code).toBe("bad-json");
  });
  it("of nothing has no rows", async () => expect((await problemOf(() => json("[]"))).code).toBe("no-rows"));
});

describe("NDJSON", () => {
  it("is read line by line, blank ones too", async () => {
    expect(await ndjson('{"a":1}\n\n{"a":', "2}\n")).toMatchObject({
      format: "ndjson",
      rows: [
        [1, "1"],
        [3, "2"],
      ],
    });
  });
  it("names the line that is no record", async () => {
    expect(await dataOf("bad-json", () => ndjson('{"a":1}\n{"a":\n'))).toMatchObject({ line: 2 });
    expect(await dataOf("not-records", () => ndjson('{"a":1}\n7\n'))).toMatchObject({ line: 2 });
  });
});
