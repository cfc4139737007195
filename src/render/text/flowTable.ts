/** A table of any number of rows whose names are wrapped to the page; the figures keep their columns. */
import type { DisplayTable } from "../display.js";
import type { Style } from "../renderer.js";
import { wrap } from "./layout.js";
import type { Paint } from "./paint.js";

/** Narrower than this no column of names becomes. */
const NARROWEST = 10;
const BETWEEN = "  ";

/** The columns set to the left are those of names. In time proportional to the rows. */
export function flowTable({ head, rows, left }: DisplayTable, { columns, ascii }: Style, paint: Paint): string {
  const natural = head.map((cell, i) => rows.reduce((most, row) => Math.max(most, (row[i] ?? "").length), cell.length));
  const widths = fitted(natural, left, columns);
  const total = widths.reduce((sum, width) => sum + width, 0) + BETWEEN.length * (widths.length - 1);
  const set = (row: readonly string[]): string => setRow(row, widths, left);
  return [
    paint.strong(set(head)),
    paint.faint((ascii ? "-" : "─").repeat(Math.min(total, columns))),
    ...rows.map(set),
  ].join("\n");
}

/** Names give way, the longest first, until the page is wide enough. */
function fitted(natural: readonly number[], left: readonly number[], page: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) + BETWEEN.length * (widths.length - 1) - page;
  while (excess > 0) {
    const longest = left.reduce(
      (most, i) => ((widths[i] as number) > (widths[most] as number) ? i : most),
      left[0] ?? 0,
    );
    if (left.length === 0 || (widths[longest] as number) <= NARROWEST) break;
    widths[longest] = (widths[longest] as number) - 1;
    excess -= 1;
  }
  return widths;
}

function setRow(row: readonly string[], widths: readonly number[], left: readonly number[]): string {
  const cells = row.map((cell, i) => (left.includes(i) ? linesOf(cell, widths[i] as number) : [cell]));
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, i) => {
        const text = lines[at] ?? "";
        return left.includes(i) ? text.padEnd(widths[i] as number) : text.padStart(widths[i] as number);
      })
      .join(BETWEEN)
      .trimEnd(),
  ).join("\n");
}

/** No name takes more lines than this. */
const MOST_LINES = 3;

/** Lines of words, the later ones indented; a word longer than the line is cut into pieces. */
function linesOf(cell: string, width: number): string[] {
  if (cell.length <= width) return [cell];
  const pieces = cell.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${width - 1}}`, "gu")) ?? [""]);
  const lines = wrap(pieces.join(" "), width, " ").split("\n");
  if (lines.length <= MOST_LINES) return lines;
  const last = lines[MOST_LINES - 1] as string;
  return [...lines.slice(0, MOST_LINES - 1), `${last.slice(0, width - 3).trimEnd()}...`];
}
