/** Output formats: what they must never do, whatever the data holds. */
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cleaned, cleanText } from "../../src/render/clean.js";
import { csvCell } from "../../src/render/csv.js";
import { formatForFile } from "../../src/render/registry.js";
import { wrap } from "../../src/render/text/layout.js";
import { sparkline } from "../../src/render/text/sparkline.js";
import { COMPARE_LEEDS, COMPARE_PLANS, LEEDS, runCli } from "../cli/runCli.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

const LAIT = "fixtures/layouts/lait.csv";
const SENSITIVITY = ["sensitivity", ...LEEDS.slice(1)];

describe("text", () => {
  const runs: readonly (readonly [string, readonly string[]])[] = [
    ["project", LEEDS],
    ["project, a projection beyond the figures", [...LEEDS.slice(0, -1), "2024"]],
    ["project, every authority", LEEDS.map((arg) => (arg === "Leeds" ? "all" : arg))],
    ["sensitivity", SENSITIVITY],
    ["sensitivity, every combination", [...SENSITIVITY, "--full"]],
    ["sensitivity, every authority", SENSITIVITY.map((arg) => (arg === "Leeds" ? "all" : arg))],
    ["compare", COMPARE_PLANS],
    ["compare, before and after, with a table of areas", COMPARE_LEEDS],
    ["compare, a table of every authority", [...COMPARE_LEEDS.slice(0, -1), "all"]],
    ["compare, every authority", COMPARE_LEEDS.slice(0, -2).map((arg) => (arg === "Leeds" ? "all" : arg))],
    ["inspect", ["inspect", LEEDS[1] as string]],
    ["scan", ["scan", LEEDS[1] as string, "--baseline", "2009..2012", "--mark", "Leeds"]],
    ["scan, every indicator", ["scan", LAIT, "--indicator", "all", "--baseline", "2016..2020", "--sort", "t"]],
  ];
  it.each(runs)("%s fits 80 columns", async (_name, args) => {
    const { stdout } = await runCli(args);
    for (const line of stdout.split("\n")) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });
  it.each(runs)("%s is plain ASCII when asked", async (_name, args) => {
    const { stdout } = await runCli([...args, "--ascii"]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is what is tested
    expect(/[^\u0000-\u007f]/.exec(stdout)?.[0]).toBeUndefined();
  });
  it.each(runs)("%s says the same with colour and without", async (_name, args) => {
    const plain = await runCli(args);
    const coloured = await runCli([...args, "--color", "always"]);
    expect(coloured.stdout).not.toBe(plain.stdout);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with escape
    expect(coloured.stdout.replace(/\u001b\[[0-9;]*m/g, "")).toBe(plain.stdout);
  });
  it("fits a narrow terminal", async () => {
    const { stdout } = await runCli([...LEEDS, "--color", "never"], { terminal: 60 });
    const chart = stdout.split("\n").filter((line) => /[┤└]/.test(line));
    expect(chart.length).toBeGreaterThan(10);
    for (const line of chart) expect(stringWidth(line), line).toBeLessThanOrEqual(60);
  });
});

describe("the picture of the choices", () => {
  const strips = (stdout: string): string[] => stdout.split("\n").filter((line) => /[●○]$/.test(line));
  it("has one mark for each choice, sorted, the stated one another", async () => {
    const lines = strips((await runCli(SENSITIVITY)).stdout);
    const places = lines.map((line) => line.search(/[●○]/));
    expect(lines).toHaveLength(15);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(lines.filter((line) => line.includes("●"))).toEqual([expect.stringContaining("the stated choice")]);
  });
  it("shows where no difference is, when that lies between the choices", async () => {
    const stdin = "year,number\n2009,10\n2010,30\n2011,20\n2012,24\n2013,25\n";
    const { stdout } = await runCli(["sensitivity", "-", "--baseline", "2009..2012", "--ascii"], { stdin });
    expect(stdout).toMatch(/^ +9 fewer +0 +6 more$/m);
    expect(stdout).toContain(": no difference");
    expect((await runCli(SENSITIVITY)).stdout).not.toContain("no difference");
  });
  it("fits a narrow terminal", async () => {
    const { stdout } = await runCli([...SENSITIVITY, "--color", "never"], { terminal: 40 });
    for (const line of strips(stdout)) expect(stringWidth(line), line).toBeLessThanOrEqual(40);
    expect(strips(stdout)).toHaveLength(15);
  });
  it("is left out where every choice gives the same", async () => {
    const stdin = "year,number\n2009,10\n2010,10\n2011,10\n2012,10\n2013,8\n";
    const { stdout } = await runCli(["sensitivity", "-", "--baseline", "2009..2012"], { stdin });
    expect(strips(stdout)).toEqual([]);
    expect(stdout).toMatch(/other choices give 2\s+fewer\./);
  });
});

describe("every figure of the picture is in the table", () => {
  it("Leeds", async () => {
    const { stdout } = await runCli(LEEDS);
    const table = stdout.split("\n\n").find((block) => block.startsWith("Period  Actual")) ?? "";
    const rows = new Map(table.split("\n").map((line) => [line.slice(0, 4), line]));
    const actuals = [85, 88, 89, 88, 93, 94, 95, 88, 86, 78, 76, 76, 76];
    for (const [i, actual] of actuals.entries())
      expect(rows.get(String(2006 + i))).toMatch(new RegExp(`^\\d{4} +${actual} `));
    expect(rows.get("2009")).toContain("89.2");
    expect(rows.get("2013")).toContain("98.0  87.5 to 108.5");
    expect(rows.get("2018")).toContain("109.0  85.4 to 132.6");
  });
  it("shades the interval of a single period", async () => {
    const { stdout } = await runCli([...LEEDS.slice(0, -1), "2013"]);
    expect(stdout).toContain("░");
  });
});

describe("cleaning", () => {
  it("takes out what a terminal would obey, and nothing else", () => {
    expect(cleanText("Leeds\u001b[31m\u0007\u202e\u200b City\r\n of")).toBe("Leeds[31m City of");
    expect(cleanText("Ynys Môn, Caerdydd – İzmir 東京")).toBe("Ynys Môn, Caerdydd – İzmir 東京");
    expect(cleaned({ a: ["x\u001b", { b: "\u0000y" }], n: 1, none: null })).toEqual({
      a: ["x", { b: "y" }],
      n: 1,
      none: null,
    });
  });
  it("keeps a hostile area name from a terminal, in text and in errors", async () => {
    const stdin =
      'year,area,rate\n2009,"Le\u001b]0;x\u0007eds",1\n2010,"Le\u001b]0;x\u0007eds",2\n2011,"Le\u001b]0;x\u0007eds",4\n2012,"Le\u001b]0;x\u0007eds",3\n';
    const good = await runCli(["project", "-", "--baseline", "2009..2011"], { stdin });
    expect(good.code).toBe(0);
    const bad = await runCli(["project", "-", "--baseline", "2009..2011", "--area", "\u001b[2Jnowhere"], { stdin });
    expect(bad.code).toBe(65);
    for (const written of [good.stdout, bad.stderr]) expect(written).not.toContain("\u001b");
  });
});

describe("CSV cells", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+44", "'+44"],
    ["-2", "'-2"],
    ["\t=1", "' =1"],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
  ])("%s is written %s", (text, written) => {
    expect(csvCell(text)).toBe(written);
  });
  it("leaves numbers as they are", () => {
    expect([csvCell(-541.32), csvCell(0.1 + 0.2), csvCell(null), csvCell(true)]).toEqual([
      "-541.32",
      "0.30000000000000004",
      "",
      "true",
    ]);
  });
});

