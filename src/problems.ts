/**
 * Every way a run can stop: a code with its data, and, in the same place, its wording and its exit code.
 * The compiler refuses a code that nobody has worded.
 */

/** Exit codes, after sysexits where it has one. */
export const EXIT = {
  done: 0,
  gate: 1,
  usage: 2,
  data: 65,
  noInput: 66,
  bug: 70,
  cannotCreate: 73,
  cannotWrite: 74,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Where in the input: `file` as the user named it, `line` from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
}

/** The data of each problem. A new problem is one line here and one in `WORDING`. */
export interface ProblemData {
  usage: { message: string; hint?: string };
  "no-such-file": { suggestion: string | null };
  "not-a-file": { what: string };
  unreadable: { reason: string };
  "empty-file": Record<never, never>;
  "no-rows": Record<never, never>;
  "binary-file": { looksLike: string | null; encoding?: string; hint?: string };
  "no-header": { period: string };
  "another-header": { columns: readonly string[] };
  /** a workbook, Parquet or gzip file that is broken, or holds what this tool does not read */
  "bad-file": { what: string; detail: string; hint?: string };
  "too-large": { what: string; size: string; limit: string; hint: string };
  "which-sheet": { sheets: readonly SheetChoice[] };
  "which-table": { tables: readonly TableChoice[] };
  "no-such-table": { flag: "--sheet" | "--table"; asked: string; suggestion: string | null; has: readonly string[] };
  "bad-encoding": { encoding: string; byte: number };
  "wrong-encoding": { asked: string; found: string; marked: boolean };
  "bad-quotes": { detail: string };
  "bad-json": { detail: string };
  "not-records": { detail: string };
  "ragged-row": {
    expected: number;
    rows: readonly { line: number; cells: number }[];
    total: number;
    /** where most rows agree with each other and not with the header: the first of them */
    tableFrom: number | null;
  };
  "layout-unknown": { columns: readonly string[]; missing: string };
  "two-layouts": { period: string; columns: readonly string[] };
  "no-such-column": { column: string; suggestion: string | null; columns: readonly string[] };
  "which-indicator": { choices: readonly Choice[]; flag?: string };
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
  "bad-period": { rows: readonly { line: number; label: string }[]; total: number };
  "mixed-periods": { kind: string; rows: readonly { line: number; label: string; kind: string }[]; total: number };
  "bad-number": {
    column: string;
    rows: readonly { line: number; text: string }[];
    total: number;
    /** the decimal mark with which every cell shown would be a number, where that is not the one in use */
    decimal: "point" | "comma" | null;
  };
  "two-values": {
    area: string;
    period: string;
    lines: readonly [number, number];
    values: readonly [string, string];
    column: string;
  };
  "no-values": { area: string };
  "no-such-basis": { basis: string; has: string };
  "bad-baseline": { text: string; reversed: boolean };
  "no-such-period": { text: string; flag: string; first: string; last: string; example?: string };
  "baseline-outside-data": { from: string; to: string; first: string; last: string };
  "symbol-in-baseline": { period: string; symbol: string; reason: string; change?: string };
  "too-few-points": { points: number; needed: number; from: string; to: string };
  "at-before-baseline-end": { at: string; end: string };
  "at-off-step": { at: string; step: string; nearest: string };
  "nothing-after-baseline": { end: string };
  "actual-without-people": { period: string; perKnown: boolean };
  /** files that cannot be releases of one indicator */
  "mixed-releases": { what: string; found: readonly { file: string; value: string }[]; hint: string };
  "no-benchmark-overlap": { area: string; benchmark: string };
  "since-not-before-at": { since: string; at: string };
  /** an area whose figures give the comparison one period only */
  "one-period": { area: string; period: string };
  "none-usable": { total: number; reasons: readonly string[] };
  "cannot-create": { reason: string };
  "cannot-write": { reason: string; file: boolean };
  bug: { message: string };
}
export type ProblemCode = keyof ProblemData;

/** One of the values a user may choose from, what a key stands for, and the rows that hold it (null for a column). */
export interface Choice {
  readonly value: string;
  readonly label?: string;
  readonly rows: number | null;
}

