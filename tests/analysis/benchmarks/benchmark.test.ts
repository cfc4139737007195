import { describe, expect, it } from "vitest";
import { type Benchmark, benchmarkFor } from "../../../src/analysis/benchmarks/benchmark.js";
import { benchmarkCautions } from "../../../src/analysis/benchmarks/benchmarkCautions.js";
import { donorsFor } from "../../../src/analysis/benchmarks/donors.js";
import type { Named, Surroundings } from "../../../src/analysis/benchmarks/surroundings.js";
import type { Area, AreaLevel } from "../../../src/series/area.js";
import type { Series } from "../../../src/series/series.js";
import { problemCode, rates } from "../makeSeries.js";

function area(name: string, code: string | null, level: AreaLevel | null = "local authority"): Area {
  const isLocal = code !== null && /^\d{3}$/.test(code);
  return { name, code: isLocal ? null : code, localCode: isLocal ? code : null, level };
}
const of = (where: Area, figures: Readonly<Record<number, number | string>>): Series => ({
  ...rates(figures, figures, { 2012: 10000, 2018: 10000 }),
  area: where,
});

const LEEDS = of(area("Leeds", "383"), { 2012: 95, 2018: 76 });
const BOLTON = of(area("Bolton", "350"), { 2012: 97, 2018: 101 });
const YORK = of(area("York", "816"), { 2012: 69, 2018: "x" });
const BRISTOL = of(area("Bristol, City of", "801"), { 2012: 80, 2018: 71 });
const DORSET = of(area("Dorset", "835"), { 2012: 49, 2018: 55 });
const YORKSHIRE = of(area("Yorkshire and the Humber", "E12000003", "region"), { 2012: 67, 2018: 73 });
const ENGLAND = {
  ...rates({ 2012: 59, 2018: 64 }, { 2012: 67080, 2018: 75420 }, { 2018: 11866957 }),
  area: area("England", "E92000001", "country"),
};
const POOL = [LEEDS, BOLTON, YORK, BRISTOL, DORSET, YORKSHIRE, ENGLAND];
const REGIONS = new Map([
  ["Leeds", "Yorkshire and The Humber"],
  ["York", "Yorkshire and The Humber"],
  ["Bolton", "North West"],
]);
const coded = (name: string, code: string | null): Named => ({ name, code });

const around = (some: Partial<Surroundings> = {}): Surroundings => ({
  pool: POOL,
  neighboursOf: () => null,
  regionOf: ({ name }) => REGIONS.get(name) ?? null,
  groups: [],
  average: "mean",
  excludeSelf: false,
  ...some,
});
const group = (...names: readonly string[]) =>
  around({ groups: [{ name: "Core", members: names.map((name) => coded(name, null)) }] });
const figures = ({ series }: Benchmark) => series.values?.observations.map(({ value }) => value);
const names = ({ members }: Benchmark) => members.map((member) => member.area.name);
const WINDOW = LEEDS.values?.observations.map(({ period }) => period) ?? [];
const codes = (benchmark: Benchmark) => benchmarkCautions(benchmark, LEEDS.area, WINDOW).map(({ code }) => code);

describe("neighbours", () => {
  const listed = (...members: readonly Named[]): Surroundings =>
    around({ neighboursOf: () => ({ list: "2018-19", chosenBy: "in force", members }) });
  it("are the list's areas, by their codes, of which some lack a figure and some are not here", () => {
    const found = benchmarkFor(
      "Neighbours",
      LEEDS,
      listed(coded("Bolton", "350"), coded("York", "816"), coded("Bury", "351")),
    );
    expect([found.name, names(found), found.lacking]).toEqual([
      "Statistical neighbours (2018-19, mean)",
      ["Bolton", "York"],
      ["Bury"],
    ]);
    expect([figures(found), [...(found.used?.values() ?? [])]]).toEqual([
      [83, 101],
      [2, 1],
    ]);
    expect(codes(found)).toEqual(["benchmark-members-missing", "benchmark-n-varies"]);
  });
  it("are not the treated of a placebo run; and go on under their name where a change gave them another code", () => {
    const list = listed(coded("Dorset", "838"), coded("Bolton", "350"), coded("York", "816"));
    expect(names(benchmarkFor("neighbours", LEEDS, list, [BOLTON.area]))).toEqual(["Dorset", "York"]);
    expect(problemCode(() => benchmarkFor("neighbours", LEEDS, listed(coded("Bury", "351"))))).toBe("benchmark-empty");
    expect(problemCode(() => benchmarkFor("neighbours", LEEDS, around()))).toBe("no-neighbours");
  });
  it("whose boundaries changed within the periods are told", () => {
    const dorset = of(area("Dorset", "838"), { 2018: 55, 2019: 60, 2020: 61 });
    const leeds = of(LEEDS.area, { 2018: 76, 2019: 80, 2020: 83 });
    const list = { ...listed(coded("Dorset", "838")), pool: [leeds, dorset] };
    const window = leeds.values?.observations.map(({ period }) => period) ?? [];
    const found = benchmarkFor("neighbours", leeds, list);
    expect(benchmarkCautions(found, leeds.area, window).map(({ code }) => code)).toEqual(["boundary-change"]);
    expect(benchmarkCautions(found, leeds.area, window.slice(0, 1))).toEqual([]);
  });
  it("bring the list's age along", () => {
    const vintage = { kind: "later", list: "2021-04", at: "2018", other: null } as const;
    const members = [coded("Bolton", "350")];
    const neighboursOf = () => ({ list: "2021-04", chosenBy: "asked", members, vintage }) as const;
    expect(codes(benchmarkFor("neighbours", LEEDS, around({ neighboursOf })))).toEqual(["neighbour-list-age"]);
  });
});

