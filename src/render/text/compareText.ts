import type { CompareAnswer } from "../../analysis/compare.js";
import { sayNumber, shownDecimals } from "../../analysis/wording.js";
import type { CompareRun } from "../answer.js";
import { ABOUT_THE_DATA, changeTable, compareTable, type DisplayTable } from "../display.js";
import type { Style } from "../renderer.js";
import { cautionText } from "./cautionText.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { sparkline } from "./sparkline.js";

export async function compareText(run: CompareRun, style: Style, paint: Paint): Promise<string[]> {
  const each = run.results.map(async (answer) => [
    paint.strong(wrap(answer.text, style.columns)),
    sparklines(answer, style),
    ...(await Promise.all(tablesThatFit(compareTable(answer), style).map((table) => setTable(table, style, paint)))),
    `${changeTable(answer).title}\n${await setTable(changeTable(answer), style, paint)}`,
    cautionText(answer.cautions, style, paint),
  ]);
  const unusable = run.unusable
    .map(({ area, message, code }) => wrap(`Not used: ${area.name}: ${message} [${code}]`, style.columns, "  "))
    .join("\n");
  return [...(await Promise.all(each)).flat(), unusable, cautionText(run.cautions, style, paint, ABOUT_THE_DATA)];
}

/** A row for the area and for each benchmark, all on one scale. */
function sparklines(
  { area, periods, benchmarks, decimals: published, since, at }: CompareAnswer,
  { ascii, columns }: Style,
): string {
  const decimals = shownDecimals(published);
  const all = [
    ...periods.map(({ value }) => value),
    ...benchmarks.flatMap((benchmark) => benchmark.periods.map(({ value }) => value)),
  ];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const rows = [
    { name: area.name, values: periods.map(({ value }): number | null => value) },
    ...benchmarks.map((benchmark) => {
      const byPeriod = new Map(benchmark.periods.map(({ period, value }) => [period, value]));
      return { name: benchmark.area.name, values: periods.map(({ period }) => byPeriod.get(period) ?? null) };
    }),
  ];
  const width = Math.min(36, Math.max(8, columns - 34), Math.max(...rows.map(({ name }) => name.length)));
  const lines = rows.map(({ name, values }) => {
    const ends = values.filter((value) => value !== null);
    return `${name.slice(0, width).padEnd(width)}  ${sparkline(values.slice(-Math.max(5, columns - width - 24)), lowest, highest, ascii)}  ${sayNumber(ends[0] as number, decimals)} to ${sayNumber(ends.at(-1) as number, decimals)}`;
  });
  return [
    ...lines,
    `${since} to ${at}, one scale for all: ${sayNumber(lowest, decimals)} to ${sayNumber(highest, decimals)}`,
  ].join("\n");
}

/** Benchmarks side by side as far as the page goes, the rest in tables below, each with the area's own column. */
function tablesThatFit(table: DisplayTable, { columns }: Style): DisplayTable[] {
  const width = (i: number): number =>
    Math.max(table.head[i]?.length ?? 0, ...table.rows.map((row) => (row[i] ?? "").length)) + 2;
  const groups: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let start = 2; start < table.head.length; start += 3) {
    const own = width(start) + width(start + 1) + width(start + 2);
    if (used + own > columns) {
      groups.push([0, 1]);
      used = width(0) + width(1);
    }
    groups.at(-1)?.push(start, start + 1, start + 2);
    used += own;
  }
  return groups.map((places) => ({
    ...table,
    head: places.map((i) => table.head[i] as string),
    rows: table.rows.map((row) => places.map((i) => row[i] as string)),
  }));
}
