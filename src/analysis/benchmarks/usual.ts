/** Whom an area is compared with: those named and every group, else the usual ones that can be made. */
import { describeProblem, ProblemError } from "../../problems.js";
import type { Benchmark } from "./benchmark.js";
import { areaCalled } from "./members.js";
import type { Surroundings } from "./surroundings.js";

/** Looked for where no benchmark is named. */
export const USUAL_BENCHMARKS = ["neighbours", "region", "England"] as const;

interface Named {
  readonly benchmarks: readonly string[];
}

/** The words that are looked for, without the groups. */
export const namedOrUsual = ({ benchmarks }: Named): readonly string[] =>
  benchmarks.length > 0 ? benchmarks : USUAL_BENCHMARKS;

/** For a single design: those named, else England if the file has it; empty for none. */
export const namedOrEngland = ({ benchmarks }: Named, { pool }: Pick<Surroundings, "pool">): readonly string[] =>
  benchmarks.length > 0 ? benchmarks : areaCalled("England", pool) === null ? [] : ["England"];

/** One of the usual benchmarks that could not be made, and why. */
export interface NotMade {
  readonly benchmark: string;
  readonly code: string;
  readonly message: string;
}

export interface BenchmarksMeant {
  readonly benchmarks: readonly Benchmark[];
  /** empty where benchmarks are named */
  readonly notMade: readonly NotMade[];
}

/** What is named, a group too, must be there: its problem is thrown. Of the usual ones those are taken that can be made. */
export function benchmarksMeant(
  named: readonly string[],
  { groups }: Pick<Surroundings, "groups">,
  make: (name: string) => Benchmark,
): BenchmarksMeant {
  const grouped = groups.map(({ name }) => name);
  if (named.length > 0) return { benchmarks: [...new Set([...named, ...grouped])].map(make), notMade: [] };
  const made: Benchmark[] = [];
  const notMade: NotMade[] = [];
  for (const benchmark of USUAL_BENCHMARKS) {
    try {
      made.push(make(benchmark));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      notMade.push({ benchmark, code: error.problem.code, message: describeProblem(error.problem).message });
    }
  }
  return { benchmarks: [...made, ...grouped.map(make)], notMade };
}
