/** What surrounds an area: the file's other areas, and who is compared with whom. Made once for a run. */
import type { Area } from "../../series/area.js";
import type { Series } from "../../series/series.js";

/** How the figures of several areas become one: their mean, their median, or all their people taken together. */
export type Average = "mean" | "median" | "pooled";

/** One area's statistical neighbours, by a dated list. */
export interface NeighbourList {
  /** "2018-19" */
  readonly list: string;
  /** whether the list was asked for, the one in force at the period asked about, or the only one */
  readonly chosenBy: "asked" | "in force" | "only";
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
  readonly groups: readonly NamedGroup[];
  readonly average: Average;
  /** take the area out of a published benchmark that holds it */
  readonly excludeSelf: boolean;
}

/** The areas that can be set beside another: those of its level, without itself and without `without`. */
export function comparable(
  { pool }: Pick<Surroundings, "pool">,
  { area }: Series,
  without: readonly Area[] = [],
): readonly Series[] {
  return pool.filter(
    (other) =>
      other.area !== area &&
      !without.includes(other.area) &&
      (other.area.level === area.level ||
        // Where a file does not say what its areas are, one whose level is only supposed is no nation or region.
        ([null, "other"].includes(other.area.level) && [null, "other"].includes(area.level))),
  );
}
