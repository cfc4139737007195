/** An area beside its benchmarks and among the areas of its level: level, gap, change, rank, and before and after. */
import { problem } from "../problems.js";
import type { Area } from "../series/area.js";
import type { Polarity } from "../series/indicator.js";
import { type Period, stepOf } from "../series/period.js";
import type { Observation, Series } from "../series/series.js";
import { areTied } from "../stats/competitionRank.js";
import { type BasisView, indicatorAnswer, viewOn } from "./basis.js";
import type { Benchmark } from "./benchmarks/benchmark.js";
import { areNumbers } from "./benchmarks/numbers.js";
import { type Figures, figuresOn } from "./benchmarks/others.js";
import { benchmarkNamed } from "./benchmarks/othersAnswer.js";
import type { Surroundings } from "./benchmarks/surroundings.js";
import { compareCautions } from "./compareCautions.js";
import { compareHeadline } from "./compareHeadline.js";
import type { BenchmarkAnswer, CompareAnswer, GapAnswer } from "./comparison/answer.js";
import { atTheirRate, ownPeople } from "./comparison/atTheirRate.js";
import { chosenBenchmarks } from "./comparison/chosenBenchmarks.js";
import { eventStudy } from "./comparison/eventStudy.js";
import { changeBetween, fieldOf, levelAt, placeOf, rankingOf } from "./comparison/field.js";
import { rowsOf } from "./comparison/rows.js";
import { baselineOf, indexOf, namedPeriods } from "./horizon.js";
import { percentOf } from "./percentOf.js";
import type { CompareQuestion } from "./question.js";

/** What the comparison is made in: the area's figures, and the periods from `since` to `at` with their labels. */
interface Frame {
  readonly view: BasisView;
  readonly own: Figures;
  readonly window: readonly { readonly index: number; readonly period: string }[];
  readonly change: number;
  /** whether figures are as large as the areas are */
  readonly numbers: boolean;
  readonly people: CompareAnswer["people"];
  /** null without a baseline */
  readonly study: { readonly baseline: readonly Period[]; readonly after: readonly Period[] } | null;
}

/**
 * The area against each benchmark over the periods they share, and its place among the areas of its level.
 * Problems: those of `viewOn`, `chosenBenchmarks`, `baselineOf`, `eventStudy` and `rowsOf`; `no-such-period`,
 * `one-period`, `since-not-before-at`, `nothing-after-baseline`, `at-before-baseline-end`.
 */
export function compare(series: Series, question: CompareQuestion, surroundings: Surroundings): CompareAnswer {
  const view = viewOn(series, question.basis, question.polarity);
  const own = figuresOn(series, view);
  const [since, at] = windowOf(view, series.area, own, question);
  const observed = view.measure.observations.filter(({ period }) => period.index >= since && period.index <= at);
  const window = observed.map(({ period }) => ({ index: period.index, period: period.label }));
  const start = own.get(since) as number;
  const change = (own.get(at) as number) - start;
  const chosen = chosenBenchmarks(question.benchmarks, series, surroundings, window, view.basis);
  const { benchmarks } = chosen;
  const last = (observed.at(-1) as Observation).period;
  const people = ownPeople(series, view, last, question);
  const numbers = areNumbers(view, series, surroundings);
  const frame = { view, own, window, change, numbers, people, study: studyPeriods(view, at, question) };
  const views = benchmarks.map((benchmark) => viewOn(benchmark.series, view.basis, view.indicator.polarity));
  const answers = benchmarks.map((one, i) =>
    benchmarkAnswer(series, one, (views[i] as BasisView).measure.decimals, question, frame),
  );
  const field = fieldOf(series, surroundings, view.basis);
  const { polarity } = view.indicator;
  const byLevel = rankingOf(field, levelAt(at), polarity);
  const facts = {
    area: { name: series.area.name, code: series.area.code },
    indicator: indicatorAnswer(view.indicator),
    basis: view.basis,
    since: window[0]?.period ?? "",
    at: last.label,
    step: stepOf(last.kind),
    ownDecimals: view.measure.decimals,
    decimals: Math.max(
      view.measure.decimals,
      // The mean of whole numbers is told as a whole number.
      ...(numbers ? [] : views.map(({ measure }) => measure.decimals)),
    ),
    numbers,
    periods: window.map(({ index, period }) => ({ period, index, value: own.get(index) as number })),
    change,
    changePercent: percentOf(change, start),
    place: placeOf(series, byLevel),
    changePlace: placeOf(series, rankingOf(field, changeBetween(since, at), polarity)),
    people,
    benchmarksChosen: question.benchmarks.length > 0 ? ("asked" as const) : ("usual" as const),
    notMade: chosen.notMade,
    benchmarks: answers,
    rows:
      question.rows &&
      rowsOf(series, surroundings, question.rows, { ...frame, benchmarks, basis: view.basis, ranking: byLevel }),
  };
  return {
    ...facts,
    text: compareHeadline(facts),
    cautions: compareCautions(series, view, benchmarks, question, facts),
  };
}

