/** A source to the series of the areas asked for, and of their benchmarks. */
import type { Caution } from "../cautions.js";
import { ProblemError } from "../problems.js";
import { type Area, levelFromCode } from "../series/area.js";
import type { Series } from "../series/series.js";
import { comparable, sameText, tidy } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import { type Assembler, duplicateCautions, periodsOf, seriesOf } from "./assemble.js";
import { benchmarkOf, chooseAreas, meaningsOf, type UnusableArea } from "./chosenAreas.js";
import { type Collected, collect } from "./collect.js";
import type { Group, RawPoint } from "./groups.js";
import { inItsUnit, unitBeside } from "./indicatorUnit.js";
import { joinGroups } from "./joinGroups.js";
import { type Opened, openSource } from "./open.js";
import { namesAreas, type Plan } from "./plan.js";
import { poolPeriods } from "./poolPeriods.js";
import type { AreaRequest, ReadRequest } from "./request.js";
import type { RowFilter } from "./rowFilter.js";
import { afresh, type Bytes, labelOf, type Source } from "./source.js";

/** Every area of the file: those with a series, and those without one, with what is wrong. */
export interface Pool {
  readonly series: readonly Series[];
  readonly unusable: readonly UnusableArea[];
}

export interface ReadAnswer {
  readonly series: readonly Series[];
  readonly benchmarks: readonly Series[];
  readonly unusable: readonly UnusableArea[];
  /** every area of the file, whatever its level; made when first asked for. Null unless the request keeps them */
  readonly pool: (() => Pool) | null;
  /** the area that each name asked for means here, benchmarks included; no entry where the file has none */
  readonly meanings: ReadonlyMap<string, Area>;
  /** whether the file names its areas, or is of one that goes by the file's name */
  readonly namesAreas: boolean;
  /** what the file says its years are, such as `reporting year`; null where it does not, or says several things */
  readonly yearWords: string | null;
  /** rows of data read */
  readonly rows: number;
  readonly cautions: readonly Caution[];
}

/** Of a file that ends before this, most has been read by the time its columns are known. */
const LONG_BYTES = 1 << 18;

/**
 * With one area asked for, whatever is wrong with it stops the run; with several, the unusable are listed. One of
 * several files lists even the only one, and may lack areas and benchmarks: the other files may hold them.
 * Problems: those of `openSource`, `collect`, `assemble` and `AreaIndex`, and `which-area`.
 */
export async function readSeries(
  source: Source,
  asked: ReadRequest,
  wanted: AreaRequest,
  benchmarkNames: readonly string[],
  oneOfSeveral = false,
  longFrom = LONG_BYTES,
): Promise<ReadAnswer> {
  const request = { ...asked, areaNames: [...(typeof wanted === "string" ? [] : wanted), ...benchmarkNames] };
  const { again } = source;
  const counted = new CountedBytes(source.bytes);
  const answerTo = (opened: Opened): Promise<ReadAnswer> =>
    answer(source, opened, request, wanted, benchmarkNames, oneOfSeveral);
  const opened = await openSource({ ...source, bytes: counted }, request);
  const narrow = request.indicator !== null || request.where.length > 0;
  if (again === undefined || !narrow || counted.passed < longFrom) return answerTo(opened);
  const { filterFor, NotClean, narrowed } = await import("./narrowed.js");
  const filter = filterFor(opened, request);
  if (filter === null) return answerTo(opened);
  await counted.close();
  const tryWith = async (
    chosen: RowFilter,
    how: Pick<Opened, "keysOnly">,
  ): Promise<ReadAnswer | ProblemError | InstanceType<typeof NotClean>> => {
    try {
      const found = await answerTo({ ...(await narrowed(opened, chosen, again())), ...how });
      return { ...found, rows: found.rows + chosen.dropped };
    } catch (error) {
      if (error instanceof ProblemError || error instanceof NotClean) return error;
      throw error;
    }
  };
  let found = await tryWith(filter, { keysOnly: true });
  if (found instanceof ProblemError && opened.plan.indicatorLabelPlace !== undefined && request.indicator !== null) {
    const { filterByLabel, lacksKey } = await import("./calledSo.js");
    const byLabel = lacksKey(found.problem, opened) ? await filterByLabel(opened, request, again) : null;
    if (byLabel !== null) found = await tryWith(byLabel, {});
  }
  // A refusal counts and lists what the file holds, so all of it must have been read.
  return found instanceof Error ? answerTo(await openSource(afresh(source), request)) : found;
}

