import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/analysis/compare.js";
import { DEFAULT_COMPARISON } from "../../../src/analysis/question.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { area, surroundingsOf } from "./surroundingsOf.js";

const QUESTION = { ...DEFAULT_COMPARISON, benchmarks: ["England"], polarity: "lower" } as const;
const england = area("England", { 2012: 59, 2018: 64 }, "country");
const leeds = area("Leeds", { 2012: 95, 2018: 76 });
const others = [
  area("Bradford", { 2012: 66, 2018: 76 }),
  area("Sheffield", { 2012: 54, 2018: 54 }),
  area("Wakefield", { 2012: 64, 2018: "c" }),
  area("Kirklees", { 2012: "c", 2018: 64 }),
];
const file = surroundingsOf([leeds, ...others, england]);

describe("places", () => {
  it("rank the area among those of its level that have the figure, ties said, and count those that have not", () => {
    const { place, changePlace } = compare(leeds, QUESTION, file);
    expect(place).toMatchObject({ n: 4, of: 5, rank: 3, tiedWith: 1, best: "lowest", band: "C" });
    expect(place.lacking).toEqual([{ name: "Wakefield", code: null }]);
    expect(changePlace).toMatchObject({ n: 3, of: 5, rank: 1, tiedWith: 0, quartiles: null, band: null });
    expect(changePlace.lacking.map(({ name }) => name)).toEqual(["Wakefield", "Kirklees"]);
  });
  it("turn with the polarity", () => {
    const { place, changePlace } = compare(leeds, { ...QUESTION, polarity: "higher" }, file);
    expect(place).toMatchObject({ rank: 1, tiedWith: 1, best: "highest" });
    expect(changePlace).toMatchObject({ rank: 3, best: "highest" });
  });
  it("are not given without a polarity", () => {
    const { place, changePlace, text } = compare(leeds, { ...QUESTION, polarity: null }, file);
    const none = { rank: null, tiedWith: null, best: null, quartiles: null, band: null };
    expect([place, changePlace]).toEqual([expect.objectContaining(none), expect.objectContaining(none)]);
    expect(place.n).toBe(4);
    expect(text).not.toMatch(/better|worse/);
  });
  it("leave out what is made of areas, where the file does not say what its areas are", () => {
    const [own, sn, third] = [
      area("Leeds", { 2012: 95, 2018: 76 }, null),
      area("Statistical Neighbours", { 2012: 70, 2018: 71 }, null),
      area("Bradford", { 2012: 66, 2018: 70 }, null),
    ];
    const asked = { ...QUESTION, benchmarks: ["Statistical Neighbours"] };
    expect(compare(own, asked, surroundingsOf([own, sn, third])).place).toMatchObject({ n: 2, rank: 2 });
  });
  it("do not depend on the order of the file, and add up", () => {
    const figures = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(figures, (pairs) => {
        const areas = pairs.map(([from, to], i) => area(`Area ${i}`, { 2012: from, 2018: to }));
        const pool = [...areas, england];
        const ranks = areas.map((one) => compare(one, QUESTION, surroundingsOf(pool)).place);
        const turned = areas.map((one) => compare(one, QUESTION, surroundingsOf([...pool].reverse())).place);
        expect(turned.map(({ rank, tiedWith, band }) => [rank, tiedWith, band])).toEqual(
          ranks.map(({ rank, tiedWith, band }) => [rank, tiedWith, band]),
        );
        const n = areas.length;
        const middles = ranks.map(({ rank, tiedWith }) => (rank as number) + (tiedWith as number) / 2);
        expect(middles.reduce((sum, one) => sum + one, 0)).toBeCloseTo((n * (n + 1)) / 2, 8);
      }),
      { ...PROPERTY_RUNS, numRuns: 50 },
    );
  });
});
