/** Whatever is thrown at it: an answer or a coded problem, never our bug, and nothing that a terminal or a spreadsheet obeys. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommandName, COMMANDS as REGISTERED } from "../../src/cli/registry.js";
import { FORMAT_NAMES } from "../../src/render/registry.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { cellsOf } from "./mutations/oracle.js";
import { LEEDS, type Ran, runCli, type World } from "./runCli.js";

/** What a terminal would obey; a line break is all that may stand in an output. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/;
/** `FUZZ=50000` tries more, from another seed. */
const MORE = Number(process.env["FUZZ"] ?? 0);
const RUNS = MORE > 0 ? { seed: MORE, numRuns: MORE } : { ...PROPERTY_RUNS, numRuns: 1500 };
const COMMANDS = [
  ["project", "-", "--baseline", "2009..2012"],
  ["project", "-", "--area", "Leeds", "--baseline", "2009..2012", "--at", "2018"],
  ["project", "-", "--baseline", "2009..2014", "--diagnostics"],
  ["project", "-", "--area", "all", "--baseline", "1..3", "--allow-gaps"],
  ["sensitivity", "-", "--baseline", "2009..2012"],
  ["sensitivity", "-", "--area", "all", "--baseline", "1..3", "--full"],
  ["evidence", "-", "--baseline", "2009..2012"],
  ["evidence", "-", "--area", "all", "--baseline", "1..3", "--benchmark", "all"],
  ["project", "-", "--area", "all", "--baseline", "1..3", "--method", "did", "--benchmark", "all"],
  ["scan", "-", "--baseline", "2009..2012", "--indicator", "all", "--mark", "Leeds"],
  ["scan", "-", "--baseline", "1..3", "--allow-gaps", "--method", "follow", "--benchmark", "all"],
  ["compare", "-", "--area", "Leeds", "--benchmark", "England"],
  ["inspect", "-"],
  ["turn", "-", "--permutations", "99"],
  ["turn", "-", "--area", "Leeds", "--date", "2013", "--better", "lower"],
  ["turn", "-", "--date", "2013", "--family", "quasi-poisson"],
  ["forecast", "-", "--baseline", "2009..2012", "--to", "2020", "--target", "65@2019", "--better", "lower"],
];
/** A PNG is the SVG in pixels, which take a second each. */
const FORMATS = FORMAT_NAMES.filter((name) => name !== "png");
const COMMAND_NAMES = Object.keys(REGISTERED) as CommandName[];
/** These read no file, or not one from standard input. */
const WITHOUT_INPUT: readonly CommandName[] = ["diff", "report", "explain", "schema", "selftest", "demo"];
const seen = { any: new Set<number>(), flags: new Set<number>() };

