/** What limits a comparison: who is in whom, how figures are rounded, and where they begin, stop or lack a period. */
import { type Caution, caution } from "../cautions.js";
import { isProvisional } from "../series/period.js";
import { type Observation, publishedUnit, type Series } from "../series/series.js";
import { boundaryCautions } from "./areaCautions.js";
import { type BasisView, viewOn } from "./basis.js";
import type { Benchmark } from "./benchmarks/benchmark.js";
import { benchmarkCautions } from "./benchmarks/benchmarkCautions.js";
import type { CompareAnswer } from "./comparison/answer.js";
import { figuresAgree } from "./figuresAgree.js";
import { namedPeriods } from "./horizon.js";
import type { CompareQuestion } from "./question.js";

type Compared = Pick<
  CompareAnswer,
  "periods" | "benchmarks" | "since" | "at" | "people" | "place" | "changePlace" | "indicator"
>;

export function compareCautions(
  series: Series,
  view: BasisView,
  benchmarks: readonly Benchmark[],
  question: CompareQuestion,
  answer: Compared,
): Caution[] {
  const cautions: Caution[] = [];
  const labels = new Set(answer.periods.map(({ period }) => period));
  const window = namedPeriods(view.measure).filter(({ label }) => labels.has(label));
  for (const [i, { area, periods }] of answer.benchmarks.entries()) {
    const shared = new Set(periods.map(({ period }) => period));
    const missing = answer.periods.flatMap(({ period }) => (shared.has(period) ? [] : [period]));
    if (missing.length > 0)
      cautions.push(caution("benchmark-periods-missing", { benchmark: area.name, periods: missing }));
    cautions.push(...benchmarkCautions(benchmarks[i] as Benchmark, series.area, window));
  }
  const rounded = view.indicator.unit === "rate" || view.indicator.unit === "percent";
  if (rounded && view.measure.decimals === 0)
    cautions.push(caution("rounded-comparison", { unit: publishedUnit(view.measure) }));
  return [
    ...cautions,
    ...rankCautions(answer, rounded ? view.measure : null),
    ...peopleCautions(answer),
    ...sourceCautions(
      series,
      view,
      benchmarks.map((benchmark) => benchmark.series),
      question,
      answer,
    ),
  ];
}

/** Of ranks: areas that are not among them, and ties that rounding makes. */
function rankCautions(
  { place, changePlace, at, since }: Compared,
  rounded: BasisView["measure"] | null,
): readonly Caution[] {
  if (place.rank === null) return [];
  const lacking = changePlace.lacking;
  const both = lacking.length > 0 ? [caution("areas-not-ranked", notRanked(changePlace, since, at))] : [];
  const tied = (place.tiedWith ?? 0) > 0 || (changePlace.tiedWith ?? 0) > 0;
  const ties = tied && rounded !== null && rounded.decimals === 0;
  return [...both, ...(ties ? [caution("ties-by-rounding", { unit: publishedUnit(rounded) })] : [])];
}

const notRanked = ({ n, of, lacking }: CompareAnswer["place"], since: string, at: string) => ({
  n,
  of,
  areas: lacking.map(({ name }) => name),
  since,
  at,
});

/** Of people at another's rate: whose number was not published. */
const peopleCautions = ({ people, at }: Compared): readonly Caution[] =>
  people?.populationSource === "implied"
    ? [caution("population-by-division", { period: at, population: people.population })]
    : [];

/** What the published figures hold against the comparison, of the area and of its benchmarks. */
function sourceCautions(
  series: Series,
  view: BasisView,
  benchmarks: readonly Series[],
  question: CompareQuestion,
  { periods }: Compared,
): Caution[] {
  const own = view.measure.observations;
  const labels = new Set(periods.map(({ period }) => period));
  const window = own.filter(({ period }) => labels.has(period.label));
  const first = (window[0] as Observation).period;
  const last = (window.at(-1) as Observation).period;
  const used = ({ period }: Pick<Observation, "period">): boolean =>
    period.index >= first.index && period.index <= last.index;
  const views = benchmarks.map((benchmark) => viewOn(benchmark, question.basis, question.polarity));
  const marked = [first, last].flatMap(({ label, note }) =>
    note !== undefined && isProvisional(note) ? [{ period: label, note }] : [],
  );
  return [
    ...missingActuals(view, views, used),
    ...(question.since === null ? startsLate(series, view, benchmarks, views) : []),
    ...(question.at === null ? stopsEarly(series, view, benchmarks, views) : []),
    ...[series, ...benchmarks].flatMap(({ area }, i) =>
      boundaryCautions(area, (i === 0 ? view : (views[i - 1] as BasisView)).measure.observations, used),
    ),
    ...(marked.length > 0 ? [caution("provisional-figures", { periods: marked })] : []),
    ...(view.basis === "rate" ? [series, ...benchmarks].flatMap((one) => figuresAgree(one, used)) : []),
  ];
}

/** Caution `missing-actuals`: periods of the window that a benchmark has, or the file names, and the area does not. */
function missingActuals(
  { measure }: BasisView,
  views: readonly BasisView[],
  used: (observation: Pick<Observation, "period">) => boolean,
): Caution[] {
  const known = new Set(measure.observations.map(({ period }) => period.index));
  const theirs = views.flatMap((view) => view.measure.observations.filter(used).map(({ period }) => period));
  const ownMissing = measure.missing.filter(({ period }) => used({ period }));
  const all = new Map([...theirs, ...ownMissing.map(({ period }) => period)].map((period) => [period.index, period]));
  const periods = [...all.values()]
    .filter(({ index }) => !known.has(index))
    .sort((a, b) => a.index - b.index)
    .map(({ index, label }) => {
      const cell = ownMissing.find(({ period }) => period.index === index);
      return { period: label, symbol: cell?.symbol ?? "", reason: cell?.reason ?? "not in the file" };
    });
  return periods.length > 0 ? [caution("missing-actuals", { periods })] : [];
}

type Ends = (
  series: Series,
  view: BasisView,
  benchmarks: readonly Series[],
  views: readonly BasisView[],
) => readonly Caution[];

/** Caution `series-starts`: without `--since` the comparison begins where the area's figures do. */
const startsLate: Ends = ({ area }, { measure }, benchmarks, views) => {
  const own = namedPeriods(measure)[0] as Observation["period"];
  return views.flatMap((view, i) => {
    const theirs = view.measure.observations[0]?.period;
    if (!theirs || theirs.index >= own.index) return [];
    const others = (benchmarks[i] as Series).area.name;
    return [caution("series-starts", { areas: [{ area: area.name, period: own.label }], others, usual: theirs.label })];
  });
};

/** Caution `series-stops`: without `--at` it ends where they do. */
const stopsEarly: Ends = ({ area }, { measure }, benchmarks, views) => {
  const own = namedPeriods(measure).at(-1) as Observation["period"];
  return views.flatMap((view, i) => {
    const theirs = view.measure.observations.at(-1)?.period;
    if (!theirs || theirs.index <= own.index) return [];
    const others = (benchmarks[i] as Series).area.name;
    return [caution("series-stops", { areas: [{ area: area.name, period: own.label }], others, usual: theirs.label })];
  });
};
