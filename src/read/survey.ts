/** Everything `inspect` says of a file: what was detected, and what stands in it. Nothing here stops at a bad cell. */
import type { Caution } from "../cautions.js";
import type { Choice } from "../problems.js";
import { type Area, levelFromName } from "../series/area.js";
import { resolvePeriods } from "../series/periodColumn.js";
import { AreaIndex, type IndexedArea } from "./areaIndex.js";
import { periodKey } from "./assemble.js";
import type { FoundTable } from "./foundTable.js";
import { IndicatorFilter } from "./indicatorFilter.js";
import { InnerHeaders } from "./innerHeader.js";
import { type Opened, openSource } from "./open.js";
import type { Plan, RawObservation, RoleNote } from "./plan.js";
import type { ReadRequest } from "./request.js";
import type { Source } from "./source.js";
import { type BadCells, CellSurvey, type SymbolCount } from "./surveyCells.js";
import { type FilterSurvey, FilterSurveyor } from "./surveyFilters.js";
import { distinctPeriods, gapsOf, kindSaid, type LabelSeen } from "./surveyPeriods.js";
import { ChoiceCounter, Where } from "./wherePasses.js";

export interface Survey {
  readonly format: string;
  /** null for a format that is not text */
  readonly encoding: string | null;
  readonly byteOrderMark: boolean;
  readonly delimiter: string | null;
  /** where the table stands among other lines, or on which sheet; absent for a file that is all table */
  readonly table?: FoundTable;
  readonly layout: string;
  readonly rows: number;
  readonly roles: readonly RoleNote[];
  readonly indicator: { readonly name: string; readonly unit: string; readonly per: number | null };
  /** values of the indicator column, or the columns that could each be the indicator; empty when there is but one */
  readonly indicators: readonly Choice[];
  /** columns that may tell figures apart and hold two different values or more */
  readonly filters: readonly FilterSurvey[];
  readonly areas: readonly Area[];
  readonly levels: readonly Choice[];
  readonly periods: {
    readonly kind: string;
    readonly n: number;
    readonly first: string | null;
    readonly last: string | null;
  };
  /** labels that are no period of the file's kind */
  readonly badPeriods: readonly { readonly line: number; readonly label: string }[];
  /** areas that lack periods which others have, with what they lack */
  readonly gaps: readonly { readonly area: string; readonly periods: readonly string[] }[];
  readonly symbols: readonly SymbolCount[];
  readonly badCells: readonly BadCells[];
  /** rows that repeat the area, the period and every filter of an earlier row */
  readonly duplicates: { readonly rows: number; readonly lines: readonly (readonly [number, number])[] };
  readonly cautions: readonly Caution[];
}

/** Problems: those of `openSource`, `InnerHeaders` and `Where`, and of a file format that cannot be read to its end. */
export async function survey(source: Source, request: ReadRequest): Promise<Survey> {
  const opened = await openSource(source, request, true);
  const surveyor = new Surveyor(opened);
  const where = new Where(request.where, opened.table.columns, opened.location);
  const indicator = new IndicatorFilter(opened, request);
  const headers = new InnerHeaders(opened.table.columns, opened.location);
  let rows = 0;
  for await (const batch of opened.rows) {
    for (const row of batch) {
      if (!headers.isData(row)) continue;
      rows += 1;
      if (!where.passes(row.cells)) continue;
      for (const raw of opened.plan.observe(row)) if (indicator.passes(raw.indicator)) surveyor.add(raw);
    }
  }
  where.check();
  if (request.indicator !== null) indicator.check();
  const report = surveyor.report(rows);
  return { ...report, cautions: [...report.cautions, ...headers.cautions] };
}

class Surveyor {
  readonly #opened: Opened;
  readonly #areas = new AreaIndex();
  readonly #labels = new Map<string, LabelSeen>();
  readonly #indicators = new ChoiceCounter();
  readonly #filters: FilterSurveyor;
  readonly #cells: CellSurvey;
  readonly #firstLines = new Map<string, number>();
  readonly #duplicateLines: (readonly [number, number])[] = [];
  #duplicates = 0;

