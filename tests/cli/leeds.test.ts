/** The founding example, to the digits that the project has promised. */
import { describe, expect, it } from "vitest";
import { COMPARE_PLANS, jsonOf, LEEDS } from "./runCli.js";

const leeds = async (...flags: string[]) => (await jsonOf([...LEEDS, ...flags])).results[0];

describe("Leeds, linear, 2009..2012", () => {
  it("fits the line", async () => {
    const { fit } = await leeds();
    expect(fit).toMatchObject({ n: 4, degreesOfFreedom: 2 });
    expect(fit.slope).toBeCloseTo(2.2, 12);
    expect(fit.slopeStandardError).toBeCloseTo(0.69282, 5);
    expect(fit.slopeLower).toBeCloseTo(-0.78097, 5);
    expect(fit.slopeUpper).toBeCloseTo(5.18097, 5);
    expect(fit.residualStandardError).toBeCloseTo(1.549193, 6);
    expect(fit.rSquared).toBeCloseTo(0.834483, 6);
    expect(fit.durbinWatson).toBeCloseTo(2.233333, 6);
  });

  it("projects every period with its prediction interval", async () => {
    const { periods } = await leeds();
    const expected = [
      ["2013", 98.0, 87.4607, 108.5393],
      ["2014", 100.2, 87.3784, 113.0216],
      ["2015", 102.4, 87.0545, 117.7455],
      ["2016", 104.6, 86.5904, 122.6096],
      ["2017", 106.8, 86.04, 127.56],
      ["2018", 109.0, 85.4334, 132.5666],
    ] as const;
    expect(periods.map(({ period }: { period: string }) => period)).toEqual(expected.map(([period]) => period));
    for (const [i, [, projected, lower, upper]] of expected.entries()) {
      expect(periods[i].projected).toBeCloseTo(projected, 10);
      expect(periods[i].lower).toBeCloseTo(lower, 4);
      expect(periods[i].upper).toBeCloseTo(upper, 4);
    }
  });

  it("averages and adds up from the joint distribution", async () => {
    const { average, total } = await leeds();
    expect(average).toMatchObject({ from: "2013", to: "2018", n: 6 });
    expect(average.difference).toBeCloseTo(-23.5, 10);
    expect(average.standardError).toBeCloseTo(3.605551, 6);
    expect(average.lower).toBeCloseTo(-39.013, 3);
    expect(average.upper).toBeCloseTo(-7.987, 3);
    expect(total.difference).toBeCloseTo(-141, 10);
    expect(total.standardError).toBeCloseTo(21.633308, 6);
    expect(total.lower).toBeCloseTo(-234.081, 3);
    expect(total.upper).toBeCloseTo(-47.919, 3);
  });

  it("turns the 2018 difference into people", async () => {
    const { headline, periods } = await leeds();
    const last = periods.at(-1);
    expect(last).toMatchObject({ population: 166268, populationSource: "column", actualCount: 1271, outside: true });
    expect(last.projectedCount).toBeCloseTo(1812.32, 2);
    expect(headline.countDifference).toBeCloseTo(-541.32, 2);
    expect(headline.lower).toBeCloseTo(-933.16, 2);
    expect(headline.upper).toBeCloseTo(-149.48, 2);
    expect(headline.text).toMatch(/541 children kept safely at home.*541 fewer than.*149 to 933 fewer/);
  });

  it("implies the population of the years the panel has none for, and says so", async () => {
    const { periods, cautions } = await leeds();
    expect(periods.map((row: { populationSource: string }) => row.populationSource)).toEqual([
      "implied",
      "column",
      "column",
      "column",
      "column",
      "column",
    ]);
    expect(periods[0].population).toBeCloseTo((1375 / 88) * 10000, 6);
    expect(cautions.find(({ code }: { code: string }) => code === "implied-population").data.periods).toEqual(["2013"]);
  });

  it("sets a local count against the projection", async () => {
    const { headline, cautions } = await leeds("--actual", "1281");
    expect(headline.countDifference).toBeCloseTo(-531.32, 2);
    expect(cautions.map(({ code }: { code: string }) => code)).toContain("actual-undated");
    const dated = await leeds("--actual", "1281", "--actual-date", "2019-01-28");
    expect(dated.cautions.map(({ code }: { code: string }) => code)).toContain("actual-date-differs");
    const sameDay = await leeds("--actual", "1281", "--actual-date", "31 March 2018");
    expect(sameDay.cautions.map(({ code }: { code: string }) => code)).not.toContain("actual-date-differs");
    const sameYear = await leeds("--actual", "1281", "--actual-date", "2018-06-30");
    expect(sameYear.cautions.map(({ code }: { code: string }) => code)).toContain("actual-date-differs");
  });

  it("judges by the count given, in rate and people alike", async () => {
    const answer = await leeds("--actual", "1700", "--better", "lower");
    const last = answer.periods.at(-1);
    expect(last.actual).toBeCloseTo((1700 / 166268) * 10000, 9);
    expect(last.outside).toBe(false);
    expect(answer.verdict).toBe("on the baseline");
    expect(answer.recent?.direction).not.toBe("level");
    expect(answer.headline.text).not.toMatch(/kept safely/);
    expect(last.countDifference).toBeCloseTo((last.difference / 10000) * 166268, 6);
  });

  it("says that an implied population was asked for, not that the file has none", async () => {
    const { cautions } = await leeds("--population", "implied");
    const { text } = cautions.find(({ code }: { code: string }) => code === "implied-population");
    expect(text).toMatch(/as asked/);
    expect(text).not.toMatch(/not in the file/);
  });

  it("carries the slope on from the last actual", async () => {
    const last = (await leeds("--anchor", "last")).periods.at(-1);
    expect(last.projected).toBeCloseTo(108.2, 10);
    expect(last.lower).toBeCloseTo(84.3523, 4);
    expect(last.upper).toBeCloseTo(132.0477, 4);
  });

  it("reaches the published 539 the way a spreadsheet of whole-number rates would", async () => {
    const { headline, periods } = await leeds(
      "--anchor",
      "last",
      "--round-rates",
      "--actual",
      "1281",
      "--population",
      "implied",
    );
    expect(periods.at(-1).projected).toBe(108);
    expect(periods.at(-1).population).toBeCloseTo((1281 / 76) * 10000, 6);
    expect(headline.countDifference).toBeCloseTo(-539.37, 2);
    expect(headline.text).toContain("539 children kept safely at home");
  });

  it("works on the counts", async () => {
    const { periods, headline, indicator } = await leeds("--basis", "count");
    expect(indicator).toMatchObject({ unit: "count", per: null });
    expect(periods.at(-1).projected).toBeCloseTo(1750, 9);
    expect(headline.countDifference).toBeCloseTo(-479, 9);
  });

  it("says turned, level since 2016, with a polarity; no verdict without one", async () => {
    const stated = await leeds("--better", "lower");
    expect(stated).toMatchObject({
      verdict: "turned",
      recent: { direction: "level", since: "2016" },
      firstOffBaseline: "2013",
      firstOutside: "2014",
    });
    const unstated = await leeds();
    expect(unstated).toMatchObject({ verdict: null, recent: null, firstOutside: null });
    expect(unstated.cautions.map(({ code }: { code: string }) => code)).toContain("no-verdict");
  });

  it("projects beyond the last actual without a difference", async () => {
    const { periods, headline, total, cautions } = (await jsonOf([...LEEDS.slice(0, -1), "2021"])).results[0];
    expect(periods.at(-1)).toMatchObject({ period: "2021", actual: null, difference: null, reason: "no actual yet" });
    expect(periods.at(-1).projected).toBeCloseTo(115.6, 10);
    expect(headline.period).toBe("2018");
    expect(total).toMatchObject({ n: 6, to: "2018" });
    expect(cautions.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(["no-actual-yet", "earlier-at"]),
    );
  });

  it("says what rounding alone can move: half a unit of every rate, weighted as the line weighs them", async () => {
    const { cautions } = await leeds();
    // The line's weights on the four rates at 2018 are -2, -0.5, 1 and 2.5; half of their absolute sum is 3.
    const { data } = cautions.find(({ code }: { code: string }) => code === "rounded-rates");
    expect(data.difference).toBeCloseTo(3.5, 9);
    expect(data.people).toBeCloseTo(3 * 16.6268, 6);
  });
});

describe("the scrutiny report's table of child protection plans", () => {
  it("gives the difference in differences", async () => {
    const [leedsAnswer] = (await jsonOf(COMPARE_PLANS)).results;
    expect(leedsAnswer).toMatchObject({ since: "2013", at: "2018", change: -31 });
    expect(
      leedsAnswer.benchmarks.map(({ change, differenceInDifferences }: Record<string, number>) => [
        change,
        differenceInDifferences,
      ]),
    ).toEqual([
      [8, -39],
      [7, -38],
    ]);
    expect(leedsAnswer.benchmarks[0].periods.at(-1)).toMatchObject({ period: "2018", value: 53, gap: -22 });
    expect(leedsAnswer.benchmarks[0].periods.at(-1).gapPercent).toBeCloseTo(-41.509434, 6);
  });
});
