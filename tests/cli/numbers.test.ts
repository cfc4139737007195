/** Numbers, as large as the areas are, are compared in proportion through the command line. */
import { describe, expect, it } from "vitest";
import { jsonOf, PANEL, runCli } from "./runCli.js";

const COUNTS = [PANEL, "--area", "Leeds", "--basis", "count"];

describe("numbers of areas of every size", () => {
  it("evidence carries over proportions, of which no design is out by the size of England", async () => {
    const args = ["evidence", ...COUNTS, "--baseline", "2009..2012", "--at", "2018"];
    const [answer] = (await jsonOf(args)).results;
    const designs: { design: string; method: string; projectedCount: number }[] = answer.rungs;
    expect(designs.map(({ design }) => design)).toContain("England: growth since 2012");
    for (const { projectedCount } of designs) {
      expect(projectedCount).toBeGreaterThan(1000);
      expect(projectedCount).toBeLessThan(2500);
    }
    // 1,475 x 75,420 / 67,070: Leeds's number of 2012 by England's growth, from the panel's counts.
    const growth = designs.find(({ design }) => design === "England: growth since 2012");
    expect(growth?.projectedCount).toBeCloseTo((1475 * 75_420) / 67_070, 6);
    expect(answer.preTrends.every(({ change }: { change: string }) => change === "ratio")).toBe(true);
  });

  it("compare puts changes per cent beside each other, and calls nobody better", async () => {
    const ran = await runCli(["compare", ...COUNTS, "--since", "2012", "--at", "2018", "--better", "lower"]);
    expect(ran.stdout).toMatch(/^Leeds, 2012 to 2018: from 1,475 to 1,271, 204 lower \(-14%\); over the same time/);
    expect(ran.stdout).toMatch(/Leeds's change % less theirs/);
    expect(ran.stdout).not.toMatch(/better than|worse than|difference in differences/);
    expect(ran.stdout).toMatch(/each line on its own scale/);
  });

  it("scan says that its table ranks sizes, and --sort relative does not", async () => {
    const scan = ["scan", PANEL, "--baseline", "2009..2012", "--basis", "count"];
    expect((await runCli(scan)).stdout).toMatch(/The table ranks numbers/);
    expect((await runCli([...scan, "--sort", "relative"])).stdout).not.toMatch(/The table ranks numbers/);
  });

  it("sensitivity of a design made of others leaves numbers out", async () => {
    const args = [PANEL, "--area", "Leeds", "--baseline", "2009..2012", "--at", "2018", "--method", "did"];
    const { stdout } = await runCli(["sensitivity", ...args]);
    expect(stdout).not.toMatch(/on the counts/);
  });
});
