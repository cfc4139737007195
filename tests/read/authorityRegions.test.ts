import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readAuthorityRegions } from "../../src/read/authorityRegions.js";
import type { Area } from "../../src/series/area.js";
import { read, sourceOf } from "./sources.js";

const FIXTURES = resolve(import.meta.dirname, "../../fixtures");
const bytes = (path: string) => new Uint8Array(readFileSync(resolve(FIXTURES, path)));
const regions = () => readAuthorityRegions(sourceOf(bytes("regions/authority-regions.csv"), "authority-regions.csv"));
const named = (name: string, codes: Partial<Area> = {}): Area => ({
  name,
  code: null,
  localCode: null,
  level: null,
  ...codes,
});

describe("the region of an authority", () => {
  it("is found by name and by the codes of any year", async () => {
    const table = await regions();
    expect(table.rows).toBe(160);
    expect(table.of(named("Leeds"))?.region).toEqual({
      name: "Yorkshire and The Humber",
      code: "E12000003",
      localCode: null,
      level: "region",
    });
    for (const code of ["E08000019", "E08000039"])
      expect(table.of(named(code, { code }))?.region.code, code).toBe("E12000003");
    expect(table.of(named("Bedfordshire"))?.region.name).toBe("East of England");
    expect(table.of(named("Dorset"))?.region.name).toBe("South West");
    expect(table.of(named("Atlantis"))).toBeNull();
    expect(table.of(named("England", { localCode: "921", level: "country" }))).toBeNull();
  });
  it("is London with the part of it", async () => {
    const table = await regions();
    expect(table.of(named("Camden"))).toMatchObject({ region: { name: "London" }, part: { name: "Inner London" } });
    expect(table.of(named("Greenwich"))?.part?.name).toBe("Outer London");
    expect(table.of(named("Leeds"))?.part).toBeNull();
  });
  it("is known of every authority of the panel, under each of the nine regions", async () => {
    const table = await regions();
    const panel = await read(bytes("looked-after/looked-after-2006-2018.csv"), { areas: "all" });
    const found = panel.series.map(({ area }) => table.of(area)?.region.name ?? area.name);
    const counts = new Map<string, number>();
    for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect([...counts].sort()).toEqual([
      ["East Midlands", 9],
      ["East of England", 11],
      ["London", 33],
      ["North East", 12],
      ["North West", 23],
      ["South East", 19],
      ["South West", 15],
      ["West Midlands", 14],
      ["Yorkshire and The Humber", 15],
    ]);
  });
});
