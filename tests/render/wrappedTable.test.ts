import { describe, expect, it } from "vitest";
import { wrapTable } from "../../src/render/text/wrappedTable.js";

const linesOf = (head: string[], rows: string[][], page: number): string[] => {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)));
  const { top, body } = wrapTable({ head, rows, left: [0] }, widths, page);
  return [...top, ...body];
};

describe("a table wider than the page", () => {
  it("breaks an indented cell where its words end, and cuts none", () => {
    const lines = linesOf(["Design", "95% interval"], [["  change since 2016", "311.5 lower to 295.1 higher"]], 44);
    expect(lines).toEqual([
      "Design                          95% interval",
      "  change since   311.5 lower to 295.1 higher",
      "  2016",
    ]);
  });

  it("lets a long heading give way before the words of names are cut", () => {
    const head = ["", "change", "Bournemouth, Christchurch and Poole's change less theirs"];
    const lines = linesOf(head, [["Bournemouth, Christchurch and Poole", "+16.0", "+13.1"]], 60);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    expect(lines.join("\n")).not.toMatch(/…/);
    expect(lines.some((line) => line.startsWith("Bournemouth,"))).toBe(true);
  });
});
