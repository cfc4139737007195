/** Everything `inspect` says of a file: what was detected, and what stands in it. Nothing here stops at a bad cell. */
import type { Caution } from "../cautions.js";
import type { Choice } from "../problems.js";
import { type Area, levelFromName } from "../series/area.js";
import { sameText } from "../series/writing.js";
import { AreaIndex, type IndexedArea } from "./areaIndex.js";
import { periodKey } from "./assemble.js";
import type { FoundTable } from "./foundTable.js";
import { IndicatorFilter } from "./indicatorFilter.js";
import { unitBeside } from "./indicatorUnit.js";
import { InnerHeaders } from "./innerHeader.js";
import { type Opened, openSource } from "./open.js";
import type { Plan, RawObservation, RoleNote } from "./plan.js";
import type { ReadRequest } from "./request.js";
import type { Source } from "./source.js";
import { type BadCells, CellSurvey, type SymbolCount } from "./surveyCells.js";
import { type FilterSurvey, FilterSurveyor } from "./surveyFilters.js";
import { NextSurveyor, type SurveyNext } from "./surveyNext.js";
import { type PeriodSurvey, PeriodSurveyor } from "./surveyPeriods.js";
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
  readonly periods: PeriodSurvey;
  /** labels that are no period of the file's kind */
  readonly badPeriods: readonly { readonly line: number; readonly label: string }[];
  /** areas that lack periods which others have, with what they lack */
  readonly gaps: readonly { readonly area: string; readonly periods: readonly string[] }[];
  readonly symbols: readonly SymbolCount[];
  readonly badCells: readonly BadCells[];
  /** rows that repeat the area, the period and every filter of an earlier row */
  readonly duplicates: { readonly rows: number; readonly lines: readonly (readonly [number, number])[] };
  readonly cautions: readonly Caution[];
  /** a question that the file can answer */
  readonly next: SurveyNext;
}

/** Problems: those of `openSource`, `InnerHeaders` and `Where`, and of a file format that cannot be read to its end. */
export async function survey(source: Source, request: ReadRequest): Promise<Survey> {
  const opened = await openSource(source, request, true);
  let surveyor = new Surveyor(opened, request);
  const where = new Where(request.where, opened.table.columns, opened.location);
  const indicator = new IndicatorFilter(opened, request);
  const headers = new InnerHeaders(opened.table.columns, opened.location);
  let rows = 0;
  const take = (raw: RawObservation): void => {
    const byLabel = !indicator.isKey;
    const certain = indicator.settled(raw);
    // What was asked for is a key after all: see `collect`.
    if (byLabel && indicator.isKey) surveyor = new Surveyor(opened, request);
    for (const observation of certain) surveyor.add(observation);
  };
  for await (const batch of opened.rows) {
    for (const row of batch) {
      if (!headers.isData(row)) continue;
      rows += 1;
      if (where.passes(row.cells)) for (const raw of opened.plan.observe(row)) take(raw);
    }
  }
  where.check();
  if (request.indicator !== null) indicator.check();
  const report = surveyor.report(rows, indicator);
  return { ...report, cautions: [...report.cautions, ...headers.cautions] };
}

class Surveyor {
  readonly #opened: Opened;
  readonly #request: ReadRequest;
  readonly #next = new NextSurveyor();
  readonly #areas = new AreaIndex();
  readonly #periods = new PeriodSurveyor();
  readonly #indicators = new ChoiceCounter();
  readonly #filters: FilterSurveyor;
  readonly #cells: CellSurvey;
  readonly #firstLines = new Map<string, number>();
  readonly #duplicateLines: (readonly [number, number])[] = [];
  #duplicates = 0;

  constructor(opened: Opened, request: ReadRequest) {
    this.#opened = opened;
    this.#request = request;
    this.#filters = new FilterSurveyor(opened.plan);
    this.#cells = new CellSurvey(opened.symbols, opened.readNumber);
  }

