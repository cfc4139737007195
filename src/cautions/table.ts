/** How the table was found and read, where it says less than it should. */
import { formatGrouped } from "../stats/rounding.js";
import { listed, type Worded } from "./wording.js";

export interface TableCautions {
  "equal-duplicates": { rows: number; lines: readonly number[] };
  "maybe-utf-8": { encoding: string };
  "header-repeated": { lines: readonly number[] };
  "rows-without-period": { rows: number; lines: readonly number[] };
  "blank-columns": { columns: number };
  "duplicate-columns": { columns: readonly string[] };
  "table-found": {
    sheet: string | null;
    line: number;
    above: number;
    below: number;
    headings: readonly number[];
    named: readonly string[];
  };
  "only-sheet": { sheet: string; sheets: number };
  "percent-as-fraction": { columns: readonly string[] };
  "maybe-thousands": { columns: readonly string[] };
  "records-under": { property: string };
  "per-from-figures": { value: string; count: string; population: string; per: number; agree: number; rows: number };
  "mid-year-population": { population: string };
  "meta-unusable": { file: string; reason: string };
  "missing-last-cell": { column: string };
}

export const TABLE_WORDING: Worded<TableCautions> = {
  "equal-duplicates": (d) =>
    `${d.rows} ${d.rows === 1 ? "row repeats" : "rows repeat"} a figure already given and ${d.rows === 1 ? "was" : "were"} counted once (line ${listed(d.lines.map(String))}).`,
  "maybe-utf-8": (d) =>
    `The text was read as ${d.encoding}, as asked, but looks like UTF-8: leave --encoding out if names come out wrong.`,
  "header-repeated": (d) =>
    `The header stands again on line ${listed(d.lines.map(String))}: files seem to be joined end to end, and were read as one.`,
  "rows-without-period": (d) =>
    `${d.rows} ${d.rows === 1 ? "row has neither a period nor a figure and was" : "rows have neither a period nor a figure and were"} passed over (line ${listed(d.lines.map(String))}${d.rows > d.lines.length ? ", ..." : ""}).`,
  "blank-columns": (d) =>
    `${d.columns} ${d.columns === 1 ? "column has" : "columns have"} no name and ${d.columns === 1 ? "was" : "were"} left out.`,
  "duplicate-columns": (d) =>
    `More than one column is called ${listed(d.columns)}: the later ones are read as "NAME (2)".`,
  "table-found": (d) => {
    const lines = (n: number): string => `${n} ${n === 1 ? "line" : "lines"}`;
    const around = [d.above > 0 ? `${lines(d.above)} above it` : "", d.below > 0 ? `${lines(d.below)} below it` : ""];
    const inside =
      d.headings.length > 0
        ? [`${lines(d.headings.length)} inside it with nothing but a heading (line ${listed(d.headings.map(String))})`]
        : [];
    const passed = [...around, ...inside].filter((words) => words !== "");
    return [
      `The table starts at line ${d.line}${d.sheet === null ? "" : ` of sheet "${d.sheet}"`}`,
      passed.length > 0
        ? `; ${passed.join(" and ")} ${passed.length === 1 && /^1 line/.test(passed[0] as string) ? "was" : "were"} passed over`
        : "",
      d.named.length > 0 ? `; columns without a name were called ${listed(d.named)}` : "",
      ".",
    ].join("");
  },
  "only-sheet": (d) => `Of the workbook's ${d.sheets} sheets only "${d.sheet}" holds a table: it is the one read.`,
  "percent-as-fraction": (d) =>
    `No figure of ${listed(d.columns)} is above 1: a workbook stores 24% as 0.24, and figures are read as they are stored.`,
  "maybe-thousands": (d) =>
    `Wherever a figure of ${listed(d.columns)} has a point, three digits stand behind it, and it is read as the decimal mark: if it sets thousands apart, say --decimal comma.`,
  "records-under": (d) => `The records were found under "${d.property}".`,
  "per-from-figures": (d) =>
    `${d.value} is read as ${d.count} per ${formatGrouped(d.per, 0)} of ${d.population}, which its name does not say: ${d.agree === d.rows ? `all ${formatGrouped(d.rows, 0)}` : `${formatGrouped(d.agree, 0)} of ${formatGrouped(d.rows, 0)}`} rows looked at agree within rounding (--per, --count-column and --population-column override it).`,
  "mid-year-population": (d) =>
    `${d.population} is a mid-year population: each is taken as that of the year after it, since figures at 31 March refer to the estimate of the June before.`,
  "meta-unusable": (d) => `${d.file}, which lies beside the data, was not used to read it: ${d.reason}.`,
  "missing-last-cell": (d) =>
    `The last column, ${d.column}, has a header and no cells: every row is one cell short, as this publisher's are, and was read without it.`,
};
