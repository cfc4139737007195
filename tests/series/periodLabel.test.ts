import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Period, periodMeanings } from "../../src/series/period.js";
import { resolvePeriods, typedPeriod } from "../../src/series/periodColumn.js";
import { periodLike } from "../../src/series/periodLabel.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

/** Every written form, as a column of it resolves. */
const FORMS: readonly (readonly [labels: readonly [string, string], identifier: string, next: string])[] = [
  [["2017", "2018"], "", "2019"],
  [["2017 (Rev)", "2018 (Rev)"], "", "2019"],
  [["2017p", "2018p"], "", "2019"],
  [["201617", "201718"], "Academic year", "201819"],
  [["2016/17", "2017/18"], "", "2018/19"],
  [["2016-17 (OT)", "2017-18 (OT)"], "", "2018-19"],
  [["1997/98", "1998/99"], "", "1999/00"],
  [["2016/2017", "2017/2018"], "", "2018/2019"],
  [["2013-15", "2014-16"], "", "2015-17"],
  [["2013 - 15", "2014 - 16"], "", "2015 - 17"],
  [["2012/13-14/15", "2013/14-15/16"], "", "2014/15-16/17"],
  [["2012/13 - 2014/15", "2013/14 - 2015/16"], "", "2014/15 - 2016/17"],
  [["Mid-2007", "Mid-2008"], "", "Mid-2009"],
  [["2012 Q3", "2012 Q4"], "", "2013 Q1"],
  [["Q3 2012", "Q4 2012"], "", "Q1 2013"],
  [["2011 Q4", "2012 Q4"], "", "2013 Q4"],
  [["201718|Financial year Q3", "201718|Financial year Q4"], "", "201819 Financial year Q1"],
  [["201617|Financial year Q4", "201718|Financial year Q4"], "", "2019"],
  [["2022 NOV", "2022 DEC"], "", "2023 JAN"],
  [["Nov 2022", "Dec 2022"], "", "Jan 2023"],
  [["November 2022", "December 2022"], "", "January 2023"],
  [["2022|November", "2022|December"], "", "2023 January"],
  [["2022-11", "2022-12"], "", "2023-01"],
  [["202211", "202212"], "", "202301"],
  [["2022M11", "2022M12"], "", "2023M01"],
  [["2018-01", "2019-01"], "", "2020-01"],
  [["201803", "201903"], "", "202003"],
  [["Mar-17", "Mar-18"], "", "Mar-19"],
  [["31 March 2017", "31 March 2018"], "", "31 March 2019"],
  [["31/03/2017", "31/03/2018"], "", "31/03/2019"],
  [["2017-03-31", "2018-03-31"], "", "2019-03-31"],
  [["28 February 2018", "31 March 2018"], "", "April 2018"],
  [["2018-03-01", "2018-03-02"], "", "2018-03-03"],
  [["3", "4"], "", "5"],
  [["FY2016/17", "FY2017/18"], "", "FY2018/19"],
  [["FY 16-17", "FY 17-18"], "", "FY 18-19"],
  [["Academic year 2016/17", "Academic year 2017/18"], "", "Academic year 2018/19"],
  [["2016 to 2017", "2017 to 2018"], "", "2018 to 2019"],
  [["2012 to 2014", "2013 to 2015"], "", "2014 to 2016"],
  [["2012/13 to 2014/15", "2013/14 to 2015/16"], "", "2014/15 to 2016/17"],
  [["2017/18 Q3", "2017/18 Q4"], "", "2018/19 Q1"],
  [["Q3 2013/14", "Q4 2013/14"], "", "Q1 2014/15"],
  [["Year ending March 2017", "Year ending March 2018"], "", "Year ending March 2019"],
  [["YE Mar 17", "YE Mar 18"], "", "YE Mar 19"],
  [["YE Sep 2018", "YE Dec 2018"], "", "YE Mar 2019"],
  [["year ending November 2018", "year ending December 2018"], "", "year ending January 2019"],
  [["Sept-17", "Sept-18"], "", "Sept-19"],
  [["31-Mar-17", "31-Mar-18"], "", "31-Mar-19"],
];

