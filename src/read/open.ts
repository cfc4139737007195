/** From a source to its rows with a plan for them: the one reading path of every command. */
import { type Caution, caution } from "../cautions.js";
import { type Location, problem } from "../problems.js";
import { readInput } from "./formats.js";
import { subjectOf } from "./foundTable.js";
import { refuseMissingHeader } from "./headerMissing.js";
import { planFor } from "./layouts.js";
import { type NumberReader, numberReader } from "./numbers.js";
import type { Plan } from "./plan.js";
import { type ColumnProfile, profileColumns, SAMPLE_ROWS } from "./profile.js";
import type { ReadRequest } from "./request.js";
import type { Source } from "./source.js";
import type { SymbolSet } from "./symbols.js";
import type { Row, Table } from "./table.js";
import { foundCautions, fractionCautions, thousandsCautions } from "./tableCautions.js";

/** What was found out about the input before its rows are read. */
export interface Opened {
  readonly location: Location;
  /** null for a format that is not text */
  readonly encoding: string | null;
  readonly byteOrderMark: boolean;
  readonly table: Omit<Table, "rows">;
  readonly plan: Plan;
  /** how this file's cells become numbers */
  readonly readNumber: NumberReader;
  /** what the symbols in place of numbers mean: as asked, else as the layout's publisher uses them */
  readonly symbols: SymbolSet;
  readonly rows: AsyncIterable<readonly Row[]>;
  /** of a reading without the rows of other keys of the indicator column: what their labels say is not known */
  readonly keysOnly?: true;
  /** the plan for one of the indicators that a survey found; null asks which is meant. Problems: those of the layouts */
  planOf(indicator: string | null): Plan;
  /** complete when the rows have been read */
  readonly cautions: readonly Caution[];
}

/**
 * Problems: those of `decode`, the formats and the layouts; `no-rows`. A survey is given a plan even where the file
 * holds several indicators and none was chosen; anyone else is asked which. `settle` may change what is asked for once
 * the columns are known.
 */
export async function openSource(
  source: Source,
  asked: ReadRequest,
  surveying = false,
  settle: (columns: readonly string[]) => ReadRequest = () => asked,
): Promise<Opened> {
  const location: Location = { file: source.name };
  const { table, ...decoded } = await readInput(source.bytes, asked, location);
  const request = settle(table.columns);
  const readNumber = numberReader(table.delimiter, request.decimal);
  const rows = table.rows[Symbol.asyncIterator]();
  const { sample, ended } = await sampleOf(rows);
  if (sample.length === 0 && ended) throw problem("no-rows", {}, location);
  const profiles = profileColumns(table.columns, sample, request.symbols ?? "dfe", readNumber);
  const meta = source.meta && (await metaOf(source.meta, table.columns));
  const toPlan = {
    columns: table.columns,
    profiles: meta ? meta.describe(profiles) : profiles,
    // As many as are judged by, however the file arrives.
    sample: sample.slice(0, SAMPLE_ROWS),
    readNumber,
    choices: request.columns,
    indicator: request.indicator,
    areaNames: request.areaNames ?? [],
    whereColumns: request.where.map(([column]) => column),
    per: request.per,
    period: request.period,
    stem: stemOf(source.name),
    title: subjectOf(table.found?.()?.title ?? null),
    surveying,
    location,
  };
  const plan = planFor(toPlan);
  refuseMissingHeader(plan, location);
  const cautions: Caution[] = [...(table.cautions ?? []), ...(meta?.cautions ?? []), ...(plan.cautions ?? [])];
  if (decoded.maybeUtf8) cautions.push(caution("maybe-utf-8", { encoding: decoded.encoding ?? "" }));
  if (table.blankColumns > 0) cautions.push(caution("blank-columns", { columns: table.blankColumns }));
  if (table.duplicateColumns.length > 0)
    cautions.push(caution("duplicate-columns", { columns: table.duplicateColumns }));
  if (table.columnWithoutCells !== undefined)
    cautions.push(caution("missing-last-cell", { column: table.columnWithoutCells }));
  cautions.push(...thousandsCautions(table, request, plan, sample));
  cautions.push(...fractionCautions(table.format, plan, sample, readNumber));
  return {
    location,
    encoding: decoded.encoding,
    byteOrderMark: decoded.byteOrderMark,
    table,
    plan,
    readNumber,
    symbols: request.symbols ?? plan.symbols,
    rows: resumed(sample, rows),
    planOf: (indicator) => planFor({ ...toPlan, indicator, surveying: false }),
    // What stands under a table is known when its rows have been read.
    get cautions() {
      return [...foundCautions(table), ...cautions];
    },
  };
}

/** The descriptions beside the file: few files have them, so what reads them is loaded where they do. */
async function metaOf(source: Source, columns: readonly string[]) {
  const { readMeta, withDescriptions } = await import("./eesMeta.js");
  const meta = await readMeta(source, columns);
  const describe = (profiles: readonly ColumnProfile[]) => withDescriptions(profiles, meta.columns);
  return { ...meta, describe };
}

/** Enough rows to judge the columns by; the sample is read again with the rest. */
async function sampleOf(rows: AsyncIterator<readonly Row[]>): Promise<{ sample: Row[]; ended: boolean }> {
  const sample: Row[] = [];
  while (sample.length < SAMPLE_ROWS) {
    const next = await rows.next();
    if (next.done) return { sample, ended: true };
    sample.push(...next.value);
  }
  return { sample, ended: false };
}

async function* resumed(sample: readonly Row[], rest: AsyncIterator<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  yield sample;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield next.value;
  }
}

/** The file's name without folder and extension: what it is called where it does not say. */
function stemOf(name: string): string {
  if (name === "-") return "standard input";
  const base = (name.split(/[/\\]/).at(-1) as string).replace(/(.)\.gz$/i, "$1");
  return base.replace(/\.[A-Za-z0-9]{1,6}$/, "") || base;
}
