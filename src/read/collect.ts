/** Rows to groups: the cells of the wanted areas, kept apart by everything that may tell two figures apart. */
import { problem } from "../problems.js";
import { matchArea } from "../series/area.js";
import { AreaIndex, type IndexedArea } from "./areaIndex.js";
import type { Opened } from "./open.js";
import type { RawObservation } from "./plan.js";
import type { AreaRequest, ReadRequest } from "./request.js";
import { suggest } from "./suggest.js";
import { ChoiceCounter, Where } from "./wherePasses.js";

/** The cells of one row for one area and period, unparsed. */
export interface RawPoint {
  readonly line: number;
  readonly period: string;
  readonly identifier: string;
  readonly value: string | null;
  readonly count: string | null;
  readonly population: string | null;
}

/** Points that agree in indicator and in every filter column. */
export interface Group {
  readonly indicator: string;
  readonly filters: readonly string[];
  readonly points: RawPoint[];
}

export interface Collected {
  readonly areas: AreaIndex;
  readonly groups: ReadonlyMap<IndexedArea, ReadonlyMap<string, Group>>;
  readonly indicators: ChoiceCounter;
  /** rows read, whether wanted or not */
  readonly rows: number;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Reads every row, keeps the points of the areas that `wanted` or `benchmarks` could mean.
 * Problems: those of the file format, `no-such-choice`, `no-such-column`.
 */
export async function collect(
  opened: Opened,
  request: ReadRequest,
  wanted: AreaRequest,
  benchmarks: readonly string[],
): Promise<Collected> {
  const { plan, location, table } = opened;
  const where = new Where(request.where, table.columns, location);
  const areas = new AreaIndex();
  const groups = new Map<IndexedArea, Map<string, Group>>();
  const keeping = new Map<IndexedArea, { keep: boolean; codes: number }>();
  const indicators = new ChoiceCounter();
  const names = [...(typeof wanted === "string" ? [] : wanted), ...benchmarks];
  const couldBeWanted = (entry: IndexedArea): boolean =>
    wanted === "all" ||
    (wanted === "only" && areas.size === 1) ||
    names.some((name) => matchArea(name, entry.area) > 0 || entry.codes.has(name.trim().toLowerCase()));
  let rows = 0;

  const take = (raw: RawObservation): void => {
    if (plan.indicatorColumn !== null) {
      indicators.add(raw.indicator);
      if (request.indicator !== null && !same(raw.indicator, request.indicator)) return;
    }
    const entry = areas.of(raw.area);
    // Judged once, and again when a row brings another code for the area.
    let judged = keeping.get(entry);
    if (!judged || judged.codes !== entry.codes.size) {
      judged = { keep: judged?.keep || couldBeWanted(entry), codes: entry.codes.size };
      keeping.set(entry, judged);
    }
    if (judged.keep) addPoint(groups, entry, raw, plan.filters);
    // Two areas and none asked for: the question cannot be answered, so nothing need be kept.
    if (wanted === "only" && areas.size > 1 && benchmarks.length === 0) groups.clear();
  };

  for await (const batch of opened.rows) {
    for (const row of batch) {
      rows += 1;
      if (where.passes(row.cells)) for (const raw of plan.observe(row)) take(raw);
    }
  }
  if (rows === 0) throw problem("no-rows", {}, location);
  where.check();
  checkIndicator(opened, request, indicators);
  return { areas, groups, indicators, rows };
}

function addPoint(
  groups: Map<IndexedArea, Map<string, Group>>,
  entry: IndexedArea,
  raw: RawObservation,
  filterColumns: readonly { readonly place: number }[],
): void {
  const own = groups.get(entry) ?? new Map<string, Group>();
  groups.set(entry, own);
  const filters = filterColumns.map(({ place }) => (raw.cells[place] ?? "").trim());
  const key = `${raw.indicator}\u0000${filters.join("\u0000")}`;
  const group = own.get(key) ?? { indicator: raw.indicator, filters, points: [] };
  own.set(key, group);
  const { line, period, identifier, value, count, population } = raw;
  group.points.push({ line, period, identifier, value, count, population });
}

/** Problems: `which-indicator` when none was chosen, `no-such-choice` when the chosen one is not there. */
function checkIndicator({ plan, location }: Opened, request: ReadRequest, indicators: ChoiceCounter): void {
  if (plan.indicatorColumn === null) {
    if (request.indicator !== null && !sameMeasure(request.indicator, plan))
      throw problem(
        "no-such-choice",
        {
          column: "indicator",
          value: request.indicator,
          suggestion: null,
          choices: [{ value: plan.valueColumn ?? plan.countColumn ?? "", rows: null }],
        },
        location,
      );
    return;
  }
  const choices = indicators.choices();
  if (request.indicator === null) {
    if (choices.length > 1) throw problem("which-indicator", { choices }, location);
    return;
  }
  const asked = request.indicator;
  if (!choices.some(({ value }) => same(value, asked)))
    throw problem(
      "no-such-choice",
      {
        column: plan.indicatorColumn,
        value: asked,
        suggestion: suggest(
          asked,
          choices.map(({ value }) => value),
        ),
        choices,
      },
      location,
    );
}

const sameMeasure = (asked: string, plan: Opened["plan"]): boolean =>
  [plan.indicatorName, plan.valueColumn, plan.countColumn].some((name) => name !== null && same(asked, name));
