import { describe, expect, it } from "vitest";
import { observationAt, usualSpacing } from "../../src/series/series.js";

const at = (...indexes: number[]) =>
  indexes.map((index) => ({
    period: { kind: "year", index, label: String(index) },
    value: index * 2,
    file: "data.csv",
    line: 2,
  }));

describe("usualSpacing", () => {
  it.each([
    [[2009, 2010, 2011], 1],
    [[1991, 2001, 2011, 2021], 10],
    [[2009, 2010, 2012, 2013], 1],
    [[2009, 2010, 2012], 1],
    [[2009], 1],
    [[], 1],
  ])("%j is %i", (indexes, spacing) => expect(usualSpacing(at(...indexes))).toBe(spacing));
});

describe("observationAt", () => {
  const measure = { observations: at(2009, 2011), missing: [], decimals: 0 };
  it("goes by the index, not the place", () => {
    expect(observationAt(measure, 2011)?.value).toBe(4022);
    expect(observationAt(measure, 2010)).toBeNull();
    expect(observationAt(null, 2009)).toBeNull();
  });
});
