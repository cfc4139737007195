/** CSV for spreadsheets and R: one row for each area and period, numbers unrounded. */
import type { ProjectAnswer } from "../analysis/projectAnswer.js";
import type { TableChoice } from "../problems.js";
import {
  type Answer,
  type ByCommand,
  byCommand,
  type Contents,
  type InspectRun,
  type SensitivityRun,
  type Unusable,
} from "./answer.js";
import { cleanText } from "./clean.js";
import { compareRows } from "./compareRows.js";
import { diffRows } from "./diffRows.js";
import { evidenceRows } from "./evidenceRows.js";
import { forecastRows } from "./forecastRows.js";
import { projectRows } from "./projectRows.js";
import { reportRows } from "./reportRows.js";
import { scanRows } from "./scanRows.js";
import { turnRows } from "./turnRows.js";

export type Cell = string | number | boolean | null;

const ROWS: ByCommand<Cell[][]> = {
  project: projectRows,
  sensitivity: sensitivityRows,
  evidence: evidenceRows,
  compare: compareRows,
  turn: turnRows,
  diff: diffRows,
  forecast: forecastRows,
  scan: scanRows,
  inspect: inspectRows,
  report: reportRows,
  explain: ({ results }) => [
    ["topic", "kind", "section", "text"],
    ...results.flatMap(({ name, kind, summary, sections }): Cell[][] => [
      [name, kind, "summary", summary],
      ...sections.flatMap(({ key, lines }) => lines.map((line): Cell[] => [name, kind, key, line])),
    ]),
  ],
  selftest: ({ results }) => [
    ["case", "kind", "method", "figures", "digits", "required", "worst", "agrees", "source"],
    ...results.map((one): Cell[] => [
      ...[one.case, one.kind, one.method, one.figures, one.digits, one.required, one.worst, one.agrees, one.source],
    ]),
  ],
};

/** The header and the rows, numbers as numbers. */
export const rowsOf = (answer: Answer): readonly (readonly Cell[])[] => byCommand(ROWS, answer);

export const renderCsv = (answer: Answer): string => csvText(rowsOf(answer));

export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(",")}\n`).join("");

/** Numbers as they are; text quoted where needed, and never left to be read as a formula. */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = cleanText(cell);
  const safe = /^ *[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The columns that every row of an answer begins with. */
export const AREA_HEADER = ["area", "area_code", "indicator", "unit", "per"] as const;

export const areaCells = ({ area, indicator }: Pick<ProjectAnswer, "area" | "indicator">): Cell[] => [
  area.name,
  area.code,
  indicator.name,
  indicator.unit,
  indicator.per,
];

/** What was left out: the cells that name it, and why in the last of so many columns. */
export const leftOutRow = (
  named: readonly Cell[],
  { code, message }: { readonly code: string; readonly message: string },
  columns: number,
): Cell[] => [...named, ...Array.from({ length: columns - named.length - 1 }, () => null), `${code}: ${message}`];

/** An area that could not be used, by its name and code. */
export const unusableRow = (one: Unusable, columns: number): Cell[] =>
  leftOutRow([one.area.name, one.area.code], one, columns);

function sensitivityRows({ results, question, unusable }: SensitivityRun): Cell[][] {
  const header = [
    ...AREA_HEADER,
    "period",
    "changed",
    "choice",
    "baseline_from",
    "baseline_to",
    "method",
    "anchor",
    "basis",
    "population_source",
    "level",
    "projected",
    "projected_count",
    "difference",
    "count_difference",
    "lower",
    "upper",
    "outside",
    "stated",
    "note",
  ];
  const rows = results.flatMap((result) => [
    ...result.choices.map((choice): Cell[] => [
      ...areaCells(result),
      result.period,
      choice.changed,
      choice.label,
      ...choice.baseline,
      choice.method,
      choice.anchor,
      choice.basis,
      choice.population,
      question.level,
      choice.projected,
      choice.projectedCount,
      choice.difference,
      choice.countDifference,
      choice.lower,
      choice.upper,
      choice.outside,
      choice.stated,
      null,
    ]),
    ...result.leftOut.map((one) =>
      leftOutRow([...areaCells(result), result.period, one.changed, one.label], one, header.length),
    ),
  ]);
  return [header, ...rows, ...unusable.map((area) => unusableRow(area, header.length))];
}

function contentsRows({ sheets, tables }: Contents): Cell[][] {
  const row = (sheet: string | null, table: TableChoice): Cell[] => [
    sheet,
    table.number,
    table.title,
    table.firstLine,
    table.lastLine,
    table.rows,
    table.columns,
  ];
  return [
    ["sheet", "table", "title", "first_line", "last_line", "rows", "columns"],
    ...sheets.flatMap((sheet) => sheet.tables.map((table) => row(sheet.name, table))),
    ...tables.map((table) => row(null, table)),
  ];
}

function inspectRows({ results, contents }: InspectRun): Cell[][] {
  if (contents) return contentsRows(contents);
  const rows = results.flatMap((survey): Cell[][] => [
    ["file", "format", survey.format, null],
    ["file", "encoding", survey.encoding, null],
    ["file", "layout", survey.layout, survey.rows],
    ...survey.roles.map(({ column, role }): Cell[] => ["column", column, role, null]),
    ...survey.indicators.map(({ value, label, rows: n }): Cell[] => ["indicator", value, label ?? null, n]),
    ...survey.filters.flatMap(({ column, choices }) =>
      choices.map(({ value, rows: n }): Cell[] => [`filter ${column}`, value, null, n]),
    ),
    ...survey.areas.map(({ name, code }): Cell[] => ["area", name, code, null]),
    ...survey.symbols.map(({ column, symbol, reason, cells }): Cell[] => [
      `symbol in ${column}`,
      symbol,
      reason,
      cells,
    ]),
  ]);
  return [["kind", "name", "detail", "rows"], ...rows];
}
