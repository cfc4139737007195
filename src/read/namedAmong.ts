/** Which of some areas, or of some names, a person means by a name. */
import { problem } from "../problems.js";
import type { Area } from "../series/area.js";
import { comparable } from "../series/writing.js";
import { AreaIndex } from "./areaIndex.js";
import { suggest } from "./suggest.js";

/** Problems: `no-such-area`, `ambiguous-area`. */
export function areasNamed(queries: readonly string[], areas: readonly Area[]): Area[] {
  const index = new AreaIndex();
  for (const area of areas) index.of(area);
  return queries.map((query) => index.find(query).area);
}

/** Problem: `no-such-choice`. */
export function indicatorsNamed(queries: readonly string[], names: readonly string[]): string[] {
  return queries.map((query) => {
    const found = names.find((name) => comparable(name) === comparable(query));
    if (found !== undefined) return found;
    const choices = names.map((value) => ({ value, rows: null }));
    throw problem("no-such-choice", { column: "indicator", value: query, suggestion: suggest(query, names), choices });
  });
}
