/** What changed between two releases of a file, cell by cell. The order of rows and columns says nothing. */
import type { IndexedArea } from "./areaIndex.js";
import { type Cell, type CellChange, CHANGE_KINDS, type ChangeKind, compareCells } from "./diffCells.js";
import { RowKeys } from "./diffKeys.js";
import type { CellRow, ReleaseCells } from "./releaseCells.js";
import { type Pair, pairColumns, pairFilters, type Renamings, renamings, rewording } from "./releasePairs.js";

/** Why a cell can be in one release only: the whole area, period, category or column is. */
export type OnlyIn = "area" | "period" | "category" | "column";

export interface Change extends Omit<CellChange, "kind"> {
  readonly kind: ChangeKind;
  readonly area: { readonly name: string; readonly code: string | null };
  readonly period: string;
  /** the newer release's name, and the older's where there is no other */
  readonly column: string;
  /** the categories, by the names of the newer release */
  readonly filters: Readonly<Record<string, string>>;
  /** new minus old; null unless both are numbers */
  readonly difference: number | null;
  /** of the old figure; null where that is 0 */
  readonly relative: number | null;
  /** for what vanished or appeared: what is in one release only; null where both have it */
  readonly only: OnlyIn | null;
}

export interface OnlyInOne {
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
}

export interface Difference {
  readonly old: { readonly file: string; readonly cells: number };
  readonly new: { readonly file: string; readonly cells: number };
  readonly counts: Readonly<Record<"same" | ChangeKind, number>>;
  /** of what vanished and appeared, the cells whose area, period, category and column both releases have */
  readonly within: { readonly vanished: number; readonly appeared: number };
  readonly columns: Renamings;
  readonly filters: Renamings;
  /** a category that is the only one in each, in other words */
  readonly categories: readonly { readonly old: string; readonly new: string }[];
  readonly areas: OnlyInOne;
  readonly periods: OnlyInOne;
  /** rows that share area, period and categories with another row of their file, where some of them changed */
  readonly repeated: number;
  /** the largest first, then what was suppressed, published, remarked, vanished and appeared */
  readonly changes: readonly Change[];
}

export function diffReleases(old: ReleaseCells, next: ReleaseCells): Difference {
  const columns = pairColumns(old.columns, next.columns);
  const filters = pairFilters(old, next);
  const keys = new RowKeys(old, next, filters);
  const rows = new Map<string, { old: CellRow[]; new: CellRow[] }>();
  const rowsAt = (key: string): { old: CellRow[]; new: CellRow[] } => {
    const found = rows.get(key) ?? { old: [], new: [] };
    rows.set(key, found);
    return found;
  };
  for (const row of old.rows) rowsAt(keys.of(row, "old")).old.push(row);
  for (const row of next.rows) rowsAt(keys.of(row, "new")).new.push(row);
  const tally = new Tally(old, next, keys, filters);
  let repeated = 0;
  for (const own of rows.values()) {
    const before = tally.changes.length;
    for (const pair of columns) tally.add(own, pair);
    for (const [place] of old.columns.entries())
      if (!columns.some((pair) => pair.old === place)) tally.add(own, { old: place, new: -1 });
    for (const [place] of next.columns.entries())
      if (!columns.some((pair) => pair.new === place)) tally.add(own, { old: -1, new: place });
    if (tally.changes.length > before) repeated += Math.max(0, own.old.length - 1) + Math.max(0, own.new.length - 1);
  }
  const { same } = tally;
  const count = (kind: ChangeKind): number => tally.changes.filter((change) => change.kind === kind).length;
  const counts = {
    same,
    ...Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, count(kind)])),
  } as Difference["counts"];
  const both = same + counts.changed + counts.suppressed + counts.published + counts.remarked;
  const within = (kind: ChangeKind): number =>
    tally.changes.filter((change) => change.kind === kind && change.only === null).length;
  const names = (release: ReleaseCells): string[] => release.columns.map(({ name }) => name);
  return {
    old: { file: old.label, cells: both + counts.vanished },
    new: { file: next.label, cells: both + counts.appeared },
    counts,
    within: { vanished: within("vanished"), appeared: within("appeared") },
    columns: renamings(names(old), names(next), columns),
    filters: renamings(old.filters, next.filters, filters),
    categories: filters.flatMap((pair) => rewording(old, next, pair) ?? []),
    areas: {
      onlyOld: namesOf(keys.areas.old, keys.areas.new),
      onlyNew: namesOf(keys.areas.new, keys.areas.old),
    },
    periods: { onlyOld: keys.periodsOnlyIn("old"), onlyNew: keys.periodsOnlyIn("new") },
    repeated,
    changes: tally.changes.sort(inOrder),
  };
}

