/** The curve of `forecast`: actuals, the baseline's line carried on past them with its fan, a target, the people. */
import type { ForecastAnswer, ForecastPeriod } from "../../analysis/forecastAnswer.js";
import { sayNumber } from "../../analysis/wording.js";
import type { ForecastRun } from "../answer.js";
import { forecastPlaces, lineName } from "../forecastDisplay.js";
import type { Figure } from "./figure.js";
import {
  axisNote,
  brokenNote,
  cutBandNote,
  gapNote,
  milestoneMarksOf,
  milestoneNotes,
  milestonesTold,
  sayValue,
  sourceNote,
} from "./figureWords.js";
import {
  forecastDescription,
  forecastSubtitle,
  forecastTitle,
  meetingPlace,
  targetNote,
  targetWords,
} from "./forecastWords.js";
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
    title: forecastTitle(answer),
    subtitle: forecastSubtitle(answer),
    description: forecastDescription(answer, run.question.level) + milestonesTold(milestones, first, last),
    width,
    height: drawn.height,
    drawing: drawn.drawing,
    notes: [
      ...milestoneNotes(milestones, first, last),
      `${lineName(answer) === "forecast" ? "Forecast" : "Projected"} from ${sayNumber(history.length)} baseline figures: ${baseline.phrase.replace(/,$/, "")}. It supposes that nothing changes.`,
      ...targetNote(answer),
      ...brokenNote(plot.lines),
      ...gapNote(periods),
      ...cutBandNote(periods.map(outermost), drawn.extent, (value) => sayValue(value, places, answer.indicator)),
      ...axisNote(drawn.extent),
      ...sourceNote(run.inputs),
    ],
  };
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
