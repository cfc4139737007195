/** All indicators of a file in one pass: those that an indicator column names, or those that have a column each. */
import { type Caution, caution } from "../cautions.js";
import { ProblemError, problem } from "../problems.js";
import type { Series } from "../series/series.js";
import { AreaIndex, type IndexedArea } from "./areaIndex.js";
import { type Assembler, duplicateCautions, periodsOf } from "./assemble.js";
import { chooseAreas, type UnusableArea } from "./chosenAreas.js";
import { type Part, Parts, plansOf, problemOf, type UnusableIndicator } from "./indicatorParts.js";
import { InnerHeaders } from "./innerHeader.js";
import { Labels } from "./labels.js";
import { type Opened, openSource } from "./open.js";
import { poolPeriods } from "./poolPeriods.js";
import { assembleOne } from "./readSeries.js";
import type { AreaRequest, ReadRequest } from "./request.js";
import { RowsWithoutPeriod } from "./rowsWithoutPeriod.js";
import { labelOf, type Source } from "./source.js";
import { WantedAreas } from "./wantedAreas.js";
import { Where } from "./wherePasses.js";

/** One indicator of the file in the areas asked for. */
export interface IndicatorRead {
  /** what `--indicator` would choose it by */
  readonly indicator: string;
  readonly series: readonly Series[];
  /** areas that have rows of the indicator which cannot be used */
  readonly unusable: readonly UnusableArea[];
  /** every area that has a series of it; made when first asked for. Null unless the request keeps them */
  readonly pool: (() => readonly Series[]) | null;
}

export interface IndicatorsRead {
  readonly indicators: readonly IndicatorRead[];
  readonly unusable: readonly UnusableIndicator[];
  /** areas asked for that the file does not hold */
  readonly unknown: readonly UnusableArea[];
  /** rows of data read */
  readonly rows: number;
  readonly cautions: readonly Caution[];
}

/**
 * What is wrong with an indicator or with one of its areas leaves that out; what is wrong with the file stops the run.
 * Problems: those of `openSource` and of the file format, `another-header`, `no-such-choice`, `no-such-column`,
 * `no-rows`; `which-area`, `no-local-authorities`, `no-such-area`, `ambiguous-area`; where no indicator at all can be
 * used, that of the first.
 */
export async function readEveryIndicator(
  source: Source,
  asked: ReadRequest,
  wanted: AreaRequest,
): Promise<IndicatorsRead> {
  const request = { ...asked, areaNames: typeof wanted === "string" ? [] : wanted };
  const opened = await openSource(source, request, true);
  const { location, table } = opened;
  const { plans, unusable, beside } = plansOf(opened);
  const areas = new AreaIndex();
  const wantedAreas = request.pool ? null : new WantedAreas(wanted, [], areas);
  const where = new Where(request.where, table.columns, location);
  const headers = new InnerHeaders(table.columns, location);
  const unplaced = new RowsWithoutPeriod(opened);
  const labels = new Labels();
  const readings = plans.map((plan) => new Parts(plan));
  let rows = 0;
  for await (const batch of opened.rows) {
    for (const row of batch) {
      if (!headers.isData(row)) continue;
      rows += 1;
      if (!where.passes(row.cells)) continue;
      for (const reading of readings)
        for (const raw of reading.plan.observe(row)) {
          if (raw.indicatorLabel) labels.add(raw.indicator, raw.indicatorLabel);
          if (!unplaced.has(raw)) reading.add(raw, areas.of(raw.area), wantedAreas);
        }
    }
  }
  if (rows === 0) throw problem("no-rows", {}, location);
  where.check();
  const { chosen, unknown } = chooseAreas({ areas }, wanted, false);
  const read: IndicatorRead[] = [];
  const duplicates = new Set<number>();
  const label = (indicator: string): string | null => labels.of(indicator)[0] ?? null;
  for (const part of readings.flatMap((reading) => reading.all)) {
    try {
      read.push(assembled(part, chosen, { opened, request, source, label, duplicates }));
    } catch (error) {
      unusable.push({ indicator: part.indicator, problem: problemOf(error) });
    }
  }
  const [first] = unusable;
  if (read.length === 0 && first) throw new ProblemError(first.problem);
  return {
    indicators: read.map((one) => calledApart(one, read)),
    unusable,
    unknown,
    rows,
    cautions: [
      ...opened.cautions,
      ...headers.cautions,
      ...unplaced.cautions,
      ...duplicateCautions({ duplicates }),
      ...(beside.length > 0 ? [caution("counts-beside-rates", { pairs: beside })] : []),
    ],
  };
}

