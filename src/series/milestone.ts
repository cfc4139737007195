/** Milestones: dated events drawn on a curve, and where they lie on the curve's own axis. */
import { type Days, figureDays, indexOfMoment } from "./figureDays.js";
import { type Period, type PeriodMeaning, periodMeanings, stepOf } from "./period.js";
import { typedPeriod } from "./periodColumn.js";

export interface Milestone {
  /** as typed: a year, a month, a day, or any other form of a period */
  readonly from: string;
  /** the end of a span, as typed; null for a single date or period */
  readonly to: string | null;
  readonly label: string;
  readonly note: string | null;
  /** of the file it was read from, from 1 */
  readonly line: number;
}

/** A milestone on the index axis of a series. */
export interface MilestonePlace {
  /** in steps of the index, with fractions; a figure stands at its own whole index */
  readonly from: number;
  /** the same for a single day or period */
  readonly to: number;
  /** what had to be supposed of the calendar to place it, in words */
  readonly supposed: readonly string[];
  /** whether it falls in the days that the figures from one index to another are about, both included */
  fallsWithin(first: number, last: number): boolean;
}

/**
 * Where a milestone lies among the periods of a series, of which `sample` is any one. Periods of the series' own kind
 * have their index; anything else is placed by its days: 1 September 2014 lies between 2014 and 2015 where figures are
 * of 31 March. Null where axis and milestone have no calendar in common.
 */
export function placeMilestone({ from, to }: Pick<Milestone, "from" | "to">, sample: Period): MilestonePlace | null {
  const [first, last] = [ownIndex(from, sample), ownIndex(to ?? from, sample)];
  if (first !== null && last !== null)
    return { from: first, to: last, supposed: [], fallsWithin: (from, to) => first <= to && last >= from };
  return placeByDays(daysOfText(from), daysOfText(to ?? from), sample);
}

function placeByDays(first: DaysSaid, last: DaysSaid, sample: Period): MilestonePlace | null {
  if (first.days === null || last.days === null) return null;
  const axis = figureDays(sample);
  const [start, end] = [first.days[0], last.days[1]];
  // One day is placed by its noon; what is longer from its first midnight to its last.
  const [from, to] = [start === end ? start + 0.5 : start, start === end ? start + 0.5 : end + 1].map((moment) =>
    indexOfMoment(axis, moment, sample.index),
  ) as [number | null, number | null];
  if (from === null || to === null) return null;
  const supposed = [axis.supposed, first.supposed, last.supposed].filter((words) => words !== null);
  return {
    from,
    to,
    supposed: [...new Set(supposed)],
    fallsWithin: (from, to) =>
      start <= (axis.daysOf(to)?.[1] ?? -Infinity) && end >= (axis.daysOf(from)?.[0] ?? Infinity),
  };
}

/** The index of a period of the axis' own kind; null for any other, and for a date on an axis of longer periods. */
function ownIndex(text: string, sample: Period): number | null {
  const isOwn = periodMeanings(text).some((meaning) => isStepOf(meaning, sample));
  return isOwn ? (typedPeriod(text, sample.kind, sample.label)?.index ?? null) : null;
}

/** Whether what is meant is as long as a step of the axis: a day on a yearly axis lies between years. */
function isStepOf({ kind }: PeriodMeaning, sample: Period): boolean {
  if (/^year-by-/.test(sample.kind)) return kind === "year-ending";
  return stepOf(kind) === stepOf(sample.kind);
}

/** The days that a text is about, and what had to be supposed for it. */
interface DaysSaid {
  /** null for bare numbers, and for what is no date or period */
  readonly days: Days | null;
  readonly supposed: string | null;
}

/** The days that a date or period, as typed, is about. */
export function daysOfText(text: string): DaysSaid {
  for (const meaning of periodMeanings(text)) {
    const days = figureDays({ ...meaning, label: "" }).daysOf(meaning.index);
    if (days) return { days, supposed: /split/.test(meaning.kind) ? `${text} is taken to begin in April` : null };
  }
  return { days: null, supposed: null };
}
