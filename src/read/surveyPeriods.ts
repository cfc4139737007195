/** The periods of a file as `inspect` shows them: which there are, and which areas lack which. */
import type { Period } from "../series/period.js";
import { periodLike } from "../series/periodLabel.js";
import { usualSpacing } from "../series/series.js";
import { comparable } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";

/** Where a label first stood, and in which areas it stands. */
export interface LabelSeen {
  readonly label: string;
  readonly identifier: string;
  readonly line: number;
  readonly areas: Set<IndexedArea>;
}

export interface PeriodSeen {
  readonly period: Period;
  readonly areas: Set<IndexedArea>;
}

/** One entry for each period index (labels may write the same period in two ways), in order. */
export function distinctPeriods(periods: readonly (Period | null)[], seen: readonly LabelSeen[]): PeriodSeen[] {
  const byIndex = new Map<number, PeriodSeen>();
  for (const [place, period] of periods.entries()) {
    if (!period) continue;
    const entry = byIndex.get(period.index) ?? { period, areas: new Set<IndexedArea>() };
    for (const area of (seen[place] as LabelSeen).areas) entry.areas.add(area);
    byIndex.set(period.index, entry);
  }
  return [...byIndex.values()].sort((a, b) => a.period.index - b.period.index);
}

/** What each area lacks of the periods that others have, and of those that the spacing leads one to expect. */
export function gapsOf(
  areas: readonly IndexedArea[],
  periods: readonly PeriodSeen[],
): { area: string; periods: string[] }[] {
  const spacing = usualSpacing(periods);
  const lackedByAll: string[] = [];
  for (const [i, { period }] of periods.slice(1).entries()) {
    const before = (periods[i] as PeriodSeen).period;
    for (let index = before.index + spacing; index < period.index - 1e-9 && lackedByAll.length < 50; index += spacing)
      lackedByAll.push(periodLike(before, index).label);
  }
  const own = areas.map((entry) => ({
    area: entry.area.name,
    periods: periods.filter((seen) => !seen.areas.has(entry)).map(({ period }) => period.label),
  }));
  const everyone = lackedByAll.length > 0 ? [{ area: "every area", periods: lackedByAll }] : [];
  return [...everyone, ...own.filter((gap) => gap.periods.length > 0)];
}

/** The kind of the periods: where all are years, the kind of year that the file's identifiers say they are. */
export function kindSaid(kind: string, seen: readonly LabelSeen[]): string {
  const [said, ...others] = new Set(seen.map(({ identifier }) => comparable(identifier)));
  const year = kind === "year" && others.length === 0 && /^(calendar|reporting) year$/.test(said ?? "");
  return year ? String(said).replace(" ", "-") : kind;
}
