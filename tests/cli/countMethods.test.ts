/** Methods on counts and logarithms where the data are short, odd or of several kinds. */
import { describe, expect, it } from "vitest";
import { jsonOf, LEEDS, PANEL } from "./runCli.js";

const counts = (...rows: readonly (readonly [number, number | string, number | string])[]): string =>
  `year,count,population\n${rows.map((row) => row.join(",")).join("\n")}\n`;
const quasi = async (stdin: string, baseline: string, ...flags: string[]) =>
  (await jsonOf(["project", "-", "--method", "quasi-poisson", "--baseline", baseline, ...flags], { stdin })).results[0];
const codes = ({ cautions }: { cautions: { code: string }[] }): string[] => cautions.map(({ code }) => code);
/** Every number of an answer, wherever it stands. */
const numbers = (value: unknown): number[] =>
  typeof value === "number" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(numbers) : [];

describe("Leeds on logarithms and counts", () => {
  it("570 fewer by steady growth per cent", async () => {
    const { headline, fit, periods } = (await jsonOf([...LEEDS, "--method", "loglinear"])).results[0];
    expect(Math.round(headline.countDifference)).toBe(-570);
    expect(fit.slopeOf).toBe("logs");
    expect(fit.details.annualChangePercent).toBeCloseTo(100 * Math.expm1(fit.slope), 12);
    expect(periods.at(-1).lower * periods.at(-1).upper).toBeCloseTo(periods.at(-1).projected ** 2, 8);
  });

  it("starts from the last actual where it is told to", async () => {
    const { periods, fit } = (await jsonOf([...LEEDS, "--method", "loglinear", "--anchor", "last"])).results[0];
    expect(periods.at(-1).projected).toBeCloseTo(95 * Math.exp(6 * fit.slope), 9);
  });

  it("is the same fit on counts as on rates, and says how many people either way", async () => {
    const args = [...LEEDS, "--method", "quasi-poisson"];
    const onRates = (await jsonOf(args)).results[0];
    const onCounts = (await jsonOf([...args, "--basis", "count"])).results[0];
    expect(onCounts.fit.slope).toBeCloseTo(onRates.fit.slope, 12);
    for (const [i, row] of onCounts.periods.entries()) {
      expect(row.projected).toBeCloseTo(onRates.periods[i].projectedCount, 7);
      expect(row.upper).toBeCloseTo(onRates.periods[i].projectedCountUpper, 7);
      expect(row.population).toBe(onRates.periods[i].population);
    }
    expect(onCounts.total.difference).toBeCloseTo(onRates.total.countDifference, 6);
    expect(onCounts.total.lower).toBeCloseTo(onRates.total.countDifferenceLower, 6);
  });

  it("fits the counts, not the rounded rates, where the populations are published", async () => {
    const rows = [1344, 1408, 1472, 1520, 1600].map((count, i) => [
      2009 + i,
      count,
      160_000 + i,
      Math.round(count / 16),
    ]);
    const stdin = `year,count,population,rate_per_10000\n${rows.map((row) => row.join(",")).join("\n")}\n`;
    const rated = await quasi(stdin, "2009..2012");
    expect(rated.basis).toBe("rate");
    const counted = await quasi(stdin, "2009..2012", "--basis", "count");
    expect(rated.fit.slope).toBeCloseTo(counted.fit.slope, 14);
    expect(rated.periods[0].projectedCount).toBeCloseTo(counted.periods[0].projected, 8);
    expect(codes(rated)).not.toContain("rounded-rates");
  });

  it.each(["loglinear", "quasi-poisson"])(
    "%s answers for every area that it can, and lists the others",
    async (method) => {
      const answer = await jsonOf([
        "project",
        PANEL,
        "--area",
        "all",
        "--baseline",
        "2009..2012",
        "--at",
        "2018",
        "--method",
        method,
      ]);
      expect(answer.results.length).toBeGreaterThan(140);
      expect(answer.results.length + answer.unusable.length).toBeGreaterThan(150);
      expect(numbers(answer).every(Number.isFinite)).toBe(true);
      for (const { code } of answer.unusable) expect(code).toMatch(/^[a-z-]+$/);
    },
  );
});

describe("short and odd counts", () => {
  it("two points: no interval", async () => {
    const answer = await quasi(counts([2009, 90, 1000], [2010, 95, 1000], [2011, 99, 1000]), "2009..2010");
    expect(answer.periods[0]).toMatchObject({ lower: null, upper: null });
    expect(codes(answer)).toContain("two-points");
  });

  it("three points: one degree of freedom, and never less than counting noise", async () => {
    const answer = await quasi(
      counts([2009, 90, 1000], [2010, 95, 1000], [2011, 99, 1000], [2012, 99, 1000]),
      "2009..2011",
    );
    const [row] = answer.periods;
    expect(answer.fit.degreesOfFreedom).toBe(1);
    expect(row.upper).toBe(Math.max(row.scatterUpper, row.floorUpper));
    expect(row.lower).toBe(Math.min(row.scatterLower, row.floorLower));
  });

  it("counts exactly on the curve: counting noise alone", async () => {
    const doubling = counts(
      [2009, 100, 1000],
      [2010, 200, 1000],
      [2011, 400, 1000],
      [2012, 800, 1000],
      [2013, 900, 1000],
    );
    const answer = await quasi(doubling, "2009..2012");
    const [row] = answer.periods;
    expect(row.projected).toBeCloseTo(1600, 6);
    expect(row.lower).toBe(row.floorLower);
    expect(answer.fit.slopeUpper - answer.fit.slope).toBeGreaterThan(0.05);
    expect(codes(answer)).toContain("poisson-floor");
    expect(codes(answer)).not.toContain("perfect-line");
    // Not told to be wide for want of points, where it is as wide as counting makes it.
    const short = answer.cautions.find(({ code }: { code: string }) => code === "short-baseline");
    expect(short.data.multiplier).toBeNull();
  });

  it("zeros and gaps of any length", async () => {
    const odd = counts(
      [2001, 0, 900],
      [2003, 4, 1100],
      [2004, 0, 1100],
      [2008, 5, 1200],
      [2009, 3, 1300],
      [2010, 2, 1300],
    );
    const answer = await quasi(odd, "2001..2008");
    expect(numbers(answer).every(Number.isFinite)).toBe(true);
    expect(answer.periods.every((row: { lower: number }) => row.lower > 0)).toBe(true);
  });

  it("the average is the total over the periods, for medians too", async () => {
    const { total, average } = (await jsonOf([...LEEDS, "--method", "loglinear"])).results[0];
    for (const key of ["actual", "projected", "difference", "lower", "upper", "countDifferenceLower"])
      expect(average[key] * 6).toBeCloseTo(total[key], 7);
    expect(average.pValue).toBeCloseTo(total.pValue, 10);
  });
});
