import { describe, expect, it } from "vitest";
import type { Area } from "../../src/series/area.js";
import { changeNaming, changeOf, currentCode, sayChange, sideOf, together } from "../../src/series/areaChanges.js";
import { periodMeanings } from "../../src/series/period.js";

const authority = (name: string, code: string | null = null): Area => ({
  name,
  code,
  localCode: null,
  level: "local authority",
});

describe("currentCode", () => {
  it.each([
    ["E08000020", "E08000037"],
    ["e06000048", "E06000057"],
    ["E10000002", "E06000060"],
    ["E10000027", "E06000066"],
    ["E10000023", "E06000065"],
    ["E08000016", "E08000038"],
    ["E08000019", "E08000039"],
    ["E08000037", "E08000037"],
    // Split or merged areas did not go on under another code.
    ["E10000009", "E10000009"],
    ["383", "383"],
  ])("%s is now %s", (code, now) => expect(currentCode(code)).toBe(now));
});

describe("changes", () => {
  it.each([
    ["Cheshire", 2009, ["Cheshire East", "Cheshire West and Chester"]],
    ["Bedford Borough", 2009, ["Bedfordshire"]],
    ["e06000029", 2019, ["Bournemouth, Christchurch and Poole", "Dorset"]],
    ["928", 2021, ["North Northamptonshire", "West Northamptonshire"]],
    ["Westmorland & Furness", 2023, ["Cumbria"]],
  ])("%s brings %i to mind", (query, year, others) => {
    const found = changeNaming(query);
    expect(found?.change.year).toBe(year);
    expect(found?.others.map(({ name }) => name)).toEqual(others);
  });
  it.each(["Leeds", "E08000020", ""])("%j brings none", (query) => expect(changeNaming(query)).toBeNull());

  it("say whether the area ended, began, or changed", () => {
    expect(changeOf(authority("Cumbria"))).toMatchObject({ ended: true, began: false });
    expect(changeOf(authority("Central Bedfordshire"))).toMatchObject({ ended: false, began: true });
    expect(changeOf(authority("Dorset"))).toMatchObject({ ended: false, began: false, change: { year: 2019 } });
    expect(changeOf(authority("E10000009"))).toMatchObject({ ended: true });
    expect(changeOf(authority("Somerset"))).toBeNull();
  });
  it("are of authorities, not of a ward or a region of the name", () => {
    expect(changeOf({ ...authority("Poole"), level: "other" })).toBeNull();
    expect(changeOf({ ...authority("Poole", "E05000001"), level: null })).toBeNull();
  });
  it("are said so that names with commas stay apart", () => {
    expect(together([{ name: "A" }, { name: "B" }, { name: "C" }])).toBe("A, B and C");
    expect(
      sayChange({ year: 2019, before: [authority("A")], since: [authority("B, C"), authority("D")] } as never),
    ).toBe("A became B, C; and D");
  });
});

describe("sideOf 1 April 2019", () => {
  it.each([
    ["2018", "", "before"],
    ["2019", "", null],
    ["2020", "", "after"],
    ["2018/19", "", "before"],
    ["201920", "Academic year", "after"],
    ["2019 Q1", "", "before"],
    ["2019 Q2", "", "after"],
    ["31 March 2019", "", "before"],
    ["April 2019", "", "after"],
    ["2016-18", "", "before"],
    ["2018-20", "", null],
    ["2020-22", "", "after"],
    ["7", "", null],
  ])("%s %s: %s", (label, identifier, side) => {
    const [meaning] = periodMeanings(label, identifier);
    expect(meaning && sideOf(meaning, 2019)).toBe(side);
  });
});
