/** The words of a forecast's figure: its message, what its lines are, its text alternative. */
import type { ForecastAnswer, ForecastPeriod } from "../../analysis/forecastAnswer.js";
import { sayLevel, sayNumber, unitWords } from "../../analysis/wording.js";
import { indicatorTitle } from "../display.js";
import { forecastPlaces, lineName } from "../forecastDisplay.js";
import { sayValue } from "./figureWords.js";
import type { Place } from "./linePieces.js";

/** "Leeds, 2022: 78.2 per 10,000 if nothing changes, which is where the 2012 to 2018 trend leads". */
export function forecastTitle(answer: ForecastAnswer): string {
  const { area, indicator, headline, baseline } = answer;
  const places = forecastPlaces(answer);
  return `${area.name}, ${headline.period}: ${sayNumber(headline.projected, places)}${unitWords(indicator)} if nothing changes, which is where ${baseline.phrase.replace(/,$/, "")} leads`;
}

export function forecastSubtitle(answer: ForecastAnswer): string {
  const bands = answer.periods[0]?.bands ?? [];
  const [inner, outer] = [bands[0], bands.at(-1)];
  const shaded =
    !inner || !outer || outer.lower === null
      ? []
      : inner === outer
        ? [`${sayLevel(outer.level)} interval shaded`]
        : [`${sayLevel(inner.level)} and ${sayLevel(outer.level)} intervals shaded`];
  return [`${indicatorTitle(answer.indicator)}: actual solid, ${lineName(answer)} dashed`, ...shaded].join(", ");
}

/** The period in which the centre line is first at the target, if it is within the picture. */
export function meetingPlace({ target, periods }: ForecastAnswer): Place[] {
  const met = periods.find(({ period }) => period === target?.met.period);
  return met ? [{ index: met.index, value: met.projected }] : [];
}

export function targetNote(answer: ForecastAnswer): string[] {
  const { target, lastActual } = answer;
  if (target === null) return [];
  const value = targetWords(answer, target.value);
  const { period, never, searchedTo } = target.met;
  if (never === "already there") return [`The actual of ${lastActual.period} has met the target of ${value} already.`];
  const line = `The ${lineName(answer)} line`;
  if (period === null) return [`${line} does not get to the target of ${value} (looked at up to ${searchedTo}).`];
  const ringed = meetingPlace(answer).length > 0 ? " (ringed)" : "";
  return [`${line} gets to the target of ${value} in ${period}${ringed}.`];
}

/** A target as it was typed, more or less: without decimals that are nothing. */
export const targetWords = (answer: ForecastAnswer, value: number): string =>
  sayValue(value, forecastPlaces(answer), answer.indicator).replace(/\.0+(?=%|$)/, "");

/** What a reader who cannot see the figure must know. */
export function forecastDescription(answer: ForecastAnswer, level: number): string {
  const { area, indicator, baseline, history, earlier, periods, lastActual } = answer;
  const places = forecastPlaces(answer);
  const shown = Math.min(answer.decimals, places);
  const end = periods.at(-1) as ForecastPeriod;
  const at = (period: string | undefined, value: number | undefined): string[] =>
    value === undefined ? [] : [`${sayValue(value, shown, indicator)} in ${period}`];
  const interval =
    end.lower === null || end.upper === null
      ? "no interval can be given"
      : `${sayLevel(level)} interval ${sayValue(end.lower, places, indicator)} to ${sayValue(end.upper, places, indicator)}`;
  const actuals = [
    ...at(earlier[0]?.period, earlier[0]?.actual),
    ...at(history[0]?.period, history[0]?.actual),
    ...at(lastActual.period, lastActual.value),
  ];
  return [
    `Line chart of ${indicatorTitle(indicator)}, ${area.name}, ${(earlier[0] ?? history[0])?.period} to ${end.period}.`,
    `Actual: ${[...new Set(actuals)].join(", ")}.`,
    `Carried on from the baseline ${baseline.from} to ${baseline.to} (${baseline.phrase.replace(/,$/, "")}): ${sayValue(end.projected, places, indicator)} in ${end.period} (${interval}).`,
    ...targetNote(answer),
  ].join(" ");
}
