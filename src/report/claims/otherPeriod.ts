/** Whether a claim's figure is looked for in another period than the claim speaks of. */
import { insideOf } from "../placeholder/inside.js";
import { isKeys, isList, type Json } from "../placeholder/json.js";
import { lookUp } from "../placeholder/lookUp.js";
import type { Answered } from "../reportFile.js";
import { slugOf } from "../slug.js";

/**
 * The period in which the result stands, where the answer has a figure of the claim's own period beside it; else null:
 * a period that the answer does not know may be another name for the one it found. `result` leads to a figure.
 */
export function otherPeriod(result: string, period: string, answered: readonly Answered[]): string | null {
  const inside = insideOf(result);
  const { around, result: area } = lookUp(inside.path, inside.written, answered);
  const own = around.map(periodIn).findLast((found) => found !== null) ?? null;
  if (own === null || slugOf(own) === slugOf(period)) return null;
  const known = area?.["periods"] ?? null;
  const periods = isList(known) ? known.map(periodIn) : [];
  return periods.some((found) => found !== null && slugOf(found) === slugOf(period)) ? own : null;
}

function periodIn(value: Json): string | null {
  const period = isKeys(value) ? (value["period"] ?? null) : null;
  return typeof period === "string" ? period : null;
}
