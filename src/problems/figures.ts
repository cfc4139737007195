/** Periods and figures that cannot be read, or contradict each other. */
import { EXIT, quote, rest, type Worded } from "./wording.js";

export interface FiguresProblems {
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
  /** files that cannot be releases of one indicator */
  "mixed-releases": { what: string; found: readonly { file: string; value: string }[]; hint: string };
}

export const FIGURES_WORDING: Worded<FiguresProblems> = {
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
  "mixed-releases": {
    exit: EXIT.data,
    message: (d) => `the files differ in ${d.what}, so they are not joined into one series`,
    evidence: (d) => d.found.map(({ file, value }) => `${file}: ${value}`),
    hint: (d) => d.hint,
  },
};
