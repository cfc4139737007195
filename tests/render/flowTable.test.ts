import { describe, expect, it } from "vitest";
import type { Style } from "../../src/render/renderer.js";
import { flowTable } from "../../src/render/text/flowTable.js";
import { paintFor } from "../../src/render/text/paint.js";

const STYLE: Style = { columns: 40, ascii: true, color: 0 };
const plain = await paintFor(0);
const table = (rows: readonly (readonly string[])[]) => ({
  title: "",
  head: ["Rank", "Area", "Actual"],
  rows,
  left: [1],
});

describe("a table of many rows", () => {
  it("sets short names on one line each", () => {
    expect(flowTable(table([["1", "Leeds", "76"]]), STYLE, plain).split("\n")).toEqual([
      "Rank  Area   Actual",
      "-------------------",
      "   1  Leeds      76",
    ]);
  });

  it("wraps long names, cuts long words and ends with dots what takes too many lines", () => {
    const names = ["Bournemouth, Christchurch and Poole", "x".repeat(40), "word ".repeat(60).trim()];
    const lines = flowTable(table(names.map((name, i) => [String(i + 1), name, "7"])), STYLE, plain).split("\n");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    expect(lines[2]).toMatch(/^ {3}1 {2}Bournemouth, Christchurch +7$/);
    expect(lines[3]).toBe("       and Poole");
    expect(lines.join("")).toContain("x".repeat(20));
    expect(lines.at(-1)).toMatch(/\.\.\.$/);
  });
});
