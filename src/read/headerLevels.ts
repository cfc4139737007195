/** The header of a table found in a grid: its levels, and the names its columns come to. */
import { tidy } from "../series/writing.js";
import { type GridRow, lonePlace } from "./gridRow.js";
import { isUnit, spreadOver } from "./mergedCells.js";
import { columnHolds, isCode } from "./nameByContent.js";

export interface HeaderColumn {
  readonly place: number;
  readonly name: string;
  /** whether the name was given for what the column holds, the header having none of its own */
  readonly given: boolean;
  /** whether that name is but its place, as of figures that nothing names */
  readonly lettered: boolean;
  /** whether a column before it has the same name, but for the number added */
  readonly repeats: boolean;
}

export interface Header {
  /** its rows, the topmost level first */
  readonly rows: readonly GridRow[];
  /** the columns that hold something; spacers are left out */
  readonly columns: readonly HeaderColumn[];
  /** names that stood more than once */
  readonly duplicates: readonly string[];
  /** where the header begins and ends among the rows it was looked for in */
  readonly from: number;
  readonly to: number;
}

const MOST_LEVELS = 6;

/** The header at the end of `rows` for the figures under it; null when nothing there can be one. */
export function headerAbove(rows: readonly GridRow[], body: readonly GridRow[]): Header | null {
  const figures = figureColumns(body);
  if (figures.length === 0) return null;
  let to = rows.length;
  // A heading straight above the figures ("North East", or the name of the column of areas) is no level, nor is a row
  // of the table without any figure.
  while (to > 0 && isBare(rows[to - 1] as GridRow, figures)) to -= 1;
  const levels: GridRow[] = [];
  let from = to;
  while (from > 0 && levels.length < MOST_LEVELS && isLevel(rows[from - 1] as GridRow, levels, figures)) {
    from -= 1;
    levels.unshift(rows[from] as GridRow);
  }
  if (!covers(levels, figures) || looksLikeData(levels.at(-1) as GridRow, body, figures)) return null;
  const { columns, duplicates } = columnsOf(levels, body, figures, rows[to] ?? null);
  // Names differ for the most part; a remark in place of figures is repeated.
  const repeated = columns.filter(({ place, repeats }) => repeats && figures.includes(place)).length;
  if (repeated * 2 > figures.length) return null;
  return { rows: levels, columns, duplicates, from, to };
}

/** Columns of which most cells are figures; codes beside names are none. */
function figureColumns(body: readonly GridRow[]): number[] {
  const width = Math.max(0, ...body.map(({ kinds }) => kinds.length));
  const places = Array.from({ length: width }, (_, place) => place);
  const isText = (place: number): boolean => columnHolds(body, place) === "text";
  const lastText = places.findLastIndex(isText);
  return places.filter((place) => {
    const holds = columnHolds(body, place);
    return holds === "figures" && !(place < lastText && isCode(body, place));
  });
}

const isBare = (row: GridRow, figures: readonly number[]): boolean => !figures.some((place) => filledAt(row, place));

const filledAt = (row: GridRow, place: number): boolean => (row.kinds[place] ?? "blank") !== "blank";

/** Text and years over the figures; label columns may be named once only, which a line of a filter would do again. */
function isLevel(row: GridRow, below: readonly GridRow[], figures: readonly number[]): boolean {
  const over = figures.filter((place) => filledAt(row, place));
  if (over.length === 0 || !isMostlyWords(row)) return false;
  if (!yearsRun(over.flatMap((place) => (row.kinds[place] === "year" ? [Number(row.cells[place])] : [])))) return false;
  if (below.length === 0) return row.filled >= 2 && (over.length >= 2 || figures.length === 1);
  if (row.filled === 1 && saysUnit(row, figures)) return false;
  const labels = row.kinds.flatMap((kind, place) => (kind !== "blank" && !figures.includes(place) ? [place] : []));
  return labels.every((place) => place > (figures[0] as number) || !below.some((level) => filledAt(level, place)));
}

/** A lone cell at the far right, or the word for a unit anywhere but above the first column, is of the whole table. */
function saysUnit(row: GridRow, figures: readonly number[]): boolean {
  const place = lonePlace(row) as number;
  return (
    figures.length > 1 && place !== figures[0] && (place === figures.at(-1) || isUnit(tidy(row.cells[place] ?? "")))
  );
}

/** Ages stand among the names ("16", "17"), but not figures alone. */
function isMostlyWords({ kinds, filled }: GridRow): boolean {
  const figures = kinds.filter((kind) => kind === "number" || kind === "symbol").length;
  return figures * 2 < filled;
}

