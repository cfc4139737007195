/** What figures are made of: escaped text, scales, widths, labels in a column. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { element, escapeXml } from "../../../src/render/svg/element.js";
import { roundTicks } from "../../../src/render/svg/scale.js";
import { stackLabels } from "../../../src/render/svg/stackLabels.js";
import { balancedText, cutText, textWidth, wrapText } from "../../../src/render/svg/textWidth.js";
import { PROPERTY_RUNS } from "../../stats/reference.js";
import { parseXml, textOf } from "./xmlTree.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("<", "&", ">", '"', "'", "]", "]]>", "\u0000", "\ud800", "\ufffe", "a", " ") }),
);

describe("the strict reading of XML that these tests stand on", () => {
  it.each([
    ["<a><b></a></b>"],
    ["<a b=1/>"],
    ['<a b="1" b="2"/>'],
    ['<a b="<"/>'],
    ["<a>&nbsp;</a>"],
    ["<a>x & y</a>"],
    ["<a>"],
    ["<a/><b/>"],
    ["<a>\u0001</a>"],
  ])("refuses %j", (text) => {
    expect(() => parseXml(text)).toThrow();
  });
});

describe("escapeXml", () => {
  it("makes any text part of well-formed XML, and loses only what XML cannot hold", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const root = parseXml(element("a", { title: text }, escapeXml(text)));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is what is left out
        const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
        expect(textOf(root)).toBe(held);
        expect(root.attributes.get("title")).toBe(held);
      }),
      PROPERTY_RUNS,
    );
  });
});

describe("roundTicks", () => {
  const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  it("covers the values with a few even, round steps", () => {
    fc.assert(
      fc.property(
        finite,
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (low, span, wanted) => {
          const high = low + span;
          // Values that differ in their last digits alone have no round values between them.
          fc.pre(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)));
          const ticks = roundTicks({ low, high }, wanted);
          const step = (ticks[1] as number) - (ticks[0] as number);
          expect(ticks[0] as number).toBeLessThanOrEqual(low + 1e-6 * step);
          expect(ticks.at(-1) as number).toBeGreaterThanOrEqual(high - 1e-6 * step);
          expect(ticks.length).toBeLessThanOrEqual(wanted + 2);
          ticks.slice(1).forEach((tick, i) => {
            expect(tick - (ticks[i] as number)).toBeGreaterThan(0.99 * step);
            expect(tick - (ticks[i] as number)).toBeLessThan(1.01 * step);
          });
          const size = step / 10 ** Math.floor(Math.log10(step * (1 + 1e-9)));
          expect(Math.min(...[1, 2, 2.5, 5].map((one) => Math.abs(size - one)))).toBeLessThan(1e-3);
        },
      ),
      PROPERTY_RUNS,
    );
  });
  it("has an axis around a single value", () => {
    expect(roundTicks({ low: 5, high: 5 }, 5).length).toBeGreaterThan(1);
    expect(roundTicks({ low: 0, high: 0 }, 5).length).toBeGreaterThan(1);
  });
});

describe("widths of texts", () => {
  it("are those of Arial, Liberation Sans and Arimo", () => {
    // Advance widths in thousandths, as the font files have them.
    expect(textWidth("Leeds", 1000)).toBe(556 + 556 + 556 + 556 + 500);
    expect(textWidth("Leeds", 1000, true)).toBe(611 + 556 + 556 + 611 + 556);
    expect(textWidth("é", 1000)).toBe(556);
    expect(textWidth("…–£", 1000)).toBe(1000 + 556 + 556);
  });
  it("never grow by wrapping, balancing or cutting, and no word is lost by wrapping", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 10, max: 18 }),
        fc.boolean(),
        (text, width, size, bold) => {
          for (const set of [wrapText, balancedText]) {
            const lines = set(text, width, size, bold);
            for (const line of lines) expect(textWidth(line, size, bold)).toBeLessThanOrEqual(width);
            expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          }
          expect(balancedText(text, width, size, bold).length).toBe(wrapText(text, width, size, bold).length);
          expect(textWidth(cutText(text, width, size, bold), size, bold)).toBeLessThanOrEqual(width);
        },
      ),
      PROPERTY_RUNS,
    );
  });
});

describe("stackLabels", () => {
  const label = fc.record({
    at: fc.double({ min: -50, max: 450, noNaN: true }),
    height: fc.integer({ min: 5, max: 40 }),
  });
  it("sets labels in their order, none over another, all inside where they fit", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 9 }), (wanted) => {
        const middles = stackLabels(wanted, 0, 400);
        const boxes = wanted.map(({ at, height }, i) => ({ at, height, middle: middles[i] as number }));
        const ordered = [...boxes].sort((a, b) => a.middle - b.middle);
        for (const [i, { middle, height, at }] of ordered.entries()) {
          expect(middle - height / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(middle + height / 2).toBeLessThanOrEqual(400 + 1e-6);
          const next = ordered[i + 1];
          if (!next) continue;
          expect(next.middle - next.height / 2).toBeGreaterThanOrEqual(middle + height / 2 - 1e-6);
          expect(next.at).toBeGreaterThanOrEqual(at);
        }
      }),
      PROPERTY_RUNS,
    );
  });
  it("moves none that has room where it would best be", () => {
    expect(
      stackLabels(
        [
          { at: 300, height: 20 },
          { at: 100, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([300, 100]);
  });
  it("moves two that meet as far as each other", () => {
    expect(
      stackLabels(
        [
          { at: 100, height: 20 },
          { at: 104, height: 20 },
        ],
        0,
        400,
      ),
    ).toEqual([92, 112]);
  });
});
