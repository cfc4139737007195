/** One area that cannot be used does not keep the others from their answer. */
import { describe, expect, it } from "vitest";
import { jsonOf, PANEL, runCli } from "./runCli.js";

const rows = (area: string, code: string, years: readonly number[], kind = "Metropolitan"): string[] =>
  years.map((year) => `${year},${area},${code},${kind},${year % 7}`);
const YEARS = [2014, 2015, 2016, 2017, 2018];
const HEADER = "year,area,gss_code,kind,rate";
const LEEDS = rows("Leeds", "E08000035", YEARS);
const BRADFORD = rows("Bradford", "E08000032", YEARS);

describe("every authority of a file", () => {
  const all = ["project", "-", "--area", "all", "--baseline", "2014..2016"];
  it("is answered but for the one whose rows a category tells apart", async () => {
    const dorset = [
      ...rows("Dorset", "E06000059", [2014, 2015], "County"),
      ...rows("Dorset", "E06000059", [2016, 2017, 2018]),
    ];
    const { results, unusable } = await jsonOf(all, { stdin: [HEADER, ...LEEDS, ...BRADFORD, ...dorset].join("\n") });
    expect(results.map(({ area }: { area: { name: string } }) => area.name)).toEqual(["Leeds", "Bradford"]);
    expect(unusable).toMatchObject([{ area: { name: "Dorset" }, code: "which-filter" }]);
  });
  it("asks where a category tells the rows of most apart", async () => {
    const both = [...LEEDS, ...LEEDS.map((row) => row.replace("Metropolitan", "Other"))];
    const { stderr, code } = await runCli(all, { stdin: [HEADER, ...both, ...BRADFORD].join("\n") });
    expect([code, stderr]).toEqual([65, expect.stringContaining("[which-filter]")]);
  });
  it("is compared but for the one with a single period", async () => {
    const stdin = [HEADER, ...LEEDS, ...BRADFORD, ...rows("Wakefield", "E08000036", [2018])].join("\n");
    const compared = ["compare", "-", "--area", "all", "--benchmark", "Leeds"];
    const { unusable } = await jsonOf(compared, { stdin });
    expect(unusable).toContainEqual(expect.objectContaining({ code: "one-period" }));
    const { stderr, code } = await runCli(["compare", "-", "--area", "Wakefield", "--benchmark", "Leeds"], { stdin });
    expect([code, stderr]).toEqual([65, expect.stringContaining("leave one period to compare, 2018")]);
  });
});

describe("England", () => {
  it("is found in a file of codes alone", async () => {
    const stdin = [
      "year,gss_code,rate",
      ...YEARS.flatMap((y) => [`${y},E92000001,${y % 5}`, `${y},E08000035,${y % 7}`]),
    ];
    const asked = ["compare", "-", "--area", "E08000035", "--benchmark", "England"];
    const { results } = await jsonOf(asked, { stdin: stdin.join("\n") });
    expect(results[0].benchmarks[0].area.code).toBe("E92000001");
  });
});

describe("the ladder of many areas", () => {
  it("is one table with a row for each, and each caution counted once an area", async () => {
    const args = ["evidence", PANEL, "--baseline", "2009..2012", "--at", "2018", "--no-placebo"];
    const areas = ["Leeds", "Bradford", "York", "Wakefield"].flatMap((name) => ["--area", name]);
    const { stdout } = await runCli([...args, ...areas]);
    expect(stdout).toMatch(/^4 areas, 2018, people: by the own trend/);
    expect(stdout).toMatch(/\nLeeds +-541 +-541 to -100 +9 of 9 +- +D\n/);
    expect(stdout).toMatch(/- benchmark-includes-area \(4 areas\)/);
    expect(stdout).not.toMatch(/own trend, linear/);
  });
});
