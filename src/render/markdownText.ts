/** Data as Markdown that shows it and obeys none of it, by the rules of CommonMark and what GitHub adds to them. */

/** Marks of emphasis, code, links, headings, quotes, tables and HTML; what strikes out. */
const MARKS = /[\\`*_<>[\]|#~]/g;
/** `&` where a reference would follow; an ampersand between words stays as it is. */
const REFERENCE = /&(?=#?\w+;)/g;
/** What is made a web link of without being asked: `https://`, `www.`. An address of mail is, whatever is done. */
const LINKED = /:(?=\/\/)|(?<=\bwww)\./gi;
/** What makes a list, a rule or an underlined heading at the beginning of a line. */
const BULLET = /^(?=[-+](?:\s|$)|-{2,}\s*$|=+\s*$)/;
const NUMBER = /^\d{1,9}(?=[.)](?:\s|$))/;

/** A value within an author's own Markdown. */
export const proseText = (text: string): string =>
  text.replace(MARKS, "\\$&").replace(REFERENCE, "\\&").replace(LINKED, "\\$&");

/** Within a line: in a cell, after other words. */
export function markdownText(text: string): string {
  const escaped = proseText(text);
  // Between two dollars GitHub sets mathematics, and heeds no backslash: its manual says to give each an element.
  return escaped.split("$").length > 2 ? escaped.replaceAll("$", "<span>$$</span>") : escaped;
}

/** At the beginning of a line, where more is obeyed; blanks before it would make code. */
export const markdownLine = (text: string): string =>
  markdownText(text.trimStart()).replace(BULLET, "\\").replace(NUMBER, "$&\\");

/** As code: the fence is longer than any run of backticks within. */
export function markdownCode(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  const room = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${fence}${room}${text}${room}${fence}`;
}

/** A line to copy, in a block of its own, which no list before it takes in. */
export function markdownCodeBlock(text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
