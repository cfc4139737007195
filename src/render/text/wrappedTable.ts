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
  const fitted = fitColumns(widths, page, left.length === head.length);
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

/** Narrower than this no column becomes: its words would be cut. */
const NARROWEST = 8;

/** A long first column (an area's name) gives way before the figures do, then whichever is widest; of words, the widest. */
function fitColumns(widths: readonly number[], page: number, onlyWords: boolean): number[] {
  const fitted = [...widths];
  const excess = (): number => fitted.reduce((sum, width) => sum + width, 0) + 2 * (fitted.length - 1) - page;
  if (!onlyWords) fitted[0] = Math.max(Math.min(NARROWEST, fitted[0] ?? 0), (fitted[0] ?? 0) - Math.max(0, excess()));
  while (excess() > 0) {
    const widest = Math.max(...fitted);
    if (widest <= NARROWEST) break;
    fitted[fitted.indexOf(widest)] = widest - 1;
  }
  return fitted;
}
