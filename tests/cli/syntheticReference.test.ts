/** The synthetic control through the command line: California's Proposition 99, its placebos, and what hangs on each donor. */
import { describe, expect, it } from "vitest";
import { expectWithin, readReference } from "../stats/reference.js";
import { jsonOf, PANEL, runCli } from "./runCli.js";

interface Weighted {
  readonly name: string;
  readonly weight: number;
}
interface Leeds {
  readonly donors: number;
  readonly heaviest: readonly [string, number];
  readonly projected: readonly number[];
}
const { figures, expected, leeds } = readReference<{
  leeds: { readonly relativeTolerance: number; readonly "2009..2012": Leeds; readonly "2006..2012": Leeds };

  figures: { readonly from: number; readonly packs: Readonly<Record<string, readonly number[]>> };
  expected: {
    readonly weights: Readonly<Record<string, number>>;
    readonly weightTolerance: number;
    readonly meanGap: number;
    readonly gap2000: number;
    readonly gapTolerance: number;
    readonly baselineRmspe: number;
    readonly rmspeTolerance: number;
    readonly mspeRatio: number;
    readonly ratioTolerance: number;
    readonly placeboRatios: Readonly<Record<string, number>>;
    readonly placeboTolerance: number;
    readonly did: number;
    readonly leaveOneOut: readonly (readonly [string, number, number])[];
  };
}>("synthetic-control.json");
const STATES = Object.keys(figures.packs);
/** A long CSV of the states in this order, with a cell changed where one is. */
const csvOf = (states: readonly string[], changed: Readonly<Record<string, string>> = {}): string =>
  `state,year,packs\n${states
    .flatMap((state) =>
      (figures.packs[state] as readonly number[]).map((value, i) => {
        const year = figures.from + i;
        return `${state},${year},${changed[`${state} ${year}`] ?? value}\n`;
      }),
    )
    .join("")}`;
const CSV = csvOf(STATES);
const asked = (area: string, ...flags: readonly string[]): string[] => [
  ...["project", "-", "--area", area, "--baseline", "1970..1988", "--method", "synthetic"],
  ...flags,
];
const CALIFORNIA = asked("California", "--donors", "all");

describe("a donor that lacks a figure on the way", () => {
  const stdin = csvOf(STATES, { "Nevada 1995": "" });
  const difference = async (area: string, donors: string): Promise<number> => {
    const { results } = await jsonOf(asked(area, "--donors", donors, "--no-placebo"), { stdin });
    return results[0].periods.at(-1).difference;
  };

  it("is one of no answer: projection, ladder, scan and placebo mix the same", async () => {
    const withoutNevada = await difference("California", "-Nevada");
    const [{ donors, periods, placebo }] = (await jsonOf(CALIFORNIA, { stdin })).results;
    expect(donors.n).toBe(37);
    expect(periods.at(-1).difference).toBe(withoutNevada);

    const question = ["--area", "California", "--baseline", "1970..1988", "--no-placebo"];
    const [{ rungs }] = (await jsonOf(["evidence", "-", ...question], { stdin })).results;
    const rung = rungs.find(({ kind }: { kind: string }) => kind === "synthetic");
    expect(rung).toMatchObject({ design: "synthetic control of 37 donors", difference: withoutNevada });

    const scan = await jsonOf(["scan", "-", "--baseline", "1970..1988", "--method", "synthetic"], { stdin });
    const row = scan.results.find(({ area }: { area: { name: string } }) => area.name === "California");
    expect(row.difference).toBe(withoutNevada);

    const utah = placebo.areas.find(({ name }: { name: string }) => name === "Utah");
    expect(utah.value).toBe(await difference("Utah", "-California,-Nevada"));
  });
});

