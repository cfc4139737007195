/** The periods of a file as `inspect` shows them: which there are, and which areas lack which. */
import type { Period } from "../series/period.js";
import { resolvePeriods } from "../series/periodColumn.js";
import { periodLike } from "../series/periodLabel.js";
import { usualSpacing } from "../series/series.js";
import { comparable } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import type { RawObservation } from "./plan.js";

/** Where a label first stood, and in which areas it stands. */
interface LabelSeen {
  /** from 0, by first appearance */
  readonly number: number;
  readonly label: string;
  readonly identifier: string;
  readonly line: number;
  readonly areas: Set<IndexedArea>;
}

interface PeriodSeen {
  readonly period: Period;
  readonly areas: Set<IndexedArea>;
}

interface Line {
  readonly label: string;
  readonly line: number;
}

export interface PeriodSurvey {
  /** the commonest kind first, parted by commas where indicators differ */
  readonly kind: string;
  readonly n: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** Labels and where they stand; whether a label is a period is judged within its indicator, as a question would. */
export class PeriodSurveyor {
  readonly #all: LabelSeen[] = [];
  /** a label may stand with several identifiers */
  readonly #byLabel = new Map<string, LabelSeen[]>();
  readonly #byIndicator = new Map<string, Map<LabelSeen, Line>>();

  /** Returns the number that the row's period is known by. */
  add({ period, identifier, line }: RawObservation, entry: IndexedArea, indicator: string): number {
    const seen = this.#seen(period, identifier, line);
    seen.areas.add(entry);
    const own = this.#byIndicator.get(indicator) ?? new Map<LabelSeen, Line>();
    if (own.size === 0) this.#byIndicator.set(indicator, own);
    if (!own.has(seen)) own.set(seen, { label: seen.label, line });
    return seen.number;
  }

  #seen(label: string, identifier: string, line: number): LabelSeen {
    const known = this.#byLabel.get(label);
    if (known) for (const seen of known) if (seen.identifier === identifier) return seen;
    const seen = { number: this.#all.length, label, identifier, line, areas: new Set<IndexedArea>() };
    this.#all.push(seen);
    if (known) known.push(seen);
    else this.#byLabel.set(label, [seen]);
    return seen;
  }

  report(areas: readonly IndexedArea[]): {
    periods: PeriodSurvey;
    badPeriods: Line[];
    gaps: { area: string; periods: string[] }[];
  } {
    const seen = this.#all;
    const resolved = resolvePeriods(seen);
    const periods = distinctPeriods(resolved.periods, seen);
    const kinds = new Set([kindSaid(resolved.kind, seen)]);
    const bad = new Map<LabelSeen, Line>();
    for (const own of this.#byIndicator.values()) {
      const labels = [...own.keys()];
      const found = resolvePeriods(labels);
      if (found.kind !== "") kinds.add(kindSaid(found.kind, labels));
      for (const place of [...found.unreadable, ...found.otherKind]) {
        const label = labels[place] as LabelSeen;
        if (!bad.has(label)) bad.set(label, own.get(label) as Line);
      }
    }
    return {
      periods: {
        kind: [...kinds].join(", "),
        n: periods.length,
        first: periods[0]?.period.label ?? null,
        last: periods.at(-1)?.period.label ?? null,
      },
      badPeriods: [...bad.values()].map(({ line, label }) => ({ line, label })),
      gaps: gapsOf(areas, periods),
    };
  }

  /** The first and the last of these periods; null where there are none. */
  rangeOf(numbers: ReadonlySet<number>): { first: string; last: string } | null {
    const labels = [...numbers].flatMap((number) => this.#all[number] ?? []);
    const ordered = resolvePeriods(labels)
      .periods.filter((period) => period !== null)
      .sort((a, b) => a.index - b.index);
    const [first, last] = [ordered[0], ordered.at(-1)];
    return first && last ? { first: first.label, last: last.label } : null;
  }
}

/** One entry for each period index (labels may write the same period in two ways), in order. */
function distinctPeriods(periods: readonly (Period | null)[], seen: readonly LabelSeen[]): PeriodSeen[] {
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
function gapsOf(areas: readonly IndexedArea[], periods: readonly PeriodSeen[]): { area: string; periods: string[] }[] {
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
function kindSaid(kind: string, seen: readonly LabelSeen[]): string {
  const [said, ...others] = new Set(seen.map(({ identifier }) => comparable(identifier)));
  const year = kind === "year" && others.length === 0 && /^(calendar|reporting) year$/.test(said ?? "");
  return year ? String(said).replace(" ", "-") : kind;
}
