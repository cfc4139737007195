import type { CompareAnswer } from "../../analysis/comparison/answer.js";
import { sayNumber, shownDecimals } from "../../analysis/wording.js";
import type { CompareRun } from "../answer.js";
import { askedOf, compareFindings, STUDY_HEADING, studyFindings } from "../compareDisplay.js";
import { comparedTable, eventTable, rowsTable, type Spark } from "../compareTables.js";
import { ABOUT_THE_DATA, changeTable, compareTable, type DisplayTable } from "../display.js";
import type { Style } from "../renderer.js";
import { cautionText, listText } from "./cautionText.js";
import { setTable, wrap } from "./layout.js";
import type { Paint } from "./paint.js";
import { FULL_PICTURES, notUsed, sharedCautions } from "./severalAreas.js";
import { ownScale, sparkline } from "./sparkline.js";

export async function compareText(run: CompareRun, style: Style, paint: Paint): Promise<string[]> {
  const many = run.results.length > FULL_PICTURES;
  const body = many
    ? await tableOfAreas(run, style, paint)
    : (await Promise.all(run.results.map((answer) => oneArea(answer, run, style, paint)))).flat();
  return [...body, notUsed(run.unusable, style, paint), cautionText(run.cautions, style, paint, ABOUT_THE_DATA)];
}

const STUDIES_ELSEWHERE = `Before and after is shown for up to ${FULL_PICTURES} areas; with --json it is there for all.`;

async function tableOfAreas(run: CompareRun, style: Style, paint: Paint): Promise<string[]> {
  const table = withinPage((spark) => comparedTable(run, spark), style);
  return [
    paint.strong(wrap(table.title, style.columns)),
    await setTable(table, style, paint),
    run.question["baseline"] === null ? "" : STUDIES_ELSEWHERE,
    sharedCautions(run.results, style, paint),
  ];
}

async function oneArea(answer: CompareAnswer, run: CompareRun, style: Style, paint: Paint): Promise<string[]> {
  const { columns } = style;
  const titled = async (table: DisplayTable): Promise<string> =>
    `${wrap(table.title, columns)}\n${await setTable(table, style, paint)}`;
  const study = studyFindings(answer, askedOf(run));
  const events = eventTable(answer);
  const rows = answer.rows && withinPage((spark) => rowsTable(answer, spark) as DisplayTable, style);
  return [
    paint.strong(wrap(answer.text, columns)),
    sparklines(answer, style),
    ...(await Promise.all(tablesThatFit(compareTable(answer), style).map((table) => setTable(table, style, paint)))),
    await titled(changeTable(answer)),
    compareFindings(answer, askedOf(run))
      .map((line) => wrap(line, columns, "  "))
      .join("\n"),
    study.length > 0 ? listText(STUDY_HEADING, study, style, paint) : "",
    events ? await titled(events) : "",
    rows ? marked(await titled(rows), paint) : "",
    cautionText(answer.cautions, style, paint),
  ];
}

/** Sparklines as long as the page leaves room for, of the latest periods, and at least five. */
function withinPage(make: (spark: Spark) => DisplayTable, { ascii, columns }: Style): DisplayTable {
  const drawn = (most: number): DisplayTable => make((values) => ownScale(values.slice(-most), ascii));
  const widthOf = ({ head, rows }: DisplayTable): number =>
    head.reduce((sum, cell, i) => sum + 2 + Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)), -2);
  const whole = drawn(30);
  const longest = Math.max(0, ...whole.rows.map((row) => (row[2] ?? "").length));
  return widthOf(whole) <= columns ? whole : drawn(Math.max(5, longest - (widthOf(whole) - columns)));
}

/** The area's own row stands out, and those of benchmarks; their marks say the same without colour. */
const marked = (table: string, paint: Paint): string =>
  table
    .split("\n")
    .map((line) => (/^> /.test(line) ? paint.actual(line) : /^\+ /.test(line) ? paint.faint(line) : line))
    .join("\n");

/** A row for the area and for each benchmark, all on one scale but for numbers, whose scales are the areas' sizes. */
function sparklines(
  { area, periods, benchmarks, decimals: published, ownDecimals, since, at, numbers }: CompareAnswer,
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
    { name: area.name, places: ownDecimals, values: periods.map(({ value }): number | null => value) },
    ...benchmarks.map((benchmark) => {
      const byPeriod = new Map(benchmark.periods.map(({ period, value }) => [period, value]));
      return {
        name: benchmark.area.name,
        places: benchmark.decimals,
        values: periods.map(({ period }) => byPeriod.get(period) ?? null),
      };
    }),
  ];
  const width = Math.min(46, Math.max(8, columns - 34), Math.max(...rows.map(({ name }) => name.length)));
  const lines = rows.map(({ name, places, values }) => {
    const ends = values.filter((value) => value !== null);
    const drawn = values.slice(-Math.max(5, columns - width - 24));
    return `${name.slice(0, width).padEnd(width)}  ${numbers ? ownScale(drawn, ascii) : sparkline(drawn, lowest, highest, ascii)}  ${sayNumber(ends[0] as number, shownDecimals(places))} to ${sayNumber(ends.at(-1) as number, shownDecimals(places))}`;
  });
  return [
    ...lines,
    numbers
      ? `${since} to ${at}, each line on its own scale`
      : `${since} to ${at}, one scale for all: ${sayNumber(lowest, decimals)} to ${sayNumber(highest, decimals)}`,
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
