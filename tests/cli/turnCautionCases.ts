/** Questions about turns that bring up each of their cautions. */
import type { CautionCode } from "../../src/cautions.js";
import { EES_2022, EES_2025, LOOKED_AFTER, PANEL } from "./runCli.js";

export interface TurnCautionCase {
  readonly code: CautionCode;
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly says: RegExp;
}

const csv = (head: string, lines: readonly string[]): string => `${head}\n${lines.join("\n")}\n`;
const yearly = (...figures: readonly number[]): string =>
  csv(
    "year,rate_per_10000",
    figures.map((figure, i) => `${1990 + i},${figure}`),
  );
const turn = (...flags: readonly string[]): string[] => ["turn", "-", ...flags];
const LEEDS = ["turn", PANEL, "--area", "Leeds", "--better", "lower"];
/** Slow waves: neighbours are alike. */
const WAVES = yearly(...Array.from({ length: 36 }, (_, i) => 80 + Math.round(90 * Math.sin(i / 3)) / 10));
/** Waves too quick for breaks to follow. */
const RIPPLES = yearly(...Array.from({ length: 36 }, (_, i) => 80 + Math.round(90 * Math.sin(i / 1.2)) / 10));
/** A slight bend among much scatter. */
const LOOSE = yearly(50, 55, 51, 57, 54, 60, 55, 61, 58, 62, 57, 60, 55, 58, 53, 57, 52, 54, 49, 53);
const counts = (...figures: readonly number[]): string =>
  csv(
    "year,number",
    figures.map((figure, i) => `${2000 + i},${figure}`),
  );

export const TURN_CASES: readonly TurnCautionCase[] = [
  {
    code: "few-for-turns",
    args: turn(),
    stdin: yearly(88, 93, 94, 95, 91),
    says: /^5 figures are too few to look for/,
  },
  {
    code: "few-for-turns",
    args: turn(),
    stdin: yearly(80, 82, 81, 85, 84, 88, 87, 90),
    says: /^With 8 figures at most 1 turn can be looked for.*does not show that there is none/,
  },
  { code: "turn-at-edge", args: LEEDS, says: /turn about 2016 reaches the last place .* may have been later/ },
  {
    code: "turn-loosely-placed",
    args: turn("--joinpoints", "1"),
    stdin: LOOSE,
    says: /turn about \d{4} came is known loosely/,
  },
  {
    code: "turns-undecided",
    args: ["turn", PANEL, EES_2022, EES_2025, ...LOOKED_AFTER, "--area", "Leeds"],
    says: /the tests establish 2 turns, BIC would have 3 turns \(about 2012, 2016, 2021\)/,
  },
  { code: "conditional-slopes", args: LEEDS, says: /^Slopes and intervals hold if there are just these 2 turns/ },
  { code: "turn-perfect-fit", args: turn(), stdin: yearly(1, 2, 3, 4, 5, 6, 7, 8), says: /^The 8 figures lie exactly/ },
  {
    code: "turn-errors-carry-over",
    args: turn("--joinpoints", "0"),
    stdin: WAVES,
    says: /lag-1 autocorrelation 0\.\d\d, n = 36\): p-values are too small/,
  },
  { code: "date-is-first-after", args: [...LEEDS, "--date", "2013"], says: /^2013 is taken as the first period after/ },
  {
    code: "date-without-figure",
    args: turn("--date", "2012"),
    stdin: csv("year,rate", ["2008,5", "2009,6", "2010,8", "2011,7", "2013,5", "2014,3", "2015,4"]),
    says: /^There is no figure for 2012: the first after the change is that of 2013/,
  },
  { code: "short-side", args: [...LEEDS, "--date", "2016"], says: /10 figures before the date and 3 from it on/ },
  { code: "robust-errors-few", args: [...LEEDS, "--date", "2013"], says: /\(lag 2\) .* with 13 they/ },
  {
    code: "underdispersed",
    args: [...LEEDS, "--date", "2013", "--family", "quasi-poisson"],
    says: /\(dispersion 0\.76\), which is luck/,
  },
  {
    code: "overdispersed",
    args: turn("--date", "2005", "--family", "poisson"),
    stdin: counts(900, 700, 1100, 800, 1000, 600, 900, 500, 800, 400),
    says: /scatter \d+\.\d times as much as the Poisson/,
  },
  {
    code: "break-errors-carry-over",
    args: turn("--model", "level"),
    stdin: RIPPLES,
    says: /test for a break .* carry over/,
  },
  {
    code: "no-verdict",
    args: turn("--better", "lower"),
    stdin: yearly(88, 93, 94, 95),
    says: /no turn is established/,
  },
  { code: "no-verdict", args: [...LEEDS, "--date", "2013"], says: /described, not judged/ },
  {
    code: "missing-actuals",
    args: turn(),
    stdin: csv("year,rate", ["2008,5", "2009,c", "2010,8", "2011,7", "2013,5"]),
    says: /2009 \(c: confidential\)/,
  },
  {
    code: "season-not-modelled",
    args: turn("--joinpoints", "0"),
    stdin: csv(
      "month,number",
      Array.from(
        { length: 24 },
        (_, i) => `${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${400 + ((i * 7) % 13)}`,
      ),
    ),
    says: /monthly: a season/,
  },
];
