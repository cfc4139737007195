/** `scan`: one rule on many series, and what it says of those it cannot be applied to. */
import { describe, expect, it } from "vitest";
import { tTwoSidedP } from "../../src/stats/studentT.js";
import { expectWithin } from "../stats/reference.js";
import { EES_2022, EES_2025, jsonOf, LEEDS, LOOKED_AFTER, PANEL, runCli } from "./runCli.js";

const SCAN = ["scan", PANEL, "--baseline", "2009..2012", "--at", "2018"];
const LAIT = ["scan", "fixtures/layouts/lait.csv", "--baseline", "2016..2020", "--at", "2023"];
interface Row {
  readonly area: { readonly name: string };
  readonly indicator: { readonly name: string };
  readonly [key: string]: unknown;
}
const areas = (rows: readonly Row[]): string[] => rows.map(({ area }) => area.name);
const csv = (head: string, ...lines: readonly string[]): string => `${[head, ...lines].join("\n")}\n`;
const yearly = (area: string, first: number, ...values: readonly (number | string)[]): string[] =>
  values.map((value, i) => `${first + i},${area},${value}`);

describe("a row of the scan", () => {
  it("is what project says of the area", async () => {
    const { results } = await jsonOf(SCAN);
    const leeds = results.find(({ area }: Row) => area.name === "Leeds");
    const { periods, fit } = (await jsonOf(LEEDS)).results[0];
    const last = periods.at(-1);
    for (const key of ["period", "actual", "projected", "lower", "upper", "difference", "standardError", "pValue"])
      expect(leeds[key], key).toEqual(last[key]);
    for (const key of ["outside", "countDifference", "countDifferenceLower", "countDifferenceUpper", "population"])
      expect(leeds[key], key).toEqual(last[key]);
    expect(leeds.n).toBe(fit.n);
  });

  it("is made by any method, from other areas too", async () => {
    for (const method of ["loglinear", "quasi-poisson", "flat", "follow", "did"]) {
      const { results } = await jsonOf([...SCAN, "--method", method, "--area", "Leeds", "--area", "York"]);
      const alone = await jsonOf([...LEEDS, "--method", method]);
      const leeds = results.find(({ area }: Row) => area.name === "Leeds");
      expect(leeds.projected, method).toBe(alone.results[0].periods.at(-1).projected);
      expect(leeds.pValue, method).toBe(alone.results[0].periods.at(-1).pValue);
    }
    const synthetic = await jsonOf([...SCAN, "--method", "synthetic", "--area", "Leeds"]);
    const alone = await jsonOf([...LEEDS, "--method", "synthetic"]);
    expect(synthetic.results[0].projected).toBe(alone.results[0].periods.at(-1).projected);
    const { summary } = await jsonOf([...SCAN, "--method", "follow", "--mark", "Leeds"]);
    expect(summary.marked[0].text).toMatch(/rank 6 of 147 \(tied with 2\).* 24\.0 lower than the 100\.0 projected/);
  });
});

describe("the difference in standard errors", () => {
  it.each(["linear", "loglinear", "did-trend"])("has the p of %s", async (method) => {
    const { results } = await jsonOf([...SCAN, "--method", method]);
    for (const { t, pValue, n } of results)
      if (t !== null) expectWithin(tTwoSidedP(t, n - 2), pValue, { relativeTolerance: 1e-9 }, method);
  });
});

