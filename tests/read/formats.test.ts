import { describe, expect, it } from "vitest";
import { readTable } from "../../src/read/formats.js";
import { LOCATION, texts } from "./sources.js";

const format = async (...text: string[]): Promise<string> =>
  (await readTable(texts(...text), { delimiter: null }, LOCATION)).format;

describe("the format", () => {
  it.each([
    ["csv", "a,b\n1,2\n"],
    ["csv", "[Note],b\n1,2\n"],
    ["csv", ""],
    ["json", '\n [{"a":1}]'],
    ["json", '{\n"a":1}'],
    ["json", "[]"],
    ["ndjson", '{"a":1}\n{"a":2}\n'],
  ])("%s: %j", async (expected, text) => {
    const found = await format(text).catch((error: { problem: { code: string } }) => error.problem.code);
    const refusals: Record<string, string> = { "": "empty-file", "[]": "no-rows", '{\n"a":1}': "not-records" };
    expect(found).toBe(refusals[text] ?? expected);
  });
  it("is the same however the text arrives", async () => {
    expect(await format("{", '"a":1', "}", '\n{"a":2}')).toBe("ndjson");
    expect(await format("\n", "\n[", '{"a":1}]')).toBe("json");
  });
});
