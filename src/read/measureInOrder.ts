/** The short way from an area's rows to a measure. */
import type { Period } from "../series/period.js";
import type { Measure, MissingObservation, Observation } from "../series/series.js";
import { tidy } from "../series/writing.js";
import type { Assembler } from "./assemble.js";
import type { RawPoint } from "./groups.js";
import { decimalsOf } from "./numbers.js";
import { symbolReason } from "./symbols.js";

/**
 * Nearly every area's rows stand in order of time, one for each period, with nothing in them but numbers and symbols.
 * Null for any other, whose trouble is for the longer way to word.
 */
export function measureInOrder(
  points: readonly RawPoint[],
  periods: readonly Period[],
  cell: (point: RawPoint) => string | null,
  { readNumber, symbols, file }: Assembler,
): Measure | null {
  const observations: Observation[] = [];
  const missing: MissingObservation[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let decimals = 0;
  for (let place = 0; place < points.length; place++) {
    const point = points[place] as RawPoint;
    const period = periods[place] as Period;
    if (!(period.index > last)) return null;
    last = period.index;
    const published = cell(point) ?? "";
    const value = published === "" ? null : readNumber(published);
    if (value !== null) {
      observations.push({ period, value, file, line: point.line });
      decimals = Math.max(decimals, decimalsOf(value));
      continue;
    }
    const symbol = tidy(published);
    const reason = symbolReason(symbol, symbols);
    if (reason === null) return null;
    missing.push({ period, symbol, reason, file, line: point.line });
  }
  return { observations, missing, decimals };
}
