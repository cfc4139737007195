/** An area beside its benchmarks: level, gap, change, and the difference in differences. */
import { type Caution, caution } from "../cautions.js";
import { problem } from "../problems.js";
import type { Series } from "../series/series.js";
import { type BasisView, viewOn } from "./basis.js";
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
const percent = (change: number, of: number): number | null => (of > 0 ? (100 * change) / of : null);

/**
 * The area against each benchmark over the periods they share.
 * Problems: those of `viewOn`, `no-such-period`, `since-not-before-at`, `no-benchmark-overlap`.
 */
export function compare(series: Series, benchmarks: readonly Series[], question: CompareQuestion): CompareAnswer {
  const view = viewOn(series, question.basis, question.polarity);
  const own = figuresOf(view);
  const others = benchmarks.map((benchmark) => ({
    benchmark,
    figures: figuresOf(viewOn(benchmark, question.basis, question.polarity)),
  }));
  const [since, at] = windowOf(view, own, question);
  const labels = new Map(namedPeriods(view.measure).map(({ index, label }) => [index, label]));
  const window = [...own.keys()].filter((index) => index >= since && index <= at).sort((a, b) => a - b);
  const valueAt = (figures: Figures, index: number): number | null => figures.get(index) ?? null;
  const change = (own.get(at) as number) - (own.get(since) as number);
  const answers = others.map(({ benchmark, figures }) => {
    const shared = window.filter((index) => figures.has(index));
    if (shared.length < 2)
      throw problem("no-benchmark-overlap", { area: series.area.name, benchmark: benchmark.area.name });
    const from = valueAt(figures, since);
    const to = valueAt(figures, at);
    const theirs = from === null || to === null ? null : to - from;
    return {
      area: { name: benchmark.area.name, code: benchmark.area.code },
      periods: shared.map((index) =>
        gapAnswer(labels.get(index) as string, own.get(index) as number, figures.get(index) as number),
      ),
      change: theirs,
      changePercent: theirs === null || from === null ? null : percent(theirs, from),
      differenceInDifferences: theirs === null ? null : change - theirs,
    };
  });
  const answer: CompareAnswer = {
    area: { name: series.area.name, code: series.area.code },
    indicator: {
      name: view.indicator.name,
      unit: view.indicator.unit,
      per: view.indicator.per,
      polarity: view.indicator.polarity,
    },
    since: labels.get(since) as string,
    at: labels.get(at) as string,
    decimals: view.measure.decimals,
    periods: window.map((index) => ({ period: labels.get(index) as string, value: own.get(index) as number })),
    change,
    changePercent: percent(change, own.get(since) as number),
    benchmarks: answers,
    text: "",
    cautions: compareCautions(
      series,
      view,
      answers,
      window.map((index) => labels.get(index) as string),
    ),
  };
  return { ...answer, text: compareHeadline(answer) };
}

function gapAnswer(period: string, own: number, value: number): GapAnswer {
  return { period, value, gap: own - value, gapPercent: percent(own - value, value) };
}

/** The first and last period of the comparison: those asked for, else the area's own first and last. */
function windowOf({ measure }: BasisView, own: Figures, question: CompareQuestion): [number, number] {
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
  if (since >= at)
    throw problem("since-not-before-at", {
      since: question.since ?? (observed[0]?.label as string),
      at: question.at ?? (observed.at(-1)?.label as string),
    });
  return [since, at];
}

function compareCautions(
  series: Series,
  view: BasisView,
  benchmarks: readonly BenchmarkAnswer[],
  window: readonly string[],
): Caution[] {
  const cautions: Caution[] = [];
  for (const { area, periods } of benchmarks) {
    const missing = window.filter((label) => !periods.some(({ period }) => period === label));
    if (missing.length > 0)
      cautions.push(caution("benchmark-periods-missing", { benchmark: area.name, periods: missing }));
    if (
      /^(england|wales|scotland|northern ireland|united kingdom)$/i.test(area.name) &&
      series.area.level !== "country" &&
      series.area.name !== area.name
    )
      cautions.push(caution("benchmark-includes-area", { area: series.area.name, benchmark: area.name }));
  }
  const rounded = view.indicator.unit === "rate" || view.indicator.unit === "percent";
  if (rounded && view.measure.decimals === 0) cautions.push(caution("rounded-comparison", { unit: 1 }));
  return cautions;
}