/** One of the tables of a file or sheet: lines are the file's own, `rows` those of data. */
export interface TableChoice {
  readonly number: number;
  readonly title: string | null;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetChoice {
  readonly name: string;
  readonly tables: readonly TableChoice[];
}

/** A code with its data and its place; narrowing on the code narrows the data. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly data: ProblemData[K]; readonly location?: Location };
}[C];

/** A problem on its way to whoever can answer it: one area's list of unusables, or the end of the run. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(describeProblem(problem).message);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** The problem as an error to throw. */
export function problem<C extends ProblemCode>(code: C, data: ProblemData[C], location?: Location): ProblemError {
  return new ProblemError((location ? { code, data, location } : { code, data }) as Problem);
}

interface Wording<C extends ProblemCode> {
  readonly exit: ExitCode;
  readonly message: (data: ProblemData[C]) => string;
  /** what in the input shows it */
  readonly evidence?: (data: ProblemData[C]) => readonly string[];
  /** one thing to try */
  readonly hint?: (data: ProblemData[C]) => string | null;
}

const maybe = (suggestion: string | null): string => (suggestion === null ? "" : ` Did you mean "${suggestion}"?`);
const quote = (text: string): string => (/^[\w.:/-]+$/.test(text) ? text : `"${text}"`);
/** A word of a command line to copy: in quotation marks that a shell leaves alone, whatever a file put in it. */
export const shellWord = (text: string): string => {
  if (/^[\w.:/=-]+$/.test(text)) return text;
  return /["\\$`!%\n]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
};
const listed = (items: readonly string[], most = 8): string =>
  items.slice(0, most).join(", ") + (items.length > most ? `, and ${items.length - most} more` : "");
const choiceLines = (choices: readonly Choice[], most = 12): string[] => [
  ...choices
    .slice(0, most)
    .map(
      ({ value, label, rows }) =>
        `${value || "(blank)"}${label ? `  ${label}` : ""}${rows === null ? "" : `  (${rows} ${rows === 1 ? "row" : "rows"})`}`,
    ),
  ...(choices.length > most ? [`and ${choices.length - most} more`] : []),
];
const tableLine = (t: TableChoice): string =>
  `${t.title === null ? "" : `${t.title}, `}lines ${t.firstLine} to ${t.lastLine} (${t.rows} ${t.rows === 1 ? "row" : "rows"}, ${t.columns} columns)`;
/** A sheet with its tables, on one line. */
export const sheetLine = ({ name, tables }: SheetChoice): string =>
  `${name}: ${tables.length === 0 ? "no table" : tables.map(tableLine).join("; ")}`;
/** A table with its number, on one line. */
export const numberedTableLine = (table: TableChoice): string => `${table.number}: ${tableLine(table)}`;
const rest = (shown: number, total: number): string[] => (total > shown ? [`and ${total - shown} more`] : []);

const WORDING: { readonly [C in ProblemCode]: Wording<C> } = {
  usage: {
    exit: EXIT.usage,
    message: (d) => d.message,
    hint: (d) => d.hint ?? "turncurve --help lists the commands and their options",
  },
  "no-such-file": {
    exit: EXIT.noInput,
    message: () => "there is no such file",
    hint: (d) => (d.suggestion ? `did you mean ${quote(d.suggestion)}?` : "check the path; '-' reads standard input"),
  },
  "not-a-file": {
    exit: EXIT.noInput,
    message: (d) => `this is ${d.what}, not a file`,
    hint: () => "name a data file inside it",
  },
  unreadable: {
    exit: EXIT.noInput,
    message: (d) => `the file cannot be read: ${d.reason}`,
    hint: () => "check that it exists and that you may read it",
  },
  "empty-file": { exit: EXIT.data, message: () => "the input is empty", hint: () => "check that the export finished" },
  "no-rows": {
    exit: EXIT.data,
    message: () => "there is a header but no row of data under it",
    hint: () => "check that the export finished",
  },
  "no-header": {
    exit: EXIT.data,
    message: (d) => `the columns have no names: ${quote(d.period)} stands where that of the periods should`,
    hint: () => "put a row of column names above the first row, for example year,area,rate",
  },
  "another-header": {
    exit: EXIT.data,
    message: () => "a second header stands there, and its columns are not those of the first",
    evidence: (d) => [`its columns: ${listed(d.columns, 20)}`],
    hint: () =>
      "files seem to be joined end to end: give the part above that line and the part below as files of their own",
  },
  "binary-file": {
    exit: EXIT.data,
    message: (d) =>
      d.encoding
        ? `this seems to be ${d.looksLike}, and was not read as that`
        : d.looksLike
          ? `this is ${d.looksLike}, not text`
          : "this is not a text file",
    hint: (d) =>
      d.encoding ? `--encoding ${d.encoding}` : (d.hint ?? "export the data as CSV (UTF-8) and try that file"),
  },
  "bad-file": {
    exit: EXIT.data,
    message: (d) => `this ${d.what} cannot be read: ${d.detail}`,
    hint: (d) => d.hint ?? "check that the download finished, or export the data as CSV (UTF-8)",
  },
  "too-large": {
    exit: EXIT.data,
    message: (d) => `${d.what} holds ${d.size}; ${d.limit} can be read`,
    hint: (d) => d.hint,
  },
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
        : `there is no ${d.flag.slice(2)} ${quote(d.asked)} here.${maybe(d.suggestion)}`,
    evidence: (d) => (d.has.length === 0 ? [] : [listed(d.has, 20)]),
    hint: () => "turncurve inspect FILE lists what there is",
  },
  "bad-encoding": {
    exit: EXIT.data,
    message: (d) => `the text is not ${d.encoding}: byte ${d.byte} cannot be read`,
    hint: (d) =>
      d.encoding === "utf-8"
        ? "--encoding windows-1252, which older Excel exports use"
        : "look at that line: the file may mix encodings, or need another --encoding",
  },
  "wrong-encoding": {
    exit: EXIT.data,
    message: (d) =>
      `--encoding ${quote(d.asked)} contradicts the file, which ${d.marked ? "is marked as" : "seems to be"} ${d.found}`,
    hint: (d) => (d.marked ? "leave --encoding out" : `--encoding ${d.found}`),
  },
  "bad-quotes": {
    exit: EXIT.data,
    message: (d) => `the quotation marks do not pair up: ${d.detail}`,
    hint: () => "open that line in a text editor: a quotation mark inside a quoted cell must be doubled",
  },
  "bad-json": {
    exit: EXIT.data,
    message: (d) => `this is not valid JSON: ${d.detail}`,
    hint: () => "give an array of records, or one record on each line",
  },
  "not-records": {
    exit: EXIT.data,
    message: (d) => `JSON input must be an array of flat records: ${d.detail}`,
    hint: () => 'shape it like [{"year": 2018, "area": "Leeds", "rate": 76}]',
  },
  "ragged-row": {
    exit: EXIT.data,
    message: (d) =>
      `${d.total === 1 ? "a row does" : `${d.total} rows do`} not have the header's ${d.expected} ${d.expected === 1 ? "cell" : "cells"}`,
    evidence: (d) => [
      ...d.rows.map((row) => `line ${row.line} has ${row.cells} cells`),
      ...rest(d.rows.length, d.total),
    ],
    hint: (d) =>
      d.tableFrom === null
        ? "look for an unquoted delimiter or a cut line there; --delimiter overrides the detected one"
        : `the table seems to start at line ${d.tableFrom}, but no header stands above it: give its columns names there`,
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
    message: (d) => `there is no column ${quote(d.column)}.${maybe(d.suggestion)}`,
    evidence: (d) => [`columns: ${listed(d.columns, 20)}`],
    hint: () => "turncurve inspect FILE lists the columns and their roles",
  },
  "which-indicator": {
    exit: EXIT.data,
    message: (d) => `the file holds ${d.choices.length} indicators; choose one`,
    evidence: (d) => choiceLines(d.choices),
    hint: (d) => `${d.flag ?? "--indicator"} ${shellWord(d.choices[0]?.value ?? "")}`,
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
        ? `there is no indicator ${quote(d.value)} here.${maybe(d.suggestion)}`
        : `column ${quote(d.column)} never holds ${quote(d.value)}.${maybe(d.suggestion)}`,
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
      `there is no area ${quote(d.area)} ${d.total === 1 ? "here" : `among the ${d.total}`}.${maybe(d.suggestion)}`,
    evidence: (d) => [...(d.change === null ? [] : [d.change]), listed(d.areas)],
    hint: () => "turncurve inspect FILE lists the areas; a name, a GSS code or a local authority code will do",
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
  "bad-period": {
    exit: EXIT.data,
    message: (d) => `${d.total === 1 ? "a period" : `${d.total} periods`} could not be read`,
    evidence: (d) => [...d.rows.map((row) => `line ${row.line}: "${row.label}"`), ...rest(d.rows.length, d.total)],
    hint: (d) =>
      d.rows.every(({ label }) => /(?:\b|\d)(?:w|wk|week)\s?\d/i.test(label))
        ? "weeks are not read as periods: make months, quarters or years of them"
        : "correct it, or name another column with --period-column",
  },
  "mixed-periods": {
    exit: EXIT.data,
    message: (d) => `most periods are of the kind "${d.kind}", ${d.total === 1 ? "one is" : `${d.total} are`} not`,
    evidence: (d) => [
      ...d.rows.map((row) => `line ${row.line}: "${row.label}" (${row.kind})`),
      ...rest(d.rows.length, d.total),
    ],
    hint: () => "keep to one kind of period with --where COLUMN=VALUE, or correct the label",
  },
  "bad-number": {
    exit: EXIT.data,
    message: (d) =>
      `column ${quote(d.column)} holds ${d.total === 1 ? "a cell" : `${d.total} cells`} that ${d.total === 1 ? "is" : "are"} neither a number nor a known symbol`,
    evidence: (d) => [...d.rows.map((row) => `line ${row.line}: "${row.text}"`), ...rest(d.rows.length, d.total)],
    hint: (d) =>
      d.decimal === "comma"
        ? "--decimal comma, if the comma marks the decimals"
        : d.decimal === "point"
          ? "leave --decimal comma out, if the point marks the decimals"
          : "correct it, or say which symbols the file uses with --symbols dfe|dfe-legacy|lait",
  },
  "two-values": {
    exit: EXIT.data,
    message: (d) => `${d.area} has two values of ${quote(d.column)} for ${d.period}: ${d.values[0]} and ${d.values[1]}`,
    evidence: (d) => [`lines ${d.lines[0]} and ${d.lines[1]}`],
    hint: () => "remove one of them, or tell them apart with --where COLUMN=VALUE",
  },
  "no-values": {
    exit: EXIT.data,
    message: (d) => `${d.area} has no figures in this file`,
    hint: () => "turncurve inspect FILE shows where figures are missing, and why",
  },
  "no-such-basis": {
    exit: EXIT.data,
    message: (d) => `the file has no ${d.basis} for this area; it has ${d.has}`,
    hint: (d) => (d.basis === "count" ? "name the column with --count-column" : "name the column with --value-column"),
  },
  "bad-baseline": {
    exit: EXIT.usage,
    message: (d) => `--baseline ${quote(d.text)} ${d.reversed ? "ends before it starts" : "is not a range of periods"}`,
    hint: () => "write the first and the last period with two dots between: --baseline 2009..2012",
  },
  "no-such-period": {
    exit: EXIT.data,
    message: (d) => `${d.flag} ${quote(d.text)} is not a period of this series`,
    evidence: (d) => [`its periods run from ${d.first} to ${d.last}`],
    hint: (d) => `write it the way the file does, for example ${d.flag} ${shellWord(d.example ?? d.last)}`,
  },
  "baseline-outside-data": {
    exit: EXIT.data,
    message: (d) => `the baseline ${d.from}..${d.to} is not inside the figures`,
    evidence: (d) => [`the figures run from ${d.first} to ${d.last}`],
    hint: (d) => `choose a baseline between ${d.first} and ${d.last}`,
  },
  "symbol-in-baseline": {
    exit: EXIT.data,
    message: (d) => `the baseline holds no figure for ${d.period}: ${d.reason}${d.symbol ? ` (${d.symbol})` : ""}`,
    evidence: (d) => (d.change ? [d.change] : []),
    hint: () => "choose another baseline, or fit without that period with --allow-gaps",
  },
  "too-few-points": {
    exit: EXIT.data,
    message: (d) =>
      `the baseline ${d.from}..${d.to} holds ${d.points} ${d.points === 1 ? "figure" : "figures"}; a trend needs ${d.needed}`,
    hint: () => "choose a longer baseline",
  },
  "at-before-baseline-end": {
    exit: EXIT.usage,
    message: (d) => `--at ${d.at} is not after the baseline's end, ${d.end}`,
    hint: () => "--at names the period to project to, after the baseline",
  },
  "at-off-step": {
    exit: EXIT.data,
    message: (d) => `--at ${d.at} is not one of the baseline's steps of ${d.step}`,
    hint: (d) => `try --at ${d.nearest}`,
  },
  "nothing-after-baseline": {
    exit: EXIT.data,
    message: (d) => `there is no figure after the baseline's end, ${d.end}`,
    hint: () => "end the baseline earlier, or say how far to project with --at",
  },
  "actual-without-people": {
    exit: EXIT.data,
    message: (d) =>
      `--actual gives a count for ${d.period}, where there is no published rate, and ${d.perKnown ? "no population to make one from" : "the file does not say per how many people its rates are"}`,
    hint: (d) => `give ${d.perKnown ? "--population N" : "--per N"}, or work on the counts with --basis count`,
  },
  "mixed-releases": {
    exit: EXIT.data,
    message: (d) => `the files differ in ${d.what}, so they are not joined into one series`,
    evidence: (d) => d.found.map(({ file, value }) => `${file}: ${value}`),
    hint: (d) => d.hint,
  },
  "no-benchmark-overlap": {
    exit: EXIT.data,
    message: (d) => `${d.area} and ${d.benchmark} have no two periods in common`,
    hint: () => "turncurve inspect FILE shows which periods each area has",
  },
  "one-period": {
    exit: EXIT.data,
    message: (d) => `the figures of ${d.area} leave one period to compare, ${d.period}: a change needs two`,
    hint: () => "turncurve inspect FILE shows which periods each area has",
  },
  "since-not-before-at": {
    exit: EXIT.usage,
    message: (d) => `--since ${d.since} is not before --at ${d.at}`,
    hint: () => "--since is the start of the comparison, --at its end",
  },
  "none-usable": {
    exit: EXIT.data,
    message: (d) => `none of the ${d.total} areas could be used`,
    evidence: (d) => [...d.reasons.slice(0, 8), ...rest(Math.min(8, d.reasons.length), d.total)],
    hint: () => "ask for another baseline or another area",
  },
  "cannot-create": {
    exit: EXIT.cannotCreate,
    message: (d) => `the output cannot be created: ${d.reason}`,
    hint: () => "check the folder and its permissions",
  },
  "cannot-write": {
    exit: EXIT.cannotWrite,
    message: (d) => `the output could not be written: ${d.reason}`,
    hint: (d) => (d.file ? "check the space left; an existing file was left as it was" : "check the space left"),
  },
  bug: {
    exit: EXIT.bug,
    message: (d) => `turncurve failed: ${d.message}`,
    hint: () => "this is our bug: run again with --debug and report what it prints",
  },
};

/** A problem in words. */
export interface DescribedProblem {
  readonly code: ProblemCode;
  readonly exit: ExitCode;
  readonly message: string;
  readonly evidence: readonly string[];
  readonly hint: string | null;
  readonly location: Location | null;
}

export function describeProblem<C extends ProblemCode>(found: Problem<C>): DescribedProblem {
  const wording: Wording<C> = WORDING[found.code];
  return {
    code: found.code,
    exit: wording.exit,
    message: wording.message(found.data),
    evidence: wording.evidence?.(found.data) ?? [],
    hint: wording.hint?.(found.data) ?? null,
    location: found.location ?? null,
  };
}
