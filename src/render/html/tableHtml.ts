/** A table of a page: caption, headers of columns and rows, figures to the right, in a box of its own that scrolls. */
import type { DisplayTable } from "../display.js";
import { htmlText } from "./htmlText.js";

/** Rows that are not to be cut by the end of a sheet of paper: with more than these a table is. */
const ROWS_KEPT_TOGETHER = 24;
/** Characters in a line that paper holds in its usual size, and in a smaller one. */
const LINE = { usual: 92, small: 120 } as const;
/** Words wider than this are broken into lines. */
const LONGEST_COLUMN = 26;
/** A line of bars made of characters; what they show the figures say. */
const BARS = /^[\u2581-\u2588 ]+$/;

/** `anchor` is that of its caption. */
export function tableHtml({ title, head, rows, left }: DisplayTable, anchor: string): string {
  const columns = columnsOf(head, rows, left);
  const label = title === "" ? 'aria-label="Table"' : `aria-labelledby="${anchor}"`;
  return [
    `<div class="scroll" role="region" ${label} tabindex="0">`,
    `<table${named(rows.length <= ROWS_KEPT_TOGETHER ? "short" : "", sizeOf(head, rows, left))}>`,
    ...(title === "" ? [] : [`<caption id="${anchor}"><span>${htmlText(title)}</span></caption>`]),
    `<thead><tr>${columns.map(headerHtml).join("")}</tr></thead>`,
    `<tbody>\n${rows.map((row) => rowHtml(row, columns)).join("\n")}\n</tbody>`,
    "</table></div>",
  ].join("\n");
}

interface Column {
  readonly name: string;
  /** of words, set to the left */
  readonly ofWords: boolean;
  readonly long: boolean;
  /** says what a row is of: the first column of words that has a name, else the first */
  readonly heads: boolean;
}

function columnsOf(head: readonly string[], rows: readonly (readonly string[])[], left: readonly number[]): Column[] {
  const heads = Math.max(
    0,
    head.findIndex((cell, i) => left.includes(i) && cell.trim() !== ""),
  );
  return head.map((name, i) => {
    const ofWords = left.includes(i);
    const long = ofWords && rows.some((row) => (row[i]?.length ?? 0) > LONGEST_COLUMN / 2);
    return { name, ofWords, long, heads: i === heads };
  });
}

function headerHtml({ name, ofWords, long }: Column): string {
  const classes = named(ofWords ? "" : "figure", long ? "long" : "");
  return name.trim() === "" ? `<td${classes}></td>` : `<th scope="col"${classes}>${htmlText(name)}</th>`;
}

function rowHtml(row: readonly string[], columns: readonly Column[]): string {
  // A table of areas marks those that were asked about; a row of nothing but its name heads those under it.
  const marked = row.some((cell) => cell === ">" || cell.startsWith("> "));
  const group = row.filter((cell) => cell.trim() !== "").length === 1;
  const cells = row.map((cell, i) => {
    const { ofWords = false, long = false, heads = false } = columns[i] ?? {};
    const classes = [ofWords ? "" : "figure", ofWords && /^ +\S/.test(cell) ? "indented" : ""];
    return heads && cell.trim() !== ""
      ? `<th scope="row"${named(...classes, long ? "long" : "", group ? "group" : "")}>${htmlText(cell.trim())}</th>`
      : `<td${named(...classes)}>${cellText(cell)}</td>`;
  });
  return `<tr${named(marked ? "marked" : "")}>${cells.join("")}</tr>`;
}

const named = (...classes: readonly string[]): string => {
  const given = classes.filter((name) => name !== "");
  return given.length === 0 ? "" : ` class="${given.join(" ")}"`;
};

const cellText = (cell: string): string =>
  BARS.test(cell) ? `<span class="bars" aria-hidden="true">${htmlText(cell)}</span>` : figureText(cell.trim());

/** A mark after a figure hangs, so that the figures above and below stay in line. */
const figureText = (cell: string): string =>
  /\d[*=]$/.test(cell)
    ? `${htmlText(cell.slice(0, -1))}<span class="mark">${htmlText(cell.slice(-1))}</span>`
    : htmlText(cell);

function sizeOf(head: readonly string[], rows: readonly (readonly string[])[], left: readonly number[]): string {
  const widest = head.map((name, i) => {
    const cells = rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), 0);
    const words = name.split(" ").reduce((most, word) => Math.max(most, word.length), 0);
    return Math.max(words, left.includes(i) ? Math.min(cells, LONGEST_COLUMN) : cells) + 2;
  });
  const line = widest.reduce((sum, width) => sum + width, 0);
  return line > LINE.small ? "widest" : line > LINE.usual ? "wide" : "";
}
