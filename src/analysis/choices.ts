/**
 * What could reasonably have been chosen in place of the stated question: an earlier or later start of the baseline,
 * another method, anchor, basis or source of the population. Each is a change of the question and a label.
 */
import type { BenchmarkChange } from "../methods/method.js";
import { type MethodName, methodNamed, OWN_TREND_METHODS } from "../methods/registry.js";
import type { Period } from "../series/period.js";
import { type Observation, observationAt, type Series } from "../series/series.js";
import { areNumbers } from "./benchmarks/numbers.js";
import { namedOrEngland } from "./benchmarks/usual.js";
import { namedPeriods } from "./horizon.js";
import { populationAt } from "./people.js";
import type { PeriodAnswer } from "./projectAnswer.js";
import type { ProjectQuestion } from "./question.js";
import { seasonOf } from "./season.js";
import type { Change, LeftOut } from "./sensitivityAnswer.js";
import type { Working } from "./working.js";

/** One thing chosen otherwise. */
export interface Alternative {
  readonly changed: Change;
  readonly label: string;
  readonly question: Partial<ProjectQuestion>;
  /** of a baseline: how many figures its start is away from the stated one; 0 for the others */
  readonly away: number;
}

export interface Alternatives {
  readonly found: readonly Alternative[];
  readonly leftOut: readonly LeftOut[];
}

/** A baseline of fewer points is no reasonable choice: it leaves nothing, or next to nothing, to judge a line by. */
const FEWEST_POINTS = 3;
/** Of figures with a season, fewer whole cycles than this leave the season and the trend to be taken for each other. */
const FEWEST_CYCLES = 2;
/** Starts of the baseline tried, the nearest to the stated one. */
const MOST_STARTS = 60;

/** Every other choice, the stated `working` and its headline row being given. */
export function alternativesTo(working: Working, row: PeriodAnswer): Alternatives {
  const starts = otherStarts(working);
  return {
    found: [
      ...starts.found,
      ...otherMethods(working),
      ...otherBenchmarks(working),
      ...otherAnchors(working),
      ...otherBases(working),
      ...otherPopulations(working, row),
    ],
    leftOut: starts.leftOut,
  };
}

const baselineLabel = (from: string, to: string): string => `baseline ${from} to ${to}`;

/** Every earlier start that the figures reach without a gap, and every later one that leaves points enough. */
function otherStarts({ view, baseline, question }: Working): Alternatives {
  const { observations } = view.measure;
  const [first] = baseline.observations as readonly [Observation];
  const back = reachBack(view.measure, first.period, baseline.spacing, question.allowGaps);
  const cycle = seasonOf(question, first.period.kind)?.cycle ?? 0;
  const fewest = Math.max(FEWEST_POINTS, methodNamed(question.method).minimumPoints, FEWEST_CYCLES * cycle);
  const later = baseline.observations.slice(1, Math.max(1, baseline.observations.length - fewest + 1));
  const earlier = observations.filter(({ period }) => period.index < first.period.index && period.index >= back.index);
  const starts = [
    ...earlier.map(({ period }, place) => ({ period, away: earlier.length - place })),
    ...later.map(({ period }, place) => ({ period, away: place + 1 })),
  ];
  const furthest = starts.map(({ away }) => away).sort((a, b) => a - b)[MOST_STARTS - 1] ?? Number.POSITIVE_INFINITY;
  const near = starts.filter(({ away }) => away <= furthest);
  const to = question.baseline[1];
  const found = near.map(
    ({ period, away }): Alternative => ({
      changed: "baseline",
      label: baselineLabel(period.label, baseline.to.label),
      question: { baseline: [period.label, to] },
      away,
    }),
  );
  const passedOver = starts.length - near.length;
  const tooMany: LeftOut = {
    changed: "baseline",
    label: "baselines that start further away",
    code: "too-many",
    message: `the ${near.length} starts nearest to the stated one are tried`,
    choices: passedOver,
  };
  return { found, leftOut: [...(back.stop ? [back.stop] : []), ...(passedOver > 0 ? [tooMany] : [])] };
}

