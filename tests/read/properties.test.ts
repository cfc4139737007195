/** What must hold for every file, not only for those we thought of. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProblemError } from "../../src/problems.js";
import type { ReadAnswer } from "../../src/read/readSeries.js";
import type { Measure } from "../../src/series/series.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { bytesOf, read } from "./sources.js";

const RUNS = { ...PROPERTY_RUNS, numRuns: 150 };

interface Written {
  readonly areas: readonly string[];
  readonly years: readonly number[];
  /** area by area, year by year */
  readonly numbers: readonly (readonly number[])[];
  readonly text: string;
  readonly cuts: readonly number[];
}

const AREA_NAMES = [
  "Leeds",
  "Bristol, City of",
  'The "Wrekin"',
  "Yorkshire and The Humber",
  "York; North",
  "Hull|East",
  "Ely\tWest",
];

/** A table of numbers as some publisher might write it. */
const written: fc.Arbitrary<Written> = fc
  .record({
    areas: fc.uniqueArray(fc.constantFrom(...AREA_NAMES), { minLength: 1 }),
    years: fc.uniqueArray(fc.integer({ min: 1990, max: 2030 }), { minLength: 1, maxLength: 8 }),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
    mark: fc.boolean(),
    lastEnd: fc.boolean(),
    quoteAll: fc.boolean(),
    order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    cuts: fc.array(fc.nat(600), { maxLength: 12 }),
    seed: fc.infiniteStream(
      fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter((value) => value === 0 || Math.abs(value) > 1e-100),
    ),
    shuffle: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({ areas, years, delimiter, lineEnd, mark, lastEnd, quoteAll, order, cuts, seed, shuffle }) => {
    const numbers = areas.map(() => years.map(() => seed.next().value as number));
    const cell = (text: string): string =>
      quoteAll || /["\n\r;,|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const line = (cells: readonly string[]): string => order.map((i) => cell(cells[i] as string)).join(delimiter);
    const rows = areas
      .flatMap((area, a) => years.map((year, y) => line([String(year), area, String(numbers[a]?.[y])])))
      .map((row) => ({ row, key: shuffle.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
    const text = [line(["year", "area", "rate"]), ...rows].join(lineEnd) + (lastEnd ? lineEnd : "");
    return { areas, years, numbers, text: (mark ? "\ufeff" : "") + text, cuts };
  });

const byYear = (measure: Measure | null | undefined): Map<number, number> =>
  new Map(measure?.observations.map(({ period, value }) => [period.index, value]));

const outcome = async (work: Promise<ReadAnswer>): Promise<unknown> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
};

describe("a table written as CSV", () => {
  it("reads back to the very numbers", async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ areas, years, numbers, text }) => {
        const { series, cautions } = await read(text, { areas });
        expect(cautions).toEqual([]);
        expect(series.map(({ area }) => area.name)).toEqual(areas.map((area) => area.replace("\t", " ")));
        for (const [a, { values }] of series.entries()) {
          const expected = years.map((year, y): [number, number] => [year, Number(String(numbers[a]?.[y]))]);
          expect(byYear(values)).toEqual(new Map(expected.sort(([x], [y]) => x - y)));
        }
      }),
      RUNS,
    );
  });

  it("reads the same however its bytes arrive", async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ areas, text, cuts }) => {
        const asked = { areas: areas.slice(0, 1) };
        expect(await outcome(read(text, { ...asked, cuts }))).toEqual(await outcome(read(text, asked)));
      }),
      RUNS,
    );
  });
});

const SMALL = [
  'year,area,code,category,number,rate\n2009,"Leeds",E08000035,Total,"1,234",88.5\n2010,Leeds,E08000035,Total,c,93\n2011,York,E06000014,Total,5,94\n',
  "\ufeffYear,Leeds,England\r\n2013,62,38\r\n2014,z,42\r\n",
  '[{"year":"2009/10","area":"Leeds","value":1},\n{"year":"2010/11","area":"Leeds","value":null}]',
  "geog_l,geog_n,CLA_Mar2014,CLA_Mar2015,CLA_Pop2014,CLA_Pop2015,CLA_Rate2014,CLA_Rate2015\nLA,Leeds,1357,1256,158592,160476,86,78\nLA,York,200,x,36000,36300,56,x\n",
  '"Short Desc","Data item","Years","LA and Regions","Values","LA Number","Region"\n"LAC","NA","2017","Leeds","76","383","NA"\n"LAC","Rate per 10,000","2016","Leeds","-","383","NA"\n',
  'Indicator ID,Indicator Name,Area Code,Area Name,Sex,Time period,Value,Count,Compared to goal\n1,"A rate/1,000\n",E08000035,Leeds,Persons,2015,5,50\n1,"A rate/1,000\n",E08000035,Leeds,Persons,2016,6,60\n',
  '{"period":"2012 Q4","area":"Leeds","value":1}\n{"period":"2013 Q1","area":"Leeds","value":2}\n',
];

/** Bytes changed, dropped and put in. */
const mutated = fc
  .record({
    text: fc.constantFrom(...SMALL),
    changes: fc.array(
      fc.record({
        at: fc.nat(200),
        drop: fc.nat(3),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 3 }),
          fc.constantFrom(
            ...[",", '"', "\n", "\r", ";", "\t", "{", "]", "0", "1e9", "-", "2018", "\u00a0", "é"].map(bytesOf),
          ),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    cuts: fc.array(fc.nat(200), { maxLength: 6 }),
  })
  .map(({ text, changes, cuts }) => {
    const bytes = [...bytesOf(text)];
    for (const { at, drop, put } of changes) bytes.splice(at % bytes.length, drop, ...put);
    return { bytes: Uint8Array.from(bytes), cuts };
  });

it("a damaged file is read or refused: no crash, no number that is none, whatever the chunks", async () => {
  const answers = new Set<string>();
  await fc.assert(
    fc.asyncProperty(mutated, async ({ bytes, cuts }) => {
      for (const areas of [["Leeds"], "all"] as const) {
        const whole = await outcome(read(bytes, { areas }));
        expect(await outcome(read(bytes, { areas, cuts }))).toEqual(whole);
        answers.add((whole as { code?: string }).code ?? "read");
        for (const { values, counts, populations } of (whole as Partial<ReadAnswer>).series ?? [])
          for (const measure of [values, counts, populations])
            for (const { value, period, line } of measure?.observations ?? []) {
              expect(Number.isFinite(value)).toBe(true);
              expect(Number.isFinite(period.index)).toBe(true);
              expect(line).toBeGreaterThan(0);
            }
      }
    }),
    { ...PROPERTY_RUNS, numRuns: 600 },
  );
  expect(answers.size).toBeGreaterThan(5);
});
