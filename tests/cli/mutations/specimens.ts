/**
 * Valid files to break, one for each layout, made from the published figures of `fixtures/looked-after`. To add a
 * layout: one entry here, with how its cells are written down and how a person finds the wanted figures in them.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { workbookOf } from "../../read/workbooks.js";
import { PANEL } from "../runCli.js";
import {
  byPeriod,
  cellsOf,
  cellsOfJson,
  type Finder,
  type Grid,
  type LongColumns,
  long,
  quarters,
  wide,
} from "./oracle.js";

export interface Specimen {
  readonly name: string;
  /** the file's cells, the header first */
  readonly grid: Grid;
  readonly delimiter: string;
  write(grid: Grid): string;
  /** the cells of a text; null where it is no such text at all */
  parse(text: string): Grid | null;
  readonly find: Finder;
  /** of a file that is no text: its bytes, broken by cells and by bytes alone */
  readonly pack?: (grid: Grid) => Uint8Array;
  /** so long that it is read another way, from a file; broken fewer times, as each takes longer */
  readonly long?: true;
  /** the question, after the file's name */
  readonly flags: readonly string[];
}

const AREAS = ["Leeds", "Bradford", "Bristol, City of", "Kirklees", "Yorkshire and The Humber", "England"];
const WANTED = "Leeds";
const QUESTION = ["--area", WANTED, "--baseline", "2009..2012"];

const panel = cellsOf(readFileSync(PANEL, "utf8"), ",") as Grid;
const records = panel
  .slice(1)
  .filter((row) => AREAS.includes(row[4] ?? ""))
  .map((row) => Object.fromEntries((panel[0] as readonly string[]).map((name, i) => [name, row[i] ?? ""])));
type PanelRecord = (typeof records)[number];

/** A table of the panel's records: each column's name with what stands in it. */
const table = (columns: Readonly<Record<string, (record: PanelRecord) => string | undefined>>): Grid => [
  Object.keys(columns),
  ...records.map((record) => Object.values(columns).map((cell) => cell(record) ?? "")),
];

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const separated = (delimiter: string): Pick<Specimen, "delimiter" | "write" | "parse"> => ({
  delimiter,
  write: (grid) => grid.map((row) => `${row.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`).join(""),
  parse: (text) => cellsOf(text, delimiter),
});

const objects = ([header = [], ...rows]: Grid): string[] =>
  rows.map((row) => {
    const pairs = row.map((cell, i) => [header[i] ?? "", /^\d+(\.\d+)?$/.test(cell) ? cell : JSON.stringify(cell)]);
    return `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`;
  });
const json: Pick<Specimen, "delimiter" | "write" | "parse"> = {
  delimiter: ",",
  write: (grid) => `[${objects(grid).join(",\n")}]\n`,
  parse: (text) => cellsOfJson(text, false),
};
const ndjson: typeof json = {
  delimiter: ",",
  write: (grid) => `${objects(grid).join("\n")}\n`,
  parse: (text) => cellsOfJson(text, true),
};

const authority = ({ level }: PanelRecord): boolean => level === "Local authority";
const tidy = table({
  year: (r) => r["year"],
  level: (r) => r["level"],
  gss_code: (r) => r["gss_code"],
  la_code: (r) => r["la_code"],
  area: (r) => r["area"],
  number: (r) => r["number"],
  rate_per_10000: (r) => r["rate_per_10000"],
  population_0_17: (r) => r["population_0_17"],
  release: (r) => r["release"],
});
const ees = table({
  time_period: (r) => r["year"],
  time_identifier: () => "Reporting year",
  geographic_level: (r) => (authority(r) ? "Local authority" : r["level"] === "Region" ? "Regional" : "National"),
  country_code: () => "E92000001",
  country_name: () => "England",
  region_code: (r) => (r["level"] === "Region" ? r["gss_code"] : ""),
  region_name: (r) => (r["level"] === "Region" ? r["area"] : ""),
  old_la_code: (r) => (authority(r) ? r["la_code"] : ""),
  new_la_code: (r) => (authority(r) ? r["gss_code"] : ""),
  la_name: (r) => (authority(r) ? r["area"] : ""),
  population_count: () => "Children looked after at 31 March each year",
  number: (r) => r["number"],
  rate_per_10000: (r) => r["rate_per_10000"],
});
/** Figures of a limit are beside the question: whatever becomes of them, the answer is that of the values. */
const limited = table({
  year: (r) => r["year"],
  area: (r) => r["area"],
  rate_per_10000: (r) => r["rate_per_10000"],
  lower_ci: (r) => String(Number(r["rate_per_10000"] || 9) - 4),
  upper_ci: (r) => String(Number(r["rate_per_10000"] || 9) + 5),
  number: (r) => r["number"],
  population_0_17: (r) => r["population_0_17"],
});
/** The yearly figures as if of the quarters from 2006 on. */
const quarterly = table({
  year: (r) => String(2006 + Math.floor((Number(r["year"]) - 2006) / 4)),
  quarter: (r) => String(((Number(r["year"]) - 2006) % 4) + 1),
  area: (r) => r["area"],
  rate_per_10000: (r) => r["rate_per_10000"],
  number: (r) => r["number"],
});
const years = [...new Set(records.map((record) => record["year"] as string))];
const rateOf = (area: string, year: string): string =>
  records.find((record) => record["area"] === area && record["year"] === year)?.["rate_per_10000"] ?? "";
