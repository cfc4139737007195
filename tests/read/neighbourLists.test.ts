import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/problems.js";
import { ageOfList, chooseList, yearOfPeriod } from "../../src/read/neighbourListInForce.js";
import { neighboursIn, readNeighbourLists } from "../../src/read/neighbourLists.js";
import type { Area } from "../../src/series/area.js";
import type { Period } from "../../src/series/period.js";
import { dataOf, problemOf, sourceOf } from "./sources.js";

const FIXTURE = resolve(import.meta.dirname, "../../fixtures/neighbours/statistical-neighbours.csv");
const bundled = () => readNeighbourLists(sourceOf(new Uint8Array(readFileSync(FIXTURE)), "statistical-neighbours.csv"));
const read = (text: string) => readNeighbourLists(sourceOf(text, "ours.csv"));
const named = (name: string, codes: Partial<Area> = {}): Area => ({
  name,
  code: null,
  localCode: null,
  level: null,
  ...codes,
});
const names = (areas: readonly Area[] | null) => areas?.map(({ name }) => name) ?? null;
const IN = { file: "ours.csv" };

describe("the lists that come with the package", () => {
  it("have ten neighbours of Leeds in each, closest first", async () => {
    const lists = await bundled();
    expect([lists.lists, lists.rows]).toEqual([["2018-19", "2021-04", "2025-05"], 4610]);
    expect(names(lists.of("2018-19", named("Leeds")))).toEqual([
      "Sheffield",
      "Darlington",
      "Calderdale",
      "Stockton-on-Tees",
      "Newcastle upon Tyne",
      "Bury",
      "Bolton",
      "Derby",
      "North Tyneside",
      "Kirklees",
    ]);
    expect(names(lists.of("2025-05", named("Leeds", { code: "E08000035" })))).toContain(
      "Bournemouth, Christchurch and Poole",
    );
  });
  it("find an area by its number, by its name however it is written, and by its number under a name of another time", async () => {
    const lists = await bundled();
    const of = (area: Area) => names(lists.of("2021-04", area))?.[0] ?? null;
    expect(of(named("Bristol"))).toBe(of(named("Bristol, City of", { localCode: "801" })));
    expect(of(named("Hull"))).toBe(of(named("Kingston upon Hull, City of")));
    expect(of(named("County Durham", { code: "E06000047" }))).toBe(of(named("Durham")));
    expect(of(named("Blackburn", { localCode: "889", level: "local authority" }))).toBe(
      of(named("Blackburn with Darwen")),
    );
    expect(of(named("Atlantis"))).toBeNull();
    // Two real files give England the Isle of Wight's number.
    expect(of(named("England", { localCode: "921", level: "country" }))).toBeNull();
  });
  it("tell Dorset of before April 2019 from Dorset of since", async () => {
    const lists = await bundled();
    const since = named("Dorset", { code: "E06000059", level: "local authority" });
    const before = named("Dorset", { code: "E10000009", level: "local authority" });
    expect(names(lists.of("2021-04", since))).not.toEqual(names(lists.of("2021-04", before)));
    expect(lists.of("2021-04", named("Dorset", { localCode: "838" }))).toEqual(lists.of("2021-04", since));
    expect(names(lists.of("2018-19", since))).toEqual(names(lists.of("2018-19", before)));
    const found = await dataOf("no-neighbours-listed", () => lists.of("2021-04", named("Dorset")));
    expect(found.namesakes).toEqual(["Dorset, 835", "Dorset, 838"]);
  });
  it("know the neighbours of every neighbour too", async () => {
    const lists = await bundled();
    for (const list of lists.lists)
      for (const neighbour of lists.of(list, named("Kent")) ?? []) expect(lists.of(list, neighbour)).toHaveLength(10);
  });
});

