import { describe, expect, it } from "vitest";
import { looksLikeUtf8, unmarkedUtf16, withoutControls } from "../../src/read/singleByte.js";
import { bytesOf } from "./sources.js";

describe("withoutControls", () => {
  it("reads every byte of windows-1252, also where the decoder took it for Latin 1", () => {
    const controls = Array.from({ length: 32 }, (_, i) => String.fromCharCode(0x80 + i)).join("");
    const known = controls.replace(/[\u0081\u008d\u008f\u0090\u009d]/g, "");
    expect(withoutControls("windows-1252", known)).toEqual({
      text: "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
      undefinedAt: -1,
    });
  });
  it.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])("names the place of %i, which windows-1252 has not", (byte) => {
    expect(withoutControls("windows-1252", `é\u0092${String.fromCharCode(byte)}`).undefinedAt).toBe(2);
  });
  it("leaves what is no single-byte text alone", () => {
    expect(withoutControls("utf-8", "\u0085")).toEqual({ text: "\u0085", undefinedAt: -1 });
    expect(withoutControls("windows-1252", "é")).toEqual({ text: "é", undefinedAt: -1 });
  });
});

describe("looksLikeUtf8", () => {
  it.each<[string, Uint8Array, boolean]>([
    ["whole characters", bytesOf("a,é"), true],
    ["a character cut off at the end", bytesOf("é,é").subarray(0, 4), true],
    ["ASCII alone", bytesOf("a,e"), false],
    ["a lone byte", Uint8Array.of(97, 0xe9, 97), false],
  ])("%s", (_, bytes, expected) => {
    expect(looksLikeUtf8("windows-1252", bytes)).toBe(expected);
    expect(looksLikeUtf8("utf-8", bytes)).toBe(false);
  });
});

describe("unmarkedUtf16", () => {
  const wide = (text: string, big: boolean): Uint8Array =>
    Uint8Array.from([...text].flatMap((c) => (big ? [0, c.charCodeAt(0)] : [c.charCodeAt(0), 0])));
  it("is told by its zeros", () => {
    expect(unmarkedUtf16(wide("year,rate\n2018,76\n", false))).toBe("utf-16le");
    expect(unmarkedUtf16(wide("year,rate\n2018,76\n", true))).toBe("utf-16be");
  });
  it.each([[[97, 0, 98]], [[1, 0, 2, 0, 3, 255, 0, 0]], [[0, 0, 0, 0, 0, 0]]])("%j is no text", (bytes) => {
    expect(unmarkedUtf16(Uint8Array.from(bytes))).toBeNull();
  });
});
