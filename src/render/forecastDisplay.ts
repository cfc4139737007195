/** The tables and sentences of a forecast that text and Markdown share. */
import type { ForecastAnswer, ForecastPeriod } from "../analysis/forecastAnswer.js";
import { decimalsFor, MORE_OR_FEWER, sayDifference, sayLevel, sayNumber, unitWords } from "../analysis/wording.js";
import type { ForecastRun } from "./answer.js";
import { type DisplayTable, filesSentence, indicatorTitle, NONE } from "./display.js";
import { fitSentence } from "./fitSentence.js";
import { targetSentences } from "./targetSentences.js";

/** Decimals to show the figures of one answer with. */
export function forecastPlaces({ indicator, decimals, periods, history }: ForecastAnswer): number {
  const largest = Math.max(
    ...history.map(({ actual }) => Math.abs(actual)),
    ...periods.map(({ projected }) => Math.abs(projected)),
  );
  return decimalsFor(indicator, decimals, largest);
}

/** "forecast" only where every period carried on to lies after the last actual. */
export const lineName = ({ periods }: ForecastAnswer): "forecast" | "projected" =>
  periods.every(({ isForecast }) => isForecast) ? "forecast" : "projected";

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const range = (lower: number | null, upper: number | null, places: number): string =>
  lower === null || upper === null ? NONE : `${sayNumber(lower, places)} to ${sayNumber(upper, places)}`;

/** Every figure of the picture: the history with its fit, and the forecast with its fan. */
export function forecastTable(answer: ForecastAnswer): DisplayTable {
  const places = forecastPlaces(answer);
  const actual = (value: number | null): string =>
    value === null ? NONE : sayNumber(value, Math.min(answer.decimals, places));
  // Without an interval there is no fan to set out.
  const fan = answer.periods.some(({ lower }) => lower !== null);
  const levels = fan ? (answer.periods[0]?.bands.map(({ level }) => level) ?? []) : [];
  const none = levels.map(() => "");
  const kind = ({ isForecast, actual: seen, reason }: ForecastPeriod): string =>
    isForecast ? "forecast" : seen === null ? (reason ?? "") : "projected";
  return {
    title: indicatorTitle(answer.indicator),
    head: [
      "Period",
      "Actual",
      capital(lineName(answer)),
      ...levels.map((level) => `${sayLevel(level)} interval`),
      "Kind",
    ],
    rows: [
      ...answer.earlier.map((row) => [row.period, actual(row.actual), "", ...none, "earlier"]),
      ...answer.history.map((row) => [
        row.period,
        actual(row.actual),
        row.fitted === null ? NONE : sayNumber(row.fitted, places),
        ...none,
        "baseline",
      ]),
      ...answer.periods.map((row) => [
        row.period,
        actual(row.actual),
        sayNumber(row.projected, places),
        ...(fan ? row.bands.map(({ lower, upper }) => range(lower, upper, places)) : []),
        kind(row),
      ]),
    ],
    left: [0, 3 + levels.length],
  };
}

const SOURCES = { column: "", implied: " (implied)", given: " (given)", growth: " (growth)", file: " (file)" } as const;

/** The forecast in people; null without people, or where the figures are people and nothing is known of whom. */
export function forecastPeopleTable(answer: ForecastAnswer, level: number): DisplayTable | null {
  const rows = answer.periods.filter(({ isForecast, projectedCount }) => isForecast && projectedCount !== null);
  const held = rows.some(({ heldCount }) => heldCount !== null);
  if (rows.length === 0 || (answer.basis === "count" && !held)) return null;
  const { period } = answer.lastActual;
  return {
    title: "In people",
    head: [
      "Period",
      "Forecast",
      `${sayLevel(level)} interval`,
      ...(held ? [`At ${period}'s level`] : []),
      "Population",
    ],
    rows: rows.map((row) => [
      row.period,
      sayNumber(row.projectedCount as number),
      range(row.projectedCountLower, row.projectedCountUpper, 0),
      ...(held ? [row.heldCount === null ? NONE : sayNumber(row.heldCount)] : []),
      row.population === null || row.populationSource === null
        ? NONE
        : `${sayNumber(row.population)}${SOURCES[row.populationSource]}`,
    ]),
    left: [0],
  };
}

/** What the last actual's own level would mean for a changed population. */
function heldSentences({ heldLevel, indicator }: ForecastAnswer): string[] {
  if (heldLevel === null) return [];
  const { period, count, population, rate, per, at } = heldLevel;
  const level =
    per === 1
      ? `${sayNumber(count)} of ${sayNumber(population)}`
      : `${sayNumber(count)} of ${sayNumber(population)}, ${sayNumber(rate, 2)}${unitWords({ unit: indicator.unit === "percent" ? "percent" : "rate", per })}`;
  const then = at.map(
    (row) =>
      `${sayNumber(row.count)} in ${row.period}, ${sayDifference(row.difference, 0, MORE_OR_FEWER)} (population ${sayNumber(row.population)})`,
  );
  return [`Level of ${period} held (${level}), the population alone would make it ${then.join("; ")}.`];
}

/** Target, held level, and what the fit found, in sentences. */
export function forecastFindings(answer: ForecastAnswer, level: number): string[] {
  return [
    ...(answer.target ? targetSentences(answer.target, answer, forecastPlaces(answer), level) : []),
    ...heldSentences(answer),
    fitSentence(answer, level),
    ...filesSentence({ ...answer, periods: [] }),
  ];
}

/** One row for each area, for runs of many. The last actual's period has a column only where it is not the same for all. */
export function forecastAreasTable({ results, question }: ForecastRun): DisplayTable {
  const [first] = results;
  const lasts = new Set(results.map(({ lastActual }) => lastActual.period));
  const dated = lasts.size > 1;
  const aimed = results.some(({ target }) => target !== null);
  return {
    title: `${sayNumber(results.length)} areas by the same rule, ${first?.headline.period ?? ""}`,
    head: [
      "Area",
      ...(dated ? ["Last actual", ""] : [`Actual ${[...lasts][0]}`]),
      "Forecast",
      `${sayLevel(question.level)} interval`,
      ...(aimed ? ["Target", "Line meets"] : []),
    ],
    rows: results.map((answer) => {
      const places = forecastPlaces(answer);
      const { area, lastActual, headline, target } = answer;
      const inside = target?.insideInterval;
      return [
        area.name,
        sayNumber(lastActual.value, Math.min(answer.decimals, places)),
        ...(dated ? [lastActual.period] : []),
        sayNumber(headline.projected, places),
        range(headline.lower, headline.upper, places),
        ...(aimed
          ? [
              inside === null || inside === undefined ? NONE : inside ? "inside" : "outside",
              target?.met.period ?? target?.met.never ?? NONE,
            ]
          : []),
      ];
    }),
    left: [0, ...(dated ? [2] : []), ...(aimed ? [dated ? 5 : 4, dated ? 6 : 5] : [])],
  };
}
