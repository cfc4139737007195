/** The sentence that comes first: what a councillor hears. It compares with the trend, and names no cause. */
import type { Indicator } from "../series/indicator.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import {
  decimalsFor,
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  sayComparison,
  sayInterval,
  sayLevel,
  sayNumber,
  unitWords,
} from "./wording.js";

export interface HeadlineFacts {
  readonly area: string;
  readonly indicator: Indicator;
  /** "the 2009 to 2012 trend" */
  readonly phrase: string;
  readonly level: number;
  readonly noun: string | null;
  /** decimals the figures are published with */
  readonly decimals: number;
}

/** What the people are called when fewer than projected; null when the reader is told "fewer" alone. */
export function nounFor(asked: string | null, indicatorName: string, outside: boolean): string | null {
  if (asked !== null) return asked;
  // Unasked, no one is called kept safely at home on a difference that the interval cannot tell from none.
  return outside && /looked[\s_-]*after/i.test(indicatorName) ? "children kept safely at home" : null;
}

/** The headline of a period that has an actual. */
export function headlineText(facts: HeadlineFacts, row: PeriodAnswer): string {
  return row.countDifference === null ? rateHeadline(facts, row) : peopleHeadline(facts, row);
}

function peopleHeadline({ area, phrase, level, noun }: HeadlineFacts, row: PeriodAnswer): string {
  const actual = sayNumber(row.actualCount as number);
  const projected = sayNumber(row.projectedCount as number);
  const difference = row.countDifference as number;
  const interval =
    row.countDifferenceLower === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayInterval(row.countDifferenceLower, row.countDifferenceUpper as number, 0, MORE_OR_FEWER)}`;
  const compared = `${actual} actual, ${sayComparison(difference, 0, MORE_OR_FEWER)} the ${projected} that ${phrase} would have given (${interval})`;
  const fewer = difference < 0 && sayNumber(-difference) !== "0";
  return noun !== null && fewer
    ? `${area}, ${row.period}: ${sayNumber(-difference)} ${noun}: ${compared}.`
    : `${area}, ${row.period}: ${compared}.`;
}

function rateHeadline({ area, indicator, phrase, level, decimals }: HeadlineFacts, row: PeriodAnswer): string {
  const unit = unitWords(indicator);
  const places = decimalsFor(indicator, decimals, Math.max(Math.abs(row.actual as number), Math.abs(row.projected)));
  const interval =
    row.lower === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayInterval((row.actual as number) - (row.upper as number), (row.actual as number) - row.lower, places, HIGHER_OR_LOWER)}`;
  const words = sayComparison(row.difference as number, places, HIGHER_OR_LOWER);
  return `${area}, ${row.period}: ${sayNumber(row.actual as number, decimals)}${unit} actual, ${words} the ${sayNumber(row.projected, places)} that ${phrase} would have given (${interval}).`;
}

/** The headline when nothing after the baseline has an actual yet. */
export function projectionText({ area, indicator, phrase, level, decimals }: HeadlineFacts, row: PeriodAnswer): string {
  const places = decimalsFor(indicator, decimals, Math.abs(row.projected));
  const unit = unitWords(indicator);
  const interval =
    row.lower === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayNumber(row.lower, places)} to ${sayNumber(row.upper as number, places)}`;
  return `${area}, ${row.period}: ${phrase} would give ${sayNumber(row.projected, places)}${unit} (${interval}); there is no actual yet.`;
}
