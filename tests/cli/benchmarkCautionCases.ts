/** Questions that bring up each caution about a benchmark. */
import type { CautionCode } from "../../src/cautions.js";
import { PANEL } from "./runCli.js";

export interface BenchmarkCautionCase {
  readonly code: CautionCode;
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly says: RegExp;
}

const ask = (data: string, ...flags: readonly string[]): string[] => [
  "project",
  data,
  ...["--method", "did", "--baseline", "2009..2012", "--at", "2013", "--area", "Leeds"],
  ...flags,
];
const row = (area: string, year: number, figures: string): string => `${year},${area},${figures}\n`;
const COUNTED = [2009, 2010, 2011, 2012, 2013]
  .map((year) => row("Leeds", year, year === 2011 ? "x,76," : "120,76,") + row("England", year, "6400,64,1000000"))
  .join("");

export const BENCHMARK_CASES: readonly BenchmarkCautionCase[] = [
  {
    code: "benchmark-members-missing",
    args: ask(PANEL, "--benchmark", "G", "--group", "G=York,Bradfrod"),
    says: /G \(mean\): 1 of the 2 areas named has no figures here \(Bradfrod: did you mean Bradford\?\), so it is of the other 1\./,
  },
  {
    code: "benchmark-n-varies",
    args: ask(PANEL, "--benchmark", "G", "--group", "G=York,Bedford"),
    says: /fewer than its 2 areas in some periods: 1 in 2009;/,
  },
  {
    code: "benchmark-of-numbers",
    args: ask(PANEL, "--benchmark", "England", "--basis", "count"),
    says: /^These are numbers, not rates: what England moved by goes with how large it is.* --change ratio/,
  },
  {
    code: "area-left-out-of-group",
    args: ask(PANEL, "--benchmark", "G", "--group", "G=York,Leeds"),
    says: /Leeds is itself named in G \(mean\), and is left out of it/,
  },
  {
    code: "benchmark-populations-implied",
    args: ask(PANEL, "--benchmark", "England", "--exclude-self"),
    says: /England without Leeds: populations are implied by counts and rates in 2009, 2010, 2011, 2012, 2013, and/,
  },
  {
    code: "area-not-subtracted",
    args: ask("-", "--benchmark", "England", "--exclude-self").map((arg) =>
      arg === "2009..2012" ? "2009..2010" : arg,
    ),
    stdin: `year,area,number,rate_per_10000,population\n${COUNTED}`,
    says: /England without Leeds has no figure for 2011: the counts and populations/,
  },
  {
    code: "neighbour-list-age",
    args: ask(PANEL, "--benchmark", "neighbours"),
    says: /those of the list 2018-19, drawn up after 2013/,
  },
];
