/** The steps that every answer about a projection shares: basis, baseline, fit, horizon, forecast. */
import type { Ahead, Fit, Forecast, History, Method, Terms } from "../methods/method.js";
import { methodNamed } from "../methods/registry.js";
import { problem } from "../problems.js";
import type { Period } from "../series/period.js";
import { observationAt, type Series } from "../series/series.js";
import { roundHalfAway } from "../stats/rounding.js";
import { toldByChange } from "./areaCautions.js";
import { type BasisView, viewOn } from "./basis.js";
import { type Around, type OthersUsed, onlyAt, othersOf } from "./benchmarks/others.js";
import { countedOf, type OutOf, populationsAhead } from "./counted.js";
import { type Baseline, baselineOf, horizonOf } from "./horizon.js";
import type { ProjectQuestion } from "./question.js";
import { requireSeason, seasonOf } from "./season.js";

/** Everything about one run that the steps below share. */
export interface Working {
  readonly series: Series;
  readonly question: ProjectQuestion;
  readonly view: BasisView;
  readonly baseline: Baseline;
  /** what the method was fitted to, and how */
  readonly history: History;
  readonly terms: Terms;
  readonly fit: Fit;
  readonly horizon: readonly Period[];
  /** what the projected counts are out of, where the method asks for it */
  readonly outOf: OutOf;
  /** whose figures the projection is made of beside the area's own; null for a trend of its own */
  readonly others: OthersUsed | null;
  /** where others come from, for whoever puts the question again; null where nothing else was read */
  readonly around: Around | null;
  readonly forecast: Forecast;
  /** index of the period that `--actual` speaks of; null without it */
  readonly givenAt: number | null;
}

/** How `prepare` is asked, where not for every period up to `--at`. */
export interface Preparing {
  /** the flag by which the last period was named, for messages */
  readonly flag?: string;
  /** whether every period after the baseline is forecast, or the last alone */
  readonly reach?: "all" | "last";
  /** another question about the same series, with the last period asked about: what stays the same is not done again */
  readonly known?: { readonly working: Working; readonly last: Period } | null;
  /** the other areas, for methods that take them */
  readonly around?: Around | null;
}

/** Problems: those of `viewOn`, `baselineOf`, `countedOf`, `horizonOf`, `othersOf`, `seasonOf`, `requireSeason`;
 * `not-positive`. */
export function prepare(
  series: Series,
  question: ProjectQuestion,
  { flag = "--at", reach = "all", known = null, around = known?.working.around ?? null }: Preparing = {},
): Working {
  const view =
    known?.working.view.basis === question.basis
      ? known.working.view
      : viewOn(series, question.basis, question.polarity);
  const method = methodNamed(question.method);
  const baseline =
    knownBaseline(known?.working, view, question, method) ??
    toldByChange(series.area, () => baselineOf(view.measure, question, method.minimumPoints));
  const own = historyOf(series, view, baseline, method, question);
  const whole =
    known && method.others !== "donors" && stepsAlike(known.working, view, baseline)
      ? [known.last]
      : horizonOf(view.measure, baseline, question.at, flag);
  const outOf = outOfWhat(series, view, reach === "all" ? whole : whole.slice(-1), own, question);
  const fitted = baseline.observations.map(({ period }) => period);
  const others =
    othersOnTheWay(method, series, view, fitted, reach === "all" ? [] : whole, question, around) ??
    othersOf(method, series, view, fitted, outOf.horizon, question, around);
  const history = { ...own, others: others?.history ?? null };
  const horizon = others?.horizon ?? outOf.horizon;
  const season = seasonOf(question, baseline.from.kind);
  if (season !== null) requireSeason(season, baseline, horizon, question);
  const terms = { anchor: question.anchor, season, change: question.change };
  const fit = method.fit(history, terms);
  const ahead: Ahead = {
    times: horizon.map(({ index }) => index),
    populations: outOf.populations?.map(({ population }) => population) ?? null,
    others: others?.ahead ?? null,
  };
  const forecast = rounded(fit.forecast(ahead), question, view);
  const lastActual = horizon.filter(({ index }) => observationAt(view.measure, index)).at(-1);
  // A count given for an explicit `--at` beyond the published figures is that period's first actual.
  const givenAt =
    question.actual === null ? null : ((question.at === null ? lastActual : horizon.at(-1))?.index ?? null);
  return { series, question, view, baseline, history, terms, fit, horizon, outOf, others, around, forecast, givenAt };
}

/**
 * Donors must have every figure that the area is judged by on the way, even where only the last is asked about: lest they
 * be others than of the whole projection. Null where that does not matter.
 */
function othersOnTheWay(
  method: Method,
  series: Series,
  view: BasisView,
  fitted: readonly Period[],
  horizon: readonly Period[],
  question: ProjectQuestion,
  around: Around | null,
): OthersUsed | null {
  if (method.others !== "donors" || horizon.length < 2) return null;
  const others = othersOf(method, series, view, fitted, horizon, question, around);
  return others && onlyAt(others, horizon.slice(-1));
}

/** The baseline that is known, where it is asked for again and has points enough. */
function knownBaseline(
  known: Working | undefined,
  view: BasisView,
  question: ProjectQuestion,
  { minimumPoints }: Method,
): Baseline | null {
  if (known?.view !== view || known.question.baseline.join() !== question.baseline.join()) return null;
  return known.baseline.observations.length < minimumPoints ? null : known.baseline;
}

/** Whether the periods ahead are the same: steps of the same length from the same end. */
const stepsAlike = ({ view, baseline }: Working, other: BasisView, { to, spacing }: Baseline): boolean =>
  view === other && baseline.to.index === to.index && baseline.spacing === spacing;

/** The baseline's figures as the method takes them, but for those of others. Problems: those of `countedOf`; `not-positive`. */
export function historyOf(
  series: Series,
  view: BasisView,
  { observations }: Pick<Baseline, "observations">,
  method: Method,
  question: ProjectQuestion,
): History {
  const byRatio = method.others === "benchmark" && question.change === "ratio";
  const below = method.positiveOnly || byRatio ? observations.find(({ value }) => value <= 0) : undefined;
  if (below) throw problem("not-positive", { method: method.name, period: below.period.label, value: below.value });
  return {
    times: observations.map(({ period }) => period.index),
    values: observations.map(({ value }) => value),
    counted: method.fitsCounts ? countedOf(series, view, observations, question) : null,
    others: null,
  };
}

const outOfWhat = (
  series: Series,
  view: BasisView,
  horizon: readonly Period[],
  { counted }: History,
  question: ProjectQuestion,
): OutOf =>
  counted?.populations
    ? populationsAhead(series, view, horizon, question)
    : { horizon, populations: null, leftOut: [] };

/** `--round-rates` rounds the projection before anything is counted from it. */
function rounded(forecast: Forecast, question: ProjectQuestion, view: BasisView): Forecast {
  if (!question.roundRates) return forecast;
  return { ...forecast, mean: forecast.mean.map((mean) => roundHalfAway(mean, view.measure.decimals)) };
}
