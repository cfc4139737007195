/** Whom an area is compared with: those asked for, else the usual ones that the file has the figures of. */
import { describeProblem, ProblemError, problem } from "../../problems.js";
import type { Series } from "../../series/series.js";
import { type Benchmark, benchmarkFor } from "../benchmarks/benchmark.js";
import { figuresOn } from "../benchmarks/others.js";
import type { Surroundings } from "../benchmarks/surroundings.js";
import type { Basis } from "../question.js";
import type { CompareAnswer } from "./answer.js";

/** Looked for where no benchmark is asked for. */
export const USUAL_BENCHMARKS = ["neighbours", "region", "England"] as const;

export interface Chosen extends Pick<CompareAnswer, "benchmarksChosen" | "notMade"> {
  readonly benchmarks: readonly Benchmark[];
}

/**
 * Every group is a benchmark too, after those asked for. `window` are the periods they must share two of.
 * Problems: those of `benchmarkFor` and `no-benchmark-overlap` for what was asked for; `nothing-to-compare-with`.
 */
export function chosenBenchmarks(
  asked: readonly string[],
  series: Series,
  surroundings: Surroundings,
  window: readonly { readonly index: number }[],
  basis: Basis,
): Chosen {
  const groups = surroundings.groups.map(({ name }) => name).filter((name) => !asked.includes(name));
  const make = (name: string): Benchmark => {
    const benchmark = benchmarkFor(name, series, surroundings, [], basis);
    const figures = figuresOn(benchmark.series, { basis });
    if (window.filter(({ index }) => figures.has(index)).length < 2)
      throw problem("no-benchmark-overlap", { area: series.area.name, benchmark: benchmark.name });
    return benchmark;
  };
  if (asked.length > 0)
    return { benchmarks: [...new Set([...asked, ...groups])].map(make), benchmarksChosen: "asked", notMade: [] };
  const usual = USUAL_BENCHMARKS.map((name) => attempt(name, () => make(name)));
  const made = usual.flatMap(({ benchmark }) => (benchmark ? [benchmark] : []));
  const notMade = usual.flatMap(({ failure }) => (failure ? [failure] : []));
  const benchmarks = [...made, ...groups.map(make)];
  if (benchmarks.length === 0)
    throw problem("nothing-to-compare-with", {
      area: series.area.name,
      reasons: notMade.map(({ benchmark, message }) => `${benchmark}: ${message}`),
    });
  return { benchmarks, benchmarksChosen: "usual", notMade };
}

interface Attempt {
  readonly benchmark: Benchmark | null;
  readonly failure: CompareAnswer["notMade"][number] | null;
}

function attempt(name: string, make: () => Benchmark): Attempt {
  try {
    return { benchmark: make(), failure: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { message } = describeProblem(error.problem);
    return { benchmark: null, failure: { benchmark: name, code: error.problem.code, message } };
  }
}
