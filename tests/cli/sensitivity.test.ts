/** The list of choices for Leeds in 2018, to the whole child, and what `project` says of it. */
import { describe, expect, it } from "vitest";
import { jsonOf, LEEDS, runCli } from "./runCli.js";

const ASKED = ["sensitivity", ...LEEDS.slice(1)];
/** Worked in R (lm, glm) and by hand from the published figures; population 166,268, actual 1,271. */
const LIST: Readonly<Record<string, number>> = {
  "the stated choice": -541,
  "baseline 2006 to 2012": -476,
  "baseline 2007 to 2012": -467,
  "baseline 2008 to 2012": -495,
  "baseline 2010 to 2012": -408,
  "method loglinear": -570,
  "method quasi-poisson": -566,
  "method theil-sen": -480,
  "method drift": -541,
  "level held at 2012": -309,
  "as England changed, added": -392,
  "as England changed, in proportion": -442,
  "from the last actual": -528,
  "on the counts": -479,
  "population implied": -552,
};

describe("sensitivity of Leeds, 2018", () => {
  it("gives the list to the whole child", async () => {
    const [result] = (await jsonOf(ASKED)).results;
    const found = Object.fromEntries(
      result.choices.map((choice: { label: string; countDifference: number }) => [
        choice.label,
        Math.round(choice.countDifference),
      ]),
    );
    expect(found).toEqual(LIST);
    expect(result).toMatchObject({ unit: "people", rank: { place: 4, of: 15, ties: 1 }, range: { n: 14 } });
    expect(result.text).toBe("Leeds, 2018: 541 fewer by the stated choice; 14 other choices give 309 to 570 fewer.");
  });
  it("leaves out, with the code, what four points do not allow", async () => {
    const [result] = (await jsonOf(ASKED)).results;
    expect(result.leftOut.map(({ label, code }: { label: string; code: string }) => `${label} ${code}`)).toEqual(
      ["linear-ar1", "local-level", "local-trend"].map((name) => `method ${name} too-few-points`),
    );
  });
  it("is one line of project, in text and in JSON", async () => {
    const { stdout } = await runCli(LEEDS);
    expect(stdout.replace(/\n\s+/g, " ")).toContain(
      "Other reasonable choices give 309 to 570 fewer (14 choices; turncurve sensitivity lists them).",
    );
    const [result] = (await jsonOf(LEEDS)).results;
    expect(result.sensitivity).toMatchObject({ n: 14, unit: "people" });
    expect(Math.round(result.sensitivity.lowest)).toBe(-570);
    expect(Math.round(result.sensitivity.highest)).toBe(-309);
  });
  it("agrees with project asked each question by itself", async () => {
    const [result] = (await jsonOf(ASKED)).results;
    for (const choice of result.choices) {
      const [from, to] = choice.baseline;
      const asked = [
        ...["project", LEEDS[1] as string, "--area", "Leeds", "--baseline", `${from}..${to}`, "--at", "2018"],
        ...["--method", choice.method, "--anchor", choice.anchor, "--basis", choice.basis],
        ...(choice.change === null ? [] : ["--benchmark", choice.benchmark, "--change", choice.change]),
        ...(choice.population === null ? [] : ["--population", choice.population]),
      ];
      // An implied population is the only one that some years of the baseline have.
      if (choice.method === "quasi-poisson") asked.splice(asked.indexOf("--population"), 2);
      const { headline } = (await jsonOf(asked)).results[0];
      expect(headline.countDifference, choice.label).toBeCloseTo(choice.countDifference, 9);
      expect(headline.lower, choice.label).toEqual(choice.lower);
      expect(headline.upper, choice.label).toEqual(choice.upper);
    }
  });
  it("holds the count and the rounding that the question states", async () => {
    const [result] = (
      await jsonOf([
        ...[...ASKED, "--anchor", "last", "--round-rates", "--actual", "1281", "--actual-date", "2019-01-31"],
        ...["--population", "implied"],
      ])
    ).results;
    expect(result.choices[0].countDifference).toBeCloseTo(-539.37, 2);
    expect(result.actualCount).toBe(1281);
    // 109 per 10,000 from the fitted line: 1,281 x 109/76 - 1,281.
    const fitted = result.choices.find(({ label }: { label: string }) => label === "from the fitted line");
    expect(fitted.countDifference).toBeCloseTo(1281 - (1281 * 109) / 76, 6);
  });
  it("tries every combination with --full", async () => {
    const [one] = (await jsonOf(ASKED)).results;
    const [full] = (await jsonOf([...ASKED, "--full"])).results;
    const labels = full.choices.map(({ label }: { label: string }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { label } of one.choices) expect(labels).toContain(label);
    expect(labels).toContain("baseline 2006 to 2012; method theil-sen; on the counts");
    expect(full.byChange).toEqual(one.byChange);
    // What many thousand more are in England says nothing of how many more there would be in Leeds.
    expect(labels.filter((label: string) => /added.*on the counts/.test(label))).toEqual([]);
    expect(labels.filter((label: string) => /in proportion.*on the counts/.test(label)).length).toBeGreaterThan(0);
    const least = full.choices.find(({ label }: { label: string }) => label === "level held at 2012; on the counts");
    // 1,475 children held, 1,271 actual.
    expect(least.countDifference).toBe(-204);
  });
});

describe("sensitivity, however it is asked", () => {
  it("needs an actual after the baseline", async () => {
    const ran = await runCli([...ASKED.slice(0, -3), "2017..2018", "--at", "2020"]);
    expect(ran.code).toBe(65);
    expect(ran.stderr).toContain("[no-actual-to-compare]");
  });
  it("goes on where an alternative fails, and says what stopped it", async () => {
    const stdin =
      "year,rate_per_10000,number\n2005,80,\n2006,c,\n2007,0,9\n2008,4,c\n2009,8,12\n2010,9,13\n2011,12,14\n2012,11,15\n";
    const [result] = (await jsonOf(["sensitivity", "-", "--baseline", "2007..2011"], { stdin })).results;
    const codes = new Map(result.leftOut.map(({ label, code }: { label: string; code: string }) => [label, code]));
    expect(codes.get("baselines that start earlier still")).toBe("symbol-in-baseline");
    expect(codes.get("method loglinear")).toBe("not-positive");
    expect(codes.get("on the counts")).toBe("symbol-in-baseline");
    expect(codes.get("method linear-ar1")).toBe("too-few-points");
  });
  it("fails a job that waits for another sign", async () => {
    const stdin = "year,number\n2009,10\n2010,30\n2011,20\n2012,24\n2013,25\n";
    const asked = ["sensitivity", "-", "--baseline", "2009..2012", "--fail-on", "sign-changes"];
    expect((await runCli(asked, { stdin })).code).toBe(1);
    expect((await runCli([...ASKED, "--fail-on", "sign-changes"])).code).toBe(0);
    expect((await runCli([...ASKED, "--fail-on", "short-baseline"])).code).toBe(2);
  });
  it("says a rate in its own unit where there are no people", async () => {
    const stdin = "year,percent\n2009,50\n2010,52\n2011,54.5\n2012,55\n2013,52\n";
    const { results } = await jsonOf(["sensitivity", "-", "--baseline", "2009..2012"], { stdin });
    expect(results[0]).toMatchObject({ unit: "measure" });
    expect(results[0].text).toMatch(/percentage points lower by the stated choice; \d+ other choices give/);
  });
});
