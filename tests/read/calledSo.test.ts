/** `--indicator` by the label of a key, filtered and not: the same answer or the same refusal. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { ProblemError } from "../../src/problems.js";
import { filterByLabel } from "../../src/read/calledSo.js";
import { openSource } from "../../src/read/open.js";
import { readSeries } from "../../src/read/readSeries.js";
import type { ReadRequest } from "../../src/read/request.js";
import { PROPERTY_RUNS } from "../stats/reference.js";
import { bytesOf, pieces, requestOf } from "./sources.js";

const HEAD = '"Short Desc","Data item","Years","LA and Regions","Values","LA Number","Region"\n';
const line = (key: string, label: string, year: string, area: string, value: string): string =>
  `"${key}","${label}","${year}","${area}","${value}","${area === "Leeds" ? "383" : "370"}","North"\n`;

const sourceOf = (text: string) => ({
  name: "lait.csv",
  bytes: pieces(bytesOf(text)),
  again: () => pieces(bytesOf(text)),
});

async function answer(text: string, request: ReadRequest, areas: readonly string[], isFiltered: boolean) {
  const { again, ...once } = sourceOf(text);
  const source = isFiltered ? { ...once, again } : once;
  try {
    return await readSeries(source, request, areas, [], false, 0);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}

/** How many rows the filter by the label drops; null without one. */
async function dropped(text: string, request: ReadRequest): Promise<number | null> {
  const filter = await filterByLabel(await openSource(sourceOf(text), request), request, () => pieces(bytesOf(text)));
  if (filter === null) return null;
  filter.take(bytesOf(text));
  filter.end();
  return filter.dropped;
}

it("finds the key that a label in some of its rows stands for, and reads that key's rows only", async () => {
  const text = `${HEAD}${["2014", "2015", "2016"]
    .flatMap((year, i) =>
      ["Leeds", "Barnsley"].flatMap((area) => [
        line("LAC", i === 1 ? "Looked after children" : "NA", year, area, `${60 + i}`),
        line("CPP", i === 2 ? "Protection plans" : "NA", year, area, `${40 + i}`),
      ]),
    )
    .join("")}`;
  const request = requestOf({ indicator: "looked after  CHILDREN" });
  expect(await dropped(text, request)).toBe(6);
  const read = await answer(text, request, ["Leeds"], true);
  expect(read).toEqual(await answer(text, request, ["Leeds"], false));
  expect(read).toMatchObject({ rows: 12, series: [{ indicator: { name: "Looked after children" } }] });
  expect(await dropped(text, requestOf({ indicator: "nothing of the kind" }))).toBeNull();

  // By key, by label, and that key's rows; never the whole file after them.
  let readings = 0;
  const again = () => {
    readings += 1;
    return pieces(bytesOf(text));
  };
  await readSeries({ ...sourceOf(text), again }, request, ["Leeds"], [], false, 0);
  expect(readings).toBe(3);
});

const KEYS = ["A", "a", "B", "C", "Label A", ""];
const LABELS = ["NA", "NA", "", "Label A", "label a", "Label B", "A", "C"];
const row = fc.record({
  key: fc.oneof({ weight: 3, arbitrary: fc.constantFrom("A", "B", "C") }, fc.constantFrom(...KEYS)),
  label: fc.constantFrom(...LABELS),
  year: fc.integer({ min: 2009, max: 2020 }).map(String),
  area: fc.constantFrom("Leeds", "Barnsley"),
  value: fc.oneof({ weight: 20, arbitrary: fc.nat(200).map(String) }, fc.constantFrom("c", "x y", "")),
});

it("answers as without the filter, whatever keys and labels there are", async () => {
  let dropping = 0;
  let read = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 3, maxLength: 14 }),
      fc.constantFrom("Label A", "label b", "A", "c", "Label Z", "NA"),
      fc.constantFrom<ReadRequest["where"]>(
        [],
        [],
        [["Region", "north"]],
        [["LA and Regions", "leeds"]],
        [["Years", "2010"]],
      ),
      async (rows, indicator, where) => {
        const text = HEAD + rows.map((r) => line(r.key, r.label, r.year, r.area, r.value)).join("");
        const request = requestOf({ indicator, where });
        const whole = await answer(text, request, ["Leeds"], false);
        expect(await answer(text, request, ["Leeds"], true)).toEqual(whole);
        if (!("series" in whole)) return;
        read += 1;
        if (((await dropped(text, request)) ?? 0) > 0) dropping += 1;
      },
    ),
    { ...PROPERTY_RUNS, numRuns: 600 },
  );
  expect(read).toBeGreaterThan(30);
  expect(dropping).toBeGreaterThan(15);
});
