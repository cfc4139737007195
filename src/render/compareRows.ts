/**
 * CSV of comparisons. `role` tells the rows apart: `area` for the area asked about, a row for each benchmark and period,
 * with what is of the whole comparison (change, ranks, people) in the row of its last period; `other` for the rows of
 * the table of areas, at that period.
 */
import type {
  BenchmarkAnswer,
  CompareAnswer,
  EventPoint,
  PlaceAnswer,
  RowAnswer,
} from "../analysis/comparison/answer.js";
import type { CompareRun } from "./answer.js";
import { AREA_HEADER, areaCells, type Cell, unusableRow } from "./csv.js";

const COLUMNS = [
  ...["period", "value", "benchmark", "benchmark_value", "gap", "gap_percent"],
  ...["role", "benchmark_average", "benchmark_list", "benchmark_n", "since", "change", "benchmark_change"],
  ...["difference_in_differences", "rank", "tied_with", "rank_n", "quartile_band"],
  ...["change_rank", "change_tied_with", "change_rank_n", "change_quartile_band"],
  ...["population", "population_source", "actual_count", "count_at_benchmark", "count_gap"],
  ...[
    "event_part",
    "event_study",
    "means_difference_in_differences",
    "gap_slope",
    "gap_slope_lower",
    "gap_slope_upper",
  ],
  "note",
] as const;

type Column = (typeof AREA_HEADER)[number] | (typeof COLUMNS)[number];

const header = (): Column[] => [...AREA_HEADER, ...COLUMNS];

/** A row by the names of its columns; what is not named is empty. */
const rowOf = (cells: Partial<Record<Column, Cell>>): Cell[] => header().map((column) => cells[column] ?? null);

export function compareRows({ results, unusable }: CompareRun): Cell[][] {
  return [
    header(),
    ...results.flatMap((result) => [
      ...result.benchmarks.flatMap((benchmark) => benchmarkRows(result, benchmark)),
      ...(result.rows?.rows ?? []).filter(({ role }) => role !== "area").map((row) => otherRow(result, row)),
    ]),
    ...unusable.map((area) => unusableRow(area, header().length)),
  ];
}

const named = (result: CompareAnswer): Partial<Record<Column, Cell>> =>
  Object.fromEntries(areaCells(result).map((cell, i) => [AREA_HEADER[i], cell]));

function benchmarkRows(result: CompareAnswer, benchmark: BenchmarkAnswer): Cell[][] {
  const own = new Map(result.periods.map(({ period, value }) => [period, value]));
  const points = new Map((benchmark.eventStudy?.points ?? []).map((point) => [point.period, point]));
  const common = {
    ...named(result),
    role: "area",
    benchmark: benchmark.area.name,
    benchmark_average: benchmark.average,
    benchmark_list: benchmark.list?.name ?? null,
  };
  const inWindow = benchmark.periods.map((row) => ({
    ...common,
    period: row.period,
    value: own.get(row.period) ?? null,
    benchmark_value: row.value,
    gap: row.gap,
    gap_percent: row.gapPercent,
    benchmark_n: row.n,
    ...eventCells(points.get(row.period)),
    ...(row.period === result.at ? wholeCells(result, benchmark) : {}),
  }));
  const known = new Set(benchmark.periods.map(({ period }) => period));
  const before = [...points.values()].filter(({ period }) => !known.has(period));
  const outside = before.map((point) => ({
    ...common,
    period: point.period,
    value: point.value,
    benchmark_value: point.benchmarkValue,
    gap: point.gap,
    ...eventCells(point),
  }));
  return [...outside, ...inWindow].map(rowOf);
}

const eventCells = (point: EventPoint | undefined): Partial<Record<Column, Cell>> =>
  point ? { event_part: point.part, event_study: point.estimate } : {};

const placeCells = (place: PlaceAnswer, of: "" | "change_"): Partial<Record<Column, Cell>> => ({
  [`${of}rank`]: place.rank,
  [`${of}tied_with`]: place.tiedWith,
  [`${of}rank_n`]: place.rank === null ? null : place.n,
  [of === "" ? "quartile_band" : "change_quartile_band"]: place.band,
});

function wholeCells(result: CompareAnswer, benchmark: BenchmarkAnswer): Partial<Record<Column, Cell>> {
  const { eventStudy } = benchmark;
  return {
    since: result.since,
    change: result.change,
    benchmark_change: benchmark.change,
    difference_in_differences: benchmark.differenceInDifferences,
    ...placeCells(result.place, ""),
    ...placeCells(result.changePlace, "change_"),
    population: result.people?.population ?? null,
    population_source: result.people?.populationSource ?? null,
    actual_count: result.people?.actualCount ?? null,
    count_at_benchmark: benchmark.people?.countAtBenchmark ?? null,
    count_gap: benchmark.people?.countGap ?? null,
    means_difference_in_differences: eventStudy?.differenceInDifferences ?? null,
    gap_slope: eventStudy?.gapTrend.slope ?? null,
    gap_slope_lower: eventStudy?.gapTrend.lower ?? null,
    gap_slope_upper: eventStudy?.gapTrend.upper ?? null,
  };
}

function otherRow(result: CompareAnswer, row: RowAnswer): Cell[] {
  const first = result.benchmarks[0];
  return rowOf({
    ...named({ ...result, area: row.area }),
    role: row.role,
    period: result.at,
    value: row.value,
    benchmark: first?.area.name ?? null,
    benchmark_value: first?.periods.find(({ period }) => period === result.at)?.value ?? null,
    gap: row.gap,
    gap_percent: row.gapPercent,
    since: result.since,
    change: row.change,
    rank: row.rank,
    tied_with: row.tiedWith,
    rank_n: row.rank === null ? null : (result.rows?.n ?? null),
    quartile_band: row.band,
  });
}
