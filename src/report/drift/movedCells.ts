/** Which cells of a question's data are not what they were. Cells are compared as they are written. */
import type { MovedCell } from "../../render/reportAnswer.js";
import { csvCells } from "./csvCells.js";

/** Columns that say what a row is about, so that it is found again wherever in the file it now stands. */
const NAMING = [
  "area",
  "area_code",
  "indicator",
  "period",
  "role",
  "benchmark",
  "kind",
  "name",
  "design",
  "method",
  "changed",
  "choice",
  "event_part",
  "without_donor",
  "list",
  "average",
  "column",
  "topic",
  "section",
];
/** These are told as themselves, not among what else names the row. */
const TOLD = new Set(["area", "area_code", "period"]);

interface Row {
  readonly named: Readonly<Record<string, string>>;
  readonly cells: ReadonlyMap<string, string>;
}

/** Of two texts of one CSV; rows and columns that only one of them has are moved cells from or to nothing. */
export function movedCells(question: string, was: string, now: string): MovedCell[] {
  const [oldHeader = [], ...oldRows] = csvCells(was);
  const [newHeader = [], ...newRows] = csvCells(now);
  const shared = NAMING.filter((column) => oldHeader.includes(column) && newHeader.includes(column));
  const renamed = shared.flatMap((column) => renaming(column, [oldHeader, oldRows], [newHeader, newRows]));
  const naming = shared.filter((column) => !renamed.some((one) => one.column === column));
  const before = keyed(oldHeader, oldRows, naming);
  const after = keyed(newHeader, newRows, naming);
  const columns = [...new Set([...newHeader, ...oldHeader])];
  const telling = naming.filter(
    (column) => !TOLD.has(column) && varies(column, [...before.values(), ...after.values()]),
  );
  const keys = [...new Set([...after.keys(), ...before.keys()])];
  const moved = keys.flatMap((key) => {
    const old = before.get(key);
    const next = after.get(key);
    const { named } = (next ?? old) as Row;
    return columns.flatMap((column): MovedCell[] => {
      if (renamed.some((one) => one.column === column)) return [];
      const from = old?.cells.get(column) ?? null;
      const to = next?.cells.get(column) ?? null;
      // A row or a column that comes or goes says nothing by its empty cells, nor again by those it is named by.
      if (from === to || ((from ?? "") === "" && (to ?? "") === "")) return [];
      if ((old === undefined || next === undefined) && naming.includes(column)) return [];
      return [{ question, ...told(named, telling), column, from, to }];
    });
  });
  return [...renamed.map((one): MovedCell => ({ question, area: null, period: null, row: null, ...one })), ...moved];
}

type Rows = readonly [header: readonly string[], rows: readonly (readonly string[])[]];

/** A column that says one thing of the whole table, and now another, told once: its rows are the same ones still. */
function renaming(column: string, was: Rows, now: Rows): Pick<MovedCell, "column" | "from" | "to">[] {
  if (TOLD.has(column)) return [];
  const [from, to] = [onlyValue(column, was), onlyValue(column, now)];
  return from === null || to === null || from === to ? [] : [{ column, from, to }];
}

function onlyValue(column: string, [header, rows]: Rows): string | null {
  const values = new Set(rows.map((row) => row[header.indexOf(column)] ?? ""));
  const [only = ""] = values;
  return values.size === 1 && only !== "" ? only : null;
}

/** Rows by what names them; of several named alike, by their order. */
function keyed(header: readonly string[], rows: readonly (readonly string[])[], naming: readonly string[]) {
  const found = new Map<string, Row>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const cells = new Map(header.map((column, place) => [column, row[place] ?? ""]));
    const named = Object.fromEntries(naming.map((column) => [column, cells.get(column) ?? ""]));
    const name = JSON.stringify(named);
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    found.set(`${name} ${n}`, { named, cells });
  }
  return found;
}

/** Whether the column tells any row from another. */
const varies = (column: string, rows: readonly Row[]): boolean =>
  rows.some(({ named }) => named[column] !== rows[0]?.named[column]);

function told(
  named: Readonly<Record<string, string>>,
  telling: readonly string[],
): Pick<MovedCell, "area" | "period" | "row"> {
  const others = telling.flatMap((column) => (named[column] ? [`${column} ${named[column]}`] : []));
  return {
    area: named["area"] || null,
    period: named["period"] || null,
    row: others.length === 0 ? null : others.join(", "),
  };
}
