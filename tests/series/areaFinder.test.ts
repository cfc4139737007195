import { describe, expect, it } from "vitest";
import type { Area } from "../../src/series/area.js";
import { AreaFinder } from "../../src/series/areaFinder.js";

const area = (name: string, some: Partial<Area> = {}): Area => ({
  name,
  code: null,
  localCode: null,
  level: null,
  ...some,
});
const found = (wanted: Area, ...items: readonly Area[]): string[] =>
  new AreaFinder(items, (item) => item).find(wanted).map(({ name, code, localCode }) => localCode ?? code ?? name);

describe("an area among others", () => {
  it("is found by its name however it is titled, unless the levels differ", () => {
    expect(found(area("Bristol"), area("Bristol, City of"), area("Leeds"))).toEqual(["Bristol, City of"]);
    expect(found(area("Leeds", { level: "region" }), area("Leeds", { level: "local authority" }))).toEqual([]);
  });
  it("is told from its namesake by either code", () => {
    const dorsets = [area("Dorset", { localCode: "835" }), area("Dorset", { localCode: "838" })];
    expect(found(area("Dorset", { localCode: "838" }), ...dorsets)).toEqual(["838"]);
    expect(found(area("Dorset", { code: "E06000059" }), ...dorsets)).toEqual(["838"]);
    expect(found(area("Dorset"), ...dorsets)).toEqual(["835", "838"]);
    expect(found(area("Dorset", { localCode: "999" }), ...dorsets)).toEqual([]);
  });
  it("goes on under its name where only one of that name is there", () => {
    expect(found(area("Dorset", { code: "E06000059" }), area("Dorset", { localCode: "835" }))).toEqual(["835"]);
  });
  it("is found by its code where no name is the same, of any year", () => {
    expect(found(area("E08000019", { code: "E08000019" }), area("Sheffield", { code: "E08000039" }))).toEqual([
      "E08000039",
    ]);
    expect(found(area("Blackburn", { localCode: "889" }), area("Blackburn with Darwen", { localCode: "889" }))).toEqual(
      ["889"],
    );
  });
  it("that is a nation is no authority, whatever its number", () => {
    expect(found(area("England", { localCode: "921" }), area("Isle of Wight", { localCode: "921" }))).toEqual([]);
  });
});
