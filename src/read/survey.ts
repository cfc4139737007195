/** Everything `inspect` says of a file: what was detected, and what stands in it. Nothing here stops at a bad cell. */
import type { Caution } from "../cautions.js";
import type { Choice } from "../problems.js";
import { type Area, levelFromName } from "../series/area.js";
import { resolvePeriods } from "../series/periodColumn.js";
import { AreaIndex, type IndexedArea } from "./areaIndex.js";
import { periodKey } from "./assemble.js";
import { type Opened, openSource } from "./open.js";
import type { RawObservation, RoleNote } from "./plan.js";
import type { ReadRequest } from "./request.js";
import type { Source } from "./source.js";
import { distinctPeriods, gapsOf, type LabelSeen } from "./surveyPeriods.js";
import { symbolReason } from "./symbols.js";
import { ChoiceCounter, Where } from "./wherePasses.js";

export interface SymbolCount {
  readonly column: string;
  readonly symbol: string;
  readonly reason: string;
  readonly cells: number;
}

export interface BadCells {
  readonly column: string;
  readonly cells: number;
  readonly examples: readonly { readonly line: number; readonly text: string }[];
}

export interface Survey {
  readonly format: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly delimiter: string | null;
  readonly layout: string;
  readonly rows: number;
  readonly roles: readonly RoleNote[];
  readonly indicator: { readonly name: string; readonly unit: string; readonly per: number | null };
  /** values of the indicator column; empty without one */
  readonly indicators: readonly Choice[];
  /** text columns that hold two different values or more, with their values */
  readonly filters: readonly {
    readonly column: string;
    readonly different: number;
    readonly choices: readonly Choice[];
  }[];
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

/** Problems: those of `openSource` and `Where`, and of a file format that cannot be read to its end. */
export async function survey(source: Source, request: ReadRequest): Promise<Survey> {
  const opened = await openSource(source, request);
  const surveyor = new Surveyor(opened, request);
  const where = new Where(request.where, opened.table.columns, opened.location);
  let rows = 0;
  for await (const batch of opened.rows) {
    for (const row of batch) {
      rows += 1;
      if (where.passes(row.cells)) for (const raw of opened.plan.observe(row)) surveyor.add(raw);
    }
  }
  where.check();
  return surveyor.report(rows);
}

class Surveyor {
  readonly #opened: Opened;
  readonly #request: ReadRequest;
  readonly #areas = new AreaIndex();
  readonly #labels = new Map<string, LabelSeen>();
  readonly #indicators = new ChoiceCounter();
  readonly #filters: readonly { name: string; place: number; seen: ChoiceCounter }[];
  readonly #symbols = new Map<string, Map<string, number>>();
  readonly #bad = new Map<string, { cells: number; examples: { line: number; text: string }[] }>();
  readonly #firstLines = new Map<string, number>();
  readonly #duplicateLines: (readonly [number, number])[] = [];
  #duplicates = 0;

  constructor(opened: Opened, request: ReadRequest) {
    this.#opened = opened;
    this.#request = request;
    this.#filters = opened.plan.filters.map((filter) => ({ ...filter, seen: new ChoiceCounter() }));
  }

  add(raw: RawObservation): void {
    const { plan } = this.#opened;
    if (plan.indicatorColumn !== null) this.#indicators.add(raw.indicator);
    for (const { place, seen } of this.#filters) seen.add((raw.cells[place] ?? "").trim());
    const entry = this.#areas.of(raw.area);
    const key = periodKey(raw);
    const seen = this.#labels.get(key);
    if (seen) seen.areas.add(entry);
    else
      this.#labels.set(key, { label: raw.period, identifier: raw.identifier, line: raw.line, areas: new Set([entry]) });
    this.#addCell(plan.valueColumn, raw.value, raw.line);
    this.#addCell(plan.countColumn, raw.count, raw.line);
    this.#addCell(plan.populationColumn, raw.population, raw.line);
    this.#addKey(raw, entry, key);
  }

  #addCell(column: string | null, cell: string | null, line: number): void {
    if (column === null || cell === null || this.#opened.readNumber(cell) !== null) return;
    const symbol = cell.trim();
    if (symbolReason(symbol, this.#request.symbols) !== null) {
      const counts = this.#symbols.get(column) ?? new Map<string, number>();
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
      this.#symbols.set(column, counts);
      return;
    }
    const bad = this.#bad.get(column) ?? { cells: 0, examples: [] };
    bad.cells += 1;
    if (bad.examples.length < 5) bad.examples.push({ line, text: symbol });
    this.#bad.set(column, bad);
  }

  #addKey(raw: RawObservation, entry: IndexedArea, period: string): void {
    const filters = this.#filters.map(({ place }) => (raw.cells[place] ?? "").trim()).join("\u0000");
    const { name, level } = entry.area;
    const key = `${level}\u0000${name}\u0000${period}\u0000${raw.indicator}\u0000${filters}`;
    const first = this.#firstLines.get(key);
    if (first === undefined) this.#firstLines.set(key, raw.line);
    else {
      this.#duplicates += 1;
      if (this.#duplicateLines.length < 5) this.#duplicateLines.push([first, raw.line]);
    }
  }

  report(rows: number): Survey {
    const { encoding, byteOrderMark, table, plan, cautions } = this.#opened;
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
      layout: plan.layout,
      rows,
      roles: plan.roles,
      indicator: { name: plan.indicatorName, unit: plan.unit, per: plan.per },
      indicators: this.#indicators.choices(),
      filters: this.#filters
        .filter((filter) => filter.seen.size > 1)
        .map(({ name, seen: values }) => ({ column: name, different: values.size, choices: values.choices() })),
      areas: areas.map(({ area }) => area),
      levels: levels.choices(),
      periods: {
        kind: resolved.kind,
        n: periods.length,
        first: periods[0]?.period.label ?? null,
        last: periods.at(-1)?.period.label ?? null,
      },
      badPeriods: bad.map(({ line, label }) => ({ line, label })),
      gaps: gapsOf(areas, periods),
      symbols: [...this.#symbols].flatMap(([column, counts]) =>
        [...counts].map(([symbol, cells]) => ({
          column,
          symbol,
          reason: symbolReason(symbol, this.#request.symbols) as string,
          cells,
        })),
      ),
      badCells: [...this.#bad].map(([column, { cells, examples }]) => ({ column, cells, examples })),
      duplicates: { rows: this.#duplicates, lines: this.#duplicateLines },
      cautions,
    };
  }
}
