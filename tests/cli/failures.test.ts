/** Bad input and bad questions: each its own code, its own words and its own exit code, and never a stack. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { workbookOf } from "../read/workbooks.js";
import { EES_2022, EES_2025, jsonOf, LEEDS, LOOKED_AFTER, PANEL, runCli } from "./runCli.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const years = (...rows: string[]): string => `year,rate\n${rows.join("\n")}\n`;
const GOOD = years("2009,88", "2010,93", "2011,94", "2012,95", "2013,88");
const project = (path: string, baseline = "2009..2012"): string[] => ["project", path, "--baseline", baseline];

const SHEET = [
  ["year", "rate"],
  [2009, 88],
  [2010, 93],
  [2011, 94],
] as const;

/** The workbook with another size of its last part in its directory. */
function declaringSize(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entry = bytes.findLastIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, size, true);
  return bytes;
}

/** Two files end to end, the second with two of its columns exchanged, behind many rows of other items. */
function joined(): string {
  const rows = (item: string, from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => `${item},Leeds,${from + i},${80 + ((i * 3) % 7)},${900 + i}`);
  const others = Array.from({ length: 900 }, (_, i) => rows(`Item ${i}`, 2006, 2019)).flat();
  const first = ["item,area,year,rate,number", ...others, ...rows("Rate", 2009, 2013)];
  return [...first, "number,area,year,rate,item", ...rows("Rate", 2013, 2019), ""].join("\n");
}

interface Failure {
  readonly name: string;
  readonly args: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly code: string;
  readonly exit: number;
  readonly says: RegExp;
}

const COUNTS = "year,count,population\n2009,9,1000\n2010,5,1000\n2011,7,1000\n2012,8,\n2013,6,1000\n";
const quasi = (baseline: string, ...flags: string[]): string[] => [
  ...project("-", baseline),
  "--method",
  "quasi-poisson",
  ...flags,
];
/** Months from January 2015 on. */
const months = (count: number, skip: (month: number) => boolean = () => false): string => {
  const rows = Array.from({ length: count }, (_, i) => i)
    .filter((i) => !skip((i % 12) + 1))
    .map((i) => `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${100 + ((i * 37) % 23)}`);
  return `month,rate\n${rows.join("\n")}\n`;
};
const seasonal = (baseline: string, season: string): string[] => [...project("-", baseline), "--season", season];
const AHEAD = ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018"];

const ON_OTHERS = [...project("-", "2009..2012"), "--area", "Leeds", "--method", "controls"];
/** Leeds beside two others. */
const beside = (first: readonly number[], second: readonly number[]): string =>
  `year,Leeds,Hull,York\n${first.map((one, i) => `${2009 + i},${[88, 93, 94, 95, 88][i]},${one},${second[i]}\n`).join("")}`;

