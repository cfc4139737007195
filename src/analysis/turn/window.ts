/** The figures that `turn` looks at, and labels for the places in time that it finds. */
import { problem } from "../../problems.js";
import type { Period } from "../../series/period.js";
import { periodLike } from "../../series/periodLabel.js";
import type { Measure, MissingObservation, Observation } from "../../series/series.js";
import { indexOf, namedPeriods } from "../horizon.js";
import type { TurnQuestion } from "./question.js";

export interface Window {
  readonly observations: readonly Observation[];
  readonly missing: readonly MissingObservation[];
  readonly times: readonly number[];
  readonly values: readonly number[];
  /** time of the last period, with a figure or without */
  readonly ended: number;
}

/** Fewer figures have no direction. */
const FEWEST = 3;

/** Problems: `no-such-period`, `bad-window`, `few-to-turn`. */
export function windowOf(measure: Measure, { from, to }: Pick<TurnQuestion, "from" | "to">): Window {
  const periods = namedPeriods(measure);
  const start = from === null ? -Infinity : indexOf(from, periods, "--from");
  const end = to === null ? Infinity : indexOf(to, periods, "--to");
  if (start > end) throw problem("bad-window", { from: from as string, to: to as string });
  const inside = ({ period }: { period: Period }): boolean => period.index >= start && period.index <= end;
  const observations = measure.observations.filter(inside);
  if (observations.length < FEWEST)
    throw problem("few-to-turn", {
      figures: observations.length,
      needed: FEWEST,
      window: from !== null || to !== null,
    });
  return {
    observations,
    missing: measure.missing.filter(inside),
    times: observations.map(({ period }) => period.index),
    values: observations.map(({ value }) => value),
    ended: Math.max(...periods.filter((period) => inside({ period })).map(({ index }) => index)),
  };
}

type Observed = Pick<Window, "observations">;

/** What reckoning leaves of a place that falls on a period. */
const NOISE = 1e-6;

/** Whether periods fall on whole numbers; bare numbers (`1960.5`, `1961.5`) need not. */
const onWholes = ({ observations }: Observed): boolean =>
  observations.every(({ period }) => Number.isInteger(period.index));

/** The label of the whole step nearest to a place in time; of the nearest figure where periods are no whole numbers. */
export function labelAt(window: Observed, index: number): string {
  const { observations } = window;
  const first = (observations[0] as Observation).period;
  if (!onWholes(window)) {
    const off = ({ period }: Observation): number => Math.abs(period.index - index);
    return observations.reduce((nearest, next) => (off(next) < off(nearest) ? next : nearest)).period.label;
  }
  const whole = Math.round(index);
  return observations.find(({ period }) => period.index === whole)?.period.label ?? periodLike(first, whole).label;
}

/** The last period at or before a place in time, and the first at or after it. */
export function labelBefore(window: Observed, index: number): string {
  if (onWholes(window)) return labelAt(window, Math.floor(index + NOISE));
  const before = window.observations.findLast(({ period }) => period.index <= index + NOISE);
  return (before ?? (window.observations[0] as Observation)).period.label;
}

export function labelAfter(window: Observed, index: number): string {
  if (onWholes(window)) return labelAt(window, Math.ceil(index - NOISE));
  const after = window.observations.find(({ period }) => period.index >= index - NOISE);
  return (after ?? (window.observations.at(-1) as Observation)).period.label;
}
