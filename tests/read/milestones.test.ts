import { describe, expect, it } from "vitest";
import { describeProblem } from "../../src/problems.js";
import { readMilestones } from "../../src/read/milestones.js";
import { problemOf, sourceOf } from "./sources.js";

const read = async (text: string) =>
  (await readMilestones(sourceOf(text, "events.csv"))).milestones.map(({ from, to, label }) => [from, to, label]);
const refused = (text: string) => problemOf(() => readMilestones(sourceOf(text, "events.csv")));

describe("a list of milestones", () => {
  it("has dates of any form, as typed", async () => {
    const text = 'date,label\n2014-09-01,New team\n"1 September 2014","Pilot, first part"\n2014/15,Ofsted\n2011,Cuts\n';
    expect(await read(text)).toEqual([
      ["2014-09-01", null, "New team"],
      ["1 September 2014", null, "Pilot, first part"],
      ["2014/15", null, "Ofsted"],
      ["2011", null, "Cuts"],
    ]);
  });
  it("has spans in one column or in two", async () => {
    expect(await read("Period,Label\n2015..2017,Pilot\n2014 .. 2016-03,Other\n")).toEqual([
      ["2015", "2017", "Pilot"],
      ["2014", "2016-03", "Other"],
    ]);
    expect(await read("from,to,label\n2015,2017,Pilot\n2014-09-01,,New team\n")).toEqual([
      ["2015", "2017", "Pilot"],
      ["2014-09-01", null, "New team"],
    ]);
  });
  it("keeps notes and lines, and takes semicolons as well", async () => {
    const { milestones, rows } = await readMilestones(sourceOf("label;date;note\nA;2014;why\n\nB;2015;\n"));
    expect(rows).toBe(2);
    expect(milestones).toEqual([
      { from: "2014", to: null, label: "A", note: "why", line: 2 },
      { from: "2015", to: null, label: "B", note: null, line: 4 },
    ]);
  });
});

describe("what is wrong with a list", () => {
  it.each([
    ["", "empty-file", undefined, /empty/],
    ["date,label\n", "no-rows", undefined, /no row of data/],
    ["when,label\n2014,A\n", "milestone-columns", 1, /no column holds the dates[\s\S]*call it date/],
    ["date,event\n2014,A\n", "milestone-columns", 1, /labels[\s\S]*columns: date, event[\s\S]*call it label/],
    ["date,period,label\n2014,2014,A\n", "milestone-columns", 1, /several columns: date, period[\s\S]*keep one/],
    ["date,label\n2014,\n", "bad-milestones", 2, /line 2: the milestone of 2014 has no label/],
    ["date,label\n2014,A\nsoon,B\n", "bad-milestones", 3, /line 3: "soon" is not a date/],
    ["date,label\n2014-13-01,A\n", "bad-milestones", 2, /"2014-13-01" is not a date/],
    ["date,label\n2014..2015..2016,A\n", "bad-milestones", 2, /is not one date or one span/],
    ["from,to,label\n2014..2015,2016,A\n", "bad-milestones", 2, /is not one date or one span/],
    ["date,label\n2016..2014,A\n", "bad-milestones", 2, /its end, 2014, is before its beginning, 2016/],
    ["from,to,label\n2014-09-01,2014-08-31,A\n", "bad-milestones", 2, /is before its beginning/],
    ["from,to,label\n,2014,A\n", "bad-milestones", 2, /an end and no beginning/],
    ["date,label\n ,A\n", "bad-milestones", 2, /it has no date/],
    ["date,label\n7..3,A\n", "bad-milestones", 2, /its end, 3, is before/],
    ["date,label\n2014,A, and more\n", "ragged-row", 2, /header's 2 cells/],
  ])("%j: %s", async (text, code, line, says) => {
    const found = await refused(text);
    expect([found.code, found.location]).toEqual([code, { file: "events.csv", ...(line ? { line } : {}) }]);
    const { message, evidence, hint } = describeProblem(found);
    expect([message, ...evidence, hint].join("\n")).toMatch(says);
  });
  it("is counted where there is much of it", async () => {
    const found = await refused(`date,label\n${"x,A\n".repeat(20)}`);
    expect(describeProblem(found).message).toBe("20 milestones could not be read");
    expect(describeProblem(found).evidence).toHaveLength(9);
  });
});
