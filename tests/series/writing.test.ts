import { describe, expect, it } from "vitest";
import { sameText, tidy } from "../../src/series/writing.js";

describe("tidy", () => {
  it.each([
    ["Leeds", "Leeds"],
    [" Leeds\u00a0 City\r\n", "Leeds City"],
    ["\ufeffLee\u200bds\u00ad", "Leeds"],
    ["\u202eLeeds", "Leeds"],
    [" a", "a"],
    ["a  b ", "a b"],
    ["", ""],
  ])("%j is %j", (text, expected) => expect(tidy(text)).toBe(expected));
  it("lets case and blanks say nothing", () => {
    expect(sameText("Looked\u00a0After ", "looked after")).toBe(true);
    expect(sameText("C", "K")).toBe(false);
  });
});
