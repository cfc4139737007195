/** `--format html` of every command. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { COMPARE_LEEDS, EES_2022, EES_2025, LEEDS, LOOKED_AFTER, PANEL, runCli, type World } from "../../cli/runCli.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { elementsOf, named, walkHtml } from "./walkHtml.js";

const ASKED = ["--area", "Leeds", "--baseline", "2009..2012"];
const RUNS: Readonly<Record<string, readonly string[]>> = {
  project: [...LEEDS, "--milestones", "fixtures/scrutiny-2019/milestones.csv"],
  "project, three areas": [...LEEDS, "--area", "E08000032", "--area", "Bedford"],
  "project, two releases": ["project", PANEL, EES_2022, EES_2025, ...LOOKED_AFTER, ...ASKED],
  sensitivity: ["sensitivity", PANEL, ...ASKED],
  evidence: ["evidence", PANEL, ...ASKED, "--better", "lower"],
  compare: COMPARE_LEEDS,
  turn: ["turn", PANEL, "--area", "Leeds", "--better", "lower"],
  forecast: ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018", "--to", "2022", "--target", "65@2022"],
  scan: ["scan", PANEL, "--baseline", "2009..2012", "--mark", "Leeds"],
  inspect: ["inspect", PANEL],
  diff: ["diff", EES_2022, EES_2025],
  explain: ["explain"],
  "explain, a topic": ["explain", "linear"],
  selftest: ["selftest"],
  demo: ["demo"],
};

/** What would hide or reorder text, or move a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Each run is made once for all that is asked of its page. */
const PAGES = new Map<string, Promise<string>>();
const pageFor = (name: string): Promise<string> => {
  const made = PAGES.get(name) ?? pageOf(RUNS[name] as readonly string[]);
  PAGES.set(name, made);
  return made;
};

async function pageOf(args: readonly string[], world: World = {}): Promise<string> {
  const ran = await runCli([...args, "--format", "html"], world);
  expect(ran.code, ran.stderr).toBe(0);
  return ran.stdout;
}

describe("every command", () => {
  it.each(Object.keys(RUNS))("%s", async (name) => {
    const page = await pageFor(name);
    const elements = elementsOf(walkHtml(page));
    expect(page).not.toMatch(/\b(undefined|NaN|Infinity)\b|\[object/);
    // Headings: one of the page, then none that skips a level.
    const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    // Every row of a table has as many cells as its head.
    for (const table of elements.filter(({ name }) => name === "table")) {
      const counts = named(table, "tr").map(({ children }) => children.length);
      expect(new Set(counts).size, table.text).toBe(1);
    }
    // What is pointed at is there, once.
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of elements) {
      const pointed = [attributes["href"]?.replace(/^#/, ""), ...(attributes["aria-labelledby"]?.split(" ") ?? [])];
      for (const id of pointed) if (id !== undefined) expect(ids).toContain(id);
    }
  });

  it("says all that Markdown says", async () => {
    const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, " ");
    for (const [name, args] of Object.entries(RUNS)) {
      const page = words(walkHtml(await pageFor(name)).text);
      const { stdout } = await runCli([...args, "--format", "md"]);
      for (const line of stdout.split("\n").filter((one) => !/^\|? ?-/.test(one)))
        for (const cell of line.split(/(?<!\\)\|/)) expect(page).toContain(words(cell.replaceAll("\\", "")).trim());
    }
  });

  it("is named by its sentence, or by what it is about", async () => {
    const titles: string[] = [];
    for (const name of ["project", "project, three areas", "inspect", "explain"])
      titles.push(named(await pageFor(name), "title")[0]?.text ?? "");
    expect(titles[0]).toMatch(/^Leeds, 2018: 541 children kept safely at home/);
    expect(titles.slice(1)).toEqual([
      "Children looked after at 31 March, per 10,000: Leeds, Bradford",
      "What is in looked-after-2006-2018.csv",
      "What turncurve can explain",
    ]);
  });

  it("stays readable of every authority", async () => {
    const page = await pageOf(["project", PANEL, "--area", "all", "--baseline", "2009..2012"]);
    const answers = named(page, "details");
    expect(answers).toHaveLength(147);
    for (const { children } of answers) expect(children[0]?.text).toContain("long-horizon");
    expect(named(page, "h1")[0]?.text).toBe("Children looked after at 31 March, per 10,000: 147 areas");
  });
});

describe("names from a file", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom(
      "<script>alert(1)</script>",
      "\" onload='x",
      "&lt;b&gt;",
      "\u202eA\u202c",
      "A\u0007B",
      "</title><b>",
      "'",
    ),
  );
  it("are shown, not obeyed, wherever they stand", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (area, measure) => {
        const cell = (text: string) => `"${`x${text}`.replaceAll('"', '""')}"`;
        const rows = Array.from({ length: 6 }, (_, i) => `${2009 + i},${cell(area)},${80 + i * i}`);
        const stdin = [`year,area,${cell(`${measure} rate per 1000`)}`, ...rows, ""].join("\n");
        for (const args of [
          ["project", "-", "--baseline", "2009..2012"],
          ["turn", "-"],
          ["inspect", "-"],
        ]) {
          const { code, stdout } = await runCli([...args, "--format", "html"], { stdin });
          if (code !== 0) continue;
          walkHtml(stdout);
          expect(OBEYED.exec(stdout)).toBeNull();
        }
      }),
      { ...PROPERTY_RUNS, numRuns: 60 },
    );
  });
  it("of files too", async () => {
    const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "<img src=x onerror=alert(1)>&\"'.csv");
    writeFileSync(file, "year,rate per 1000\n2009,1\n2010,2\n2011,4\n2012,3\n2013,6\n");
    for (const args of [
      ["project", file, "--baseline", "2009..2012"],
      ["inspect", file],
    ]) {
      const page = walkHtml(await pageOf(args));
      expect(page.text).toContain("<img src=x onerror=alert(1)>&\"'.csv");
      expect(named(page, "img")).toEqual([]);
    }
  });
});
