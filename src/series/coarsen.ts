/** Periods labelled more finely than they follow one another: snapshots of one day a year are yearly figures. */
import type { PeriodMeaning } from "./calendar.js";

export type Coarsen = (meaning: PeriodMeaning) => PeriodMeaning;

const asIs: Coarsen = ({ kind, index }) => ({ kind, index });
const toYear: Record<string, Coarsen> = {
  month: ({ index }) => ({ kind: "year", index: Math.floor(index / 12) }),
  quarter: ({ index }) => ({ kind: "year", index: Math.floor(index / 4) }),
};
export const dayToMonth: Coarsen = ({ index }) => {
  const date = new Date(index * 86_400_000);
  return { kind: "month", index: date.getUTCFullYear() * 12 + date.getUTCMonth() };
};
export const monthToQuarter: Coarsen = ({ index }) => ({ kind: "quarter", index: Math.floor(index / 3) });

const allEqual = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/** Yearly snapshots labelled by their day or month are yearly; months three apart are quarters. */
export function coarsest(periods: readonly PeriodMeaning[]): Coarsen {
  const kind = periods[0]?.kind;
  if (periods.length < 2 || !kind) return asIs;
  if (kind === "day") {
    if (!sameDayOfMonth(periods)) return asIs;
    const months = periods.map(dayToMonth);
    const further = coarsest(months);
    return (meaning) => further(dayToMonth(meaning));
  }
  if (kind === "year-ending") return rolling(periods);
  if (kind === "quarter")
    return allEqual(periods.map(({ index }) => index % 4)) ? (toYear["quarter"] as Coarsen) : asIs;
  if (kind !== "month") return asIs;
  if (allEqual(periods.map(({ index }) => index % 12))) return toYear["month"] as Coarsen;
  return allEqual(periods.map(({ index }) => index % 3)) ? monthToQuarter : asIs;
}

/** Years that end in the same month are years; others overlap, and move on by quarters or by months. */
function rolling(periods: readonly PeriodMeaning[]): Coarsen {
  if (allEqual(periods.map(({ index }) => index % 12))) return toYear["month"] as Coarsen;
  const quarterly = allEqual(periods.map(({ index }) => index % 3));
  return ({ index }) =>
    quarterly ? { kind: ROLLING_QUARTER, index: Math.floor(index / 3) } : { kind: ROLLING_MONTH, index };
}

/** Years that each end a quarter, or a month, after the one before. */
export const ROLLING_QUARTER = "year-by-quarter";
export const ROLLING_MONTH = "year-by-month";

/** How much longer each period is than the step from one to the next: years pooled, or 12 months; null for no overlap. */
export function overlapOf(kind: string, spacing: number): { readonly years: number } | null {
  const pooled = Number(/^pooled-(?:split-)?(\d+)$/.exec(kind)?.[1] ?? 0);
  if (pooled > spacing) return { years: pooled };
  const steps = kind === ROLLING_QUARTER ? 4 : kind === ROLLING_MONTH ? 12 : 0;
  return steps > spacing ? { years: 1 } : null;
}

/** The same day of every month, or every month's last day. */
function sameDayOfMonth(periods: readonly PeriodMeaning[]): boolean {
  const dates = periods.map(({ index }) => new Date(index * 86_400_000));
  if (allEqual(dates.map((date) => date.getUTCDate()))) return true;
  return dates.every((date) => new Date(date.getTime() + 86_400_000).getUTCDate() === 1);
}
