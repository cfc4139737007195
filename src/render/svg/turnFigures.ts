/** The figures of a `turn` run: a curve for each of a few areas, small ones of many. */
import type { TurnAnswer } from "../../analysis/turn/answer.js";
import { figurePlacesOf } from "../../analysis/turn/headline.js";
import { sayNumber } from "../../analysis/wording.js";
import type { TurnRun } from "../answer.js";
import { indicatorTitle } from "../display.js";
import { type Drawn, eachOrAll } from "./drawn.js";
import type { Figure } from "./figure.js";
import { leftOutNote, sayValue, sourceNote } from "./figureWords.js";
import { unbroken } from "./linePieces.js";
import { MOST_SMALL, type SmallPicture, smallMultiples } from "./smallMultiples.js";
import { trendPieces, turnFigure } from "./turnFigure.js";

export const turnFigures = (run: TurnRun, width: number): Drawn[] =>
  eachOrAll(
    run.results,
    (answer) => turnFigure(run, answer, width),
    () => manyTurns(run, width),
  );

/** As many as there is room for, in the order of the answer, each on a scale of its own. */
function manyTurns(run: TurnRun, width: number): Figure {
  const { results } = run;
  const [first] = results as readonly [TurnAnswer];
  const shown = results.slice(0, MOST_SMALL);
  const { height, drawing } = smallMultiples(shown.map(small), first.indicator.unit === "percent", width);
  const turned = results.filter(({ turns }) => turns.length > 0).length;
  const date = first.interruption?.date;
  const title = date
    ? `${sayNumber(results.length)} areas before and from ${date} on`
    : `${sayNumber(results.length)} areas: a turn can be told for ${turned === results.length ? "each" : sayNumber(turned)}`;
  const subtitle = `${indicatorTitle(first.indicator)}: actual solid, trend dashed, upright lines ${date ? "the first period after" : "the turns"}; each picture has a scale of its own, which need not begin at zero`;
  const more = results.length - shown.length;
  return {
    title,
    subtitle,
    description: `${title}. ${subtitle}. ${shown.map((answer) => `${answer.area.name}: ${remarkOf(answer)}`).join(". ")}.`,
    width,
    height,
    drawing,
    notes: [
      ...(more > 0
        ? [`The first ${MOST_SMALL} of ${sayNumber(results.length)} areas are shown; the table has all.`]
        : []),
      ...leftOutNote(run.unusable),
      ...sourceNote(run.inputs),
    ],
  };
}

function remarkOf(answer: TurnAnswer): string {
  const { turns, points, indicator, interruption } = answer;
  const last = points.at(-1);
  const now = last ? `${sayValue(last.value, figurePlacesOf(answer), indicator)} in ${last.period}` : "";
  if (interruption) return now;
  return `${turns.length === 0 ? "no turn told" : `turned ${turns.map(({ period }) => period).join(", ")}`}; ${now}`;
}

function small(answer: TurnAnswer): SmallPicture {
  const { points, turns, interruption, area, step, from, to } = answer;
  const changed = interruption && points.find(({ period }) => period === interruption.date);
  return {
    name: area.name,
    remark: remarkOf(answer),
    actual: unbroken(points, step),
    trend: trendPieces(answer),
    marks: changed ? [changed.index] : turns.map(({ index }) => index),
    first: from,
    last: to,
  };
}
