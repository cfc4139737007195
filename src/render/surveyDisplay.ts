/** What `inspect` found, in sections that text and Markdown share. */
import { sayNumber } from "../analysis/wording.js";
import { type Choice, shellWord } from "../problems.js";
import type { FoundTable } from "../read/foundTable.js";
import type { Survey } from "../read/survey.js";
import type { DisplayTable } from "./display.js";

export interface Section {
  readonly title: string;
  /** a command to copy, in pieces that may stand on lines of their own */
  readonly command?: readonly string[];
  readonly lines: readonly string[];
  readonly table?: DisplayTable;
}

const DELIMITERS: Readonly<Record<string, string>> = { ",": "comma", "\t": "tab", ";": "semicolon", "|": "bar" };
const MOST = 12;
/** Neighbouring columns of one role that are not worth a line each. */
const LONG_RUN = 6;
/** In characters: of longer names few fit on a line. */
const LONG_NAME = 24;

/** A list on a line, parted by semicolons where the items have commas of their own. */
const listed = (items: readonly string[], most = MOST): string => {
  const shown = items.slice(0, most);
  const separator = shown.some((item) => item.includes(",")) ? "; " : ", ";
  return shown.join(separator) + (items.length > most ? ` and ${sayNumber(items.length - most)} more` : "");
};
const choice = ({ value, label, rows }: Choice): string =>
  `${value || "(blank)"}${label ? `: ${cut(label)}` : ""} (${sayNumber(rows ?? 0)})`;
const choices = (found: readonly Choice[]): string => listed(found.map(choice));
/** Long names, and those with a label, have each a line: a paragraph of sentences is not searched by eye. */
const indicatorLines = (found: readonly Choice[]): string[] => {
  const more = found.length > MOST ? [`--format csv lists all ${sayNumber(found.length)}`] : [];
  if (found.every(({ value, label }) => label === undefined && value.length <= LONG_NAME))
    return [choices(found), ...more];
  const rest = found.length > MOST ? [`and ${sayNumber(found.length - MOST)} more`] : [];
  return [...found.slice(0, MOST).map(choice), [...rest, ...more].join(": ")].filter((line) => line !== "");
};
const count = (n: number, one: string, many = `${one}s`): string => `${sayNumber(n)} ${n === 1 ? one : many}`;

/** Sections in the order a reader needs them; the last says what to type next. */
export function surveySections(survey: Survey, path: string): Section[] {
  return [
    file(survey),
    columns(survey),
    what(survey),
    areas(survey),
    periods(survey),
    cells(survey),
    next(survey, path),
  ].filter(({ lines, table, command }) => lines.length > 0 || table !== undefined || command !== undefined);
}

function file(survey: Survey): Section {
  const delimiter = survey.delimiter === null ? "" : `, ${DELIMITERS[survey.delimiter] ?? survey.delimiter} separated`;
  const mark = survey.byteOrderMark ? " with a byte order mark" : "";
  const encoding = survey.encoding === null ? "" : `, ${survey.encoding}${mark}`;
  return {
    title: "File",
    lines: [
      `${survey.format.toUpperCase()}${delimiter}${encoding}, ${count(survey.rows, "row")}`,
      ...(survey.table ? tableLines(survey.table) : []),
      `Layout: ${survey.layout}`,
      ...survey.cautions.map(({ text }) => text),
    ],
  };
}

/** Where the table stands; the caution says what was passed over. */
function tableLines({ sheet, number, of, title, firstLine, lastLine, headerLines, notes }: FoundTable): string[] {
  const which = of > 1 ? `Table ${number} of ${of}` : "Table";
  const header = headerLines.length > 1 ? `, header in lines ${headerLines.join(", ")}` : "";
  return [
    ...(sheet === null ? [] : [`Sheet: ${sheet}`]),
    `${which}${title === null ? "" : ` "${title}"`}: lines ${firstLine} to ${lastLine}${header}`,
    ...(notes.length > 0
      ? [`Notes under it: ${notes.slice(0, 3).map(cut).join(" / ")}${notes.length > 3 ? " ..." : ""}`]
      : []),
  ];
}

const cut = (text: string): string => (text.length > 100 ? `${text.slice(0, 97)}...` : text);

function columns({ roles }: Survey): Section {
  return {
    title: "Columns",
    lines: [],
    table: {
      title: "",
      head: ["Column", "Read as"],
      rows: inRuns(roles).map(({ column, role }) => [column, role]),
      left: [0, 1],
    },
  };
}

/** What the role is, without what the column is called. */
const kindOf = (role: string): string => role.replace(/: .*$/s, "");

/** Neighbouring columns of one role stand on one line where they are many. */
function inRuns(roles: Survey["roles"]): Survey["roles"] {
  const runs: (typeof roles)[number][][] = [];
  for (const note of roles) {
    const run = runs.at(-1);
    if (run?.[0] && kindOf(run[0].role) === kindOf(note.role)) run.push(note);
    else runs.push([note]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length <= LONG_RUN) return run;
    const kind = kindOf(first.role);
    const role = kind.startsWith("an indicator") ? `${kind}, listed below` : kind;
    return [{ column: `${first.column} to ${last.column} (${sayNumber(run.length)} columns)`, role }];
  });
}

