/** A table wider than the page, or of characters of any width: its cells wrapped by cli-table3. */
import Table from "cli-table3";
import type { DisplayTable } from "../display.js";

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

/** The lines of the head and of the body. `widths` are the columns' own, which fit `page` or not. */
export function wrapTable(
  { head, rows, left }: Omit<DisplayTable, "title">,
  widths: readonly number[],
  page: number,
): { top: string[]; body: string[] } {
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  // A long first column (an area's name) gives way before the figures do.
  const fitted = widths.map((width, i) => (i === 0 && total > page ? Math.max(8, width - (total - page)) : width));
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
  const split = Math.max(1, headLines);
  return { top: lines.slice(0, split), body: lines.slice(split) };
}
