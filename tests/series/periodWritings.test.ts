/** The same periods in all their writings: each column finds the same positions in time, in the order of time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MONTHS, type Period } from "../../src/series/period.js";
import { resolvePeriods, typedPeriod } from "../../src/series/periodColumn.js";
import { PROPERTY_RUNS } from "../stats/reference.js";

type Writer = (index: number) => string;

const two = (n: number): string => String(n % 100).padStart(2, "0");
const month = (index: number): string => MONTHS[index % 12] as string;
const year = (index: number): number => Math.floor(index / 12);
const lastDay = (index: number): string =>
  new Date(Date.UTC(year(index), (index % 12) + 1, 0)).toISOString().slice(0, 10);
const quarter = (index: number): string => `Q${(index % 4) + 1}`;
const ofYear = (index: number): number => Math.floor(index / 4);
const span = (start: number, mark: string): string => `${start}${mark}${two(start + 1)}`;

/** Ways of writing the periods of one kind, by their position: years, quarters or months from the year 0. */
const KINDS: Readonly<Record<string, { readonly steps: number; readonly writers: readonly Writer[] }>> = {
  years: {
    steps: 1,
    writers: [
      (y) => `${y}`,
      (y) => `${y} (Rev)`,
      (y) => `${y}p`,
      (y) => `31 March ${y}`,
      (y) => `31/03/${y}`,
      (y) => `${y}-03-31`,
      (y) => `${y}-03-31T00:00:00`,
      (y) => `YE March ${y}`,
      (y) => `Mar ${y}`,
      (y) => `31-Mar-${two(y)}`,
    ],
  },
  "years over two": {
    steps: 1,
    writers: [
      (y) => `${y}${two(y + 1)}`,
      (y) => span(y, "/"),
      (y) => span(y, "-"),
      (y) => span(y, "–"),
      (y) => `${y}/${y + 1}`,
      (y) => `${y} to ${y + 1}`,
      (y) => `${span(y, "-")} (OT)`,
    ],
  },
  "financial years": {
    steps: 1,
    writers: [
      (y) => `FY${span(y, "/")}`,
      (y) => `FY ${two(y)}/${two(y + 1)}`,
      (y) => `Financial year ${span(y, "-")}`,
      (y) => `${span(y, "/")} financial year`,
    ],
  },
  "three-year pools": {
    steps: 1,
    writers: [
      (y) => `${y}-${two(y + 2)}`,
      (y) => `${y} - ${two(y + 2)}`,
      (y) => `${y} to ${y + 2}`,
      (y) => `${y}-${y + 2}`,
    ],
  },
  "pools of years over two": {
    steps: 1,
    writers: [
      (y) => `${span(y, "/")}-${span(y + 2, "/").slice(2)}`,
      (y) => `${span(y, "/")} - ${span(y + 2, "/")}`,
      (y) => `${span(y, "/")} to ${span(y + 2, "/")}`,
    ],
  },
  quarters: {
    steps: 4,
    writers: [
      (q) => `${ofYear(q)} ${quarter(q)}`,
      (q) => `${quarter(q)} ${ofYear(q)}`,
      (q) => `${ofYear(q)}${quarter(q)}`,
      (q) => `${month((q % 4) * 3).slice(0, 3)}-${month((q % 4) * 3 + 2).slice(0, 3)} ${ofYear(q)}`,
    ],
  },
  "quarters of years over two": {
    steps: 4,
    writers: [
      (q) => `${span(ofYear(q), "/")} ${quarter(q)}`,
      (q) => `${quarter(q)} ${span(ofYear(q), "-")}`,
      (q) => `${span(ofYear(q), "/")} quarter ${(q % 4) + 1}`,
    ],
  },
  months: {
    steps: 12,
    writers: [
      (m) => `${year(m)}-${two((m % 12) + 1)}`,
      (m) => `${month(m)} ${year(m)}`,
      (m) => `${month(m).slice(0, 3)}-${two(year(m))}`,
      (m) => `${year(m)} ${month(m).slice(0, 3).toUpperCase()}`,
      (m) => `${year(m)}M${two((m % 12) + 1)}`,
      lastDay,
    ],
  },
};

const column = fc.constantFrom(...Object.values(KINDS)).chain(({ steps, writers }) =>
  fc.record({
    own: fc.constantFrom(...writers),
    typed: fc.constantFrom(...writers),
    from: fc.integer({ min: 1975 * steps, max: 2050 * steps }),
    // A run long enough to be no more than what it is: every second month would be no quarter, but every third is.
    length: fc.integer({ min: 13, max: 15 }),
    seed: fc.array(fc.nat(), { minLength: 15, maxLength: 15 }),
  }),
);

describe("a period in two writings", () => {
  it("is at the same place in time, and later ones come later, in whatever order they stand", () => {
    fc.assert(
      fc.property(column, ({ own, typed, from, length, seed }) => {
        const places = Array.from({ length }, (_, i) => from + i).sort(
          (a, b) => (seed[a - from] ?? 0) - (seed[b - from] ?? 0),
        );
        const resolved = resolvePeriods(places.map((place) => ({ label: own(place), identifier: "" })));
        expect([...resolved.otherKind, ...resolved.unreadable]).toEqual([]);
        const periods = resolved.periods as readonly Period[];
        const shift = (periods[0]?.index ?? 0) - (places[0] as number);
        for (const [i, period] of periods.entries()) {
          expect(period.index - (places[i] as number), period.label).toBe(shift);
          const other = typed(places[i] as number);
          const meant = typedPeriod(other, resolved.kind, period.label);
          // A day of a plain year is no plain year; every other writing means the very period.
          if (meant !== null || !/^\d{4}\D*$/.test(period.label))
            expect([other, meant?.index]).toEqual([other, period.index]);
        }
      }),
      PROPERTY_RUNS,
    );
  });
});
