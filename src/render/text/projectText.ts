import type { ProjectAnswer } from "../../analysis/projectAnswer.js";
import { sayNumber } from "../../analysis/wording.js";
import type { ProjectRun } from "../answer.js";
import {
  ABOUT_THE_DATA,
  areasTable,
  findings,
  indicatorTitle,
  peopleTable,
  placesOf,
  projectTable,
} from "../display.js";
import { donorsTable } from "../donorsDisplay.js";
import { pictureOf } from "../milestoneLines.js";
import type { Style } from "../renderer.js";
import { cautionText, listText } from "./cautionText.js";
import { type ChartPoint, drawChart } from "./chart.js";
import { setTable, wrap } from "./layout.js";
import { milestoneMarks, milestoneText } from "./milestoneText.js";
import type { Paint } from "./paint.js";
import { placeboStrip } from "./placeboStrip.js";
import { FULL_PICTURES, notUsed, sharedCautions } from "./severalAreas.js";
import { sparkline } from "./sparkline.js";

const DIAGNOSTICS_ELSEWHERE = `The diagnostics are shown for up to ${FULL_PICTURES} areas; with --json they are there for all.`;

const COSTS_ELSEWHERE = `Costs are shown for up to ${FULL_PICTURES} areas; with --json they are there for all.`;

const PLACEBO_ELSEWHERE = `How unusual each difference is, is shown for up to ${FULL_PICTURES} areas; with --json it is there for all.`;

export async function projectText(run: ProjectRun, style: Style, paint: Paint): Promise<string[]> {
  const many = run.results.length > FULL_PICTURES;
  const body = many
    ? [
        paint.strong(areasTable(run).title),
        await setTable(areasTable(run), style, paint),
        sharedCautions(run.results, style, paint),
        run.results.some(({ diagnostics }) => diagnostics) ? DIAGNOSTICS_ELSEWHERE : "",
        run.results.some(({ cost }) => cost) ? COSTS_ELSEWHERE : "",
        run.results.some(({ placebo }) => placebo) ? wrap(PLACEBO_ELSEWHERE, style.columns) : "",
      ]
    : (await Promise.all(run.results.map((answer) => oneArea(answer, run.question.level, style, paint)))).flat();
  return [...body, notUsed(run.unusable, style, paint), cautionText(run.cautions, style, paint, ABOUT_THE_DATA)];
}

async function oneArea(answer: ProjectAnswer, level: number, style: Style, paint: Paint): Promise<string[]> {
  const places = placesOf(answer);
  const people = peopleTable(answer, level);
  const donors = donorsTable(answer);
  const chart = drawChart(
    chartPoints(answer),
    {
      decimals: { projected: places, actual: Math.min(answer.decimals, places) },
      dashed: "projected",
      marks: milestoneMarks(answer.milestones),
    },
    style,
    paint,
  );
  return [
    paint.strong(wrap(answer.headline.text, style.columns)),
    sparkText(answer, style),
    chart === null ? "" : `${wrap(chartTitle(answer), style.columns)}\n${chart}`,
    milestoneText(answer.milestones, pictureOf(chartPoints(answer)), style),
    await setTable(projectTable(answer, level), style, paint),
    people ? `${people.title}\n${await setTable(people, style, paint)}` : "",
    donors ? `${donors.title}\n${await setTable(donors, style, paint)}` : "",
    findings(answer, level)
      .map((line) => wrap(line, style.columns, "  "))
      .join("\n"),
    placeboStrip(answer, style, paint),
    answer.diagnostics ? listText("Diagnostics of the fit", answer.diagnostics.sentences, style, paint) : "",
    cautionText(answer.cautions, style, paint),
  ];
}

const chartTitle = ({ indicator, periods }: ProjectAnswer): string =>
  `${indicatorTitle(indicator)} - actual solid, projected dashed${periods.some(({ lower }) => lower !== null) ? ", interval shaded" : ""}`;

/** The actuals on one line; of a series longer than the line, its latest part. */
function sparkText(answer: ProjectAnswer, { ascii, columns }: Style): string {
  const { earlier, history, periods } = answer;
  const shownDecimals = Math.min(answer.decimals, placesOf(answer));
  const all = [...earlier, ...history, ...periods];
  const actuals = all.slice(0, all.findLastIndex(({ actual }) => actual !== null) + 1);
  const known = actuals.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const scale = `scale ${sayNumber(Math.min(...known), shownDecimals)} to ${sayNumber(Math.max(...known), shownDecimals)}`;
  const labels = Math.max(...actuals.map(({ period }) => period.length));
  const shown = actuals.slice(-Math.max(5, columns - scale.length - 2 * labels - "Actual  to    ".length));
  const line = sparkline(
    shown.map(({ actual }) => actual),
    Math.min(...known),
    Math.max(...known),
    ascii,
  );
  return `Actual ${shown[0]?.period} to ${shown.at(-1)?.period}  ${line}  ${scale}`;
}

export function chartPoints({ earlier, history, periods }: ProjectAnswer): ChartPoint[] {
  return [
    ...earlier.map(({ period, index, actual }) => ({
      label: period,
      index,
      actual,
      projected: null,
      lower: null,
      upper: null,
    })),
    ...history.map(({ period, index, actual, fitted }) => ({
      label: period,
      index,
      actual,
      projected: fitted,
      lower: null,
      upper: null,
    })),
    ...periods.map(({ period, index, actual, projected, lower, upper }) => ({
      label: period,
      index,
      actual,
      projected,
      lower,
      upper,
    })),
  ];
}
