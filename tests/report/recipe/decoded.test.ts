import { describe, expect, it } from "vitest";
import { describeProblem } from "../../../src/problems.js";
import { decoded } from "../../../src/report/recipe/decoded.js";
import { problemOf } from "../../read/sources.js";

describe("the bytes of a recipe", () => {
  it("are UTF-8", () => expect(decoded(new TextEncoder().encode("title: Ynys Môn"), "r.yaml")).toBe("title: Ynys Môn"));
  it.each([
    ["of Windows", Buffer.from("title: x\noutcome: Ynys M\xf4n\n", "latin1"), 2, /not UTF-8/],
    ["cut short", Buffer.from([0x61, 0x0a, 0x0a, 0xc3]), 3, /not UTF-8/],
    ["UTF-16", Buffer.from("\ufefftitle: x", "utf16le"), undefined, /UTF-16/],
  ])("%s are refused", async (_, bytes, line, message) => {
    const { exit, location, message: said, hint } = describeProblem(await problemOf(() => decoded(bytes, "r.yaml")));
    expect([exit, location?.line, hint]).toEqual([78, line, "save it as UTF-8"]);
    expect(said).toMatch(message);
  });
});
