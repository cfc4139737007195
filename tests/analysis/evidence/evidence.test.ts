/** Every rung of the ladder is what `project` answers when it is asked that question by itself. */
import { describe, expect, it } from "vitest";
import type { EvidenceAnswer, RungAnswer } from "../../../src/analysis/evidence/answer.js";
import { jsonOf, LEEDS } from "../../cli/runCli.js";

const ASKED = ["evidence", ...LEEDS.slice(1), "--better", "lower"];
const ladder = async (...flags: string[]): Promise<EvidenceAnswer> =>
  (await jsonOf([...ASKED, ...flags])).results[0] as EvidenceAnswer;

const flagsOf = ({ method, benchmark }: RungAnswer): string[] => [
  ...["--method", method],
  ...(benchmark === null ? [] : ["--benchmark", benchmark.asked]),
];

describe("the ladder of Leeds, 2018", () => {
  it("has the own trend first, then each benchmark, then a synthetic control", async () => {
    const { rungs } = await ladder();
    expect(rungs.map(({ kind }) => kind)).toEqual(["own trend", ...Array(7).fill("benchmark"), "synthetic"]);
    expect(rungs.map(({ countDifference }) => Math.round(countDifference as number))).toEqual([
      -541, -343, -412, -100, -375, -379, -392, -375, -419,
    ]);
    // A trend of the gap stands only where the trends differed before.
    expect(rungs.filter(({ method }) => method === "did-trend").map(({ benchmark }) => benchmark?.asked)).toEqual([
      "neighbours",
    ]);
  });

  it("agrees with project asked each question by itself", async () => {
    for (const rung of (await ladder()).rungs) {
      const { headline } = (await jsonOf([...LEEDS, "--no-placebo", ...flagsOf(rung)])).results[0];
      expect(headline.countDifference, rung.design).toBe(rung.countDifference);
      expect([headline.lower, headline.upper], rung.design).toEqual([rung.lower, rung.upper]);
    }
  });

  it("counts who agrees, and says the rank, the range, the turn and the grade that the other commands say", async () => {
    const found = await ladder();
    expect(found.agreement).toMatchObject({ rungs: 9, sameSign: 9, withInterval: 8, excluding: 6 });
    const [alone] = (await jsonOf([...LEEDS, "--better", "lower"])).results;
    expect(found.placebo).toEqual(alone.placebo);
    expect(found.sensitivity).toEqual(alone.sensitivity);
    expect(found.grade).toEqual(alone.grade);
    expect(found.verdict).toBe(alone.verdict);
    const [turned] = (await jsonOf(["turn", LEEDS[1] as string, "--area", "Leeds", "--better", "lower"])).results;
    expect(found.turning?.turns).toEqual(turned.turns);
  });

  it("is of the period that project is of, where a count is given for one beyond the figures", async () => {
    const given = ["--at", "2019", "--actual", "1281", "--population", "168000"];
    const asked = ["--area", "Leeds", "--baseline", "2009..2012", ...given];
    const [found] = (await jsonOf(["evidence", LEEDS[1] as string, ...asked])).results as [EvidenceAnswer];
    const [alone] = (await jsonOf(["project", LEEDS[1] as string, ...asked])).results;
    expect([found.period, found.actualCount]).toEqual([alone.headline.period, 1281]);
    expect(found.rungs[0]?.countDifference).toBe(alone.headline.countDifference);
  });

  it("tries the benchmarks that are named and every group, and nobody else", async () => {
    const { rungs } = await ladder("--benchmark", "England", "--group", "Two=Bradford,Kirklees");
    expect([...new Set(rungs.map(({ benchmark }) => benchmark?.asked ?? null))]).toEqual([null, "England", "Two"]);
  });
});

describe("designs that disagree", () => {
  const csv = `area,year,rate\n${Object.entries({
    Here: [50, 52, 54, 56, 55],
    England: [50, 50, 50, 50, 40],
    There: [48, 50, 51, 55, 41],
  })
    .flatMap(([area, figures]) => figures.map((figure, i) => `${area},${2010 + i},${figure + (i % 2) / 8}\n`))
    .join("")}`;

  it("are told with their sides, and what cannot be made with its reason", async () => {
    const asked = ["evidence", "-", "--area", "Here", "--baseline", "2010..2013", "--at", "2014"];
    const [found] = (await jsonOf(asked, { stdin: csv })).results as [EvidenceAnswer];
    expect(found.rungs[0]?.difference).toBeLessThan(0);
    const against = found.rungs.filter(({ difference }) => difference > 0);
    expect(against.length).toBe(found.agreement.rungs - found.agreement.sameSign);
    expect(against.length).toBeGreaterThan(0);
    expect(found.text).toMatch(/the designs disagree/);
    expect(found.leftOut.map(({ design, code }) => `${design} ${code}`)).toEqual([
      "neighbours no-neighbours-listed",
      "region no-region-known",
    ]);
    expect(found.placebo).toBeNull();
  });
});
