/** Questions about benchmarks that cannot be answered. */
import { didYouMean, EXIT, listed, quote, shellWord, type Worded } from "./wording.js";

export interface BenchmarkProblems {
  /** a method that takes others, asked without the file's other areas or without a benchmark */
  "benchmark-needed": { method: string };
  "one-benchmark": { method: string; benchmarks: readonly string[] };
  "no-such-benchmark": { benchmark: string; known: readonly string[]; suggestion?: string | null };
  "no-neighbours": { area: string; list: string | null };
  "no-region-known": { area: string };
  /** none of those meant have figures in the file */
  /** `itself`: the area asked about is one of those meant, and is left out */
  "benchmark-empty": { benchmark: string; area: string; lacking: readonly string[]; itself: boolean };
  /** a period of the baseline, or the one asked about, for which the benchmark has no figure */
  "benchmark-lacks": { benchmark: string; period: string; flag: string };
  /** a ratio of figures that are not above zero */
  "benchmark-not-positive": { benchmark: string; period: string; value: number };
  "no-donors": { area: string; leftOut: number };
  "too-many-controls": { method: string; controls: number; points: number; needed: number };
  /** `on` holds the benchmarks it depends on; empty where it never moves */
  "control-depends": { method: string; control: string; on: readonly string[] };
  "benchmark-is-area": { area: string };
  "cannot-pool": { benchmark: string; reason: "per" | "people" };
  "cannot-exclude-self": { area: string; benchmark: string; reason: "per" | "people" | "more" };
  /** none of the usual benchmarks can be made, and none was asked for */
  "nothing-to-compare-with": { area: string; reasons: readonly string[] };
  /** a benchmark shares fewer than two periods of the baseline */
  "no-baseline-overlap": { area: string; benchmark: string; shared: readonly string[] };
}

export const BENCHMARK_WORDING: Worded<BenchmarkProblems> = {
  "benchmark-needed": {
    exit: EXIT.usage,
    message: (d) => `--method ${d.method} needs the figures of other areas, and none are meant`,
    hint: () => "--benchmark England, or --benchmark neighbours",
  },
  "one-benchmark": {
    exit: EXIT.usage,
    message: (d) => `--method ${d.method} follows one benchmark, but ${d.benchmarks.length} are named`,
    evidence: (d) => [d.benchmarks.join(", ")],
    hint: (d) => `keep one: --benchmark ${quote(d.benchmarks[0] ?? "England")}`,
  },
  "no-such-benchmark": {
    exit: EXIT.data,
    message: (d) =>
      `there is no benchmark ${quote(d.benchmark)}: no area of the file and no --group is called so.${didYouMean(d.suggestion ?? null)}`,
    evidence: (d) => (d.known.length === 0 ? [] : [`groups: ${d.known.join(", ")}`]),
    hint: () => "an area of the file by its name, neighbours, region, all, or the name of a --group",
  },
  "no-neighbours": {
    exit: EXIT.data,
    message: (d) =>
      d.list === null
        ? `there is no list of neighbours to look ${d.area} up in`
        : `the neighbour list ${d.list} has no entry for ${d.area}`,
    hint: () => "name another list with --neighbour-list, or a file with --neighbours",
  },
  "no-region-known": {
    exit: EXIT.data,
    message: (d) => `it is not known which region ${d.area} lies in`,
    hint: () => "name the region as the file does: --benchmark NAME",
  },
  "benchmark-empty": {
    exit: EXIT.data,
    message: (d) =>
      `${d.benchmark}: none of its areas${d.itself ? ` but ${d.area} itself, which is left out,` : ""} has figures in the file`,
    evidence: (d) => (d.lacking.length === 0 ? [] : [`not in the file: ${d.lacking.join(", ")}`]),
    hint: () => "see which areas there are with turncurve inspect",
  },
  "benchmark-lacks": {
    exit: EXIT.data,
    message: (d) => `${d.benchmark} has no figure for ${d.period}, where ${d.flag} needs one`,
    hint: () => "choose periods that both have, or another --benchmark",
  },
  "benchmark-not-positive": {
    exit: EXIT.data,
    message: (d) => `--change ratio needs figures above zero, and ${d.benchmark} has ${d.value} in ${d.period}`,
    hint: () => "--change added",
  },
  "no-donors": {
    exit: EXIT.data,
    message: (d) =>
      d.leftOut === 0
        ? `${d.area} has no donors: no other area of its level is there, or none is meant`
        : `${d.area} has no donors: no other area has figures for every period needed`,
    evidence: (d) => (d.leftOut === 0 ? [] : [`${d.leftOut} ${d.leftOut === 1 ? "area lacks" : "areas lack"} some`]),
    hint: (d) =>
      d.leftOut === 0
        ? "see which areas there are with turncurve inspect, and name some with --donors"
        : "a shorter --baseline, or --donors all",
  },
  "too-many-controls": {
    exit: EXIT.data,
    message: (d) =>
      `--method ${d.method} with ${d.controls === 1 ? "one benchmark" : `${d.controls} benchmarks`} needs ${d.needed} figures, and the baseline holds ${d.points}`,
    hint: (d) =>
      d.controls === 1
        ? "choose a longer --baseline, or --method did"
        : "name fewer benchmarks, or choose a longer --baseline",
  },
  "control-depends": {
    exit: EXIT.data,
    message: (d) =>
      d.on.length === 0
        ? `${d.control} keeps one figure over the whole baseline: --method ${d.method} can learn nothing from it`
        : `over the baseline ${d.control} moves exactly as ${listed(d.on)} ${d.on.length === 1 ? "does" : "do"}: --method ${d.method} cannot tell their parts apart`,
    hint: (d) => `leave out --benchmark ${shellWord(d.control)}`,
  },
  "benchmark-is-area": {
    exit: EXIT.data,
    message: (d) => `${d.area} cannot be a benchmark of itself`,
    hint: () => "--benchmark England, or --benchmark neighbours",
  },
  "cannot-pool": {
    exit: EXIT.data,
    message: (d) =>
      d.reason === "per"
        ? `${d.benchmark}: figures cannot be pooled where it is not known what they are per`
        : `${d.benchmark}: no area of it has both counts and populations to pool`,
    hint: (d) =>
      d.reason === "per"
        ? "--per 10000, if the values are rates per 10,000; or --neighbour-average mean"
        : "--neighbour-average mean",
  },
  "cannot-exclude-self": {
    exit: EXIT.data,
    message: (d) =>
      d.reason === "more"
        ? `${d.area} has more people than ${d.benchmark}, so it cannot be subtracted from it`
        : d.reason === "per"
          ? `${d.area} cannot be subtracted from ${d.benchmark}: it is not known what the values are per`
          : `${d.area} cannot be subtracted from ${d.benchmark}: no period has the counts and populations of both`,
    hint: (d) =>
      d.reason === "per"
        ? "--per 10000, if the values are rates per 10,000"
        : "leave --exclude-self out: the benchmark then includes the area, and the answer says so",
  },
  "nothing-to-compare-with": {
    exit: EXIT.data,
    message: (d) =>
      `there is nothing to compare ${d.area} with: no --benchmark is named, and none of the usual can be made`,
    evidence: (d) => d.reasons,
    hint: () => "--benchmark with an area of the file or all, or a --group of areas",
  },
  "no-baseline-overlap": {
    exit: EXIT.data,
    message: (d) =>
      `${d.area} and ${d.benchmark} share ${d.shared.length === 0 ? "no period" : `one period, ${d.shared[0]},`} of the baseline; two are needed`,
    hint: () => "a --baseline that both have figures for",
  },
};
