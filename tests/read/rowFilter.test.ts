/** The filter in front of the parser: with it and without it, every file gives the same answer or the same refusal. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Problem, ProblemError } from "../../src/problems.js";
import { placeOf } from "../../src/read/columns.js";
import { decode } from "../../src/read/decode.js";
import { readTable } from "../../src/read/formats.js";
import { filterFor, NotClean, narrowed } from "../../src/read/narrowed.js";
import { type Opened, openSource } from "../../src/read/open.js";
import { type ReadAnswer, readSeries } from "../../src/read/readSeries.js";
import type { AreaRequest, ReadRequest } from "../../src/read/request.js";
import type { RowFilter } from "../../src/read/rowFilter.js";
import type { Source } from "../../src/read/source.js";
import type { Row } from "../../src/read/table.js";
import { sameText } from "../../src/series/writing.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { bytesOf, pieces, requestOf } from "./sources.js";

interface Asked {
  readonly bytes: Uint8Array;
  /** the same before it was damaged */
  readonly clean?: Uint8Array;
  readonly cuts: readonly number[];
  readonly request: ReadRequest;
  readonly areas: AreaRequest;
}

const sourceOf = ({ bytes, cuts }: Asked): Source => ({
  name: "data.csv",
  bytes: pieces(bytes, cuts),
  again: () => pieces(bytes, cuts),
});

const outcome = async (work: Promise<ReadAnswer>): Promise<unknown> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
};

const filtered = (asked: Asked) => outcome(readSeries(sourceOf(asked), asked.request, asked.areas, [], false, 0));
const unfiltered = (asked: Asked) =>
  outcome(readSeries({ ...sourceOf(asked), again: undefined }, asked.request, asked.areas, []));

/** How many rows the filter drops, or the problem on the way. */
async function dropped(asked: Asked): Promise<number> {
  try {
    const opened = await openSource(sourceOf(asked), asked.request);
    const filter = filterFor(opened, asked.request);
    if (filter === null) return 0;
    for await (const _ of (await narrowed(opened, filter, pieces(asked.bytes, asked.cuts))).rows);
    return filter.dropped;
  } catch (error) {
    if (error instanceof ProblemError || error instanceof NotClean) return 0;
    throw error;
  }
}

const INDICATORS = ["LAC", "lac ", "CPP, rate", 'The "third"', "Größe", "two\nlines", "Indicator", ""];
const LABELS = ["NA", "NA", "Looked after", "LAC", "cpp, rate", ""];
const SEXES = ["Total", "Girls", "boys", "½", ""];
const LINE_ENDS = ["\n", "\r\n", "\n", "\r\n", "\n", "\r\n", "\r", "\r\r\n"];

const row = fc.record({
  indicator: fc.constantFrom(...INDICATORS.slice(0, 3), ...INDICATORS),
  label: fc.constantFrom(...LABELS),
  area: fc.constantFrom("Leeds", "Leeds", "England", "St. Helens", "Bury 😀"),
  year: fc.integer({ min: 2009, max: 2016 }).map(String),
  sex: fc.oneof({ weight: 9, arbitrary: fc.constant("Total") }, fc.constantFrom(...SEXES)),
  value: fc.oneof({ weight: 30, arbitrary: fc.nat(200).map(String) }, fc.constantFrom("c", "1,234", "", "x y")),
  quoted: fc.boolean(),
  odd: fc.integer({ min: 0, max: 120 }),
});

/** An indicator goes by its key there, and by its label, which only some rows have. */
const LAIT = ["Short Desc", "LA and Regions", "Years", "Data item", "Values", "LA Number", "Region"];

