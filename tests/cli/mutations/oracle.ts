/**
 * What a careful person reads in a file, by eye and slowly: shares no code with the reader it judges, knows the
 * columns by name beforehand, and calls everything unclear that is not plain.
 */

/** Cells as they stand in the file, the header first. */
export type Grid = readonly (readonly string[])[];

export interface Figure {
  readonly value: number | null;
  readonly count: number | null;
  readonly population: number | null;
}

/** The wanted area's figures by period, or why nobody can be sure of them. */
export type Reading =
  | { readonly figures: ReadonlyMap<string, Figure>; readonly unclear: null }
  | { readonly figures: null; readonly unclear: string };

export type Finder = (grid: Grid) => Reading;

const SYMBOLS = new Set(["", "c", "x", "z", "k", "u", "low", ":", "..", ".", "-", "*", "na"]);

const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

class Unclear extends Error {}

function numberIn(cell: string | undefined): number | null {
  const text = plain(cell ?? "");
  if (SYMBOLS.has(text)) return null;
  if (/^\u2212/.test(text)) return numberIn(text.replace("\u2212", "-"));
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?%?$/.test(text)) return Number(text.replace("%", ""));
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  throw new Unclear(`"${cell}" is no number`);
}

function reading(work: () => ReadonlyMap<string, Figure>): Reading {
  try {
    return { figures: work(), unclear: null };
  } catch (error) {
    if (error instanceof Unclear) return { figures: null, unclear: error.message };
    throw error;
  }
}

/** The header's names to places; rows as wide as it. */
function tableOf(grid: Grid): { at: (name: string) => number; rows: Grid; header: readonly string[] } {
  const filled = grid.filter((row) => row.some((cell) => cell.trim() !== ""));
  const header = (filled[0] ?? []).map(plain);
  const rows = filled.slice(1).filter((row) => row.map(plain).join("\n") !== header.join("\n"));
  if (rows.some((row) => row.filter((cell) => header.includes(plain(cell)) && plain(cell) !== "").length > 2))
    throw new Unclear("another header");
  if (rows.some((row) => row.length !== header.length)) throw new Unclear("ragged rows");
  const at = (name: string): number => {
    if (header.filter((cell) => cell === plain(name)).length > 1) throw new Unclear(`two columns ${name}`);
    return header.indexOf(plain(name));
  };
  return { at, rows, header };
}

function put(figures: Map<string, Figure>, period: string, figure: Figure): void {
  const earlier = figures.get(period);
  if (earlier && JSON.stringify(earlier) !== JSON.stringify(figure)) throw new Unclear(`two figures for ${period}`);
  if (!/\d/.test(period)) throw new Unclear(`"${period}" is no period`);
  figures.set(period, figure);
}

function some(figures: Map<string, Figure>): Map<string, Figure> {
  if (figures.size === 0) throw new Unclear("no such area");
  return figures;
}

export interface LongColumns {
  readonly area: string;
  readonly period: string;
  readonly value: string | null;
  readonly count?: string;
  readonly population?: string;
  /** rows of the wanted area hold this word in this column */
  readonly level?: readonly [column: string, word: string];
}

/** A row for each area and period. */
export const long =
  (columns: LongColumns, wanted: string): Finder =>
  (grid) =>
    reading(() => {
      const { at, rows, header } = tableOf(grid);
      const place = (name: string | null | undefined): number => (name ? at(name) : -1);
      const [area, period] = [place(columns.area), place(columns.period)];
      const [value, count, population] = [columns.value, columns.count, columns.population].map(place) as number[];
      if (area < 0 || period < 0 || ((value as number) < 0 && (count as number) < 0)) throw new Unclear("columns lost");
      // A count will do where there is no rate, but not where a rate may stand under a name that was slipped in.
      if ((value as number) < 0 && header.some((name) => /rate|per_|value/.test(name)))
        throw new Unclear("rate renamed");
      const figures = new Map<string, Figure>();
      const [level, word] = [place(columns.level?.[0]), plain(columns.level?.[1] ?? "")];
      const isWanted = (cells: readonly string[]): boolean =>
        plain(cells[area] as string) === plain(wanted) && (level < 0 || plain(cells[level] as string) === word);
      for (const row of rows.filter(isWanted)) {
        const cell = (from: number | undefined): number | null =>
          from === undefined || from < 0 ? null : numberIn(row[from]);
        // Words under the name of a count are no count: the figures are still the figures.
        const beside = (from: number | undefined): number | null =>
          /^[a-z ]{4,}/i.test(row[from ?? -1] ?? "") ? null : cell(from);
        const figure = { value: cell(value), count: beside(count), population: beside(population) };
        put(figures, plain(row[period] as string), (value as number) < 0 ? { ...figure, value: figure.count } : figure);
      }
      return some(figures);
    });

