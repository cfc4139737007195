/** Whose figures a projection was made of, in the words of its answer. */
import type { Share } from "../../methods/method.js";
import type { AreaAnswer } from "../projectAnswer.js";
import type { Working } from "../working.js";
import type { Benchmark } from "./benchmark.js";

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

export interface OthersAnswer {
  /** as sentences call them: "England" */
  readonly words: string;
  readonly benchmarks: readonly BenchmarkNamed[];
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

/** Null for a trend of the area's own. */
export const othersAnswer = ({ others, fit }: Pick<Working, "others" | "fit">): OthersAnswer | null =>
  others && {
    words: others.words,
    benchmarks: others.benchmarks.map(benchmarkNamed),
    shares: fit.shares,
    leftOut: others.leftOut.map(({ name, code }) => ({ name, code })),
  };