describe("a list of one's own", () => {
  it("may be two columns of names, and goes by the name of its file", async () => {
    const lists = await read("area,neighbour\nLeeds,Sheffield\nLeeds,Bradford\nYork,Bath and North East Somerset\n");
    expect(lists.lists).toEqual(["ours.csv"]);
    expect(names(lists.of("ours.csv", named("leeds city council")))).toEqual(["Sheffield", "Bradford"]);
  });
  it("may give codes, in columns of their own or in place of names", async () => {
    const coded = await read("gss_code,neighbour_gss_code\nE08000035,E08000019\nE08000035,E08000032\n");
    expect(coded.of("ours.csv", named("Leeds", { code: "E08000035" }))?.map(({ code }) => code)).toEqual([
      "E08000019",
      "E08000032",
    ]);
    expect(coded.of("ours.csv", named("Leeds"))).toBeNull();
    // Sheffield's code since 2025 is another; the area is the same.
    const recoded = await read("area;neighbour\nE08000039;E08000035\n");
    expect(recoded.of("ours.csv", named("Sheffield", { code: "E08000019" }))).toHaveLength(1);
  });
  it("may be wide, one row for each area, of which some have fewer neighbours", async () => {
    const lists = await read("LA name,SN1,SN2,SN3\nLeeds,Sheffield,Bolton,Bury\nYork,Bath and North East Somerset,,\n");
    expect(names(lists.of("ours.csv", named("Leeds")))).toEqual(["Sheffield", "Bolton", "Bury"]);
    expect(names(lists.of("ours.csv", named("York")))).toEqual(["Bath and North East Somerset"]);
  });
  it("may hold several lists, and number its neighbours in any order", async () => {
    const lists = await read("list,area,order,neighbour\na,Leeds,2,Bolton\nb,Leeds,1,York\na,Leeds,1,Bury\n");
    expect(lists.lists).toEqual(["a", "b"]);
    expect(names(lists.of("a", named("Leeds")))).toEqual(["Bury", "Bolton"]);
    expect(names(lists.of("b", named("Leeds")))).toEqual(["York"]);
  });
  it.each([
    ["", "empty-file", undefined, /empty/],
    ["area,neighbour\n", "no-rows", undefined, /no row of data/],
    [
      "place,neighbour\nA,B\n",
      "neighbour-columns",
      1,
      /whose neighbours[\s\S]*columns: place, neighbour[\s\S]*call it area/,
    ],
    ["area,near\nA,B\n", "neighbour-columns", 1, /no column holds the neighbours[\s\S]*call it neighbour/],
    ["area,neighbour\nA,B\nA,A\n", "bad-neighbours", 3, /line 3: A is its own neighbour/],
    ["area,neighbour\nA,B\nA,b\n", "bad-neighbours", 3, /line 3: b is a neighbour of A twice/],
    ["area,neighbour\nA,\n", "bad-neighbours", 2, /line 2: the neighbour of A is missing/],
    ["area,neighbour\n,B\n", "bad-neighbours", 2, /line 2: it has no area/],
    ["list,area,neighbour\n,A,B\n", "bad-neighbours", 2, /line 2: it does not say which list/],
    ["area,neighbour,order\nA,B,first\n", "bad-neighbours", 2, /its order, "first", is not a number/],
    ["area,neighbour\nA,B,C\n", "ragged-row", 2, /header's 2 cells/],
  ])("%j: %s", async (text, code, line, says) => {
    const found = await problemOf(() => read(text));
    expect([found.code, found.location]).toEqual([code, { ...IN, ...(line ? { line } : {}) }]);
    const { message, evidence, hint } = describeProblem(found);
    expect([message, ...evidence, hint].join("\n")).toMatch(says);
  });
  it("without the area says which of its lists has it", async () => {
    const lists = await read("list,area,neighbour\n2018-19,Leeds,York\n2021-04,Leeds,York\n2021-04,Kent,Surrey\n");
    const found = await problemOf(() => neighboursIn(lists, "2018-19", named("Kent"), IN));
    expect(describeProblem(found)).toMatchObject({
      message: "the list of neighbours 2018-19 has none of Kent",
      evidence: ["lists that have neighbours of Kent: 2021-04"],
      hint: "--neighbour-list 2021-04",
    });
  });
});

describe("which list", () => {
  const LISTS = ["2025-05", "2018-19", "2021-04"];
  it.each([
    [null, 2018, "2018-19", "in force"],
    [null, 2020, "2018-19", "in force"],
    [null, 2021, "2021-04", "in force"],
    [null, 2031, "2025-05", "in force"],
    [null, 2012, "2018-19", "earliest"],
    [null, null, "2025-05", "latest"],
    ["2018-19", 2022, "2018-19", "asked"],
  ] as const)("%s asked, of %s: %s, %s", (asked, year, list, chosenBy) => {
    expect(chooseList(LISTS, asked, year, IN)).toEqual({ list, chosenBy });
  });
  const year = (index: number): Period => ({ kind: "year", index, label: String(index) });
  it.each([
    ["2018-19", 2018, 2018, null, null],
    ["2018-19", 2018, 2020, null, null],
    ["2018-19", 2018, 2022, "figures-later", "2022"],
    ["2018-19", 2022, 2022, "superseded", "2021-04"],
    ["2021-04", 2018, 2022, "later", null],
    ["2025-05", 2031, 2040, null, null],
    ["Ours", 2018, 2018, null, null],
  ] as const)("%s for %s, of figures to %s: %s", (list, at, last, kind, other) => {
    const age = ageOfList(LISTS, list, year(at), year(last));
    expect(age).toEqual(kind && { kind, list, at: String(at), other });
  });
  it.each([
    ["year", 2018, 2018],
    ["financial-year", 2018, 2018],
    ["split-year", 2018, 2018],
    ["quarter", 2018 * 4 + 3, 2018],
    ["month", 2018 * 12 + 11, 2018],
    ["day", 17621, 2018],
    ["number", 2018, null],
  ])("%s %s is of %s", (kind, index, of) => {
    expect(yearOfPeriod({ kind, index })).toBe(of);
  });
  it("is the only one, whatever it is called; and of several that begin with no year, none", async () => {
    expect(chooseList(["ours.csv"], null, 2018, IN)).toMatchObject({ list: "ours.csv", chosenBy: "only" });
    expect(chooseList(["Nearest", "2018"], null, 2018, IN)).toMatchObject({ list: "2018", chosenBy: "in force" });
    const found = await problemOf(() => chooseList(["Nearest", "Core cities"], null, 2018, IN));
    expect(describeProblem(found)).toMatchObject({
      code: "which-neighbour-list",
      evidence: ["lists: Nearest, Core cities", "none begins with a year, so none can be said to have been in force"],
      hint: "--neighbour-list Nearest",
    });
  });
  it("must be one that there is", async () => {
    const found = await problemOf(() => chooseList(LISTS, "2018-20", 2018, IN));
    expect(describeProblem(found)).toMatchObject({
      code: "no-such-neighbour-list",
      message: 'there is no list of neighbours called 2018-20. Did you mean "2018-19"?',
      hint: "--neighbour-list 2018-19",
    });
  });
});
