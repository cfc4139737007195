/** Lines that fit the page: wrapped sentences and ruled tables. */
import type { DisplayTable } from "../display.js";
import type { Style } from "../renderer.js";
import type { Paint } from "./paint.js";

/** Words to lines of at most `width`, the later ones indented. A word longer than the line stands alone. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line === "" ? word : `${line} ${word}`;
    if (next.length > width && line.trim() !== "") {
      lines.push(line);
      line = indent + word;
    } else line = next;
  }
  return [...lines, line].join("\n");
}

/** cli-table3 slows down with the square of the rows; above this many, plain columns are set. */
const MOST_TABLE_ROWS = 200;

/** Characters of one column each, so that a text's length is its width. */
const NARROW = /^[ -~–▁-█]*$/;

export async function setTable(
  { head, rows, left }: Omit<DisplayTable, "title">,
  { columns, ascii }: Style,
  paint: Paint,
): Promise<string> {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)));
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  const rule = paint.faint((ascii ? "-" : "─").repeat(Math.min(total, columns)));
  // A table that fits needs no wrapping, and padding its cells is far quicker than loading what can wrap them.
  const fits = total <= columns && NARROW.test([head, ...rows].flat().join(""));
  if (fits || rows.length > MOST_TABLE_ROWS)
    return [paint.strong(plainRow(head, widths, left)), rule, ...rows.map((row) => plainRow(row, widths, left))].join(
      "\n",
    );
  const { wrapTable } = await import("./wrappedTable.js");
  const { top, body } = wrapTable({ head, rows, left }, widths, columns);
  return [...top.map(paint.strong), rule, ...body].join("\n");
}

function plainRow(cells: readonly string[], widths: readonly number[], left: readonly number[]): string {
  return cells
    .map((cell, i) => (left.includes(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join("  ")
    .trimEnd();
}