/** Two indicators of one name go by their keys as well. */
function calledApart(one: IndicatorRead, all: readonly IndicatorRead[]): IndicatorRead {
  const name = nameOf(one);
  if (name === null || all.every((other) => other === one || nameOf(other) !== name)) return one;
  const called = (series: Series): Series => ({
    ...series,
    indicator: { ...series.indicator, name: `${name} (${one.indicator})` },
  });
  const { pool } = one;
  return { ...one, series: one.series.map(called), pool: pool && (() => pool().map(called)) };
}

const nameOf = ({ series }: IndicatorRead): string | null => series[0]?.indicator.name ?? null;

interface Assembling {
  readonly opened: Opened;
  readonly request: ReadRequest;
  readonly source: Source;
  readonly label: (indicator: string) => string | null;
  readonly duplicates: Set<number>;
}

/** Problems: those of `periodsOf`; `which-filter` where most areas cannot be read for it; where none can, the first's. */
function assembled(
  { indicator, plan, groups, notes }: Part,
  chosen: readonly IndexedArea[],
  { opened, request, source, label, duplicates }: Assembling,
): IndicatorRead {
  const own = groups.all;
  // An area without a row of this indicator is no part of it.
  const held = chosen.filter((entry) => own.has(entry));
  const [only] = chosen;
  if (held.length === 0)
    throw problem("no-values", { area: chosen.length === 1 && only ? only.area.name : "Every area asked for" });
  const assembler: Assembler = {
    plan,
    symbols: request.symbols ?? plan.symbols,
    readNumber: opened.readNumber,
    periods: periodsOf(
      held.flatMap((entry) => (own.get(entry) ?? []).flatMap(({ points }) => points)),
      opened.location,
    ),
    location: opened.location,
    file: labelOf(source),
    duplicates,
  };
  const collected = { groups: own, notes, labelOf: label };
  const make = (entries: Iterable<IndexedArea>, using: Assembler): Pick<IndicatorRead, "series" | "unusable"> => {
    const series: Series[] = [];
    const unusable: UnusableArea[] = [];
    for (const entry of entries) {
      try {
        series.push(assembleOne(entry, collected, { plan, location: opened.location }, using, request));
      } catch (error) {
        unusable.push({ area: entry.area, problem: problemOf(error) });
      }
    }
    return { series, unusable };
  };
  const { series, unusable } = make(held, assembler);
  const undecided = unusable.filter((one) => one.problem.code === "which-filter");
  if (undecided[0] && undecided.length * 2 >= held.length) throw new ProblemError(undecided[0].problem);
  if (series.length === 0 && unusable[0]) throw new ProblemError(unusable[0].problem);
  const wholePool = once((): readonly Series[] => {
    const { periods, refused } = poolPeriods(own.values(), assembler);
    const chosenAlready = new Set(held);
    const beside = [...own].flatMap(([entry, groups]) =>
      chosenAlready.has(entry) || refused(groups) !== null ? [] : [entry],
    );
    return [...series, ...make(beside, { ...assembler, periods, duplicates: new Set() }).series];
  });
  return { indicator, series, unusable, pool: request.pool ? wholePool : null };
}

/** The same value whenever it is asked for, made when it first is. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
