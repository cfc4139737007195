/** The points kept of each area, apart by everything that may tell two figures apart. */
import { comparable, tidy } from "../series/writing.js";
import type { IndexedArea } from "./areaIndex.js";
import type { Plan, RawObservation } from "./plan.js";

/** The cells of one row for one area and period, unparsed. */
export interface RawPoint {
  readonly line: number;
  readonly period: string;
  readonly identifier: string;
  readonly value: string | null;
  readonly count: string | null;
  readonly population: string | null;
  /** limits of the value, where the file gives them */
  readonly lower?: string;
  readonly upper?: string;
}

/** Points that agree in indicator and in every filter column, but for case and blanks, as `--where` does. */
export interface Group {
  readonly indicator: string;
  readonly filters: readonly string[];
  readonly points: RawPoint[];
}

interface GroupKey {
  readonly key: string;
  readonly filters: readonly string[];
}

/** A column that is different in every row is not worth remembering. */
const MOST_KEYS = 10_000;

export class Groups {
  readonly #filters: Plan["filters"];
  readonly #limits: Plan["limits"];
  readonly #keys = new Map<string, GroupKey>();
  readonly #kept = new Map<IndexedArea, Map<string, Group>>();

  constructor({ filters, limits }: Plan) {
    this.#filters = filters;
    this.#limits = limits;
  }

  add(entry: IndexedArea, raw: RawObservation): void {
    const { indicator, line, period, identifier, value, count, population, cells } = raw;
    const own = this.#kept.get(entry) ?? new Map<string, Group>();
    this.#kept.set(entry, own);
    const { key, filters } = this.#keyOf(indicator, cells);
    const group = own.get(key) ?? { indicator, filters, points: [] };
    own.set(key, group);
    const point = { line, period, identifier, value, count, population };
    const limits = this.#limits;
    group.points.push(
      limits ? { ...point, lower: cells[limits.lower.place] ?? "", upper: cells[limits.upper.place] ?? "" } : point,
    );
  }

  /** Rows repeat their cells exactly: the written form finds the key without tidying each cell again. */
  #keyOf(indicator: string, cells: readonly string[]): GroupKey {
    let writing = indicator;
    for (const { place } of this.#filters) writing += `\u0000${cells[place] ?? ""}`;
    const known = this.#keys.get(writing);
    if (known) return known;
    const filters = this.#filters.map(({ place }) => tidy(cells[place] ?? ""));
    const key = { key: [indicator, ...filters].map(comparable).join("\u0000"), filters };
    if (this.#keys.size < MOST_KEYS) this.#keys.set(writing, key);
    return key;
  }

  keepOnly(wanted: (entry: IndexedArea) => boolean): void {
    for (const entry of this.#kept.keys()) if (!wanted(entry)) this.#kept.delete(entry);
  }

  /** Leaves out the groups of other indicators, once it is known which is meant. */
  keepIndicators(wanted: (indicator: string) => boolean): void {
    for (const own of this.#kept.values())
      for (const [key, { indicator }] of own) if (!wanted(indicator)) own.delete(key);
  }

  get all(): ReadonlyMap<IndexedArea, readonly Group[]> {
    return new Map([...this.#kept].map(([entry, own]) => [entry, [...own.values()]]));
  }
}
