/** The table of areas: the area, those it is set beside and its benchmarks, in the order asked for. */
import type { Series } from "../../series/series.js";
import { quartileBand } from "../../stats/quartileBand.js";
import type { Benchmark } from "../benchmarks/benchmark.js";
import { donorsFor } from "../benchmarks/donors.js";
import { type Figures, figuresOn } from "../benchmarks/others.js";
import type { Surroundings } from "../benchmarks/surroundings.js";
import { percentOf } from "../percentOf.js";
import type { Basis, RowSort, RowsQuestion } from "../question.js";
import type { RowAnswer, RowsAnswer } from "./answer.js";
import { changeBetween, levelAt, type Ranking } from "./field.js";

export interface RowsFrame {
  readonly basis: Basis;
  readonly window: readonly { readonly index: number; readonly period: string }[];
  readonly benchmarks: readonly Benchmark[];
  /** of the level at the end of the window */
  readonly ranking: Ranking;
}

/** Problems: those of `donorsFor`. */
export function rowsOf(
  series: Series,
  surroundings: Surroundings,
  { of, sort, reverse }: RowsQuestion,
  frame: RowsFrame,
): RowsAnswer {
  const { ranking, benchmarks } = frame;
  const others = donorsFor([of], series, surroundings).filter(({ area }) => area !== series.area);
  const first = benchmarks[0] ? figuresOn(benchmarks[0].series, frame) : null;
  const marked = benchmarks.map((benchmark) => benchmark.series).filter(({ area }) => area !== series.area);
  const beside = others.filter((other) => !marked.some(({ area }) => area === other.area));
  const row = (one: Series, role: RowAnswer["role"]): RowAnswer => rowOf(one, role, first, frame);
  const rows = [
    row(series, "area"),
    ...beside.map((one) => row(one, "other")),
    ...marked.map((one) => row(one, "benchmark")),
  ];
  const by = sort ?? (ranking.best === null ? "level" : "rank");
  return { of, sort: by, reverse, n: ranking.n, rows: sorted(rows, by, reverse, ranking.best) };
}

function rowOf(series: Series, role: RowAnswer["role"], first: Figures | null, frame: RowsFrame): RowAnswer {
  const { ranking, window } = frame;
  const figures = figuresOn(series, frame);
  const [from, to] = [window[0]?.index ?? Number.NaN, window.at(-1)?.index ?? Number.NaN];
  const value = levelAt(to)(figures);
  const theirs = first?.get(to) ?? null;
  const gap = value === null || theirs === null ? null : value - theirs;
  const rank = role === "benchmark" ? null : (ranking.ranks.get(series) ?? null);
  const { best, quartiles } = ranking;
  return {
    area: { name: series.area.name, code: series.area.code },
    role,
    value,
    change: changeBetween(from, to)(figures),
    gap,
    gapPercent: gap === null || theirs === null ? null : percentOf(gap, theirs),
    rank: rank?.rank ?? null,
    tiedWith: rank?.tiedWith ?? null,
    band: rank && quartiles && best && value !== null ? quartileBand(value, quartiles, best) : null,
    periods: window.flatMap(({ index, period }) => {
      const figure = figures.get(index);
      return figure === undefined ? [] : [{ period, value: figure }];
    }),
  };
}

const FIGURE: Readonly<Record<Exclude<RowSort, "name">, (row: RowAnswer) => number | null>> = {
  level: ({ value }) => value,
  change: ({ change }) => change,
  gap: ({ gap }) => gap,
  // A benchmark has no rank, but a place among those that have.
  rank: ({ value }) => value,
};

/** Lowest first (of ranks the best first), those without the figure last whichever way; equal ones by name. */
function sorted(
  rows: readonly RowAnswer[],
  by: RowSort,
  reverse: boolean,
  best: Ranking["best"],
): readonly RowAnswer[] {
  const turned = reverse ? -1 : 1;
  const byName = (a: RowAnswer, b: RowAnswer): number =>
    a.area.name < b.area.name ? -1 : a.area.name > b.area.name ? 1 : 0;
  if (by === "name") return [...rows].sort((a, b) => turned * byName(a, b));
  const figure = FIGURE[by];
  const way = turned * (by === "rank" && best === "highest" ? -1 : 1);
  return [...rows].sort((a, b) => {
    const [x, y] = [figure(a), figure(b)];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return way * (x - y) || byName(a, b);
  });
}
