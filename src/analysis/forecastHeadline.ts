/** The sentence of a forecast that comes first. */
import type { BasisView } from "./basis.js";
import type { ForecastPeriod } from "./forecastAnswer.js";
import { decimalsFor, sayLevel, sayNumber, unitWords } from "./wording.js";

/** Words that indicators begin with, which have no capital within a sentence. */
const COMMON_WORD = /^(?:children|number|rate|percentage|proportion|pupils|people|persons|young|total|average)\b/i;

export function forecastHeadline(
  area: string,
  { indicator, measure }: BasisView,
  phrase: string,
  level: number,
  { period, projected, lower, upper }: ForecastPeriod,
): string {
  const places = decimalsFor(indicator, measure.decimals, Math.abs(projected));
  const name = COMMON_WORD.test(indicator.name) ? lowerFirst(indicator.name) : indicator.name;
  const interval =
    lower === null || upper === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayNumber(lower, places)} to ${sayNumber(upper, places)}`;
  return `${area}, ${name}, ${period}: ${sayNumber(projected, places)}${unitWords(indicator)} if nothing changes, which is where ${phrase} leads (${interval}).`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
