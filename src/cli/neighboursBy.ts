/** The neighbours of every area of a run, by one list: loaded only where neighbours are asked for. */
import type { Surroundings } from "../analysis/benchmarks/surroundings.js";
import { ageOfList, chooseList, yearOfPeriod } from "../read/neighbourListInForce.js";
import { type NeighbourLists, neighboursIn } from "../read/neighbourLists.js";
import type { Period } from "../series/period.js";
import { typedPeriod } from "../series/periodColumn.js";
import type { Series } from "../series/series.js";

/** What decides which of the lists is meant. */
export interface ListMeant {
  /** every area of the files, and those asked about */
  readonly pool: readonly Series[];
  readonly areas: readonly Series[];
  /** the name of a list; null for the one in force at the period asked about */
  readonly list: string | null;
  /** that period as typed; null for the latest */
  readonly at: string | null;
}

/** Problems: `no-such-neighbour-list`, `which-neighbour-list`; when an area is looked up, `no-neighbours-listed`. */
export function neighboursBy(
  read: NeighbourLists,
  file: string,
  { pool, areas, list: asked, at: typed }: ListMeant,
): Surroundings["neighboursOf"] {
  const location = { file };
  const at = periodAsked(areas, typed);
  const last = latestOf(pool);
  const { list, chosenBy } = chooseList(read.lists, asked, at && yearOfPeriod(at), location);
  const vintage = at && last ? ageOfList(read.lists, list, at, last) : null;
  return (area) => ({
    list,
    chosenBy,
    vintage,
    members: neighboursIn(read, list, area, location).map(({ name, code, localCode }) => ({
      name,
      code: code ?? localCode,
    })),
  });
}

/** The period asked about; without one, or beyond their figures, the latest of the areas asked about. */
function periodAsked(areas: readonly Series[], typed: string | null): Period | null {
  const latest = latestOf(areas);
  if (typed === null || latest === null) return latest;
  const meaning = typedPeriod(typed.trim(), latest.kind, latest.label);
  if (meaning !== null && meaning.index > latest.index) return latest;
  return meaning && { ...meaning, label: typed.trim() };
}

function latestOf(series: readonly Series[]): Period | null {
  let latest: Period | null = null;
  for (const { values, counts } of series) {
    const own = (values ?? counts)?.observations.at(-1)?.period;
    if (own && (latest === null || own.index > latest.index)) latest = own;
  }
  return latest;
}