/** Runs to an end with a code of ours; what it prints is clean. */
async function sound(args: readonly string[], world: World): Promise<Ran> {
  const ran = await runCli(args, world);
  const said = `${JSON.stringify(args)}\n${ran.stderr}`;
  expect([0, 1, 2, 65, 66], said).toContain(ran.code);
  expect(OBEYED.exec(ran.stderr)?.[0], said).toBeUndefined();
  expect(ran.stderr).not.toMatch(/\n\s+at /);
  const format = args.includes("--json") ? "json" : (args[args.indexOf("--format") + 1] ?? "text");
  if (ran.code !== 0 && !format.includes("json")) expect(ran.stdout).toBe("");
  if (ran.stdout === "" && args.includes("--quiet")) return ran;
  if (format === "json") noGapsIn(JSON.parse(ran.stdout));
  else if (format !== "ndjson") {
    expect(OBEYED.exec(ran.stdout)?.[0], ran.stdout).toBeUndefined();
    expect(ran.stdout).not.toMatch(/\b(NaN|Infinity|undefined)\b|\[object/);
  }
  if (format === "csv")
    for (const cell of (cellsOf(ran.stdout, ",") ?? [["="]]).flat()) expect(cell).not.toMatch(FORMULA);
  return ran;
}
/** What a spreadsheet would reckon out; a negative number is no formula. */
const FORMULA = /^\s*(?:[=+@]|-(?!\d+(?:\.\d+)?(?:e[+-]?\d+)?$))/;

/** JSON turns what is no number into null: the keys that are numbers always must be. */
const ALWAYS_NUMBERS = [
  "projected",
  "slope",
  "fitted",
  "index",
  "n",
  "bytes",
  "rows",
  "change",
  "value",
  "gap",
  "decimals",
];
const MAY_LACK = new Set(["gap", "fitted", "slope", "change", "value", "rows", "n"]);
function noGapsIn(value: unknown, key = ""): void {
  if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
  if (value === null) expect(ALWAYS_NUMBERS.includes(key) && !MAY_LACK.has(key), key).toBe(false);
  if (typeof value === "object" && value !== null)
    for (const [inner, part] of Object.entries(value)) noGapsIn(part, inner);
}

const split = (list: string): string[] => list.trim().split(/\s+/);
const WORDS = [
  ...split("year area rate number population indicator time_period geographic_level la_name Year Leeds England"),
  ...split("2009 2010 2011 2012 2013 2018 2009/10 201718 2014-16 1 88 -1 0 1e308 -1e308 1e-320 0.1 1,234 c x .."),
  ...split("=1+1 @SUM(A1) +1 -2+3 constructor __proto__ é"),
  ...["2012 Q4", "9".repeat(400), "", " ", "\u001b[31mred", "\u202eevil", "\u0007", "\u00a0"],
];
const word = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: "binary", maxLength: 6 }));
const csv = fc
  .record({
    rows: fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    square: fc.boolean(),
  })
  .map(({ rows, delimiter, end, square }) => {
    const width = rows[0]?.length ?? 1;
    return rows
      .map((row) => (square ? Array.from({ length: width }, (_, i) => row[i % row.length] ?? "") : row).join(delimiter))
      .join(end);
  });
/** Figures at the edges of what numbers can do, and now and then something else. */
const EDGES = [
  "0",
  "1",
  "88",
  "88",
  "95.5",
  "-1",
  "1e15",
  "-1e15",
  "1e-15",
  "1e-320",
  "1e-300",
  "0.1",
  "0.30000000000000004",
];
const edge = fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...EDGES) }, word);
const series = fc
  .record({
    header: fc.constantFrom(
      "year,rate_per_10000,number,population",
      "year,number",
      "year,percent,n,denominator",
      "year,Leeds,England,Hull",
    ),
    figures: fc.array(fc.tuple(edge, edge, edge), { minLength: 6, maxLength: 10 }),
  })
  .map(({ header, figures }) => {
    const width = header.split(",").length - 1;
    const cell = (figure: string): string => `"${figure.replaceAll('"', '""')}"`;
    return [header, ...figures.map((row, i) => [2009 + i, ...row.slice(0, width).map(cell)].join(","))].join("\n");
  });
const json = fc.oneof(
  fc.json(),
  fc
    .array(fc.dictionary(word, fc.oneof(word, fc.double(), fc.constant(null), fc.boolean())), { maxLength: 8 })
    .map((records) => JSON.stringify(records)),
);
const text = fc.oneof(csv, series, series, json, fc.string({ unit: "binary", maxLength: 200 }));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(text, fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0x50, 0x4b, 3, 4], [0x1f, 0x8b]))
    .map(([content, mark]) => Uint8Array.from([...mark, ...new TextEncoder().encode(content)])),
);

describe("any input", () => {
  it("is tried on every command that reads one", () => {
    const tried = new Set(COMMANDS.map(([name]) => name));
    expect(COMMAND_NAMES.filter((name) => !WITHOUT_INPUT.includes(name) && !tried.has(name))).toEqual([]);
  });
  it("ends in an answer or a coded problem", async () => {
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.constantFrom(...COMMANDS),
        fc.constantFrom(...FORMATS),
        async (stdin, args, format) => {
          seen.any.add((await sound([...args, "--format", format], { stdin })).code);
        },
      ),
      RUNS,
    );
    expect([...seen.any]).toEqual(expect.arrayContaining([0, 65]));
  });
});