  add(raw: RawObservation): void {
    const { plan } = this.#opened;
    if (plan.indicatorColumn !== null) this.#indicators.add(raw.indicator);
    const entry = this.#areas.of(raw.area);
    const key = this.#periods.add(raw, entry);
    this.#cells.add(valueName(raw, plan), raw.value, raw.line);
    this.#cells.add(plan.countColumn, raw.count, raw.line);
    this.#cells.add(plan.populationColumn, raw.population, raw.line);
    for (const { name, place } of plan.undecided) {
      const cell = raw.cells[place] ?? "";
      if (this.#opened.readNumber(cell) !== null) this.#indicators.add(name);
      this.#cells.add(name, cell, raw.line);
    }
    const filters = this.#filters.add(raw, entry);
    this.#addKey(raw, entry, key, filters);
    this.#addFigures(raw, entry, filters);
  }

  /** Which indicators and filters the row has a figure of. */
  #addFigures(raw: RawObservation, entry: IndexedArea, filters: readonly string[]): void {
    const { plan, readNumber } = this.#opened;
    const isFigure = (cell: string | null): boolean => cell !== null && readNumber(cell) !== null;
    const period = (has: boolean): string | null => (has ? periodKey(raw) : null);
    for (const { name, place } of plan.undecided)
      this.#next.add(entry, name, filters, period(isFigure(raw.cells[place] ?? "")));
    if (plan.undecided.length === 0)
      this.#next.add(entry, raw.indicator, filters, period(isFigure(raw.value) || isFigure(raw.count)));
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

  report(rows: number, filter: IndicatorFilter): Survey {
    const { encoding, byteOrderMark, table, plan, cautions } = this.#opened;
    const found = table.found?.() ?? null;
    const areas = this.#areas.all();
    const levels = new ChoiceCounter();
    for (const { area } of areas) levels.add(area.level ?? levelFromName(area.name) ?? "not stated");
    const indicators = this.#indicatorChoices(filter);
    const only = indicators.length === 1 ? indicators[0] : undefined;
    const about = only?.label ?? (plan.indicatorColumn === null ? undefined : only?.value);
    return {
      format: table.format,
      encoding,
      byteOrderMark,
      delimiter: table.delimiter,
      ...(found === null ? {} : { table: found }),
      layout: plan.layout,
      rows,
      roles: plan.roles,
      indicator: { name: about ?? plan.indicatorName, ...unitBeside(plan, about ?? "") },
      indicators,
      filters: this.#filters.report(),
      areas: areas.map(({ area }) => area),
      levels: levels.choices(),
      ...this.#periods.report(areas),
      symbols: this.#cells.symbols(),
      badCells: this.#cells.bad(),
      duplicates: { rows: this.#duplicates, lines: this.#duplicateLines },
      cautions,
      next: this.#next.report(
        this.#request,
        indicators,
        plan.filters,
        (one) => this.#filters.neededBy(plan.undecided.length > 0 ? "" : one),
        (keys) => this.#periods.rangeOf(keys),
      ),
    };
  }

  #indicatorChoices(filter: IndicatorFilter): Choice[] {
    const { plan } = this.#opened;
    return inFileOrder(this.#indicators.choices(), plan).map((choice) => {
      const label = plan.undecided.find(({ name }) => name === choice.value)?.label ?? filter.labelOf(choice.value);
      return label && !sameText(label, choice.value) ? { ...choice, label } : choice;
    });
  }
}

/** What the cell's column is called, where each area or each indicator has columns of its own. */
function valueName({ area, indicator }: RawObservation, plan: Plan): string | null {
  if (plan.valueInAreaColumn) return area.name;
  return plan.indicatorOrder?.length ? indicator : plan.valueColumn;
}

/** Columns to choose from keep the file's order; values of an indicator column come the commonest first. */
function inFileOrder(choices: Choice[], { undecided, indicatorOrder = [] }: Plan): Choice[] {
  const names = [...indicatorOrder, ...undecided.map(({ name }) => name)];
  const place = ({ value }: Choice): number => names.indexOf(value);
  return names.length === 0 ? choices : choices.sort((a, b) => place(a) - place(b));
}
