import { describe, expect, it } from "vitest";
import {
  countSteps,
  dayIndex,
  isProvisional,
  monthNumber,
  periodMeanings,
  splitNote,
  stepOf,
} from "../../src/series/period.js";

const kinds = (label: string, identifier = ""): string[] =>
  periodMeanings(label, identifier).map(({ kind, index }) => `${kind} ${index}`);
const month = (year: number, n: number): string => `month ${year * 12 + n - 1}`;
const quarter = (year: number, n: number): string => `quarter ${year * 4 + n - 1}`;
const day = (year: number, m: number, d: number): string => `day ${dayIndex(year, m, d)}`;

describe("a label's meanings", () => {
  it.each<[string, string[]]>([
    ["2018", ["year 2018", "number 2018"]],
    ["201718", ["split-year 2017", "number 201718"]],
    ["201112", ["split-year 2011", month(2011, 12), "number 201112"]],
    ["199900", ["split-year 1999", "number 199900"]],
    ["2017/18", ["split-year 2017"]],
    ["2017-18", ["split-year 2017"]],
    ["2017–18", ["split-year 2017"]],
    ["2017/2018", ["split-year 2017"]],
    ["2012 Q4", [quarter(2012, 4)]],
    ["2012Q4", [quarter(2012, 4)]],
    ["Q4 2012", [quarter(2012, 4)]],
    ["2022 DEC", [month(2022, 12)]],
    ["December 2022", [month(2022, 12)]],
    ["Sept 2022", [month(2022, 9)]],
    ["Mar-18", [month(2018, 3)]],
    ["Mar-71", [month(1971, 3)]],
    ["2019-01", [month(2019, 1)]],
    ["2019M1", [month(2019, 1)]],
    ["201901", [month(2019, 1), "number 201901"]],
    ["Mid-2008", ["mid-year 2008"]],
    ["mid 2008", ["mid-year 2008"]],
    ["2014-16", ["pooled-3 2014"]],
    ["2014 - 16", ["pooled-3 2014"]],
    ["2001-03", ["pooled-3 2001", month(2001, 3)]],
    ["2013/14-15/16", ["pooled-split-3 2013"]],
    ["2013/14 - 2015/16", ["pooled-split-3 2013"]],
    ["2018 (Rev)", ["year 2018", "number 2018"]],
    ["2025 (prov)", ["year 2025", "number 2025"]],
    ["2018p", ["year 2018", "number 2018"]],
    ["2016-17 (OT)", ["split-year 2016"]],
    ["31 March 2018", [day(2018, 3, 31)]],
    ["at 31st March 2018", [day(2018, 3, 31)]],
    ["31/03/2018", [day(2018, 3, 31)]],
    ["2018-03-31", [day(2018, 3, 31)]],
    ["2018-03-31T00:00:00Z", [day(2018, 3, 31)]],
    ["20180331", [day(2018, 3, 31), "number 20180331"]],
    ["\u00a02018\u00a0", ["year 2018", "number 2018"]],
    ["20\u200b18", ["year 2018", "number 2018"]],
    ["2017 to 2018", ["split-year 2017"]],
    ["2014 to 2016", ["pooled-3 2014"]],
    ["2013/14 to 2015/16", ["pooled-split-3 2013"]],
    ["FY2017/18", ["financial-year 2017"]],
    ["FY 17-18", ["financial-year 2017"]],
    ["Financial year 2017/18", ["financial-year 2017"]],
    ["AY 2017/18", ["academic-year 2017"]],
    ["2018/19 Q1", ["split-quarter 8072"]],
    ["Q1 2018/19", ["split-quarter 8072"]],
    ["2018-19 Quarter 4", ["split-quarter 8075"]],
    ["Sept-18", [month(2018, 9)]],
    ["Sep 2018", [month(2018, 9)]],
    ["31-Mar-18", [day(2018, 3, 31)]],
    ["31.03.2018", [day(2018, 3, 31)]],
    ["31/03/2018 00:00", [day(2018, 3, 31)]],
    ["2018-03-31 00:00:00", [day(2018, 3, 31)]],
    ["Year ending March 2018", [`year-ending ${2018 * 12 + 2}`]],
    ["year to 31 March 2018", [`year-ending ${2018 * 12 + 2}`]],
    ["YE Mar 18", [`year-ending ${2018 * 12 + 2}`]],
    ["April 2017 to March 2018", [`year-ending ${2018 * 12 + 2}`]],
    ["Apr-Jun 2018", [quarter(2018, 2)]],
    ["2018r", ["year 2018", "number 2018"]],
    ["2025 prov", ["year 2025", "number 2025"]],
    ["2018 Q4 (p)", [quarter(2018, 4)]],
    ["0", ["number 0"]],
    ["2018.25", ["number 2018.25"]],
  ])("%s", (label, expected) => {
    expect(kinds(label)).toEqual(expected);
  });

  it.each([
    "2020 W05",
    "2020-W05",
    "Week 5",
    "week 5 2020",
    // The year that ends in 2018, or the one that begins in it?
    "FY2018",
    "FY2017/19",
    "Feb-Apr 2018",
    "13/31/2018",
  ])("%j, which is no period, means nothing", (label) => expect(kinds(label)).toEqual([]));

  it.each(["", "12-13", "2018*", "30 February 2018", "2018-13-01", "2018 Q5", "total", "2019 Octember", "13/14-15/16"])(
    "%j means nothing",
    (label) => expect(kinds(label)).toEqual([]),
  );
});