const byArea: Grid = [["Year", ...AREAS], ...years.map((year) => [year, ...AREAS.map((area) => rateOf(area, year))])];
const inYear = (area: string, year: string, column: string): string =>
  records.find((record) => record["area"] === area && record["year"] === year)?.[column] ?? "";
const areaRows = (columns: Readonly<Record<string, string>>): Grid => [
  ["geog_n", ...Object.keys(columns).flatMap((measure) => years.map((year) => `${measure}${year}`))],
  ...AREAS.map((area) => [
    area,
    ...Object.values(columns).flatMap((column) => years.map((year) => inYear(area, year, column))),
  ]),
];
const dfeWide = areaRows({ CLA_Mar: "number", CLA_Pop: "population_0_17", CLA_Rate: "rate_per_10000" });
const byYear = areaRows({ "": "rate_per_10000" });
const fingertips = table({
  "Indicator ID": () => "90001",
  "Indicator Name": () => "Children looked after, rate per 10,000\n",
  "Area Code": (r) => r["gss_code"],
  "Area Name": (r) => r["area"],
  "Area Type": (r) => (authority(r) ? "County & UA" : r["level"]),
  Sex: () => "Persons",
  "Time period": (r) => r["year"],
  Value: (r) => r["rate_per_10000"],
  Count: (r) => r["number"],
  Denominator: (r) => r["population_0_17"],
  "Time period Sortable": (r) => `${r["year"]}0000`,
});
/** The header has a name more than the rows have cells. */
const goal: Pick<Specimen, "delimiter" | "write" | "parse"> = {
  delimiter: ",",
  write: ([header = [], ...rows]) => separated(",").write([[...header, "Compared to goal"], ...rows]),
  parse: (text) => {
    const [header, ...rows] = cellsOf(text, ",") ?? [];
    return header ? [header.slice(0, -1), ...rows] : null;
  },
};
const bare = table({ year: (r) => r["year"], area: (r) => r["area"], rate: (r) => r["rate_per_10000"] });
const lait = table({
  "Short Desc": () => "Children looked after rate, per 10,000 children aged under 18",
  "Data item": () => "Rate",
  Years: (r) => r["year"],
  "LA and Regions": (r) => r["area"],
  Values: (r) => r["rate_per_10000"],
  "LA Number": (r) => (authority(r) ? r["la_code"] : ""),
  Region: (r) => r["level"],
});

const items: Grid = [
  lait[0] as readonly string[],
  ...["rate_per_10000", "number"].flatMap((column) =>
    lait.slice(1).map((row, i) => {
      const item = column === "number" ? "Number" : "Rate";
      return row.map((cell, place) => (place === 1 ? item : place === 4 ? (records[i]?.[column] ?? "") : cell));
    }),
  ),
];

/** More than 262,144 characters: the two items behind a hundred others. */
const manyItems: Grid = [
  lait[0] as readonly string[],
  ...Array.from({ length: 40 }, (_, i) =>
    lait
      .slice(1)
      .flatMap((row) => (row[3] === WANTED ? [] : [row.map((cell, place) => (place === 1 ? `Item ${i}` : cell))])),
  ).flat(),
  ...items.slice(1),
];

const TIDY = { area: "area", period: "year", value: "rate_per_10000", count: "number", population: "population_0_17" };
const EES: LongColumns = {
  area: "la_name",
  period: "time_period",
  value: "rate_per_10000",
  count: "number",
  level: ["geographic_level", "Local authority"],
};

const RATES = {
  find: long({ area: "LA and Regions", period: "Years", value: "Values", level: ["Data item", "Rate"] }, WANTED),
  flags: [...QUESTION, "--indicator", "Rate"],
};