describe("Proposition 99", () => {
  it("weights, gaps and misfit", async () => {
    const { results } = await jsonOf(CALIFORNIA, { stdin: CSV });
    const [{ donors, others, average, periods, headline }] = results;
    expect(donors).toMatchObject({ asked: ["all"], n: 38, insideHull: false, isUnique: true });
    const names = donors.weights.map(({ name }: Weighted) => name);
    expect(names).toEqual(["Utah", "Montana", "Nevada", "Connecticut", "New Hampshire", "Colorado"]);
    for (const { name, weight } of donors.weights)
      expectWithin(weight, expected.weights[name] as number, { absoluteTolerance: expected.weightTolerance }, name);
    expect(others.shares.map(({ name }: Weighted) => name)).toEqual(names);
    const gap = { absoluteTolerance: expected.gapTolerance };
    expectWithin(average.difference, expected.meanGap, gap, "mean gap");
    expectWithin(headline.difference, expected.gap2000, gap, "gap in 2000");
    expectWithin(donors.baselineRmspe, expected.baselineRmspe, { absoluteTolerance: expected.rmspeTolerance }, "RMSPE");
    expectWithin(donors.mspeRatio, expected.mspeRatio, { relativeTolerance: expected.ratioTolerance }, "MSPE ratio");
    expect(periods.every(({ lower }: { lower: number | null }) => lower === null)).toBe(true);
  });

  it("each donor left out", async () => {
    const { results } = await jsonOf(CALIFORNIA, { stdin: CSV });
    const { weights, leaveOneOut } = results[0].donors;
    expect(weights).toHaveLength(expected.leaveOneOut.length);
    for (const [i, [name, projected, rmspe]] of expected.leaveOneOut.entries()) {
      expect(weights[i].name).toBe(name);
      const near = { relativeTolerance: 1e-9 };
      expectWithin(weights[i].without.projected, projected, near, `without ${name}`);
      expectWithin(weights[i].without.baselineRmspe, rmspe, near, `misfit without ${name}`);
    }
    const without = expected.leaveOneOut.map(([, projected]) => 41.6 - projected);
    expect(leaveOneOut.lowest).toBeCloseTo(Math.min(...without), 9);
    expect(leaveOneOut.highest).toBeCloseTo(Math.max(...without), 9);
  });

  it.each(Object.entries(expected.placeboRatios))("%s in its place, California no donor", async (state, ratio) => {
    const { results } = await jsonOf(asked(state, "--donors", "all,-California"), { stdin: CSV });
    expect(results[0].donors.n).toBe(state === "California" ? 38 : 37);
    expectWithin(results[0].donors.mspeRatio, ratio, { relativeTolerance: expected.placeboTolerance }, state);
  });

  it("the mean of all other states, held at its mean gap, is the double difference", async () => {
    const { results } = await jsonOf(
      ["project", "-", "--area", "California", "--baseline", "1970..1988", "--method", "did", "--benchmark", "all"],
      { stdin: CSV },
    );
    expectWithin(results[0].average.difference, expected.did, { absoluteTolerance: 1e-9 }, "did");
  });

  it("the order of the rows moves nothing", async () => {
    const { results } = await jsonOf(CALIFORNIA, { stdin: CSV });
    const turned = await jsonOf(CALIFORNIA, { stdin: csvOf(STATES.toReversed()) });
    expect(turned.results).toEqual(results);
  });
});

describe("Leeds, where many weights fit as well", () => {
  it.each(["2009..2012", "2006..2012"] as const)("%s", async (baseline) => {
    const { results } = await jsonOf([
      ...["project", PANEL, "--area", "Leeds", "--baseline", baseline, "--at", "2018", "--method", "synthetic"],
    ]);
    const [{ donors, periods }] = results;
    const { relativeTolerance } = leeds;
    const { donors: weighted, heaviest, projected } = leeds[baseline];
    expect(donors).toMatchObject({ n: 146, insideHull: true, isUnique: false, baselineRmspe: 0, mspeRatio: null });
    expect(donors.weights).toHaveLength(weighted);
    expect(donors.weights[0].name).toBe(heaviest[0]);
    expectWithin(donors.weights[0].weight, heaviest[1], { relativeTolerance }, "the heaviest weight");
    for (const [i, value] of projected.entries())
      expectWithin(periods[i].projected, value, { relativeTolerance }, periods[i].period);
  });
});

