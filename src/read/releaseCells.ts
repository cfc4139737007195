/** Every figure of a release, whatever it is of: what a difference between two releases is taken from. */
import { tidy } from "../series/writing.js";
import type { AreaIndex, IndexedArea } from "./areaIndex.js";
import { isNoteName } from "./columnNames.js";
import { IndicatorFilter } from "./indicatorFilter.js";
import { InnerHeaders } from "./innerHeader.js";
import { LOWER_ROLE, UPPER_ROLE } from "./limitColumns.js";
import type { NumberReader } from "./numbers.js";
import { type Opened, openSource } from "./open.js";
import { PeriodNotes } from "./periodNotes.js";
import { namesAreas, type RawArea, type RawObservation } from "./plan.js";
import type { AreaRequest, ReadRequest } from "./request.js";
import { labelOf, type Source } from "./source.js";
import type { SymbolSet } from "./symbols.js";
import { WantedAreas } from "./wantedAreas.js";
import { Where } from "./wherePasses.js";

/** The part a column plays, where the file gives it one; by it a renamed column is known. */
export type CellRole = "rate" | "count" | "population" | null;

export interface CellColumn {
  readonly name: string;
  readonly role: CellRole;
}

export interface CellRow {
  readonly area: IndexedArea;
  readonly period: string;
  readonly identifier: string;
  /** in the order of the release's `filters` */
  readonly filters: readonly string[];
  /** as published, in the order of its `columns` */
  readonly cells: readonly string[];
  readonly line: number;
}

export interface ReleaseCells {
  readonly label: string;
  readonly columns: readonly CellColumn[];
  /** columns that tell figures of one area and period apart, the indicator's among them; notes are not */
  readonly filters: readonly string[];
  readonly rows: readonly CellRow[];
  readonly rowsRead: number;
  readonly readNumber: NumberReader;
  readonly symbols: SymbolSet;
}

/** What two files that name no area are both of. */
const NOWHERE: RawArea = { name: "not named", code: null, localCode: null, level: null };

type Reader = CellColumn & { readonly read: (raw: RawObservation) => string | null };

/**
 * `areas` is shared by the releases compared, so that an area is the same in both. "only" stands for every area.
 * Problems: those of `openSource`, `Where` and `IndicatorFilter`.
 */
export async function releaseCells(
  source: Source,
  request: ReadRequest,
  wanted: AreaRequest,
  areas: AreaIndex,
): Promise<ReleaseCells> {
  const opened = await openSource(source, request, true);
  const { plan, table, location } = opened;
  const columns = columnsOf(opened, request);
  const where = new Where(request.where, table.columns, location);
  const indicator = new IndicatorFilter(opened, request);
  const headers = new InnerHeaders(table.columns, location);
  const notes = new PeriodNotes(plan);
  const wantedAreas = new WantedAreas(wanted, [], areas);
  const named = namesAreas(plan);
  const hasIndicator = plan.indicatorColumn !== null;
  const rows: CellRow[] = [];
  let rowsRead = 0;
  for await (const batch of opened.rows)
    for (const row of batch) {
      if (!headers.isData(row)) continue;
      rowsRead += 1;
      if (!where.passes(row.cells)) continue;
      for (const raw of plan.observe(row)) {
        if (!indicator.passes(raw.indicator)) continue;
        const area = areas.of(named ? raw.area : NOWHERE);
        notes.add(raw, area);
        if (typeof wanted !== "string" && !wantedAreas.keeps(area)) continue;
        const filters = plan.filters.map(({ place }) => tidy(raw.cells[place] ?? ""));
        rows.push({
          area,
          period: tidy(raw.period),
          identifier: tidy(raw.identifier),
          filters: hasIndicator ? [raw.indicator, ...filters] : filters,
          cells: columns.map(({ read }) => read(raw) ?? ""),
          line: raw.line,
        });
      }
    }
  where.check();
  if (request.indicator !== null) indicator.check();
  const filters = [...(hasIndicator ? [plan.indicatorColumn as string] : []), ...plan.filters.map(({ name }) => name)];
  const shift = hasIndicator ? 1 : 0;
  // What depends on the period alone is a note; but a column of one value does so by being what was asked for.
  const single = (i: number): boolean =>
    !isNoteName(filters[i] as string) && new Set(rows.map((row) => row.filters[i])).size === 1;
  const kept = filters.flatMap((_, i) => (i < shift || !notes.isNote(i - shift) || single(i) ? [i] : []));
  return {
    label: labelOf(source),
    columns: columns.map(({ name, role }) => ({ name, role })),
    filters: kept.map((i) => filters[i] as string),
    rows: rows
      .filter(({ area }) => isWanted(area, wanted, wantedAreas))
      .map((row) => ({ ...row, filters: kept.map((i) => row.filters[i] as string) })),
    rowsRead,
    readNumber: opened.readNumber,
    symbols: opened.symbols,
  };
}

function isWanted(entry: IndexedArea, wanted: AreaRequest, wantedAreas: WantedAreas): boolean {
  if (wanted === "all") return entry.area.level === "local authority";
  return wanted === "only" || wantedAreas.matches(entry);
}

/** The columns that play a part, and, unless one was chosen, every other column of figures. */
function columnsOf({ plan, table }: Opened, { indicator, columns: choices }: ReadRequest): Reader[] {
  const found: Reader[] = [];
  if (plan.valueColumn !== null) found.push({ name: plan.valueColumn, role: "rate", read: ({ value }) => value });
  if (plan.countColumn !== null) found.push({ name: plan.countColumn, role: "count", read: ({ count }) => count });
  if (plan.populationColumn !== null)
    found.push({ name: plan.populationColumn, role: "population", read: ({ population }) => population });
  if ((indicator !== null && plan.indicatorColumn === null) || choices.value !== null || choices.count !== null)
    return found;
  // Of a publisher's own layout only the columns that play a part in it are compared.
  const limits = plan.indicatorLabelPlace === undefined ? [LOWER_ROLE, UPPER_ROLE] : [];
  const unused = ["another number, not used", ...limits];
  const others = plan.roles.flatMap(({ column, role }) => (unused.includes(role) ? [column] : []));
  for (const name of [...plan.undecided.map((column) => column.name), ...others]) {
    const place = table.columns.indexOf(name);
    if (place >= 0 && !found.some((own) => own.name === name))
      found.push({ name, role: null, read: ({ cells }) => cells[place] ?? "" });
  }
  return found;
}
