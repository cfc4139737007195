/** What line figures are laid out with: pieces of lines, axes, letters of marks. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounded, heldBetween, thinned, unbroken, usualGap } from "../../../src/render/svg/linePieces.js";
import { markLabels } from "../../../src/render/svg/marks.js";
import { textWidth } from "../../../src/render/svg/textWidth.js";
import { timeTicks } from "../../../src/render/svg/timeAxis.js";
import { valueAxis } from "../../../src/render/svg/valueAxis.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";

const seen = (...values: readonly (number | null)[]) => values.map((value, index) => ({ index, value }));
const indexes = (pieces: readonly (readonly { index: number }[])[]) =>
  pieces.map((piece) => piece.map(({ index }) => index));

describe("lines", () => {
  it("are broken where there is no figure and where time jumps", () => {
    expect(indexes(unbroken(seen(1, 2, null, 4, 5, 6), "year"))).toEqual([
      [0, 1],
      [3, 4, 5],
    ]);
    const jump = [2006, 2007, 2008, 2011, 2012].map((index) => ({ index, value: 1 }));
    expect(indexes(unbroken(jump, "year"))).toEqual([
      [2006, 2007, 2008],
      [2011, 2012],
    ]);
    expect(unbroken(seen(null, null), "year")).toEqual([]);
  });
  it("go on over a weekend, and from census to census", () => {
    const days = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15].map((index) => ({ index, value: 1 }));
    expect(unbroken(days, "day").length).toBe(1);
    const census = [1981, 1991, 2001, 2011].map((index) => ({ index, value: 1 }));
    expect(unbroken(census, "year").length).toBe(1);
    expect(usualGap([1981, 1991, 2001])).toBe(10);
  });
  it("have a place where they leave the picture", () => {
    const line = [
      { index: 0, value: 0 },
      { index: 10, value: 20 },
    ];
    expect(heldBetween(line, 5, 10)).toEqual([
      { index: 0, value: 5 },
      { index: 2.5, value: 5 },
      { index: 5, value: 10 },
      { index: 10, value: 10 },
    ]);
  });
  it("keep what shows of very many places", () => {
    const line = Array.from({ length: 10_000 }, (_, index) => ({ index, value: index === 4321 ? 99 : index % 7 }));
    const kept = thinned(line, (index) => index / 100);
    expect(kept.length).toBeLessThan(500);
    expect(kept).toContain(line[4321]);
    expect(kept[0]).toBe(line[0]);
    expect(kept.at(-1)).toBe(line.at(-1));
    expect(thinned(line.slice(0, 50), (index) => index).length).toBe(50);
  });
  it("have bands only where both limits are known", () => {
    const row = (index: number, lower: number | null) => ({ index, lower, upper: lower });
    expect(indexes(bounded([row(0, 1), row(1, null), row(2, 1), row(3, 1)]))).toEqual([[0], [2, 3]]);
  });
});

describe("the upright axis", () => {
  const plain = { wanted: 6, percent: false };
  const words = (values: readonly number[], bands: readonly number[] = [], axis = plain) =>
    valueAxis(values, bands, axis).ticks.map((tick) => tick.words);
  it("has round values, with as many decimals as tell them apart", () => {
    expect(words([76, 109], [85, 132])).toEqual(["70", "80", "90", "100", "110", "120", "130", "140"]);
    expect(words([0.42, 0.45])).toEqual(["0.420", "0.425", "0.430", "0.435", "0.440", "0.445", "0.450"]);
    expect(words([4_000_000, 9_000_000])[1]).toBe("2,000,000");
    expect(words([12, 80], [], { wanted: 4, percent: true })).toEqual(["0%", "20%", "40%", "60%", "80%"]);
    expect(words([-2e-10, 3e-10]).every((text) => text.length < 8)).toBe(true);
  });
  it("begins at zero where the figures come near it, and only there", () => {
    expect(words([30, 100])[0]).toBe("0");
    expect(words([76, 109])[0]).not.toBe("0");
  });
  it("is there for figures that are all one, or all nothing", () => {
    expect(words([44, 44.000000000001]).length).toBeGreaterThan(2);
    expect(words([0, 0])[0]).toBe("0");
  });
  it("does not let a band of no use take the picture", () => {
    const { extent } = valueAxis([76, 109], [-1e6, 1e6], plain);
    expect(extent.high).toBeLessThan(500);
    expect(extent.low).toBeGreaterThan(-300);
  });
});

describe("the axis of time", () => {
  const at = (first: number, last: number, width: number) => ({
    x: (index: number): number => 40 + ((index - first) / (last - first)) * width,
    left: 4,
    right: 60 + width,
  });
  const years = Array.from({ length: 30 }, (_, i) => ({ label: String(1990 + i), index: 1990 + i }));
  const said = (width: number) =>
    timeTicks(years, "year", 12, at(1990, 2019, width)).map(({ lines }) => lines.join(" "));
  it("labels every period where there is room, and skips evenly where not, back from the last", () => {
    expect(said(1300).length).toBe(30);
    expect(said(600)).toEqual(Array.from({ length: 15 }, (_, i) => String(1991 + 2 * i)));
    expect(said(220)).toEqual(["1994", "1999", "2004", "2009", "2014", "2019"]);
  });
  it("skips whole years of quarters", () => {
    const quarters = Array.from({ length: 40 }, (_, i) => ({
      label: `${2010 + Math.floor(i / 4)} Q${(i % 4) + 1}`,
      index: i,
    }));
    const labels = timeTicks(quarters, "quarter", 12, at(0, 39, 600)).map(({ lines }) => lines[0]);
    expect(labels.every((label) => label?.endsWith("Q4"))).toBe(true);
    expect(labels.at(-1)).toBe("2019 Q4");
  });
  it("sets none over another and none outside, however long they are", () => {
    const label = fc.string({
      unit: fc.constantFrom(..."abcdefg 0123456789-/".split("")),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 2, maxLength: 80 }),
        fc.integer({ min: 150, max: 700 }),
        (labels, width) => {
          const moments = labels.map((text, index) => ({ label: text, index }));
          const room = at(0, labels.length - 1, width);
          const ticks = timeTicks(moments, "step", 12, room);
          const boxes = ticks.map(({ at: middle, lines }) => {
            const half = Math.max(0, ...lines.map((line) => textWidth(line, 12))) / 2;
            return { left: middle - half, right: middle + half };
          });
          expect(ticks.at(-1)?.index).toBe(labels.length - 1);
          for (const [i, { left, right }] of boxes.entries()) {
            expect(left).toBeGreaterThanOrEqual(room.left - 1e-9);
            expect(right).toBeLessThanOrEqual(room.right + 1e-9);
            const next = boxes[i + 1];
            if (next) expect(next.left).toBeGreaterThan(right);
          }
        },
      ),
      PROPERTY_RUNS,
    );
  });
});

describe("letters of milestones", () => {
  const mark = (place: number, at: number) => ({
    place,
    letter: String.fromCharCode(65 + place),
    at,
    from: at,
    to: at,
  });
  const row = (ats: readonly number[]) =>
    markLabels(
      ats.map((at, place) => mark(place, at)),
      "milestones",
      { x: (index) => index, left: 0, right: 400 },
      13,
    );
  it("stand over their lines, those that would meet as one", () => {
    expect(row([50, 200])).toEqual([
      { at: 50, text: "A" },
      { at: 200, text: "B" },
    ]);
    expect(row([50, 50, 200]).map(({ text }) => text)).toEqual(["A B", "C"]);
    expect(row([50, 51, 52, 53, 300]).map(({ text }) => text)).toEqual(["A to D", "E"]);
    expect(row([50, 50, 300, 50, 50]).map(({ text }) => text)).toEqual(["4 milestones", "C"]);
  });
  it("are told apart and stay inside, wherever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 26 }), (ats) => {
        const labels = row([...ats].sort((a, b) => a - b));
        const boxes = labels.map(({ at, text }) => ({ at, half: textWidth(text, 13, true) / 2 }));
        for (const [i, { at, half }] of boxes.entries()) {
          expect(at - half).toBeGreaterThanOrEqual(-1e-9);
          expect(at + half).toBeLessThanOrEqual(400 + 1e-9);
          const next = boxes[i + 1];
          if (next) expect(next.at - next.half).toBeGreaterThan(at + half);
        }
      }),
      PROPERTY_RUNS,
    );
  });
});
