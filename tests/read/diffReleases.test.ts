import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AreaIndex } from "../../src/read/areaIndex.js";
import { type Difference, diffReleases } from "../../src/read/diffReleases.js";
import { releaseCells } from "../../src/read/releaseCells.js";
import type { AreaRequest } from "../../src/read/request.js";
import { requestOf, sourceOf } from "./sources.js";

async function diff(old: string, next: string, areas: AreaRequest = "only"): Promise<Difference> {
  const index = new AreaIndex();
  const cells = async (text: string, name: string) => releaseCells(sourceOf(text, name), requestOf(), areas, index);
  return diffReleases(await cells(old, "old.csv"), await cells(next, "new.csv"));
}

const csv = (head: string, ...rows: readonly string[]): string => `${head}\n${rows.join("\n")}\n`;
const HEAD = "year,area,number,rate_per_10000";
const kinds = ({ changes }: Difference): string[] =>
  changes.map(({ kind, area, period, column, old, new: next }) =>
    [kind, area.name, period, column, old ?? "-", next ?? "-"].join(" "),
  );

describe("the difference of two releases", () => {
  it("tells what changed, was suppressed, published, remarked, vanished and appeared", async () => {
    const old = csv(HEAD, "2009,Leeds,10,1", "2010,Leeds,20,2", "2011,Leeds,c,c", "2012,Leeds,40,", "2013,Leeds,50,5");
    const next = csv(
      HEAD,
      "2009,Leeds,11,1.0",
      "2010,Leeds,c,2",
      "2011,Leeds,30,x",
      "2012,Leeds,,4",
      "2014,Leeds,60,6",
    );
    const found = await diff(old, next);
    expect(kinds(found)).toEqual([
      "changed Leeds 2009 number 10 11",
      "suppressed Leeds 2010 number 20 c",
      "published Leeds 2011 number c 30",
      "remarked Leeds 2011 rate_per_10000 c x",
      "vanished Leeds 2012 number 40 -",
      "vanished Leeds 2013 number 50 -",
      "vanished Leeds 2013 rate_per_10000 5 -",
      "appeared Leeds 2012 rate_per_10000 - 4",
      "appeared Leeds 2014 number - 60",
      "appeared Leeds 2014 rate_per_10000 - 6",
    ]);
    expect(found.changes.map(({ only }) => only)).toEqual([
      ...[null, null, null, null, null],
      ...["period", "period", null, "period", "period"],
    ]);
    expect(found.within).toEqual({ vanished: 1, appeared: 1 });
    expect(found.periods).toEqual({ onlyOld: ["2013"], onlyNew: ["2014"] });
    expect(found.changes[0]).toMatchObject({ oldLine: 2, newLine: 2, difference: 1, relative: 0.1 });
  });

  it("puts the largest relative change first", async () => {
    const found = await diff(
      csv(HEAD, "2009,Leeds,1000,10", "2010,Leeds,0,10"),
      csv(HEAD, "2009,Leeds,1100,15", "2010,Leeds,5,10"),
    );
    expect(kinds(found)).toEqual([
      "changed Leeds 2010 number 0 5",
      "changed Leeds 2009 rate_per_10000 10 15",
      "changed Leeds 2009 number 1000 1100",
    ]);
  });

  it("takes every numeric column, and needs no indicator chosen", async () => {
    const head = "year,area,cla_rate,cin_rate,staff";
    const found = await diff(csv(head, "2009,Leeds,1,2,3"), csv(head, "2009,Leeds,1,5,4"));
    expect(kinds(found)).toEqual(["changed Leeds 2009 cin_rate 2 5", "changed Leeds 2009 staff 3 4"]);
  });

  it("knows a renamed column by its part", async () => {
    const found = await diff(
      csv("year,area,number,rate_per_10000", "2009,Leeds,10,1"),
      csv("year,area,children_count,rate_per_10000", "2009,Leeds,11,1"),
    );
    expect(found.columns).toEqual({
      renamed: [{ old: "number", new: "children_count" }],
      onlyOld: [],
      onlyNew: [],
    });
    expect(kinds(found)).toEqual(["changed Leeds 2009 children_count 10 11"]);
  });

  it("lists the columns of one file, and guesses at none where a file has two rates", async () => {
    const found = await diff(
      csv("year,area,number,rate_per_10000", "2009,Leeds,10,1"),
      csv("year,area,children_count,rate_per_10000,percent", "2009,Leeds,11,1,7"),
    );
    expect(found.columns).toEqual({ renamed: [], onlyOld: ["number"], onlyNew: ["children_count", "percent"] });
    expect(found.changes.map(({ only }) => only)).toEqual(["column", "column", "column"]);
  });

  it("knows a renamed category by what stands in it", async () => {
    const found = await diff(
      csv("year,area,population_count,rate", "2009,Leeds,Looked after at 31 March,1", "2009,Leeds,Ceasing,2"),
      csv("year,area,population_type,rate", "2009,Leeds,Ceasing,2", "2009,Leeds,Looked after on 31 March,3"),
    );
    expect(found.filters.renamed).toEqual([{ old: "population_count", new: "population_type" }]);
    expect(kinds(found)).toEqual(["changed Leeds 2009 rate 1 3"]);
    expect(found.changes[0]?.filters).toEqual({ population_type: "Looked after on 31 March" });
  });

  it("takes the total of a breakdown that one file adds for the other's figure", async () => {
    const found = await diff(
      csv("year,area,rate", "2009,Leeds,1"),
      csv("year,area,sex,rate", "2009,Leeds,Total,2", "2009,Leeds,Girls,1", "2009,Leeds,Boys,1"),
    );
    expect(kinds(found)).toEqual([
      "changed Leeds 2009 rate 1 2",
      "appeared Leeds 2009 rate - 1",
      "appeared Leeds 2009 rate - 1",
    ]);
    expect(found.changes.map(({ only }) => only)).toEqual([null, "category", "category"]);
  });

  it("passes over notes: where a figure was released says not which it is", async () => {
    const head = "year,area,rate,release";
    const found = await diff(csv(head, "2009,Leeds,1,SFR27"), csv(head, "2009,Leeds,1,SFR41"));
    expect(found.changes).toEqual([]);
    expect(found.counts.same).toBe(1);
  });

  it("knows areas by name and level, and lists those of one file", async () => {
    const head = "year,area,code,rate";
    const found = await diff(
      csv(head, "2009,Gateshead,E08000020,1", "2009,Bedfordshire,E10000001,2"),
      csv(head, "2009,Gateshead,E08000037,1", "2009,Bedford,E06000055,2"),
    );
    expect(found.areas).toEqual({ onlyOld: ["Bedfordshire"], onlyNew: ["Bedford"] });
    expect(found.changes.map(({ only }) => only)).toEqual(["area", "area"]);
  });

  it("keeps to the areas asked for", async () => {
    const head = "year,area,rate";
    const old = csv(head, "2009,Leeds,1", "2009,Bradford,1");
    const next = csv(head, "2009,Leeds,2", "2009,Bradford,2");
    expect(kinds(await diff(old, next, ["Leeds"]))).toEqual(["changed Leeds 2009 rate 1 2"]);
  });

  it("matches equal figures first where rows cannot be told apart", async () => {
    const found = await diff(
      csv("year,area,rate", "2009,Leeds,1", "2009,Leeds,2"),
      csv("year,area,rate", "2009,Leeds,2"),
    );
    expect(kinds(found)).toEqual(["vanished Leeds 2009 rate 1 -"]);
    expect(found.repeated).toBe(1);
  });
});

