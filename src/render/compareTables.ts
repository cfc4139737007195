/** The tables of a comparison that text and Markdown share: before and after, and areas with their lines. */
import type { CompareAnswer, RowAnswer } from "../analysis/comparison/answer.js";
import { sayNumber, shownDecimals } from "../analysis/wording.js";
import type { CompareRun } from "./answer.js";
import { type DisplayTable, NONE, signed } from "./display.js";

/** Gaps relative to the last baseline period: leads before it, lags after it. Null without a baseline, and of numbers. */
export function eventTable({ benchmarks, decimals, numbers }: CompareAnswer): DisplayTable | null {
  const places = shownDecimals(decimals);
  const studies = benchmarks.flatMap(({ area, eventStudy }) =>
    eventStudy ? [{ name: area.name, study: eventStudy }] : [],
  );
  if (studies.length === 0 || numbers) return null;
  const points = new Map(studies.flatMap(({ study }) => study.points.map((point) => [point.index, point] as const)));
  const rows = [...points.values()].sort((a, b) => a.index - b.index);
  const bases = new Set(studies.map(({ study }) => study.base));
  return {
    title: `Gap less that of ${bases.size === 1 ? [...bases][0] : "the last baseline period"}: leads before, lags after`,
    head: ["Period", "", ...studies.map(({ name }) => name)],
    rows: rows.map(({ period, index, part }) => [
      period,
      part,
      ...studies.map(({ study }) => {
        const point = study.points.find((one) => one.index === index);
        return point ? signed(point.estimate, places) : NONE;
      }),
    ]),
    left: [0, 1],
  };
}

/** One scale for all would leave every line flat beside the farthest out. */
const LINES = "each line from the area's own lowest to its highest";

const MARKS = { area: ">", benchmark: "+", other: "" } as const;

/** How a sparkline of a row is drawn, on the row's own scale; null is a gap. */
export type Spark = (values: readonly (number | null)[]) => string;

/** The table of areas; null unless asked for. */
export function rowsTable(answer: CompareAnswer, spark: Spark): DisplayTable | null {
  const { rows, decimals, at, since, benchmarks } = answer;
  if (rows === null) return null;
  const first = benchmarks[0]?.area.name;
  const lineOf = (row: RowAnswer): string => {
    const figures = new Map(row.periods.map(({ period, value }) => [period, value]));
    return spark(answer.periods.map(({ period }) => figures.get(period) ?? null));
  };
  const ranked = rows.rows.some(({ rank }) => rank !== null);
  const order = `${rows.reverse ? "in reverse " : ""}by ${rows.sort === "level" ? `the figure of ${at}` : rows.sort}`;
  return {
    ...tableOf(rows.rows, lineOf, decimals, at),
    title: `Areas ${order}; change since ${since}; gap to ${first}${ranked ? `; rank among ${sayNumber(rows.n)} areas` : ""}; ${LINES} (> the area, + a benchmark)`,
  };
}

/** How a long average is made is said beside the table, and would take the room of its figures. */
const shortName = ({ area: { name }, role }: RowAnswer): string =>
  role === "benchmark" && name.length > LONG_NAME ? name.replace(/ \([^)]*\)$/, "") : name;
const LONG_NAME = 28;

function tableOf(
  rows: readonly RowAnswer[],
  lineOf: (row: RowAnswer) => string,
  decimals: number,
  at: string,
): Omit<DisplayTable, "title"> {
  const places = shownDecimals(decimals);
  const ranked = rows.some(({ rank }) => rank !== null);
  return {
    head: ["", "Area", "", at, "change", "gap", ...(ranked ? ["rank", "band"] : [])],
    rows: rows.map((row) => [
      MARKS[row.role],
      shortName(row),
      lineOf(row),
      row.value === null ? NONE : sayNumber(row.value, places),
      signed(row.change, places),
      signed(row.gap, places),
      ...(ranked ? [row.rank === null ? "" : `${row.tiedWith ? "=" : ""}${row.rank}`, row.band ?? ""] : []),
    ]),
    left: [0, 1, 2, 7],
  };
}

/** One row for each area that was asked about, for runs of many. */
export function comparedTable({ results }: CompareRun, spark: Spark): DisplayTable {
  const rows = results.map(rowOfResult);
  const [ats, sinces] = [new Set(results.map(({ at }) => at)), new Set(results.map(({ since }) => since))];
  const firsts = new Set(results.map(({ benchmarks }) => benchmarks[0]?.asked));
  const at = ats.size === 1 ? ([...ats][0] as string) : "latest";
  return {
    ...tableOf(
      rows,
      ({ periods }) => spark(periods.map(({ value }) => value)),
      Math.max(...results.map(({ decimals }) => decimals)),
      at,
    ),
    title: `${sayNumber(results.length)} areas; change since ${sinces.size === 1 ? [...sinces][0] : "each area's first figure"}; gap to ${[...firsts].join(" or ")}; ${LINES}`,
  };
}

function rowOfResult({ area, periods, change, benchmarks, place, at }: CompareAnswer): RowAnswer {
  const gap = benchmarks[0]?.periods.find(({ period }) => period === at) ?? null;
  return {
    area,
    role: "other",
    value: periods.at(-1)?.value ?? null,
    change,
    gap: gap?.gap ?? null,
    gapPercent: gap?.gapPercent ?? null,
    rank: place.rank,
    tiedWith: place.tiedWith,
    band: place.band,
    periods,
  };
}
