/** The table and the sentences of `scan`, which text and Markdown share. */

import type { ScanLeftOut, ScanRow } from "../analysis/scan/answer.js";
import { placesOf, SORTED_BY, sayOrder, shortName } from "../analysis/scan/headline.js";
import { sayLevel, sayNumber, sayP } from "../analysis/wording.js";
import type { ScanRun } from "./answer.js";
import { type DisplayTable, indicatorTitle, NONE, signed } from "./display.js";

/** Rows left out between the first and those that are marked. */
const GAP = "...";

/** The rows, or the first of them with those that were marked. */
export function scanTable(run: ScanRun): DisplayTable {
  const { results, question } = run;
  const top = question.top ?? results.length;
  const columns = columnsOf(run);
  const cells = (row: ScanRow): string[] => columns.map(({ cell }) => cell(row));
  const shown = results.slice(0, top);
  const rest = results.slice(top).filter(({ marked }) => marked);
  const gap = columns.map((_, i) => (i === 0 ? GAP : ""));
  return {
    title: titleOf(run, Math.min(top, results.length)),
    head: columns.map(({ head }) => head),
    rows: [...shown.map(cells), ...(rest.length > 0 ? [gap, ...rest.map(cells)] : [])],
    left: columns.flatMap(({ isName }, i) => (isName ? [i] : [])),
  };
}

interface Column {
  readonly head: string;
  readonly isName?: true;
  cell(row: ScanRow): string;
}

function columnsOf({ results, summary, question }: ScanRun): Column[] {
  const { over, sortedBy } = summary;
  const common = over === "areas" ? placesOf(results) : null;
  const places = (row: ScanRow): number => common ?? placesOf([row]);
  const star = (row: ScanRow): string => (row.outside === true ? "*" : " ");
  const difference: Column = {
    head: "+/- ",
    cell: (row) => signed(row.difference, places(row)) + star(row),
  };
  const relative: Column = {
    head: over === "areas" ? "%" : "% ",
    cell: (row) =>
      signed(row.relativeDifference === null ? null : 100 * row.relativeDifference, 1) +
      (over === "areas" ? "" : star(row)),
  };
  const interval: Column = {
    head: `${sayLevel(question.level)} interval`,
    cell: (row) =>
      row.lower === null
        ? NONE
        : `${sayNumber(row.lower, places(row))} to ${sayNumber(row.upper as number, places(row))}`,
  };
  const sorted: Partial<Record<typeof sortedBy, Column>> = {
    ...(over === "areas" ? { relative } : { difference }),
    t: { head: "t", cell: ({ t }) => signed(t, 2) },
    people: { head: "People", cell: ({ countDifference }) => signed(countDifference, 0) },
  };
  const own = sorted[sortedBy];
  const p: Column = { head: "p", cell: ({ pValue }) => (pValue === null ? NONE : sayP(pValue)) };
  const adjusted: Column = {
    head: "adj. p",
    cell: ({ adjustedP }) => (adjustedP === null ? NONE : sayP(adjustedP)),
  };
  return [
    { head: "Rank", cell: sayRank },
    ...(over === "indicators" ? [] : [{ head: "Area", isName: true, cell: ({ area }: ScanRow) => area.name } as const]),
    ...(over === "areas"
      ? []
      : [{ head: "Indicator", isName: true, cell: ({ indicator }: ScanRow) => indicator.name } as const]),
    ...(isSame(results, ({ period }) => period) ? [] : [{ head: "Period", cell: ({ period }: ScanRow) => period }]),
    ...(isSame(results, ({ n }) => n) ? [] : [{ head: "n", cell: ({ n }: ScanRow) => String(n) }]),
    { head: "Actual", cell: (row) => sayNumber(row.actual, Math.min(row.decimals, places(row))) },
    { head: "Projected", cell: (row) => sayNumber(row.projected, places(row)) },
    ...(over === "areas" ? [difference] : [relative]),
    ...(over === "areas" && !own && summary.withInterval > 0 ? [interval] : []),
    ...(own ? [own] : []),
    ...(summary.withInterval > 0 ? [p, adjusted] : []),
  ];
}

const isSame = (rows: readonly ScanRow[], of: (row: ScanRow) => unknown): boolean => new Set(rows.map(of)).size === 1;

/** "17=" for a place shared; marked rows have an arrow. */
function sayRank({ rank, tiedWith, marked }: ScanRow): string {
  const place = rank === null ? NONE : `${sayNumber(rank)}${tiedWith === 0 ? " " : "="}`;
  return marked ? `> ${place}` : place;
}

function titleOf({ results, summary, question }: ScanRun, shown: number): string {
  const [row] = results as readonly [ScanRow, ...ScanRow[]];
  const { over, sortedBy } = summary;
  const what =
    over === "areas" ? indicatorTitle(row.indicator) : over === "indicators" ? row.area.name : "Every series";
  const at = isSame(results, ({ period }) => period) ? `, ${row.period}` : "";
  const n = isSame(results, (one) => one.n) ? `n = ${row.n} points` : "";
  const first = shown < results.length ? `first ${sayNumber(shown)} of ${sayNumber(results.length)}` : "";
  const star = summary.below + summary.above > 0 ? `* outside its ${sayLevel(question.level)} interval` : "";
  const notes = [`by ${SORTED_BY[sortedBy]}, ${sayOrder(summary)}`, first, n, star].filter((note) => note !== "");
  return `${what}${at} (${notes.join("; ")})`;
}

/** What was left out, by reason. */
export function leftOutLines({ unusable, summary }: ScanRun): string[] {
  const byCode = new Map<string, ScanLeftOut[]>();
  for (const one of unusable) {
    const own = byCode.get(one.code);
    if (own) own.push(one);
    else byCode.set(one.code, [one]);
  }
  const name = (one: ScanLeftOut): string => nameOf(one, summary.over);
  return [...byCode].map(([code, own]) => {
    const messages = new Set(own.map(({ message }) => message));
    const said =
      messages.size === 1
        ? `${listed(own.map(name), own.some((one) => name(one).includes(",")) ? "; " : ", ", MOST_NAMED)}: ${own[0]?.message}`
        : listed(
            own.map((one) =>
              one.area && one.message.startsWith(`${one.area.name} `) ? one.message : `${name(one)}: ${one.message}`,
            ),
            "; ",
            MOST_TOLD,
          );
    return `${said} [${code}]`;
  });
}

const MOST_NAMED = 6;
const MOST_TOLD = 3;
const listed = (items: readonly string[], between: string, most: number): string =>
  items.slice(0, most).join(between) +
  (items.length > most ? `${between === ", " ? " and" : "; and"} ${sayNumber(items.length - most)} more` : "");

/** By what tells the rows apart: the area, the indicator, or both. */
function nameOf({ area, indicator }: ScanLeftOut, over: ScanRun["summary"]["over"]): string {
  if (area === null || (over === "indicators" && indicator !== null)) return shortName(indicator ?? "");
  return over === "areas" || indicator === null ? area.name : `${area.name} (${shortName(indicator)})`;
}
