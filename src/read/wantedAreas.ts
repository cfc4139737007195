/** Which areas' rows to keep while it is not yet known which areas the file holds. */
import { type AreaIndex, type IndexedArea, nameless, scoreOf } from "./areaIndex.js";
import type { AreaRequest } from "./request.js";

/** GSS codes and the three digits of a local authority. */
const CODE = /^(?:[A-Z]\d{8}|\d{3})$/i;

export class WantedAreas {
  readonly #wanted: AreaRequest;
  readonly #areas: AreaIndex;
  readonly #queries: readonly string[];
  /** queries that no area has answered so far */
  readonly #open: Set<string>;
  // Judged once, and again when a row brings another code or a name for the area.
  readonly #judged = new Map<IndexedArea, { matches: boolean; area: IndexedArea["area"]; codes: number }>();

  constructor(wanted: AreaRequest, benchmarks: readonly string[], areas: AreaIndex) {
    this.#wanted = wanted;
    this.#areas = areas;
    this.#queries = [...(typeof wanted === "string" ? [] : wanted), ...benchmarks];
    this.#open = new Set(this.#queries);
  }

  /**
   * Areas that a query means; and, until every query is answered, those that a later row may give the code asked
   * for (codes change over the years) or the name.
   */
  keeps(entry: IndexedArea): boolean {
    if (this.#wanted === "all" || this.matches(entry)) return true;
    if (this.#wanted === "only" && this.#areas.size === 1) return true;
    return this.#open.size > 0 && (nameless(entry.area) || [...this.#open].some((query) => CODE.test(query.trim())));
  }

  matches(entry: IndexedArea): boolean {
    const { area, codes } = entry;
    const known = this.#judged.get(entry);
    if (known && known.area === area && known.codes === codes.size) return known.matches;
    let answers = false;
    for (const query of this.#queries) {
      const score = scoreOf(query, entry);
      if (score > 0) answers = true;
      // What only might be meant leaves the question open for an area that has the code or the name itself.
      if (score >= 1) this.#open.delete(query);
    }
    const matches = answers || known?.matches === true;
    this.#judged.set(entry, { matches, area, codes: codes.size });
    return matches;
  }

  /** Whether every query has its area: what is not kept by now will not be asked for. */
  get settled(): boolean {
    return this.#open.size === 0;
  }
}
