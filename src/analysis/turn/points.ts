/** The figures as the answer lists them, each with what its count says of its own error. */
import { observationAt, publishedUnit, type Series } from "../../series/series.js";
import { countLimits, rateLimits, wilsonLimits } from "../../stats/rateLimits.js";
import type { BasisView } from "../basis.js";
import { populationAt } from "../people.js";
import type { LimitsFrom, TurnPoint } from "./answer.js";
import type { TurnQuestion } from "./question.js";
import type { Window } from "./window.js";

interface FigureLimits {
  readonly lower: number;
  readonly upper: number;
  readonly limits: LimitsFrom;
}

const NO_LIMITS = { lower: null, upper: null, limits: null } as const;
/** Byar's limits are used from this count on. */
const BYAR_FROM = 10;

/**
 * What the figures are per, as count / population tells where neither unit nor name does: a power of ten from 100 on
 * that all of them agree on; null where they do not.
 */
function perOf(series: Series): number | null {
  const { per, unit } = series.indicator;
  if (per !== null) return per;
  if (unit === "percent") return 100;
  const found = (series.values?.observations ?? []).flatMap(({ period, value }) => {
    const count = observationAt(series.counts, period.index)?.value ?? 0;
    const population = observationAt(series.populations, period.index)?.value ?? 0;
    return count > 0 && population > 0 && value > 0 ? [(value * population) / count] : [];
  });
  const [first] = found;
  if (first === undefined || found.length < 3) return null;
  const tens = 10 ** Math.round(Math.log10(first));
  return tens >= 100 && found.every((one) => Math.abs(one / tens - 1) < AGREE) ? tens : null;
}

/** Rounded figures are off by less than this share where they are of the counts beside them. */
const AGREE = 0.02;

/** Whether the figures are shares of a whole, so that none can exceed it. */
const isShare = (series: Series, per: number | null): boolean =>
  series.indicator.unit === "percent" || (series.indicator.per === null && per === 100);

export function pointsOf(
  series: Series,
  view: BasisView,
  window: Window,
  fitted: readonly (number | null)[],
  question: TurnQuestion,
): TurnPoint[] {
  const per = perOf(series);
  const share = isShare(series, per);
  return window.observations.map(({ period, value, file }, place) => {
    const own = observationAt(series.counts, period.index)?.value ?? null;
    const count = view.basis === "count" ? value : own;
    const rated = view.basis === "rate" ? own : null;
    const population = share
      ? (observationAt(series.populations, period.index)?.value ?? null)
      : (populationAt(series, period, question.population, rated, per ?? 1)?.population ?? null);
    const limits =
      view.basis === "count"
        ? limitsOfCount(value, question.level)
        : (publishedLimits(series, period.index) ?? limitsOfRate(value, count, population, per, share, view, question));
    return {
      period: period.label,
      index: period.index,
      note: period.note ?? null,
      value,
      fitted: fitted[place] ?? null,
      count,
      population,
      ...(limits ?? NO_LIMITS),
      file,
    };
  });
}

/** As the publisher gives them, at the publisher's own level; null where the file has none for the period. */
function publishedLimits(series: Series, index: number): FigureLimits | null {
  const lower = observationAt(series.lower ?? null, index)?.value;
  const upper = observationAt(series.upper ?? null, index)?.value;
  return lower === undefined || upper === undefined ? null : { lower, upper, limits: "published" };
}

/** Of a number of events; null where it cannot be one. */
function limitsOfCount(count: number, level: number): FigureLimits | null {
  if (count < 0) return null;
  return { ...countLimits(count, level), limits: count < BYAR_FROM ? "exact" : "byar" };
}

/** From the count behind a rate or share; null where the figure is not that count's. */
function limitsOfRate(
  value: number,
  count: number | null,
  population: number | null,
  per: number | null,
  share: boolean,
  { measure }: BasisView,
  { level }: TurnQuestion,
): FigureLimits | null {
  if (count === null || population === null || per === null || count < 0 || !(population > 0)) return null;
  const rate = (count / population) * per;
  if (Math.abs(rate - value) > Math.max(publishedUnit(measure), AGREE * Math.abs(value))) return null;
  if (!share) return { ...rateLimits(count, population, per, level), limits: count < BYAR_FROM ? "exact" : "byar" };
  if (count > population) return null;
  const { lower, upper } = wilsonLimits(count, population, level);
  return { lower: lower * per, upper: upper * per, limits: "wilson" };
}
