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

describe("a table that goes by another name throughout", () => {
  const HEAD = "area,indicator,period,actual\n";
  const OLD = `${HEAD}Leeds,At 31 March,2017,75\nLeeds,At 31 March,2018,76\n`;

  it("has that told once, and its rows are the same ones still", () => {
    const now = OLD.replaceAll("At 31", "On 31").replace("2018,76", "2018,77");
    const rest = { question: "q", row: null };
    expect(movedCells("q", OLD, now)).toEqual([
      { ...rest, area: null, period: null, column: "indicator", from: "At 31 March", to: "On 31 March" },
      { ...rest, area: "Leeds", period: "2018", column: "actual", from: "76", to: "77" },
    ]);
  });

  it("is another table where some rows only go by it", () => {
    const now = OLD.replace("At 31 March,2018", "On 31 March,2018");
    expect(movedCells("q", OLD, now).map(({ column, from, to }) => [column, from, to])).toEqual([
      ["actual", null, "76"],
      ["actual", "76", null],
    ]);
  });

  it("is another area's where the area is another", () => {
    expect(movedCells("q", OLD, OLD.replaceAll("Leeds", "Hull"))).toHaveLength(4);
  });
});

describe("changed lines", () => {
  it("are the first that only one text has, each as often as it has more", () => {
    expect(changedLines("a\nb\nb\n", "b\nc\n")).toEqual({ was: ["a", "b"], now: ["c"] });
    const many = Array.from({ length: 9 }, (_, i) => `line ${i}`).join("\n");
    expect(changedLines(many, "").was.at(-1)).toBe("and 5 more lines");
  });
});
