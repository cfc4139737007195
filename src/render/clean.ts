/** Text from a data file may hold what a terminal or a spreadsheet would obey; this takes it out. */

/** Control characters (C0, C1, delete) and the marks that reorder or hide text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/g;

/** One line of plain text. */
export function cleanText(text: string): string {
  return text.replace(/ *[\t\n\r\u2028\u2029]+ */g, " ").replace(OBEYED, "");
}

/** The same value with every string in it cleaned. */
export function cleaned<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)])) as T;
}
