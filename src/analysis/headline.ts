/** The sentence that comes first: what a councillor hears. It compares with the trend, and names no cause. */
import type { Indicator } from "../series/indicator.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import {
  decimalsFor,
  HIGHER_OR_LOWER,
  MORE_OR_FEWER,
  POINTS,
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

/** Other figures about looked-after children: those who start, cease, go missing or are seen by a dentist. */
const NOT_THE_STOCK =
  /ceas|start|enter|becom|left|leav|adopt|health|dent|immunis|missing|placement|offend|convict|absen|school|attain|exclu/i;

/**
 * What the people are called when fewer than projected; null when the reader is told "fewer" alone. Unasked, only the
 * number looked after is spoken of as kept safely at home, and only on a difference that the interval can tell from
 * none.
 */
export function nounFor(asked: string | null, { name, polarity }: Indicator, outside: boolean): string | null {
  if (asked !== null) return asked;
  const lookedAfter = /looked[\s_-]*after/i.test(name) && !NOT_THE_STOCK.test(name) && polarity !== "higher";
  return lookedAfter && outside ? KEPT_AT_HOME.several : null;
}

const KEPT_AT_HOME = { one: "child kept safely at home", several: "children kept safely at home" } as const;

/** The headline of a period that has an actual. */
export function headlineText(facts: HeadlineFacts, row: PeriodAnswer): string {
  if (isImpossible(row, facts.indicator)) return belowZero(facts, row);
  return row.countDifference === null ? rateHeadline(facts, row) : peopleHeadline(facts, row);
}

/** Whether the projection is below zero where a count or a rate cannot be. */
export const isImpossible = (
  row: Pick<PeriodAnswer, "projected" | "actual">,
  { unit }: Pick<Indicator, "unit">,
): boolean => row.projected < 0 && row.actual !== null && row.actual >= 0 && unit !== "value";

/** A count or a rate cannot be negative, so neither can a sentence about it. */
function belowZero({ area, phrase, indicator, decimals }: HeadlineFacts, row: PeriodAnswer): string {
  const actual = sayNumber(row.actual as number, Math.min(decimals, 3));
  return `${area}, ${row.period}: ${actual}${unitWords(indicator)} actual; ${phrase} falls below zero by then and cannot be carried on so far.`;
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
  const size = sayNumber(-difference);
  const who = noun === KEPT_AT_HOME.several && size === "1" ? KEPT_AT_HOME.one : noun;
  return noun !== null && difference < 0 && size !== "0"
    ? `${area}, ${row.period}: ${size} ${who}: ${compared}.`
    : `${area}, ${row.period}: ${compared}.`;
}

function rateHeadline({ area, indicator, phrase, level, decimals }: HeadlineFacts, row: PeriodAnswer): string {
  const unit = unitWords(indicator);
  const places = decimalsFor(indicator, decimals, Math.max(Math.abs(row.actual as number), Math.abs(row.projected)));
  const interval =
    row.lower === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayInterval((row.actual as number) - (row.upper as number), (row.actual as number) - row.lower, places, HIGHER_OR_LOWER)}`;
  const scale = indicator.unit === "percent" ? POINTS : HIGHER_OR_LOWER;
  const words = sayComparison(row.difference as number, places, scale);
  return `${area}, ${row.period}: ${sayNumber(row.actual as number, Math.min(decimals, places))}${unit} actual, ${words} the ${sayNumber(row.projected, places)} that ${phrase} would have given (${interval}).`;
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