async function answer(
  source: Source,
  opened: Opened,
  request: ReadRequest,
  wanted: AreaRequest,
  benchmarkNames: readonly string[],
  oneOfSeveral: boolean,
): Promise<ReadAnswer> {
  const collected = await collect(opened, request, wanted, benchmarkNames);
  const { chosen, unknown } = chooseAreas(collected, wanted, oneOfSeveral);
  const benchmarks = benchmarkNames.flatMap((name) => benchmarkOf(collected, name, oneOfSeveral));
  const everyPoint = [...new Set([...chosen, ...benchmarks])].flatMap((entry) =>
    (collected.groups.get(entry) ?? []).flatMap(({ points }) => points),
  );
  const assembler: Assembler = {
    plan: opened.plan,
    symbols: opened.symbols,
    readNumber: opened.readNumber,
    periods: periodsOf(everyPoint, opened.location),
    location: opened.location,
    file: labelOf(source),
    duplicates: new Set(),
  };
  const series: Series[] = [];
  const unusable: UnusableArea[] = [...unknown];
  const undecided: ProblemError[] = [];
  const alone = !oneOfSeveral && chosen.length + unknown.length === 1;
  for (const entry of chosen) {
    try {
      series.push(assembleOne(entry, collected, opened, assembler, request));
    } catch (error) {
      if (alone || !(error instanceof ProblemError)) throw error;
      if (error.problem.code === "which-filter") undecided.push(error);
      unusable.push({ area: entry.area, problem: error.problem });
    }
  }
  // A column that tells figures apart nearly everywhere must be chosen by; in a few areas it leaves only those out.
  if (undecided[0] && undecided.length * 2 >= chosen.length) throw undecided[0];
  const benchmarkSeries = benchmarks.map((entry) => assembleOne(entry, collected, opened, assembler, request));
  return {
    series,
    benchmarks: benchmarkSeries,
    unusable,
    pool: request.pool ? poolOf(collected, opened, assembler, request, [...series, ...benchmarkSeries]) : null,
    meanings: meaningsOf(
      [...(typeof wanted === "string" ? [] : wanted), ...benchmarkNames],
      [...new Set([...chosen, ...benchmarks])],
    ),
    namesAreas: namesAreas(opened.plan),
    yearWords: yearWordsOf(everyPoint),
    rows: collected.rows,
    cautions: [...opened.cautions, ...collected.cautions, ...duplicateCautions(assembler)],
  };
}

/** Areas that have a series already keep it, so that an area of the pool can be told from the one asked about. */
function poolOf(
  collected: Collected,
  opened: Opened,
  assembler: Assembler,
  request: ReadRequest,
  made: readonly Series[],
): () => Pool {
  let pool: Pool | null = null;
  return () => {
    if (pool) return pool;
    const series: Series[] = [];
    const unusable: UnusableArea[] = [];
    const { periods, refused } = poolPeriods(collected.groups.values(), assembler);
    const others = { ...assembler, periods, duplicates: new Set<number>() };
    const madeOf = new Map(made.map((one) => [one.area, one]));
    for (const [entry, groups] of collected.groups) {
      const known = madeOf.get(entry.area);
      const wrong = known ? null : refused(groups);
      if (wrong) unusable.push({ area: entry.area, problem: wrong });
      if (wrong) continue;
      try {
        series.push(known ?? assembleOne(entry, collected, opened, others, request));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        unusable.push({ area: entry.area, problem: error.problem });
      }
    }
    pool = { series, unusable };
    return pool;
  };
}

function yearWordsOf(points: readonly RawPoint[]): string | null {
  const words = new Set(points.map(({ identifier }) => identifier));
  const [only] = words;
  return words.size === 1 && only !== undefined && only !== "" ? comparable(only) : null;
}

/** Bytes with a count of those that have passed. */
class CountedBytes {
  readonly #chunks: AsyncIterator<Uint8Array, unknown, Uint8Array | undefined>;
  passed = 0;

  constructor(bytes: Bytes) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let next = await this.#chunks.next(); !next.done; next = await this.#chunks.next()) {
      this.passed += next.value.length;
      yield next.value;
    }
  }

  /** For whoever needs no more of them. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

/** The series of one area. Problems: those of `joinGroups` and `seriesOf`. */
export function assembleOne(
  entry: IndexedArea,
  { groups, notes, labelOf }: Pick<Collected, "groups" | "notes" | "labelOf">,
  { plan, location }: Pick<Opened, "plan" | "location">,
  assembler: Assembler,
  request: ReadRequest,
): Series {
  const own = groups.get(entry) ?? [];
  const points = joinGroups(own, { plan, notes, periods: assembler.periods, location });
  const written = own[0]?.indicator ?? "";
  const name = own[0] ? nameOf(own[0], labelOf(written), plan, request) : plan.indicatorName;
  const recoded = [...entry.codes].filter((code) => levelFromCode(code) === "local authority").length > 1;
  const indicator = { name, ...unitBeside(plan, labelOf(written) ?? written), polarity: null };
  return inItsUnit(seriesOf(entry.area, indicator, points, { ...assembler, recoded }));
}

/** What the rows are about: the indicator column's word, else the categories that `--where` chose and the column. */
function nameOf({ indicator, filters }: Group, label: string | null, plan: Plan, { where }: ReadRequest): string {
  if (indicator !== "") return label ?? tidy(indicator);
  const chosen = plan.filters.flatMap(({ name }, i) =>
    where.some(([column]) => sameText(column, name)) && !/^(total|all)$/i.test(filters[i] ?? "")
      ? [filters[i] ?? ""]
      : [],
  );
  return [...chosen, plan.indicatorName].join(", ");
}
