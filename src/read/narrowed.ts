/**
 * A long file once more from its beginning, with only the rows in question, when its columns are known and the question
 * names an indicator or a condition. Loaded only then.
 */
import type { CellJudge } from "./cellVerdicts.js";
import { placeOf } from "./columns.js";
import { readCsv } from "./csv.js";
import { decode } from "./decode.js";
import { IndicatorFilter } from "./indicatorFilter.js";
import type { Opened } from "./open.js";
import type { ReadRequest } from "./request.js";
import { type FilteredText, RowFilter } from "./rowFilter.js";
import type { Bytes } from "./source.js";
import type { Row } from "./table.js";
import { WELL_ENCODED } from "./wellEncoded.js";
import { Where } from "./wherePasses.js";

/** Null where nothing can be dropped for sure. */
export const filterFor = (opened: Opened, request: ReadRequest): RowFilter | null =>
  rowFilterFor(opened, request, [...whereJudges(opened, request), ...indicatorJudges(opened, request)]);

/** With these judges of single cells, all of which a row must satisfy. */
export function rowFilterFor(opened: Opened, request: ReadRequest, judges: readonly CellJudge[]): RowFilter | null {
  const { table, encoding, byteOrderMark } = opened;
  const { delimiter, columns } = table;
  if (table.plain !== true || request.skip !== null || encoding === null) return null;
  if (delimiter === null || delimiter.length !== 1 || delimiter.charCodeAt(0) > 0x7f) return null;
  if (!isFiltered(encoding) || table.blankColumns > 0) return null;
  if (!request.where.every(([column]) => placeOf(column, columns) >= 0)) return null;
  if (judges.length === 0) return null;
  return new RowFilter({ encoding, byteOrderMark, delimiter, columns }, judges);
}

const isFiltered = (encoding: string): encoding is FilteredText["encoding"] => Object.hasOwn(WELL_ENCODED, encoding);

/** Thrown where more of the file must be seen together than the filter leaves. */
export class NotClean extends Error {}

/** `opened` with the rows that `filter` leaves of the same bytes. Problems: those of reading them; throws `NotClean`. */
export async function narrowed(opened: Opened, filter: RowFilter, bytes: Bytes): Promise<Opened> {
  const { table, location, encoding } = opened;
  const { text } = await decode(filtered(bytes, filter), encoding, location);
  const { rows } = await readCsv(text, table.delimiter, location, { skip: null, table: null, plain: true });
  return { ...opened, rows: inPlace(rows, filter) };
}

async function* filtered(bytes: Bytes, filter: RowFilter): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  let spent: Uint8Array | undefined;
  for (;;) {
    const next = await chunks.next(spent);
    if (next.done) break;
    const kept = filter.take(next.value);
    if (!filter.clean) throw new NotClean();
    // A chunk that nobody holds any more is given back, to be filled again.
    spent = next.value;
    if (kept.length > 0) yield kept;
  }
  const rest = filter.end();
  if (!filter.clean) throw new NotClean();
  if (rest.length > 0) yield rest;
}

/** Rows with the lines that they have in the file. */
async function* inPlace(batches: AsyncIterable<readonly Row[]>, filter: RowFilter): AsyncGenerator<readonly Row[]> {
  for await (const rows of batches)
    yield rows.map(({ line, cells }) => ({ line: filter.lines.originalOf(line), cells }));
}

/** A row that is blank throughout is no row; only the reader behind can tell. */
const isBlank = (cell: string): boolean => cell.trim() === "";

/** Each condition by itself, in the very words that `collect` puts it. */
export function whereJudges({ table, location }: Opened, request: ReadRequest): CellJudge[] {
  return request.where.flatMap((condition) => {
    const place = placeOf(condition[0], table.columns);
    if (place < 0) return [];
    const where = new Where([condition], table.columns, location);
    const cells: string[] = [];
    return {
      place,
      wants: (cell) => {
        cells[place] = cell;
        return isBlank(cell) || where.passes(cells);
      },
    };
  });
}

function indicatorJudges(opened: Opened, request: ReadRequest): CellJudge[] {
  const { indicatorPlace: place } = opened.plan;
  if (request.indicator === null || place === undefined) return [];
  const indicators = new IndicatorFilter(opened, request);
  // A row without a key may be called what was asked for.
  const keyed = opened.plan.indicatorLabelPlace !== undefined;
  const wants = (cell: string): boolean => {
    if (keyed && isBlank(cell)) throw new NotClean();
    return isBlank(cell) || indicators.passes(cell.trim());
  };
  return [{ place, wants }];
}
