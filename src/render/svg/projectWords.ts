/** The words of a projection's figure: its message, its labels, its text alternative. They compare, and name no cause. */
import { isImpossible, nounFor } from "../../analysis/headline.js";
import type { PeriodAnswer, ProjectAnswer } from "../../analysis/projectAnswer.js";
import {
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  POINTS,
  sayComparison,
  sayDifference,
  sayInterval,
  sayLevel,
  sayNumber,
  unitWords,
} from "../../analysis/wording.js";
import { indicatorTitle, placesOf } from "../display.js";
import { sayValue, shortInterval } from "./figureWords.js";

export const headlineRow = ({ periods, headline }: ProjectAnswer): PeriodAnswer =>
  periods.find(({ period }) => period === headline.period) ?? (periods.at(-1) as PeriodAnswer);

/** The headline difference with its limits: in people where there are, else in the measure's unit; null without an actual. */
export interface Gap {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly places: number;
  readonly words: { readonly fewer: string; readonly more: string };
  readonly people: boolean;
}

export function gapOf(answer: ProjectAnswer, row: PeriodAnswer): Gap | null {
  if (row.actual === null || row.difference === null) return null;
  if (row.countDifference !== null)
    return {
      value: row.countDifference,
      lower: row.countDifferenceLower,
      upper: row.countDifferenceUpper,
      places: 0,
      words: MORE_OR_FEWER,
      people: true,
    };
  return {
    value: row.difference,
    lower: row.upper === null ? null : row.actual - row.upper,
    upper: row.lower === null ? null : row.actual - row.lower,
    places: placesOf(answer),
    words: answer.indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER,
    people: false,
  };
}

/** "Leeds, 2018: 541 fewer children looked after than the 2009 to 2012 trend would have given". */
export function projectTitle(answer: ProjectAnswer, level: number): string {
  const { area, indicator, baseline } = answer;
  const row = headlineRow(answer);
  const begin = `${area.name}, ${row.period}:`;
  const gap = gapOf(answer, row);
  if (gap === null) {
    const given = `${sayNumber(row.projected, placesOf(answer))}${unitWords(indicator)}`;
    return `${begin} ${baseline.phrase} would give ${given}; there is no actual yet`;
  }
  if (isImpossible(row, indicator))
    return `${begin} ${baseline.phrase} falls below zero by then and cannot be carried on so far`;
  const compared = sayComparison(gap.value, gap.places, gap.words);
  const children = sayNumber(Math.abs(gap.value)) === "1" ? "child" : "children";
  const noun = gap.people && nounFor(null, indicator, true) !== null ? ` ${children} looked after` : "";
  const named = compared.replace(/ than$/, `${noun} than`).replace(/ from$/, " from what");
  return `${begin} ${named} ${baseline.phrase} would have given${certainty(gap, level)}`;
}

function certainty({ lower, upper }: Gap, level: number): string {
  if (lower === null || upper === null) return " (no interval can be given)";
  return lower <= 0 && upper >= 0 ? `, inside the ${sayLevel(level)} interval` : "";
}

/** Short enough for a label. */
const SHORT_POINTS = { fewer: "points lower", more: "points higher" };

/** "541 fewer", "(149 to 933)": what stands at the gap. */
export function gapTexts({ value, lower, upper, places, ...gap }: Gap, when: string): string[] {
  const words = gap.words === POINTS ? SHORT_POINTS : gap.words;
  const interval = lower === null || upper === null ? "no interval" : shortInterval(lower, upper, places, words);
  return [`${sayDifference(value, places, words)}${when}`, `(${interval})`];
}

/** What the lines are: "Children looked after, per 10,000: actual solid, projected dashed, 95% interval shaded". */
export const projectSubtitle = ({ indicator, periods, others }: ProjectAnswer, level: number): string =>
  [
    `${indicatorTitle(indicator)}: actual solid, projected dashed`,
    ...(periods.some(({ lower }) => lower !== null) ? [`${sayLevel(level)} interval shaded`] : []),
    ...(others !== null && others.benchmarks.length > 0 ? [`${others.words} grey`] : []),
  ].join(", ");

/** What a reader who cannot see the figure must know. */
export function projectDescription(answer: ProjectAnswer, level: number): string {
  const { area, indicator, baseline, history, earlier, periods } = answer;
  const places = placesOf(answer);
  const shown = Math.min(answer.decimals, places);
  const row = headlineRow(answer);
  const gap = gapOf(answer, row);
  const at = ({ period, actual }: { period: string; actual: number | null }): string =>
    actual === null ? "" : `${sayValue(actual, shown, indicator)} in ${period}`;
  const last = periods.findLast(({ actual }) => actual !== null);
  const actuals = [...new Set([earlier[0], history[0], history.at(-1), last].flatMap((one) => (one ? [at(one)] : [])))];
  const interval =
    row.lower === null || row.upper === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayValue(row.lower, places, indicator)} to ${sayValue(row.upper, places, indicator)}`;
  return [
    `Line chart of ${indicatorTitle(indicator)}, ${area.name}, ${(earlier[0] ?? history[0])?.period} to ${periods.at(-1)?.period}.`,
    `Actual: ${actuals.join(", ")}.`,
    `Projected from the baseline ${baseline.from} to ${baseline.to} (${baseline.phrase.replace(/,$/, "")}): ${sayValue(row.projected, places, indicator)} in ${row.period} (${interval}).`,
    ...(gap === null
      ? ["There is no actual after the baseline yet."]
      : [`Difference in ${row.period}: ${sayGap(gap, level)}.`]),
  ].join(" ");
}

function sayGap({ value, lower, upper, places, words }: Gap, level: number): string {
  const interval =
    lower === null || upper === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayInterval(lower, upper, places, words)}`;
  return `${sayDifference(value, places, words)} (${interval})`;
}