describe("the table", () => {
  it("puts the largest reduction first, or where more is better the largest rise", async () => {
    const differences = (rows: readonly Row[]): number[] => rows.map(({ difference }) => difference as number);
    const falling = differences((await jsonOf(SCAN)).results);
    expect(falling).toEqual([...falling].sort((a, b) => a - b));
    const rising = differences((await jsonOf([...SCAN, "--better", "higher"])).results);
    expect(rising).toEqual([...rising].sort((a, b) => b - a));
  });

  it("prints the first rows and those marked, and files hold all", async () => {
    const { stdout } = await runCli([...SCAN, "--top", "2", "--mark", "E08000035"]);
    expect(stdout).toMatch(/first 2 of 147/);
    expect(stdout).toMatch(/\n +2 +Wolverhampton .*\n +\.\.\.\n> 17= +Leeds /);
    expect(stdout).not.toMatch(/Calderdale/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    const rows = (await runCli([...SCAN, "--top", "2", "--format", "csv"])).stdout.trimEnd().split("\n");
    expect(rows).toHaveLength(1 + 147 + 4);
    const lines = (await runCli([...SCAN, "--format", "ndjson"])).stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(147 + 4);
    expect(JSON.parse(lines.at(-1) as string)).toMatchObject({
      results: [],
      unusable: [{ code: "symbol-in-baseline" }],
    });
  });

  it("asks which area is to be marked where there is none of that name", async () => {
    const { stderr, code } = await runCli([...SCAN, "--mark", "Leads"]);
    expect([code, stderr]).toEqual([65, expect.stringMatching(/Did you mean "Leeds"\?.*\[no-such-area\]/)]);
  });
});

describe("series that the rule cannot be applied to", () => {
  const stdin = csv(
    "year,area,rate",
    ...yearly("Leeds", 2009, 88, 93, 94, 95, 90, 85),
    ...yearly("York", 2009, 50, 52, 51, 53, 54, 50),
    ...yearly("Hull", 2009, 60, 62, 61, 63, 64),
    ...yearly("Ripon", 2011, 60, 62, 61, 63),
    ...yearly("Selby", 2009, 60, "c", 61, 63, 64, 66),
    ...yearly("Goole", 2009, 60, 61, 62, 61),
  );
  const scan = ["scan", "-", "--baseline", "2009..2012"];

  it("are left out, each with its reason", async () => {
    const { results, unusable, summary } = await jsonOf(scan, { stdin });
    // The latest period of most of them is asked about.
    expect(areas(results)).toEqual(["Leeds", "York"]);
    expect(results[0].period).toBe("2014");
    const codes = unusable.map(({ area, code }: { area: { name: string }; code: string }) => [area.name, code]);
    expect(codes).toEqual([
      ["Goole", "no-actual-at"],
      ["Hull", "no-actual-at"],
      ["Ripon", "baseline-outside-data"],
      ["Selby", "symbol-in-baseline"],
    ]);
    expect(summary.leftOut).toBe(4);
    const { stdout } = await runCli(scan, { stdin });
    expect(stdout).toMatch(/Goole, Hull: there is no actual at 2014: no actual yet \[no-actual-at\]/);
  });

  it("may be fitted without their gaps", async () => {
    const { results } = await jsonOf([...scan, "--allow-gaps", "--at", "2013"], { stdin });
    expect(areas(results).sort()).toEqual(["Hull", "Leeds", "Selby", "York"]);
    const { stdout } = await runCli([...scan, "--allow-gaps", "--at", "2013"], { stdin });
    // Points differ now, so that each row says its own.
    expect(stdout).toMatch(/Area +n +Actual/);
  });

  it("stop the run where there are no others, with the reason of all or each reason once", async () => {
    const outside = await runCli(["scan", PANEL, "--baseline", "1999..2003"]);
    expect([outside.code, outside.stderr]).toEqual([
      65,
      expect.stringMatching(/not inside the figures +\[baseline-outside-data\]\n.* run from 2006 to 2018/),
    ]);
    const mixed = await runCli(
      ["scan", "-", "--baseline", "2009..2012", "--at", "2014", "--area", "Hull", "--area", "Selby"],
      {
        stdin,
      },
    );
    expect(mixed.stderr).toMatch(/none of the 2 areas could be used/);
  });

  it("do not hide a question that is wrong", async () => {
    const early = await runCli(["scan", PANEL, "--baseline", "2009..2012", "--at", "2011"]);
    expect([early.code, early.stderr]).toEqual([2, expect.stringContaining("[at-before-baseline-end]")]);
  });
});

describe("many indicators", () => {
  it("are each as by themselves, with p adjusted for all rows", async () => {
    const all = await jsonOf([...LAIT, "--indicator", "all"]);
    expect(all.summary).toMatchObject({ over: "both", areas: 3, indicators: 3, sortedBy: "relative", n: 9 });
    for (const indicator of ["LAC", "LACnum"]) {
      const alone = await jsonOf([...LAIT, "--indicator", indicator]);
      for (const row of alone.results as Row[]) {
        const same = all.results.find(
          (one: Row) => one.area.name === row.area.name && one.indicator.name === row.indicator.name,
        );
        for (const key of ["actual", "projected", "lower", "upper", "pValue"]) expect(same[key]).toBe(row[key]);
        expect(same.withinIndicator).toEqual({ rank: row["rank"], tiedWith: row["tiedWith"], n: alone.results.length });
        expect(same.adjustedP).toBeGreaterThanOrEqual(same.pValue);
      }
    }
  });

  it("are projected from other areas as each by itself is", async () => {
    const follow = ["--method", "follow", "--benchmark", "all"];
    const all = await jsonOf([...LAIT, "--indicator", "all", ...follow]);
    const alone = await jsonOf([...LAIT, "--indicator", "LAC", ...follow]);
    expect(alone.results).toHaveLength(3);
    for (const row of alone.results as Row[]) {
      const same = all.results.find(
        (one: Row) => one.area.name === row.area.name && one.indicator.name === row.indicator.name,
      );
      for (const key of ["projected", "lower", "upper", "pValue"]) expect(same[key]).toBe(row[key]);
    }
  });

  it("of one area are marked by their names", async () => {
    const args = [...LAIT, "--indicator", "all", "--area", "Leeds", "--mark", "number of looked after children"];
    const { summary, results } = await jsonOf(args);
    expect(summary.over).toBe("indicators");
    expect(results.filter(({ marked }: Row) => marked)).toHaveLength(1);
    expect(summary.marked[0].text).toMatch(/^Number of Looked after Children: rank 1 of 3/);
    const { stderr } = await runCli([...args.slice(0, -1), "number looked"]);
    expect(stderr).toMatch(/\[no-such-choice\]/);
  });

  it("have no rank where they have not what they are ranked by, and come last", async () => {
    const { results } = await jsonOf([...LAIT, "--indicator", "all"]);
    expect(results.at(-1)).toMatchObject({ rank: null, tiedWith: null, relativeDifference: null });
  });

  it("must be chosen from, or all be asked for", async () => {
    const { stderr, code } = await runCli(LAIT);
    expect([code, stderr]).toEqual([65, expect.stringMatching(/try: --indicator LAC, or --indicator all/)]);
  });

  it("are read from one file", async () => {
    const several = await runCli([
      "scan",
      EES_2022,
      EES_2025,
      ...LOOKED_AFTER,
      "--baseline",
      "2018..2020",
      "--indicator",
      "all",
    ]);
    expect([several.code, several.stderr]).toEqual([2, expect.stringContaining("name one file")]);
    // Of one indicator, several releases are joined as everywhere.
    const joined = await jsonOf([
      "scan",
      EES_2022,
      EES_2025,
      ...LOOKED_AFTER,
      "--baseline",
      "2018..2022",
      "--area",
      "Leeds",
    ]);
    expect(joined.results[0]).toMatchObject({ period: "2025", n: 5 });
  });
});

describe("wrong flags", () => {
  it.each([
    [["--population", "166268"], /speaks of one area/],
    [["--sort", "size"], /Allowed choices|choices/],
    [["--top", "0"], /--top/],
    [["--fail-on", "turned"], /nothing that scan can answer/],
  ])("%j", async (flags, says) => {
    const { stderr, code } = await runCli([...SCAN, ...flags]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
  });
});
