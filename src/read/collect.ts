/** Rows to groups: the cells of the wanted areas, kept apart by everything that may tell two figures apart. */
import type { Caution } from "../cautions.js";
import { problem } from "../problems.js";
import { AreaIndex, type IndexedArea } from "./areaIndex.js";
import { type Group, Groups } from "./groups.js";
import { IndicatorFilter } from "./indicatorFilter.js";
import { InnerHeaders } from "./innerHeader.js";
import type { Opened } from "./open.js";
import { PeriodNotes } from "./periodNotes.js";
import type { RawObservation } from "./plan.js";
import type { AreaRequest, ReadRequest } from "./request.js";
import { RowsWithoutPeriod } from "./rowsWithoutPeriod.js";
import { WantedAreas } from "./wantedAreas.js";
import { Where } from "./wherePasses.js";

export interface Collected {
  readonly areas: AreaIndex;
  readonly groups: ReadonlyMap<IndexedArea, readonly Group[]>;
  /** which filter columns only annotate the period */
  readonly notes: PeriodNotes;
  /** what an indicator known by a key is called; null where it has no other name */
  readonly labelOf: (indicator: string) => string | null;
  /** rows read, whether wanted or not */
  readonly rows: number;
  readonly cautions: readonly Caution[];
}

/**
 * Reads every row, keeps the points of the areas that `wanted` or `benchmarks` could mean.
 * Problems: those of the file format, `another-header`, `no-such-choice`, `no-such-column`, `which-indicator`.
 */
export async function collect(
  opened: Opened,
  request: ReadRequest,
  wanted: AreaRequest,
  benchmarks: readonly string[],
): Promise<Collected> {
  const { plan, location, table } = opened;
  const where = new Where(request.where, table.columns, location);
  const nothingYet = () => {
    const areas = new AreaIndex();
    return {
      areas,
      wantedAreas: request.pool ? null : new WantedAreas(wanted, benchmarks, areas),
      groups: new Groups(plan),
      notes: new PeriodNotes(plan),
      settled: false,
    };
  };
  let kept = nothingYet();
  const indicators = new IndicatorFilter(opened, request);
  const headers = new InnerHeaders(table.columns, location);
  const unplaced = new RowsWithoutPeriod(opened);
  let rows = 0;

  const take = (raw: RawObservation): void => {
    const { areas, wantedAreas, groups, notes } = kept;
    const entry = areas.of(raw.area);
    notes.add(raw, entry);
    if (wantedAreas === null) {
      groups.add(entry, raw);
      return;
    }
    if (wantedAreas.keeps(entry)) groups.add(entry, raw);
    // Two areas and none asked for: the question cannot be answered, so nothing need be kept.
    if (wanted === "only" && areas.size > 1 && benchmarks.length === 0) groups.keepOnly(() => false);
    if (kept.settled || typeof wanted === "string" || !wantedAreas.settled) return;
    kept.settled = true;
    groups.keepOnly((candidate) => wantedAreas.matches(candidate));
  };

  for await (const batch of opened.rows) {
    for (const row of batch) {
      if (!headers.isData(row)) continue;
      rows += 1;
      if (!where.passes(row.cells)) continue;
      for (const raw of plan.observe(row)) {
        const byLabel = !indicators.isKey;
        const certain = indicators.settled(raw);
        // What was asked for is a key after all: the rows so far were of another indicator, with a label like it.
        if (byLabel && indicators.isKey) kept = nothingYet();
        for (const observation of certain) if (!unplaced.has(observation)) take(observation);
      }
    }
  }
  if (rows === 0) throw problem("no-rows", {}, location);
  where.check();
  indicators.check();
  const { areas, groups, notes } = kept;
  if (request.indicator !== null) groups.keepIndicators((indicator) => indicators.isChosen(indicator));
  const labelOf = (indicator: string): string | null => indicators.labelOf(indicator);
  return { areas, groups: groups.all, notes, labelOf, rows, cautions: [...headers.cautions, ...unplaced.cautions] };
}
