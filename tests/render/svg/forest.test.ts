/** Forests and caterpillars of any rows: words never meet, nothing leaves the figure, and what is cut says so. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAGE_WIDTH, PHONE_WIDTH, svgOf } from "../../../src/render/svg/figure.js";
import { forest, MOST_LABELLED } from "../../../src/render/svg/forest.js";
import { tickDecimals } from "../../../src/render/svg/forestAxis.js";
import { forestExtent } from "../../../src/render/svg/forestExtent.js";
import type { ForestAxis, ForestLine, ForestRow } from "../../../src/render/svg/forestRow.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { badNumbers, layoutFaults } from "./textBoxes.js";
import { parseXml, textOf, walk } from "./xmlTree.js";

const AXIS: ForestAxis = {
  title: "Actual less projected, people",
  zero: { at: 0, label: "no difference" },
  sides: ["fewer", "more"],
  say: (value, decimals) => Math.abs(value).toFixed(decimals),
};

const rowAt = (value: number | null, half = 10, more: Partial<ForestRow> = {}): ForestRow => ({
  label: `row at ${value}`,
  value,
  lower: value === null ? null : value - half,
  upper: value === null ? null : value + half,
  note: `${value} said`,
  ...more,
});

function svg(lines: readonly ForestLine[], axis: ForestAxis = AXIS, width = PAGE_WIDTH): string {
  const { height, drawing } = forest(lines, axis, width);
  return svgOf([{ title: "T", subtitle: "", description: "D", width, height, drawing, notes: ["N"] }], "f");
}
const texts = (of: string): string[] =>
  [...walk(parseXml(of))].filter(({ node }) => node.name === "text").map(({ node }) => textOf(node));

describe("forest", () => {
  it("labels every row, and marks where an interval leaves the zero line out", () => {
    const drawn = svg([
      rowAt(-20),
      rowAt(-5),
      { ...rowAt(-3), lower: null, upper: null },
      { heading: "Others" },
      rowAt(30),
    ]);
    for (const text of ["row at -20", "-5 said", "Others", "no difference", "fewer", "more", "0"])
      expect(texts(drawn)).toContain(text);
    const fills = [...walk(parseXml(drawn))].flatMap(({ node }) =>
      node.name === "circle" ? [node.attributes.get("fill")] : [],
    );
    expect(fills).toEqual(["#505A5F", "#FFFFFF", "#FFFFFF", "#505A5F"]);
  });
  it("tells a row that is emphasised by shape, weight and bold words, not by colour alone", () => {
    const drawn = [...walk(parseXml(svg([rowAt(-20, 10, { emphasised: true }), rowAt(-5)])))];
    const bold = drawn.filter(({ node }) => node.name === "text" && node.attributes.has("font-weight"));
    expect(bold.map(({ node }) => textOf(node))).toEqual(["T", "row at -20", "-20 said", "0", "no difference"]);
    expect(drawn.filter(({ node }) => node.name === "circle")).toHaveLength(1);
  });
  it("draws a few far intervals with arrows, so that the others can be seen, and says so", () => {
    const usual = Array.from({ length: 8 }, (_, i) => rowAt(i, 5));
    expect(forest(usual, AXIS, PAGE_WIDTH).cut).toBe(false);
    expect(forest([...usual, rowAt(3, 5000)], AXIS, PAGE_WIDTH).cut).toBe(true);
    expect(forestExtent([...usual, rowAt(3, 5000)], AXIS).high).toBeLessThan(20);
    expect(forestExtent([...usual, rowAt(3, 5000, { emphasised: true })], AXIS).high).toBe(5003);
    expect(forest([...usual, { ...rowAt(3), upper: Number.POSITIVE_INFINITY }], AXIS, PAGE_WIDTH).cut).toBe(true);
  });
  it("draws more rows than can be labelled as a caterpillar, with the ends and the emphasised by name", () => {
    const rows = Array.from({ length: 147 }, (_, i) =>
      rowAt(i - 70, 20, { emphasised: i === 80, note: `said (${i})` }),
    );
    const drawn = texts(svg(rows));
    expect(rows.length).toBeGreaterThan(MOST_LABELLED);
    for (const text of ["row at -70, said", "row at 10, said", "row at 76, said"]) expect(drawn).toContain(text);
    expect(drawn).not.toContain("row at 0, said");
    expect(svg(Array.from({ length: 10_000 }, (_, i) => rowAt(i))).length).toBeLessThan(600_000);
  });
  it.each([
    [[0, 5, 10], 0],
    [[0, 2.5, 5], 1],
    [[-1e-6, 0, 1e-6], 6],
    [[1_000_000, 2_000_000], 0],
  ])("writes the ticks %j with %i decimals", (ticks, decimals) => {
    expect(tickDecimals(ticks)).toBe(decimals);
  });
});

const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."Wil Mé<&\"'-, ".split("")), maxLength: 70 }),
  fc.constantFrom(
    "Leeds",
    "",
    "Bournemouth, Christchurch and Poole unitary authority area of the south",
    "W".repeat(60),
  ),
);
const scales = fc.constantFrom(1e-6, 0.01, 1, 1000, 5e6, 1e12);
const limit = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 500) },
);
const figure = fc.option(limit, { freq: 6 });
const line = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      label: words,
      value: figure,
      lower: figure,
      upper: figure,
      note: words,
      emphasised: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ heading: words }) },
  {
    weight: 1,
    arbitrary: fc.record({
      label: words,
      values: fc.array(limit, { minLength: 1, maxLength: 300 }),
      emphasised: fc.constantFrom(null, 0.3),
      note: words,
    }),
  },
);

const scaled = (value: number | null, by: number): number | null => (value === null ? null : value * by);

describe("forests of any rows", () => {
  it("keep all words apart and inside, at a page's and a phone's width", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(line, { maxLength: 30 }), fc.array(line, { minLength: 60, maxLength: 200 })),
        scales,
        fc.constantFrom(PAGE_WIDTH, PHONE_WIDTH),
        fc.option(fc.constantFrom(0, 0.4, 40)),
        (lines, by, width, zero) => {
          const rows = lines.map((one): ForestLine => {
            if ("heading" in one) return one;
            if ("values" in one)
              return { ...one, values: one.values.map((value) => value * by), emphasised: scaled(one.emphasised, by) };
            const [lower, upper] = [scaled(one.lower, by), scaled(one.upper, by)];
            const ordered = lower !== null && upper !== null && lower > upper ? [upper, lower] : [lower, upper];
            return { ...one, value: scaled(one.value, by), lower: ordered[0] ?? null, upper: ordered[1] ?? null };
          });
          const axis = { ...AXIS, zero: zero === null ? null : { at: zero * by, label: "no difference" } };
          const drawn = svg(rows, axis, width);
          expect(layoutFaults(drawn)).toEqual([]);
          expect(badNumbers(drawn)).toEqual([]);
        },
      ),
      { ...PROPERTY_RUNS, numRuns: 200 },
    );
  });
});
