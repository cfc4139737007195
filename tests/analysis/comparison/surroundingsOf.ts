import type { Surroundings } from "../../../src/analysis/benchmarks/surroundings.js";
import type { Area } from "../../../src/series/area.js";
import type { Series } from "../../../src/series/series.js";
import { rates } from "../makeSeries.js";

/** A file of these areas, without lists of neighbours or regions unless they are given. */
export const surroundingsOf = (pool: readonly Series[], more: Partial<Surroundings> = {}): Surroundings => ({
  pool,
  neighboursOf: () => null,
  regionOf: () => null,
  groups: [],
  average: "mean",
  excludeSelf: false,
  ...more,
});

/** Yearly rates of an authority, or of an area of the level given. */
export function area(
  name: string,
  values: Parameters<typeof rates>[0],
  level: Area["level"] = "local authority",
): Series {
  const series = rates(values);
  return { ...series, area: { name, code: null, localCode: null, level } };
}
