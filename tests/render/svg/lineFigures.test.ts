/** The figures of `project`, `forecast` and `turn`, whatever the data: nothing overlaps, nothing leaves the page. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import type * as FigureModule from "../../../src/render/svg/figure.js";
import { PHONE_WIDTH } from "../../../src/render/svg/figure.js";
import { LEEDS, PANEL, runCli } from "../../cli/runCli.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { badNumbers, layoutFaults, textBoxes } from "./textBoxes.js";
import { parseXml, textOf, walk } from "./xmlTree.js";

const page = vi.hoisted(() => ({ width: 760 }));
vi.mock("../../../src/render/svg/figure.js", async (original) => {
  const whole = await original<typeof FigureModule>();
  return {
    ...whole,
    get PAGE_WIDTH() {
      return page.width;
    },
  };
});
beforeEach(() => {
  page.width = 760;
});

const folder = mkdtempSync(join(tmpdir(), "turncurve-figures-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Drawn at both widths and checked; the page's own SVG. */
async function drawn(args: readonly string[], stdin = ""): Promise<string> {
  const [wide] = await Promise.all([at(760, args, stdin)]);
  await at(PHONE_WIDTH, args, stdin);
  page.width = 760;
  return wide;
}

async function at(width: number, args: readonly string[], stdin: string): Promise<string> {
  page.width = width;
  const ran = await runCli([...args, "--format", "svg"], { stdin });
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`);
  expect(layoutFaults(ran.stdout), `${width}`).toEqual([]);
  expect(badNumbers(ran.stdout)).toEqual([]);
  expect(textBoxes(ran.stdout).width).toBe(width);
  return ran.stdout;
}

const texts = (svg: string): string[] =>
  [...walk(parseXml(svg))].filter(({ node }) => node.name === "text").map(({ node }) => textOf(node));

const MILESTONES = ["--milestones", "fixtures/scrutiny-2019/milestones.csv"];
const AHEAD = ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018", "--to", "2022"];
const FIVE = ["Leeds", "Bradford", "Kirklees", "Wakefield", "Calderdale"].flatMap((area) => ["--area", area]);

describe("the figures of the founding example", () => {
  it("say what was actual, what was projected, and how many people lie between", async () => {
    const svg = await drawn([...LEEDS, "--better", "lower", ...MILESTONES]);
    const said = texts(svg);
    expect(said.slice(0, 2).join(" ")).toBe(
      "Leeds, 2018: 541 fewer children looked after than the 2009 to 2012 trend would have given",
    );
    for (const text of ["projected 109.0", "541 fewer", "(149 to 933)", "actual 76", "baseline 2009 to 2012"])
      expect(said).toContain(text);
    for (const text of ["A", "B", "C", "D", "A 2010: Inspection (example)", "2006", "2018"])
      expect(said).toContain(text);
    const description = [...walk(parseXml(svg))].find(({ node }) => node.name === "desc")?.node;
    expect(textOf(description as never)).toBe(
      "Line chart of Children looked after at 31 March, per 10,000, Leeds, 2006 to 2018. Actual: 85 in 2006, 88 in 2009, 95 in 2012, 76 in 2018. " +
        "Projected from the baseline 2009 to 2012 (the 2009 to 2012 trend): 109.0 in 2018 (95% interval 85.4 to 132.6). " +
        "Difference in 2018: 541 fewer (95% interval 149 to 933 fewer). Milestones: A 2010: Inspection (example); " +
        "B 2012: New practice model (example); C 2015 to 2017: Funded programme (example); D 2018-01: Second inspection (example).",
    );
  });
  it.each<readonly [string, readonly string[]]>([
    ["a projection beyond the figures", [...LEEDS.slice(0, -1), "2024"]],
    ["no actual after the baseline", ["project", PANEL, "--area", "Leeds", "--baseline", "2009..2018", "--at", "2020"]],
    ["no interval", [...LEEDS.slice(0, 4), "--baseline", "2010..2011", "--at", "2018"]],
    ["counts", [...LEEDS, "--basis", "count"]],
    ["as England moved", [...LEEDS, "--method", "follow"]],
    ["a synthetic control", [...LEEDS, "--method", "synthetic"]],
    ["three areas", ["project", PANEL, ...FIVE.slice(0, 6), "--baseline", "2009..2012"]],
    ["five areas", ["project", PANEL, ...FIVE, "--baseline", "2009..2012"]],
    ["every area", ["project", PANEL, "--area", "all", "--baseline", "2009..2012"]],
    ["a forecast", [...AHEAD, "--target", "65@2022", "--better", "lower", ...MILESTONES]],
    ["a target that is not met", [...AHEAD, "--target", "20@2022", "--better", "lower"]],
    ["forecasts of five areas", ["forecast", PANEL, ...FIVE, "--baseline", "2012..2018", "--to", "2022"]],
    ["turns", ["turn", PANEL, "--area", "Leeds", "--better", "lower", ...MILESTONES]],
    ["a stated date", ["turn", PANEL, "--area", "Leeds", "--date", "2013", "--baseline", "2009..2012"]],
    ["a stated date, of counts", ["turn", PANEL, "--area", "Leeds", "--date", "2013", "--family", "quasi-poisson"]],
    ["turns of five areas", ["turn", PANEL, ...FIVE]],
    ["every area at a stated date", ["turn", PANEL, "--area", "all", "--date", "2013"]],
  ])("are laid out without a fault: %s", async (_name, args) => {
    const svg = await drawn(args);
    expect(texts(svg).length).toBeGreaterThan(5);
    expect(svg.length).toBeLessThan(200_000);
  });
  it("draw a gap as a gap, and say why there is none", async () => {
    const rows = ["2009,10", "2010,11", "2011,12", "2012,13", "2013,12", "2014,c", "2015,11", "2016,10"];
    const svg = await drawn(["project", "-", "--baseline", "2009..2012"], `period,value\n${rows.join("\n")}\n`);
    const solid = [...walk(parseXml(svg))].filter(
      ({ node }) => node.attributes.get("stroke") === "#12436D" && !node.attributes.has("stroke-dasharray"),
    );
    expect(solid.map(({ node }) => node.attributes.get("d")?.match(/M/g)?.length)).toEqual([2]);
    expect(texts(svg).join(" ")).toContain("No actual: 2014 - confidential (c).");
  });
});

const LETTERS = fc.constantFrom(..."Wiaz MTlé-(&<ß£Щ".split(""), "Lower Super Output Area", " and ");
const name = (length: number) =>
  fc.array(LETTERS, { minLength: 1, maxLength: length }).map((parts) => `N${parts.join("").slice(0, length).trim()}`);

const PERIODS: readonly ((i: number) => string)[] = [
  (i) => String(1990 + i),
  (i) => `${1990 + i}/${String((91 + i) % 100).padStart(2, "0")}`,
  (i) => `31 March ${1990 + i}`,
  (i) => `${1995 + Math.floor(i / 4)} Q${(i % 4) + 1}`,
  (i) => `${1995 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
];

const drawing = fc.record({
  command: fc.constantFrom("project", "project", "forecast", "turn"),
  writing: fc.constantFrom(...PERIODS),
  n: fc.oneof(fc.integer({ min: 5, max: 40 }), fc.constant(300)),
  share: fc.double({ min: 0.3, max: 1, noNaN: true }),
  scale: fc.constantFrom(1e-6, 0.01, 1, 60, 1500, 4e6, 3e9),
  level: fc.constantFrom(-5, 0, 1, 20),
  slope: fc.constantFrom(-0.3, 0, 0.02, 0.4),
  noise: fc.constantFrom(0, 0.001, 0.3, 3),
  seeds: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
  holes: fc.boolean(),
  value: fc.constantFrom("value", "rate_per_10000", "percentage", "count"),
  area: name(60),
  indicator: name(200),
  people: fc.boolean(),
  milestones: fc.array(fc.record({ at: fc.nat(299), label: name(120), span: fc.nat(3) }), { maxLength: 30 }),
  ahead: fc.integer({ min: 0, max: 9 }),
  method: fc.constantFrom("linear", "linear", "flat", "drift", "theil-sen", "loglinear"),
  anchor: fc.constantFrom("fitted", "last"),
  target: fc.option(fc.double({ min: -50, max: 50, noNaN: true })),
  date: fc.boolean(),
});
type Drawing = typeof drawing extends fc.Arbitrary<infer T> ? T : never;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A file and a question about it, of any length, size, unit, name, and number of milestones. */
function asked(one: Drawing): { readonly args: string[]; readonly csv: string; readonly milestones: string } {
  const { writing, scale, level, slope, noise, seeds, value, area, indicator, people } = one;
  // Years of a calendar are no more than these.
  const n = PERIODS.indexOf(writing) < 3 ? Math.min(one.n, 60) : one.n;
  const positive = value !== "value";
  const rows = Array.from({ length: n }, (_, i) => {
    const raw = scale * (level + slope * i + noise * (seeds[i % 7] as number) + (seeds[(i * 3) % 5] as number) * noise);
    const figure = value === "count" ? String(Math.round(Math.abs(raw))) : (positive ? Math.abs(raw) : raw).toFixed(9);
    const hole = one.holes && i > n * one.share && i % 5 === 2 && i < n - 1;
    return [writing(i), quoted(area), quoted(indicator), hole ? "c" : figure, ...(people ? ["12345"] : [])].join(",");
  });
  const csv = [`period,area,indicator,${value}${people ? ",population" : ""}`, ...rows, ""].join("\n");
  const end = Math.max(3, Math.min(n - 1, Math.floor(n * one.share)));
  const milestones = [
    "date,label",
    ...one.milestones.map(
      ({ at: when, label, span }) =>
        `${writing(when % n)}${span === 0 ? `..${writing((when % n) + 2)}` : ""},${quoted(label)}`,
    ),
  ];
  const base = ["--baseline", `${writing(0)}..${writing(end - 1)}`];
  const method = [
    "--method",
    one.method,
    ...(one.anchor === "last" && one.method === "linear" ? ["--anchor", "last"] : []),
  ];
  const to = writing(n - 1 + one.ahead);
  const args =
    one.command === "project"
      ? [...base, ...method, "--at", to]
      : one.command === "forecast"
        ? [
            ...base,
            ...method,
            "--to",
            writing(n + one.ahead),
            ...(one.target === null
              ? []
              : ["--target", `${(one.target * scale).toFixed(9)}@${writing(n + one.ahead)}`]),
          ]
        : one.date
          ? ["--date", writing(end)]
          : ["--joinpoints", n > 60 ? "0" : "2", "--permutations", "19"];
  return { args: [one.command, "-", ...args], csv, milestones: `${milestones.join("\n")}\n` };
}

describe("figures of any data", () => {
  it("overlap nowhere, leave no page, and are well-formed XML", async () => {
    const ends: Record<string, number> = {};
    let serial = 0;
    await fc.assert(
      fc.asyncProperty(drawing, fc.constantFrom(760, PHONE_WIDTH), async (one, width) => {
        const { args, csv, milestones } = asked(one);
        const file = join(folder, `milestones-${serial++}.csv`);
        if (one.milestones.length > 0) writeFileSync(file, milestones);
        page.width = width;
        const list = one.milestones.length > 0 ? ["--milestones", file] : [];
        const ran = await runCli([...args, ...list, "--format", "svg"], { stdin: csv });
        const end = ran.code === 0 ? `${one.command} drawn` : (/\[([a-z-]+)\]/.exec(ran.stderr)?.[1] ?? "?");
        ends[end] = (ends[end] ?? 0) + 1;

        expect(ran.code).not.toBe(70);
        if (ran.code !== 0) return;
        expect(layoutFaults(ran.stdout)).toEqual([]);
        expect(badNumbers(ran.stdout)).toEqual([]);
        expect(textBoxes(ran.stdout).height).toBeLessThan(1600);
        expect(ran.stdout).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { ...PROPERTY_RUNS, numRuns: Number(process.env["FIGURES"] ?? 80) },
    );
    if (process.env["FIGURES_TABLE"]) console.log(ends);
    for (const command of ["project", "forecast", "turn"])
      expect(ends[`${command} drawn`] ?? 0, JSON.stringify(ends)).toBeGreaterThan(5);
  });
});
