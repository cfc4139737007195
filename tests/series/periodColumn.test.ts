import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarSpan, resolvePeriods, typedPeriod } from "../../src/series/periodColumn.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

const resolved = (labels: readonly string[], identifier = "") =>
  resolvePeriods(labels.map((label) => ({ label, identifier })));
const indexes = (labels: readonly string[], identifier = "") =>
  resolved(labels, identifier).periods.map((period) => period?.index ?? null);

describe("resolvePeriods", () => {
  it.each<[string, string[], string, (number | null)[]]>([
    ["years", ["2009", "2010", "2018"], "year", [2009, 2010, 2018]],
    ["revised years", ["2017", "2018 (Rev)"], "year", [2017, 2018]],
    ["split years, though all could be months", ["2009-10", "2010-11", "2011-12"], "split-year", [2009, 2010, 2011]],
    ["months, though one could be a split year", ["2011-11", "2011-12", "2012-01"], "month", [24142, 24143, 24144]],
    ["pools, though all could be months", ["2001-03", "2002-04", "2003-05"], "pooled-3", [2001, 2002, 2003]],
    ["the same month every year", ["2011-12", "2012-12", "2013-12"], "year", [2011, 2012, 2013]],
    ["the same day every year", ["31 March 2017", "31 March 2018"], "year", [2017, 2018]],
    ["the last day of every month", ["31/01/2018", "28/02/2018", "31/03/2018"], "month", [24216, 24217, 24218]],
    ["months three apart", ["2018-03-31", "2018-06-30", "2018-09-30"], "quarter", [8072, 8073, 8074]],
    ["the same quarter every year", ["2011 Q4", "2012 Q4"], "year", [2011, 2012]],
    ["compact dates", ["20170331", "20180331"], "year", [2017, 2018]],
    ["bare numbers", ["1", "2", "4"], "number", [1, 2, 4]],
    ["years that end in March", ["Year ending March 2017", "Year ending March 2018"], "year", [2017, 2018]],
    ["years that end each quarter", ["YE Mar 2018", "YE Jun 2018"], "year-by-quarter", [8072, 8073]],
    ["years that end each month", ["YE Mar 2018", "YE Apr 2018"], "year-by-month", [24218, 24219]],
    ["quarters of years over two", ["2017/18 Q4", "2018/19 Q1"], "split-quarter", [8071, 8072]],
    ["pooled split years", ["2013/14-15/16", "2014/15-16/17"], "pooled-split-3", [2013, 2014]],
  ])("%s", (_, labels, kind, expected) => {
    expect(resolved(labels).kind).toBe(kind);
    expect(indexes(labels)).toEqual(expected);
  });

  it("keeps labels and notes as published", () => {
    expect(resolved(["2017", " 2018  (Rev) "]).periods[1]).toEqual({
      kind: "year",
      index: 2018,
      label: "2018 (Rev)",
      note: "Rev",
    });
  });

  it("joins the identifier to a label that needs it", () => {
    expect(resolvePeriods([{ label: "2022", identifier: "December" }]).periods[0]?.label).toBe("2022 December");
    expect(resolvePeriods([{ label: "201718", identifier: "Academic year" }]).periods[0]?.label).toBe("201718");
  });

  it("tells the unreadable from other kinds of period", () => {
    const mixed = resolved(["2016", "2017", "0", "2017/18", "n/a"]);
    expect(mixed).toMatchObject({ kind: "year", unreadable: [2, 4], otherKind: [3] });
  });

  it("does not mix academic with financial years", () => {
    const both = resolvePeriods([
      { label: "201617", identifier: "Academic year" },
      { label: "201718", identifier: "Academic year" },
      { label: "201718", identifier: "Financial year" },
    ]);
    expect(both).toMatchObject({ kind: "academic-year", otherKind: [2] });
  });

  it("does not mix calendar with reporting years, though both are labelled 2018", () => {
    const labels = [
      { label: "2017", identifier: "Reporting year" },
      { label: "2018", identifier: "Reporting year" },
      { label: "2018", identifier: "Calendar year" },
      { label: "2019", identifier: "" },
    ];
    expect(resolvePeriods(labels)).toMatchObject({ kind: "year", otherKind: [2], unreadable: [] });
  });

  it("never throws, and finds finite indexes only", () => {
    const label = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9QMa-z/ ()-]{0,14}$/),
      fc.constantFrom("2018", "2017/18", "2012 Q4", "2022 DEC", "31 March 2018", "0", "2001-03", "9".repeat(400)),
    );
    const column = fc.array(fc.record({ label, identifier: fc.oneof(fc.constant(""), fc.string()) }));
    fc.assert(
      fc.property(column, (labels) => {
        const { periods, kind, otherKind, unreadable } = resolvePeriods(labels);
        expect(periods.filter((period) => period === null).length).toBe(otherKind.length + unreadable.length);
        for (const period of periods) {
          if (!period) continue;
          expect(period.kind).toBe(kind);
          expect(Number.isFinite(period.index)).toBe(true);
        }
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("typedPeriod", () => {
  it.each<[string, string, number | null]>([
    ["2018", "year", 2018],
    ["31 March 2018", "year", 2018],
    ["2018-03", "year", 2018],
    ["2017/18", "year", null],
    ["2009/10", "year", null],
    ["2017/18", "academic-year", 2017],
    ["201718", "financial-year", 2017],
    ["2018", "academic-year", null],
    ["2017/18", "split-year: autumn term", 2017],
    ["2018", "mid-year", 2018],
    ["Mid-2018", "mid-year", 2018],
    ["2014-16", "pooled-3", 2014],
    ["2012 Q4", "quarter", 8051],
    ["December 2012", "quarter", 8051],
    ["2018", "quarter", null],
    ["2018-03-31", "month", 24218],
    ["4", "number", 4],
    ["next year", "year", null],
    ["year ending March 2018", "year", 2018],
    ["YE June 2018", "year-by-quarter", 8073],
    ["June 2018", "year-by-quarter", 8073],
    ["YE Jun 2018", "year-by-month", 24221],
    ["AY 2017/18", "split-year", 2017],
    ["FY17/18", "financial-year", 2017],
    ["AY 2017/18", "financial-year", null],
    ["2018/19 Q1", "split-quarter", 8072],
    ["2018 Q1", "split-quarter", null],
    ["2013/14 to 2015/16", "pooled-split-3", 2013],
  ])("%s on an axis of %s", (text, kind, index) => {
    expect(typedPeriod(text, kind, "31 March 2018")).toEqual(index === null ? null : { kind, index });
  });
  it("takes the quarter of a financial year where the file's are", () => {
    const typed = typedPeriod("2018/19 Q1", "quarter", "201819 Financial year Q1");
    expect(typed).toEqual({ kind: "quarter", index: 8073 });
    expect(typedPeriod("2018/19 Q1", "quarter", "2018 Q1")).toBeNull();
  });
  it.each([
    ["30 June 2018", "31 March 2009"],
    ["2018-06", "31 March 2009"],
    ["2018 Q2", "31 March 2009"],
    ["2018 Q1", "2011 Q4"],
    ["YE June 2018", "YE March 2018"],
  ])("%s is no year of those labelled like %s", (text, sample) => {
    expect(typedPeriod(text, "year", sample)).toBeNull();
  });
  it.each(["2018-03-31", "March 2018", "2018 Q1", "2018-03"])("%s is no plain year", (text) => {
    expect(typedPeriod(text, "year", "2018")).toBeNull();
  });
});

describe("calendarSpan", () => {
  const iso = (index: number): string => new Date(index * 86_400_000).toISOString().slice(0, 10);
  it.each<[string, number, string, string]>([
    ["year", 2018, "2018-01-01", "2018-12-31"],
    ["mid-year", 2018, "2018-01-01", "2018-12-31"],
    ["financial-year", 2017, "2017-04-01", "2018-03-31"],
    ["academic-year", 2017, "2017-09-01", "2018-08-31"],
    ["quarter", 2012 * 4 + 3, "2012-10-01", "2012-12-31"],
    ["quarter", 2012 * 4, "2012-01-01", "2012-03-31"],
    ["month", 2018 * 12 + 1, "2018-02-01", "2018-02-28"],
    ["month", 2018 * 12 + 11, "2018-12-01", "2018-12-31"],
    ["day", 17_621, "2018-03-31", "2018-03-31"],
  ])("%s %i", (kind, index, from, to) => {
    expect(calendarSpan({ kind, index })?.map(iso)).toEqual([from, to]);
  });
  it("is unknown off the calendar", () => expect(calendarSpan({ kind: "pooled-3", index: 2014 })).toBeNull());
});
