/** Every caution comes up where it should, says what is true there, and none is left that nothing raises. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CAUTION_CODES, type CautionCode } from "../../src/cautions.js";
import { workbookOf } from "../read/workbooks.js";
import { BENCHMARK_CASES } from "./benchmarkCautionCases.js";
import { DONOR_CASES } from "./donorCautionCases.js";
import { EES_2022, EES_2025, jsonOf, LEEDS, LOOKED_AFTER, PANEL, PLANS, runCli } from "./runCli.js";
import { SCAN_CASES } from "./scanCautionCases.js";
import { TURN_CASES } from "./turnCautionCases.js";

const folder = mkdtempSync(join(tmpdir(), "turncurve-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A data file with a file beside it that should describe its columns. */
function withMeta(meta: string): string {
  writeFileSync(join(folder, "data.meta.csv"), meta);
  writeFileSync(join(folder, "data.csv"), yearly(88, 93, 94, 95));
  return join(folder, "data.csv");
}

interface Case {
  readonly code: CautionCode;
  readonly args: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly says: RegExp;
}

const rows = (head: string, lines: readonly string[]): string => `${head}\n${lines.join("\n")}\n`;
const yearly = (...figures: readonly (number | string)[]): string =>
  rows(
    "year,rate_per_10000",
    figures.map((figure, i) => `${2009 + i},${figure}`),
  );
const monthly = rows(
  "month,number",
  Array.from(
    { length: 30 },
    (_, i) => `${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${400 + i + 20 * Math.sin(i / 2)}`,
  ),
);
const yearlyLabels = (...labels: readonly string[]): string =>
  rows(
    "period,rate_per_10000",
    labels.map((label, i) => `${label},${88 + ((i * 7) % 5)}`),
  );
const areaRows = (area: string, first: number, figures: readonly number[]): string =>
  rows(
    "year,area,rate",
    figures.map((figure, i) => `${first + i},${area},${figure}`),
  );
const SHEET = [
  ["year", "rate"],
  [2009, 88],
  [2010, 93],
  [2011, 94],
  [2012, 95],
] as const;
const project = (baseline: string, ...flags: readonly string[]): string[] => [
  "project",
  "-",
  "--baseline",
  baseline,
  ...flags,
];

/** A release after the panel, which revises Leeds in 2018 from 1,271 to 1,267. */
const JOINED = [...LEEDS.slice(0, 2), EES_2022, ...LEEDS.slice(2), ...LOOKED_AFTER];
const WIDE = "fixtures/layouts/dfe-wide.csv";

const LATER = ["2012,1520,160000", "2013,1500,160000"];

const SPLIT_YEARS = join(folder, "split.csv");
writeFileSync(SPLIT_YEARS, "year,area,rate\n2012/13,Leeds,70\n2013/14,Leeds,73\n2014/15,Leeds,75\n");

const AHEAD = ["forecast", PANEL, "--area", "Leeds", "--baseline", "2012..2018", "--to", "2020"];
let files = 0;
function beside(name: string, text: string): string {
  files += 1;
  const path = join(folder, `${name}${files}.csv`);
  writeFileSync(path, text);
  return path;
}
const listOf = (...lines: readonly string[]): string => beside("events", rows("date,label", lines));
const populations = (...lines: readonly string[]): string => beside("people", rows("year,population", lines));

/** Areas on a slope of their own each, of 2009 to 2013, with a figure of chance about it. */
const manyAreas = (n: number, cell: (area: number, year: number) => string): string =>
  rows(
    "area,year,rate",
    Array.from({ length: n }, (_, area) =>
      [0, 1, 2, 3, 4].map((year) => `A${area + 1},${2009 + year},${cell(area, year)}`),
    ).flat(),
  );
const scattered = (area: number, year: number): string => String(50 + area + ((area * 7 + 3 * year * year + year) % 5));
const PLACEBO = project("2009..2012", "--area", "A1", "--placebo");

