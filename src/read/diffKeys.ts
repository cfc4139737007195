/** By what a row of one release is known in the other: area, period and categories. */
import { resolvePeriods } from "../series/periodColumn.js";
import type { IndexedArea } from "./areaIndex.js";
import type { OnlyIn } from "./diffReleases.js";
import { loosely } from "./drift.js";
import type { CellRow, ReleaseCells } from "./releaseCells.js";
import { loneFilterKey, type Pair, rewording, valuesOf } from "./releasePairs.js";

type Side = "old" | "new";
const OTHER = { old: "new", new: "old" } as const;

interface KnownPeriod {
  readonly key: string;
  readonly label: string;
  readonly index: number;
}

export class RowKeys {
  readonly areas: Readonly<Record<Side, ReadonlySet<IndexedArea>>>;
  readonly #periods: ReadonlyMap<string, KnownPeriod>;
  readonly #periodsOf: Readonly<Record<Side, ReadonlyMap<string, KnownPeriod>>>;
  readonly #filterKeys: Readonly<Record<Side, readonly ((row: CellRow) => string)[]>>;
  readonly #categories: readonly {
    readonly pair: Pair;
    readonly old: ReadonlySet<string>;
    readonly new: ReadonlySet<string>;
  }[];
  readonly #ids = new Map<IndexedArea, number>();

  constructor(old: ReleaseCells, next: ReleaseCells, filters: readonly Pair[]) {
    this.#periods = periodsOf([...old.rows, ...next.rows]);
    const areasOf = ({ rows }: ReleaseCells): ReadonlySet<IndexedArea> => new Set(rows.map(({ area }) => area));
    this.areas = { old: areasOf(old), new: areasOf(next) };
    const own = ({ rows }: ReleaseCells): ReadonlyMap<string, KnownPeriod> =>
      new Map(rows.map((row) => [this.#period(row).key, this.#period(row)]));
    this.#periodsOf = { old: own(old), new: own(next) };
    const lone = (release: ReleaseCells, side: Side): ((row: CellRow) => string)[] =>
      release.filters.flatMap((_, place) => {
        if (filters.some((pair) => pair[side] === place)) return [];
        const key = loneFilterKey(release, place);
        return [(row: CellRow) => key(row.filters[place] ?? "")];
      });
    const told = filters.filter((pair) => rewording(old, next, pair) === null);
    const paired = (side: Side): ((row: CellRow) => string)[] =>
      told.map((pair) => (row) => loosely(row.filters[pair[side]] ?? ""));
    // What one release alone tells apart stands at the end, and is nothing for a total.
    const last = (keys: readonly ((row: CellRow) => string)[]) => (row: CellRow) =>
      keys
        .map((key) => key(row))
        .filter((key) => key !== "")
        .join("\u0001");
    this.#filterKeys = {
      old: [...paired("old"), last(lone(old, "old"))],
      new: [...paired("new"), last(lone(next, "new"))],
    };
    this.#categories = told.map((pair) => ({ pair, old: valuesOf(old, pair.old), new: valuesOf(next, pair.new) }));
  }

  of(row: CellRow, side: Side): string {
    const id = this.#ids.get(row.area) ?? this.#ids.size;
    this.#ids.set(row.area, id);
    return [id, this.#period(row).key, ...this.#filterKeys[side].map((key) => key(row))].join("\u0000");
  }

  periodLabel(row: CellRow): string {
    return this.#period(row).label;
  }

  periodsOnlyIn(side: Side): string[] {
    const other = this.#periodsOf[OTHER[side]];
    return [...this.#periodsOf[side].values()]
      .filter(({ key }) => !other.has(key))
      .sort((a, b) => a.index - b.index || (a.label < b.label ? -1 : 1))
      .map(({ label }) => label);
  }

  /** Why a row's cell can stand in this release only; null where the other might hold it too. */
  onlyIn(row: CellRow, side: Side, column: Pair): OnlyIn | null {
    const other = OTHER[side];
    if (!this.areas[other].has(row.area)) return "area";
    if (!this.#periodsOf[other].has(this.#period(row).key)) return "period";
    if (column[other] < 0) return "column";
    const lone = this.#filterKeys[side].at(-1)?.(row) !== "";
    const category = this.#categories.some(({ pair, ...values }) => {
      const value = loosely(row.filters[pair[side]] ?? "");
      return !values[other].has(value);
    });
    return lone || category ? "category" : null;
  }

  #period(row: CellRow): KnownPeriod {
    return this.#periods.get(labelKey(row)) as KnownPeriod;
  }
}

const labelKey = ({ period, identifier }: Pick<CellRow, "period" | "identifier">): string =>
  `${period}\u0000${identifier}`;

/** The labels of both releases decide together what each means; one that means nothing is known by its words. */
function periodsOf(rows: readonly CellRow[]): ReadonlyMap<string, KnownPeriod> {
  const labels = [...new Map(rows.map((row) => [labelKey(row), row])).values()];
  const { periods } = resolvePeriods(labels.map(({ period, identifier }) => ({ label: period, identifier })));
  return new Map(
    labels.map((row, place) => {
      const period = periods[place];
      const known: KnownPeriod = period
        ? { key: `${period.kind} ${period.index}`, label: period.label, index: period.index }
        : {
            key: loosely(labelKey(row)),
            label: `${row.period} ${row.identifier}`.trim(),
            index: Number.POSITIVE_INFINITY,
          };
      return [labelKey(row), known];
    }),
  );
}
