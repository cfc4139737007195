/** The areas of the file that a list or a group names. */
import type { Area } from "../../series/area.js";
import { levelFromCode, matchArea } from "../../series/area.js";
import { AreaFinder } from "../../series/areaFinder.js";
import type { Series } from "../../series/series.js";
import { isComparable, type Named, type Surroundings } from "./surroundings.js";

export interface MembersFound {
  readonly members: readonly Series[];
  /** those named that the file does not have, or not among areas of the same level */
  readonly lacking: readonly string[];
  /** of those typed, the names that may have been meant */
  readonly nearest: Readonly<Record<string, string>>;
  /** whether the area itself is named, which is in no average */
  readonly itself: boolean;
}

/** Each area once, in the order of the names, without the area itself and those of `without`. */
export function membersNamed(
  named: readonly Named[],
  series: Series,
  { pool, nearestTo }: Pick<Surroundings, "pool" | "nearestTo">,
  without: readonly Area[],
): MembersFound {
  const members = new Set<Series>();
  const lacking: string[] = [];
  let itself = false;
  for (const one of joinedNames(named, pool)) {
    const found = meant(one, pool).filter((other) => other.area === series.area || isComparable(other, series));
    const [only, ...more] = found;
    if (only === undefined || more.length > 0) lacking.push(one.name);
    else if (only.area === series.area) itself = true;
    else if (!without.includes(only.area)) members.add(only);
  }
  const typed = named.every(({ code }) => code === null);
  const nearest = lacking.flatMap((name) => {
    const near = typed ? nearestTo?.(name) : null;
    return near ? [[name, near] as const] : [];
  });
  return { members: [...members], lacking, nearest: Object.fromEntries(nearest), itself };
}

/** What a list gives a code is found by it, or by a name that no other code contradicts; what is typed, by its name. */
function meant({ name, code }: Named, pool: readonly Series[]): readonly Series[] {
  if (code === null) return areasCalled(name, pool);
  const isLocal = /^\d{3}$/.test(code);
  return finderOf(pool).find({
    name,
    code: isLocal ? null : code,
    localCode: isLocal ? code : null,
    level: isLocal ? "local authority" : levelFromCode(code),
  });
}

const finders = new WeakMap<readonly Series[], AreaFinder<Series>>();

/** Made once for a pool, as every area of a scan asks for it. */
function finderOf(pool: readonly Series[]): AreaFinder<Series> {
  const finder = finders.get(pool) ?? new AreaFinder(pool, ({ area }) => area);
  finders.set(pool, finder);
  return finder;
}

const answers = new WeakMap<readonly Series[], Map<string, readonly Series[]>>();

/** The areas that a name or code means best; looked for once in a pool, as every area of a placebo asks again. */
function areasCalled(name: string, pool: readonly Series[]): readonly Series[] {
  const known = answers.get(pool) ?? new Map<string, readonly Series[]>();
  answers.set(pool, known);
  const found = known.get(name) ?? areasLookedFor(name, pool);
  known.set(name, found);
  return found;
}

function areasLookedFor(name: string, pool: readonly Series[]): readonly Series[] {
  // Nothing is meant better than by its very name, and telling names apart that are only alike takes long.
  const exact = pool.filter(({ area }) => area.name === name || area.code === name || area.localCode === name);
  if (exact.length === 1 && exact[0]?.area.name === name) return exact;
  let best = 0;
  let found: Series[] = [];
  for (const series of pool) {
    const score = matchArea(name, series.area);
    if (score > best) [best, found] = [score, [series]];
    else if (score > 0 && score === best) found.push(series);
  }
  return found;
}

/** The one area that a name or code means best; null for none or for several. */
export function areaCalled(name: string, pool: readonly Series[]): Series | null {
  const found = areasCalled(name, pool);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** An area with more commas in its name than this there is not. */
const MOST_COMMAS = 2;

/** Names typed with commas between them, those put together again that have a comma of their own. */
export function joinedNames(named: readonly Named[], pool: readonly Series[]): readonly Named[] {
  const joined: Named[] = [];
  for (let i = 0; i < named.length; ) {
    let taken = 1;
    for (let commas = MOST_COMMAS; commas > 0 && taken === 1; commas--) {
      const parts = named.slice(i, i + commas + 1);
      const typed = parts.length === commas + 1 && parts.every(({ code }) => code === null);
      if (typed && areaCalled(together(parts), pool) !== null) taken = parts.length;
    }
    joined.push(taken === 1 ? (named[i] as Named) : { name: together(named.slice(i, i + taken)), code: null });
    i += taken;
  }
  return joined;
}

const together = (named: readonly Named[]): string => named.map(({ name }) => name).join(", ");
