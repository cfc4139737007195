import type { TurnAnswer } from "../../analysis/turn/answer.js";
import { placesOf } from "../../analysis/turn/headline.js";
import type { TurnRun } from "../answer.js";
import { ABOUT_THE_DATA, indicatorTitle } from "../display.js";
import { pictureOf } from "../milestoneLines.js";
import type { Style } from "../renderer.js";
import { mainTable, turnAreasTable, turnName } from "../turnDisplay.js";
import { turnFindings } from "../turnFindings.js";
import { cautionText } from "./cautionText.js";
import { type ChartPoint, drawChart } from "./chart.js";
import type { ChartMark } from "./chartAxis.js";
import { setTable, wrap } from "./layout.js";
import { milestoneMarks, milestoneText } from "./milestoneText.js";
import type { Paint } from "./paint.js";

/** More areas than this are set as one table; each alone still has its full picture. */
const FULL_PICTURES = 3;

export async function turnText(run: TurnRun, style: Style, paint: Paint): Promise<string[]> {
  const many = run.results.length > FULL_PICTURES;
  const areas = turnAreasTable(run);
  const body = many
    ? [paint.strong(areas.title), await setTable(areas, style, paint)]
    : (await Promise.all(run.results.map((answer) => oneArea(answer, run.question.level, style, paint)))).flat();
  const unusable = run.unusable
    .map(({ area, message, code }) => wrap(`Not used: ${area.name}: ${message} [${code}]`, style.columns, "  "))
    .join("\n");
  return [...body, unusable, cautionText(run.cautions, style, paint, ABOUT_THE_DATA)];
}

async function oneArea(answer: TurnAnswer, level: number, style: Style, paint: Paint): Promise<string[]> {
  const places = placesOf(answer);
  const marks = marksOf(answer);
  const chart = drawChart(
    chartPoints(answer),
    {
      decimals: { projected: places, actual: Math.min(answer.decimals, places) },
      dashed: "trend",
      marks: [...marks, ...milestoneMarks(answer.milestones)],
    },
    style,
    paint,
  );
  return [
    paint.strong(wrap(answer.headline.text, style.columns)),
    chart === null ? "" : `${wrap(chartTitle(answer, marks), style.columns)}\n${chart}`,
    milestoneText(answer.milestones, pictureOf(answer.points), style),
    await setTable(mainTable(answer, level), style, paint),
    turnFindings(answer, level)
      .map((line) => wrap(line, style.columns, "  "))
      .join("\n"),
    cautionText(answer.cautions, style, paint),
  ];
}

function marksOf({ turns, interruption, points }: TurnAnswer): ChartMark[] {
  const changed = interruption && points.find(({ period }) => period === interruption.date);
  const found = turns.map(({ index }, place) => ({ index, letter: turnName(place) }));
  return changed ? [{ index: changed.index, letter: "T" }, ...found] : found;
}

function chartTitle({ indicator, interruption }: TurnAnswer, marks: readonly ChartMark[]): string {
  const letters = marks.map(({ letter }) => letter);
  const last = letters.pop();
  const named = letters.length === 0 ? last : `${letters.join(", ")} and ${last}`;
  const what = interruption ? "the first period after" : letters.length === 0 ? "the turn" : "the turns";
  return `${indicatorTitle(indicator)} - actual solid, trend dashed${last === undefined ? "" : `, ${named} ${what}`}`;
}

const chartPoints = ({ points }: TurnAnswer): ChartPoint[] =>
  points.map(({ period, index, value, fitted }) => ({
    label: period,
    index,
    actual: value,
    projected: fitted,
    lower: null,
    upper: null,
  }));
