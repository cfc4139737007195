/** The rungs of the ladder: the same headline by the own trend, by each benchmark and by a synthetic control. */
import { type Benchmark, benchmarkFor } from "../benchmarks/benchmark.js";
import { areNumbers } from "../benchmarks/numbers.js";
import { benchmarkNamed } from "../benchmarks/othersAnswer.js";
import { type BenchmarksMeant, benchmarksMeant } from "../benchmarks/usual.js";
import { trendsBy } from "../comparison/eventStudy.js";
import { fitAnswer } from "../fitAnswer.js";
import type { PeriodAnswer } from "../projectAnswer.js";
import type { ProjectQuestion } from "../question.js";
import type { SensitivityUnit } from "../sensitivityAnswer.js";
import { headlineFigures, type PinnedQuestion, pinned, worked } from "../tryChoice.js";
import type { Working } from "../working.js";
import type { PreTrendAnswer, RungAnswer, RungKind, RungLeftOut } from "./answer.js";

export interface Ladder {
  readonly rungs: readonly RungAnswer[];
  readonly preTrends: readonly PreTrendAnswer[];
  readonly leftOut: readonly RungLeftOut[];
  /** those that could be made, for cautions */
  readonly benchmarks: readonly Benchmark[];
}

/** What is held of a benchmark: differences from it, or proportions. */
const WAYS = {
  added: { follow: (to: string) => `change since ${to}`, did: "mean gap held", trend: "trend of the gap" },
  ratio: { follow: (to: string) => `growth since ${to}`, did: "mean ratio held", trend: "trend of the ratio" },
} as const;

/** One rung to try. */
interface Attempt {
  readonly kind: RungKind;
  readonly design: string;
  readonly way: string | null;
  readonly change: Partial<ProjectQuestion>;
}

type Found = { readonly working: Working; readonly row: PeriodAnswer };

/** The own trend is the stated method, or the straight line where that is itself made of others. */
export function ladderOf(stated: Working, row: PeriodAnswer, unit: SensitivityUnit): Ladder {
  const question = pinned(stated, row);
  const rungs: RungAnswer[] = [];
  const leftOut: RungLeftOut[] = [];
  const tried = (attempt: Attempt): void => {
    const found = worked(stated, question, attempt.change, unit);
    if ("code" in found) leftOut.push({ design: attempt.design, code: found.code, message: found.message });
    else rungs.push(rungOf(attempt, found));
  };
  const own = stated.others === null ? question.method : "linear";
  tried({ kind: "own trend", design: `own trend, ${own}`, way: null, change: { method: own } });
  const preTrends: PreTrendAnswer[] = [];
  const { benchmarks, notMade } = benchmarksOf(stated, question);
  leftOut.push(...notMade.map(({ benchmark: design, code, message }) => ({ design, code, message })));
  const { to } = stated.baseline;
  // Of numbers, which are as large as the areas are, only the proportion can be carried over.
  const numbers = areNumbers(stated.view, stated.series, stated.around?.surroundings ?? null);
  const change = numbers ? "ratio" : question.change;
  const ways = WAYS[change];
  for (const benchmark of benchmarks) {
    const asked = { benchmarks: [benchmark.asked], change } as const;
    const by = (way: string, change: Partial<ProjectQuestion>): Attempt => ({
      kind: "benchmark",
      design: `${benchmark.name}: ${way}`,
      way,
      change: { ...asked, ...change },
    });
    tried(by(ways.follow(to.label), { method: "follow" }));
    tried(by(ways.did, { method: "did" }));
    const trend = worked(stated, question, { ...asked, method: "did-trend", anchor: "fitted" }, unit);
    const pre = "code" in trend ? null : preTrendOf(benchmark.name, change, trend.working);
    if (pre === null) continue;
    preTrends.push(pre);
    // Where the two drew apart before, the mean gap takes their difference of slopes for a difference after.
    if (pre.trends === "differed" && !("code" in trend)) rungs.push(rungOf(by(ways.trend, {}), trend));
  }
  if (stated.around !== null)
    tried({ kind: "synthetic", design: "synthetic control", way: null, change: { method: "synthetic" } });
  return { rungs, preTrends, leftOut, benchmarks };
}

/** Problems: those of `benchmarkFor` for what was named. */
function benchmarksOf({ series, around }: Working, { benchmarks, basis }: PinnedQuestion): BenchmarksMeant {
  if (around === null) return { benchmarks: [], notMade: [] };
  const { surroundings, treated } = around;
  return benchmarksMeant(benchmarks, surroundings, (name) => benchmarkFor(name, series, surroundings, treated, basis));
}

function rungOf({ kind, design, way }: Attempt, { working, row }: Found): RungAnswer {
  const { others, fit, question } = working;
  const synthetic = kind === "synthetic";
  const donors = others?.series.length ?? 0;
  return {
    kind,
    design: synthetic ? `synthetic control of ${donors === 1 ? "one donor" : `${donors} donors`}` : design,
    way,
    method: question.method,
    benchmark: others?.benchmarks[0] ? benchmarkNamed(others.benchmarks[0]) : null,
    uniqueWeights: fit.mix?.isUnique ?? null,
    donors: synthetic ? fit.shares : [],
    baselineRmspe: fit.mix?.rootMeanSquare ?? null,
    ...headlineFigures(row),
  };
}

function preTrendOf(
  benchmark: string,
  change: PreTrendAnswer["change"],
  { fit, question, baseline }: Working,
): PreTrendAnswer | null {
  const { slope, slopeLower, slopeUpper, slopeP } = fitAnswer(fit, question.level, "step");
  if (slope === null || baseline.observations.length < 3) return null;
  const n = baseline.observations.length;
  const trends = trendsBy(slopeLower, slopeUpper);
  return { benchmark, change, n, slope, lower: slopeLower, upper: slopeUpper, pValue: slopeP, trends };
}