const CASES: readonly Case[] = [
  { code: "short-baseline", args: LEEDS, says: /4 points \(2 degrees of freedom\).*4\.30 standard errors/ },
  {
    code: "population-error",
    args: [...LEEDS, "--population-se", "800"],
    says: /standard error of 800 in the population, .*the same error in every period/,
  },
  { code: "three-points", args: project("2009..2011"), stdin: yearly(88, 93, 94, 95), says: /only three points/ },
  {
    code: "method-without-interval",
    args: [...LEEDS, "--method", "theil-sen"],
    says: /theil-sen gives no interval of the projection/,
  },
  { code: "two-points", args: project("2009..2010"), stdin: yearly(88, 93, 94), says: /no interval/ },
  {
    code: "perfect-line",
    args: project("2009..2012"),
    stdin: yearly(1, 2, 3, 4, 9),
    says: /exactly on the fitted trend/,
  },
  {
    code: "assumes-baseline-continues",
    args: LEEDS,
    says: /that the 2009 to 2012 trend would have continued unchanged/,
  },
  {
    code: "assumes-baseline-continues",
    args: [...LEEDS, "--method", "flat"],
    says: /that the level of 2012 would have held/,
  },
  { code: "long-horizon", args: LEEDS, says: /6 years beyond a baseline of 4 points over 3 years/ },
  { code: "autocorrelation-unknown", args: LEEDS, says: /from 4 points; .* on a random walk, .* covers 84%\)\.$/ },
  {
    code: "autocorrelation-unknown",
    args: [...LEEDS, "--method", "loglinear"],
    says: /from 4 points; if it does, the true interval is wider\.$/,
  },
  { code: "short-baseline", args: [...LEEDS, "--method", "theil-sen"], says: /has 4 points: a short run cannot show/ },
  {
    code: "autocorrelated",
    args: project("2016-01..2018-03"),
    stdin: monthly,
    says: /lag-1 autocorrelation 0\.\d\d, n = 27\): .* covers 60%\)\. --method linear-ar1 allows for them\.$/,
  },
  {
    code: "poisson-floor",
    args: project("2009..2012", "--method", "quasi-poisson"),
    stdin: rows("year,count,population", ["2009,1344,160000", "2010,1408,160000", "2011,1472,160000", ...LATER]),
    says: /dispersion 0\.042, where 1 is expected.*interval shown is that of counting noise/,
  },
  {
    code: "no-population-offset",
    args: project("2009..2011", "--method", "quasi-poisson"),
    stdin: rows("year,number of children", ["2009,1344", "2010,1408", "2011,1472", "2012,1520"]),
    says: /stand without a population/,
  },
  {
    code: "baseline-population",
    args: [...LEEDS, "--method", "quasi-poisson"],
    says: /their rates imply for 2009, 2010, 2011, 2012/,
  },
  {
    code: "baseline-population",
    args: project("2009..2011", "--method", "quasi-poisson", "--population", "161000"),
    stdin: rows("year,count,population", ["2009,1344,160000", "2010,1408,160000", "2011,1472,160000", ...LATER]),
    says: /with the file's own populations, not with the one given/,
  },
  {
    code: "baseline-population",
    args: project("2009..2011", "--method", "quasi-poisson", "--population", "161000"),
    stdin: rows("year,count,population", ["2009,1344,160000", "2010,1408,", "2011,1472,160000", ...LATER]),
    says: /with the population given, 161,000, for every period.*none for 2010/,
  },
  {
    code: "population-missing",
    args: project("2009..2011", "--method", "quasi-poisson"),
    stdin: rows("year,count,population", [
      "2009,1344,160000",
      "2010,1408,160000",
      "2011,1472,160000",
      "2013,1520,160000",
    ]),
    says: /Nothing is projected for 2012: .* for it\./,
  },
  {
    code: "projected-medians",
    args: [...LEEDS, "--method", "loglinear"],
    says: /medians.*less than the median of a sum/,
  },
  { code: "season-not-modelled", args: project("2016-01..2018-03"), stdin: monthly, says: /monthly/ },
  {
    code: "baseline-gaps",
    args: project("2009..2012", "--allow-gaps"),
    stdin: yearly(88, "c", 94, 95, 90),
    says: /without 2010/,
  },
  {
    code: "missing-actuals",
    args: project("2009..2011"),
    stdin: yearly(88, 93, 94, "c", 90),
    says: /2012 \(c: confidential\)/,
  },
  { code: "rounded-rates", args: LEEDS, says: /nearest 1: .* up to 3\.5 \(50 people\)/ },
  {
    code: "rounded-rates",
    args: project("2009..2012"),
    stdin: yearly(410, 440, 390, 350, 370),
    says: /nearest 10: .* up to 15\b/,
  },
  { code: "rates-rounded-on-request", args: [...LEEDS, "--round-rates"], says: /whole numbers/ },
  { code: "implied-population", args: LEEDS, says: /of 2013 is not in the file/ },
  {
    code: "count-from-rate",
    args: project("2009..2011"),
    stdin: rows("year,number,rate_per_10000,population", [
      "2009,5,50,1000",
      "2010,6,60,1000",
      "2011,8,80,1000",
      "2012,c,90,1000",
    ]),
    says: /no published count for 2012 \(c: confidential\)/,
  },
  {
    code: "negative-figures",
    args: project("2009..2012"),
    stdin: yearly(88, 93, -94, 95, 90),
    says: /below zero.* in 2011 \(-94, line 4\)/,
  },
  {
    code: "out-of-line",
    args: project("2009..2012"),
    stdin: yearly(88, 93, 94, 95, 900, 91),
    says: /for 2013 is 900 \(line 6\) where those nearest to it run from 91 to 95/,
  },
  {
    code: "given-population",
    args: [...LEEDS, "--population", "170000"],
    says: /170,000, .* in place of the file's own for 2014/,
  },
  {
    code: "no-people",
    args: project("2009..2012"),
    stdin: yearly(88, 93, 94, 95, 90),
    says: /not turned into people: there is no population/,
  },
  { code: "no-people", args: [...LEEDS, "--population", "column"], says: /no people for 2013 .*average and the total/ },
  { code: "actual-replaced", args: [...LEEDS, "--actual", "1281"], says: /1,281, not the published 1,271/ },
  { code: "actual-undated", args: [...LEEDS, "--actual", "1281"], says: /--actual-date/ },
  {
    code: "actual-date-differs",
    args: [...LEEDS, "--actual", "1281", "--actual-date", "2019-01-31"],
    says: /of 2019-01-31, not of 2018/,
  },
  {
    code: "projection-below-zero",
    args: project("2009..2012"),
    stdin: yearly(9, 6, 4, 1, 1, 1),
    says: /below zero in 2013, 2014/,
  },
  {
    code: "projection-above-100",
    args: project("2009..2012"),
    stdin: rows("year,percentage attending", ["2009,91", "2010,93.5", "2011,95", "2012,98", "2013,97", "2014,98"]),
    says: /above 100% in 2013, 2014, which a share/,
  },
  { code: "total-is-person-years", args: LEEDS, says: /6 yearly figures: .*person-years/ },
  { code: "anchor-approximate", args: [...LEEDS, "--anchor", "last"], says: /approximate/ },
  { code: "no-verdict", args: LEEDS, says: /--better/ },
  { code: "no-actual-yet", args: [...LEEDS.slice(0, -1), "2020"], says: /2019 to 2020: projected only/ },
  { code: "earlier-at", args: [...LEEDS.slice(0, -1), "2020"], says: /no actual at 2020: the headline is for 2018/ },
  {
    code: "equal-duplicates",
    args: project("2009..2011"),
    stdin: `${yearly(88, 93, 94, 95)}2012,95\n`,
    says: /1 row repeats .*line 6/,
  },
  {
    code: "maybe-utf-8",
    args: project("2009..2011", "--encoding", "windows-1252"),
    stdin: rows("year,rate,note", ["2009,1,café", "2010,3,café", "2011,4,café", "2012,9,café"]),
    says: /read as windows-1252, as asked, but looks like UTF-8/,
  },
  {
    code: "boundary-change",
    args: project("2016..2019", "--area", "Dorset"),
    stdin: areaRows("Dorset", 2016, [60, 59, 58, 54, 70, 66]),
    says: /boundaries of Dorset changed in April 2019 \(Bournemouth, Poole and Dorset became/,
  },
  {
    code: "boundary-change",
    args: ["compare", "-", "--area", "Leeds", "--benchmark", "Dorset"],
    stdin: `${areaRows("Dorset", 2018, [60, 59, 58])}${areaRows("Leeds", 2018, [60, 59, 58]).split("\n").slice(1).join("\n")}`,
    says: /boundaries of Dorset/,
  },
  {
    code: "area-ended",
    args: project("2019..2021", "--area", "Cumbria"),
    stdin: areaRows("Cumbria", 2019, [74, 78, 80, 81, 85]),
    says: /Cumbria ended in April 2023 .*Cumberland and Westmorland and Furness/,
  },
  {
    code: "series-stops",
    args: project("2009..2011", "--area", "A", "--area", "B", "--area", "C"),
    stdin: rows("year,area,rate", [
      ...["A", "B"].flatMap((area) => [2009, 2010, 2011, 2012, 2013].map((year) => `${year},${area},${year % 7}`)),
      ...[2009, 2010, 2011, 2012].map((year) => `${year},C,${year % 5}`),
    ]),
    says: /stop early for C \(2012\): those of most of the other areas go on to 2013/,
  },
  {
    code: "series-starts",
    args: ["compare", "-", "--area", "A", "--benchmark", "B"],
    stdin: rows("year,area,rate", ["2010,A,2", "2011,A,3", "2009,B,1", "2010,B,2", "2011,B,3"]),
    says: /begin late for A \(2010\): those of B begin with 2009/,
  },
  {
    code: "missing-actuals",
    args: ["compare", "-", "--area", "A", "--benchmark", "B"],
    stdin: rows("year,area,rate", ["2009,A,2", "2010,A,c", "2012,A,3", "2009,B,1", "2011,B,2", "2012,B,3"]),
    says: /2010 \(c: confidential\), 2011 \(not in the file\)/,
  },
  {
    code: "figures-disagree",
    args: project("2009..2011"),
    stdin: rows("year,rate_per_10000,number,population", [
      "2009,88,1330,151000",
      "2010,93,1410,151500",
      "2011,94,1450,152000",
      "2012,85,1449,153000",
    ]),
    says: /in 2 of the 4 periods .* most in 2012 \(line 5\), where the rate is 85 and count \/ population x 10,000 is 94\.71/,
  },
  {
    code: "percent-above-100",
    args: project("2009..2011"),
    stdin: rows("year,percent", ["2009,880", "2010,930", "2011,945", "2012,950"]),
    says: /lowest is 880/,
  },
  {
    code: "provisional-figures",
    args: project("2009..2011"),
    stdin: yearlyLabels("2009", "2010", "2011", "2012 (Rev)", "2013 (prov)"),
    says: /^2013 \(prov\) is marked provisional/,
  },
  {
    code: "overlapping-periods",
    args: project("2009-11..2011-13"),
    stdin: yearlyLabels("2009-11", "2010-12", "2011-13", "2012-14"),
    says: /3 years together/,
  },
  {
    code: "overlapping-periods",
    args: project("YE Mar 2018..YE Sep 2018"),
    stdin: yearlyLabels("YE Mar 2018", "YE Jun 2018", "YE Sep 2018", "YE Dec 2018"),
    says: /a whole year and they follow within it/,
  },
  {
    code: "header-repeated",
    args: project("2009..2011", "--area", "A"),
    stdin: rows("year,area,rate", ["2009,A,1", "2010,A,3", "year,area,rate", "2011,A,4", "2012,A,9"]),
    says: /again on line 4/,
  },
  {
    code: "maybe-thousands",
    args: project("2009..2011"),
    stdin: "year;number\n2009;1.310\n2010;1.350\n2011;1.360\n2012;987\n",
    says: /Wherever a figure of number has a point, three digits/,
  },
  {
    code: "rows-without-period",
    args: project("2009..2011", "--area", "A"),
    stdin: rows("year,area,rate", ["2009,A,1", "0,A,-", "2010,A,3", "NA,A,", "2011,A,4", "2012,A,9"]),
    says: /2 rows have neither a period nor a figure and were passed over \(line 3, 5\)/,
  },
  {
    code: "blank-columns",
    args: project("2009..2011"),
    stdin: rows("year,rate,", ["2009,1,", "2010,3,", "2011,4,", "2012,9,"]),
    says: /1 column has no name/,
  },
  {
    code: "duplicate-columns",
    args: project("2009..2011"),
    stdin: rows("year,rate,note,note", ["2009,1,a,b", "2010,3,a,b", "2011,4,a,b", "2012,9,a,b"]),
    says: /called note/,
  },
  {
    code: "table-found",
    args: project("2009..2011"),
    stdin: `Table 1,\n,\n${yearly(88, 93, 94, 95)},\nSource: us,\n`,
    says: /^The table starts at line 3; 1 line above it and 1 line below it were passed over\.$/,
  },
  {
    code: "only-sheet",
    args: project("2009..2011"),
    stdin: workbookOf({ Contents: [["What is in here"]], Rates: SHEET }),
    says: /^Of the workbook's 2 sheets only "Rates" holds a table/,
  },
  {
    code: "percent-as-fraction",
    args: project("2009..2011"),
    stdin: workbookOf({
      One: [["year", "percentage"], ...[0.2, 0.24, 0.22, 0.3].map((share, i) => [2009 + i, { share }])],
    }),
    says: /^No figure of percentage is above 1: .* 0\.24/,
  },
  {
    code: "records-under",
    args: project("2009..2011"),
    stdin: JSON.stringify({ data: [88, 93, 94, 95].map((rate, i) => ({ year: 2009 + i, rate })) }),
    says: /under "data"/,
  },
  {
    code: "benchmark-includes-area",
    args: ["compare", PANEL, "--area", "Leeds", "--benchmark", "England"],
    says: /England includes Leeds/,
  },
  {
    code: "controls-outside-range",
    args: project("2009..2013", "--area", "Leeds", "--benchmark", "Hull", "--method", "controls"),
    stdin: rows("year,Leeds,Hull", [
      "2009,8,5",
      "2010,9,7",
      "2011,9,6",
      "2012,8,4",
      "2013,7,4.5",
      "2014,9,3",
      "2015,6,7",
    ]),
    says: /fitted to: Hull \(4 to 7 over the baseline\) lies outside in 1 of 2 periods, furthest in 2014 \(3\)\./,
  },
  {
    code: "placebo-few-areas",
    args: PLACEBO,
    stdin: manyAreas(5, scattered),
    says: /^The placebo has 5 areas only: its p cannot be below 0\.20,/,
  },
  {
    code: "placebo-left-out",
    args: project("2009..2012", "--area", "A1"),
    stdin: manyAreas(30, (area, year) => (area >= 25 && year === 1 ? "c" : scattered(area, year))),
    says: /leaves out 5 of 30 areas \(5: no figure for every period needed\)/,
  },
  {
    code: "placebo-exact-fit",
    args: [...PLACEBO, "--statistic", "rmspe-ratio"],
    stdin: manyAreas(6, (area, year) => (area === 3 ? String(10 + year) : scattered(area, year))),
    says: /^The rule fits the baseline of A4 exactly, .*: it counts as more extreme\.$/,
  },
  {
    code: "placebo-of-counts",
    args: [...LEEDS, "--basis", "count"],
    says: /^The placebo ranks numbers, .* for the grade\. --basis rate compares like with like/,
  },
  {
    code: "placebo-poor-fit",
    args: [...PLACEBO, "--method", "did", "--benchmark", "A2"],
    stdin: manyAreas(6, (area, year) => (area === 0 ? String(50 + 9 * (year % 2)) : scattered(area, year))),
    says: /^The projection is [\d.]+ away from A1's own baseline .*: its rank .* --statistic rmspe-ratio/,
  },
  {
    code: "placebo-not-made",
    args: [...PLACEBO, "--method", "theil-sen", "--statistic", "t"],
    stdin: manyAreas(6, scattered),
    says: /^There is no placebo by t: method theil-sen has no t for this baseline\.$/,
  },
  {
    code: "placebo-not-made",
    args: PLACEBO,
    stdin: manyAreas(1, scattered),
    says: /the file has no other area of its level/,
  },
  {
    code: "placebo-not-made",
    args: project("2009..2012", "--area", "all", "--method", "did", "--benchmark", "all"),
    stdin: manyAreas(25, scattered),
    says: /anew for each of the 25 areas asked about/,
  },
  {
    code: "rounded-comparison",
    args: ["compare", PLANS, "--area", "Leeds", "--benchmark", "England"],
    says: /nearest 1:/,
  },
  {
    code: "benchmark-periods-missing",
    args: ["compare", "-", "--area", "A", "--benchmark", "B"],
    stdin: rows("year,area,rate", ["2009,A,1", "2010,A,2", "2011,A,3", "2009,B,1", "2011,B,3"]),
    says: /B has no figure for 2010/,
  },
  {
    code: "areas-not-ranked",
    args: ["compare", "-", "--area", "A", "--benchmark", "B", "--better", "lower"],
    stdin: rows("year,area,rate", ["2009,A,1", "2010,A,2", "2009,B,1", "2010,B,3", "2010,C,3"]),
    says: /^2 of 3 areas have figures for both 2009 and 2010; not ranked by the change: C\.$/,
  },
  {
    code: "areas-set-aside",
    args: ["compare", "-", "--area", "A", "--benchmark", "B", "--better", "lower"],
    stdin: rows("year,area,rate", ["2009,A,1", "2010,A,2", "2009,B,1", "2010,B,3", "2009,C,3", "2010,C,4", "2010,C,5"]),
    says: /^One area of the file could not be read, and is in no rank or average: C \(two-values\)\.$/,
  },
  {
    code: "ties-by-rounding",
    args: ["compare", PANEL, "--area", "Leeds", "--benchmark", "England", "--better", "lower"],
    says: /nearest 1 make ties/,
  },
  {
    code: "population-by-division",
    args: ["compare", PANEL, "--area", "Leeds", "--benchmark", "England", "--at", "2012"],
    says: /^The population of 2012, 15\d,\d{3}, is implied/,
  },
  {
    code: "indicator-names-differ",
    args: JOINED,
    says: /"Children looked after at 31 March" \(looked-after-2006-2018\.csv\); "Children looked after at 31 March each year, rate per 10,000" \(ees/,
  },
  {
    code: "area-not-in-file",
    args: ["project", PANEL, PLANS, "--per", "10000", "--area", "Bradford", "--baseline", "2009..2012"],
    says: /child-protection-plans-per-10000\.csv has no Bradford: its series comes from the other files alone/,
  },
  {
    code: "revised-values",
    args: JOINED,
    says: /^1 figure differs between the files: Leeds 2018 count 1,267 \(ees-looked-after-2022\.csv, used\), 1,271 \(looked-after-2006-2018\.csv\)\.$/,
  },
  {
    code: "revised-values",
    args: [...JOINED, "--prefer", "first"],
    says: /1,271 \(looked-after-2006-2018\.csv, used\), 1,267 \(ees-looked-after-2022\.csv\)/,
  },
  {
    code: "withdrawn-values",
    args: ["project", PANEL, "-", "--area", "Leeds", "--baseline", "2009..2012"],
    stdin: rows("year,area,rate_per_10000", ["2018,Leeds,c", "2019,Leeds,76"]),
    says: /^1 figure of one file is not used because .*: Leeds 2018 rate c, confidential \(standard input\), not 76 \(looked-/,
  },
  {
    code: "headline-moves-with-release",
    args: JOINED,
    says: /^With --prefer first the headline would be 541 fewer in 2018, not 545 fewer in 2018\.$/,
  },
  {
    code: "headline-moves-with-release",
    args: ["compare", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds", "--benchmark", "England", "--at", "2022"],
    says: /^With --prefer first the headline would be "Leeds, 2018 to 2022: from 76 to 80.*, not "Leeds, 2018 to 2022: from 76 to 81/,
  },
  {
    code: "kind-of-year-taken",
    args: ["project", "-", SPLIT_YEARS, "--area", "Leeds", "--baseline", "2012/13..2014/15", "--prefer", "first"],
    stdin: rows("time_period,time_identifier,geographic_level,la_name,rate", [
      "201516,Financial year,Local authority,Leeds,77",
      "201617,Financial year,Local authority,Leeds,78",
    ]),
    says: /split\.csv does not say which kind of year .* taken to be financial years/,
  },
  {
    code: "rates-computed",
    args: ["project", "-", PANEL, "--area", "Leeds", "--baseline", "2006..2010"],
    stdin: rows("year,area,number,population", ["2004,Leeds,1300,150000", "2005,Leeds,1310,150500"]),
    says: /standard input gives no rates: those of 2004, 2005 are computed .* per 10,000/,
  },
  {
    code: "counts-only",
    args: ["project", "-", PANEL, "--area", "Leeds", "--baseline", "2009..2012"],
    stdin: rows("year,area,number", ["2005,Leeds,1310", "2006,Leeds,1320"]),
    says: /standard input gives counts only: its 2005 have no rate/,
  },
  {
    code: "condition-matched-elsewhere",
    args: ["project", EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds", "--baseline", "2018..2021"],
    says: /taken in ees-looked-after-2025\.csv as "population_type=Children looked after on 31 March each year"/,
  },
  {
    code: "condition-not-applied",
    args: JOINED,
    says: /not applied to looked-after-2006-2018\.csv, which has no such/,
  },
  {
    code: "column-not-in-file",
    args: [...JOINED, "--count-column", "number", "--population-column", "population_0_17"],
    says: /ees-looked-after-2022\.csv has no column population_0_17: its population column is the one found/,
  },
  {
    code: "repeated-rows",
    args: ["diff", "-", PLANS],
    stdin: rows("Year,Leeds", ["2013,62", "2013,61"]),
    says: /1 row has the area, period and categories of another row/,
  },
  {
    code: "per-from-figures",
    args: ["project", WIDE, "--area", "Leeds", "--indicator", "CLA_Rate", "--baseline", "2014..2016"],
    says: /CLA_Rate is read as CLA_Mar per 10,000 of CLA_Pop, .*: all 40 rows/,
  },
  {
    code: "mid-year-population",
    args: project("2010..2011", "--indicator", "Rate", "--area", "Leeds"),
    stdin: rows("geog_n,Rate_2010,Rate_2011,Rate_2012,Mid2009Pop0-17,Mid2010Pop0-17,Mid2011Pop0-17", [
      "Leeds,93,94,95,151800,153200,154600",
      "York,63,64,61,36100,36300,36500",
    ]),
    says: /Mid2009Pop0-17 is a mid-year population/,
  },
  {
    code: "sign-changes",
    args: ["sensitivity", ...project("2009..2012").slice(1)],
    stdin: yearly(10, 30, 20, 24, 25),
    says: /The sign of the difference depends on what is chosen: .*level held at 2012.* higher than projected, not lower \(\d of \d+ other/,
  },
  {
    code: "sign-changes",
    args: project("2009..2012"),
    stdin: yearly(10, 30, 20, 24, 25),
    says: /higher than projected, not lower/,
  },
  {
    code: "below-counting-noise",
    args: LEEDS,
    says: /scatters by 24 people, less than the 38 that counting alone would make .*as 4 points can by luck\. With counting noise in its place the 2018 interval would be 258 to 824 fewer\.$/,
  },
  {
    code: "below-counting-noise",
    args: [...LEEDS, "--method", "drift"],
    says: /changes within the baseline scatter by 35 people, less than the 53 .*square root of twice the mean count/,
  },
  {
    code: "below-counting-noise",
    args: ["project", "-", "--baseline", "2001..2008"],
    stdin: rows(
      "year,number",
      [100, 101, 103, 104, 106, 106, 108, 110, 112].map((count, i) => `${2001 + i},${count}`),
    ),
    says: /in its place the 2009 interval would be .*, wider than the one shown\.$/,
  },
  {
    code: "missing-last-cell",
    args: [
      ...["project", "fixtures/layouts/fingertips.csv", "--area", "Leeds", "--baseline", "2015..2016"],
      ...["--where", "Age=All ages"],
    ],
    says: /Compared to goal, has a header and no cells/,
  },
  {
    code: "meta-unusable",
    args: ["project", withMeta("name,what\nrate,x\n"), "--baseline", "2009..2011"],
    says: /data\.meta\.csv, .*not used.*no columns col_name and col_type/,
  },
  {
    code: "cost-without-people",
    args: project("2009..2012", "--unit-cost", "980/week"),
    stdin: yearly(88, 93, 94, 95, 90),
    says: /No cost is given: a unit cost is of people/,
  },
  {
    code: "cost-without-calendar",
    args: project("1..4", "--unit-cost", "980/week", "--basis", "count"),
    stdin: rows("t,number", ["1,88", "2,93", "3,94", "4,95", "5,90", "6,91"]),
    says: /how long one step of these figures is/,
  },
  {
    code: "milestone-in-baseline",
    args: [...LEEDS, "--milestones", listOf("2010,Inspection", "2015,New team")],
    says: /A milestone falls inside the baseline, Inspection \(2010\)/,
  },
  {
    code: "milestone-without-place",
    args: [...LEEDS, "--milestones", listOf("7,Visit")],
    says: /Visit \(7\) has no place beside these periods/,
  },
  {
    code: "milestone-calendar",
    args: [...LEEDS, "--milestones", listOf("2014-09-01,Visit")],
    says: /taken as calendar years/,
  },
  {
    code: "forecast-assumes",
    args: AHEAD,
    says: /where the 2012 to 2018 trend leads if nothing changes.*neither a plan nor a target/,
  },
  {
    code: "actuals-after-baseline",
    args: [...AHEAD.slice(0, 5), "2009..2012", "--to", "2020"],
    says: /go on to 2018, after the baseline's end, 2012: .*those 6 figures/,
  },
  {
    code: "forecast-without-interval",
    args: [...AHEAD.slice(0, 5), "2016..2018", "--to", "2020"],
    says: /no interval.*can be had with --baseline 2015\.\.2018/,
  },
  {
    code: "population-growth-assumed",
    args: [...AHEAD, "--population-growth", "10%/10y"],
    says: /change by 10% in 10 years \(0\.96% a year, compounded\), from 166,268 in 2018/,
  },
  {
    code: "population-held",
    args: [...AHEAD, "--population", "170000"],
    says: /population given, 170,000, is held/,
  },
  {
    code: "population-projected",
    args: [...AHEAD, "--population-file", populations("2019,168000", "2020,169000")],
    says: /2019 to 2020 is that of people\d+\.csv: a projection too/,
  },
  {
    code: "population-projection-differs",
    args: [...AHEAD, "--population-file", populations("2018,790000", "2019,795000", "2020,799000")],
    says: /gives 790,000 for 2018, where the data have 166,268: is it of the same people/,
  },
  {
    code: "population-mid-year",
    args: [...AHEAD, "--population-file", populations("Mid-2018,168000", "Mid-2019,169000")],
    says: /mid-year populations: each is taken as that of the year after/,
  },
  {
    code: "forecast-without-people",
    args: AHEAD,
    says: /not turned into people: no population of 2019 is known/,
  },
  ...TURN_CASES,
  ...DONOR_CASES,
  ...SCAN_CASES,
  ...BENCHMARK_CASES,
];

describe("cautions", () => {
  it.each(CASES)("$code: $says", async ({ code, args, stdin, says }) => {
    const answer = await jsonOf(args, stdin === undefined ? {} : { stdin });
    const all: { code: string; text: string }[] = [...answer.cautions, ...(answer.results[0].cautions ?? [])];
    const found = all.find((caution) => caution.code === code);
    expect(found?.text, all.map((caution) => caution.code).join(" ")).toMatch(says);
  });

  it.each(CASES)("$code fails a run that asks it to", async ({ code, args, stdin }) => {
    const ran = await runCli([...args, "--fail-on", code, "--quiet"], stdin === undefined ? {} : { stdin });
    expect(ran.code, ran.stderr).toBe(1);
  });

  it("are all raised by some case above", () => {
    expect(new Set(CASES.map(({ code }) => code))).toEqual(new Set(CAUTION_CODES));
  });

  it("stay away where they do not hold", async () => {
    const codes = async (args: readonly string[], stdin?: string): Promise<string[]> =>
      (await jsonOf(args, stdin === undefined ? {} : { stdin })).results[0].cautions.map(({ code }: Case) => code);
    // A walk's interval already lets errors add up.
    expect(await codes([...LEEDS, "--method", "drift"])).not.toContain("autocorrelation-unknown");
    // A measure that has been below zero can be so again.
    const migration = rows("year,net migration count", ["2009,-50", "2010,-54", "2011,-60", "2012,-61", "2013,-70"]);
    expect(await codes(project("2009..2012"), migration)).not.toContain("projection-below-zero");
    // Counts that scatter as much as they should, and as populations stand in the file.
    const scattered = rows(
      "year,count,population",
      [9, 22, 14, 31, 20].map((count, i) => `${2009 + i},${count},9000`),
    );
    const ofCounts = await codes(project("2009..2012", "--method", "quasi-poisson"), scattered);
    for (const code of ["poisson-floor", "no-population-offset", "baseline-population", "population-missing"])
      expect(ofCounts).not.toContain(code);
    // A season that is modelled.
    const seasonal = project("2016-01..2018-03", "--season", "harmonics:1");
    expect(await codes(seasonal, monthly)).not.toContain("season-not-modelled");
    // Figures on one side of a change, or of areas that only changed their code.
    const dorset = areaRows("Dorset", 2012, [60, 59, 58, 54, 50]);
    expect(await codes(project("2012..2015"), dorset)).not.toContain("boundary-change");
    const somerset = areaRows("Somerset", 2020, [60, 59, 58, 54, 50]);
    const ofSomerset = await codes(project("2020..2023"), somerset);
    expect(ofSomerset).not.toContain("boundary-change");
    expect(ofSomerset).not.toContain("area-ended");
    // Revised and final figures are not provisional; periods three years apart share nothing.
    const final = yearlyLabels("2009 (Rev)", "2010 (Final)", "2011r", "2012 (OT)");
    expect(await codes(project("2009..2011"), final)).not.toContain("provisional-figures");
    const apart = yearlyLabels("2000-02", "2003-05", "2006-08", "2009-11");
    expect(await codes(project("2000-02..2006-08"), apart)).not.toContain("overlapping-periods");
    // What is fitted to counts knows their noise; what is not counted has none; percentages are of something else.
    expect(await codes([...LEEDS, "--method", "quasi-poisson"])).not.toContain("below-counting-noise");
    expect(await codes(project("2009..2012"), yearly(88, 93, 94, 95, 90))).not.toContain("below-counting-noise");
    // A level held is told by the last figure alone.
    expect(await codes(LEEDS)).not.toContain("sign-changes");
    // Counts are not rounded rates.
    expect(await codes([...LEEDS, "--basis", "count"])).not.toContain("rounded-rates");
  });
});
