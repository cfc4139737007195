import { describe, expect, it } from "vitest";
import { movedBlocks } from "../../src/render/movedDisplay.js";
import type { MovedCell } from "../../src/render/reportAnswer.js";

const cell = (changes: Partial<MovedCell>): MovedCell => ({
  question: "q",
  area: "Leeds",
  period: "2018",
  row: null,
  column: "actual",
  from: "76",
  to: "77",
  ...changes,
});

/** The rows of the table, and the lines under it. */
function shown(cells: readonly MovedCell[]): { rows: readonly (readonly string[])[]; text: string } {
  const blocks = movedBlocks(cells);
  const rows = blocks.flatMap((block) => ("rows" in block ? [block.rows] : "table" in block ? [block.table.rows] : []));
  return { rows: rows.flat() as readonly (readonly string[])[], text: JSON.stringify(blocks) };
}

describe("cells that moved", () => {
  it("are nothing where none moved", () => expect(movedBlocks([])).toEqual([]));

  it("are told before rows that came or went, which take a line each", () => {
    const came = ["actual", "unit", "file"].map((column) => cell({ period: "2019", column, from: null, to: "x" }));
    const went = ["actual", "unit"].map((column) => cell({ period: "2006", column, to: null }));
    expect(shown([...came, ...went, cell({})]).rows).toEqual([
      ["q", "Leeds", "2018", "actual", "76", "77"],
      ["q", "Leeds", "2019", "3 cells", "-", "new"],
      ["q", "Leeds", "2006", "2 cells", "gone", "-"],
    ]);
  });

  it("are of every question where there are more than are shown", () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      cell({ question: i < 298 ? "long" : `last-${i}`, column: `c${i}` }),
    );
    const { rows, text } = shown(many);
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(([question]) => question))).toEqual(new Set(["long", "last-298", "last-299"]));
    expect(text).toContain("and 280 cells more");
  });

  it("have six digits, or all where it is the later ones that moved", () => {
    const digits = [cell({ from: "-541.3212000001", to: "-545.3" }), cell({ from: "0.30000000000000004", to: "0.3" })];
    expect(shown(digits).rows.map((row) => row.slice(4))).toEqual([
      ["-541.321", "-545.3"],
      ["0.30000000000000004", "0.3"],
    ]);
  });
});
