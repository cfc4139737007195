/** The strip of all areas: on the page, in plain characters, with the area asked about where its figure is. */
import { describe, expect, it } from "vitest";
import { LEEDS, runCli } from "../cli/runCli.js";

/** Areas with a level baseline and one figure after it, and the strip that project draws of them. */
async function strip(ends: readonly number[], ...flags: readonly string[]): Promise<string[]> {
  const lines = ends.flatMap((end, area) =>
    [51, 49, 50, 50 + end].map(
      (rate, year) => `A${area + 1},${2010 + year},${rate + (year < 3 ? (area % 3) / 10 : 0)}`,
    ),
  );
  const stdin = `area,year,rate\n${lines.join("\n")}\n`;
  const args = ["project", "-", "--area", "A1", "--baseline", "2010..2012", "--method", "flat", "--placebo"];
  const { stdout } = await runCli([...args, ...flags], { stdin });
  const all = stdout.split("\n");
  const from = all.findIndex((line) => /^The (difference|average|ratio).* areas, /.test(line));
  const to = all.findIndex((line, i) => i > from && line === "");
  return all.slice(from, to);
}
const pointed = (lines: readonly string[]): string => lines.find((line) => /[▲^]/.test(line)) ?? "";
const bottom = (lines: readonly string[]): string => lines.find((line, i) => i > 0 && /[◆#]/.test(line)) ?? "";

const SKEWED = Array.from({ length: 60 }, (_, i) => Math.exp(i / 12) - 20);
const CASES: Readonly<Record<string, readonly number[]>> = {
  "one after another": Array.from({ length: 40 }, (_, i) => i - 25),
  skewed: SKEWED,
  "one far out": [...SKEWED, 90_000],
  "far out on both sides": [-3, ...Array.from({ length: 40 }, (_, i) => (i % 7) - 3), -5_000, 7_000],
  "all alike": Array.from({ length: 30 }, () => 2),
  "nearly all alike": [5, ...Array.from({ length: 30 }, () => 2)],
  "the area itself far out": [-4_000, ...Array.from({ length: 30 }, (_, i) => i % 5)],
  two: [1, -1],
};

describe("the strip", () => {
  it.each(Object.entries(CASES))("%s", async (_name, ends) => {
    for (const flags of [[], ["--ascii"]]) {
      const lines = await strip(ends, ...flags);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(80);
      expect([...bottom(lines)].findIndex((mark) => mark === "◆" || mark === "#")).toBe(
        [...pointed(lines)].findIndex((mark) => mark === "▲" || mark === "^"),
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII
      if (flags.length > 0) expect(lines.join("")).not.toMatch(/[^\u0000-\u007f]/);
    }
  });
  it("has one mark for each area where none is upon another", async () => {
    const lines = await strip(CASES["one after another"] as readonly number[]);
    expect(lines.slice(1).join("").match(/[●◆]/g)).toHaveLength(40);
  });
  it("gathers at its end what is far out, and says how far", async () => {
    const lines = await strip(CASES["one far out"] as readonly number[]);
    expect(bottom(lines)).toContain("▸");
    expect(lines.at(-1)).toMatch(/▸ 1 above [\d.]+, highest 90,000/);
  });
  it("is of the panel's 147 authorities by default, and not drawn where it is not made", async () => {
    const { stdout } = await runCli([...LEEDS, "--ascii"]);
    expect(stdout).toMatch(/^The difference of 147 areas, 2018; # Leeds/m);
    expect((await runCli([...LEEDS, "--no-placebo"])).stdout).not.toMatch(/147 areas/);
  });
});

describe("other formats", () => {
  it("Markdown says it in a sentence", async () => {
    expect((await runCli([...LEEDS, "--format", "md"])).stdout).toMatch(/- How unusual: 17th \(tied with one\) of 147/);
  });
  it("CSV has rows of it only where it was asked for, in the columns it always has", async () => {
    const rows = async (...flags: string[]) =>
      (await runCli([...LEEDS, "--format", "csv", ...flags])).stdout.trim().split("\n");
    const plain = await rows();
    const asked = await rows("--placebo");
    expect(asked.slice(0, plain.length)).toEqual(plain);
    expect(asked).toHaveLength(plain.length + 1 + 147);
    const summary = asked[plain.length] as string;
    expect(summary).toMatch(/^Leeds,E08000035,.*,2018,,,,,,.*"placebo: 17th/);
    const leeds = asked.slice(plain.length + 1).find((row) => row.startsWith("Leeds,"));
    expect(leeds).toMatch(/,0\.95,2018,,,,,-33,,,,,,,,,,placebo difference$/);
    const width = (plain[0] as string).split(",").length;
    expect((leeds as string).split(",")).toHaveLength(width);
  });
});