const FAILURES: readonly Failure[] = [
  {
    name: "a regression on as many benchmarks as leave nothing over",
    args: [...project("-", "2009..2011"), ...ON_OTHERS.slice(4), "--benchmark", "Hull", "--benchmark", "York"],
    stdin: beside([5, 6, 4, 7, 8], [3, 1, 2, 2, 5]),
    code: "too-many-controls",
    exit: 65,
    says: /with 2 benchmarks needs 4 figures, and the baseline holds 3[\s\S]*name fewer benchmarks/,
  },
  {
    name: "an area as its own benchmark",
    args: [...ON_OTHERS, "--benchmark", "Hull", "--benchmark", "leeds"],
    stdin: beside([5, 6, 4, 7, 8], [3, 1, 2, 2, 5]),
    code: "benchmark-is-area",
    exit: 65,
    says: /Leeds cannot be a benchmark of itself/,
  },
  {
    name: "a regression on a benchmark that never moves",
    args: [...ON_OTHERS, "--benchmark", "Hull"],
    stdin: beside([5, 5, 5, 5, 8], [3, 1, 2, 2, 5]),
    code: "control-depends",
    exit: 65,
    says: /Hull keeps one figure over the whole baseline/,
  },
  {
    name: "a regression on two benchmarks that move as one",
    args: [...ON_OTHERS, "--benchmark", "Hull", "--benchmark", "York"],
    stdin: beside([0.5, 0.6, 0.4, 0.7, 0.8], [0.75, 0.78, 0.72, 0.81, 0.9]),
    code: "control-depends",
    exit: 65,
    says: /York moves exactly as Hull does[\s\S]*leave out --benchmark York/,
  },
  {
    name: "counts asked for, and none in the file",
    args: quasi("2009..2012"),
    stdin: GOOD,
    code: "counts-needed",
    exit: 65,
    says: /none for 2009[\s\S]*--count-column/,
  },
  {
    name: "a count below zero",
    args: quasi("2009..2011"),
    stdin: COUNTS.replace("5,1000", "-5,1000"),
    code: "negative-count",
    exit: 65,
    says: /that of 2010 is -5/,
  },
  {
    name: "an actual without a population",
    args: quasi("2009..2011"),
    stdin: COUNTS,
    code: "population-needed",
    exit: 65,
    says: /none for 2012[\s\S]*--population 166268/,
  },
  {
    name: "a period ahead without a population",
    args: quasi("2009..2011", "--at", "2015"),
    stdin: COUNTS.replace("8,\n", "8,1000\n"),
    code: "population-needed",
    exit: 65,
    says: /none for 2015/,
  },
  {
    name: "counts beside rates of nobody knows how many",
    args: quasi("2009..2011"),
    stdin: "year,rate,count\n2009,9,90\n2010,5,50\n2011,7,70\n2012,5,50\n",
    code: "per-needed",
    exit: 65,
    says: /--per 10000[\s\S]*--basis count/,
  },
  {
    name: "nothing but zeros",
    args: quasi("2009..2011"),
    stdin: "year,count,population\n2009,0,1000\n2010,0,1000\n2011,0,1000\n2012,4,1000\n",
    code: "no-count-trend",
    exit: 65,
    says: /every count of the baseline is 0/,
  },
  {
    name: "counts that fall to nothing at once",
    args: quasi("2009..2012"),
    stdin: "year,count,population\n2009,9,1000\n2010,0,1000\n2011,0,1000\n2012,0,1000\n2013,4,1000\n",
    code: "no-count-trend",
    exit: 65,
    says: /the steepest trend fits them best/,
  },
  {
    name: "the logarithm of nothing",
    args: [...project("-"), "--method", "loglinear"],
    stdin: years("2009,88", "2010,0", "2011,94", "2012,95", "2013,88"),
    code: "not-positive",
    exit: 65,
    says: /the figure of 2010 is 0/,
  },
  {
    name: "a season of years",
    args: [...project("-"), "--season", "dummies"],
    stdin: GOOD,
    code: "no-season",
    exit: 65,
    says: /--cycle 12/,
  },
  {
    name: "more waves than months",
    args: seasonal("2015-01..2016-12", "harmonics:7"),
    stdin: months(30),
    code: "season-too-fine",
    exit: 2,
    says: /more waves than a cycle of 12/,
  },
  {
    name: "a season in too few months",
    args: seasonal("2015-01..2016-01", "dummies"),
    stdin: months(30),
    code: "too-few-points",
    exit: 65,
    says: /holds 13 figures; .* needs 14/,
  },
  {
    name: "waves of which the baseline shows too little",
    args: [...seasonal("2015-01..2017-03", "harmonics:2"), "--allow-gaps"],
    stdin: months(45, (month) => month > 3),
    code: "season-not-shown",
    exit: 65,
    says: /shows 3 of the 12 periods of a cycle.* needs 5/,
  },
  {
    name: "a month that the baseline never shows",
    args: seasonal("2015-01..2015-11", "dummies").concat("--at", "2016-01", "--cycle", "4"),
    stdin: months(9)
      .replace(/2015-0[48],.*\n/g, "")
      .concat("2015-10,104\n2015-11,99\n2015-12,90\n2016-01,88\n"),
    code: "season-part-unseen",
    exit: 65,
    says: /never shows the part of the season that 2015-12 falls in/,
  },
  {
    name: "no such file",
    args: project(join(folder, "nothing.csv")),
    code: "no-such-file",
    exit: 66,
    says: /there is no such file/,
  },
  {
    name: "a slip in the file's name",
    args: project("fixtures/looked-after/looked-after-2006-2019.csv"),
    code: "no-such-file",
    exit: 66,
    says: /did you mean .*2006-2018\.csv/,
  },
  { name: "a folder", args: project(folder), code: "not-a-file", exit: 66, says: /a folder, not a file/ },
  { name: "an empty file", args: project("-"), stdin: "", code: "empty-file", exit: 65, says: /empty/ },
  { name: "blank lines only", args: project("-"), stdin: "\n\n  \n", code: "empty-file", exit: 65, says: /empty/ },
  {
    name: "a header alone",
    args: project("-"),
    stdin: "year,rate\n",
    code: "no-rows",
    exit: 65,
    says: /no row of data/,
  },
  {
    name: "no header",
    args: project("-"),
    stdin: "2008,87\n2009,88\n2010,93\n2011,94\n2012,95\n2013,88\n",
    code: "no-header",
    exit: 65,
    says: /-:1: the columns have no names: 2008 stands where/,
  },
  {
    name: "another file's header in a long file of which only some rows are wanted",
    args: [
      ...project(file("joined.csv", joined())),
      "--area",
      "Leeds",
      "--where",
      "item=Rate",
      "--value-column",
      "rate",
    ],
    code: "another-header",
    exit: 65,
    says: /a second header/,
  },
  {
    name: "another file's header further down",
    args: [...project("-"), "--area", "A"],
    stdin: "year,area,number,rate\n2009,A,5,50\n2010,A,6,60\nyear,area,rate,number\n2011,A,70,7\n2012,A,80,8\n",
    code: "another-header",
    exit: 65,
    says: /-:4: a second header .*not those of the first[\s\S]*year, area, rate, number/,
  },
  {
    name: "a binary file",
    args: project(file("noise.csv", Uint8Array.from([1, 0, 2, 0, 3, 255, 0]))),
    code: "binary-file",
    exit: 65,
    says: /not a text file/,
  },
  {
    name: "a workbook",
    args: project("-"),
    stdin: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]),
    code: "binary-file",
    exit: 65,
    says: /Excel/,
  },
  {
    name: "a zip of something else",
    args: project("-"),
    stdin: zipSync({ "rates.csv": new TextEncoder().encode(GOOD) }),
    code: "binary-file",
    exit: 65,
    says: /a zip file[\s\S]*unzip it and name the file inside: rates\.csv/,
  },
  {
    name: "several sheets and none chosen",
    args: project(file("two.xlsx", workbookOf({ One: SHEET, Two: SHEET }))),
    code: "which-sheet",
    exit: 65,
    says: /tables on 2 sheets[\s\S]*One: lines 1 to 4 \(3 rows, 2 columns\)[\s\S]*--sheet One/,
  },
  {
    name: "no such sheet",
    args: [...project(file("two.xlsx", workbookOf({ One: SHEET, Two: SHEET }))), "--sheet", "Twos"],
    code: "no-such-table",
    exit: 65,
    says: /Did you mean "Two"/,
  },
  {
    name: "several tables and none chosen",
    args: project("-"),
    stdin: `Boys\n\n${GOOD}\nGirls\n\n${GOOD}`,
    code: "which-table",
    exit: 65,
    says: /2 tables here[\s\S]*2: Girls, lines 12 to 17 \(5 rows, 2 columns\)[\s\S]*--table 1/,
  },
  {
    name: "no such table",
    args: [...project("-"), "--table", "2"],
    stdin: GOOD,
    code: "no-such-table",
    exit: 65,
    says: /no table 2 here/,
  },
  {
    name: "a sheet of a text file",
    args: [...project("-"), "--sheet", "2"],
    stdin: GOOD,
    code: "usage",
    exit: 2,
    says: /--sheet says nothing of a CSV file/,
  },
  {
    name: "a Parquet file cut short",
    args: project("-"),
    stdin: Uint8Array.from([0x50, 0x41, 0x52, 0x31, 1, 2, 3, 4]),
    code: "bad-file",
    exit: 65,
    says: /this Parquet file cannot be read/,
  },
  {
    name: "a workbook that would fill the memory",
    args: project("-"),
    stdin: declaringSize(workbookOf({ One: SHEET }), 0x7fffffff),
    code: "too-large",
    exit: 65,
    says: /2048 MB when unpacked; 256 MB can be read/,
  },
  {
    name: "another encoding",
    args: project("-"),
    stdin: Uint8Array.from([...Buffer.from("year,area,rate\n2009,Caf"), 0xe9, ...Buffer.from(",1\n")]),
    code: "bad-encoding",
    exit: 65,
    says: /-:2:.*byte 24[\s\S]*--encoding windows-1252/,
  },
  {
    name: "an encoding nobody knows",
    args: [...project("-"), "--encoding", "klingon"],
    stdin: GOOD,
    code: "usage",
    exit: 2,
    says: /klingon/,
  },
  {
    name: "a ragged row",
    args: project("-"),
    stdin: years("2009,1", "2010,2,3", "2011,4"),
    code: "ragged-row",
    exit: 65,
    says: /-:3:.*\n {2}line 3 has 3 cells/,
  },
  {
    name: "a lost quotation mark",
    args: project("-"),
    stdin: years("2009,1", '2010,"2', "2011,4"),
    code: "bad-quotes",
    exit: 65,
    says: /opened and never closed/,
  },
  {
    name: "no such column",
    args: [...project("-"), "--value-column", "rat"],
    stdin: GOOD,
    code: "no-such-column",
    exit: 65,
    says: /Did you mean "rate"/,
  },
  {
    name: "no such area",
    args: ["project", PANEL, "--area", "Leads", "--baseline", "2009..2012"],
    code: "no-such-area",
    exit: 65,
    says: /Did you mean "Leeds"/,
  },
  {
    name: "an area by name where the file has only codes",
    args: [...project("-"), "--area", "Leeds"],
    stdin: "gss_code,year,rate\nE08000035,2014,86\nE08000035,2015,78\nE08000032,2014,63\nE08000032,2015,62\n",
    code: "no-such-area",
    exit: 65,
    says: /try: the file names its areas by code only/,
  },
  {
    name: "no such indicator",
    args: [
      "project",
      PANEL,
      "--area",
      "Leeds",
      "--baseline",
      "2009..2012",
      "--indicator",
      "Children looked after at 31 May",
    ],
    code: "no-such-choice",
    exit: 65,
    says: /Did you mean "Children looked after at 31 March"/,
  },
  {
    name: "several areas and none chosen",
    args: ["project", PANEL, "--baseline", "2009..2012"],
    code: "which-area",
    exit: 65,
    says: /163 areas/,
  },
  {
    name: "a period that is none",
    args: project("-", "2009..2011"),
    stdin: years("2009,1", "2O10,2", "2011,4"),
    code: "bad-period",
    exit: 65,
    says: /-:3:.*\n {2}line 3: "2O10"/,
  },
  {
    name: "another kind of year",
    args: project("-", "2009..2011"),
    stdin: years("2009,1", "2010,2", "2011,3", "2012/13,4"),
    code: "mixed-periods",
    exit: 65,
    says: /-:5:/,
  },
  {
    name: "a cell that is no number",
    args: project("-", "2009..2012"),
    stdin: years("2009,1", "2010,2", "2011,3", "2012,4", "2013,5", "2014,6", "2015,seven"),
    code: "bad-number",
    exit: 65,
    says: /-:8:.*\n {2}line 8: "seven"/,
  },
  {
    name: "a literal 0 among the years",
    args: project("-", "2009..2011"),
    stdin: years("2009,1", "2010,2", "2011,4", "2012,5", "0,6"),
    code: "bad-period",
    exit: 65,
    says: /-:6:.*\n {2}line 6: "0"/,
  },
  {
    name: "weeks",
    args: project("-", "2020..2021"),
    stdin: years("2020 W05,1", "2020 W06,2", "2020 W07,4"),
    code: "bad-period",
    exit: 65,
    says: /line 2: "2020 W05"[\s\S]*try: weeks are not read/,
  },
  {
    name: "a decimal comma, unsaid",
    args: [...project("-", "2009..2011"), "--value-column", "rate"],
    stdin: years("2009,1", "2010,2", "2011,4").replaceAll(",", ";").replace(";4", ";4,5"),
    code: "bad-number",
    exit: 65,
    says: /"4,5"\n {2}try: --decimal comma/,
  },
  {
    name: "a decimal comma said, and points in the file",
    args: [...project("-", "2009..2011"), "--decimal", "comma"],
    stdin: years("2009,1", "2010,2.5", "2011,4"),
    code: "bad-number",
    exit: 65,
    says: /"2\.5"\n {2}try: leave --decimal comma out/,
  },
  {
    name: "bytes that windows-1252 has not",
    args: [...project("-"), "--encoding", "windows-1252"],
    stdin: Uint8Array.from([...new TextEncoder().encode("year,rate\n2009,"), 0x81, 0x0a]),
    code: "bad-encoding",
    exit: 65,
    says: /-:2: the text is not windows-1252: byte 16/,
  },
  {
    name: "UTF-16 without its mark",
    args: project("-"),
    stdin: Uint8Array.from([...GOOD].flatMap((c) => [c.charCodeAt(0), 0])),
    code: "binary-file",
    exit: 65,
    says: /UTF-16 text.*\n {2}try: --encoding utf-16le/,
  },
  {
    name: "an encoding that the mark contradicts",
    args: [...project("-"), "--encoding", "windows-1252"],
    stdin: `\ufeff${GOOD}`,
    code: "wrong-encoding",
    exit: 65,
    says: /marked as utf-8.*\n {2}try: leave --encoding out/,
  },
  {
    name: "an authority that was split",
    args: ["project", PANEL, "--area", "Bedfordshire", "--baseline", "2009..2012"],
    code: "no-such-area",
    exit: 65,
    says: /in April 2009 Bedfordshire became Bedford and Central Bedfordshire; the file has Bedford and Central Bedfordshire/,
  },
  {
    name: "a baseline from before the area was made",
    args: ["project", "-", "--area", "Cumberland", "--baseline", "2022..2024"],
    stdin: "year,area,rate\n2022,Cumberland,z\n2023,Cumberland,z\n2024,Cumberland,78\n2025,Cumberland,79\n",
    code: "symbol-in-baseline",
    exit: 65,
    says: /2022: not applicable \(z\).*\n {2}in April 2023 Cumbria became Cumberland and Westmorland and Furness/,
  },
  {
    name: "England's code, which is also the Isle of Wight's",
    args: ["project", "-", "--area", "921", "--baseline", "2009..2011"],
    stdin: "year,la_code,area,rate\n2009,921,England,1\n2009,921,Isle of Wight,2\n",
    code: "ambiguous-area",
    exit: 65,
    says: /England, 921, country\n {2}Isle of Wight, 921.*\n {2}try: use the name in place of the code/,
  },
  {
    name: "a cell that is no number, in a short file",
    args: project("-", "2009..2011"),
    stdin: years("2009,1", "2010,abc", "2011,4"),
    code: "bad-number",
    exit: 65,
    says: /-:3:.*\n {2}line 3: "abc"/,
  },
  {
    name: "two values for one period",
    args: project("-"),
    stdin: years("2009,1", "2010,2", "2010,3", "2011,4", "2012,5"),
    code: "two-values",
    exit: 65,
    says: /2010: 2 and 3[\s\S]*lines 3 and 4/,
  },
  {
    name: "a baseline outside the data",
    args: project("-", "2001..2012"),
    stdin: GOOD,
    code: "baseline-outside-data",
    exit: 65,
    says: /run from 2009 to 2013/,
  },
  {
    name: "a baseline the wrong way round",
    args: project("-", "2012..2009"),
    stdin: GOOD,
    code: "bad-baseline",
    exit: 2,
    says: /ends before it starts/,
  },
  {
    name: "a baseline that is no range",
    args: project("-", "2012"),
    stdin: GOOD,
    code: "bad-baseline",
    exit: 2,
    says: /2009\.\.2012/,
  },
  { name: "no baseline", args: ["project", "-"], stdin: GOOD, code: "usage", exit: 2, says: /needs --baseline/ },
  {
    name: "a period of another kind asked for",
    args: [...project("-"), "--at", "2012/13"],
    stdin: GOOD,
    code: "no-such-period",
    exit: 65,
    says: /run from 2009 to 2013/,
  },
  {
    name: "a symbol in the baseline",
    args: project("-"),
    stdin: years("2009,88", "2010,c", "2011,94", "2012,95", "2013,88"),
    code: "symbol-in-baseline",
    exit: 65,
    says: /confidential \(c\)[\s\S]*--allow-gaps/,
  },
  {
    name: "one point",
    args: project("-", "2009..2009"),
    stdin: GOOD,
    code: "too-few-points",
    exit: 65,
    says: /holds 1 figure; a trend needs 2/,
  },
  {
    name: "--at before the baseline's end",
    args: [...project("-"), "--at", "2011"],
    stdin: GOOD,
    code: "at-before-baseline-end",
    exit: 2,
    says: /not after the baseline's end/,
  },
  {
    name: "nothing after the baseline",
    args: project("-", "2009..2013"),
    stdin: GOOD,
    code: "nothing-after-baseline",
    exit: 65,
    says: /no figure after/,
  },
  { name: "an unknown command", args: ["projct"], code: "usage", exit: 2, says: /Did you mean project/ },
  {
    name: "an unknown flag",
    args: [...LEEDS, "--methd", "flat"],
    code: "usage",
    exit: 2,
    says: /Did you mean --method/,
  },
  {
    name: "an unknown method",
    args: [...LEEDS, "--method", "magic"],
    code: "usage",
    exit: 2,
    says: /linear, .*theil-sen, .*local-trend/,
  },
  {
    name: "a level that is no share",
    args: [...LEEDS, "--level", "95"],
    code: "usage",
    exit: 2,
    says: /0\.01 to 0\.9999/,
  },
  {
    name: "a method mistyped",
    args: [...LEEDS, "--method", "quasi-poison"],
    code: "usage",
    exit: 2,
    says: /Allowed choices are .*\n.*did you mean quasi-poisson\?/,
  },
  { name: "an unknown gate", args: [...LEEDS, "--fail-on", "turnd"], code: "usage", exit: 2, says: /turned/ },
  {
    name: "a placebo asked for and left out",
    args: [...LEEDS, "--no-placebo", "--statistic", "t"],
    code: "usage",
    exit: 2,
    says: /--no-placebo and --statistic t contradict each other/,
  },
  {
    name: "the small side of a ratio",
    args: [...LEEDS, "--statistic", "rmspe-ratio", "--side", "lower"],
    code: "usage",
    exit: 2,
    says: /has one side/,
  },
  { name: "no file", args: ["inspect"], code: "usage", exit: 2, says: /needs a file/ },
  {
    name: "nothing to compare with",
    args: ["compare", "-", "--area", "A"],
    stdin: "year,area,rate\n2009,A,1\n2010,A,2\n2009,B,3\n2010,B,4\n",
    code: "nothing-to-compare-with",
    exit: 65,
    says: /nothing to compare A with.*(\n.*)*neighbours:.*(\n.*)*--benchmark/,
  },
  {
    name: "a benchmark without figures in the baseline",
    args: ["compare", "-", "--area", "A", "--benchmark", "B", "--baseline", "2009..2010"],
    stdin: "year,area,rate\n2009,A,1\n2010,A,2\n2011,A,2\n2012,A,2\n2010,B,4\n2011,B,4\n2012,B,4\n",
    code: "no-baseline-overlap",
    exit: 65,
    says: /A and B share one period, 2010, of the baseline/,
  },
  {
    name: "rows of nobody",
    args: ["compare", PANEL, "--area", "Leeds", "--rows", "Core cities"],
    code: "usage",
    exit: 2,
    says: /--rows "Core cities" is neither/,
  },
  {
    name: "rows of a table that is one already",
    args: ["compare", PANEL, "--area", "all", "--rows", "all"],
    code: "usage",
    exit: 2,
    says: /--area all is a table of every area already/,
  },
  {
    name: "rows by a rank that there is not",
    args: ["compare", PANEL, "--area", "Leeds", "--rows", "all", "--sort", "rank"],
    code: "usage",
    exit: 2,
    says: /--sort rank needs to know which way is better.*\n.*--better lower/,
  },
  {
    name: "an order of no rows",
    args: ["compare", PANEL, "--area", "Leeds", "--sort", "name"],
    code: "usage",
    exit: 2,
    says: /--sort is of the table of areas.*\n.*--rows all --sort name/,
  },
  {
    name: "a count with no people to set it against",
    args: [...project("-"), "--at", "2014", "--actual", "12"],
    stdin: GOOD,
    code: "actual-without-people",
    exit: 65,
    says: /--basis count/,
  },
  {
    name: "choices with nothing to set them against",
    args: ["sensitivity", "-", "--baseline", "2009..2013", "--at", "2016"],
    stdin: GOOD,
    code: "no-actual-to-compare",
    exit: 65,
    says: /no actual after the baseline's end, 2013.*\n.*end the baseline earlier/,
  },
  {
    name: "sensitivity without a baseline",
    args: ["sensitivity", PANEL, "--area", "Leeds"],
    code: "usage",
    exit: 2,
    says: /sensitivity needs --baseline/,
  },
  {
    name: "an anchor the method does not have",
    args: [...LEEDS, "--method", "flat", "--anchor", "fitted"],
    code: "usage",
    exit: 2,
    says: /has no --anchor fitted/,
  },
  {
    name: "a second file that is not there",
    args: [...LEEDS, "fixtures/looked-after/other.csv"],
    code: "no-such-file",
    exit: 66,
    says: /other\.csv: there is no such file/,
  },
  {
    name: "the same file twice",
    args: [...LEEDS, PANEL],
    code: "usage",
    exit: 2,
    says: /looked-after-2006-2018\.csv is named twice/,
  },
  {
    name: "standard input twice",
    args: ["diff", "-", "-"],
    stdin: GOOD,
    code: "usage",
    exit: 2,
    says: /standard input is named twice/,
  },
  {
    name: "two names of a column for one file",
    args: [...LEEDS, "--count-column", "number", "--count-column", "children_count"],
    code: "usage",
    exit: 2,
    says: /--count-column is given 2 times, but there is one file/,
  },
  {
    name: "releases of different units",
    args: [...project(file("percent.csv", "year,percent\n2009,1\n2010,2\n")), file("per.csv", GOOD)],
    code: "mixed-releases",
    exit: 65,
    says: /differ in the unit[\s\S]*percent\.csv: a percentage[\s\S]*per\.csv: rate/,
  },
  {
    name: "releases whose rate is per one number and per none stated",
    args: [...project(file("ten.csv", GOOD.replace("rate", "rate_per_10000"))), file("none.csv", GOOD)],
    code: "mixed-releases",
    exit: 65,
    says: /none\.csv: rate per a number not stated[\s\S]*try: .*--per 10000/,
  },
  {
    name: "releases of different kinds of period",
    args: [...project(file("split.csv", years("2009/10,88", "2010/11,93"))), file("whole.csv", GOOD)],
    code: "mixed-releases",
    exit: 65,
    says: /kind of period[\s\S]*split\.csv: split-year \("2009\/10"\)[\s\S]*whole\.csv: year \("2009"\)/,
  },
  {
    name: "files of different areas",
    args: [
      ...project(file("leeds.csv", "year,area,rate\n2009,Leeds,1\n")),
      file("bradford.csv", "year,area,rate\n2010,Bradford,1\n"),
    ],
    code: "which-area",
    exit: 65,
    says: /2 areas[\s\S]*Leeds, Bradford/,
  },
  {
    name: "an area that no file has",
    args: ["project", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leads", "--baseline", "2018..2021"],
    code: "no-such-area",
    exit: 65,
    says: /Did you mean "Leeds"/,
  },
  {
    name: "a benchmark that no file has",
    args: ["compare", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds", "--benchmark", "Wales"],
    code: "no-such-area",
    exit: 65,
    says: /no area Wales/,
  },
  {
    name: "a condition on a column that no file has",
    args: ["project", EES_2022, EES_2025, "--where", "populaton_type=x", "--area", "Leeds", "--baseline", "2018..2021"],
    code: "no-such-column",
    exit: 65,
    says: /neither file has a column populaton_type\. Did you mean "population_type"[\s\S]*columns of .*2022\.csv: .*population_count[\s\S]*inspect .*2025\.csv/,
  },
  {
    name: "releases that still ask for a category",
    args: ["project", EES_2022, EES_2025, "--area", "Leeds", "--baseline", "2018..2021"],
    code: "which-filter",
    exit: 65,
    says: /ees-looked-after-2022\.csv: column population_count[\s\S]*--where/,
  },
  {
    name: "two figures in one of several files",
    args: [...project(file("good.csv", GOOD)), file("two.csv", years("2013,88", "2013,89"))],
    code: "two-values",
    exit: 65,
    says: /two\.csv:3: .*88 and 89/,
  },
  {
    name: "a cell that is no number, in the second file",
    args: [
      ...project(file("fine.csv", GOOD)),
      file("bad.csv", years("2013,88", "2014,89", "2015,90", "2016,91", "2017,8q8")),
    ],
    code: "bad-number",
    exit: 65,
    says: /bad\.csv:6: /,
  },
  { name: "a difference of one file", args: ["diff", PANEL], code: "usage", exit: 2, says: /diff compares two files/ },
  {
    name: "a difference with part of a question",
    args: ["diff", EES_2022, EES_2025, "--at", "2022"],
    code: "usage",
    exit: 2,
    says: /--at belongs to a question.*\n.*--baseline/,
  },
  {
    name: "a difference with a method but no question",
    args: ["diff", EES_2022, EES_2025, "--method", "drift"],
    code: "usage",
    exit: 2,
    says: /--method belongs to a question/,
  },
  {
    name: "a difference with a season but no question",
    args: ["diff", EES_2022, EES_2025, "--season", "dummies"],
    code: "usage",
    exit: 2,
    says: /--season belongs to a question/,
  },
  {
    name: "a difference with a polarity but no question",
    args: ["diff", EES_2022, EES_2025, "--better", "lower"],
    code: "usage",
    exit: 2,
    says: /--better belongs to a question/,
  },
  {
    name: "a gate on a headline nobody asked for",
    args: ["diff", EES_2022, EES_2025, "--fail-on", "headline"],
    code: "usage",
    exit: 2,
    says: /needs --baseline/,
  },
  {
    name: "a difference in an area that neither file has",
    args: ["diff", EES_2022, EES_2025, "--area", "Leads"],
    code: "no-such-area",
    exit: 65,
    says: /Did you mean "Leeds"/,
  },
  {
    name: "help for a command that is none",
    args: ["help", "bogus"],
    code: "usage",
    exit: 2,
    says: /no command bogus/,
  },
  {
    name: "a gate on a verdict that nobody asked for",
    args: [...LEEDS, "--fail-on", "turned"],
    code: "usage",
    exit: 2,
    says: /--better lower/,
  },
  {
    name: "a gate that the command cannot reach",
    args: ["compare", PANEL, "--area", "Leeds", "--benchmark", "England", "--fail-on", "turned"],
    code: "usage",
    exit: 2,
    says: /nothing that compare can answer/,
  },
  {
    name: "a date that is none",
    args: [...LEEDS, "--actual", "1281", "--actual-date", "banana"],
    code: "usage",
    exit: 2,
    says: /banana.*no date/,
  },
  {
    name: "more people than there are",
    args: [...LEEDS, "--population", "1e308"],
    code: "usage",
    exit: 2,
    says: /--population/,
  },
  {
    name: "a quarter on a yearly axis",
    args: ["project", PANEL, "--area", "Leeds", "--baseline", "2009Q1..2012Q3"],
    code: "no-such-period",
    exit: 65,
    says: /2006 to 2018/,
  },
  {
    name: "several measures in the column names",
    args: project("-"),
    stdin: "geog_n,CLA_Rate2014,CLA_Rate2015,CPP_Rate2014,CPP_Rate2015\nLeeds,1,2,5,6\nYork,3,4,7,8\n",
    code: "which-indicator",
    exit: 65,
    says: /CLA_Rate\n {2}CPP_Rate\n {2}try: --indicator CLA_Rate/,
  },
  {
    name: "a measure that no column name has",
    args: [...project("-"), "--indicator", "CLA_Rat"],
    stdin: "geog_n,CLA_Rate2014,CLA_Rate2015,CPP_Rate2014,CPP_Rate2015\nLeeds,1,2,5,6\nYork,3,4,7,8\n",
    code: "no-such-choice",
    exit: 65,
    says: /Did you mean "CLA_Rate"/,
  },
  {
    name: "periods in a column and in the columns' names",
    args: project("-"),
    stdin: "year,area,2014,2015\n2014,Leeds,1,2\n2015,Leeds,3,4\n",
    code: "two-layouts",
    exit: 65,
    says: /2014, 2015\n {2}try: --period-column year/,
  },
  {
    name: "the file that describes another's columns",
    args: ["inspect", "fixtures/layouts/absence.meta.csv"],
    code: "layout-unknown",
    exit: 65,
    says: /describes the columns of another/,
  },
  {
    name: "no period at all",
    args: project("-"),
    stdin: "LA,LA Name,Income\n383,Leeds,1\n384,Wakefield,2\n",
    code: "layout-unknown",
    exit: 65,
    says: /--period 2013-14/,
  },
  {
    name: "values that are numbers only with a decimal comma",
    args: project("-"),
    stdin: "area;year;result\nLeeds;2017;86,25\nLeeds;2018;78,5\n",
    code: "layout-unknown",
    exit: 65,
    says: /try: --decimal comma/,
  },
  {
    name: "a period for files that have their own",
    args: [...project("-"), "--period", "2013-14"],
    stdin: "year,area,rate\n2014,Leeds,1\n2015,Leeds,2\n",
    code: "usage",
    exit: 2,
    says: /column "year" does/,
  },
  {
    name: "several value columns beside an indicator column",
    args: project("-"),
    stdin: "year,area,measure,births,deaths\n2014,Leeds,a,1,2\n2015,Leeds,a,1,2\n",
    code: "which-indicator",
    exit: 65,
    says: /try: --indicator-column measure --value-column births/,
  },
  {
    name: "a blank that is the whole",
    args: [...project("fixtures/layouts/fingertips.csv", "2015..2016"), "--area", "England", "--where", "Age=All ages"],
    code: "which-filter",
    exit: 65,
    says: /\(blank\) {2}\(3 rows\)[\s\S]*try: --where "Category Type="/,
  },
  {
    name: "invalid JSON",
    args: project("-"),
    stdin: '[{"year":2009,]',
    code: "bad-json",
    exit: 65,
    says: /valid JSON/,
  },
  {
    name: "JSON of another shape",
    args: project("-"),
    stdin: '[{"year":2009,"x":{"y":1}}]',
    code: "not-records",
    exit: 65,
    says: /flat records/,
  },
  {
    name: "a forecast without a window",
    args: ["forecast", PANEL, "--area", "Leeds", "--to", "2022"],
    code: "usage",
    exit: 2,
    says: /forecast needs --baseline/,
  },
  {
    name: "a forecast to nowhere",
    args: AHEAD,
    code: "usage",
    exit: 2,
    says: /forecast needs --to or --target[\s\S]*--to 2022, or --target 65@2022/,
  },
  {
    name: "a forecast of what has been",
    args: [...AHEAD, "--to", "2018"],
    code: "nothing-ahead",
    exit: 65,
    says: /--to 2018 is not after the last actual, 2018[\s\S]*--to 2019/,
  },
  {
    name: "a forecast between the steps",
    args: ["forecast", "-", "--baseline", "1991..2011", "--to", "2025"],
    stdin: years("1991,80", "2001,85", "2011,91"),
    code: "at-off-step",
    exit: 65,
    says: /--to 2025 is not one of the baseline's steps of 10 years[\s\S]*try --to 2021/,
  },
  {
    name: "a forecast too far ahead",
    args: ["forecast", "-", "--baseline", "1..3", "--to", "100000"],
    stdin: "t,rate\n1,80\n2,85\n3,91\n",
    code: "too-far-ahead",
    exit: 65,
    says: /--to 100000 is more than 1200 steps after[\s\S]*--to 1203 at the most/,
  },
  {
    name: "a target without a period",
    args: [...AHEAD, "--target", "65"],
    code: "usage",
    exit: 2,
    says: /--target "65" is not a value and a period[\s\S]*--target 65@2022/,
  },
  {
    name: "a target in no period of the series",
    args: [...AHEAD, "--target", "65@soon"],
    code: "no-such-period",
    exit: 65,
    says: /--target 65@soon is not a period of this series[\s\S]*--target 65@2019/,
  },
  {
    name: "a target in the past",
    args: [...AHEAD, "--target", "65@2015"],
    code: "nothing-ahead",
    exit: 65,
    says: /--target 65@2015 is not after the last actual/,
  },
  {
    name: "a target that the measure cannot be",
    args: [...AHEAD, "--target=-5@2022"],
    code: "bad-target",
    exit: 2,
    says: /never below zero/,
  },
  {
    name: "a target in per cent of figures that are none",
    args: [...AHEAD, "--target", "65%@2022"],
    code: "bad-target",
    exit: 2,
    says: /are no percentages/,
  },
  {
    name: "growth that is none",
    args: [...AHEAD, "--to", "2022", "--population-growth", "10"],
    code: "usage",
    exit: 2,
    says: /is not a percentage in a number of years[\s\S]*10%\/10y/,
  },
  {
    name: "growth from nothing",
    args: ["forecast", "-", "--baseline", "2009..2012", "--to", "2015", "--population-growth", "1%/y"],
    stdin: GOOD,
    code: "no-population-to-grow",
    exit: 65,
    says: /nothing to begin from[\s\S]*--population 166268/,
  },
  {
    name: "growth by the year of what has no years",
    args: ["forecast", "-", "--baseline", "1..3", "--to", "5", "--population", "9000", "--population-growth", "1%/y"],
    stdin: "t,rate\n1,80\n2,85\n3,91\n",
    code: "growth-without-calendar",
    exit: 65,
    says: /how long a step of these periods \(3\) is[\s\S]*--population-file/,
  },
  {
    name: "populations from two places",
    args: [...AHEAD, "--to", "2022", "--population-growth", "1%/y", "--population-file", "people.csv"],
    code: "usage",
    exit: 2,
    says: /both say what the population will be/,
  },
  {
    name: "a population projection on standard input",
    args: [...AHEAD, "--to", "2022", "--population-file", "-"],
    code: "usage",
    exit: 2,
    says: /--population-file cannot be standard input/,
  },
  {
    name: "a population projection that is not there",
    args: [...AHEAD, "--to", "2022", "--population-file", join(folder, "nobody.csv")],
    code: "no-such-file",
    exit: 66,
    says: /nobody\.csv: there is no such file/,
  },
  {
    name: "a population projection of another area",
    args: [...AHEAD, "--to", "2022", "--population-file", file("york.csv", "year,area,population\n2019,York,36000\n")],
    code: "no-such-area",
    exit: 65,
    says: /york\.csv: there is no area Leeds/,
  },
  {
    name: "a population projection without areas for several",
    args: [
      ...AHEAD,
      "--area",
      "Bradford",
      "--to",
      "2022",
      "--population-file",
      file("all.csv", "year,population\n2019,9\n2020,9\n"),
    ],
    code: "population-file-without-areas",
    exit: 65,
    says: /names no areas, and 2 are asked about/,
  },
  {
    name: "a population projection in periods of another kind",
    args: [
      ...AHEAD,
      "--to",
      "2022",
      "--population-file",
      file("academic.csv", "year,population\n2019/20,168000\n2020/21,168000\n"),
    ],
    code: "population-file-periods",
    exit: 65,
    says: /written like 2019\/20, those of the figures like 20\d\d/,
  },
  {
    name: "milestones on standard input",
    args: [...LEEDS, "--milestones", "-"],
    code: "usage",
    exit: 2,
    says: /--milestones cannot be standard input/,
  },
  {
    name: "milestones that cannot be read",
    args: [...LEEDS, "--milestones", file("events.csv", "date,label\n2010,A\nsoon,B\n")],
    code: "bad-milestones",
    exit: 65,
    says: /events\.csv:3: a milestone could not be read[\s\S]*"soon" is not a date/,
  },
  {
    name: "a unit cost that is none",
    args: [...LEEDS, "--unit-cost", "980"],
    code: "usage",
    exit: 2,
    says: /--unit-cost "980" is not an amount of money by the day, week, month or year[\s\S]*980\/week/,
  },
];

describe("failures", () => {
  it.each(FAILURES)("$name", async ({ args, stdin, code, exit, says }) => {
    const world = stdin === undefined ? {} : { stdin };
    const text = await runCli(args, world);
    expect(text.stderr).toContain(`[${code}]`);
    expect(text.stderr).toMatch(says);
    expect(text.stderr).toMatch(/^turncurve: /);
    expect(text.stderr).not.toMatch(/\bat .*\.[tj]s:\d+/);
    expect(text.code).toBe(exit);
    expect(text.stdout).toBe("");

    const json = await runCli([...args, "--json"], world);
    expect(json.code).toBe(exit);
    expect(JSON.parse(json.stdout)).toMatchObject({
      schema: "turncurve/error",
      status: "error",
      error: { code, exitCode: exit },
    });
  });
});

describe("what is answered all the same, with a caution", () => {
  const codes = async (...args: string[]): Promise<string[]> => {
    const [result] = (await jsonOf(args, { stdin: years("2009,1", "2010,2", "2011,3", "2012,4", "2013,7") })).results;
    return result.cautions.map(({ code }: { code: string }) => code);
  };
  it("two points: a projection without an interval", async () => {
    const [{ periods, total, headline }] = (await jsonOf(project("-", "2009..2010"), { stdin: GOOD })).results;
    expect(periods[2]).toMatchObject({
      period: "2013",
      projected: 108,
      lower: null,
      upper: null,
      difference: -20,
      standardError: null,
      outside: null,
    });
    expect(total).toMatchObject({
      difference: 94 - 98 + (95 - 103) + (88 - 108),
      lower: null,
    });
    expect(headline.lower).toBeNull();
    expect(await codes(...project("-", "2009..2010"))).toContain("two-points");
  });
  it("a perfect line: no interval, no NaN, no verdict", async () => {
    const ran = await runCli([...project("-"), "--better", "lower", "--json"], {
      stdin: years("2009,1", "2010,2", "2011,3", "2012,4", "2013,7"),
    });
    expect(ran.stdout).not.toMatch(/NaN|Infinity/);
    const [result] = JSON.parse(ran.stdout).results;
    expect(result).toMatchObject({
      verdict: null,
      fit: { slope: 1, slopeStandardError: null, residualStandardError: 0 },
    });
    expect(result.periods[0]).toMatchObject({ projected: 5, lower: null, difference: 2 });
    expect(await codes(...project("-"))).toContain("perfect-line");
  });
  it("three points: one degree of freedom and a loud caution", async () => {
    expect(await codes(...project("-", "2009..2011"))).toContain("perfect-line");
    const [result] = (await jsonOf(project("-", "2009..2011"), { stdin: GOOD })).results;
    expect(result.fit.degreesOfFreedom).toBe(1);
    expect(result.cautions.map(({ code }: { code: string }) => code)).toContain("three-points");
  });
  it("a symbol in the baseline, when gaps are allowed", async () => {
    const stdin = years("2009,88", "2010,c", "2011,94", "2012,95", "2013,88");
    const [result] = (await jsonOf([...project("-"), "--allow-gaps"], { stdin })).results;
    expect(result.fit.n).toBe(3);
    expect(result.cautions.find(({ code }: { code: string }) => code === "baseline-gaps").data.periods).toEqual([
      "2010",
    ]);
  });
  it("a symbol after the baseline keeps its reason", async () => {
    const stdin = years("2009,88", "2010,93", "2011,94", "2012,95", "2013,c", "2014,86");
    const [result] = (await jsonOf(project("-"), { stdin })).results;
    expect(result.periods[0]).toMatchObject({ actual: null, reason: "confidential (c)", difference: null });
    expect(result.total).toMatchObject({ n: 1, from: "2014" });
  });
  it("equal duplicates, counted once", async () => {
    const answer = await jsonOf(project("-"), {
      stdin: years("2009,88", "2010,93", "2010,93", "2011,94", "2012,95", "2013,88"),
    });
    expect(answer.results[0].fit.n).toBe(4);
    expect(answer.cautions).toMatchObject([{ code: "equal-duplicates", data: { rows: 1, lines: [4] } }]);
  });
});

describe("several areas", () => {
  it("lists the unusable with their code and goes on", async () => {
    const answer = await jsonOf(["project", PANEL, "--area", "Leeds", "--area", "Bedford", "--baseline", "2009..2012"]);
    expect(answer.results).toHaveLength(1);
    expect(answer.unusable).toMatchObject([
      { area: { name: "Bedford", code: "E06000055" }, code: "symbol-in-baseline" },
    ]);
  });
  it("takes every local authority for all, and neither regions nor England", async () => {
    const answer = await jsonOf(["project", PANEL, "--area", "all", "--baseline", "2009..2012"]);
    expect(answer.results).toHaveLength(147);
    expect(answer.unusable).toHaveLength(4);
    expect(answer.results.map(({ area }: { area: { name: string } }) => area.name)).not.toContain("England");
  });
  it("lists an area the file does not hold beside one that it does", async () => {
    const answer = await jsonOf(["project", PANEL, "--area", "Leeds", "--area", "Nowhere", "--baseline", "2009..2012"]);
    expect(answer.results).toHaveLength(1);
    expect(answer.unusable).toMatchObject([{ area: { name: "Nowhere", code: null }, code: "no-such-area" }]);
  });
  it("names the unusable in every format", async () => {
    for (const format of ["text", "json", "csv", "md"]) {
      const areas = ["--area", "Leeds", "--area", "Bedford"];
      const ran = await runCli(["project", PANEL, ...areas, "--baseline", "2009..2012", "--format", format]);
      expect(ran.code, format).toBe(0);
      expect(ran.stdout, format).toMatch(/Bedford[\s\S]*symbol-in-baseline/);
    }
  });
  it("fails when none can be used", async () => {
    const ran = await runCli([
      "project",
      PANEL,
      "--area",
      "Bedford",
      "--area",
      "Cheshire East",
      "--baseline",
      "2009..2012",
    ]);
    expect(ran.code).toBe(65);
    expect(ran.stderr).toMatch(/\[none-usable\][\s\S]*Bedford.*\n.*Cheshire East/);
  });
});
