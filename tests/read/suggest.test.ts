import { describe, expect, it } from "vitest";
import { suggest } from "../../src/read/suggest.js";

describe("suggest", () => {
  it.each([
    ["Leds", ["Leicester", "Leeds"], "Leeds"],
    ["north york", ["North East", "North Yorkshire"], "North Yorkshire"],
    ["Lee\u200bds", ["Leeds"], "Leeds"],
    ["xyz", ["Leeds", "Wakefield"], null],
    ["", ["Leeds"], null],
    ["Leeds", [], null],
  ])("%j among %j: %s", (typed, names, expected) => expect(suggest(typed, names)).toBe(expected));
});
