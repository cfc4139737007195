/** The curve of `turn`: actuals, the straight pieces through them, and where they turn or what changed at a date. */
import type { PhaseAnswer, TurnAnswer } from "../../analysis/turn/answer.js";
import { figurePlacesOf, placesOf } from "../../analysis/turn/headline.js";
import { sayLevel } from "../../analysis/wording.js";
import type { TurnRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { turnName } from "../turnDisplay.js";
import type { Figure } from "./figure.js";
import {
  axisNote,
  brokenNote,
  milestoneMarksOf,
  milestoneNotes,
  milestonesTold,
  sayValue,
  sourceNote,
} from "./figureWords.js";
import { drawPlot } from "./lineFigure.js";
import { type Place, unbroken } from "./linePieces.js";
import { ACTUAL, CARRIED_ON, TREND } from "./lineStyles.js";
import type { Mark } from "./marks.js";
import { PALETTE } from "./palette.js";
import type { EndLabel, Plot, PlotLine } from "./plot.js";

/** One area's figure, `width` pixels wide. */
export function turnFigure(run: TurnRun, answer: TurnAnswer, width: number): Figure {
  const { milestones, headline } = answer;
  const { level } = run.question;
  const plot = plotOf(answer);
  const drawn = drawPlot(plot, width);
  const [first, last] = [plot.moments[0]?.index ?? 0, plot.moments.at(-1)?.index ?? 0];
  return {
    title: messageOf(headline.text),
    subtitle: subtitle(answer),
    description: description(answer, level) + milestonesTold(milestones, first, last),
    width,
    height: drawn.height,
    drawing: drawn.drawing,
    notes: [
      ...turnNotes(answer, level),
      ...milestoneNotes(milestones, first, last),
      ...brokenNote(plot.lines),
      ...axisNote(drawn.extent),
      ...sourceNote(run.inputs),
    ],
  };
}

/** The headline without what the notes say: when the turns were, how steep each piece is. */
const messageOf = (headline: string): string =>
  headline.replace(/(?:\. The trend changed about |; the slope went from ).*$/s, "").replace(/\.$/, "");

const subtitle = (answer: TurnAnswer): string =>
  [
    `${indicatorTitle(answer.indicator)}: actual solid, trend dashed`,
    ...(earlierTrend(answer).length > 0 ? ["earlier trend carried on dotted"] : []),
  ].join(", ");

/** Each turn with its interval. */
function turnNotes({ turns, interruption, phases, step }: TurnAnswer, level: number): string[] {
  if (interruption) return [`T: ${interruption.date}, the first period after.`];
  const found = turns.map(({ period, lowerPeriod, upperPeriod }, place) => {
    const interval =
      lowerPeriod === null
        ? ""
        : ` (${sayLevel(level)} interval ${lowerPeriod} to ${upperPeriod}, the bar under ${turnName(place)})`;
    return `${turnName(place)}: about ${period}${interval}.`;
  });
  return found.length > 0 || phases.length > 1
    ? found
    : [`No turn is drawn: one straight line a ${step} fits as well as the tests can tell.`];
}

function plotOf(answer: TurnAnswer): Plot {
  const { points, step, milestones, indicator, baseline } = answer;
  const moments = points.map(({ period, index }) => ({ label: period, index }));
  const [first, last] = [moments[0]?.index ?? 0, moments.at(-1)?.index ?? 0];
  const indexOf = (label: string | undefined): number | undefined =>
    points.find(({ period }) => period === label)?.index;
  const [from, to] = [indexOf(baseline?.from), indexOf(baseline?.to)];
  return {
    moments,
    step,
    bands: [],
    lines: [
      ...earlierTrend(answer),
      { ...TREND, pieces: trendPieces(answer) },
      {
        ...ACTUAL,
        pieces: unbroken(
          points.map(({ index, value }) => ({ index, value })),
          step,
        ),
      },
    ],
    window:
      baseline === null || from === undefined || to === undefined
        ? null
        : { from, to, words: `baseline ${baseline.from} to ${baseline.to}` },
    milestones: milestoneMarksOf(milestones, first, last),
    turns: turnMarks(answer, first, last),
    level: null,
    rings: [],
    diamonds: [],
    ends: endsOf(answer),
    bracket: null,
    percent: indicator.unit === "percent",
  };
}

function turnMarks({ turns, interruption, points }: TurnAnswer, first: number, last: number): Mark[] {
  const changed = interruption && points.find(({ period }) => period === interruption.date);
  if (changed)
    return [{ place: 0, letter: `T ${changed.period}`, at: changed.index, from: changed.index, to: changed.index }];
  return turns.map(({ index, lower, upper, period }, place) => ({
    place,
    letter: turns.length > 2 ? turnName(place) : `${turnName(place)} ${period}`,
    at: index,
    from: Math.max(first, lower ?? index),
    to: Math.min(last, upper ?? index),
  }));
}

/** Straight pieces from where they begin to where they end; at a stated date, the fit period by period, broken there. */
export function trendPieces({ phases, interruption, points }: TurnAnswer): Place[][] {
  if (!interruption)
    return phases.map(({ fromIndex, toIndex, start, end }) => [
      { index: fromIndex, value: start },
      { index: toIndex, value: end },
    ]);
  const date = points.find(({ period }) => period === interruption.date)?.index ?? Infinity;
  const fitted = points.flatMap(({ index, fitted: value }) => (value === null ? [] : [{ index, value }]));
  return [fitted.filter(({ index }) => index < date), fitted.filter(({ index }) => index >= date)].filter(
    (piece) => piece.length > 0,
  );
}

/** At a stated date, the line before it carried on: where it is a straight one. */
function earlierTrend({ phases, interruption, points }: TurnAnswer): PlotLine[] {
  const before = phases[0];
  const last = points.at(-1);
  if (!interruption || !before || !last || interruption.levelChange.ratio !== null || interruption.season.length > 0)
    return [];
  const value = before.end + before.slope * (last.index - before.toIndex);
  return [
    {
      ...CARRIED_ON,
      pieces: [
        [
          { index: before.toIndex, value: before.end },
          { index: last.index, value },
        ],
      ],
    },
  ];
}

function endsOf(answer: TurnAnswer): EndLabel[] {
  const { points, indicator } = answer;
  const last = points.at(-1);
  const carried = earlierTrend(answer)[0]?.pieces[0]?.at(-1);
  if (!last) return [];
  const label = (name: string, value: number, places: number, fill: string): EndLabel => ({
    value,
    texts: [`${name} ${sayValue(value, places, indicator)}`],
    fill,
    bold: false,
  });
  return [
    label("actual", last.value, figurePlacesOf(answer), PALETTE.area),
    ...(last.fitted === null ? [] : [label("trend", last.fitted, placesOf(answer), PALETTE.projectedText)]),
    ...(carried ? [label("earlier trend", carried.value, placesOf(answer), PALETTE.faintText)] : []),
  ];
}

/** What a reader who cannot see the figure must know. */
function description(answer: TurnAnswer, level: number): string {
  const { area, indicator, points, phases, headline } = answer;
  const places = figurePlacesOf(answer);
  const at = ({ period, value }: { period: string; value: number }): string =>
    `${sayValue(value, places, indicator)} in ${period}`;
  const [first, last] = [points[0], points.at(-1)];
  const piece = ({ from, to, direction }: PhaseAnswer): string => `${direction} from ${from} to ${to}`;
  return [
    `Line chart of ${indicatorTitle(indicator)}, ${area.name}, ${answer.from} to ${answer.to}.`,
    headline.text,
    `Actual: ${[...new Set([first, last].flatMap((one) => (one ? [at(one)] : [])))].join(", ")}.`,
    `Straight pieces: ${phases.map(piece).join(", ")}.`,
    ...turnNotes(answer, level),
  ].join(" ");
}