describe("whom --donors means", () => {
  it.each([
    ["Utah,Nevada,Montana", 3],
    ["Utah, Utah", 1],
    ["all,-Utah,-Nevada", 36],
    ["-Utah", 37],
    ["Mountain", 4],
    ["Mountain,-Utah,Texas", 4],
  ])("%s", async (donors, n) => {
    const group = ["--group", "Mountain=Utah,Nevada,Montana,Colorado"];
    const { results } = await jsonOf(asked("California", "--donors", donors, ...group), { stdin: CSV });
    expect(results[0].donors.n).toBe(n);
  });

  it("an area that nobody is called, and the area itself alone", async () => {
    const unknown = await runCli(asked("California", "--donors", "Utha"), { stdin: CSV });
    expect([unknown.code, unknown.stderr]).toEqual([65, expect.stringMatching(/\[no-such-benchmark\]/)]);
    const itself = await runCli(asked("California", "--donors", "California"), { stdin: CSV });
    expect([itself.code, itself.stderr]).toEqual([65, expect.stringMatching(/\[no-donors\]/)]);
  });

  it("donors without a figure that is needed are left out and named", async () => {
    const holes = csvOf(STATES, { "Utah 1975": "", "Nevada 1995": "..", "Colorado 2000": "" });
    const { results } = await jsonOf(CALIFORNIA, { stdin: holes });
    expect(results[0].donors.n).toBe(35);
    expect(results[0].others.leftOut.map(({ name }: Weighted) => name)).toEqual(["Colorado", "Nevada", "Utah"]);
    const { text } = results[0].cautions.find(({ code }: { code: string }) => code === "donors-left-out");
    expect(text).toMatch(/Left out of 38 donors, .*: Colorado, Nevada, Utah\./);
  });

  it("a period without an actual is projected where all donors have figures, and no donor needs it", async () => {
    const holes = csvOf(STATES, { "California 1995": "", "Utah 1996": "", "California 1996": "" });
    const { results } = await jsonOf(CALIFORNIA, { stdin: holes });
    const [{ donors, periods, cautions }] = results;
    expect(donors.n).toBe(38);
    const in1995 = periods.find(({ period }: { period: string }) => period === "1995");
    expect(in1995).toMatchObject({ actual: null, difference: null });
    expect(in1995.projected).toBeCloseTo(79.3, 1);
    expect(periods.map(({ period }: { period: string }) => period)).not.toContain("1996");
    expect(cautions.find(({ code }: { code: string }) => code === "others-lack-periods").text).toMatch(/for 1996:/);
    expect(donors.weights[0].without.projected).toBeCloseTo(expected.leaveOneOut[0]?.[1] as number, 9);
  });

  it("nothing is said against a mix that fits by weights of its own", async () => {
    const { results } = await jsonOf(CALIFORNIA, { stdin: CSV });
    const codes = results[0].cautions.map(({ code }: { code: string }) => code);
    expect(codes.filter((code: string) => /donor/.test(code))).toEqual([]);
  });

  it("a name with a comma of its own", async () => {
    const csv = CSV.replaceAll(/^Utah,/gm, '"Utah, State of",');
    const { results } = await jsonOf(asked("California", "--donors", "Nevada,Utah, State of,Texas"), { stdin: csv });
    expect(results[0].donors.n).toBe(3);
  });
});

describe("in every format", () => {
  it("text: donors, what hangs on each, and how they match", async () => {
    const { stdout } = await runCli(CALIFORNIA, { stdin: CSV });
    expect(stdout).toMatch(/68\.2 that a synthetic control\s+of 38 donors, weighted to match 1970 to 1988/);
    expect(stdout).toMatch(/Donors, and 2000 without each/);
    expect(stdout).toMatch(/Utah +0\.3939 +67\.0 +25\.4 lower +2\.376/);
    expect(stdout).toMatch(/1\.656 over the baseline, 20\.61 after it,\s+154\.8 times as much in mean squares/);
    expect(stdout).toMatch(/the 2000 difference is 24\.9 to 28\.4 lower/);
    expect(stdout).toMatch(/no other weights fit as well/);
  });

  it("Markdown: the same table", async () => {
    const { stdout } = await runCli([...CALIFORNIA, "--format", "md"], { stdin: CSV });
    expect(stdout).toMatch(/\| Utah \| 0\.3939 \| 67\.0 \| 25\.4 lower \| 2\.376 \|/);
  });

  it("CSV: a row for each donor, the headline's period without it", async () => {
    const { stdout } = await runCli([...CALIFORNIA, "--format", "csv"], { stdin: CSV });
    const [head = "", ...rows] = stdout.trim().split("\n");
    const cells = rows.map((row) => Object.fromEntries(head.split(",").map((name, i) => [name, row.split(",")[i]])));
    expect(cells).toHaveLength(12 + 6);
    expect(new Set(rows.map((row) => row.split(",").length))).toEqual(new Set([head.split(",").length]));
    const utah = cells.find(({ without_donor }) => without_donor === "Utah");
    expect(Number(utah?.["donor_weight"])).toBeCloseTo(0.3939, 4);
    expect([utah?.["period"], Number(utah?.["projected"]).toFixed(4)]).toEqual(["2000", "66.9804"]);
  });

  it("one donor alone is told without a table of what hangs on it", async () => {
    const { stdout } = await runCli(asked("California", "--donors", "Utah"), { stdin: CSV });
    expect(stdout).toMatch(/Donor +Weight\n─+\nUtah +1\.0000\n/);
    const csv = await runCli([...asked("California", "--donors", "Utah"), "--format", "csv"], { stdin: CSV });
    expect(csv.stdout).toMatch(/Utah,1,the only donor\n$/);
  });
});
