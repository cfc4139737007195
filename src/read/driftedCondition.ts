/** Where a condition of `--where` is met in a release that has renamed the column or reworded the value. */
import { sameText, tidy } from "../series/writing.js";
import { placeOf } from "./columns.js";
import { loosely } from "./drift.js";
import { openSource } from "./open.js";
import type { ReadRequest } from "./request.js";
import { afresh, type Source } from "./source.js";

export type Condition = readonly [column: string, value: string];

/** Too general to tell which column is meant: every other breakdown has a total. */
const ANYWHERE = /^(total|all|yes|no|none|other|unknown|persons|people|\d+)$/i;

/**
 * The condition as this file can meet it: itself, or the same value in another column that holds it (in one only, and
 * in none that another condition speaks of); null where the file has nothing of the kind.
 */
export async function conditionIn(
  source: Source,
  columns: readonly string[],
  condition: Condition,
  all: readonly Condition[],
  request: ReadRequest,
): Promise<Condition | null> {
  const [column, value] = condition;
  const place = placeOf(column, columns);
  const dated = loosely(value) !== loosely(value.replace(/\b(?:at|on) (?=\d)/gi, ""));
  if (place >= 0 && !dated) return condition;
  if (place < 0 && ANYWHERE.test(tidy(value))) return null;
  const opened = await openSource(afresh(source), request, true);
  const spoken = all.map(([name]) => placeOf(name, columns));
  const candidates =
    place >= 0
      ? [{ name: columns[place] as string, place }]
      : opened.plan.filters.filter((filter) => !spoken.includes(filter.place));
  const held = new Map<number, string>();
  const seen = new Map<string, boolean>();
  const meets = (cell: string): boolean => {
    const known = seen.get(cell) ?? loosely(cell) === loosely(value);
    if (seen.size < 500) seen.set(cell, known);
    return known;
  };
  for await (const batch of opened.rows)
    for (const { cells } of batch)
      for (const candidate of candidates) {
        const cell = cells[candidate.place] ?? "";
        // The very words of the condition count for more than the same date put otherwise.
        if (meets(cell) && !sameText(held.get(candidate.place) ?? "", value)) held.set(candidate.place, tidy(cell));
      }
  const [found, ...more] = [...held];
  if (!found || more.length > 0) return place >= 0 ? condition : null;
  const [at, written] = found;
  return place >= 0 && sameText(written, value) ? condition : [columns[at] as string, written];
}
