/**
 * Of a long file whose indicators go by a key: which key is called as `--indicator` says. Asked after the keys have been
 * gone through for that very name without finding it, so that only the labels can mean it.
 */
import { type Problem, ProblemError } from "../problems.js";
import { comparable } from "../series/writing.js";
import { InnerHeaders } from "./innerHeader.js";
import { writtenLabel } from "./labels.js";
import { NotClean, narrowed, rowFilterFor, whereJudges } from "./narrowed.js";
import type { Opened } from "./open.js";
import type { ReadRequest } from "./request.js";
import type { RowFilter } from "./rowFilter.js";
import type { Bytes } from "./source.js";
import { Where } from "./wherePasses.js";

/** Whether the refusal says that no key is written as asked, among the rows that meet the conditions. */
export function lacksKey({ code, data }: Problem, { plan }: Opened): boolean {
  return (
    code === "no-rows" || (code === "no-such-choice" && (data as { column?: string }).column === plan.indicatorColumn)
  );
}

/**
 * The filter that leaves the rows of the only key that some row calls so; null where none or several are, or it cannot
 * be known. The rows of every other key are set aside whatever they say: the labels that count are its own.
 * Problems: only of bytes that cannot be read.
 */
export async function filterByLabel(
  opened: Opened,
  request: ReadRequest,
  again: () => Bytes,
): Promise<RowFilter | null> {
  const { plan } = opened;
  const key = await keyCalled(opened, request, again());
  if (key === null || plan.indicatorPlace === undefined) return null;
  const isKey = (cell: string): boolean => cell.trim() === key;
  return rowFilterFor(opened, request, [...whereJudges(opened, request), { place: plan.indicatorPlace, wants: isKey }]);
}

async function keyCalled(opened: Opened, request: ReadRequest, bytes: Bytes): Promise<string | null> {
  const { plan, table, location } = opened;
  const { indicatorLabelPlace: place } = plan;
  const asked = comparable(request.indicator ?? "");
  if (place === undefined || asked === "") return null;
  const isCalledSo = (label: string): boolean => comparable(label) === asked;
  // No row that is gone through here is without a key, so that a blank label is surely not the one.
  const judge = { place, wants: (cell: string) => isCalledSo(writtenLabel(cell)) };
  const filter = rowFilterFor(opened, request, [...whereJudges(opened, request), judge]);
  if (filter === null) return null;
  const where = new Where(request.where, table.columns, location);
  const headers = new InnerHeaders(table.columns, location);
  const keys = new Set<string>();
  try {
    for await (const rows of (await narrowed(opened, filter, bytes)).rows)
      for (const row of rows) {
        if (!headers.isData(row) || !where.passes(row.cells)) continue;
        for (const { indicator, indicatorLabel } of plan.observe(row))
          if (isCalledSo(indicatorLabel ?? "")) keys.add(indicator);
      }
  } catch (error) {
    if (!(error instanceof ProblemError || error instanceof NotClean)) throw error;
    return null;
  }
  const [only] = keys;
  return keys.size === 1 && only !== undefined && only !== "" ? only : null;
}
