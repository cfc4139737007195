/** What must be chosen of what a file holds, and choices it does not offer. */
import {
  type Choice,
  choiceLines,
  numberedTableLine,
  type SheetChoice,
  sheetLine,
  type TableChoice,
} from "./choices.js";
import { didYouMean, EXIT, listed, quote, rest, shellWord, type Worded } from "./wording.js";

export interface ChoosingProblems {
  "which-sheet": { sheets: readonly SheetChoice[] };
  "which-table": { tables: readonly TableChoice[] };
  "no-such-table": { flag: "--sheet" | "--table"; asked: string; suggestion: string | null; has: readonly string[] };
  "layout-unknown": {
    columns: readonly string[];
    missing: string;
    /** the decimal mark with which a column would hold numbers, where that is not the one in use */
    decimal?: "point" | "comma" | null;
  };
  "two-layouts": { period: string; columns: readonly string[] };
  /** `files`: of several files, none of which has it, the columns of each; `columns` are then those of all */
  "no-such-column": {
    column: string;
    suggestion: string | null;
    columns: readonly string[];
    files?: readonly { readonly file: string; readonly columns: readonly string[] }[];
  };
  /** `every`: all of them may be asked for at once */
  "which-indicator": { choices: readonly Choice[]; flag?: string; every?: true };
  "which-filter": { column: string; choices: readonly Choice[] };
  "no-such-choice": { column: string; value: string; suggestion: string | null; choices: readonly Choice[] };
  "which-area": { areas: readonly string[]; total: number };
  "no-such-area": {
    area: string;
    suggestion: string | null;
    areas: readonly string[];
    total: number;
    /** the reorganisation that made or ended the area, in words */
    change: string | null;
  };
  "ambiguous-area": { area: string; candidates: readonly string[] };
  "no-local-authorities": { total: number };
}

export const CHOOSING_WORDING: Worded<ChoosingProblems> = {
  "which-sheet": {
    exit: EXIT.data,
    message: (d) =>
      `the workbook has tables on ${d.sheets.filter(({ tables }) => tables.length > 0).length} sheets; choose one`,
    evidence: (d) => [...d.sheets.slice(0, 40).map(sheetLine), ...rest(Math.min(40, d.sheets.length), d.sheets.length)],
    hint: (d) => `--sheet ${shellWord(d.sheets.find(({ tables }) => tables.length > 0)?.name ?? "1")}`,
  },
  "which-table": {
    exit: EXIT.data,
    message: (d) => `there are ${d.tables.length} tables here; choose one`,
    evidence: (d) => [
      ...d.tables.slice(0, 20).map(numberedTableLine),
      ...rest(Math.min(20, d.tables.length), d.tables.length),
    ],
    hint: () => "--table 1",
  },
  "no-such-table": {
    exit: EXIT.data,
    message: (d) =>
      d.has.length === 0
        ? `${d.flag} ${quote(d.asked)}: no table was found here`
        : `there is no ${d.flag.slice(2)} ${quote(d.asked)} here.${didYouMean(d.suggestion)}`,
    evidence: (d) => (d.has.length === 0 ? [] : [listed(d.has, 20)]),
    hint: () => "turncurve inspect FILE lists what there is",
  },
  "layout-unknown": {
    exit: EXIT.data,
    message: (d) => `no column could be recognised as the ${d.missing}`,
    evidence: (d) => [`columns: ${listed(d.columns, 20)}`],
    hint: (d) =>
      d.columns.includes("col_name")
        ? "this file describes the columns of another: inspect that one, NAME.csv beside NAME.meta.csv"
        : d.missing === "period"
          ? "name it with --period-column, or say with --period which one every row is of (--period 2013-14)"
          : d.decimal === "comma"
            ? "--decimal comma, if the comma marks the decimals"
            : d.decimal === "point"
              ? "leave --decimal comma out, if the point marks the decimals"
              : `name it with --${d.missing}-column`,
  },
  "two-layouts": {
    exit: EXIT.data,
    message: (d) => `the periods could be those of column ${quote(d.period)} or those in the names of other columns`,
    evidence: (d) => [`columns: ${listed(d.columns)}`],
    hint: (d) => `--period-column ${shellWord(d.period)}, or take that column out of the file`,
  },
  "no-such-column": {
    exit: EXIT.data,
    message: (d) => {
      const column = `column ${quote(d.column)}.${didYouMean(d.suggestion)}`;
      if (d.files === undefined) return `there is no ${column}`;
      return `${d.files.length === 2 ? "neither file" : `none of the ${d.files.length} files`} has a ${column}`;
    },
    evidence: (d) =>
      d.files?.map(({ file, columns }) => `columns of ${file}: ${listed(columns, 20)}`) ?? [
        `columns: ${listed(d.columns, 20)}`,
      ],
    hint: (d) =>
      `turncurve inspect ${d.files === undefined ? "FILE" : shellWord(d.files.at(-1)?.file ?? "")} lists the columns and their roles`,
  },
  "which-indicator": {
    exit: EXIT.data,
    message: (d) => `the file holds ${d.choices.length} indicators; choose one`,
    evidence: (d) => choiceLines(d.choices),
    hint: (d) =>
      `${d.flag ?? "--indicator"} ${shellWord(d.choices[0]?.value ?? "")}${d.every ? ", or --indicator all for every one" : ""}`,
  },
  "which-filter": {
    exit: EXIT.data,
    message: (d) => `column ${quote(d.column)} tells several figures of an area apart; choose one`,
    evidence: (d) => choiceLines(d.choices),
    hint: (d) => `--where ${shellWord(`${d.column}=${d.choices[0]?.value ?? ""}`)}`,
  },
  "no-such-choice": {
    exit: EXIT.data,
    message: (d) =>
      d.column === "indicator"
        ? `there is no indicator ${quote(d.value)} here.${didYouMean(d.suggestion)}`
        : `column ${quote(d.column)} never holds ${quote(d.value)}.${didYouMean(d.suggestion)}`,
    evidence: (d) => choiceLines(d.choices),
    hint: () => "turncurve inspect FILE lists what each column holds",
  },
  "which-area": {
    exit: EXIT.data,
    message: (d) => `the file holds ${d.total} areas; choose one or more`,
    evidence: (d) => [listed(d.areas, 12)],
    hint: (d) => `--area ${shellWord(d.areas[0] ?? "")}, or --area all for every local authority`,
  },
  "no-such-area": {
    exit: EXIT.data,
    message: (d) =>
      `there is no area ${quote(d.area)} ${d.total === 1 ? "here" : `among the ${d.total}`}.${didYouMean(d.suggestion)}`,
    evidence: (d) => [...(d.change === null ? [] : [d.change]), listed(d.areas)],
    hint: (d) =>
      d.areas.every((area) => /^[EWSNK]\d{8}$/.test(area))
        ? "the file names its areas by code only: ask for the GSS code of the area"
        : "turncurve inspect FILE lists the areas; a name, a GSS code or a local authority code will do",
  },
  "ambiguous-area": {
    exit: EXIT.data,
    message: (d) => `${quote(d.area)} could be any of ${d.candidates.length} areas`,
    evidence: (d) => d.candidates,
    hint: (d) =>
      `use the ${/^(?:\d{3}|[A-Z]\d{8})$/i.test(d.area.trim()) ? "name in place of the code" : "code in place of the name"}`,
  },
  "no-local-authorities": {
    exit: EXIT.data,
    message: (d) => `none of the ${d.total} areas is known to be a local authority`,
    hint: () => "name the areas: --area NAME, as often as needed",
  },
};