/** Writings of the same periods: the first of each row a column's own, the others what a person may type. */
const WRITINGS: readonly (readonly string[])[] = [
  ["2017/18", "2017-18", "2017–18", "2017/2018", "2017-2018", "201718", "2017 to 2018", "FY2017/18", "AY 2017/18"],
  ["FY2017/18", "FY 17/18", "2017/18", "2017-18", "financial year 2017-18", "201718", "2017/18 financial year"],
  ["AY 2017/18", "academic year 2017/18", "2017/18", "201718", "2017/18 academic year"],
  ["2014-16", "2014 - 16", "2014–16", "2014-2016", "2014/16", "2014 to 2016"],
  ["2013/14-15/16", "2013/14 - 15/16", "2013/14-2015/16", "2013/14 to 2015/16"],
  ["2018", "2018 (Rev)", "2018r", "2018 (prov)", "2018 [p]"],
  ["Mid-2008", "mid 2008", "2008"],
  ["2012 Q4", "2012Q4", "Q4 2012", "2012 quarter 4", "Oct-Dec 2012", "December 2012"],
  ["2018/19 Q1", "Q1 2018/19", "2018-19 Q1", "2018/19 quarter 1"],
  ["2022 DEC", "December 2022", "Dec 2022", "Dec-22", "2022-12", "2022M12", "202212", "2022 December"],
  [
    "31 March 2018",
    "2018",
    "31/03/2018",
    "2018-03-31",
    "31-Mar-18",
    "at 31st March 2018",
    "2018-03-31T00:00:00",
    "March 2018",
  ],
  ["year ending March 2018", "YE Mar 2018", "2018", "12 months to March 2018", "April 2017 to March 2018", "Mar-18"],
];

const lastOf = (labels: readonly string[], identifier: string): Period =>
  resolvePeriods(
    labels.map((written) => {
      const [label = "", own = identifier] = written.split("|");
      return { label, identifier: own };
    }),
  ).periods.at(-1) as Period;

/** The label one step before and after, by the tool's own hand. */
const stepped = (label: string, step: number): string => {
  // With itself a year on, so that a column of snapshots is known to be yearly.
  const yearOn = label.replace(/(20)(\d\d)(?!\d)/g, (_, century, year) => `${century}${Number(year) + 1}`);
  const yearly = /^(31 March|year ending)/.test(label) ? [label, yearOn] : [label];
  const own = resolvePeriods(yearly.map((text) => ({ label: text, identifier: "" }))).periods[0] as Period;
  return periodLike(own, own.index + step).label;
};
const before = (label: string): string => stepped(label, -1);
const after = (label: string): string => stepped(label, 1);

describe("periodLike", () => {
  it.each(FORMS)("%j %s is followed by %s", (labels, identifier, next) => {
    const last = lastOf(labels, identifier);
    expect(periodLike(last, last.index + 1)).toEqual({ kind: last.kind, index: last.index + 1, label: next });
  });

  it("labels what can be read back to the same index", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMS), fc.integer({ min: -60, max: 60 }), ([labels, identifier], steps) => {
        const last = lastOf(labels, identifier);
        const like = periodLike(last, last.index + steps);
        const typed = typedPeriod(like.label, last.kind, last.label);
        const meant = periodMeanings(like.label, identifier).map(({ index }) => index);
        expect([typed?.index, ...meant]).toContain(like.index);
        if (typed) expect(typed.index).toBe(like.index);
      }),
      PROPERTY_RUNS,
    );
  });

  it.each(WRITINGS)("%s may be typed in all its writings", (own, ...others) => {
    const column = resolvePeriods([before(own), own, after(own)].map((label) => ({ label, identifier: "" })));
    expect(column.otherKind.concat(column.unreadable)).toEqual([]);
    const indexes = column.periods.map((period) => period?.index ?? Number.NaN);
    expect(indexes).toEqual([0, 1, 2].map((step) => (indexes[0] as number) + step));
    for (const typed of [own, ...others])
      expect([typed, typedPeriod(typed, column.kind, own)?.index]).toEqual([typed, indexes[1]]);
  });

  it("labels every year of a long axis with two figures that roll over", () => {
    const last = lastOf(["1997/98", "1998/99"], "");
    expect([1999, 2000, 2008, 2009].map((year) => periodLike(last, year).label)).toEqual([
      "1999/00",
      "2000/01",
      "2008/09",
      "2009/10",
    ]);
  });
});
