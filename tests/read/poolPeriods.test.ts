/** The other areas of a file: their periods on the axis of those asked about, or the area is left out. */
import { expect, it } from "vitest";
import { readSeries } from "../../src/read/readSeries.js";
import { DEFAULT_REQUEST } from "../../src/read/request.js";
import { sourceOf } from "./sources.js";

const read = async (area: string, ...lines: readonly string[]) => {
  const source = sourceOf(`period,area,rate\n${lines.join("\n")}\n`);
  const answer = await readSeries(source, { ...DEFAULT_REQUEST, pool: true }, [area], []);
  const pool = answer.pool?.();
  return {
    own: answer.series[0],
    others: pool?.series.map((one) => [
      one.area.name,
      one.values?.observations.map(({ period }) => period.index).join(),
    ]),
    unusable: pool?.unusable.map((one) => [one.area.name, one.problem.code]),
  };
};

it("takes periods that only the others have", async () => {
  const found = await read("A", "2010,A,1", "2011,A,2", "2008,B,1", "2010,B,2", "2012,B,3");
  expect(found.others).toEqual([
    ["A", "2010,2011"],
    ["B", "2008,2010,2012"],
  ]);
  expect(found.unusable).toEqual([]);
});

it("leaves the areas asked about as they are when others are of another kind, and those out", async () => {
  const found = await read("A", "2010,A,1", "2011,A,2", "2010,B,1", "2010 Q1,C,2", "2010 Q2,C,3", "nonsense 7,D,3");
  expect(found.own?.values?.observations.map(({ period }) => period.kind)).toEqual(["year", "year"]);
  expect(found.others?.map(([name]) => name)).toEqual(["A", "B"]);
  expect(found.unusable).toEqual([
    ["C", "mixed-periods"],
    ["D", "mixed-periods"],
  ]);
});

it("reads rows out of order, repeated or with symbols as it reads those in order", async () => {
  const found = await read("A", "2010,A,1", "2011,A,2", "2011,B,2", "2010,B,1", "2010,B,1", "2012,B,c", "2010,C,1.25");
  expect(found.others).toEqual([
    ["A", "2010,2011"],
    ["B", "2010,2011"],
    ["C", "2010"],
  ]);
});
