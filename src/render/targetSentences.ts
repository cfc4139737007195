import type { ForecastAnswer } from "../analysis/forecastAnswer.js";
import type { Met, TargetAnswer } from "../analysis/target.js";
import { sayLevel, sayNumber, unitWords } from "../analysis/wording.js";

/** What the target takes, what the forecast's interval says of it, and when the line would be there. */
export function targetSentences(
  target: TargetAnswer,
  { indicator, step, decimals, lastActual }: Pick<ForecastAnswer, "indicator" | "step" | "decimals" | "lastActual">,
  places: number,
  level: number,
): string[] {
  const { from, met, lower, upper, insideInterval, probability } = target;
  const figure = (value: number): string => sayNumber(value, places).replace(/\.0+$/, "");
  const value = `${figure(target.value)}${unitWords(indicator)}`;
  const change = (perStep: number, perYear: number | null): string =>
    sayChange(perYear ?? perStep, perYear === null ? step : "year", places + 1);
  const needed =
    `Target ${value} by ${target.period}: from ${sayNumber(from.value, Math.min(decimals, places))} in ${from.period} it takes ` +
    `${change(target.requiredChange, target.requiredChangePerYear)}; the forecast, ${sayNumber(target.projected, places)} there, has ${change(target.forecastChange, target.forecastChangePerYear)}.`;
  const interval =
    insideInterval === null || lower === null || upper === null
      ? "The forecast has no interval to hold the target against."
      : `The ${sayLevel(level)} interval for ${target.period}, ${sayNumber(lower, places)} to ${sayNumber(upper, places)}, ${insideInterval ? "contains" : "does not contain"} the target${chance(probability, indicator, figure(target.value))}.`;
  return [`${needed} ${interval} ${meeting(met, figure(target.value), lastActual.period, level)}`];
}

/** "a fall of 2.75 a year", "no change". */
function sayChange(change: number, step: string, decimals: number): string {
  const size = sayNumber(Math.abs(change), decimals);
  if (!/[1-9]/.test(size)) return "no change";
  return `a ${change < 0 ? "fall" : "rise"} of ${size} a ${step}`;
}

/** "; by the forecast's own distribution the chance of 65 or lower is 4%". */
function chance(probability: number | null, { polarity }: ForecastAnswer["indicator"], value: string): string {
  if (probability === null) return "";
  const percent = 100 * probability;
  const said =
    percent < 0.1
      ? "less than 0.1%"
      : percent > 99.9
        ? "more than 99.9%"
        : `${sayNumber(percent, percent < 1 || percent > 99 ? 1 : 0)}%`;
  return `; by the forecast's own distribution the chance of ${value} or ${polarity} is ${said}`;
}

function meeting(
  { period, never, earliest, latest, searchedTo, steps }: Met,
  value: string,
  last: string,
  level: number,
): string {
  const limits =
    earliest === null
      ? ""
      : latest === null
        ? `; the nearer limit of its ${sayLevel(level)} interval does in ${earliest}, the farther one not by ${searchedTo}`
        : `; the limits of its ${sayLevel(level)} interval do in ${earliest} and ${latest}`;
  if (period !== null) return `Its centre line gets to ${value} in ${period}${limits}.`;
  if (never === "already there") return `The actual of ${last} is there already.`;
  const why =
    never === "flat" ? "it is flat" : never === "moving away" ? "it is moving away" : "it does not get so far";
  return `Its centre line never gets to ${value}: ${why} (looked at up to ${searchedTo}, ${steps} ${steps === 1 ? "step" : "steps"} on)${limits}.`;
}
