/** The figures of others as a method takes them: in step with the baseline and with the periods ahead. */
import type { Method, Others } from "../../methods/method.js";
import { problem } from "../../problems.js";
import type { Area } from "../../series/area.js";
import type { Period } from "../../series/period.js";
import { observationAt, type Series } from "../../series/series.js";
import { type BasisView, viewOn } from "../basis.js";
import type { ProjectQuestion } from "../question.js";
import { type Benchmark, benchmarkFor } from "./benchmark.js";
import { donorsFor, setAside } from "./donors.js";
import type { Surroundings } from "./surroundings.js";
import { namedOrEngland } from "./usual.js";

/** Who else a projection was made of. */
export interface OthersUsed {
  /** as sentences call them: "England", "a synthetic control of 38 donors" */
  readonly words: string;
  /** in the order of the figures; one series each */
  readonly series: readonly Series[];
  /** the benchmarks that were named; empty for donors */
  readonly benchmarks: readonly Benchmark[];
  /** donors that lack a figure that is needed */
  readonly leftOut: readonly Area[];
  /** areas that are no donors because their names are those of nations or regions */
  readonly setAside: readonly Area[];
  readonly history: Others;
  readonly ahead: Others;
  /** the periods ahead for which all have figures */
  readonly horizon: readonly Period[];
  /** periods on the way that had to be left out, as a benchmark lacks them */
  readonly without: readonly Period[];
}

/** Where others come from. `treated` are the areas that take part in no average and are no donors, on placebo runs. */
export interface Around {
  readonly surroundings: Surroundings;
  readonly treated: readonly Area[];
}

/**
 * Null for methods that take no others.
 * Problems: `benchmark-needed`, `one-benchmark`, `benchmark-lacks`, `no-donors`, and those of `benchmarkFor`.
 */
export function othersOf(
  method: Method,
  series: Series,
  view: BasisView,
  baseline: readonly Period[],
  horizon: readonly Period[],
  question: ProjectQuestion,
  around: Around | null,
): OthersUsed | null {
  if (method.others === "none") return null;
  if (around === null) throw problem("benchmark-needed", { method: method.name });
  const { surroundings, treated } = around;
  if (method.others === "donors") return donorsUsed(series, view, baseline, horizon, question, around);
  const asked = namedOrEngland(question, surroundings);
  if (asked.length === 0) throw problem("benchmark-needed", { method: method.name });
  if (method.others === "benchmark" && asked.length > 1)
    throw problem("one-benchmark", { method: method.name, benchmarks: asked });
  const benchmarks = asked.map((one) => benchmarkFor(one, series, surroundings, treated, view.basis));
  const figures = benchmarks.map((benchmark) => figuresOn(benchmark.series, view));
  for (const [i, of] of figures.entries()) {
    const gap = baseline.find(({ index }) => !of.has(index));
    if (gap)
      throw problem("benchmark-lacks", { benchmark: benchmarks[i]?.name ?? "", period: gap.label, flag: "--baseline" });
  }
  const has = ({ index }: Period): boolean => figures.every((of) => of.has(index));
  const last = horizon.at(-1) as Period;
  if (!has(last)) {
    const of = benchmarks.find((_, i) => !figures[i]?.has(last.index));
    throw problem("benchmark-lacks", { benchmark: of?.name ?? "", period: last.label, flag: "--at" });
  }
  if (method.others === "benchmark" && question.change === "ratio")
    for (const period of [...baseline, ...horizon.filter(has)]) {
      const value = figures[0]?.get(period.index) as number;
      const benchmark = benchmarks[0]?.name ?? "";
      if (value <= 0) throw problem("benchmark-not-positive", { benchmark, period: period.label, value });
    }
  const names = benchmarks.map(({ name }) => name);
  return {
    words: inWords(names),
    series: benchmarks.map((benchmark) => benchmark.series),
    benchmarks,
    leftOut: [],
    setAside: [],
    ...inStep(names, figures, baseline, horizon.filter(has)),
    without: horizon.filter((period) => !has(period)),
  };
}

/** The same others for some of the periods ahead alone; null where they lack one. */
export function onlyAt(others: OthersUsed, periods: readonly Period[]): OthersUsed | null {
  const places = periods.map(({ index }) => others.horizon.findIndex((period) => period.index === index));
  if (places.includes(-1)) return null;
  const values = others.ahead.values.map((row) => places.map((place) => row[place] as number));
  return { ...others, ahead: { ...others.ahead, values }, horizon: periods, without: [] };
}

/** "Hull", "Hull and York", "Hull, York and Leeds" */
const inWords = (names: readonly string[]): string =>
  [names.slice(0, -1).join(", "), ...names.slice(-1)].filter((part) => part !== "").join(" and ");

/** Donors must have every figure that the area itself is judged by; further periods are there where all of them have it. */
function donorsUsed(
  series: Series,
  view: BasisView,
  baseline: readonly Period[],
  horizon: readonly Period[],
  question: ProjectQuestion,
  { surroundings, treated }: Around,
): OthersUsed {
  const judged = horizon.filter(({ index }) => observationAt(view.measure, index) !== null);
  const needed = [...baseline, ...(judged.length > 0 ? judged : horizon)];
  const donors = donorsFor(question.donors, series, surroundings, treated);
  const found = donors.map((donor) => ({ donor, figures: figuresOn(donor, view) }));
  const isWhole = ({ figures }: (typeof found)[number]): boolean => needed.every(({ index }) => figures.has(index));
  const whole = found.filter(isWhole);
  const leftOut = found.filter((one) => !isWhole(one)).map(({ donor }) => donor.area);
  if (whole.length === 0) throw problem("no-donors", { area: series.area.name, leftOut: leftOut.length });
  const kept = horizon.filter(({ index }) => whole.every(({ figures }) => figures.has(index)));
  return {
    words: `a synthetic control of ${whole.length === 1 ? "one donor" : `${whole.length} donors`}`,
    series: whole.map(({ donor }) => donor),
    benchmarks: [],
    leftOut,
    setAside: setAside(question.donors, series, surroundings),
    ...inStep(
      whole.map(({ donor }) => donor.area.name),
      whole.map(({ figures }) => figures),
      baseline,
      kept,
    ),
    without: horizon.filter((period) => !kept.includes(period)),
  };
}

/** By the period's index. */
export type Figures = ReadonlyMap<number, number>;

const NONE: Figures = new Map();
const known = { rate: new WeakMap<Series, Figures>(), count: new WeakMap<Series, Figures>() };

/**
 * An area's figures on the basis of the question; none where it has none on it. Made once for a series, as every area
 * of a scan asks for those of all others.
 */
export function figuresOn(series: Series, { basis }: Pick<BasisView, "basis">): Figures {
  const measure = basis === "rate" ? series.values : series.counts;
  if (!measure || measure.observations.length === 0) return NONE;
  let figures = known[basis].get(series);
  if (figures === undefined) {
    const { observations } = viewOn(series, basis, null).measure;
    figures = new Map(observations.map(({ period, value }) => [period.index, value]));
    known[basis].set(series, figures);
  }
  return figures;
}

function inStep(
  names: readonly string[],
  figures: readonly Figures[],
  baseline: readonly Period[],
  horizon: readonly Period[],
): Pick<OthersUsed, "history" | "ahead" | "horizon"> {
  const rows = (periods: readonly Period[]): number[][] =>
    figures.map((of) => periods.map(({ index }) => of.get(index) as number));
  return {
    history: { names, values: rows(baseline) },
    ahead: { names, values: rows(horizon) },
    horizon,
  };
}
