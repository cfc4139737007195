import type { ForecastAnswer } from "../../analysis/forecastAnswer.js";
import type { ForecastRun } from "../answer.js";
import { ABOUT_THE_DATA, type DisplayTable, indicatorTitle } from "../display.js";
import {
  forecastAreasTable,
  forecastFindings,
  forecastPeopleTable,
  forecastPlaces,
  forecastTable,
  lineName,
} from "../forecastDisplay.js";
import { pictureOf } from "../milestoneLines.js";
import type { Style } from "../renderer.js";
import { cautionText } from "./cautionText.js";
import { type ChartPoint, drawChart } from "./chart.js";
import { setTable, wrap } from "./layout.js";
import { milestoneMarks, milestoneText } from "./milestoneText.js";
import type { Paint } from "./paint.js";
import { FULL_PICTURES, notUsed, sharedCautions } from "./severalAreas.js";

export async function forecastText(run: ForecastRun, style: Style, paint: Paint): Promise<string[]> {
  const { results, question } = run;
  const table = forecastAreasTable(run);
  const body =
    results.length > FULL_PICTURES
      ? [paint.strong(table.title), await setTable(table, style, paint), sharedCautions(results, style, paint)]
      : (await Promise.all(results.map((answer) => oneArea(answer, question.level, style, paint)))).flat();
  return [...body, notUsed(run.unusable, style, paint), cautionText(run.cautions, style, paint, ABOUT_THE_DATA)];
}

async function oneArea(answer: ForecastAnswer, level: number, style: Style, paint: Paint): Promise<string[]> {
  const places = forecastPlaces(answer);
  const points = forecastPoints(answer);
  const chart = drawChart(
    points,
    {
      decimals: { projected: places, actual: Math.min(answer.decimals, places) },
      dashed: lineName(answer),
      marks: milestoneMarks(answer.milestones),
    },
    style,
    paint,
  );
  const people = forecastPeopleTable(answer, level);
  return [
    paint.strong(wrap(answer.headline.text, style.columns)),
    chart === null ? "" : `${wrap(chartTitle(answer, style), style.columns)}\n${chart}`,
    milestoneText(answer.milestones, pictureOf(points), style),
    await setTable(fitted(forecastTable(answer), style), style, paint),
    people ? `${people.title}\n${await setTable(people, style, paint)}` : "",
    forecastFindings(answer, level)
      .map((line) => wrap(line, style.columns, "  "))
      .join("\n"),
    cautionText(answer.cautions, style, paint),
  ];
}

/** Where the figures need the page, what each row is goes unsaid: the columns that are filled tell it. */
function fitted(table: DisplayTable, { columns }: Style): DisplayTable {
  const { head, rows, left } = table;
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)));
  const width = widths.reduce((sum, one) => sum + one, 0) + 2 * (widths.length - 1);
  if (width <= columns) return table;
  const last = head.length - 1;
  return {
    ...table,
    head: head.slice(0, last),
    rows: rows.map((row) => row.slice(0, last)),
    left: left.filter((i) => i !== last),
  };
}

function chartTitle(answer: ForecastAnswer, { ascii }: Style): string {
  const bands = answer.periods[0]?.bands ?? [];
  const percent = (share: number): string => `${Number((100 * share).toPrecision(6))}%`;
  const [inner, outer] = [bands[0], bands.at(-1)];
  const shaded =
    !inner || !outer || outer.lower === null
      ? ""
      : inner === outer
        ? `, ${percent(outer.level)} interval shaded`
        : `, ${percent(inner.level)} (${ascii ? '"' : "▒"}) and ${percent(outer.level)} (${ascii ? "'" : "░"}) intervals shaded`;
  return `${indicatorTitle(answer.indicator)} - actual solid, ${lineName(answer)} dashed${shaded}`;
}

/** The widest band and, within it, the narrowest. */
function forecastPoints({ earlier, history, periods }: ForecastAnswer): ChartPoint[] {
  const without = { projected: null, lower: null, upper: null };
  return [
    ...earlier.map(({ period, index, actual }) => ({ label: period, index, actual, ...without })),
    ...history.map(({ period, index, actual, fitted }) => ({
      label: period,
      index,
      actual,
      ...without,
      projected: fitted,
    })),
    ...periods.map(({ period, index, actual, projected, bands }) => {
      const [inner, outer] = [bands[0], bands.at(-1)];
      const { lower, upper } = outer ?? without;
      const within = inner === outer || !inner || inner.lower === null || inner.upper === null;
      return {
        label: period,
        index,
        actual,
        projected,
        lower,
        upper,
        inner: within ? null : { lower: inner.lower, upper: inner.upper },
      };
    }),
  ];
}
