import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "../../../src/render/csv.js";
import { changedLines } from "../../../src/report/drift/changedLines.js";
import { csvCells } from "../../../src/report/drift/csvCells.js";
import { movedCells } from "../../../src/report/drift/movedCells.js";

describe("cells of a CSV", () => {
  it("are those that were written", () => {
    const cell = fc.oneof(
      fc.string().map((text) => text.replace(/[\p{C}\p{Z}]/gu, "")),
      fc.constantFrom('"', ",", '","', "a b"),
    );
    const safe = cell.filter((text) => !/^ *[=+\-@]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(safe, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        expect(csvCells(csvText(rows))).toEqual(rows);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

const HEADER = "area,period,benchmark,actual,note\n";
const WAS = `${HEADER}Leeds,2017,England,75,\nLeeds,2018,England,76,\nLeeds,2018,Neighbours,70,\n`;

describe("moved cells", () => {
  it("are none where nothing moved, whatever the order of the rows", () => {
    expect(movedCells("q", WAS, WAS)).toEqual([]);
    const [header, ...rows] = WAS.trim().split("\n");
    expect(movedCells("q", WAS, `${[header, ...rows.reverse()].join("\n")}\n`)).toEqual([]);
  });

  it("name their row by all that tells it from the others", () => {
    expect(movedCells("q", WAS, WAS.replace("England,76", "England,77"))).toEqual([
      {
        question: "q",
        area: "Leeds",
        period: "2018",
        row: "benchmark England",
        column: "actual",
        from: "76",
        to: "77",
      },
    ]);
  });

  it("are compared as written: a digit more is another figure", () => {
    expect(movedCells("q", WAS, WAS.replace("England,76", "England,76.0"))).toHaveLength(1);
  });

  it("come and go with rows and columns, of which the empty cells say nothing", () => {
    const gone = movedCells("q", WAS, WAS.replace("Leeds,2017,England,75,\n", ""));
    expect(gone.map(({ period, column, from, to }) => [period, column, from, to])).toEqual([
      ["2017", "actual", "75", null],
    ]);
    const more = movedCells("q", "area,period\nLeeds,2018\n", "area,period,rank\nLeeds,2018,3\n");
    expect(more).toEqual([
      { question: "q", area: "Leeds", period: "2018", row: null, column: "rank", from: null, to: "3" },
    ]);
  });

  it("are found among rows that nothing tells apart, by their order", () => {
    const twice = "area,value\nLeeds,1\nLeeds,2\n";
    expect(movedCells("q", twice, twice.replace(",2", ",3"))).toEqual([
      { question: "q", area: "Leeds", period: null, row: null, column: "value", from: "2", to: "3" },
    ]);
  });
});

describe("changed lines", () => {
  it("are the first that only one text has, each as often as it has more", () => {
    expect(changedLines("a\nb\nb\n", "b\nc\n")).toEqual({ was: ["a", "b"], now: ["c"] });
    const many = Array.from({ length: 9 }, (_, i) => `line ${i}`).join("\n");
    expect(changedLines(many, "").was.at(-1)).toBe("and 5 more lines");
  });
});
