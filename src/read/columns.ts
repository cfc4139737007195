/** Finding a column by the name a person typed. */
import { type Location, problem } from "../problems.js";
import { sameText, tidy } from "../series/writing.js";
import type { ColumnProfile } from "./profile.js";
import { suggest } from "./suggest.js";

interface Columns {
  readonly columns: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly location: Location;
}

/** By its very name, else but for case. Problem: `no-such-column`. */
export function columnNamed(name: string, { columns, profiles, location }: Columns): ColumnProfile {
  const place = placeOf(name, columns);
  if (place < 0)
    throw problem("no-such-column", { column: name, suggestion: suggest(name, columns), columns }, location);
  return profiles[place] as ColumnProfile;
}

export function placeOf(name: string, columns: readonly string[]): number {
  const exact = columns.indexOf(tidy(name));
  return exact >= 0 ? exact : columns.findIndex((column) => sameText(column, name));
}

/** As written, or as `area_name` where an API writes `areaName`. */
const namedLike = (name: string, pattern: RegExp): boolean =>
  pattern.test(name) || (/[a-z][A-Z]/.test(name) && pattern.test(name.replace(/([a-z])([A-Z])/g, "$1_$2")));

/** The first column whose name matches, by the order of the patterns, passing over those already taken. */
export function firstMatching(
  patterns: readonly RegExp[],
  profiles: readonly ColumnProfile[],
  accept: (profile: ColumnProfile) => boolean = () => true,
): ColumnProfile | null {
  for (const pattern of patterns) {
    const found = profiles.find((profile) => namedLike(profile.name, pattern) && accept(profile));
    if (found) return found;
  }
  return null;
}
