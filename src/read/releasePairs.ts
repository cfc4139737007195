/** Which columns and categories of two releases are the same though they are called differently. */
import { unitFromName } from "../series/indicator.js";
import { sameText } from "../series/writing.js";
import { loosely } from "./drift.js";
import { likelyTotal } from "./joinGroups.js";
import type { CellColumn, ReleaseCells } from "./releaseCells.js";

/** A column of both releases, by its place in each. */
export interface Pair {
  readonly old: number;
  readonly new: number;
}

/** What two releases call the same thing, and what only one of them has. */
export interface Renamings {
  readonly renamed: readonly { readonly old: string; readonly new: string }[];
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
}

/** By name; what is left by the part it plays, where that and the unit are the same. */
export function pairColumns(old: readonly CellColumn[], next: readonly CellColumn[]): Pair[] {
  const byName = pairBy(old, next, (a, b) => sameText(a.name, b.name));
  const left = without(old, next, byName);
  const alike = (a: CellColumn, b: CellColumn): boolean =>
    a.role !== null && a.role === b.role && (a.role !== "rate" || unitFromName(a.name) === unitFromName(b.name));
  const byRole = pairBy(left.old, left.new, (a, b) => alike(a.column, b.column));
  return [
    ...byName,
    ...byRole.map((pair) => ({ old: left.old[pair.old]?.place ?? 0, new: left.new[pair.new]?.place ?? 0 })),
  ];
}

/** By name; what is left by what stands in it, where half or more of the shorter list is in the other. */
export function pairFilters(old: ReleaseCells, next: ReleaseCells): Pair[] {
  const byName = pairBy(old.filters, next.filters, sameText);
  const left = without(old.filters, next.filters, byName);
  const candidates = left.old
    .flatMap((a) =>
      left.new.map((b) => ({
        pair: { old: a.place, new: b.place },
        shared: overlap(valuesOf(old, a.place), valuesOf(next, b.place)),
      })),
    )
    .filter(({ shared }) => shared >= 0.5)
    .sort((a, b) => b.shared - a.shared);
  const found: Pair[] = [...byName];
  for (const { pair } of candidates)
    if (!found.some((other) => other.old === pair.old || other.new === pair.new)) found.push(pair);
  return found;
}

/** The values of a filter column, in the words by which releases are compared. */
export const valuesOf = ({ rows }: ReleaseCells, filter: number): ReadonlySet<string> =>
  new Set(rows.map(({ filters }) => loosely(filters[filter] ?? "")));

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((value) => value !== "" && b.has(value)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

export function renamings(old: readonly string[], next: readonly string[], pairs: readonly Pair[]): Renamings {
  const left = without(old, next, pairs);
  return {
    renamed: pairs.flatMap((pair) => {
      const [before, after] = [old[pair.old] ?? "", next[pair.new] ?? ""];
      return sameText(before, after) ? [] : [{ old: before, new: after }];
    }),
    onlyOld: left.old.map(({ column }) => column),
    onlyNew: left.new.map(({ column }) => column),
  };
}

/**
 * What a filter that only one release has adds to a row's key: nothing for its one value or for its total, which is
 * what the other release must be giving; else the value.
 */
export function loneFilterKey(release: ReleaseCells, filter: number): (value: string) => string {
  const values = valuesOf(release, filter);
  if (values.size <= 1) return () => "";
  const totals = [...values].filter((value) => likelyTotal(value) === 2);
  const total = totals.length === 1 ? totals[0] : undefined;
  return (value) => (loosely(value) === total ? "" : loosely(value));
}

/** A category that is the only one in each release, and put in other words: reworded, and not two categories. */
export function rewording(old: ReleaseCells, next: ReleaseCells, pair: Pair): { old: string; new: string } | null {
  const [before, after] = [valuesOf(old, pair.old), valuesOf(next, pair.new)];
  const [a, b] = [old.rows[0]?.filters[pair.old], next.rows[0]?.filters[pair.new]];
  if (before.size !== 1 || after.size !== 1 || a === undefined || b === undefined) return null;
  return loosely(a) === loosely(b) ? null : { old: a, new: b };
}

function pairBy<T>(old: readonly T[], next: readonly T[], same: (a: T, b: T) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (const [place, column] of old.entries()) {
    const found = next.findIndex((other, i) => same(column, other) && !pairs.some((pair) => pair.new === i));
    if (found >= 0) pairs.push({ old: place, new: found });
  }
  return pairs;
}

function without<T>(old: readonly T[], next: readonly T[], pairs: readonly Pair[]) {
  const left = (columns: readonly T[], side: keyof Pair) =>
    columns.flatMap((column, place) => (pairs.some((pair) => pair[side] === place) ? [] : [{ column, place }]));
  return { old: left(old, "old"), new: left(next, "new") };
}
