import { proseText } from "../../render/markdownText.js";

/**
 * A text of the results so that Markdown takes it for text, wherever in a line it is put.
 * `before` and `after` are what stands around it on its line.
 */
export function markdownText(text: string, before: string, after: string): string {
  // With the author's own link after it, an exclamation mark would make a picture of that.
  const escaped = proseText(text).replace(/!$/, after.startsWith("[") ? "\\!" : "!");
  if (!/^[\s>]*$/.test(before)) return escaped;
  // At the beginning of a line a mark would make a list or a heading, and so would a number with a point after it.
  const opened = escaped.trimStart().replace(/^([-+=])/, "\\$1");
  if (/^\d{1,9}$/.test(opened) && /^[.)](?:\s|$)/.test(after)) return `&#${opened.charCodeAt(0)};${opened.slice(1)}`;
  return opened.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
