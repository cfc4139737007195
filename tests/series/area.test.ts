import { describe, expect, it } from "vitest";
import {
  type Area,
  bareName,
  codeFits,
  levelFromCode,
  levelFromName,
  levelFromWords,
  matchArea,
  plainName,
} from "../../src/series/area.js";

const area = (name: string, rest: Partial<Area> = {}): Area => ({
  name,
  code: null,
  localCode: null,
  level: null,
  ...rest,
});

describe("levels", () => {
  it.each([
    ["National", "country"],
    ["Regional", "region"],
    ["Local\u00a0authority", "local authority"],
    ["School", "other"],
    [" ", null],
  ])("the word %j says %s", (words, level) => expect(levelFromWords(words)).toBe(level));
  it.each([
    ["E08000035", "local authority"],
    ["E12000003", "region"],
    ["E13000001", "region"],
    ["E92000001", "country"],
    ["K02000001", "country"],
    ["E05001420", "other"],
    ["E11000005", "other"],
    ["383", null],
    [null, null],
  ])("the code %s says %s", (code, level) => expect(levelFromCode(code)).toBe(level));
  it.each([
    ["ENGLAND", "country"],
    ["Yorkshire and The Humber", "region"],
    ["London (Outer)", "region"],
    ["East of England region", "region"],
    ["England - total", "country"],
    ["City of London", null],
    ["Leeds", null],
  ])("the name %s says %s", (name, level) => expect(levelFromName(name)).toBe(level));
  it("a code fits what it says, or says nothing", () => {
    expect(codeFits("E06000046", "country")).toBe(false);
    expect(codeFits("e92000001", "country")).toBe(true);
    expect(codeFits("383", "country")).toBe(true);
    expect(codeFits("E06000046", null)).toBe(true);
  });
});

describe("names", () => {
  it.each([
    ["Yorkshire and The Humber", "Yorkshire & the Humber"],
    ["St. Helens", "st helens "],
    ["King's Lynn", "Kings Lynn"],
    ["Lee\u200bds\u00a0", "leeds"],
    ["Stoke-on-Trent", "Stoke on Trent"],
  ])("%j is %j but for case and punctuation", (a, b) => expect(plainName(a)).toBe(plainName(b)));
  it.each([
    ["Bristol, City of", "Bristol"],
    ["County Durham", "Durham"],
    ["Herefordshire, County of", "Herefordshire"],
    ["Bristol City of", "Bristol UA"],
    ["Kingston upon Hull, City of", "Hull"],
    ["Bedford Borough", "Bedford"],
    ["Telford & Wrekin Council", "Telford and Wrekin"],
    ["City of Westminster", "Westminster, City of"],
    ["London Borough of Camden", "Camden"],
    ["Royal Borough of Windsor & Maidenhead", "Windsor and Maidenhead"],
    ["City of London Corporation", "London, City of"],
    ["Southend", "Southend-on-Sea"],
    ["London (Inner)", "Inner London"],
    ["Yorkshire and the Humber region", "Yorkshire & Humber"],
    ["England (all)", "ENGLAND "],
  ])("%j is %j but for civic titles", (a, b) => {
    expect(plainName(a)).not.toBe(plainName(b));
    expect(bareName(a)).toBe(bareName(b));
  });
  it.each([
    ["Derby", "Derbyshire"],
    ["Bournemouth (Pre LG)", "Bournemouth"],
    ["Nottingham", "Nottinghamshire"],
    ["City of London", "London"],
    ["London Borough", "London"],
    ["West Midlands Metropolitan County", "West Midlands"],
    ["North East", "North East Lincolnshire"],
  ])("%j is not %j", (a, b) => expect(bareName(a)).not.toBe(bareName(b)));
});

describe("matchArea", () => {
  const leeds = area("Leeds", { code: "E08000035", localCode: "383", level: "local authority" });
  it.each([
    ["Leeds", 3],
    ["e08000035", 3],
    ["383", 3],
    ["LEEDS", 2],
    ["City of Leeds", 1],
    ["Leed", 0],
    ["", 0],
  ])("%j scores %i", (query, score) => expect(matchArea(query, leeds)).toBe(score));
  it("knows what an authority was called before a reorganisation, less surely than its own name", () => {
    expect(matchArea("Bournemouth", area("Bournemouth (Pre LG)"))).toBe(0.5);
    expect(matchArea("Dorset", area("Dorset"))).toBe(3);
  });
  it.each(["E92000001", "999", "921", "970"])("knows England by %s, less surely than an area that has it", (code) => {
    expect(matchArea(code, area("ENGLAND"))).toBe(0.5);
    expect(matchArea(code, area("London"))).toBe(0);
    expect(matchArea("921", area("Isle of Wight", { localCode: "921" }))).toBe(3);
  });
  it("does not trust a code of another level", () => {
    expect(matchArea("E06000046", area("England", { code: "E06000046", level: "country" }))).toBe(0);
  });
});