/** The same with the quarter in a column of its own, beside that of the year. */
export const quarters =
  (columns: LongColumns, wanted: string): Finder =>
  (grid) => {
    const [header = [], ...rows] = grid;
    const [year, quarter] = [columns.period, "quarter"].map((name) => header.map(plain).indexOf(name)) as [
      number,
      number,
    ];
    if (year < 0 || quarter < 0) return { figures: null, unclear: "columns lost" };
    const joined = rows.map((row) =>
      row.map((cell, i) =>
        i === year && row[quarter] !== undefined ? `${cell.trim()} Q${row[quarter].trim()}` : cell,
      ),
    );
    return long(columns, wanted)([header, ...joined]);
  };

/** A row for each period, a column for the wanted area. */
export const wide =
  (periodColumn: string, wanted: string): Finder =>
  (grid) =>
    reading(() => {
      const { at, rows } = tableOf(grid);
      const [period, area] = [at(periodColumn), at(wanted)];
      if (period < 0 || area < 0) throw new Unclear("columns lost");
      const figures = new Map<string, Figure>();
      for (const row of rows)
        put(figures, plain(row[period] as string), { value: numberIn(row[area]), count: null, population: null });
      return some(figures);
    });

/** A row for each area, a column for each measure and year, called by the measure's name with the year behind it. */
export const byPeriod =
  (areaColumn: string, measures: { readonly value: string; readonly count?: string; readonly population?: string }) =>
  (wanted: string): Finder =>
  (grid) =>
    reading(() => {
      const { at, rows, header } = tableOf(grid);
      const area = at(areaColumn);
      if (area < 0) throw new Unclear("columns lost");
      const years = header.flatMap((name) => {
        const [, measure, year] = /^(.*?)(\d{4})$/.exec(name) ?? [];
        return measure === plain(measures.value) && year ? [year] : [];
      });
      const figures = new Map<string, Figure>();
      for (const row of rows.filter((cells) => plain(cells[area] as string) === plain(wanted)))
        for (const year of years) {
          const cell = (measure: string | undefined): number | null => {
            const place = measure === undefined ? -1 : at(`${measure}${year}`);
            return place < 0 ? null : numberIn(row[place]);
          };
          const [value, count, population] = [measures.value, measures.count, measures.population].map(cell);
          put(figures, year, { value: value ?? null, count: count ?? null, population: population ?? null });
        }
      return some(figures);
    });

/** A CSV parser of the plainest kind: null where the quotation marks do not pair up. */
export function cellsOf(text: string, delimiter: string): Grid | null {
  const rows: string[][] = [[""]];
  let quoted = false;
  const lines = text
    .replace(/^\ufeff+/, "")
    .replace(/\r+\n/g, "\n")
    .replace(/\r/g, "\n");
  for (let at = 0; at < lines.length; at++) {
    const row = rows.at(-1) as string[];
    const cell = row.at(-1) as string;
    const character = lines[at] as string;
    if (quoted) {
      if (character !== '"') row[row.length - 1] = cell + character;
      else if (lines[at + 1] === '"') row[row.length - 1] = `${cell}${lines[++at]}`;
      else {
        quoted = false;
        if (![delimiter, "\n", undefined].includes(lines[at + 1])) return null;
      }
    } else if (character === '"') {
      if (cell !== "") return null;
      quoted = true;
    } else if (character === delimiter) row.push("");
    else if (character === "\n") rows.push([""]);
    else row[row.length - 1] = cell + character;
  }
  return quoted ? null : rows;
}

/** Records to cells; null where the text is no list of flat records, or one names a key twice. */
export function cellsOfJson(text: string, perLine: boolean): Grid | null {
  try {
    const parts = perLine ? text.split("\n").filter((line) => line.trim() !== "") : [text];
    const records = parts.flatMap((part) => JSON.parse(part.replace(/^\ufeff/, "")) as Record<string, unknown>[]);
    const written = (text.match(/"(?:[^"\\]|\\.)*"\s*:/g) ?? []).length;
    const keys = new Set(records.flatMap((record) => Object.keys(record)));
    if (written !== records.reduce((sum, record) => sum + Object.keys(record).length, 0)) return null;
    return [[...keys], ...records.map((record) => [...keys].map((key) => String(record[key] ?? "")))];
  } catch {
    return null;
  }
}
