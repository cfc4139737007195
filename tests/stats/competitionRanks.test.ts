import { describe, expect, it } from "vitest";
import { areTied, competitionRanks } from "../../src/stats/competitionRank.js";
import { readReference } from "./reference.js";

interface Case {
  readonly values: number[];
  readonly lowestFirst: number[];
  readonly highestFirst: number[];
}
const { ranks: CASES } = readReference<{ readonly ranks: readonly Case[] }>("many-areas.json");
const rankOf = (values: readonly number[], first: "lowest" | "highest", size?: number): number[] =>
  competitionRanks(values, first, size).map(({ rank }) => rank);

describe("competition ranks", () => {
  it.each(CASES)("are R's for $values", ({ values, lowestFirst, highestFirst }) => {
    expect(rankOf(values, "lowest")).toEqual(lowestFirst);
    expect(rankOf(values, "highest")).toEqual(highestFirst);
  });

  it("say how many others share them", () => {
    expect(competitionRanks([2, 1, 2, 2, 3], "lowest").map(({ tiedWith }) => tiedWith)).toEqual([2, 0, 2, 2, 0]);
  });

  it("take for one what differs in the last bits, and nothing more", () => {
    expect(rankOf([0.1 + 0.2, 0.3, 0.4], "lowest")).toEqual([1, 1, 3]);
    expect(rankOf([1, 1 + 1e-8], "lowest")).toEqual([1, 2]);
    // Steps that are ties one by one do not make a tie of their ends.
    expect(rankOf([1, 1 + 8e-10, 1 + 16e-10], "lowest")).toEqual([1, 1, 3]);
  });

  it("take for nothing what figures cancel to but for their last bits", () => {
    const cancelled = [80.1 - 80 - 0.1, 0, -5];
    expect(cancelled[0]).not.toBe(0);
    expect(rankOf(cancelled, "lowest", 80)).toEqual([2, 2, 1]);
    expect(areTied(1e-14, 0)).toBe(false);
    expect(areTied(1e-14, 0, 80)).toBe(true);
  });

  it("are none for none, and refuse what is not finite", () => {
    expect(competitionRanks([], "lowest")).toEqual([]);
    expect(() => competitionRanks([1, Number.NaN], "lowest")).toThrow(RangeError);
  });
});
