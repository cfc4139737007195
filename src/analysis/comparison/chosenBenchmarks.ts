/** The benchmarks of a comparison, which must share two of its periods at least. */
import { problem } from "../../problems.js";
import type { Series } from "../../series/series.js";
import { type Benchmark, benchmarkFor } from "../benchmarks/benchmark.js";
import { figuresOn } from "../benchmarks/others.js";
import type { Surroundings } from "../benchmarks/surroundings.js";
import { type BenchmarksMeant, benchmarksMeant } from "../benchmarks/usual.js";
import type { Basis } from "../question.js";

/**
 * Those asked for, else the usual ones that the file has the figures of; every group besides. `window` are the periods
 * they must share two of.
 * Problems: those of `benchmarkFor` and `no-benchmark-overlap` for what was asked for; `nothing-to-compare-with`.
 */
export function chosenBenchmarks(
  asked: readonly string[],
  series: Series,
  surroundings: Surroundings,
  window: readonly { readonly index: number }[],
  basis: Basis,
): BenchmarksMeant {
  const make = (name: string): Benchmark => {
    const benchmark = benchmarkFor(name, series, surroundings, [], basis);
    const figures = figuresOn(benchmark.series, { basis });
    if (window.filter(({ index }) => figures.has(index)).length < 2)
      throw problem("no-benchmark-overlap", { area: series.area.name, benchmark: benchmark.name });
    return benchmark;
  };
  const meant = benchmarksMeant(asked, surroundings, make);
  if (meant.benchmarks.length === 0)
    throw problem("nothing-to-compare-with", {
      area: series.area.name,
      reasons: meant.notMade.map(({ benchmark, message }) => `${benchmark}: ${message}`),
    });
  return meant;
}
