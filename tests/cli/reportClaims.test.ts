/** Claims of a recipe: what stops a report, what fails a gate, what is written of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCli } from "./runCli.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "turncurve-claims-"));
  writeFileSync(
    join(folder, "rates.csv"),
    "year,area,rate_per_10000\n2015,Leeds,90\n2016,Leeds,80\n2017,Leeds,..\n2018,Leeds,76\n",
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RECIPE = `title: Claims
outcome: Safe
focus: Fewer
inputs:
  rates: {file: rates.csv}
questions:
  project:
    inputs: rates
    options: {baseline: 2015..2016, better: lower, no-placebo: true}
    section: story
claims:
`;

interface Written {
  readonly id: string;
  readonly value: number | string;
  readonly [key: string]: string | number;
}
const BESIDE = { text: "as published", unit: "per 10,000", source: "Report" };

function report(claims: readonly Written[], ...flags: string[]) {
  const recipe = join(folder, "report.yaml");
  writeFileSync(recipe, RECIPE + claims.map((one) => `  - ${JSON.stringify({ ...BESIDE, ...one })}\n`).join(""));
  return runCli(["report", recipe, "--out", join(folder, "out"), ...flags]);
}
const verdicts = async (...claims: Written[]): Promise<string[]> => {
  const { stdout, stderr } = await report(claims, "--json");
  expect(stderr).toBe("");
  return JSON.parse(stdout).results[0].claims.map(({ verdict }: { verdict: string }) => verdict);
};

describe("a claim", () => {
  it("is held against a figure of the results, by name, at its own decimals", async () => {
    const result = "project.periods.2018.actual";
    expect(await verdicts({ id: "a", value: 76, result }, { id: "b", value: 75, result })).toEqual([
      "holds",
      "does not hold",
    ]);
    expect(
      await verdicts({ id: "a", value: "76.4", result }, { id: "b", value: "76.4", tolerance: "1%", result }),
    ).toEqual(["does not hold", "holds"]);
  });

  it("says of which period the figure is, where it is not the statement's and the answer has that one too", async () => {
    const claim = { value: 76, result: "project.headline.difference" };
    const { stdout } = await report(
      [
        { id: "same", ...claim, period: "2018" },
        { id: "other", ...claim, period: 2017 },
        { id: "unknown", ...claim, period: "March 2018" },
        { id: "way", value: 80, result: "project.periods.2018.actual", period: "2017" },
      ],
      "--json",
    );
    const said = JSON.parse(stdout).results[0].claims.map(({ sentence }: { sentence: string }) =>
      sentence.includes("The figure found is of ") ? sentence.slice(sentence.indexOf("The figure")) : null,
    );
    const other = "The figure found is of 2018, the statement of 2017.";
    expect(said).toEqual([null, other, null, other]);
  });
  it("is not checked where the answer has no figure there, with its reason", async () => {
    const { stdout } = await report([{ id: "a", value: 76, result: "project.leeds.periods.2017.actual" }], "--json");
    const [claim] = JSON.parse(stdout).results[0].claims;
    expect(claim).toMatchObject({ verdict: "not checked", found: null });
    expect(claim.sentence).toMatch(/nothing found to hold it against: not (available|applicable|known|published)/);
  });

  it("stands in claims.csv, numbers as they were found, formulas defused", async () => {
    await report([{ id: "a", value: 75, result: "project.periods.2018.actual", text: '=HYPERLINK("x")' }]);
    const [head, row] = readFileSync(join(folder, "out", "claims.csv"), "utf8").split("\n");
    expect(head).toMatch(/^id,statement,relation,value,/);
    expect(row).toMatch(/^a,"'=HYPERLINK\(""x""\)",equals,75,0,/);
    expect(row).toContain(",76,1,does not hold,,");
  });
});

describe("stops the report", () => {
  it("a result that leads nowhere, or to a text, each with its line, before anything is written", async () => {
    const ran = await report([
      { id: "a", value: 76, result: "project.leeds.headline.diference" },
      { id: "b", value: 76, result: "project.leeds.verdict" },
      { id: "c", value: 76, result: "project.leeds.area.name" },
    ]);
    expect(ran.code).toBe(78);
    expect(ran.stderr).toMatch(/report\.yaml:12: .*\[recipe-placeholder\]/);
    expect(ran.stderr).toContain('Did you mean "difference"?');
    expect(ran.stderr).toContain("line 14: ");
    expect(ran.stderr).toContain("a claim is held against a figure");
    expect(() => readFileSync(join(folder, "out", "report.md"))).toThrow();
  });

  it("one measure in two units, with both lines", async () => {
    const shared = { measure: "money", unit: "GBP million" };
    const ran = await report([
      { id: "a", value: 7, ...shared },
      { id: "b", value: 4800, ...shared, unit: "GBP thousand" },
    ]);
    expect(ran.code).toBe(78);
    expect(ran.stderr).toMatch(/report\.yaml:13: claims of the measure money are in different units.*\[claim-units\]/);
    expect(ran.stderr).toContain('line 12: a is in "GBP million"');
  });
});

describe("--fail-on claim", () => {
  const gate = async (...claims: Written[]): Promise<number> =>
    (await report(claims, "--quiet", "--fail-on", "claim")).code;
  it("fails where one does not hold, or two contradict one another, and only there", async () => {
    const result = "project.periods.2018.actual";
    expect(await gate({ id: "a", value: 76, result })).toBe(0);
    expect(await gate({ id: "a", value: 70, result })).toBe(1);
    expect(await gate({ id: "a", value: 69, measure: "centres" }, { id: "b", value: 56, measure: "centres" })).toBe(1);
    expect(await gate({ id: "a", value: 69, measure: "centres" }, { id: "b", value: 56, measure: "staff" })).toBe(0);
  });
});
