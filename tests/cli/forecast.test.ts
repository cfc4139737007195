/** `forecast` and what it shares with `project` through the command line: what it prints, and that its advice works. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterAll, describe, expect, it } from "vitest";
import { METHODS, OWN_TREND_METHODS } from "../../src/methods/registry.js";
import { jsonOf, LEEDS, PANEL, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const AHEAD = ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018", "--to", "2022"];
const FULL = [...AHEAD, "--target", "65@2022", "--better", "lower", "--population-growth", "10%/10y"];
// biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what is looked for
const escapes = /\u001b\[[\d;]*m/g;

describe("the page", () => {
  it("is 80 columns wide, in ASCII where that is asked for, and says the same in colour", async () => {
    const list = file(
      "page.csv",
      "date,label\n2010,A\n2013..2016,A span with a label that is rather longer than a line has room for\n",
    );
    const args = [...FULL, "--milestones", list];
    const plain = await runCli(args);
    for (const line of plain.stdout.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    const ascii = await runCli([...args, "--ascii"]);
    expect(ascii.stdout).toMatch(/^[\n -~]*$/);
    const coloured = await runCli([...args, "--color", "always"]);
    expect(coloured.stdout).toMatch(escapes);
    expect(coloured.stdout.replace(escapes, "")).toBe(plain.stdout);
  });
  it("fits a narrow terminal, and wide figures", async () => {
    for (const args of [FULL, [...FULL, "--basis", "count"]]) {
      const { stdout } = await runCli(args, { terminal: 60 });
      for (const line of stdout.replace(escapes, "").split("\n"))
        if (!line.startsWith("Source: ")) expect(stringWidth(line), line).toBeLessThanOrEqual(60);
    }
    const { stdout } = await runCli([...AHEAD, "--basis", "count"]);
    expect(stdout).toMatch(/^2022 {9}- +1,074 +1,013 to 1,135 +951 to 1,197 +859 to 1,288$/m);
  });
  it("shades two bands where there are two, and tells them apart without colour", async () => {
    const rows = async (...flags: string[]) =>
      (await runCli([...AHEAD, ...flags])).stdout.split("\n").filter((line) => line.includes("┤"));
    const [two, one] = [(await rows()).join(""), (await rows("--level", "0.5")).join("")];
    expect([two.includes("▒"), two.includes("░")]).toEqual([true, true]);
    expect([one.includes("▒"), one.includes("░")]).toEqual([true, true]);
    expect((await rows("--baseline", "2016..2018")).join("")).not.toMatch(/[▒░]/);
  });
});

describe("every method", () => {
  it.each(OWN_TREND_METHODS)("%s forecasts, or says why not", async (method) => {
    const { anchors } = METHODS[method];
    const flags = ["--method", method, ...(anchors.length === 1 ? ["--anchor", anchors[0] as string] : [])];
    const ran = await runCli([...FULL, "--baseline", "2006..2018", ...flags, "--json"]);
    expect([0, 65]).toContain(ran.code);
    if (ran.code !== 0) return;
    const [{ periods, target }] = JSON.parse(ran.stdout).results;
    expect(periods).toHaveLength(4);
    for (const { projected, bands, lower } of periods) {
      expect(Number.isFinite(projected)).toBe(true);
      if (lower === null) continue;
      // The wider the level, the wider the band.
      expect(bands[2].lower < bands[1].lower && bands[1].lower < bands[0].lower && bands[0].lower < projected).toBe(
        true,
      );
      expect(bands[2].upper > bands[1].upper && bands[1].upper > bands[0].upper && bands[0].upper > projected).toBe(
        true,
      );
    }
    const { insideInterval, probability } = target;
    if (insideInterval !== null) expect(probability > 0 && probability < 1).toBe(true);
  });
});

describe("what would have an interval", () => {
  it("has one when it is typed", async () => {
    const plateau = [...AHEAD, "--baseline", "2016..2018"];
    const [{ cautions, periods }] = (await jsonOf(plateau)).results;
    expect(periods[0].lower).toBeNull();
    const { tries } = cautions.find(({ code }: { code: string }) => code === "forecast-without-interval").data;
    expect(tries).toContain("--baseline 2015..2018");
    for (const flags of tries) {
      const [result] = (await jsonOf([...plateau, ...flags.split(" ")])).results;
      expect(result.periods[0].lower, flags).not.toBeNull();
    }
  });
});

describe("a population projection", () => {
  const people = async (text: string, ...flags: string[]) => {
    const path = file(`people${Math.abs(text.length)}.csv`, text);
    const { results, unusable } = await jsonOf([...AHEAD, ...flags, "--population-file", path]);
    return {
      rows: results.map((result: { periods: { population: number }[] }) =>
        result.periods.map(({ population }) => population),
      ),
      unusable,
    };
  };
  const years = ["2019,168000", "2020,170000", "2021,171000", "2022,172894"];
  const expected = [[168000, 170000, 171000, 172894]];
  it.each([
    ["periods and people", ["year,population", ...years]],
    ["a column of any name", ["year,children aged 0 to 17", ...years]],
    ["with areas", ["year,area,population", ...years.map((row) => row.replace(",", ",Leeds,")), "2019,Bradford,1"]],
    [
      "with codes",
      ["year,code,population", ...years.map((row) => row.replace(",", ",E08000035,")), "2019,E08000032,1"],
    ],
    ["wide by period", ["area,2019,2020,2021,2022", "Bradford,1,2,3,4", "Leeds,168000,170000,171000,172894"]],
    [
      "beside other columns",
      ["year,area,rate,number,population", ...years.map((row) => row.replace(",", ",Leeds,7,9,"))],
    ],
  ])("%s", async (_, lines) => {
    expect((await people(`${lines.join("\n")}\n`)).rows).toEqual(expected);
  });
  it("gives each area its own, and lists those it lacks", async () => {
    const text = "year,area,population\n2022,Leeds,172894\n2022,Bradford,140000\n";
    const { rows, unusable } = await people(text, "--area", "Bradford", "--area", "Kirklees");
    expect(rows.map((row: number[]) => row.at(-1))).toEqual([172894, 140000]);
    expect(unusable).toMatchObject([{ area: { name: "Kirklees" }, code: "no-such-area" }]);
  });
  it("is an input, and the milestones are too", async () => {
    const list = file("list.csv", "date,label\n2014,A\n");
    const path = file("inputs.csv", "year,population\n2019,168000\n");
    const { inputs } = await jsonOf([...AHEAD, "--population-file", path, "--milestones", list]);
    expect(inputs.map((input: { path: string; rows: number }) => [input.path, input.rows])).toEqual([
      ["looked-after-2006-2018.csv", 2119],
      ["inputs.csv", 1],
      ["list.csv", 1],
    ]);
  });
});

describe("milestones", () => {
  const list = file("milestones.csv", "date,label,note\n2004,Before,\n2010,First,why\n2013..2016,Span,\n2030,After,\n");
  it("are lettered on the chart and listed under it, with what lies outside", async () => {
    const { stdout } = await runCli([...LEEDS, "--milestones", list]);
    expect(stdout).toMatch(/^ +B +C> +<C$/m);
    expect(stdout).toContain("A 2004: Before (before the first figure shown)\n");
    expect(stdout).toContain("B 2010: First - why\nC 2013 to 2016: Span\n");
    expect(stdout).toContain("D 2030: After (after the last figure shown)\n");
    expect(stdout).toContain("Milestones (dated events, not said to be causes)");
  });
  it("are the same in JSON under either command, and need no chart", async () => {
    for (const args of [LEEDS, AHEAD]) {
      const [{ milestones }] = (await jsonOf([...args, "--milestones", list])).results;
      expect(milestones[2]).toEqual({
        letter: "C",
        label: "Span",
        note: null,
        from: "2013",
        to: "2016",
        index: 2013,
        endIndex: 2016,
        inPicture: true,
        inBaseline: args === AHEAD,
      });
    }
  });
});

describe("the average cost", () => {
  it("is 541 fewer at 980 a week, and nothing is said to be saved", async () => {
    const { stdout } = await runCli([...LEEDS, "--unit-cost", "GBP 980/week"]);
    const said = stdout.replace(/\n {2}/g, " ");
    expect(said).toContain(
      "Average cost: 541 fewer in 2018 at £980 a week each (52.18 weeks a year, £51,135): £27.7 million a year less (£7.6 million to £47.7 million less).",
    );
    expect(said).toContain("Over 2013 to 2018 (n = 6), 2,287 fewer person-years: £116.9 million less");
    expect(said).toContain("This is average cost, not a cashable saving.");
    expect(said.replace("not a cashable saving", "")).not.toMatch(/sav(ed|ing)|impact|because/i);
    expect((await runCli([...LEEDS, "--unit-cost", "£980/week", "--ascii"])).stdout).toContain("GBP 980 a week");
  });
  it("says more and less where the interval lies on both sides", async () => {
    const { stdout } = await runCli([...LEEDS, "--at", "2013", "--unit-cost", "1000/year"]);
    expect(stdout.replace(/\n {2}/g, " ")).toMatch(
      /at 1,000 a year each: 156,250 a year less \(320,927 less to 8,427 more\)/,
    );
  });
  it("is in JSON as it is reckoned", async () => {
    const [{ cost, headline }] = (await jsonOf([...LEEDS, "--unit-cost", "980/week"])).results;
    expect(cost.perYear.difference).toBeCloseTo(headline.countDifference * 980 * (365.25 / 7), 6);
    expect(cost).toMatchObject({ unitCost: { amount: 980, per: "week", currency: null }, stepsPerYear: 365.25 / 7 });
  });
});
