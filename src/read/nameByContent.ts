/** What a column of a grid holds, where its header does not say. */
import type { GridRow } from "./gridRow.js";

/** Enough rows to tell. */
const SAMPLE = 200;

export function columnHolds(
  body: readonly GridRow[],
  place: number,
): "nothing" | "figures" | "years" | "codes" | "text" {
  const counts = { number: 0, year: 0, symbol: 0, text: 0, codes: 0 };
  for (const { kinds, cells } of body.slice(0, SAMPLE)) {
    const kind = kinds[place] ?? "blank";
    if (kind === "blank") continue;
    counts[kind] += 1;
    if (kind === "text" && /^[EWSNK]\d{8}$/.test((cells[place] ?? "").trim())) counts.codes += 1;
  }
  const { number, year, symbol, text, codes } = counts;
  const filled = number + year + symbol + text;
  if (filled === 0) return "nothing";
  if (codes * 2 > filled) return "codes";
  if (text * 2 > filled) return "text";
  return year > number + symbol ? "years" : "figures";
}

/** Three digits in nearly every row, as local authorities are numbered. */
export function isCode(body: readonly GridRow[], place: number): boolean {
  const filled = body.slice(0, SAMPLE).map(({ cells }) => (cells[place] ?? "").trim());
  const cells = filled.filter((cell) => cell !== "");
  const codes = cells.filter((cell) => /^\d{3}$/.test(cell)).length;
  return codes > 0 && codes >= cells.length * 0.9 && new Set(cells).size * 2 > cells.length;
}
