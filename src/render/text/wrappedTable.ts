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
  const longest = head.map((cell, i) => Math.max(...[cell, ...rows.map((row) => row[i] ?? "")].map(longestWord)));
  const fitted = fitColumns(widths, longest, page, left.length === head.length);
  const broken = (cells: readonly string[]): string[] => cells.map((cell, i) => brokenTo(cell, fitted[i] ?? 0));
  const table = new Table({
    chars: NO_RULES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    colAligns: head.map((_, i) => (left.includes(i) ? "left" : "right")),
    colWidths: fitted,
    wordWrap: true,
  });
  table.push(broken(head), ...rows.map(broken));
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
/** Words longer than this are cut before the other columns are. */
const LONGEST_WORD = 16;

const longestWord = (cell: string): number => Math.max(0, ...cell.split(" ").map((word) => word.length));

/**
 * A long first column (an area's name) gives way before the figures do, then whichever is widest; of words, the widest.
 * As long as that is enough, none becomes narrower than its longest word.
 */
function fitColumns(widths: readonly number[], longest: readonly number[], page: number, onlyWords: boolean): number[] {
  const fitted = [...widths];
  const excess = (): number => fitted.reduce((sum, width) => sum + width, 0) + 2 * (fitted.length - 1) - page;
  const words = widths.map((width, i) => Math.min(width, Math.max(NARROWEST, Math.min(LONGEST_WORD, longest[i] ?? 0))));
  const first = words[0] ?? 0;
  if (!onlyWords) fitted[0] = Math.max(first, (fitted[0] ?? 0) - Math.max(0, excess()));
  for (const narrowest of [words, widths.map((width) => Math.min(width, NARROWEST))])
    while (excess() > 0) {
      const room = fitted.map((width, i) => (width > (narrowest[i] ?? 0) ? width : 0));
      const widest = Math.max(...room);
      if (widest === 0) break;
      fitted[room.indexOf(widest)] = widest - 1;
    }
  return fitted;
}

/** Broken where its words end, with the space that it begins with; a word longer than the column is broken itself. */
function brokenTo(cell: string, width: number): string {
  if (cell.length <= width || !NARROW.test(cell)) return cell;
  const indent = /^ */.exec(cell)?.[0] ?? "";
  const room = Math.max(1, width - indent.length);
  const lines: string[] = [];
  for (const word of cell.trim().split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += room) lines.push(word.slice(at, at + room));
  }
  return lines.map((line) => indent + line).join("\n");
}

/** Characters of one column each; what is wider is left to be measured. */
const NARROW = /^[ -~–▁-█]*$/;
