/** Lines that fit the page: wrapped sentences and ruled tables. */
import Table from "cli-table3";
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
const NARROW = /^[ -~–]*$/;

const NO_RULES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

export function setTable({ head, rows, left }: DisplayTable, { columns, ascii }: Style, paint: Paint): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)));
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  const rule = paint.faint((ascii ? "-" : "─").repeat(Math.min(total, columns)));
  // A table that fits needs no wrapping, and padding its cells is far quicker than what can wrap them.
  const fits = total <= columns && NARROW.test([head, ...rows].flat().join(""));
  if (fits || rows.length > MOST_TABLE_ROWS)
    return [paint.strong(plainRow(head, widths, left)), rule, ...rows.map((row) => plainRow(row, widths, left))].join(
      "\n",
    );
  // A long first column (an area's name) gives way before the figures do.
  const fitted =
    total <= columns ? widths : widths.map((width, i) => (i === 0 ? Math.max(8, width - (total - columns)) : width));
  const table = new Table({
    chars: NO_RULES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: head.map((_, i) => (left.includes(i) ? "left" : "right")),
    colWidths: fitted,
    wordWrap: true,
  });
  table.push([...head], ...rows.map((row) => [...row]));
  const lines = table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  const headLines =
    lines.length - rows.length <= 1 ? 1 : lines.findIndex((line) => line.startsWith(rows[0]?.[0]?.slice(0, 4) ?? ""));
  const [top, body] = [lines.slice(0, Math.max(1, headLines)), lines.slice(Math.max(1, headLines))];
  return [...top.map(paint.strong), rule, ...body].join("\n");
}

function plainRow(cells: readonly string[], widths: readonly number[], left: readonly number[]): string {
  return cells
    .map((cell, i) => (left.includes(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join("  ")
    .trimEnd();
}
