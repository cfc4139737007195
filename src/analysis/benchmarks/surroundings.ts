/** What surrounds an area: the file's other areas, and who is compared with whom. Made once for a run. */
import type { Area } from "../../series/area.js";
import type { Series } from "../../series/series.js";
import { sameText } from "../../series/writing.js";

/** Words that mean a group rather than an area. */
export const GROUP_WORDS = ["neighbours", "region", "all"] as const;

/** The word that is typed, in whatever case; null for a name. */
export const groupWord = (typed: string): (typeof GROUP_WORDS)[number] | null =>
  GROUP_WORDS.find((word) => sameText(word, typed)) ?? null;

/** How the figures of several areas become one: their mean, their median, or all their people taken together. */
export type Average = "mean" | "median" | "pooled";

/**
 * Why a list of neighbours: it was asked for; it was in force at the period asked about; it is the earliest, none being
 * in force by then; the latest, as periods are not on the calendar; or the only one.
 */
export type ListChoice = "asked" | "in force" | "earliest" | "latest" | "only";

/** A list drawn up after the period `at`; one that `other` had followed by then; or figures from a file that runs on to `other`. */
export interface ListVintage {
  readonly kind: "later" | "superseded" | "figures-later";
  readonly list: string;
  readonly at: string;
  /** the list that followed, or the file's last period; null for a list drawn up later */
  readonly other: string | null;
}

/** One area's statistical neighbours, by a dated list. */
export interface NeighbourList {
  /** "2018-19" */
  readonly list: string;
  readonly chosenBy: ListChoice;
  /** how it stands in time to the figures; absent where there is nothing to say */
  readonly vintage?: ListVintage | null;
  /** closest first */
  readonly members: readonly Named[];
}

/** An area as a list names it. */
export interface Named {
  readonly name: string;
  /** GSS code or the three digits of the local authority; null where the list has none */
  readonly code: string | null;
}

/** A group named on the command line: `--group "Core cities=Leeds,Sheffield"`. */
export interface NamedGroup {
  readonly name: string;
  readonly members: readonly Named[];
}

export interface Surroundings {
  /** every area of the file that could be read, whatever its level, the areas asked about among them */
  readonly pool: readonly Series[];
  /** null where no list knows the area */
  readonly neighboursOf: (area: Area) => NeighbourList | null;
  /** the name of the region that an authority lies in; null where it is not known */
  readonly regionOf: (area: Area) => string | null;
  /** Inner or Outer London, where a file may have a row for the part and none for the region; absent where not known */
  readonly partOf?: (area: Area) => string | null;
  readonly groups: readonly NamedGroup[];
  /** the area of the file that a mistyped name may mean; null for none near enough */
  readonly nearestTo?: (name: string) => string | null;
  readonly average: Average;
  /** take the area out of a published benchmark that holds it */
  readonly excludeSelf: boolean;
}

/** The areas that can be set beside another: those of its level, without itself and without `without`. */
export function comparable(
  { pool }: Pick<Surroundings, "pool">,
  series: Series,
  without: readonly Area[] = [],
): readonly Series[] {
  return pool.filter((other) => !without.includes(other.area) && isComparable(other, series));
}

/** Whether another area is of the same level as this one. */
export const isComparable = ({ area: other }: Pick<Series, "area">, { area }: Pick<Series, "area">): boolean =>
  other !== area &&
  (other.level === area.level ||
    // Where a file does not say what its areas are, one whose level is only supposed is no nation or region.
    ([null, "other"].includes(other.level) && [null, "other"].includes(area.level)));
