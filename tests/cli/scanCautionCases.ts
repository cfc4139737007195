/** Cautions about a table of many areas or indicators. */
import type { CautionCode } from "../../src/cautions.js";
import { PANEL } from "./runCli.js";

interface Case {
  readonly code: CautionCode;
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly says: RegExp;
}

const SCAN = ["scan", PANEL, "--baseline", "2009..2012", "--at", "2018"];
const YEARS = [2009, 2010, 2011, 2012, 2013, 2014];
const FIGURES = [88, 93, 94, 95, 96, 90];
const STDIN = ["scan", "-", "--baseline", "2009..2012"];
const file = (head: string, cells: (year: number, place: number) => readonly string[]): string =>
  `${[head, ...YEARS.flatMap((year, i) => cells(year, i))].join("\n")}\n`;

/** One area with a digit too many, one without. */
const SLIP = file("year,area,rate", (year, i) => [
  `${year},Leeds,${FIGURES[i]}`,
  `${year},York,${i === 2 ? 950 : (FIGURES[i] ?? 0) + 1}`,
]);
const TWO_INDICATORS = file("year,area,indicator,value", (year, i) => [
  `${year},Leeds,Starters rate,${FIGURES[i]}`,
  `${year},Leeds,Average caseload,${16 + ((i * 3) % 4)}`,
]);
const WITH_COUNTS = file("year,area,starts,starts_rate,leavers_rate", (year, i) => [
  `${year},Leeds,${900 + 7 * i},${FIGURES[i]},${70 + ((i * 5) % 7)}`,
]);

export const SCAN_CASES: readonly Case[] = [
  { code: "many-comparisons", args: SCAN, says: /^Of 146 intervals about 7\.3 would .* 29 do\. .* none is at 0\.05/ },
  {
    code: "ranked-numbers",
    args: [...SCAN, "--basis", "count"],
    says: /^The table ranks numbers, of large areas and small/,
  },
  { code: "few-points", args: SCAN, says: /^All 147 rows stand on 4 points/ },
  { code: "rows-without-interval", args: SCAN, says: /^1 row of 147 has .* Sefton\.$/ },
  { code: "rows-below-zero", args: SCAN, says: /for Croydon, Newham: those differences mean nothing/ },
  { code: "rows-out-of-line", args: STDIN, stdin: SLIP, says: /for York: turncurve project/ },
  {
    code: "ranked-across-indicators",
    args: [...STDIN, "--indicator", "all"],
    stdin: TWO_INDICATORS,
    says: /relative difference/,
  },
  {
    code: "ranked-across-indicators",
    args: [...STDIN, "--indicator", "all", "--sort", "t"],
    stdin: TWO_INDICATORS,
    says: /standard errors/,
  },
  {
    code: "rows-cautioned",
    args: [...SCAN, "--method", "follow", "--benchmark", "England"],
    says: /^All 147 rows have the caution benchmark-includes-area, for example: England includes/,
  },
  {
    code: "counts-beside-rates",
    args: [...STDIN, "--indicator", "all"],
    stdin: WITH_COUNTS,
    says: /starts \(of starts_rate\)/,
  },
];