const figure = fc.oneof(fc.integer({ min: 0, max: 9 }).map(String), fc.constantFrom("c", "z", "", "x"));
const row = fc.tuple(
  fc.constantFrom("2009", "2010", "2011"),
  fc.constantFrom("Leeds", "Bradford"),
  fc.constantFrom("Total", "Boys"),
  figure,
  figure,
);
const table = fc.array(row, { minLength: 0, maxLength: 8 });
const SEED = { seed: 20251122, numRuns: 80 } as const;
// Two rows that are always there, so that the columns are known for what they are.
const text = (rows: readonly (readonly string[])[]): string =>
  csv(
    "year,area,sex,number,rate",
    "2001,Leeds,Total,5,7",
    "2002,Bradford,Boys,6,8",
    ...rows.map((cells) => cells.join(",")),
  );

describe("whatever the releases hold", () => {
  it("a release does not differ from itself, nor from its rows in another order", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect((await diff(text(rows), text(rows))).changes).toEqual([]);
        expect((await diff(text(rows), text([...rows].reverse()))).changes).toEqual([]);
      }),
      SEED,
    );
  });
  it("the counts add up to the figures of each file, and turn round with the files", async () => {
    await fc.assert(
      fc.asyncProperty(table, table, async (a, b) => {
        const filled = (rows: readonly (readonly string[])[]): number =>
          rows.flatMap((cells) => cells.slice(3)).filter((cell) => cell !== "").length + 4;
        const there = await diff(text(a), text(b));
        const { same, changed, suppressed, published, remarked, vanished, appeared } = there.counts;
        expect(there.old.cells).toBe(filled(a));
        expect(there.new.cells).toBe(filled(b));
        expect(same + changed + suppressed + published + remarked + vanished).toBe(filled(a));
        expect(same + changed + suppressed + published + remarked + appeared).toBe(filled(b));
        const back = await diff(text(b), text(a));
        expect(back.counts).toMatchObject({ same, changed, remarked, suppressed: published, appeared: vanished });
      }),
      SEED,
    );
  });
});
