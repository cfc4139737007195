/** The sentences of `scan`: all rows in one, and a row that was pointed out. */
import { methodNamed } from "../../methods/registry.js";
import {
  decimalsFor,
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  POINTS,
  sayComparison,
  sayDifference,
  sayInterval,
  sayLevel,
  sayNumber,
  unitWords,
} from "../wording.js";
import type { Place, ScanQuestion, ScanRow, ScanSort, ScanSummary } from "./answer.js";

/** The question, and whose figures the projections are made of, in words. */
export type Asked = ScanQuestion & { readonly others: string };

type Facts = Omit<ScanSummary, "text" | "marked">;

export const SORTED_BY: Readonly<Record<ScanSort, string>> = {
  difference: "difference",
  relative: "relative difference",
  t: "difference in standard errors",
  people: "difference in people",
};

/** Publishers' labels may be whole paragraphs; in a sentence they are cut. */
export const shortName = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 3).trimEnd()}...`;
const LONGEST_NAME = 80;

/** "largest reduction first" */
export const sayOrder = ({ first }: Pick<ScanSummary, "first">): string => `largest ${first} first`;

/** Decimals for the differences of some rows. */
export function placesOf(rows: readonly Pick<ScanRow, "indicator" | "decimals" | "actual" | "projected">[]): number {
  const largest = rows.reduce((most, row) => Math.max(most, Math.abs(row.actual), Math.abs(row.projected)), 0);
  const decimals = rows.reduce((most, row) => Math.max(most, row.decimals), 0);
  return decimalsFor(rows[0]?.indicator ?? { unit: "value" }, decimals, largest);
}

/** `row` is any of the rows. */
export function scanHeadline(facts: Facts, rows: readonly ScanRow[], question: Asked): string {
  const row = rows[0] as ScanRow;
  const [from, to] = question.baseline;
  const phrase = methodNamed(question.method).phrase(from, to, question.others);
  const periods = new Set(rows.map(({ period }) => period));
  const at = periods.size === 1 ? ` at ${row.period}` : "";
  const left = facts.leftOut === 0 ? "" : `; ${sayNumber(facts.leftOut)} left out`;
  return `${scannedWords(facts, row)} by the same rule (${phrase.replace(/,$/, "")})${at}: ${medianWords(facts, rows)}; ${outsideWords(facts, question.level)}${left}.`;
}

/** "147 areas", "Leeds, 8 indicators" */
export function scannedWords({ over, areas, indicators, n }: Facts, row: ScanRow): string {
  const count = (of: number, one: string): string => `${sayNumber(of)} ${of === 1 ? one : `${one}s`}`;
  if (over === "areas") return count(areas, "area");
  if (over === "indicators") return `${row.area.name}, ${count(indicators, "indicator")}`;
  return `${sayNumber(n)} series (${count(areas, "area")}, ${count(indicators, "indicator")})`;
}

function medianWords({ over, medianDifference, medianRelativeDifference }: Facts, rows: readonly ScanRow[]): string {
  const { unit } = (rows[0] as ScanRow).indicator;
  if (over === "areas" && medianDifference !== null)
    return `the median difference is ${sayDifference(medianDifference, placesOf(rows), unit === "percent" ? POINTS : HIGHER_OR_LOWER)}`;
  if (medianRelativeDifference === null) return "no relative difference can be given";
  const share = sayNumber(Math.abs(100 * medianRelativeDifference), 1);
  const words = /[1-9]/.test(share) ? `${share}% ${medianRelativeDifference < 0 ? "lower" : "higher"}` : "none";
  return `the median relative difference is ${words}`;
}

/** "29 are outside their 95% interval (16 below, 13 above), where about 7.3 would be by chance" */
export function outsideWords({ below, above, withInterval, byChance }: Facts, level: number): string {
  if (withInterval === 0) return "none has an interval";
  const outside = below + above;
  const chance = sayNumber(byChance, byChance < 10 ? 1 : 0);
  const sides = outside === 0 ? "" : ` (${sayNumber(below)} below, ${sayNumber(above)} above)`;
  const are = outside === 0 ? "none is" : `${sayNumber(outside)} ${outside === 1 ? "is" : "are"}`;
  return `${are} outside ${outside > 1 ? "their" : "its"} ${sayLevel(level)} interval${sides}, where about ${chance} would be by chance`;
}

/** "rank 17 of 147 (tied with one), largest reduction first" */
export function sayPlace({ rank, tiedWith, n }: Place): string {
  const tie = tiedWith === 0 ? "" : ` (tied with ${tiedWith === 1 ? "one" : sayNumber(tiedWith)})`;
  return `rank ${sayNumber(rank)} of ${sayNumber(n)}${tie}`;
}

/** "76 actual, 33.0 lower than the 109.0 projected, inside its 95% interval of 85.4 to 132.6" */
export function sayRow(row: ScanRow, level: number): string {
  const places = placesOf([row]);
  const { unit } = row.indicator;
  const words = unit === "count" ? MORE_OR_FEWER : unit === "percent" ? POINTS : HIGHER_OR_LOWER;
  const interval =
    row.lower === null
      ? "without an interval"
      : `${row.outside ? "outside" : "inside"} its ${sayLevel(level)} interval of ${sayNumber(row.lower, places)} to ${sayNumber(row.upper as number, places)}`;
  const actual = `${sayNumber(row.actual, Math.min(row.decimals, places))}${unitWords(row.indicator)} actual`;
  return `${actual}, ${sayComparison(row.difference, places, words)} the ${sayNumber(row.projected, places)} projected, ${interval}${inPeople(row)}`;
}

/** "; in people 541 fewer (149 to 933 fewer)", where the figures are not people themselves. */
function inPeople({ basis, countDifference, countDifferenceLower, countDifferenceUpper }: ScanRow): string {
  if (basis === "count" || countDifference === null) return "";
  const interval =
    countDifferenceLower === null
      ? ""
      : ` (${sayInterval(countDifferenceLower, countDifferenceUpper as number, 0, MORE_OR_FEWER)})`;
  return `; in people ${sayDifference(countDifference, 0, MORE_OR_FEWER)}${interval}`;
}
