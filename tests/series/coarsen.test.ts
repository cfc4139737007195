import { describe, expect, it } from "vitest";
import { overlapOf } from "../../src/series/coarsen.js";

describe("overlapOf", () => {
  it.each([
    ["pooled-3", 1, 3],
    ["pooled-split-3", 1, 3],
    ["pooled-3", 3, null],
    ["year-by-quarter", 1, 1],
    ["year-by-quarter", 4, null],
    ["year-by-month", 1, 1],
    ["year", 1, null],
    ["quarter", 1, null],
  ])("%s, %i apart: %s", (kind, spacing, years) => {
    expect(overlapOf(kind, spacing)).toEqual(years === null ? null : { years });
  });
});
