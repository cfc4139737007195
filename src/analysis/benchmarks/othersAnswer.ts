/** Whose figures a projection was made of, in the words of its answer. */
import type { Share } from "../../methods/method.js";
import type { AreaAnswer } from "../projectAnswer.js";
import type { Working } from "../working.js";
import type { Benchmark } from "./benchmark.js";
import { figuresOn } from "./others.js";

/** A benchmark, as every answer that has one tells of it. */
export interface BenchmarkNamed {
  /** as asked for: `neighbours`, `England` */
  readonly asked: string;
  readonly name: string;
  /** of an average, how it is made; null for an area of the file */
  readonly average: "mean" | "median" | "pooled" | null;
  /** of neighbours, the list and why it was chosen */
  readonly list: Benchmark["list"];
  readonly members: readonly AreaAnswer[];
  /** those meant that the file lacks */
  readonly lacking: readonly string[];
}

/** A benchmark with its figures over the baseline and the periods ahead. */
export interface BenchmarkFollowed extends BenchmarkNamed {
  readonly periods: readonly {
    readonly period: string;
    readonly value: number;
    /** of an average, how many members have a figure; null for an area of the file */
    readonly n: number | null;
  }[];
}

export interface OthersAnswer {
  /** as sentences call them: "England" */
  readonly words: string;
  readonly benchmarks: readonly BenchmarkFollowed[];
  /** what part each has in the projection */
  readonly shares: readonly Share[];
  /** donors that lack a figure that is needed */
  readonly leftOut: readonly AreaAnswer[];
}

export const benchmarkNamed = ({ asked, name, average, list, members, lacking }: Benchmark): BenchmarkNamed => ({
  asked,
  name,
  average,
  list,
  members: members.map(({ area }) => ({ name: area.name, code: area.code })),
  lacking,
});

function followed(benchmark: Benchmark, { baseline, horizon, view }: Told): BenchmarkFollowed {
  const figures = figuresOn(benchmark.series, view);
  const window = [...baseline.observations.map(({ period }) => period), ...horizon];
  return {
    ...benchmarkNamed(benchmark),
    periods: window.flatMap(({ index, label }) => {
      const value = figures.get(index);
      return value === undefined ? [] : [{ period: label, value, n: benchmark.used?.get(index) ?? null }];
    }),
  };
}

type Told = Pick<Working, "others" | "fit" | "baseline" | "horizon" | "view">;

/** Null for a trend of the area's own. */
export const othersAnswer = (working: Told): OthersAnswer | null =>
  working.others && {
    words: working.others.words,
    benchmarks: working.others.benchmarks.map((benchmark) => followed(benchmark, working)),
    shares: working.fit.shares,
    leftOut: working.others.leftOut.map(({ name, code }) => ({ name, code })),
  };