/** Problem: that of `eventStudy`. */
function benchmarkAnswer(
  series: Series,
  benchmark: Benchmark,
  decimals: number,
  question: CompareQuestion,
  { view, own, window, change, numbers, people, study }: Frame,
): BenchmarkAnswer {
  const figures = figuresOn(benchmark.series, view);
  const shared = window.filter(({ index }) => figures.has(index));
  const end = window.at(-1)?.index ?? Number.NaN;
  const from = figures.get(window[0]?.index ?? Number.NaN) ?? null;
  const to = figures.get(end) ?? null;
  const theirs = from === null || to === null ? null : to - from;
  const { polarity, per } = view.indicator;
  return {
    ...benchmarkNamed(benchmark),
    area: { name: benchmark.series.area.name, code: benchmark.series.area.code },
    decimals,
    periods: shared.map(({ index, period }) =>
      gapAnswer(period, own.get(index) as number, figures.get(index) as number, benchmark.used?.get(index) ?? null),
    ),
    change: theirs,
    changePercent: theirs === null || from === null ? null : percentOf(theirs, from),
    differenceInDifferences: theirs === null ? null : change - theirs,
    standing: to === null || numbers ? null : standingOf(own.get(end) as number, to, polarity),
    people: atTheirRate(people, to, per),
    eventStudy:
      study &&
      eventStudy(own, figures, {
        area: series.area.name,
        benchmark: benchmark.name,
        ...study,
        level: question.level,
      }),
  };
}

/** Equal but for the last bits of an average is level. */
function standingOf(own: number, theirs: number, polarity: Polarity | null): BenchmarkAnswer["standing"] {
  if (polarity === null) return null;
  if (areTied(own, theirs)) return "level";
  return own < theirs === (polarity === "lower") ? "better" : "worse";
}

function gapAnswer(period: string, own: number, value: number, n: number | null): GapAnswer {
  return { period, value, gap: own - value, gapPercent: percentOf(own - value, value), n };
}

/** Problems: those of `baselineOf`; `nothing-after-baseline`, `at-before-baseline-end`. */
function studyPeriods({ measure }: BasisView, at: number, question: CompareQuestion): Frame["study"] {
  if (question.baseline === null) return null;
  const asked = { baseline: question.baseline, allowGaps: question.allowGaps };
  const { observations, to } = baselineOf(measure, asked, 2);
  if (at <= to.index) {
    if (question.at === null) throw problem("nothing-after-baseline", { end: to.label });
    throw problem("at-before-baseline-end", { at: question.at, end: to.label, flag: "--at" });
  }
  const after = measure.observations.filter(({ period }) => period.index > to.index && period.index <= at);
  return { baseline: observations.map(({ period }) => period), after: after.map(({ period }) => period) };
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
