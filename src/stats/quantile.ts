import { requireFinite, requireProbability } from "./arguments.js";

/**
 * The p-quantile of a sample by Hyndman & Fan's type 7 (1996), the default in R, NumPy and spreadsheets: the n sorted
 * values stand at 0, 1/(n-1), ..., 1 and the quantile is read off the straight lines between them.
 *
 * The array is left as it was. Throws RangeError when it is empty, holds a value that is not finite, or p is not
 * between 0 and 1.
 */
export function quantile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new RangeError("values must hold at least one value");
  requireFinite("values", values);
  requireProbability("p", p);
  const sorted = Float64Array.from(values).sort();
  const position = (sorted.length - 1) * p;
  // A position such as 2.9999999999999996 stands for 3: without this, p = 0.3 of 11 values would miss its value.
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) <= 4 * Number.EPSILON * Math.max(1, position)) return sorted[nearest] as number;
  const below = Math.floor(position);
  const share = position - below;
  return (1 - share) * (sorted[below] as number) + share * (sorted[below + 1] as number);
}
