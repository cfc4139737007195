import { describe, expect, it } from "vitest";
import { placeMilestones } from "../../src/analysis/milestones.js";
import type { Milestone } from "../../src/series/milestone.js";

const milestone = (label: string, from: string, to: string | null = null): Milestone => ({
  label,
  from,
  to,
  note: null,
  line: 2,
});
const YEARS = {
  sample: { kind: "year", index: 2012, label: "2012" },
  picture: [2006, 2018],
  baseline: [2009, 2012],
} as const;
const codes = (placed: ReturnType<typeof placeMilestones>): string[] => placed.cautions.map(({ code }) => code);

describe("milestones beside a curve", () => {
  it("have letters in the order of time, those without a place the last", () => {
    const list = [
      milestone("late", "2017"),
      milestone("nowhere", "3"),
      milestone("early", "2010"),
      milestone("span", "2013", "2015"),
    ];
    const { milestones } = placeMilestones(list, YEARS);
    expect(milestones.map(({ letter, label, index, endIndex }) => [letter, label, index, endIndex])).toEqual([
      ["A", "early", 2010, 2010],
      ["B", "span", 2013, 2015],
      ["C", "late", 2017, 2017],
      ["D", "nowhere", null, null],
    ]);
  });
  it("have two letters when the alphabet is spent", () => {
    const list = Array.from({ length: 54 }, (_, i) => milestone(String(i), String(1950 + i)));
    const letters = placeMilestones(list, YEARS).milestones.map(({ letter }) => letter);
    expect([letters[25], letters[26], letters[51], letters[52]]).toEqual(["Z", "AA", "AZ", "BA"]);
  });
  it("are in the picture when any of them is", () => {
    const list = [milestone("before", "2005"), milestone("into", "2004", "2006"), milestone("after", "2019")];
    expect(placeMilestones(list, YEARS).milestones.map(({ label, inPicture }) => [label, inPicture])).toEqual([
      ["into", true],
      ["before", false],
      ["after", false],
    ]);
  });
  it("inside the baseline are cautioned, at its ends too, and nowhere else", () => {
    const inside = (from: string, to: string | null = null): boolean =>
      codes(placeMilestones([milestone("x", from, to)], YEARS)).includes("milestone-in-baseline");
    expect(["2008", "2009", "2012", "2013"].map((year) => inside(year))).toEqual([false, true, true, false]);
    expect([inside("2000", "2020"), inside("2013", "2020")]).toEqual([true, false]);
    expect(codes(placeMilestones([milestone("x", "2010")], { ...YEARS, baseline: null }))).toEqual([]);
  });
  it("say what was supposed of the calendar, and what has no place", () => {
    expect(codes(placeMilestones([milestone("x", "2014-09-01")], YEARS))).toEqual(["milestone-calendar"]);
    expect(codes(placeMilestones([milestone("x", "3")], YEARS))).toEqual(["milestone-without-place"]);
    expect(placeMilestones([], YEARS)).toEqual({ milestones: [], cautions: [] });
  });
});
