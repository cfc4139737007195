import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/read/decode.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { bytesOf, dataOf, LOCATION, pieces, problemOf } from "./sources.js";

async function decoded(bytes: Uint8Array, asked: string | null = null, cuts: readonly number[] = []) {
  const { encoding, byteOrderMark, text } = await decode(pieces(bytes, cuts), asked, LOCATION);
  let whole = "";
  for await (const piece of text) whole += piece;
  return { encoding, byteOrderMark, text: whole };
}
const utf16 = (text: string, big = false): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((c) => {
      const unit = c.charCodeAt(0);
      return big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );

describe("encodings", () => {
  it.each([
    ["utf-8", bytesOf("a,é"), null, "utf-8", false],
    ["utf-8 with a mark", bytesOf("\ufeffa,é"), null, "utf-8", true],
    ["utf-16, little end first", utf16("a,é"), null, "utf-16le", true],
    ["utf-16, big end first", utf16("a,é", true), null, "utf-16be", true],
    ["utf-16 as the mark says", utf16("a,é", true), "UTF-16", "utf-16be", true],
    ["windows-1252 when asked", Uint8Array.of(97, 44, 0xe9), "windows-1252", "windows-1252", false],
  ] as const)("%s", async (_, bytes, asked, encoding, byteOrderMark) => {
    expect(await decoded(bytes, asked)).toEqual({ encoding, byteOrderMark, text: "a,é" });
  });

  it("names the line and the byte that is not UTF-8", async () => {
    const bytes = Uint8Array.from([...bytesOf("\ufeffé,b\r\n1,"), 0xe9, 0x61, 0x0a]);
    expect(await dataOf("bad-encoding", () => decoded(bytes))).toEqual({ encoding: "utf-8", byte: 12, line: 2 });
  });
  it("counts lines of a file that breaks them with carriage returns only", async () => {
    const bytes = Uint8Array.from([...bytesOf("a\rb\rc"), 0xff]);
    expect((await problemOf(() => decoded(bytes))).location?.line).toBe(3);
  });
  it("counts lines, not bytes that look like a break, in UTF-16", async () => {
    const bytes = Uint8Array.from([...utf16("上上\nb"), 0x00, 0xdc]);
    expect((await problemOf(() => decoded(bytes))).location?.line).toBe(2);
  });
  it("reads windows-1252 whole, and refuses the bytes it has not", async () => {
    const bytes = Uint8Array.of(0x80, 0x93, 10, 0xe9, 0x94, 0x8d, 97);
    expect((await decoded(bytes.subarray(0, 5), "cp1252")).text).toBe("€“\né”");
    for (const cuts of [[], [1, 2, 3, 4, 5, 6]])
      expect(await dataOf("bad-encoding", () => decoded(bytes, "windows-1252", cuts))).toEqual({
        encoding: "windows-1252",
        byte: 6,
        line: 2,
      });
  });
  it("recognises UTF-16 without its mark, and reads it when told", async () => {
    for (const [encoding, bytes] of [
      ["utf-16le", utf16("year,é", false).subarray(2)],
      ["utf-16be", utf16("year,é", true).subarray(2)],
    ] as const) {
      expect(await dataOf("binary-file", () => decoded(bytes))).toMatchObject({ encoding });
      expect((await decoded(bytes, encoding)).text).toBe("year,é");
      const other = encoding === "utf-16le" ? "utf-16be" : "utf-16le";
      expect(await dataOf("wrong-encoding", () => decoded(bytes, other))).toMatchObject({ found: encoding });
    }
  });
  it.each(["utf-8", "windows-1252", "utf-16be"])("does not read as %s what is marked as another", async (asked) => {
    expect(await dataOf("wrong-encoding", () => decoded(utf16("a,é"), asked))).toMatchObject({
      asked,
      found: "utf-16le",
      marked: true,
    });
  });
  it("says when a single-byte encoding was asked for and the text is whole UTF-8", async () => {
    const maybe = async (bytes: Uint8Array) => (await decode(pieces(bytes), "windows-1252", LOCATION)).maybeUtf8;
    expect(await maybe(bytesOf("a,é"))).toBe(true);
    expect(await maybe(Uint8Array.of(97, 44, 0xe9))).toBe(false);
  });
  it("does not know every name", async () => {
    expect((await problemOf(() => decoded(bytesOf("a"), "latin-99"))).code).toBe("usage");
  });
});

describe("line breaks", () => {
  it.each([
    ["a\r\nb", "a\nb"],
    ["a\rb\r", "a\nb\n"],
    ["a\r\r\nb", "a\nb"],
    ["a\n\nb", "a\n\nb"],
    ["a\r\rb", "a\n\nb"],
  ])("%j becomes %j", async (text, expected) => {
    for (const cuts of [[], [1, 2, 3, 4]]) expect((await decoded(bytesOf(text), null, cuts)).text).toBe(expected);
  });
});

describe("what is no text", () => {
  it.each([
    ["an Excel workbook or another zip file", [0x50, 0x4b, 3, 4, 0]],
    ["a Parquet file", [0x50, 0x41, 0x52, 0x31]],
    ["a gzip file", [0x1f, 0x8b, 8, 0]],
    [null, [97, 0, 98]],
  ])("%s", async (looksLike, bytes) => {
    expect(await dataOf("binary-file", () => decoded(Uint8Array.from(bytes)))).toMatchObject({ looksLike });
  });
  it("a NUL further down, with its line", async () => {
    const text = `${"abcdefg\n".repeat(2000)}\u0000`;
    expect(await dataOf("binary-file", () => decoded(bytesOf(text)))).toMatchObject({ line: 2001 });
  });
  it("an empty input", async () => expect((await problemOf(() => decoded(bytesOf("")))).code).toBe("empty-file"));
});

it("gives the same text or the same problem however the bytes are cut", async () => {
  const sample = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }).map(bytesOf),
    fc.uint8Array({ maxLength: 40 }),
    fc.string({ maxLength: 20 }).map((text) => utf16(text)),
  );
  const outcome = (bytes: Uint8Array, cuts: readonly number[]): Promise<unknown> =>
    decoded(bytes, null, cuts).catch((error: { problem?: unknown }) => error.problem ?? Promise.reject(error));
  await fc.assert(
    fc.asyncProperty(sample, fc.array(fc.nat(40)), async (bytes, cuts) => {
      expect(await outcome(bytes, cuts)).toEqual(await outcome(bytes, []));
    }),
    PROPERTY_RUNS,
  );
});
