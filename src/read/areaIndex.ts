/** The areas of a file as its rows come by, and which of them a name means. */
import { problem } from "../problems.js";
import {
  type Area,
  type AreaMatch,
  bareName,
  codeFits,
  levelFromCode,
  levelFromName,
  matchArea,
  plainName,
} from "../series/area.js";
import { changeNaming, currentCode, sayChange, together } from "../series/areaChanges.js";
import type { RawArea } from "./plan.js";
import { suggest } from "./suggest.js";

/** One area with all the codes its rows gave it, as codes change over the years. */
export interface IndexedArea {
  /** from 0, by first appearance */
  readonly number: number;
  area: Area;
  /** in capitals, each as it is now where only the code of the area changed */
  readonly codes: Set<string>;
}

export class AreaIndex {
  readonly #all: IndexedArea[] = [];
  readonly #byName = new Map<string, IndexedArea[]>();
  readonly #byCode = new Map<string, IndexedArea[]>();
  // Rows repeat their area exactly: as written it is found without tidying the name again.
  readonly #byWriting = new Map<string, { readonly raw: RawArea; readonly entry: IndexedArea }[]>();

  /**
   * The area of a row: by its name and level. A code alone joins nothing, because published files carry wrong codes;
   * together with a name that differs only in civic titles, or for a row without a name, it does.
   */
  of(raw: RawArea): IndexedArea {
    const written = this.#byWriting.get(raw.name);
    if (written) for (const known of written) if (isWrittenAs(known.raw, raw)) return known.entry;
    const area: Area = { ...raw, level: levelOf(raw) };
    const entry = this.#sameName(area) ?? this.#sameCode(area) ?? this.#add();
    entry.area = this.#merged(entry, area);
    list(this.#byName, plainName(raw.name), entry);
    for (const code of [raw.code, raw.localCode])
      if (code !== null) {
        entry.codes.add(currentCode(code));
        list(this.#byCode, currentCode(code), entry);
      }
    if (written) written.push({ raw, entry });
    else this.#byWriting.set(raw.name, [{ raw, entry }]);
    return entry;
  }

  #sameName(area: Area): IndexedArea | undefined {
    const namesakes = this.#byName.get(plainName(area.name)) ?? [];
    const sameLevel = namesakes.find((entry) => entry.area.level === area.level && !apart(entry.area, area));
    if (sameLevel) return sameLevel;
    // A row that does not say its level belongs to the only area of that name.
    const [only, ...more] = namesakes;
    const unsaid = only && (only.area.level === null || area.level === null) && !apart(only.area, area);
    return unsaid && more.length === 0 ? only : undefined;
  }

  #sameCode(area: Area): IndexedArea | undefined {
    const found = [area.code, area.localCode].flatMap((code) =>
      code === null ? [] : (this.#byCode.get(currentCode(code)) ?? []),
    );
    const fitting = found.filter(
      ({ area: other }) =>
        (other.level === null || area.level === null || other.level === area.level) &&
        (nameless(area) || nameless(other) || bareName(other.name) === bareName(area.name)),
    );
    return new Set(fitting).size === 1 ? fitting[0] : undefined;
  }

  #add(): IndexedArea {
    const area = { name: "", code: null, localCode: null, level: null };
    const entry: IndexedArea = { number: this.#all.length, area, codes: new Set() };
    this.#all.push(entry);
    return entry;
  }

  /** The first name and code stand, unless there was none or it contradicts what the area is. */
  #merged({ area: old }: IndexedArea, row: Area): Area {
    const level = old.level ?? row.level;
    const keepsCode = old.code !== null && (codeFits(old.code, level) || row.code === null);
    return {
      name: old.name === "" || nameless(old) ? row.name : old.name,
      code: keepsCode ? old.code : row.code,
      localCode: old.localCode ?? row.localCode,
      level,
    };
  }

  get size(): number {
    return this.#all.length;
  }

  all(): readonly IndexedArea[] {
    return this.#all;
  }

  /** Every local authority; where no area has a level, every area. Problem: `no-local-authorities`. */
  localAuthorities(): readonly IndexedArea[] {
    const authorities = this.authoritiesIfAny();
    if (authorities.length === 0) throw problem("no-local-authorities", { total: this.size });
    return authorities;
  }

  /** The same, and none where there is none. */
  authoritiesIfAny(): readonly IndexedArea[] {
    const authorities = this.#all.filter(({ area }) => area.level === "local authority");
    if (authorities.length > 0) return authorities;
    return this.#all.filter(({ area }) => area.level === null || area.level === "other");
  }

  /** The one area that a name or code means. Problems: `no-such-area`, `ambiguous-area`. */
  find(query: string): IndexedArea {
    const scored = this.#all.map((entry) => ({ entry, score: scoreOf(query, entry) }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    const found = best === 0 ? [] : scored.filter(({ score }) => score === best);
    if (found.length > 1)
      throw problem("ambiguous-area", { area: query, candidates: found.map(({ entry }) => nameWithCode(entry.area)) });
    const [only] = found;
    if (only) return only.entry;
    const names = this.#all.map(({ area }) => area.name);
    throw problem("no-such-area", {
      area: query,
      suggestion: suggest(query, names),
      areas: names,
      total: this.size,
      change: this.#changeBehind(query),
    });
  }

  /** Where the area asked for was split or merged: into what or out of what, and which of those are here. */
  #changeBehind(query: string): string | null {
    const found = changeNaming(query);
    if (!found) return null;
    const here = found.others.filter((other) =>
      this.#all.some((entry) => scoreOf(other.code ?? other.name, entry) > 0 || scoreOf(other.name, entry) > 0),
    );
    const held = here.length === 0 ? "" : `; the file has ${together(here)}`;
    return `in April ${found.change.year} ${sayChange(found.change)}${held}`;
  }
}

/** How well the query names the area (`matchArea`), counting every code that its rows gave it. */
export function scoreOf(query: string, { area, codes }: IndexedArea): AreaMatch {
  const code = query.trim();
  return codes.has(currentCode(code)) && codeFits(code, area.level) ? 3 : matchArea(query, area);
}

/** Whether rows gave a code in place of a name. */
export const nameless = ({ name, code, localCode }: Area): boolean => name === code || name === localCode;

/** A ward or a school shares its name with others: where the level is not one of the known ones, the code counts. */
const apart = (a: Area, b: Area): boolean =>
  (a.level === "other" || a.level === null) && a.code !== null && b.code !== null && a.code !== b.code;

/** What the level column says, else the name of a nation or a region, else the code (which may be a wrong one). */
function levelOf({ level, name, code }: RawArea): Area["level"] {
  const coded = levelFromCode(code);
  return level ?? (coded === "other" ? coded : (levelFromName(name) ?? coded));
}

const isWrittenAs = (a: RawArea, b: RawArea): boolean =>
  a === b || (a.name === b.name && a.code === b.code && a.localCode === b.localCode && a.level === b.level);

function list(lists: Map<string, IndexedArea[]>, key: string, entry: IndexedArea): void {
  const own = lists.get(key);
  if (!own) lists.set(key, [entry]);
  else if (!own.includes(entry)) own.push(entry);
}

const nameWithCode = ({ name, code, localCode, level }: Area): string =>
  [name, code ?? localCode ?? "no code", level ?? "level not stated"].join(", ");
