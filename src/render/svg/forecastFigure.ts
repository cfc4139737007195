/** The curve of `forecast`: actuals, the baseline's line carried on past them with its fan, a target, the people. */
import type { ForecastAnswer, ForecastPeriod } from "../../analysis/forecastAnswer.js";
import { sayLevel, sayNumber, unitWords } from "../../analysis/wording.js";
import type { ForecastRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { forecastPlaces, lineName } from "../forecastDisplay.js";
import type { Figure } from "./figure.js";
import {
  axisNote,
  cutBandNote,
  gapNote,
  milestoneMarksOf,
  milestoneNotes,
  sayValue,
  sourceNote,
} from "./figureWords.js";
import { drawPlot } from "./lineFigure.js";
import { bounded, type Place, unbroken } from "./linePieces.js";
import { ACTUAL, FITTED, PROJECTED } from "./lineStyles.js";
import { PALETTE } from "./palette.js";
import type { EndLabel, Plot } from "./plot.js";
import { anchorOf } from "./projectFigure.js";

/** One area's figure, `width` pixels wide. */
export function forecastFigure(run: ForecastRun, answer: ForecastAnswer, width: number): Figure {
  const { history, periods, milestones, baseline } = answer;
  const plot = plotOf(answer);
  const drawn = drawPlot(plot, width);
  const [first, last] = [plot.moments[0]?.index ?? 0, plot.moments.at(-1)?.index ?? 0];
  const places = forecastPlaces(answer);
  return {
    title: titleOf(answer),
    subtitle: subtitle(answer),
    description: description(answer, run.question.level),
    width,
    height: drawn.height,
    drawing: drawn.drawing,
    notes: [
      ...milestoneNotes(milestones, first, last),
      `${lineName(answer) === "forecast" ? "Forecast" : "Projected"}: ${baseline.phrase.replace(/,$/, "")}, ${sayNumber(history.length)} figures, supposing that it continues.`,
      ...targetNote(answer),
      ...gapNote(periods),
      ...cutBandNote(periods.map(outermost), drawn.extent, (value) => sayValue(value, places, answer.indicator)),
      ...axisNote(drawn.extent),
      ...sourceNote(run.inputs),
    ],
  };
}

/** "Leeds, 2022: 78.2 per 10,000 if nothing changes, which is where the 2012 to 2018 trend leads". */
function titleOf(answer: ForecastAnswer): string {
  const { area, indicator, headline, baseline } = answer;
  const places = forecastPlaces(answer);
  return `${area.name}, ${headline.period}: ${sayNumber(headline.projected, places)}${unitWords(indicator)} if nothing changes, which is where ${baseline.phrase.replace(/,$/, "")} leads`;
}

/** Limits of the widest band, and of the narrowest within it; the same where there is one. */
function outermost({ period, index, bands }: ForecastPeriod) {
  const outer = bands.at(-1);
  return { period, index, lower: outer?.lower ?? null, upper: outer?.upper ?? null };
}

function innermost({ index, bands }: ForecastPeriod) {
  const inner = bands.length > 1 ? bands[0] : undefined;
  return { index, lower: inner?.lower ?? null, upper: inner?.upper ?? null };
}

function subtitle(answer: ForecastAnswer): string {
  const bands = answer.periods[0]?.bands ?? [];
  const [inner, outer] = [bands[0], bands.at(-1)];
  const shaded =
    !inner || !outer || outer.lower === null
      ? []
      : inner === outer
        ? [`${sayLevel(outer.level)} interval shaded`]
        : [`${sayLevel(inner.level)} and ${sayLevel(outer.level)} intervals shaded`];
  return [`${indicatorTitle(answer.indicator)} - actual solid, ${lineName(answer)} dashed`, ...shaded].join(", ");
}

function plotOf(answer: ForecastAnswer): Plot {
  const { earlier, history, periods, step, milestones, baseline, indicator, target } = answer;
  const rows = [...earlier, ...history, ...periods];
  const moments = rows.map(({ period, index }) => ({ label: period, index }));
  const [first, last] = [moments[0]?.index ?? 0, moments.at(-1)?.index ?? 0];
  const carried = periods.map(({ index, projected }) => ({ index, value: projected }));
  return {
    moments,
    step,
    bands: [
      { runs: bounded(periods.map(outermost)), fill: PALETTE.band },
      { runs: bounded(periods.map(innermost)), fill: PALETTE.innerBand },
    ],
    lines: [
      {
        ...FITTED,
        pieces: unbroken(
          history.map(({ index, fitted }) => ({ index, value: fitted })),
          step,
        ),
      },
      { ...PROJECTED, pieces: [[...anchorOf(answer), ...carried]] },
      {
        ...ACTUAL,
        pieces: unbroken(
          rows.map(({ index, actual }) => ({ index, value: actual })),
          step,
        ),
      },
    ],
    window: {
      from: history[0]?.index ?? first,
      to: history.at(-1)?.index ?? first,
      words: `baseline ${baseline.from} to ${baseline.to}`,
    },
    milestones: milestoneMarksOf(milestones, first, last),
    turns: [],
    level: target?.value ?? null,
    rings: meetingPlace(answer),
    diamonds: targetPlace(answer),
    ends: endsOf(answer),
    bracket: null,
    percent: indicator.unit === "percent",
  };
}

/** Where the target stands, if it is within the picture. */
const targetPlace = ({ target, periods }: ForecastAnswer): Place[] =>
  target !== null && periods.some(({ index }) => index === target.index)
    ? [{ index: target.index, value: target.value }]
    : [];

/** The period in which the centre line is first at the target, if it is within the picture. */
function meetingPlace({ target, periods }: ForecastAnswer): Place[] {
  const met = periods.find(({ period }) => period === target?.met.period);
  return met ? [{ index: met.index, value: met.projected }] : [];
}

function targetNote(answer: ForecastAnswer): string[] {
  const { target, lastActual } = answer;
  if (target === null) return [];
  const value = targetWords(answer, target.value);
  const { period, never, searchedTo } = target.met;
  if (never === "already there") return [`The actual of ${lastActual.period} is at the target of ${value} already.`];
  const line = `The ${lineName(answer)} line`;
  if (period === null) return [`${line} does not get to the target of ${value} (looked at up to ${searchedTo}).`];
  const ringed = meetingPlace(answer).length > 0 ? " (ringed)" : "";
  return [`${line} gets to the target of ${value} in ${period}${ringed}.`];
}

/** A target as it was typed, more or less: without decimals that are nothing. */
const targetWords = (answer: ForecastAnswer, value: number): string =>
  sayValue(value, forecastPlaces(answer), answer.indicator).replace(/\.0+(?=%|$)/, "");

function endsOf(answer: ForecastAnswer): EndLabel[] {
  const { periods, lastActual, indicator, target } = answer;
  const places = forecastPlaces(answer);
  const end = periods.at(-1) as ForecastPeriod;
  const say = (value: number): string => sayValue(value, places, indicator);
  const when = (period: string): string => (period === end.period ? "" : ` in ${period}`);
  const interval = end.lower === null || end.upper === null ? [] : [`(${say(end.lower)} to ${say(end.upper)})`];
  return [
    {
      value: end.projected,
      texts: [`${lineName(answer)} ${say(end.projected)}`, ...interval, ...peopleTexts(end, indicator)],
      fill: PALETTE.projectedText,
      bold: false,
    },
    {
      value: lastActual.value,
      texts: [
        `actual ${sayValue(lastActual.value, Math.min(answer.decimals, places), indicator)}${when(lastActual.period)}`,
      ],
      fill: PALETTE.area,
      bold: false,
    },
    ...(target === null
      ? []
      : [
          {
            value: target.value,
            texts: [`target ${targetWords(answer, target.value)} by ${target.period}`],
            fill: PALETTE.text,
            bold: true,
          },
        ]),
  ];
}

/** People, where the figures are not people already. */
function peopleTexts(
  { projectedCount, projectedCountLower, projectedCountUpper }: ForecastPeriod,
  { unit }: ForecastAnswer["indicator"],
): string[] {
  if (projectedCount === null || unit === "count") return [];
  const said = `in people ${sayNumber(projectedCount)}`;
  return projectedCountLower === null || projectedCountUpper === null
    ? [said]
    : [said, `(${sayNumber(projectedCountLower)} to ${sayNumber(projectedCountUpper)})`];
}

/** What a reader who cannot see the figure must know. */
function description(answer: ForecastAnswer, level: number): string {
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
