/** A table of a page: caption, headers of columns and rows, figures to the right, in a box of its own that scrolls. */
import type { DisplayTable } from "../display.js";
import { htmlText } from "./htmlText.js";

/** Rows that are not to be cut by the end of a sheet of paper: with more than these a table is. */
const ROWS_KEPT_TOGETHER = 24;
/** Characters in a line that paper holds in its usual size, and in a smaller one. */
const LINE = { usual: 92, small: 120 } as const;
/** Words wider than this are broken into lines. */
const LONGEST_COLUMN = 26;
/** Names longer than this are sentences, and are broken into lines too. */
const LONGEST_NAME = 40;
/** A line of bars made of characters; what they show the figures say. */
const BARS = /^[\u2581-\u2588 ]+$/;

/** `anchor` is that of its caption. */
export function tableHtml({ title, head, rows, left }: DisplayTable, anchor: string): string {
  const rowHeader = rowHeaderOf(head, left);
  const long = head.map((_, i) => left.includes(i) && rows.some((row) => (row[i]?.length ?? 0) > LONGEST_COLUMN / 2));
  const classes = (i: number): string => named([left.includes(i) ? "" : "figure", long[i] ? "long" : ""]);
  const header = head.map((cell, i) =>
    cell.trim() === "" ? `<td${classes(i)}></td>` : `<th scope="col"${classes(i)}>${htmlText(cell)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, i) => cellHtml(cell, i === rowHeader, isGroup(row, i), left.includes(i)));
    return `<tr${named([isMarked(row) ? "marked" : ""])}>${cells.join("")}</tr>`;
  });
  const label = title === "" ? 'aria-label="Table"' : `aria-labelledby="${anchor}"`;
  return [
    `<div class="scroll" role="region" ${label} tabindex="0">`,
    `<table${named([rows.length <= ROWS_KEPT_TOGETHER ? "short" : "", sizeOf(head, rows, left)])}>`,
    ...(title === "" ? [] : [`<caption id="${anchor}">${htmlText(title)}</caption>`]),
    `<thead><tr>${header.join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table></div>",
  ].join("\n");
}

const named = (classes: readonly string[]): string => {
  const given = classes.filter((name) => name !== "");
  return given.length === 0 ? "" : ` class="${given.join(" ")}"`;
};

/** The column that says what a row is of: the first of words that has a name, else the first. */
const rowHeaderOf = (head: readonly string[], left: readonly number[]): number =>
  Math.max(
    0,
    head.findIndex((cell, i) => left.includes(i) && cell.trim() !== ""),
  );

/** A row of nothing but its name heads those under it. */
const isGroup = (row: readonly string[], i: number): boolean =>
  row.every((cell, other) => (other === i) !== (cell.trim() === ""));

/** The rows that were asked about: a table of areas marks them so. */
const isMarked = (row: readonly string[]): boolean => row.some((cell) => cell === ">" || cell.startsWith("> "));

function cellHtml(cell: string, isHeader: boolean, group: boolean, isLeft: boolean): string {
  const indented = isLeft && /^ +\S/.test(cell) ? "indented" : "";
  if (isHeader && cell.trim() !== "")
    return `<th scope="row"${named([cell.length > LONGEST_NAME ? "long" : "", group ? "group" : "", indented, isLeft ? "" : "figure"])}>${htmlText(cell.trim())}</th>`;
  const text = BARS.test(cell)
    ? `<span class="bars" aria-hidden="true">${htmlText(cell)}</span>`
    : htmlText(cell.trim());
  return `<td${named([isLeft ? "" : "figure", indented])}>${text}</td>`;
}

function sizeOf(head: readonly string[], rows: readonly (readonly string[])[], left: readonly number[]): string {
  const widest = head.map((name, i) => {
    const cells = rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), 0);
    const words = name.split(" ").reduce((most, word) => Math.max(most, word.length), 0);
    return Math.max(words, left.includes(i) ? Math.min(cells, LONGEST_COLUMN) : cells) + 2;
  });
  const line = widest.reduce((sum, width) => sum + width, 0);
  return line > LINE.small ? "widest" : line > LINE.usual ? "wide" : "";
}