const namesOf = (own: ReadonlySet<IndexedArea>, other: ReadonlySet<IndexedArea>): string[] =>
  [...own]
    .filter((entry) => !other.has(entry))
    .map(({ area }) => area.name)
    .sort();

class Tally {
  readonly changes: Change[] = [];
  same = 0;
  readonly #releases: { readonly old: ReleaseCells; readonly new: ReleaseCells };
  readonly #keys: RowKeys;
  /** the names of each release's filters, in the newer release's words */
  readonly #filters: { readonly old: readonly string[]; readonly new: readonly string[] };

  constructor(old: ReleaseCells, next: ReleaseCells, keys: RowKeys, filters: readonly Pair[]) {
    this.#releases = { old, new: next };
    this.#keys = keys;
    const renamed = old.filters.map(
      (name, place) => next.filters[filters.find((pair) => pair.old === place)?.new ?? -1] ?? name,
    );
    this.#filters = { old: renamed, new: next.filters };
  }

  add(own: { old: readonly CellRow[]; new: readonly CellRow[] }, pair: Pair): void {
    const cells = (side: "old" | "new"): Cell[] =>
      pair[side] < 0 ? [] : own[side].map(({ cells: all, line }) => ({ text: all[pair[side]] ?? "", line }));
    for (const found of compareCells(cells("old"), cells("new"), this.#releases)) {
      if (found.old === null && found.new === null) continue;
      if (found.kind === "same") this.same += 1;
      else this.changes.push(this.#change({ ...found, kind: found.kind }, own, pair));
    }
  }

  #change(
    found: CellChange & { readonly kind: ChangeKind },
    own: { old: readonly CellRow[]; new: readonly CellRow[] },
    pair: Pair,
  ): Change {
    const side = own.new.length > 0 ? "new" : "old";
    const row = own[side][0] as CellRow;
    const difference = typeof found.old === "number" && typeof found.new === "number" ? found.new - found.old : null;
    const column = this.#releases.new.columns[pair.new] ?? this.#releases.old.columns[pair.old];
    const lone = found.kind === "vanished" ? "old" : found.kind === "appeared" ? "new" : null;
    return {
      ...found,
      area: { name: row.area.area.name, code: row.area.area.code },
      period: this.#keys.periodLabel(row),
      column: column?.name ?? "",
      filters: Object.fromEntries(this.#filters[side].map((name, i) => [name, row.filters[i] ?? ""])),
      difference,
      relative: difference === null || found.old === 0 ? null : difference / Math.abs(found.old as number),
      only: lone === null ? null : this.#keys.onlyIn(row, lone, pair),
    };
  }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sizeOf = ({ relative, difference }: Change): number =>
  relative === null ? (difference === null ? 0 : Number.POSITIVE_INFINITY) : Math.abs(relative);

/** By kind, then the largest relative change, then area, period, column and category. */
function inOrder(a: Change, b: Change): number {
  const size = sizeOf(b) - sizeOf(a);
  return (
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    (Number.isNaN(size) ? 0 : size) ||
    order(a.area.name, b.area.name) ||
    order(a.period, b.period) ||
    order(a.column, b.column) ||
    order(Object.values(a.filters).join("\u0000"), Object.values(b.filters).join("\u0000")) ||
    order(String(a.old ?? a.new), String(b.old ?? b.new))
  );
}