describe("the time_identifier beside a label", () => {
  it.each<[string, string, string[]]>([
    ["201718", "Academic year", ["academic-year 2017"]],
    ["201718", "Financial year", ["financial-year 2017"]],
    ["201718", "Tax year", ["tax-year 2017"]],
    ["2018", "Calendar year", ["year 2018"]],
    ["2018", "Reporting year", ["year 2018"]],
    ["2018", "Financial year", ["year 2018"]],
    ["2022", "December", [month(2022, 12)]],
    ["2018", "Q4", [quarter(2018, 4)]],
    ["2018", "Calendar Year Q4", [quarter(2018, 4)]],
    ["201718", "Financial Year Q1", [quarter(2017, 2)]],
    ["201718", "Tax Year Q4", [quarter(2018, 1)]],
    ["201718", "Academic year Q1", ["split-year: academic year q1 2017"]],
    ["201718", "Autumn term", ["split-year: autumn term 2017"]],
    ["2018", "Week 12", ["year: week 12 2018"]],
    ["201718", " ", ["split-year 2017", "number 201718"]],
    ["soon", "Academic year", []],
  ])("%s, %s", (label, identifier, expected) => {
    expect(kinds(label, identifier)).toEqual(expected);
  });

  it("may stand in the label itself, as it is printed", () => {
    expect(kinds("201718 Financial year Q4")).toEqual([quarter(2018, 1)]);
    expect(kinds("2017/18 academic year")).toEqual(["academic-year 2017"]);
  });
});

describe("splitNote", () => {
  it.each([
    ["2018 (Rev)", { bare: "2018", note: "Rev" }],
    ["2018[p]", { bare: "2018", note: "p" }],
    ["2017/18 r", { bare: "2017/18", note: "r" }],
    ["2018 ()", { bare: "2018" }],
    ["2018", { bare: "2018" }],
    ["(2018)", { bare: "(2018)" }],
  ])("%s", (label, expected) => expect(splitNote(label)).toEqual(expected));
});

describe("isProvisional", () => {
  it.each(["p", "P", "prov", "Provisional", "provisional figures"])("%s", (note) =>
    expect(isProvisional(note)).toBe(true),
  );
  it.each(["Rev", "r", "Final", "OT", "previous method"])("not %s", (note) => expect(isProvisional(note)).toBe(false));
});

describe("monthNumber", () => {
  it.each([
    ["jan", 1],
    ["MAY", 5],
    ["Sept", 9],
    ["december", 12],
    ["decem", 0],
    ["ma", 0],
    ["", 0],
  ])("%j is %i", (word, expected) => expect(monthNumber(word)).toBe(expected));
});

describe("steps", () => {
  it.each([
    ["year", 1, "1 year"],
    ["financial-year", 6, "6 years"],
    ["pooled-3", 2, "2 years"],
    ["quarter", 2, "2 quarters"],
    ["number", 4, "4 steps"],
  ])("%s", (kind, n, expected) => expect(countSteps(kind, n)).toBe(expected));
  it("of a day is a day", () => expect(stepOf("day")).toBe("day"));
});