  constructor(opened: Opened) {
    this.#opened = opened;
    this.#filters = new FilterSurveyor(opened.plan);
    this.#cells = new CellSurvey(opened.symbols, opened.readNumber);
  }

  add(raw: RawObservation): void {
    const { plan } = this.#opened;
    if (plan.indicatorColumn !== null) this.#indicators.add(raw.indicator);
    const entry = this.#areas.of(raw.area);
    const key = periodKey(raw);
    const seen = this.#labels.get(key);
    if (seen) seen.areas.add(entry);
    else
      this.#labels.set(key, { label: raw.period, identifier: raw.identifier, line: raw.line, areas: new Set([entry]) });
    this.#cells.add(plan.valueInAreaColumn ? raw.area.name : plan.valueColumn, raw.value, raw.line);
    this.#cells.add(plan.countColumn, raw.count, raw.line);
    this.#cells.add(plan.populationColumn, raw.population, raw.line);
    for (const { name, place } of plan.undecided) {
      const cell = raw.cells[place] ?? "";
      if (this.#opened.readNumber(cell) !== null) this.#indicators.add(name);
      this.#cells.add(name, cell, raw.line);
    }
    this.#addKey(raw, entry, key, this.#filters.add(raw, entry));
  }

  #addKey(raw: RawObservation, entry: IndexedArea, period: string, filters: readonly string[]): void {
    const { name, level } = entry.area;
    const key = [level, name, period, raw.indicator, ...filters].join("\u0000");
    const first = this.#firstLines.get(key);
    if (first === undefined) this.#firstLines.set(key, raw.line);
    else {
      this.#duplicates += 1;
      if (this.#duplicateLines.length < 5) this.#duplicateLines.push([first, raw.line]);
    }
  }

  report(rows: number): Survey {
    const { encoding, byteOrderMark, table, plan, cautions } = this.#opened;
    const found = table.found?.() ?? null;
    const seen = [...this.#labels.values()];
    const resolved = resolvePeriods(seen.map(({ label, identifier }) => ({ label, identifier })));
    const bad = [...resolved.unreadable, ...resolved.otherKind].map((place) => seen[place] as LabelSeen);
    const areas = this.#areas.all();
    const periods = distinctPeriods(resolved.periods, seen);
    const levels = new ChoiceCounter();
    for (const { area } of areas) levels.add(area.level ?? levelFromName(area.name) ?? "not stated");
    return {
      format: table.format,
      encoding,
      byteOrderMark,
      delimiter: table.delimiter,
      ...(found === null ? {} : { table: found }),
      layout: plan.layout,
      rows,
      roles: plan.roles,
      indicator: { name: plan.indicatorName, unit: plan.unit, per: plan.per },
      indicators: inFileOrder(this.#indicators.choices(), plan),
      filters: this.#filters.report(),
      areas: areas.map(({ area }) => area),
      levels: levels.choices(),
      periods: {
        kind: kindSaid(resolved.kind, seen),
        n: periods.length,
        first: periods[0]?.period.label ?? null,
        last: periods.at(-1)?.period.label ?? null,
      },
      badPeriods: bad.map(({ line, label }) => ({ line, label })),
      gaps: gapsOf(areas, periods),
      symbols: this.#cells.symbols(),
      badCells: this.#cells.bad(),
      duplicates: { rows: this.#duplicates, lines: this.#duplicateLines },
      cautions,
    };
  }
}

/** Columns to choose from keep the file's order; values of an indicator column come the commonest first. */
function inFileOrder(choices: Choice[], { undecided }: Plan): Choice[] {
  const place = ({ value }: Choice): number => undecided.findIndex(({ name }) => name === value);
  return undecided.length === 0 ? choices : choices.sort((a, b) => place(a) - place(b));
}