/** Years over columns go up or down by the same step for the most part; figures that look like years do not. */
function yearsRun(years: readonly number[]): boolean {
  const steps = years.slice(1).map((year, i) => year - (years[i] as number));
  if (steps.length < 2) return true;
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return Math.max(...counts.values()) * 2 >= steps.length;
}

/** Most columns of figures have a name in some level. */
function covers(levels: readonly GridRow[], figures: readonly number[]): boolean {
  const named = figures.filter((place) => levels.some((level) => filledAt(level, place)));
  return named.length > 0 && named.length * 2 >= figures.length;
}

/** A row without figures says what other rows say beside theirs: an area of theirs, a code, a year in a column of years. */
function looksLikeData(row: GridRow, body: readonly GridRow[], figures: readonly number[]): boolean {
  return row.kinds.some((kind, place) => {
    if (kind === "blank" || figures.includes(place)) return false;
    const text = tidy(row.cells[place] ?? "");
    const holds = columnHolds(body, place);
    if (holds === "years" && kind === "year") return true;
    if (holds === "codes" && /^[EWSNK]\d{8}$/.test(text)) return true;
    return kind === "text" && body.some(({ cells }) => tidy(cells[place] ?? "") === text);
  });
}

/** Names joined of the levels; a blank cell of an upper level is a merged one and takes what stands to its left. */
function columnsOf(
  levels: readonly GridRow[],
  body: readonly GridRow[],
  figures: readonly number[],
  heading: GridRow | null,
): Pick<Header, "columns" | "duplicates"> {
  const width = Math.max(...body.map(({ kinds }) => kinds.length), ...levels.map(({ kinds }) => kinds.length));
  const isData = Array.from({ length: width }, (_, place) => columnHolds(body, place) !== "nothing");
  const over = levels.map((level, i) => {
    if (i === levels.length - 1) return isData.map((_, place) => tidy(level.cells[place] ?? ""));
    const below = isData.map((_, place) => levels.slice(i + 1).some((lower) => filledAt(lower, place)));
    return spreadOver(level, figures, isData, below);
  });
  const taken = new Map<string, number>();
  const own = new Map<string, number>();
  const columns: HeaderColumn[] = [];
  for (let place = 0; place < width; place++) {
    const written = levels.some((level) => filledAt(level, place));
    if (!isData[place] && !written) continue;
    const joined = written ? nameAt(over, place) : "";
    const given = joined === "" || (isAxisName(joined) && !figures.includes(place) && overYears(levels, figures));
    const name = given ? givenName(body, place, heading, joined) : joined;
    const repeats = own.has(name);
    if (!given) own.set(name, (own.get(name) ?? 0) + 1);
    columns.push({ place, name: numbered(name, taken), given, lettered: name.startsWith("column ") && given, repeats });
  }
  return { columns, duplicates: [...own].filter(([, times]) => times > 1).map(([name]) => name) };
}

/** The parts of a column's name, each once. */
function nameAt(over: readonly (readonly string[])[], place: number): string {
  const parts: string[] = [];
  for (const level of over) if (level[place] && level[place] !== parts.at(-1)) parts.push(level[place] as string);
  return parts.join(" | ");
}

/** "Year" over the names of areas names the columns beside it. */
const isAxisName = (name: string): boolean => /^(years?|periods?|dates?|quarters?|months?|time)$/i.test(name);

function overYears(levels: readonly GridRow[], figures: readonly number[]): boolean {
  const named = figures.filter((place) => levels.some(({ cells }) => /\b(?:19|20)\d\d/.test(cells[place] ?? "")));
  return named.length * 2 > figures.length;
}

function givenName(body: readonly GridRow[], place: number, heading: GridRow | null, replaced: string): string {
  const said = heading && lonePlace(heading) === place ? tidy(heading.cells[place] ?? "") : "";
  if (replaced !== "" && said !== "") return said;
  if (columnHolds(body, place) === "codes") return "GSS code";
  if (isCode(body, place)) return "LA number";
  return columnHolds(body, place) === "text" ? "area" : `column ${letters(place)}`;
}

function numbered(name: string, taken: Map<string, number>): string {
  let result = name;
  for (let n = 2; taken.has(result.toLowerCase()); n++) result = `${name} (${n})`;
  taken.set(result.toLowerCase(), 1);
  return result;
}

/** A column as spreadsheets call it: A to Z, AA... */
export function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
