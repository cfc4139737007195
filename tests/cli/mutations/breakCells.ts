/** Ways to break a table that is still a table: cells, rows, columns and header. */
import type { Chance } from "./chance.js";
import type { Grid } from "./oracle.js";

/** What can become of the answer. */
export interface Break<Content> {
  readonly name: string;
  /** the answer must be the original one, without a problem */
  readonly harmless?: true;
  /** leaves a file that says something else and looks as sound: no reader can know, so the other figure is right */
  readonly unknowable?: true;
  /** null where there is nothing to break in this way */
  apply(content: Content, chance: Chance): Content | null;
}

type Cells = string[][];
const copy = (grid: Grid): Cells => grid.map((row) => [...row]);

/** A row of the wanted area two times in three, and never the header. */
function someRow(grid: Grid, chance: Chance): number {
  const wanted = grid.flatMap((row, i) => (i > 0 && row.includes("Leeds") ? [i] : []));
  return wanted.length > 0 && chance.below(3) > 0 ? chance.pick(wanted) : 1 + chance.below(grid.length - 1);
}
const someColumn = (grid: Grid, chance: Chance): number => chance.below((grid[0] as readonly string[]).length);

const DIGITS = /^\d+(\.\d+)?$/;
/** A column that measures: mostly figures, no years, no codes. */
const measures = (grid: Grid): number[] =>
  (grid[0] as readonly string[]).flatMap((name, column) => {
    const figures = grid.slice(1).filter((row) => DIGITS.test(row[column] ?? "")).length;
    return figures * 2 > grid.length && !/year|years|time_period|code|number$/i.test(name.replace(/^number$/, ""))
      ? [column]
      : [];
  });

/** Breaks one figure of a measure. */
const inFigure =
  (change: (figure: string, chance: Chance) => string) =>
  (grid: Grid, chance: Chance): Cells | null => {
    const [broken, row, column] = [copy(grid), someRow(grid, chance), chance.pick(measures(grid))];
    const figure = (broken[row] as string[])[column] as string;
    if (!DIGITS.test(figure)) return null;
    (broken[row] as string[])[column] = change(figure, chance);
    return broken;
  };
/** Breaks a cell of the named columns. */
const inColumn =
  (name: RegExp, change: (cell: string, chance: Chance) => string) =>
  (grid: Grid, chance: Chance): Cells | null => {
    const column = (grid[0] as readonly string[]).findIndex((header) => name.test(header));
    if (column < 0) return null;
    const [broken, row] = [copy(grid), someRow(grid, chance)];
    (broken[row] as string[])[column] = change((broken[row] as string[])[column] as string, chance);
    return broken;
  };
const inRows =
  (change: (rows: Cells, row: number, chance: Chance) => void) =>
  (grid: Grid, chance: Chance): Cells => {
    const broken = copy(grid);
    change(broken, someRow(grid, chance), chance);
    return broken;
  };
const inHeader =
  (change: (header: string[], at: number, chance: Chance) => void) =>
  (grid: Grid, chance: Chance): Cells => {
    const broken = copy(grid);
    change(broken[0] as string[], someColumn(grid, chance), chance);
    return broken;
  };
const swap = (items: unknown[], a: number, b: number): void => {
  [items[a], items[b]] = [items[b], items[a]];
};
const at = (text: string, place: number, put: string, dropped = 0): string =>
  text.slice(0, place) + put + text.slice(place + dropped);
const AREA = /^(area|la_name|LA and Regions)$/;
const PERIOD = /^(year|years|time_period)$/i;

