/** The figures of `compare`, `sensitivity`, `evidence` and `scan`: what they say, and that nothing overlaps whatever the data. */
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as FigureModule from "../../../src/render/svg/figure.js";
import { PHONE_WIDTH } from "../../../src/render/svg/figure.js";
import { COMPARE_PLANS, PANEL, runCli } from "../../cli/runCli.js";
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

async function at(width: number, args: readonly string[], stdin: string): Promise<string> {
  page.width = width;
  const ran = await runCli([...args, "--format", "svg"], { stdin });
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`);
  expect(layoutFaults(ran.stdout), `${width}`).toEqual([]);
  expect(badNumbers(ran.stdout)).toEqual([]);
  expect(textBoxes(ran.stdout).width).toBe(width);
  return ran.stdout;
}

/** Drawn at both widths and checked; the page's own SVG. */
async function drawn(args: readonly string[], stdin = ""): Promise<string> {
  await at(PHONE_WIDTH, args, stdin);
  return at(760, args, stdin);
}

const nodes = (svg: string) => [...walk(parseXml(svg))].map(({ node }) => node);
const texts = (svg: string): string[] => nodes(svg).flatMap((node) => (node.name === "text" ? [textOf(node)] : []));
const said = (svg: string): string => texts(svg).join(" ");
const described = (svg: string): string => textOf(nodes(svg).find(({ name }) => name === "desc") as never);

const ASKED = ["--baseline", "2009..2012", "--at", "2018", "--better", "lower"];
const LEEDS = ["--area", "Leeds", ...ASKED];
const SCAN = ["scan", PANEL, "--baseline", "2009..2012", "--at", "2018"];
const FIVE = ["Leeds", "Bradford", "Kirklees", "Wakefield", "Calderdale"].flatMap((area) => ["--area", area]);
const TWENTY = [
  ...["England", "Bradford", "Kirklees", "Wakefield", "Calderdale", "Sheffield", "Rotherham", "Barnsley"],
  ...["Doncaster", "Manchester", "Birmingham", "Liverpool", "Nottingham", "Derby", "Newcastle upon Tyne"],
  ...["Bournemouth", "Hammersmith and Fulham", "North East Lincolnshire", "Stockton-on-Tees", "Bury"],
].flatMap((area) => ["--benchmark", area]);

describe("compare", () => {
  it("labels each line at its end, says how the area stands, and where the axis begins", async () => {
    const svg = await drawn([...COMPARE_PLANS, "--better", "lower"]);
    expect(texts(svg).slice(0, 2).join(" ")).toBe(
      "Leeds, 2013 to 2018: from 62 to 31 per 10,000, 31 lower; in 2018 better than Statistical Neighbours and England",
    );
    for (const text of [
      "Leeds 31",
      "England 45",
      "Statistical Neighbours 53",
      "The upright axis does not begin at zero.",
    ])
      expect(texts(svg)).toContain(text);
    expect(described(svg)).toContain("Statistical Neighbours 45 in 2013, 53 in 2018; England 38 in 2013, 45 in 2018.");
  });
  it("draws 20 benchmarks, each told apart by its dash and grey, beside a solid line for the area", async () => {
    const svg = await drawn(["compare", PANEL, "--area", "Leeds", "--since", "2012", "--better", "lower", ...TWENTY]);
    const samples = nodes(svg).filter(({ name, attributes }) => name === "path" && attributes.has("stroke-dasharray"));
    const styles = samples.map(({ attributes }) => `${attributes.get("stroke")} ${attributes.get("stroke-dasharray")}`);
    // A line and its sample beside the label.
    expect(new Set(styles).size).toBe(20);
    expect(styles).toHaveLength(40);
    expect(said(svg)).toContain("better than 11, worse than 9 of 20 benchmarks");
    for (const text of ["Leeds 76", "England 64", "Bury 77"]) expect(said(svg)).toContain(text);
  });
  it("draws numbers as an index of the first period, and says so", async () => {
    const args = ["--area", "Leeds", "--basis", "count", "--since", "2012", "--benchmark", "England"];
    const svg = await drawn(["compare", PANEL, ...args]);
    expect(said(svg)).toContain("as an index: 2012 is 100 for each line, as areas are of different size");
    expect(texts(svg)).toContain("Leeds 86 (1,271)");
    expect(texts(svg)).toContain("England 112 (75,420)");
  });
  it("breaks a line where a period is missing, and says which", async () => {
    const rows = (area: string, skip: number): string[] =>
      [2010, 2011, 2012, 2013, 2014, 2015].flatMap((year) => (year === skip ? [] : [`${year},${area},${year - 1990}`]));
    const csv = ["year,area,rate_per_10000", ...rows("Here", 0), ...rows("There", 2012), ""].join("\n");
    const svg = await drawn(["compare", "-", "--area", "Here", "--benchmark", "There"], csv);
    const grey = nodes(svg).filter(({ attributes }) => attributes.get("stroke-dasharray") === "7 3");
    expect(grey.map(({ attributes }) => attributes.get("d")?.match(/M/g)?.length)).toEqual([2, 1]);
    expect(said(svg)).toContain("No figure: There 2012.");
  });
  it.each<readonly [string, readonly string[]]>([
    ["the usual benchmarks and the rows of all areas", ["--area", "Leeds", "--since", "2012", "--rows", "all"]],
    ["a baseline", ["--area", "Leeds", "--since", "2006", "--baseline", "2009..2012"]],
    ["two areas", [...FIVE.slice(0, 4), "--since", "2012"]],
    ["five areas", [...FIVE, "--since", "2012"]],
    ["every area", ["--area", "all", "--since", "2012"]],
    ["the numbers of every area", ["--area", "all", "--since", "2012", "--basis", "count"]],
  ])("is laid out without a fault: %s", async (_name, args) => {
    expect(texts(await drawn(["compare", PANEL, ...args])).length).toBeGreaterThan(5);
  });
});

describe("sensitivity", () => {
  it("draws every choice under what it changes, the stated one first", async () => {
    const svg = await drawn(["sensitivity", PANEL, ...LEEDS]);
    const rows = texts(svg);
    expect(rows[0]).toContain("Leeds, 2018: 541 fewer by the stated choice;");
    expect(rows.indexOf("the stated choice: linear, 2009 to 2012")).toBeLessThan(rows.indexOf("Another method"));
    expect(rows.indexOf("Another method")).toBeLessThan(rows.indexOf("method loglinear"));
    for (const text of ["541 fewer (149 to 933)", "309 fewer (697 fewer to 80 more)", "no difference"])
      expect(rows).toContain(text);
    expect(described(svg)).toContain("level held at 2012: 309 fewer (697 fewer to 80 more)");
  });
  it("draws hundreds of combinations as columns, and what shared options give", async () => {
    const rows = texts(await drawn(["sensitivity", PANEL, ...LEEDS, "--full"]));
    for (const text of ["all 160 combinations", "linear (stated), 30", "356 to 552 fewer", "By method"])
      expect(rows).toContain(text);
  });
  it("has a row for each of many areas", async () => {
    const svg = await drawn(["sensitivity", PANEL, ...FIVE, ...ASKED]);
    expect(texts(svg)).toContain("541 fewer (309 to 570 fewer)");
  });
});

describe("evidence", () => {
  it("draws the ladder, with the grade and how unusual it is below", async () => {
    const svg = await drawn(["evidence", PANEL, ...LEEDS]);
    expect(texts(svg)[0]).toBe("Leeds, 2018: all 9 designs give fewer than projected, 100 to 541 fewer");
    for (const text of ["own trend, linear", "England", "change since 2012", "392 fewer (224 to 559)", "419 fewer"])
      expect(texts(svg)).toContain(text);
    expect(said(svg)).toContain("Evidence: grade D - own trend of 4 points,");
    expect(said(svg)).toContain("17th (tied with one) of 147 areas");
  });
  it("has a row for each of many areas", async () => {
    const svg = await drawn(["evidence", PANEL, ...FIVE, ...ASKED]);
    expect(said(svg)).toContain("5 areas: all designs agree in sign for 2");
    expect(texts(svg)).toContain("541 fewer (100 to 541 fewer), grade D");
  });
});

describe("scan", () => {
  it("draws all areas, with how many would be outside by chance", async () => {
    const svg = await drawn([...SCAN, "--mark", "Leeds"]);
    expect(texts(svg).slice(0, 2).join(" ")).toBe(
      "147 areas by the same rule, 2018: 29 are outside their 95% interval (16 below, 13 above), where about 7.3 would be by chance",
    );
    for (const text of ["1 Darlington, 61.5 lower", "17= Leeds, 33.0 lower", "147 Croydon, 107.0 higher"])
      expect(texts(svg)).toContain(text);
    expect(said(svg)).toContain("Of 146 intervals about 7.3 would miss by chance alone");
  });
  it("draws the first rows that are asked for, and the marked further down", async () => {
    const rows = texts(await drawn([...SCAN, "--mark", "Leeds", "--top", "15"]));
    expect(rows.slice(rows.indexOf("Further down"), rows.indexOf("Further down") + 3)).toEqual([
      "Further down",
      "17= Leeds",
      "33.0 lower (9.4 to 56.6)",
    ]);
    expect(rows).toContain("61.5 lower (12.2 to 110.8)");
    expect(rows.join(" ")).toContain("First 15 of 147.");
    expect(rows).not.toContain("16 Portsmouth");
  });
  it.each<readonly [string, readonly string[]]>([
    ["by standard errors", ["--sort", "t", "--top", "10"]],
    ["by people", ["--sort", "people", "--top", "10"]],
    ["by shares", ["--sort", "relative", "--top", "30"]],
    ["by shares, all areas", ["--sort", "relative"]],
    ["without intervals", ["--method", "theil-sen"]],
  ])("is laid out without a fault: %s", async (_name, args) => {
    expect(texts(await drawn([...SCAN, ...args])).length).toBeGreaterThan(5);
  });
  it("draws indicators of several units as shares", async () => {
    const LAIT = [
      "scan",
      "fixtures/layouts/lait.csv",
      "--indicator",
      "all",
      "--baseline",
      "2016..2020",
      "--at",
      "2023",
    ];
    const svg = await drawn([...LAIT, "--mark", "Leeds"]);
    expect(said(svg)).toContain("per cent of what was projected");
    expect(texts(svg)).toContain("5 Leeds: Number of Looked after Children");
    expect(said(svg)).toContain("no share: projected below zero");
  });
});

const LETTERS = fc.constantFrom(..."Wiaz MTlé-(&<ß£Щ\"'".split(""), "Lower Super Output Area", " and ");
const name = (length: number) =>
  fc.array(LETTERS, { minLength: 1, maxLength: length }).map((parts) => parts.join("").slice(0, length).trim());

const drawing = fc.record({
  command: fc.constantFrom("compare", "compare", "sensitivity", "evidence", "scan", "scan"),
  periods: fc.integer({ min: 2, max: 20 }),
  areas: fc.oneof(fc.integer({ min: 1, max: 21 }), fc.constant(45)),
  names: fc.array(name(60), { minLength: 3, maxLength: 3 }),
  scale: fc.constantFrom(1e-6, 0.01, 1, 60, 1500, 4e6),
  level: fc.constantFrom(-5, 0, 1, 20),
  slope: fc.constantFrom(-0.3, 0, 0.02, 0.4),
  noise: fc.constantFrom(0, 0.001, 0.3, 3),
  seeds: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
  holes: fc.boolean(),
  value: fc.constantFrom("value", "rate_per_10000", "percentage", "count"),
  indicator: name(150),
  people: fc.boolean(),
  chosen: fc.integer({ min: 1, max: 5 }),
  method: fc.constantFrom("linear", "linear", "flat", "loglinear", "theil-sen"),
  better: fc.constantFrom("lower", "higher", null),
  more: fc.boolean(),
});
type Drawing = typeof drawing extends fc.Arbitrary<infer T> ? T : never;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A file of areas of any size, unit and name, and a question about it. */
function asked(one: Drawing): { readonly args: string[]; readonly csv: string } {
  const { periods, areas, scale, level, slope, noise, seeds, value, indicator, people } = one;
  const seed = (i: number): number => seeds[i % 7] as number;
  const nameOf = (area: number): string => `A${area} ${one.names[area % 3]}`.trim();
  const rows = Array.from({ length: areas }, (_, area) =>
    Array.from({ length: periods }, (__, i) => {
      if (one.holes && area > 0 && (i * 7 + area) % 5 === 2) return [];
      const size = value === "count" ? 1 + 40 * (area % 4) : 1;
      const raw = size * scale * (level + slope * i * seed(area) + noise * seed(i + 3 * area) + area * 0.1);
      const figure = value === "count" ? String(Math.round(Math.abs(raw))) : raw.toFixed(9);
      const shown = value === "value" ? figure : figure.replace("-", "");
      return [[2000 + i, quoted(nameOf(area)), quoted(indicator), shown, ...(people ? ["12345"] : [])].join(",")];
    }),
  );
  const csv = [`year,area,indicator,${value}${people ? ",population" : ""}`, ...rows.flat(2), ""].join("\n");
  const end = Math.max(1, Math.floor(periods * 0.6));
  const chosen = Array.from({ length: Math.min(one.chosen, areas) }, (_, i) => ["--area", nameOf(i)]).flat();
  const others = Array.from({ length: areas }, (_, i) => nameOf(i)).slice(1, 22);
  const benchmarks = others.slice(0, one.command === "evidence" ? 3 : 20).flatMap((other) => ["--benchmark", other]);
  const better = one.better === null ? [] : ["--better", one.better];
  const baseline = ["--baseline", `2000..${2000 + end}`];
  const method = ["--method", one.method];
  const args = {
    compare: [
      ...chosen.slice(0, one.more ? 2 : undefined),
      ...benchmarks,
      ...better,
      ...(one.more ? ["--rows", "all"] : []),
    ],
    sensitivity: [...chosen, ...baseline, ...better, ...method, ...(one.more ? ["--full"] : [])],
    evidence: [...chosen.slice(0, one.more ? 2 : undefined), ...baseline, ...better, ...benchmarks],
    scan: [...baseline, ...method, ...better, ...(one.more ? ["--top", "9"] : []), "--mark", nameOf(0)],
  }[one.command];
  return { args: [one.command, "-", ...(args as string[])], csv };
}

describe("figures of any data", () => {
  it("overlap nowhere, leave no page, and are well-formed XML", async () => {
    const ends: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(drawing, fc.constantFrom(760, PHONE_WIDTH), async (one, width) => {
        const { args, csv } = asked(one);
        page.width = width;
        const ran = await runCli([...args, "--format", "svg"], { stdin: csv });
        const end = `${one.command} ${ran.code === 0 ? "drawn" : (/\[([a-z-]+)\]/.exec(ran.stderr)?.[1] ?? "?")}`;
        ends[end] = (ends[end] ?? 0) + 1;
        expect(ran.code).not.toBe(70);
        if (ran.code !== 0) return;
        expect(layoutFaults(ran.stdout)).toEqual([]);
        expect(badNumbers(ran.stdout)).toEqual([]);
        expect(ran.stdout).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { ...PROPERTY_RUNS, numRuns: Number(process.env["FIGURES"] ?? 100) },
    );
    if (process.env["FIGURES_TABLE"]) console.log(ends);
    for (const command of ["compare", "sensitivity", "evidence", "scan"])
      expect(ends[`${command} drawn`] ?? 0, JSON.stringify(ends)).toBeGreaterThan(5);
  });
});