/** How far back the figures go without a gap, and what stops them there. */
function reachBack(
  measure: Working["view"]["measure"],
  first: Period,
  spacing: number,
  allowGaps: boolean,
): { index: number; stop: LeftOut | null } {
  let { index } = first;
  if (allowGaps) return { index: Number.NEGATIVE_INFINITY, stop: null };
  const earlier = namedPeriods(measure).filter((period) => period.index < first.index);
  const stop = (code: string, message: string, choices: number): LeftOut => ({
    changed: "baseline",
    label: "baselines that start earlier still",
    code,
    message,
    choices,
  });
  for (const [place, period] of [...earlier.entries()].reverse()) {
    const beyond = earlier.slice(0, place + 1).filter((one) => observationAt(measure, one.index)).length;
    const missing = measure.missing.find((cell) => cell.period.index === period.index);
    if (missing) {
      const why = missing.symbol ? `${missing.reason} (${missing.symbol})` : missing.reason;
      // Symbols that stand before the first figure are no gap in anything.
      return { index, stop: beyond === 0 ? null : stop("symbol-in-baseline", `${period.label}: ${why}`, beyond) };
    }
    if (index - period.index > spacing * (1 + 1e-9))
      return { index, stop: stop("baseline-gaps", `there are figures missing after ${period.label}`, beyond) };
    index = period.index;
  }
  return { index, stop: null };
}

/** Methods are labelled by their name, but for what a reader knows under plainer words. */
const PLAINER: Readonly<Partial<Record<MethodName, (to: string) => string>>> = {
  flat: (to) => `level held at ${to}`,
};

const methodLabel = (method: MethodName, to: string): string => PLAINER[method]?.(to) ?? `method ${method}`;

function otherMethods({ question, baseline }: Working): Alternative[] {
  return OWN_TREND_METHODS.filter((method) => method !== question.method).map((method) => ({
    changed: "method",
    label: methodLabel(method, baseline.to.label),
    question: { method },
    away: 0,
  }));
}

/** What a benchmark did in place of the own trend: those named, else England where the file has it. */
function otherBenchmarks({ question, around, view, series }: Working): Alternative[] {
  if (around === null) return [];
  // Of numbers, which are as large as the areas are, only the proportion can be carried over.
  const changes: readonly BenchmarkChange[] = areNumbers(view, series, around.surroundings)
    ? ["ratio"]
    : ["added", "ratio"];
  const named = namedOrEngland(question, around.surroundings);
  const isStated = (benchmark: string, change: BenchmarkChange): boolean =>
    question.method === "follow" && named.length === 1 && named[0] === benchmark && question.change === change;
  return named.flatMap((benchmark) =>
    changes
      .filter((change) => !isStated(benchmark, change))
      .map((change) => ({
        changed: "benchmark",
        label: `as ${benchmark} changed, ${change === "added" ? "added" : "in proportion"}`,
        question: { method: "follow", benchmarks: [benchmark], change },
        away: 0,
      })),
  );
}

const ANCHOR_LABELS = { last: "from the last actual", fitted: "from the fitted line" } as const;

function otherAnchors({ question }: Working): Alternative[] {
  return methodNamed(question.method)
    .anchors.filter((anchor) => anchor !== question.anchor)
    .map((anchor) => ({ changed: "anchor", label: ANCHOR_LABELS[anchor], question: { anchor }, away: 0 }));
}

/** Others' numbers, larger or smaller than the area's own as they are, can be carried over in proportion only. */
export function takesNumbers({ method, change }: Pick<ProjectQuestion, "method" | "change">): boolean {
  const { others } = methodNamed(method);
  return others === "none" || (others === "benchmark" && change === "ratio");
}

/** Rates in place of counts and the other way round, where the file has both. */
function otherBases({ series, view, question }: Working): Alternative[] {
  const other = view.basis === "rate" ? "count" : "rate";
  if (other === "count" && !takesNumbers(question)) return [];
  const measure = other === "rate" ? series.values : series.counts;
  if ((measure?.observations.length ?? 0) === 0) return [];
  return [{ changed: "basis", label: `on the ${other}s`, question: { basis: other }, away: 0 }];
}

const POPULATION_LABELS = { column: "population of the file", implied: "population implied" } as const;

/** The other source of the headline's population, where the file has both. */
function otherPopulations({ series, view, horizon }: Working, row: PeriodAnswer): Alternative[] {
  const { per } = view.indicator;
  const period = horizon.find(({ index }) => index === row.index);
  if (per === null || period === undefined || row.populationSource === null) return [];
  return (["column", "implied"] as const)
    .filter((source) => source !== row.populationSource)
    .filter((source) => populationOf(series, period, source, row.actualCount, per) !== null)
    .map((source) => ({
      changed: "population",
      label: POPULATION_LABELS[source],
      question: { population: source },
      away: 0,
    }));
}

const populationOf = (
  series: Series,
  period: Period,
  source: "column" | "implied",
  count: number | null,
  per: number,
): number | null => populationAt(series, period, source, count, per)?.population ?? null;