const SINGLE: readonly Break<Grid>[] = [
  {
    name: "row loses its last cells",
    apply: inRows((rows, row, chance) => void rows[row]?.splice(-1 - chance.below(3))),
  },
  { name: "row gains a cell", apply: inRows((rows, row, chance) => void rows[row]?.splice(chance.below(9), 0, "1")) },
  {
    name: "cells shifted within a row",
    unknowable: true,
    apply: inRows((rows, row, chance) => {
      const cells = rows[row] as string[];
      const [gone] = cells.splice(chance.below(cells.length), 1);
      cells.splice(chance.below(cells.length), 0, chance.below(2) > 0 ? "" : (gone as string));
    }),
  },
  {
    name: "column dropped",
    unknowable: true,
    apply: (grid, chance) => {
      const column = someColumn(grid, chance);
      return grid.map((row) => row.filter((_, i) => i !== column));
    },
  },
  {
    name: "columns in another order",
    harmless: true,
    apply: (grid, chance) => {
      const column = someColumn(grid, chance);
      if (column === 0) return null;
      const broken = copy(grid);
      for (const row of broken) swap(row, column, column - 1);
      return column === 1 && (grid[0] as readonly string[])[0] === "Year" ? null : broken;
    },
  },
  {
    name: "header cell renamed",
    apply: inHeader((header, column, chance) => {
      header[column] = at(header[column] as string, chance.below(4), chance.pick(["x", "_", "Q"]), chance.below(2));
    }),
  },
  {
    name: "header cells swapped",
    unknowable: true,
    apply: inHeader((header, column) => column > 0 && swap(header, column, column - 1)),
  },
  {
    name: "header cell blanked",
    apply: inHeader((header, column) => {
      header[column] = "";
    }),
  },
  {
    name: "header cell repeated",
    apply: inHeader((header, column, chance) => {
      header[column] = header[chance.below(header.length)] as string;
    }),
  },
  { name: "header missing", apply: (grid) => grid.slice(1) },
  {
    name: "header repeated in the middle",
    apply: inRows((rows, row) => void rows.splice(row, 0, [...(rows[0] as string[])])),
  },
  {
    name: "the file twice over",
    apply: (grid) => [...copy(grid), ...copy(grid)],
  },
  {
    name: "another file appended",
    apply: (grid, chance) => {
      const [header = [], ...rows] = copy(grid);
      const period = header.findIndex((name) => PERIOD.test(name));
      const [early, late] = [true, false].map((first) => rows.filter((row) => (row[period] ?? "") <= "2012" === first));
      // The columns of the second file in another order: measures, where there are two.
      const [one = 1] = measures(grid);
      const column = chance.below(2) > 0 && one + 1 < header.length ? one + 1 : 1 + chance.below(header.length - 1);
      const other = [[...header], ...(late as Cells)];
      for (const row of other) swap(row, column, column - 1);
      return [header, ...(early as Cells), ...other];
    },
  },
  {
    name: "symbol in place of a figure",
    apply: inFigure((_, chance) => chance.pick(["c", "x", "z", "k", "low", "..", ":", "*", "-", "u", "NA"])),
  },
  { name: "figure blanked", apply: inFigure(() => "") },
  {
    name: "figure with a mark on it",
    apply: inFigure((figure, chance) => figure + chance.pick(["r", "p", "*", " (r)", "?", "O"])),
  },
  {
    name: "digit changed",
    unknowable: true,
    apply: inFigure((figure, chance) => at(figure, chance.below(figure.length), String(chance.below(10)), 1)),
  },
  {
    name: "digit dropped",
    unknowable: true,
    apply: inFigure((figure, chance) => at(figure, chance.below(figure.length), "", 1)),
  },
  {
    name: "digit added",
    unknowable: true,
    apply: inFigure((figure, chance) => at(figure, chance.below(figure.length + 1), String(chance.below(10)))),
  },
  { name: "sign added", apply: inFigure((figure, chance) => chance.pick(["-", "\u2212", "- "]) + figure) },
  {
    name: "decimal point put in",
    unknowable: true,
    apply: inFigure((figure, chance) => at(figure, chance.below(figure.length), ".")),
  },
  {
    name: "decimal comma put in",
    apply: inFigure((figure, chance) => at(figure, 1 + chance.below(figure.length), ",")),
  },
  {
    name: "two figures in a cell",
    apply: inFigure((figure, chance) => figure + chance.pick([" ", "/", "\n"]) + figure),
  },
  { name: "line duplicated", apply: inRows((rows, row) => void rows.splice(row, 0, [...(rows[row] as string[])])) },
  {
    name: "line duplicated with another figure",
    apply: (grid, chance) => {
      const other = inFigure((figure) => `${figure}1`)(grid, chance);
      const changed = other?.find((row, i) => row.join() !== grid[i]?.join());
      return changed ? [...copy(grid), changed] : null;
    },
  },
  {
    name: "two lines swapped",
    harmless: true,
    apply: inRows((rows, row, chance) => swap(rows, row, 1 + chance.below(rows.length - 1))),
  },
  {
    name: "lines shuffled",
    harmless: true,
    apply: (grid, chance) => [[...(grid[0] as readonly string[])], ...chance.shuffled(copy(grid).slice(1))],
  },
  { name: "line dropped", apply: inRows((rows, row) => void rows.splice(row, 1)) },
  {
    name: "figures of two lines swapped",
    unknowable: true,
    apply: (grid, chance) => {
      const [broken, a, b] = [copy(grid), someRow(grid, chance), someRow(grid, chance)];
      const [first, second] = [broken[a] as string[], broken[b] as string[]];
      for (const column of measures(grid))
        [first[column], second[column]] = [second[column] as string, first[column] as string];
      return broken;
    },
  },
  {
    name: "line given to another area",
    apply: inColumn(AREA, (_, chance) => chance.pick(["Leeds", "Bradford", "York"])),
  },
  { name: "area misspelt", apply: inColumn(AREA, (name, chance) => at(name, chance.below(name.length || 1), "x", 1)) },
  { name: "area in another case", harmless: true, apply: inColumn(AREA, (name) => name.toUpperCase()) },
  {
    name: "area with blanks about it",
    harmless: true,
    apply: inColumn(
      AREA,
      (name, chance) => chance.pick([" ", "\u00a0", "\u200b", "\t"]) + name + chance.pick(["", "  "]),
    ),
  },
  { name: "control character in the area", apply: inColumn(AREA, (name) => at(name, 2, "\u001b[31m")) },
  {
    name: "code changed",
    apply: inColumn(/^(gss_code|new_la_code)$/, (code, chance) => at(code, 8, String(chance.below(10)), 1)),
  },
  {
    name: "local code changed",
    apply: inColumn(/^(la_code|old_la_code|LA Number)$/, (code, chance) => at(code, 2, String(chance.below(10)), 1)),
  },
  {
    name: "level changed",
    apply: inColumn(/^(level|geographic_level)$/, (_, chance) => chance.pick(["National", "Regional", "x", ""])),
  },
  {
    name: "period changed",
    unknowable: true,
    apply: inColumn(PERIOD, (period, chance) => at(period, 2 + chance.below(2), String(chance.below(10)), 1)),
  },
  {
    name: "period of another kind",
    apply: inColumn(PERIOD, (period, chance) => period + chance.pick(["/19", " Q1", "-01", "x", "18"])),
  },
  { name: "period blanked", apply: inColumn(PERIOD, () => "") },
  {
    name: "footnote as wide as the table",
    apply: (grid) => [
      ...copy(grid),
      (grid[0] as readonly string[]).map((_, i) => (i === 0 ? "1. Figures are rounded." : "")),
    ],
  },
  {
    name: "total line at the end",
    apply: (grid) => [...copy(grid), (grid[0] as readonly string[]).map((_, i) => (i === 0 ? "Total" : "12"))],
  },
];

/** One break after another. */
export const twice =
  <Content>(breaks: readonly Break<Content>[]) =>
  (content: Content, chance: Chance): Content | null => {
    const once = chance.pick(breaks).apply(content, chance);
    return once === null ? null : chance.pick(breaks).apply(once, chance);
  };

export const CELL_BREAKS: readonly Break<Grid>[] = [
  ...SINGLE,
  { name: "two of these at once", unknowable: true, apply: twice(SINGLE) },
];
