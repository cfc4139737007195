/** One area's groups as one list of points, or the question which of them is meant. */
import { type Location, problem } from "../problems.js";
import { type Period, periodMeanings, stepOf } from "../series/period.js";
import { comparable } from "../series/writing.js";
import { periodKey } from "./assemble.js";
import type { Group, RawPoint } from "./groups.js";
import type { PeriodNotes } from "./periodNotes.js";
import type { Plan } from "./plan.js";

interface Joining {
  readonly plan: Plan;
  readonly notes: PeriodNotes;
  readonly periods: ReadonlyMap<string, Period>;
  readonly location: Location;
}

/**
 * Groups are joined where only notes tell them apart and they never meet in a period.
 * Problem: `which-filter`, naming the column that must be chosen by.
 */
export function joinGroups(groups: readonly Group[], joining: Joining): readonly RawPoint[] {
  const [first] = groups;
  if (!first || groups.length === 1) return first?.points ?? [];
  const { plan, notes } = joining;
  const meeting = firstMeeting(groups, joining.periods);
  const filter = plan.filters.findIndex(
    ({ name }, i) =>
      !notes.isNote(i) &&
      groups.some((group) => differ(group, first, i)) &&
      !namesTheRow(groups, i) &&
      !(meeting === null && isPartOfPeriod(name, joining.periods)),
  );
  if (filter >= 0) throw whichFilter(filter, groups, joining);
  if (meeting) {
    const [a, b] = meeting;
    throw whichFilter(
      plan.filters.findIndex((_, i) => differ(a, b, i)),
      groups,
      joining,
    );
  }
  return groups.flatMap(({ points }) => points);
}

/**
 * Whether a column says the period again, in part: the year or the month beside a running number. Where the periods are
 * years, it says more than they do, and is something to choose by.
 */
const isPartOfPeriod = (name: string, periods: ReadonlyMap<string, Period>): boolean =>
  PART_OF_PERIOD.test(name) && [...periods.values()].every(({ kind }) => stepOf(kind) !== "year");

const PART_OF_PERIOD = /^(year|yr|quarter|qtr|month|mth|day)([_ ]?(no|num|number|name))?$/i;

const differ = (a: Group, b: Group, filter: number): boolean =>
  comparable(a.filters[filter] ?? "") !== comparable(b.filters[filter] ?? "");

/** Rows needed before a column that never repeats itself is believed to name them and not to sort them. */
const ROWS_TO_TELL = 4;

/** A column that is different in every row leaves nothing to choose: a row's id, a remark, the period in other words. */
function namesTheRow(groups: readonly Group[], filter: number): boolean {
  const values = groups.map(({ filters }) => comparable(filters[filter] ?? ""));
  const single = groups.every(({ points }) => points.length === 1) && new Set(values).size === values.length;
  if (!single) return false;
  const isPeriod = (value: string): boolean => periodMeanings(value).some(({ kind }) => kind !== "number");
  return values.length >= ROWS_TO_TELL || values.every(isPeriod);
}

/** The first two groups that hold the same period. */
function firstMeeting(groups: readonly Group[], periods: ReadonlyMap<string, Period>): readonly [Group, Group] | null {
  const owner = new Map<number, Group>();
  for (const group of groups) {
    for (const point of group.points) {
      const { index } = periods.get(periodKey(point)) as Period;
      const other = owner.get(index);
      if (other && other !== group) return [group, other];
      owner.set(index, group);
    }
  }
  return null;
}

function whichFilter(filter: number, groups: readonly Group[], { plan, location }: Joining): Error {
  const counts = new Map<string, { value: string; rows: number }>();
  for (const { filters, points } of groups) {
    const value = filters[filter] ?? "";
    const choice = counts.get(comparable(value)) ?? { value, rows: 0 };
    choice.rows += points.length;
    counts.set(comparable(value), choice);
  }
  const choices = [...counts.values()].sort(
    (a, b) => likelyTotal(b.value) - likelyTotal(a.value) || b.rows - a.rows || (a.value < b.value ? -1 : 1),
  );
  return problem("which-filter", { column: plan.filters[filter]?.name ?? "", choices }, location);
}

/**
 * How much a choice sounds like the whole, which is offered first: 2 for a total in words, 1 for a blank, which is the
 * whole where the others are parts, 0 for anything else.
 */
export const likelyTotal = (value: string): number => {
  if (value === "") return 1;
  return /^(total|all|persons)\b/i.test(value) || /looked after (at|on) 31 march/i.test(value) ? 2 : 0;
};