/** Every flag of every command, as its help lists them, and two that there are not. */
const helps = await Promise.all(COMMAND_NAMES.map(async (name) => (await runCli([name, "--help"])).stdout));
const FLAGS = [
  ...new Set(
    helps.flatMap((help) => [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, name]) => name as string)),
  ),
  "--nonsense",
  "-x",
];
const VALUES = [
  ...split("= a= =b year=2009 area=Leeds rate_per_10000 number year release all Leeds linear flat drift count implied"),
  ...split("0 -1 1e400 1e308 1e-300 1e11 NaN Infinity 0x10 999999999999999999999 0.5 0.95 0.9999 10000 -5 0001 275761"),
  ...split("2009..2012 2012..2009 2009..2011 .. 2009.. 1..2..3 9999..99999 2018 2013 2018-13-45 2016-03-31 dfe comma"),
  ...split("65@2022 -1e300@2013 0@2020 @ 1@9999 10%/10y -99.99%/y 1000%/0.1y 980/week £1/day 1e9/year 65@2012"),
  ...split("dummies harmonics harmonics:2 harmonics:9 quasi-poisson poisson level trend 4 12 99 loglinear theil-sen"),
  ...split(", ; tab \\t é 😀 utf-16 utf-7 latin1 klingon __proto__ constructor %s $(id) ../.. --json"),
  ...["", " ", "\t", '"', "\n", "31 March 2018", "'; rm -rf /'", "\u202e", "\u0000", "\u001b]0;x\u0007"],
];
/** Flags whose values are numbers, with numbers that are hard to bear. */
const EXTREMES = split("--per --population --actual --level").flatMap((name) =>
  split("0 1 1e-300 1e-320 1e11 1e15 1e300 0.01 0.9999 0.5").map((value) => [name, value]),
);
const wild = fc
  .tuple(fc.constantFrom(...FLAGS), fc.option(fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: "binary" }))))
  .map(([name, value]) => (value === null ? [name] : [name, value]));
const flag = fc.oneof(fc.constantFrom(...EXTREMES), wild);

describe("any flags", () => {
  const [, PANEL = ""] = LEEDS;
  const small =
    "year,area,number,rate_per_10000,release\n" +
    Array.from({ length: 10 }, (_, i) => `${2009 + i},Leeds,${900 + i},${80 + i * i},a\n`).join("");
  it("end in an answer or a usage problem", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...COMMANDS),
        fc.array(flag, { maxLength: 4 }),
        fc.boolean(),
        async (args, flags, asJson) => {
          if (flags.flat().some((part) => /^(--help|-h|--ver|-V|-o|--out|--qa)/.test(part) || part === "--")) return;
          const ran = await sound([...args, ...(asJson ? ["--json"] : []), ...flags.flat()], { stdin: small });
          seen.flags.add(ran.code);
        },
      ),
      RUNS,
    );
    expect([...seen.flags]).toEqual(expect.arrayContaining([0, 2, 65]));
  });
  it("say what is wrong where the file is named too", async () => {
    const ran = await sound(["project", PANEL, "--area", "Le\u001beds", "--baseline", "2009..2012"], {});
    expect(ran.stderr).toContain("no-such-area");
  });
});

describe("hostile names in a sound file", () => {
  const hostile = fc.constantFrom(
    "\u001b[31mred",
    "=cmd|'/C calc'!A0",
    "@SUM(A1)",
    "+1+1",
    "-1+1",
    "\u202eevil",
    "a\u0000b",
    "a\u0085b",
    " =x",
    "\t=x",
    "|x|",
    "`x`",
    "<b>",
    "[a](b)",
  );
  it("come out harmless in every format", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, fc.constantFrom(...FORMATS), async (area, column, note, format) => {
        const rows = Array.from({ length: 8 }, (_, i) => `${2009 + i},"${area}",${80 + i * i},"${note}"`);
        const others = Array.from({ length: 8 }, (_, i) => `${2009 + i},England,${70 + i},"${note}"`);
        const stdin = [`year,area,"${column} rate per 1000",note`, ...rows, ...others, ""].join("\n");
        for (const args of [
          ["project", "-", "--area", area, "--area", "England", "--baseline", "2009..2012"],
          ["project", "-", "--area", area, "--baseline", "2009..2030"],
          ["project", "-", "--baseline", "2009..2012"],
          ["compare", "-", "--area", area, "--benchmark", "England"],
          ["inspect", "-"],
        ])
          seen.any.add((await sound([...args, "--format", format], { stdin })).code);
      }),
      { ...PROPERTY_RUNS, numRuns: 150 },
    );
  });
});
