/** A file that cannot be opened, decoded or parsed, or is not one whole table. */
import { EXIT, listed, quote, rest, type Worded } from "./wording.js";

export interface FileProblems {
  /** `alone`: standard input cannot stand in its place */
  "no-such-file": { suggestion: string | null; alone?: true };
  "not-a-file": { what: string };
  unreadable: { reason: string };
  "empty-file": Record<never, never>;
  "no-rows": Record<never, never>;
  "binary-file": { looksLike: string | null; encoding?: string; hint?: string };
  /** a workbook, Parquet or gzip file that is broken, or holds what this tool does not read */
  "bad-file": { what: string; detail: string; hint?: string };
  "too-large": { what: string; size: string; limit: string; hint: string };
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
  "no-header": { period: string };
  "another-header": { columns: readonly string[] };
}

export const FILE_WORDING: Worded<FileProblems> = {
  "no-such-file": {
    exit: EXIT.noInput,
    message: () => "there is no such file",
    hint: (d) => {
      if (d.suggestion) return `did you mean ${quote(d.suggestion)}?`;
      return d.alone ? "check the path" : "check the path; '-' reads standard input";
    },
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
};