/** Where a choice is needed: everywhere, or in the few areas that changed. */
function mustChoose({ needed, areas }: Survey["filters"][number], all: number): string {
  if (!needed) return "";
  return `, of which --where must choose${areas * 2 < all ? ` for ${count(areas, "area")}` : ""}`;
}

function what({ indicator, indicators, filters, areas: found }: Survey): Section {
  const one = `${indicator.name} (${indicator.unit}${indicator.per === null || indicator.unit === "percent" ? "" : ` per ${sayNumber(indicator.per)}`})`;
  return {
    title: indicators.length > 1 ? `Indicators (${sayNumber(indicators.length)})` : "Indicator",
    lines: [
      ...(indicators.length === 0 ? [one] : indicatorLines(indicators)),
      ...filters.map(
        (filter) =>
          `Column "${filter.column}" holds ${count(filter.different, "different value")}${mustChoose(filter, found.length)}: ${choices(filter.choices)}`,
      ),
    ],
  };
}

function areas({ areas: found, levels }: Survey): Section {
  const byLevel =
    levels.length > 1 || levels[0]?.value !== "not stated"
      ? [levels.map(({ value, rows }) => `${value}: ${sayNumber(rows ?? 0)}`).join(", ")]
      : [];
  return { title: `Areas (${sayNumber(found.length)})`, lines: [...byLevel, listed(found.map(({ name }) => name))] };
}

function periods({ periods: found, badPeriods, gaps }: Survey): Section {
  const range =
    found.first === null
      ? "none could be read"
      : `${found.first === found.last ? found.first : `${found.first} to ${found.last}`}, kind: ${found.kind}`;
  return {
    title: `Periods (${sayNumber(found.n)})`,
    lines: [
      range,
      ...(badPeriods.length > 0
        ? [`Not periods of this kind: ${listed(badPeriods.map(({ line, label }) => `"${label}" (line ${line})`))}`]
        : []),
      ...(gaps.length > 0
        ? [
            `No row for some periods: ${listed(
              gaps.map((gap) => `${gap.area} (${listed(gap.periods, 4)})`),
              5,
            )}`,
          ]
        : ["Every area has a row for every period"]),
    ],
  };
}

function cells({ symbols, badCells, duplicates }: Survey): Section {
  return {
    title: "Cells that are not numbers, and repeated rows",
    lines: [
      ...symbolLines(symbols),
      ...badCells.map(
        ({ column, cells: n, examples }) =>
          `${column}: neither number nor symbol in ${count(n, "cell")}: ${examples.map(({ line, text }) => `"${text}" (line ${line})`).join(", ")}`,
      ),
      ...(duplicates.rows > 0
        ? [
            `${count(duplicates.rows, "row")} with the same area, period and filters as an earlier one: lines ${duplicates.lines.map(([a, b]) => `${a} and ${b}`).join(", ")}`,
          ]
        : []),
    ],
  };
}

/** Each symbol once, with its columns, those that hold it most often first. */
function symbolLines(symbols: Survey["symbols"]): string[] {
  const bySymbol = new Map<string, (typeof symbols)[number][]>();
  for (const found of symbols) bySymbol.set(found.symbol, [...(bySymbol.get(found.symbol) ?? []), found]);
  return [...bySymbol.values()].map((found) => {
    const { column, symbol, reason, cells: n } = found[0] as (typeof symbols)[number];
    const said = symbol === "" ? "blank" : `"${symbol}" (${reason})`;
    if (found.length === 1) return `${column}: ${said} in ${count(n, "cell")}`;
    const all = found.reduce((sum, { cells: own }) => sum + own, 0);
    const columns = [...found]
      .sort((a, b) => b.cells - a.cells)
      .map((own) => `${own.column} (${sayNumber(own.cells)})`);
    return `${said} in ${count(all, "cell")} of ${found.length} columns: ${listed(columns, 5)}`;
  });
}

/** A question about this file, as a command to copy and finish. */
function next({ next: question, periods: all, table }: Survey, file: string): Section {
  const { flags, indicator, where, area, periods: own } = question;
  const asAbove = own === null || (own.first === all.first && own.last === all.last);
  if (own !== null && own.first === own.last)
    return { title: "Next", lines: [`There are figures of one period, ${own.first}: a baseline needs two or more.`] };
  const place = (table?.flags ?? []).map((flag) => (flag.startsWith("--") ? flag : shellWord(flag))).join(" ");
  return {
    title: `Next (A and B: two of ${asAbove ? "the periods above" : `its periods, ${own?.first} to ${own?.last}`})`,
    lines: [],
    command: [
      `turncurve project ${shellWord(file)}`,
      ...(place === "" ? [] : [place]),
      ...flags.map(([flag, value]) => `${flag} ${shellWord(value)}`),
      ...(indicator === null ? [] : [`--indicator ${shellWord(indicator)}`]),
      ...where.map(([column, value]) => `--where ${shellWord(`${column}=${value}`)}`),
      ...(area === null ? [] : [`--area ${shellWord(area)}`]),
      "--baseline A..B",
    ],
  };
}