/** The grid among what publishers put about it; a person finds it by its header. */
const TITLES = "Table 1: children looked after at 31 March\nEngland, 2006 to 2018\n\n";
const NOTES = "\n1. Rates per 1000 are of children aged 0 to 17.\nSource: Department for Education\n";
const framed: Pick<Specimen, "delimiter" | "write" | "parse"> = {
  delimiter: ",",
  write: (grid) => TITLES + separated(",").write(grid) + NOTES,
  parse: (text) => {
    const cells = cellsOf(text, ",");
    if (cells === null) return null;
    const header = cells.findIndex((row) => row.length > 2);
    const end = cells.findLastIndex((row) => row.length > 2);
    return header < 0 ? null : cells.slice(header, end + 1);
  },
};
const numbers = (grid: Grid): (string | number | null)[][] =>
  grid.map((row) => row.map((cell) => (cell === "" ? null : /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));

export const SPECIMENS: readonly Specimen[] = [
  { name: "tidy long", grid: tidy, ...separated(","), find: long(TIDY, WANTED), flags: QUESTION },
  {
    name: "tidy long, to 2018",
    grid: tidy,
    ...separated(","),
    find: long(TIDY, WANTED),
    flags: [...QUESTION, "--at", "2018"],
  },
  { name: "tidy long, tabs", grid: tidy, ...separated("\t"), find: long(TIDY, WANTED), flags: QUESTION },
  {
    name: "bare long",
    grid: bare,
    ...separated(";"),
    find: long({ area: "area", period: "year", value: "rate" }, WANTED),
    flags: QUESTION,
  },
  {
    name: "with limits",
    grid: limited,
    ...separated(","),
    find: long(TIDY, WANTED),
    flags: QUESTION,
  },
  {
    name: "year and quarter",
    grid: quarterly,
    ...separated(","),
    find: quarters({ area: "area", period: "year", value: "rate_per_10000", count: "number" }, WANTED),
    flags: ["--area", WANTED, "--baseline", "2006 Q4..2007 Q3"],
  },
  { name: "EES long", grid: ees, ...separated(","), find: long(EES, WANTED), flags: QUESTION },
  {
    name: "LAIT long",
    grid: lait,
    ...separated(","),
    find: long({ area: "LA and Regions", period: "Years", value: "Values" }, WANTED),
    flags: QUESTION,
  },
  { name: "wide by area", grid: byArea, ...separated(","), find: wide("Year", WANTED), flags: QUESTION },
  {
    name: "DfE wide",
    grid: dfeWide,
    ...separated(","),
    find: byPeriod("geog_n", { value: "CLA_Rate", count: "CLA_Mar", population: "CLA_Pop" })(WANTED),
    flags: [...QUESTION, "--indicator", "CLA_Rate"],
  },
  {
    name: "wide by period",
    grid: byYear,
    ...separated(","),
    find: byPeriod("geog_n", { value: "" })(WANTED),
    flags: QUESTION,
  },
  {
    name: "Fingertips",
    grid: fingertips,
    ...goal,
    find: long(
      { area: "Area Name", period: "Time period", value: "Value", count: "Count", population: "Denominator" },
      WANTED,
    ),
    flags: QUESTION,
  },
  { name: "two indicators", grid: items, ...separated(","), ...RATES },
  { name: "many indicators", grid: manyItems, ...separated(","), ...RATES, long: true },
  {
    name: "by code, on counts",
    grid: tidy,
    ...separated(","),
    find: long({ area: "gss_code", period: "year", value: "number" }, "E08000035"),
    flags: ["--area", "E08000035", "--baseline", "2009..2012", "--basis", "count"],
  },
  { name: "titles and notes, long", grid: tidy, ...framed, find: long(TIDY, WANTED), flags: QUESTION },
  { name: "titles and notes, wide", grid: byArea, ...framed, find: wide("Year", WANTED), flags: QUESTION },
  {
    name: "gzip",
    grid: tidy,
    ...separated(","),
    pack: (grid) => gzipSync(separated(",").write(grid)),
    find: long(TIDY, WANTED),
    flags: QUESTION,
  },
  {
    name: "workbook",
    grid: tidy,
    ...separated(","),
    pack: (grid) => workbookOf({ Rates: numbers(grid) }),
    find: long(TIDY, WANTED),
    flags: QUESTION,
  },
  { name: "JSON", grid: tidy, ...json, find: long(TIDY, WANTED), flags: QUESTION },
  { name: "NDJSON", grid: tidy, ...ndjson, find: long(TIDY, WANTED), flags: QUESTION },
];
