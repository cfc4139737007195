/**
 * How much evidence stands behind a difference, on a scale of four, with its reasons.
 *
 * - A: a baseline of 12 points or more, and a benchmark design that agrees with the own trend in sign, both of them
 *   excluding no difference, and a placebo p of 0.05 or less: few other areas show as much.
 * - B: 8 points or more, and a benchmark design that agrees in sign.
 * - C: 6 points or more; or fewer, with a benchmark design that agrees and a placebo p of 0.10 or less.
 * - D: everything else, such as an own trend of five points or fewer.
 *
 * It grades the evidence, not the difference: a grade says how hard it would be to be misled, and nothing of how large
 * the difference is, nor of what caused it. An own trend alone, however long and however far the actual is from it,
 * never reaches more than C, as whatever moved every area at once moves it too.
 */
import type { PeriodAnswer } from "./projectAnswer.js";
import { sayP } from "./wording.js";

export type Grade = "A" | "B" | "C" | "D";

export interface GradeAnswer {
  readonly grade: Grade;
  /** clauses, the own trend first */
  readonly reasons: readonly string[];
}

/** What a benchmark design says of the same difference. */
export interface BenchmarkEvidence {
  /** "difference in differences with England" */
  readonly design: string;
  /** whether its difference has the sign of the own trend's */
  readonly agrees: boolean;
  /** whether its interval excludes no difference; null where it has none */
  readonly excludesZero: boolean | null;
  /** share of the areas that show as much under the same rule; null where that was not asked */
  readonly placeboP: number | null;
  /** why there is no placebo p, where one was made that does not count */
  readonly withoutP?: string;
  /** why the design does not count at all: its donors do not match the baseline */
  readonly unfit?: string;
}

const ENOUGH_FOR = { A: 12, B: 8, C: 6 } as const;

/** Null without an actual: there is no difference to grade. `n` is the number of baseline points. */
export function gradeOf(
  n: number,
  row: Pick<PeriodAnswer, "difference" | "outside">,
  benchmark: BenchmarkEvidence | null,
): GradeAnswer | null {
  if (row.difference === null) return null;
  const reasons = [`own trend of ${n} points`, ...benchmarkReasons(benchmark)];
  return { grade: letterOf(n, row.outside === true, benchmark), reasons };
}

function letterOf(n: number, outside: boolean, benchmark: BenchmarkEvidence | null): Grade {
  const placebo = (most: number): boolean => benchmark?.placeboP != null && benchmark.placeboP <= most;
  if (benchmark?.agrees && benchmark.unfit === undefined) {
    if (n >= ENOUGH_FOR.A && outside && benchmark.excludesZero === true && placebo(0.05)) return "A";
    if (n >= ENOUGH_FOR.B) return "B";
    if (placebo(0.1)) return "C";
  }
  return n >= ENOUGH_FOR.C ? "C" : "D";
}

function benchmarkReasons(benchmark: BenchmarkEvidence | null): string[] {
  if (benchmark === null) return ["no benchmark design beside it"];
  const { design, agrees, excludesZero, placeboP, withoutP = "no placebo", unfit } = benchmark;
  if (unfit !== undefined) return [`${design} does not count: ${unfit}`];
  return [
    `${design} ${agrees ? "agrees" : "does not agree"} in sign`,
    ...(excludesZero === null ? [] : [`its interval ${excludesZero ? "leaves out" : "holds"} zero`]),
    placeboP === null ? withoutP : `placebo p ${sayP(placeboP)}`,
  ];
}
