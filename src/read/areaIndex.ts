/** The areas of a file as its rows come by, and which of them a name means. */
import { problem } from "../problems.js";
import { type Area, levelFromCode, levelFromName, matchArea, plainName } from "../series/area.js";
import type { RawArea } from "./plan.js";
import { suggest } from "./suggest.js";

/** One area with all the codes its rows gave it, as codes change over the years. */
export interface IndexedArea {
  area: Area;
  readonly codes: Set<string>;
}

export class AreaIndex {
  readonly #byKey = new Map<string, IndexedArea>();
  // Rows repeat their area exactly: the written form finds it without tidying the name again.
  readonly #byWriting = new Map<string, IndexedArea>();

  /** The area of a row. Joined by name and level, never by code alone: published files carry wrong codes. */
  of(raw: RawArea): IndexedArea {
    const writing = `${raw.name}\u0000${raw.code}\u0000${raw.localCode}\u0000${raw.level}`;
    const known = this.#byWriting.get(writing);
    if (known) return known;
    const level = raw.level ?? levelFromCode(raw.code) ?? levelFromName(raw.name);
    const key = `${level}\u0000${plainName(raw.name) || (raw.code ?? raw.localCode ?? "")}`;
    let entry = this.#byKey.get(key);
    if (!entry) {
      entry = { area: { name: raw.name, code: raw.code, localCode: raw.localCode, level }, codes: new Set() };
      this.#byKey.set(key, entry);
    } else if (entry.area.code === null && raw.code !== null)
      entry.area = { ...entry.area, code: raw.code, localCode: entry.area.localCode ?? raw.localCode };
    for (const code of [raw.code, raw.localCode]) if (code !== null) entry.codes.add(code.toLowerCase());
    this.#byWriting.set(writing, entry);
    return entry;
  }

  get size(): number {
    return this.#byKey.size;
  }

  all(): IndexedArea[] {
    return [...this.#byKey.values()];
  }

  #names(): string[] {
    return this.all().map(({ area }) => area.name);
  }

  /** Every local authority; where no area has a level, every area. Problem: `no-local-authorities`. */
  localAuthorities(): IndexedArea[] {
    const areas = this.all();
    const authorities = areas.filter(({ area }) => area.level === "local authority");
    if (authorities.length > 0) return authorities;
    const plain = areas.filter(({ area }) => area.level === null || area.level === "other");
    if (plain.length === 0) throw problem("no-local-authorities", { total: areas.length });
    return plain;
  }

  /** The one area that a name or code means. Problems: `no-such-area`, `ambiguous-area`. */
  find(query: string): IndexedArea {
    const scored = this.all().map((entry) => ({
      entry,
      score: entry.codes.has(query.trim().toLowerCase()) ? 3 : matchArea(query, entry.area),
    }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const found = best === 0 ? [] : scored.filter(({ score }) => score === best);
    if (found.length === 0)
      throw problem("no-such-area", {
        area: query,
        suggestion: suggest(query, this.#names()),
        areas: this.#names(),
        total: this.size,
      });
    if (found.length > 1)
      throw problem("ambiguous-area", { area: query, candidates: found.map(({ entry }) => nameWithCode(entry.area)) });
    return (found[0] as { entry: IndexedArea }).entry;
  }
}

const nameWithCode = ({ name, code, localCode, level }: Area): string =>
  [name, code ?? localCode ?? "no code", level ?? "level not stated"].join(", ");
