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
import type { Style } from "../renderer.js";
import { cautionText, listText } from "./cautionText.js";
import { type ChartPoint, drawChart } from "./chart.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { sparkline } from "./sparkline.js";

/** More areas than this are set as one table; each alone still has its full picture. */
const FULL_PICTURES = 3;
const DIAGNOSTICS_ELSEWHERE = `The diagnostics are shown for up to ${FULL_PICTURES} areas; with --json they are there for all.`;

export async function projectText(run: ProjectRun, style: Style, paint: Paint): Promise<string[]> {
  const many = run.results.length > FULL_PICTURES;
  const body = many
    ? [
        paint.strong(areasTable(run).title),
        await setTable(areasTable(run), style, paint),
        sharedCautions(run, style, paint),
        run.results.some(({ diagnostics }) => diagnostics) ? DIAGNOSTICS_ELSEWHERE : "",
      ]
    : (await Promise.all(run.results.map((answer) => oneArea(answer, run.question.level, style, paint)))).flat();
  const unusable =
    run.unusable.length === 0
      ? ""
      : [
          paint.strong("Not used"),
          ...run.unusable.map(({ area, message, code }) =>
            wrap(`- ${area.name}: ${message} [${code}]`, style.columns, "  "),
          ),
        ].join("\n");
  return [...body, unusable, cautionText(run.cautions, style, paint, ABOUT_THE_DATA)];
}

async function oneArea(answer: ProjectAnswer, level: number, style: Style, paint: Paint): Promise<string[]> {
  const places = placesOf(answer);
  const people = peopleTable(answer, level);
  const chart = drawChart(
    chartPoints(answer),
    {
      decimals: { projected: places, actual: Math.min(answer.decimals, places) },
      dashed: "projected",
      marks: [],
    },
    style,
    paint,
  );
  return [
    paint.strong(wrap(answer.headline.text, style.columns)),
    sparkText(answer, style),
    chart === null ? "" : `${wrap(chartTitle(answer), style.columns)}\n${chart}`,
    await setTable(projectTable(answer, level), style, paint),
    people ? `${people.title}\n${await setTable(people, style, paint)}` : "",
    findings(answer, level)
      .map((line) => wrap(line, style.columns, "  "))
      .join("\n"),
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

/** With many areas: each kind of caution once, with how many areas it concerns. */
function sharedCautions({ results }: ProjectRun, { columns }: Style, paint: Paint): string {
  const byCode = new Map<string, { text: string; areas: number }>();
  for (const { code, text } of results.flatMap(({ cautions }) => cautions))
    byCode.set(code, { text: byCode.get(code)?.text ?? text, areas: (byCode.get(code)?.areas ?? 0) + 1 });
  const lines = [...byCode].map(([code, { text, areas }]) =>
    wrap(`- ${code} (${sayNumber(areas)} ${areas === 1 ? "area" : "areas"}), for example: ${text}`, columns, "  "),
  );
  return [paint.strong("Cautions"), ...lines].join("\n");
}
