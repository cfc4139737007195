import { describe, expect, it } from "vitest";
import { SYMBOL_SETS, symbolReason } from "../../src/read/symbols.js";

describe("symbolReason", () => {
  it.each(["c", "x", "z", "k", "low", "u", ":", "..", ".", "-", "*", "NA", "NULL", "None", "", "[c]", " C\u00a0"])(
    "%j has a reason in every set",
    (cell) => {
      for (const set of Object.keys(SYMBOL_SETS) as (keyof typeof SYMBOL_SETS)[])
        expect(symbolReason(cell, set)).toMatch(/\w/);
    },
  );
  it.each(["0", "76", "76r", "?", "constructor", "__proto__"])("%j has none", (cell) =>
    expect(symbolReason(cell, "dfe")).toBeNull(),
  );
  it("x changed its meaning after 2018", () => {
    expect(symbolReason("x", "dfe")).toBe("not available");
    expect(symbolReason("x", "dfe-legacy")).toBe("suppressed");
  });
});
