/** Everything `inspect` says of a file: what was detected, and what stands in it. Nothing here stops at a bad cell. */
import type { Caution } from "../cautions.js";
import type { Choice } from "../problems.js";
import { type Area, levelFromName } from "../series/area.js";
import { sameText } from "../series/writing.js";
import { AreaIndex } from "./areaIndex.js";
import type { FoundTable } from "./foundTable.js";
import { IndicatorFilter } from "./indicatorFilter.js";
import { unitBeside } from "./indicatorUnit.js";
import { InnerHeaders } from "./innerHeader.js";
import { type Opened, openSource } from "./open.js";
import type { Plan, RawObservation, RoleNote } from "./plan.js";
import { RepeatedRows } from "./repeatedRows.js";
import type { ReadRequest } from "./request.js";
import { RowChoices } from "./rowChoices.js";
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

/** Places among the columns that could each be the indicator. */
const NONE: readonly number[] = [];
const ONLY: readonly number[] = [0];

class Surveyor {
  readonly #opened: Opened;
  readonly #request: ReadRequest;
  readonly #next: NextSurveyor;
  readonly #areas = new AreaIndex();
  readonly #periods = new PeriodSurveyor();
  readonly #choices: RowChoices;
  readonly #undecided = new ChoiceCounter();
  readonly #filters: FilterSurveyor;
  readonly #cells: CellSurvey;
  readonly #repeated = new RepeatedRows();

  constructor(opened: Opened, request: ReadRequest) {
    this.#opened = opened;
    this.#request = request;
    this.#choices = new RowChoices(opened.plan);
    this.#next = new NextSurveyor(opened.plan.undecided.map(({ name }) => name));
    this.#filters = new FilterSurveyor(opened.plan);
    this.#cells = new CellSurvey(opened.symbols, opened.readNumber);
  }

  add(raw: RawObservation): void {
    const entry = this.#areas.of(raw.area);
    const choice = this.#choices.add(raw);
    const period = this.#periods.add(raw, entry, choice.indicator);
    this.#filters.add(raw, entry, choice);
    this.#repeated.add(choice, entry.number, period, raw.line);
    const combination = this.#next.add(entry, choice);
    for (const column of this.#figuresIn(raw))
      if (combination !== null) this.#next.addFigure(combination, column, period);
  }

  /** Looks at the row's cells; the places of the columns with a figure, of those that could each be the indicator. */
  #figuresIn(raw: RawObservation): readonly number[] {
    const { plan } = this.#opened;
    const hasValue = this.#cells.add(valueName(raw, plan), raw.value, raw.line);
    const hasCount = this.#cells.add(plan.countColumn, raw.count, raw.line);
    this.#cells.add(plan.populationColumn, raw.population, raw.line);
    if (plan.undecided.length === 0) return hasValue || hasCount ? ONLY : NONE;
    return plan.undecided.flatMap(({ name, place }, column) => {
      const isFigure = this.#cells.add(name, raw.cells[place] ?? "", raw.line);
      if (isFigure) this.#undecided.add(name);
      return isFigure ? [column] : [];
    });
  }

  report(rows: number, filter: IndicatorFilter): Survey {
    const { encoding, byteOrderMark, table, plan, cautions } = this.#opened;
    const found = table.found?.() ?? null;
    const areas = this.#areas.all();
    const levels = new ChoiceCounter();
    for (const { area } of areas) levels.add(area.level ?? levelFromName(area.name) ?? "not stated");
    const [counted, ...filterCounts] = this.#choices.counts() as [ChoiceCounter, ...ChoiceCounter[]];
    const indicators = this.#indicatorChoices(filter, counted);
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
      filters: this.#filters.report(filterCounts),
      areas: areas.map(({ area }) => area),
      levels: levels.choices(),
      ...this.#periods.report(areas),
      symbols: this.#cells.symbols(),
      badCells: this.#cells.bad(),
      duplicates: this.#repeated.report(),
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

  #indicatorChoices(filter: IndicatorFilter, inColumn: ChoiceCounter): Choice[] {
    const { plan } = this.#opened;
    const counted = this.#undecided;
    if (plan.indicatorColumn !== null) for (const { value, rows } of inColumn.choices()) counted.add(value, rows ?? 0);
    return inFileOrder(counted.choices(), plan).map((choice) => {
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
