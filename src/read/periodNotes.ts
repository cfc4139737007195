/**
 * Filters and notes. A filter tells figures of one area and period apart (`sex`, `category`), a note says something
 * of a figure (`release`, `status`). Taking a filter for a note would make one series of two categories wherever
 * they happen not to meet, so a column is a note only if its name says so, or if over the whole file, in two areas
 * or more, it depends on the period alone and is not named as a category (`sex`, `quarter`).
 */
import { comparable } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import { isCategoryName, isNoteName } from "./columnNames.js";
import type { Plan, RawObservation } from "./plan.js";

interface Watched {
  readonly place: number;
  readonly byName: boolean;
  /** the column's value in each period; null once two were seen in one, and for a category by name */
  byPeriod: Map<string, string> | null;
}

export class PeriodNotes {
  readonly #columns: readonly Watched[];
  #first: IndexedArea | null = null;
  #severalAreas = false;

  constructor({ filters }: Plan) {
    this.#columns = filters.map(({ name, place }) => ({
      place,
      byName: isNoteName(name),
      byPeriod: isCategoryName(name) ? null : new Map(),
    }));
  }

  add(raw: RawObservation, entry: IndexedArea): void {
    this.#first ??= entry;
    this.#severalAreas ||= entry !== this.#first;
    for (const column of this.#columns) {
      if (column.byPeriod === null || column.byName) continue;
      const period = `${raw.period}\u0000${raw.identifier}`;
      const cell = raw.cells[column.place] ?? "";
      const before = column.byPeriod.get(period);
      if (before === undefined) column.byPeriod.set(period, cell);
      else if (before !== cell && comparable(before) !== comparable(cell)) column.byPeriod = null;
    }
  }

  /** Whether the filter column at this place of the plan's list is a note. */
  isNote(filter: number): boolean {
    const column = this.#columns[filter];
    return column !== undefined && (column.byName || (column.byPeriod !== null && this.#severalAreas));
  }
}