describe("wrap", () => {
  it("keeps every word, in order, on lines of the width unless one word is longer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,15}$/), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 20, max: 80 }),
        (words, width) => {
          const lines = wrap(words.join(" "), width, "  ").split("\n");
          expect(lines.flatMap((line) => line.trim().split(" "))).toEqual(words);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        },
      ),
      PROPERTY_RUNS,
    );
  });
});

describe("sparkline", () => {
  it("spans the scale, leaves gaps blank, and sets a level series half way up", () => {
    expect(sparkline([0, 1, null, 7], 0, 7, false)).toBe("▁▂ █");
    expect(sparkline([5, 5], 5, 5, false)).toBe("▅▅");
    expect(sparkline([0, 7], 0, 7, true)).toBe("_#");
  });
});

it("a file's ending asks for the format", () => {
  expect(["a.json", "b.NDJSON", "c.csv", "d.md", "e.txt", "f.xyz"].map(formatForFile)).toEqual([
    "json",
    "ndjson",
    "csv",
    "md",
    "text",
    null,
  ]);
});

it("figures that differ from their projection in the last bits alone are not charted, and the run ends", async () => {
  const rows = Array.from({ length: 8 }, (_, i) => `A,${2001 + i},44`).join("\n");
  const asked = ["project", "-", "--area", "A", "--baseline", "2001..2004", "--method", "loglinear"];
  const { code, stdout } = await runCli(asked, { stdin: `area,year,rate\n${rows}\n` });
  expect(code).toBe(0);
  expect(stdout).toContain("A, 2008: 44 actual, no different from the 44.0");
  expect(stdout).not.toContain("┤");
});