describe("a group", () => {
  it("leaves the area itself out, and says so", () => {
    const found = benchmarkFor("core", LEEDS, group("Leeds", "Bolton", "Bolton"));
    expect([found.name, names(found), found.leavesOut]).toEqual(["Core (mean)", ["Bolton"], true]);
    expect(codes(found)).toEqual(["area-left-out-of-group"]);
  });
  it("may name areas that have a comma in their names, and what nothing is called is said with what may be meant", () => {
    const nearestTo = (name: string) => (name === "Bolten" ? "Bolton" : null);
    const found = benchmarkFor("Core", LEEDS, { ...group("Bristol", "City of", "York", "Bolten"), nearestTo });
    expect([names(found), found.lacking]).toEqual([["Bristol, City of", "York"], ["Bolten"]]);
    expect(benchmarkCautions(found, LEEDS.area, WINDOW)[0]?.text).toBe(
      "Core (mean): 1 of the 3 areas named has no figures here (Bolten: did you mean Bolton?), so it is of the other 2.",
    );
  });
  it("is of areas of the same level", () => {
    expect(benchmarkFor("Core", LEEDS, group("England", "Bolton")).lacking).toEqual(["England"]);
  });
});

describe("a region", () => {
  it("is the file's own row of it, which holds the area", () => {
    const found = benchmarkFor("region", LEEDS, around());
    expect([found.name, found.holds, found.members]).toEqual(["Yorkshire and the Humber", "yes", []]);
    expect(codes(found)).toEqual(["benchmark-includes-area"]);
  });
  it("is the average of its other authorities where the file has no row", () => {
    const found = benchmarkFor("region", LEEDS, around({ pool: POOL.filter((one) => one !== YORKSHIRE) }));
    expect([found.name, names(found)]).toEqual(["Other authorities of Yorkshire and The Humber (mean)", ["York"]]);
  });
  it("is the part of it that has a row, where only that has", () => {
    const camden = of(area("Camden", "202"), { 2012: 50, 2018: 45 });
    const inner = of(area("Inner London", null, "region"), { 2012: 60, 2018: 58 });
    const london = around({
      pool: [camden, inner],
      regionOf: () => "London",
      partOf: () => "Inner London",
    });
    expect(benchmarkFor("region", camden, london).name).toBe("Inner London");
    expect(benchmarkFor("Inner London", camden, london).holds).toBe("yes");
  });
  it("named outright holds the area or does not, as the table says; without it, perhaps", () => {
    expect(benchmarkFor("Yorkshire and the Humber", LEEDS, around()).holds).toBe("yes");
    expect(benchmarkFor("Yorkshire and the Humber", BOLTON, around()).holds).toBe("no");
    expect(benchmarkFor("Yorkshire and the Humber", LEEDS, around({ regionOf: () => null })).holds).toBe("perhaps");
    expect(problemCode(() => benchmarkFor("region", BRISTOL, around()))).toBe("no-region-known");
  });
});

describe("a published benchmark", () => {
  it("is an area by name or code, never the area itself", () => {
    expect(benchmarkFor("E92000001", LEEDS, around()).name).toBe("England");
    expect(problemCode(() => benchmarkFor("Leeds", LEEDS, around()))).toBe("benchmark-is-area");
    expect(problemCode(() => benchmarkFor("Atlantis", LEEDS, around()))).toBe("no-such-benchmark");
  });
  it("loses the area with excludeSelf where it holds it, and stays where it does not", () => {
    const excludeSelf = around({ excludeSelf: true });
    const england = benchmarkFor("England", LEEDS, excludeSelf);
    expect([england.name, england.holds, england.implied]).toEqual(["England without Leeds", "no", ["2012"]]);
    expect(figures(england)?.[1]).toBeCloseTo((10000 * (75420 - 76)) / (11866957 - 10000), 12);
    expect(codes(england)).toEqual(["benchmark-populations-implied"]);
    expect(benchmarkFor("Bolton", LEEDS, excludeSelf).name).toBe("Bolton");
  });
  it("says in which periods the area cannot be taken out", () => {
    const bare = { ...LEEDS, counts: LEEDS.counts && { ...LEEDS.counts, observations: [] } };
    const known = LEEDS.counts?.observations.slice(1) ?? [];
    const late = { ...bare, counts: LEEDS.counts && { ...LEEDS.counts, observations: known } };
    const excludeSelf = around({ excludeSelf: true });
    expect(codes(benchmarkFor("England", late, excludeSelf))).toEqual(["area-not-subtracted"]);
    expect(problemCode(() => benchmarkFor("England", bare, excludeSelf))).toBe("cannot-exclude-self");
  });
});

describe("all, and donors", () => {
  it("are the other areas of the level", () => {
    const all = ["Bolton", "York", "Bristol, City of", "Dorset"];
    expect(names(benchmarkFor("all", LEEDS, around()))).toEqual(all);
    expect(donorsFor(["all"], LEEDS, around(), [BOLTON.area]).map((one) => one.area.name)).toEqual(all.slice(1));
  });
  it("may be a region's, a group's, or named", () => {
    const donors = (asked: readonly string[], surroundings = around()) =>
      donorsFor(asked, LEEDS, surroundings).map((one) => one.area.name);
    expect(donors(["region"])).toEqual(["York"]);
    expect(donors(["Core"], group("Leeds", "Bolton"))).toEqual(["Bolton"]);
    expect(donors(["Bristol", "City of", "Leeds", "York", "York"])).toEqual(["Bristol, City of", "York"]);
    expect(problemCode(() => donors(["Atlantis"]))).toBe("no-such-benchmark");
    expect(problemCode(() => donors(["neighbours"]))).toBe("no-neighbours");
  });
});
