/** Which days of the calendar a figure of a series is about, and where a day lies on the series' own axis. */

import { ROLLING_MONTH, ROLLING_QUARTER } from "./coarsen.js";
import { dayIndex, type Period, type PeriodMeaning, periodMeanings } from "./period.js";
import { calendarSpan } from "./periodColumn.js";

/** First and last day, as days since 1970. */
export type Days = readonly [number, number];

/** One series' axis, known by any of its periods: the kind says the step, the label whether figures are of one day. */
export interface FigureDays {
  /** null on an axis that is not on the calendar */
  daysOf(index: number): Days | null;
  /** what had to be supposed of the axis, in words; null for nothing */
  readonly supposed: string | null;
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const monthStart = (index: number): number => dayIndex(Math.floor(index / 12), (index % 12) + 1, 1) as number;
/** `count` months, the last of them at `index`. */
const monthsTo = (index: number, count: number): Days => [monthStart(index - count + 1), monthStart(index + 1) - 1];

export function figureDays({ kind, label }: Period): FigureDays {
  const bare = kind.replace(/:.*$/, "");
  const snapshot = snapshotOf(bare, periodMeanings(label));
  if (snapshot) return { daysOf: snapshot, supposed: null };
  const [daysOf, supposed] = stretchOf(bare);
  return { daysOf, supposed };
}

/** Yearly figures labelled by a day, a month or a quarter are of that day, month or quarter; months by a day, of it. */
function snapshotOf(kind: string, meanings: readonly PeriodMeaning[]): ((index: number) => Days) | null {
  const steps = kind === "year" ? 12 : kind === "quarter" ? 3 : kind === "month" ? 1 : 0;
  if (steps === 0) return null;
  const of = (wanted: string): PeriodMeaning | undefined => meanings.find((meaning) => meaning.kind === wanted);
  const day = of("day");
  if (day) return dayOfEach(steps, day.index);
  const month = of("month");
  if (month && steps > 1) return (index) => monthsTo(index * steps + (month.index % steps), 1);
  if (steps < 12) return null;
  const quarter = of("quarter");
  if (quarter) return (index) => monthsTo(index * 12 + (quarter.index % 4) * 3 + 2, 3);
  const ending = of("year-ending");
  return ending ? (index) => monthsTo(index * 12 + (ending.index % 12), 12) : null;
}

/** The same day of every step, or the last of its month where it is that. */
function dayOfEach(steps: number, own: number): (index: number) => Days {
  const date = new Date(own * 86_400_000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const isLast = day === lastDayOf(year, month);
  return (index) => {
    const at = index * steps + ((month - 1) % steps);
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
    const found = dayIndex(y, m, isLast ? lastDayOf(y, m) : Math.min(day, lastDayOf(y, m))) as number;
    return [found, found];
  };
}

type Stretch = readonly [(index: number) => Days | null, string | null];

/** Figures of a whole period. */
function stretchOf(kind: string): Stretch {
  const pooled = /^pooled-(split-)?(\d+)$/.exec(kind);
  if (pooled?.[2]) {
    const [split, years] = [pooled[1] !== undefined, Number(pooled[2])];
    const last = split ? 2 : 11;
    return [
      (index) => monthsTo((index + years - 1) * 12 + last + (split ? 12 : 0), years * 12),
      SUPPOSED[split ? "split" : "plain"],
    ];
  }
  if (kind === "year") return [(index) => calendarSpan({ kind, index }), SUPPOSED.plain];
  if (kind === "split-year") return [(index) => calendarSpan({ kind: "financial-year", index }), SUPPOSED.split];
  if (kind === "split-quarter") return [(index) => calendarSpan({ kind: "quarter", index: index + 1 }), SUPPOSED.split];
  if (kind === "year-ending" || kind === ROLLING_MONTH) return [(index) => monthsTo(index, 12), null];
  if (kind === ROLLING_QUARTER) return [(index) => monthsTo(index * 3 + 2, 12), null];
  // Estimates of the population at 30 June.
  if (kind === "mid-year") return [dayOfEach(12, dayIndex(2001, 6, 30) as number), null];
  return [(index) => calendarSpan({ kind, index }), null];
}

const SUPPOSED = {
  plain: "the years of the figures are taken as calendar years",
  split: "the years of the figures are taken to begin in April",
} as const;

/**
 * Where a moment lies on the axis, in steps of its index: a figure stands at its own index, which is the middle of the
 * days it is about. `moment` in days since 1970, noon being half a day; `near` is an index to begin at. Null off the
 * calendar.
 */
export function indexOfMoment({ daysOf }: FigureDays, moment: number, near: number): number | null {
  const middle = (index: number): number => {
    const [first, last] = daysOf(index) as Days;
    return (first + last + 1) / 2;
  };
  if (daysOf(near) === null) return null;
  let index = near + Math.floor((moment - middle(near)) / (middle(near + 1) - middle(near)));
  while (middle(index) > moment) index -= 1;
  while (middle(index + 1) <= moment) index += 1;
  return index + (moment - middle(index)) / (middle(index + 1) - middle(index));
}
