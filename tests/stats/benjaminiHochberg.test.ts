import { describe, expect, it } from "vitest";
import { benjaminiHochberg } from "../../src/stats/benjaminiHochberg.js";
import { expectWithin, readReference, type Tolerance } from "./reference.js";

const { adjusted: CASES, ...tolerance } = readReference<
  Tolerance & { readonly adjusted: readonly { readonly p: number[]; readonly adjusted: number[] }[] }
>("many-areas.json");

describe("p-values adjusted for their number", () => {
  it.each(CASES)("are R's for $p", ({ p, adjusted }) => {
    for (const [i, found] of benjaminiHochberg(p).entries())
      expectWithin(found, adjusted[i] as number, tolerance, `adjusted ${i}`);
  });

  it("do not depend on the order they are given in", () => {
    const { p } = CASES[1] as (typeof CASES)[number];
    expect(benjaminiHochberg(p.toReversed())).toEqual(benjaminiHochberg(p).reverse());
  });

  it("are none for none, and refuse what is no probability", () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(() => benjaminiHochberg([0.2, 1.2])).toThrow(RangeError);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });
});