/** Long tables as publishers write them, mostly whole, some with what may be wrong with one. */
const asked: fc.Arbitrary<Asked> = fc
  .record({
    rows: fc.array(row, { minLength: 10, maxLength: 40 }),
    damage: fc.constantFrom("none", "none", "rows", "bytes"),
    changes: fc.array(
      fc.record({
        at: fc.nat(3000),
        drop: fc.nat(2),
        put: fc.constantFrom(
          ...['"', '""', ",", "\n", "\r", "\u0000", "\n\n", "a", '"\n', ',"', "é"].map(bytesOf),
          [0xe9],
          [0xff],
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    keyed: fc.boolean(),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
    delimiter: fc.constantFrom(",", ",", ";", "\t", "|"),
    lineEnd: fc.constantFrom(...LINE_ENDS),
    mark: fc.boolean(),
    lastEnd: fc.boolean(),
    latin: fc.constantFrom(false, false, false, true),
    cuts: fc.array(fc.nat(3000), { maxLength: 8 }),
    indicator: fc.constantFrom(
      "LAC",
      "LAC",
      "LAC",
      "lac",
      "cpp, rate",
      'The "third"',
      "größe",
      "LCA",
      "looked after",
      null,
    ),
    where: fc.constantFrom(
      ...[[], [], [["sex", "total"]], [["Sex", "Total"]], [["sex", "Girls"]], [["sex", "½"]], [["sex", "nobody"]]],
      ...[
        [["area", "leeds"]],
        [["sx", "a"]],
        [["Years", "2012"]],
        [["LA and Regions", "Leeds"]],
        [
          ["SEX", "Total"],
          ["area", "Leeds"],
        ],
      ],
    ),
    areas: fc.constantFrom<AreaRequest>(
      ["Leeds"],
      ["Leeds", "England"],
      ["Leeds", "Nowhere"],
      ["Nowhere"],
      "all",
      "only",
    ),
  })
  .map(
    ({
      rows,
      damage,
      changes,
      keyed,
      order,
      delimiter,
      lineEnd,
      mark,
      lastEnd,
      latin,
      cuts,
      indicator,
      where,
      areas,
    }) => {
      const cell = (text: string, quoted: boolean): string =>
        quoted || /["\n\r;,|\t]/.test(text) ? `"${text.replaceAll('"', '""').replaceAll("\n", lineEnd)}"` : text;
      const line = (cells: readonly string[], quoted: boolean): string =>
        [...order, ...(keyed ? [5, 6] : [])].map((i) => cell(cells[i] as string, quoted)).join(delimiter);
      const whole = rows.map(({ indicator: of, label, area, year, sex, value, quoted }) =>
        line([of, area, year, keyed ? label : sex, value, "", ""], quoted),
      );
      const lines = whole.map((text, i) => {
        const { odd } = rows[i] as { odd: number };
        if (damage !== "rows" || odd > 7) return text;
        return odd === 0 ? `${text}${delimiter}more` : odd === 1 ? "" : delimiter.repeat(keyed ? 6 : 4);
      });
      const header = line(keyed ? LAIT : ["Indicator", "area", "year", "sex", "value"], false);
      const encoded = (wholeLines: readonly string[]): number[] => {
        const text = [header, ...wholeLines].join(lineEnd) + (lastEnd ? lineEnd : "");
        return [
          ...(latin ? Buffer.from(text.replaceAll("😀", "é"), "latin1") : bytesOf((mark ? "\ufeff" : "") + text)),
        ];
      };
      const bytes = encoded(lines);
      if (damage === "bytes") for (const { at, drop, put } of changes) bytes.splice(at % bytes.length, drop, ...put);
      const request = requestOf({
        indicator,
        where: where as [string, string][],
        encoding: latin ? "windows-1252" : null,
      });
      return { bytes: Uint8Array.from(bytes), clean: Uint8Array.from(encoded(whole)), cuts, request, areas };
    },
  );

/** All rows, or the problem that stops them. */
async function rowsIn(rows: () => Promise<AsyncIterable<readonly Row[]>>): Promise<Row[] | Problem | NotClean> {
  const found: Row[] = [];
  try {
    for await (const batch of await rows()) found.push(...batch);
    return found;
  } catch (error) {
    if (error instanceof NotClean) return error;
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

it("whatever is in doubt is passed on, wherever in a block of 64 bytes it stands", async () => {
  const request = requestOf({ indicator: "a" });
  const row = (indicator: string, note: string): string => `${indicator},Leeds,2009,1,"${note}"\r\n`;
  const header = "indicator,area,year,value,note\r\n";
  const opened = await openSource(
    { name: "data.csv", bytes: pieces(bytesOf(header + row("a", "") + row("b", ""))) },
    request,
  );
  for (const doubtful of ['\rz"', '"z"', '"z', '\u0000z"', '\r\r\nz"'])
    for (let at = 0; at < 130; at++) {
      const text = `${header}${row("b", "x".repeat(at))}b,Leeds,2010,1,"${"y".repeat(70)}${doubtful}\r\n${row("b", "")}`;
      const passed = (filterFor(opened, request) as RowFilter).take(bytesOf(text));
      expect(new TextDecoder().decode(passed), `${JSON.stringify(doubtful)} ${at}`).toContain(`${doubtful}\r\nb,`);
    }
});

it("the filter leaves every row in question on its line, and whatever is refused", async () => {
  let refused = 0;
  let unclean = 0;
  let dropping = 0;
  await fc.assert(
    fc.asyncProperty(asked, async (question) => {
      const { bytes, clean = bytes, cuts, request } = question;
      let opened: Opened;
      let filter: RowFilter | null;
      try {
        opened = await openSource(sourceOf({ ...question, bytes: clean }), request);
        filter = filterFor(opened, request);
      } catch (error) {
        if (error instanceof ProblemError) return;
        throw error;
      }
      if (filter === null) return;
      const dropper = filter;
      const { delimiter, columns } = opened.table;
      const left = await rowsIn(async () => (await narrowed(opened, dropper, pieces(bytes, cuts))).rows);
      const all = await rowsIn(async () => {
        const { text } = await decode(pieces(bytes), request.encoding, opened.location);
        return (await readTable(text, { delimiter }, opened.location)).rows;
      });
      if (left instanceof NotClean) {
        unclean += 1;
        return;
      }
      if (!Array.isArray(all) || !Array.isArray(left)) {
        expect((left as Problem).code).toBe((all as Problem).code);
        refused += 1;
        return;
      }
      const isWanted = ({ cells }: Row): boolean =>
        request.where.every(([column, value]) => sameText(cells[placeOf(column, columns)] ?? "", value)) &&
        (request.indicator === null || sameText(cells[opened.plan.indicatorPlace ?? -1] ?? "", request.indicator));
      expect(left.filter(isWanted)).toEqual(all.filter(isWanted));
      expect(left.length + dropper.dropped).toBe(all.length);
      if (dropper.dropped > 0) dropping += 1;
    }),
    { ...PROPERTY_RUNS, numRuns: 2500 },
  );
  expect(refused + unclean).toBeGreaterThan(100);
  expect(dropping).toBeGreaterThan(500);
});

describe("the filtered and the unfiltered read", () => {
  it("agree on every file and question", async () => {
    let runs = 0;
    let dropping = 0;
    const answers = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(asked, async (question) => {
        const whole = await unfiltered(question);
        expect(await filtered(question)).toEqual(whole);
        runs += 1;
        if ((await dropped(question)) > 0) dropping += 1;
        const kind = (whole as { code?: string }).code ?? "read";
        answers.set(kind, (answers.get(kind) ?? 0) + 1);
      }),
      { ...PROPERTY_RUNS, numRuns: 500 },
    );
    expect(dropping / runs).toBeGreaterThan(0.2);
    expect((answers.get("read") ?? 0) / runs).toBeGreaterThan(0.1);
    for (const code of ["ragged-row", "bad-quotes", "bad-encoding", "binary-file", "no-such-choice", "which-filter"])
      expect(answers.get(code), code).toBeGreaterThan(0);
  });

  const NAMES = ["Leeds", "England", "York", "Bury", "Hull"];
  const long = (lines: (year: number, area: string, indicator: string) => string): string => {
    const rows = ["indicator,area,year,value,note"];
    for (const indicator of Array.from({ length: 300 }, (_, i) => `measure ${i}`))
      for (const area of NAMES) for (let year = 2009; year < 2019; year++) rows.push(lines(year, area, indicator));
    return `${rows.join("\r\n")}\r\n`;
  };
  const question = (text: string): Asked => ({
    bytes: bytesOf(text),
    cuts: Array.from({ length: 20 }, (_, i) => i * 40_001),
    request: requestOf({ indicator: "measure 250" }),
    areas: ["Leeds", "York"],
  });
  const plain = (year: number, area: string, indicator: string): string =>
    `"${indicator}",${area},${year},${year - 2000}.5,"said ""so"",\r\nonce"`;

  it("agree on a long file, and on its lines", async () => {
    const all = question(long(plain));
    const whole = (await unfiltered(all)) as ReadAnswer;
    expect(await filtered(all)).toEqual(whole);
    expect(whole.rows).toBe(15_000);
    expect(await dropped(all)).toBe(14_950);
    const york = whole.series[1]?.values?.observations;
    // Two lines for each row, and the header.
    expect(york?.[0]?.line).toBe(2 + 2 * (250 * 50 + 20));
    expect(york?.map(({ value }) => value)).toEqual([9.5, 10.5, 11.5, 12.5, 13.5, 14.5, 15.5, 16.5, 17.5, 18.5]);
  });

  it.each([
    ["a blank row", [...bytesOf(",,,")], null],
    ["a row of blanks", [...bytesOf(' ,"",\t, ')], null],
    ["the header once more", [...bytesOf("indicator,area,year,value")], null],
    ["another header", [...bytesOf("area,indicator,year,value")], "another-header"],
    ["a header of other names", [...bytesOf("area,name,value,year")], "another-header"],
    ["a note under the rows", [...bytesOf("Source: the department,,,")], null],
    ["a row that is too short", [...bytesOf("b,Leeds")], "ragged-row"],
    ["a quotation mark inside a cell", [...bytesOf('b,Le"eds,2009,1')], "bad-quotes"],
    ["a cell that goes on behind its quotation mark", [...bytesOf('b,"Le"eds,2009,1')], "bad-quotes"],
    ["a quotation mark that is never closed", [...bytesOf('b,"Leeds,2009,1')], "bad-quotes"],
  ])("agree on %s", async (_, put, code) => {
    const rows = (indicator: string): string =>
      [2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016]
        .map((year) => `${indicator},Leeds,${year},${year - 2000}\n`)
        .join("");
    const bytes = [`indicator,area,year,value\n${rows("b")}`, `${rows("b")}${rows("a")}`].map((text) => [
      ...bytesOf(text),
    ]);
    const lineFeed = 0x0a;
    const question: Asked = {
      bytes: Uint8Array.from([...(bytes[0] as number[]), ...put, lineFeed, ...(bytes[1] as number[])]),
      cuts: [],
      request: requestOf({ indicator: "a" }),
      areas: ["Leeds"],
    };
    const whole = await unfiltered(question);
    expect((whole as { code?: string }).code ?? null).toBe(code);
    expect(await filtered(question)).toEqual(whole);
  });

  it.each([
    ["the label of another", ["X,A,,2009,Leeds,7,", "X,A,,2009,York,7,"], "A", ["Leeds"]],
    ["a label alone, once without a key", [",B,,2009,Leeds,7,"], "B", null],
  ])("agree on an indicator called as %s", async (_, rows, indicator, areas) => {
    const header = "Short Desc,Data item,Region,Years,LA and Regions,Values,LA Number";
    const own = [2010, 2011, 2012, 2013].map((year) => `A,B,,${year},Leeds,${year - 2000},`);
    const text = [header, ...rows, ...own, "C,D,,2010,Hull,1,"].join("\n");
    const asking: Asked = { bytes: bytesOf(text), cuts: [], request: requestOf({ indicator }), areas: "only" };
    const whole = await unfiltered(asking);
    expect(await filtered(asking)).toEqual(whole);
    const read = whole as Partial<ReadAnswer>;
    expect(read.series?.map(({ area }) => area.name) ?? null).toEqual(areas);
  });

  it("agree on a refusal far down a long file", async () => {
    for (const at of [400_000, 700_000])
      for (const put of ['"', "\u0000", "\r", "\n", ",,", "\u00ff"]) {
        const bytes = bytesOf(long(plain));
        // The letter with its umlaut as Latin-1 has it is no UTF-8.
        const broken = [bytes.subarray(0, at), Buffer.from(put, "latin1"), bytes.subarray(at)];
        const asking = { ...question(""), bytes: Uint8Array.from(Buffer.concat(broken)) };
        expect(await filtered(asking)).toEqual(await unfiltered(asking));
      }
  });
});
