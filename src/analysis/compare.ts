/** An area beside its benchmarks: level, gap, change, and the difference in differences. */
import type { Caution } from "../cautions.js";
import { problem } from "../problems.js";
import type { Area } from "../series/area.js";
import type { Polarity } from "../series/indicator.js";
import type { Period } from "../series/period.js";
import type { Series } from "../series/series.js";
import { type BasisView, indicatorAnswer, viewOn } from "./basis.js";
import { compareCautions } from "./compareCautions.js";
import { compareHeadline } from "./compareHeadline.js";
import { indexOf, namedPeriods } from "./horizon.js";
import type { AreaAnswer, IndicatorAnswer } from "./projectAnswer.js";
import type { CompareQuestion } from "./question.js";

/** One period of one benchmark: gaps are the area minus the benchmark. */
export interface GapAnswer {
  readonly period: string;
  readonly value: number;
  readonly gap: number | null;
  /** gap as a percentage of the benchmark; null when the benchmark is not above zero */
  readonly gapPercent: number | null;
}

export interface BenchmarkAnswer {
  readonly area: AreaAnswer;
  readonly periods: readonly GapAnswer[];
  /** its own change over the window; null when it lacks a figure at either end */
  readonly change: number | null;
  readonly changePercent: number | null;
  /** the area's change minus the benchmark's */
  readonly differenceInDifferences: number | null;
  /** how the area stands against it at the end of the window; null without a polarity or a figure there */
  readonly standing: "better" | "worse" | "level" | null;
}

export interface CompareAnswer {
  readonly area: AreaAnswer;
  readonly indicator: IndicatorAnswer;
  readonly since: string;
  readonly at: string;
  /** decimals the figures are published with */
  readonly decimals: number;
  readonly periods: readonly { readonly period: string; readonly value: number }[];
  readonly change: number;
  readonly changePercent: number | null;
  readonly benchmarks: readonly BenchmarkAnswer[];
  readonly text: string;
  readonly cautions: readonly Caution[];
}

type Figures = ReadonlyMap<number, number>;
const figuresOf = ({ measure }: BasisView): Figures =>
  new Map(measure.observations.map(({ period, value }) => [period.index, value]));
const percent = (change: number, of: number): number | null => {
  const share = of > 0 ? (100 * change) / of : Number.NaN;
  return Number.isFinite(share) ? share : null;
};

/** What the comparison is made in: the area's figures, and the periods from `since` to `at` with their labels. */
interface Frame {
  readonly own: Figures;
  readonly window: readonly { readonly index: number; readonly period: string }[];
  readonly change: number;
}

/**
 * The area against each benchmark over the periods they share.
 * Problems: those of `viewOn`, `no-such-period`, `one-period`, `since-not-before-at`, `no-benchmark-overlap`.
 */
export function compare(series: Series, benchmarks: readonly Series[], question: CompareQuestion): CompareAnswer {
  const view = viewOn(series, question.basis, question.polarity);
  const own = figuresOf(view);
  const [since, at] = windowOf(view, series.area, own, question);
  const window = view.measure.observations
    .filter(({ period }) => period.index >= since && period.index <= at)
    .map(({ period }) => ({ index: period.index, period: period.label }));
  const start = own.get(since) as number;
  const change = (own.get(at) as number) - start;
  const answers = benchmarks.map((benchmark) => benchmarkAnswer(series, benchmark, question, { own, window, change }));
  const facts = {
    area: { name: series.area.name, code: series.area.code },
    indicator: indicatorAnswer(view.indicator),
    since: window[0]?.period ?? "",
    at: window.at(-1)?.period ?? "",
    decimals: Math.max(view.measure.decimals, ...benchmarks.map((benchmark) => decimalsOf(benchmark, question))),
    periods: window.map(({ index, period }) => ({ period, value: own.get(index) as number })),
    change,
    changePercent: percent(change, start),
    benchmarks: answers,
  };
  return {
    ...facts,
    text: compareHeadline(facts),
    cautions: compareCautions(series, view, benchmarks, question, facts),
  };
}

const decimalsOf = (series: Series, { basis, polarity }: CompareQuestion): number =>
  viewOn(series, basis, polarity).measure.decimals;

/** Problems: those of `viewOn`, `no-benchmark-overlap`. */
function benchmarkAnswer(
  series: Series,
  benchmark: Series,
  question: CompareQuestion,
  { own, window, change }: Frame,
): BenchmarkAnswer {
  const figures = figuresOf(viewOn(benchmark, question.basis, question.polarity));
  const shared = window.filter(({ index }) => figures.has(index));
  if (shared.length < 2)
    throw problem("no-benchmark-overlap", { area: series.area.name, benchmark: benchmark.area.name });
  const from = figures.get(window[0]?.index ?? Number.NaN) ?? null;
  const to = figures.get(window.at(-1)?.index ?? Number.NaN) ?? null;
  const theirs = from === null || to === null ? null : to - from;
  return {
    area: { name: benchmark.area.name, code: benchmark.area.code },
    periods: shared.map(({ index, period }) =>
      gapAnswer(period, own.get(index) as number, figures.get(index) as number),
    ),
    change: theirs,
    changePercent: theirs === null || from === null ? null : percent(theirs, from),
    differenceInDifferences: theirs === null ? null : change - theirs,
    standing:
      to === null ? null : standingOf((own.get(window.at(-1)?.index ?? Number.NaN) as number) - to, question.polarity),
  };
}

function standingOf(gap: number, polarity: Polarity | null): BenchmarkAnswer["standing"] {
  if (polarity === null) return null;
  if (gap === 0) return "level";
  return gap < 0 === (polarity === "lower") ? "better" : "worse";
}

function gapAnswer(period: string, own: number, value: number): GapAnswer {
  return { period, value, gap: own - value, gapPercent: percent(own - value, value) };
}

/** The first and last period of the comparison: those asked for, else the area's own first and last. */
function windowOf({ measure }: BasisView, area: Area, own: Figures, question: CompareQuestion): [number, number] {
  const periods = namedPeriods(measure);
  const observed = measure.observations.map(({ period }) => period);
  const pickEnd = (text: string | null, flag: string, fallback: number): number => {
    const index = text === null ? fallback : indexOf(text, periods, flag);
    if (!own.has(index))
      throw problem("no-such-period", {
        text: text ?? "",
        flag,
        first: observed[0]?.label ?? "",
        last: observed.at(-1)?.label ?? "",
      });
    return index;
  };
  const since = pickEnd(question.since, "--since", observed[0]?.index as number);
  const at = pickEnd(question.at, "--at", observed.at(-1)?.index as number);
  // Of an end that nobody named, it is the area's figures that fall short, and not the question.
  const bothAsked = question.since !== null && question.at !== null;
  if (since === at && !bothAsked)
    throw problem("one-period", {
      area: area.name,
      period: (observed.find(({ index }) => index === at) as Period).label,
    });
  if (since >= at)
    throw problem("since-not-before-at", {
      since: question.since ?? (observed[0]?.label as string),
      at: question.at ?? (observed.at(-1)?.label as string),
    });
  return [since, at];
}
