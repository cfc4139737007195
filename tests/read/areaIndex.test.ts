/** Which area a name or a code means, in files that give it several of either. */
import { describe, expect, it } from "vitest";
import { dataOf, pairs, problemOf, read, values } from "./sources.js";

const rows = (head: string, ...lines: readonly string[]): string => `${head}\n${lines.join("\n")}\n`;
const HEAD = "year,level,code,la_code,area,rate";

describe("England", () => {
  const both = rows(
    "year,la_code,area,rate",
    "2017,921,England,60",
    "2018,921,England,61",
    "2017,921,Isle of Wight,80",
    "2018,921,Isle of Wight,81",
  );
  it("is not joined with the Isle of Wight, whose code two real files give it", async () => {
    expect(await values(both, { areas: ["England"] })).toEqual([
      ["2017", 60],
      ["2018", 61],
    ]);
    expect(await dataOf("ambiguous-area", () => read(both, { areas: ["921"] }))).toMatchObject({
      candidates: ["England, 921, country", "Isle of Wight, 921, level not stated"],
    });
  });
  it.each(["E92000001", "921", "999", "970", "england", "England (all)"])(
    "answers to %s where it is alone",
    async (query) => {
      const { series } = await read(rows("year,area,rate", "2017,ENGLAND,60", "2018,Leeds,9"), { areas: [query] });
      expect(series.map(({ area }) => area.name)).toEqual(["ENGLAND"]);
    },
  );
  it("is not guessed by 921 where the Isle of Wight is there too and neither has a code", async () => {
    const names = rows("year,area,rate", "2017,England,60", "2017,Isle of Wight,9");
    expect((await problemOf(() => read(names, { areas: ["921"] }))).code).toBe("ambiguous-area");
  });
  it("gives way to the area that has the code, wherever that first says so", async () => {
    const late = rows(
      HEAD,
      "2016,National,E92000001,,England,60",
      "2017,LA,,,Isle of Wight,80",
      "2018,LA,E06000046,921,Isle of Wight,81",
    );
    expect(await values(late, { areas: ["921"] })).toEqual([
      ["2017", 80],
      ["2018", 81],
    ]);
  });
});

describe("an area whose code changed", () => {
  const old = rows(HEAD, "2012,LA,E08000020,390,Gateshead,70", "2013,LA,E08000037,390,Gateshead,71");
  it.each(["E08000020", "e08000037", "390", "gateshead"])("is found by %s", async (query) => {
    expect(await values(old, { areas: [query] })).toEqual([
      ["2012", 70],
      ["2013", 71],
    ]);
  });
  it("is one area also where rows give codes only", async () => {
    const codes = rows("year,area_code,rate", "2012,E08000020,70", "2013,E08000037,71", "2013,E08000035,9");
    expect(await values(codes, { areas: ["E08000037"] })).toEqual([
      ["2012", 70],
      ["2013", 71],
    ]);
  });
  it("may have a row for each code and period, not applicable but in its own time", async () => {
    const twice = rows(
      HEAD,
      "2018,LA,E10000009,835,Dorset,59",
      "2018,LA,E06000059,838,Dorset,z",
      "2020,LA,E10000009,835,Dorset,z",
      "2020,LA,E06000059,838,Dorset,70",
    );
    expect(await values(twice, { areas: ["Dorset"] })).toEqual([
      ["2018", 59],
      ["2020", 70],
    ]);
    // Of one code, a figure and a symbol still contradict each other.
    const one = rows(HEAD, "2018,LA,E08000035,383,Leeds,59", "2018,LA,E08000035,383,Leeds,z");
    expect((await problemOf(() => read(one, { areas: ["Leeds"] }))).code).toBe("two-values");
  });
});

describe("names", () => {
  it("are joined by a local code where only civic titles tell them apart", async () => {
    const text = rows(HEAD, '2017,LA,,801,"Bristol, City of",70', "2018,LA,E06000023,801,Bristol,71");
    const { series } = await read(text, { areas: ["Bristol"] });
    expect(pairs(series[0]?.values)).toEqual([
      ["2017", 70],
      ["2018", 71],
    ]);
  });
  it("of an authority before its reorganisation give way to the one of that name", async () => {
    const text = rows("year,area,rate", "2018,Dorset (Pre LG),59", "2018,Bournemouth (Pre LG),68", "2020,Dorset,70");
    expect(await values(text, { areas: ["Dorset"] })).toEqual([["2020", 70]]);
    expect(await values(text, { areas: ["Bournemouth"] })).toEqual([["2018", 68]]);
  });
  it("that are gone are told by what became of them, as far as the file has it", async () => {
    const text = rows("year,area,rate", "2018,Cheshire East,59", "2018,Leeds,68");
    expect(await dataOf("no-such-area", () => read(text, { areas: ["Cheshire"] }))).toMatchObject({
      change: "in April 2009 Cheshire became Cheshire East and Cheshire West and Chester; the file has Cheshire East",
    });
    expect(await dataOf("no-such-area", () => read(text, { areas: ["York"] }))).toMatchObject({ change: null });
  });
});
