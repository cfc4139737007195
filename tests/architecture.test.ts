/** The shape of the house: who may import whom, what only the outermost layers may touch, and how large a file may grow. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Folder (or file at the top of src) -> what it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  stats: [],
  // The catalogues: their files are asked for by way of the door at the top of src only.
  cautions: ["stats"],
  "cautions.ts": ["cautions"],
  problems: [],
  "problems.ts": ["problems"],
  series: ["problems.ts"],
  read: ["series", "problems.ts", "cautions.ts"],
  methods: ["series", "stats", "problems.ts"],
  analysis: ["series", "stats", "methods", "problems.ts", "cautions.ts"],
  explain: ["methods", "cautions.ts"],
  selftest: ["stats"],
  render: ["series", "stats", "analysis", "read", "explain", "selftest", "problems.ts", "cautions.ts"],
  schema: [
    // The recipe's schema is its own, which checks recipes too.
    "report",
    "stats",
    "series",
    "read",
    "methods",
    "analysis",
    "explain",
    "selftest",
    "render",
    "problems.ts",
    "cautions.ts",
  ],
  report: ["stats", "series", "read", "methods", "analysis", "explain", "render", "problems.ts", "cautions.ts"],
  cli: [
    "report",
    "schema",
    "stats",
    "series",
    "read",
    "methods",
    "analysis",
    "explain",
    "selftest",
    "render",
    "problems.ts",
    "cautions.ts",
  ],
  "index.ts": ["stats", "series", "read", "methods", "analysis", "render", "problems.ts", "cautions.ts"],
};
/** Packages behind their seam: only this folder (or file) may import them. */
const PACKAGES: Readonly<Record<string, string | readonly string[]>> = {
  commander: "cli",
  "csv-parse": "read",
  "csv-parse/sync": "read",
  "fastest-levenshtein": "read",
  fflate: ["read", "report"],
  hyparquet: "read",
  "read-excel-file/universal": "read",
  "simple-statistics": "stats",
  chalk: "render",
  "cli-table3": "render",
  asciichart: "render",
  "markdown-it": "render",
  yaml: "report",
  "write-excel-file/universal": "report",
  zod: ["schema", "report"],
};
const LONGEST_FILE = 300;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

const files = filesIn(SRC).map((path) => ({
  path,
  name: relative(SRC, path).replaceAll("\\", "/"),
  text: readFileSync(path, "utf8"),
}));
const layerOf = (name: string): string => name.split("/")[0] as string;
const importsOf = (text: string): { from: string; typeOnly: boolean }[] => [
  ...[...text.matchAll(/^(?:import|export) (type )?[^;]*?from "([^"]+)";/gms)].map((m) => ({
    from: m[2] as string,
    typeOnly: m[1] !== undefined,
  })),
  ...[...text.matchAll(/import\("([^"]+)"\)/g)].map((m) => ({ from: m[1] as string, typeOnly: false })),
];

describe("imports", () => {
  it.each(files)("$name keeps to its layer", ({ path, name, text }) => {
    const own = layerOf(name);
    expect(MAY_IMPORT, "every folder of src has a line in the table").toHaveProperty([own]);
    for (const { from } of importsOf(text)) {
      if (from.startsWith(".")) {
        const target = layerOf(
          relative(SRC, resolve(dirname(path), from.replace(/\.js$/, ".ts"))).replaceAll("\\", "/"),
        );
        if (target !== own) expect(MAY_IMPORT[own], `${name} imports ${from}`).toContain(target);
      } else if (from.startsWith("node:")) {
        // A report's own fingerprints are the one thing that needs Node beside the command line.
        if (own !== "cli") expect(`${own} ${from}`, name).toBe("report node:crypto");
      } else expect([PACKAGES[from]].flat(), `${name} imports ${from}`).toContain(own);
    }
  });

  it("render takes types from read, nothing that runs", () => {
    for (const { name, text } of files.filter((file) => layerOf(file.name) === "render"))
      for (const { from, typeOnly } of importsOf(text))
        if (from.includes("/read/")) expect(typeOnly, `${name} imports ${from}`).toBe(true);
  });
});

describe("the core", () => {
  it("has no clock, no chance, no process and no printing", () => {
    const banned = /\bconsole\.|\bprocess\.|Math\.random|Date\.now|new Date\(\)|\bIntl\b|toLocale/;
    for (const { name, text } of files.filter(({ name: file }) => layerOf(file) !== "cli"))
      expect(banned.exec(text)?.[0], name).toBeUndefined();
  });
});

describe("size", () => {
  it("files are small", () => {
    const lengths = files.map(({ name, text }) => ({ name, lines: text.split("\n").length }));
    for (const { name, lines } of lengths) expect(lines, name).toBeLessThanOrEqual(LONGEST_FILE);
    const large = lengths.filter(({ lines }) => lines > 200);
    expect(large.length / lengths.length, "one file in twenty may be over 200 lines").toBeLessThanOrEqual(0.05);
  });
  it("no folder is called util, helpers, common or types", () => {
    for (const { name } of files) expect(name).not.toMatch(/(^|\/)(utils?|helpers?|common|types)(\/|\.)/);
  });
});
