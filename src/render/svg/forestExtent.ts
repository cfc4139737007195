/** How far the axis of a forest runs: over all that is drawn, unless a few rows would press all others together. */
import { quantile } from "../../stats/quantile.js";
import { type ForestAxis, type ForestLine, isPile, isRow } from "./forestRow.js";
import type { Extent } from "./scale.js";

/** Values this many interquartile ranges out, and intervals as many times as wide as the usual, need not be shown whole. */
const FAR = 3;
/** And are not, where the axis would have to be so many times as long. */
const MUCH_LONGER = 1.6;
/** Of fewer rows none is unusual. */
const ENOUGH = 4;

export function forestExtent(lines: readonly ForestLine[], { zero }: ForestAxis): Extent {
  const rows = lines.filter(isRow);
  const values = finite([...rows.map(({ value }) => value), ...lines.filter(isPile).flatMap((pile) => pile.values)]);
  const own = rows.filter(({ emphasised }) => emphasised);
  const always = finite([zero?.at ?? null, ...own.flatMap(({ value, lower, upper }) => [value, lower, upper])]);
  const limits = finite(rows.flatMap(({ lower, upper }) => [lower, upper]));
  const whole = extentOf([...always, ...values, ...limits]);
  const near = extentOf([...always, ...usualValues(values), ...usualLimits(rows)]);
  return spanOf(whole) > MUCH_LONGER * spanOf(near) ? near : whole;
}

const spanOf = ({ low, high }: Extent): number => high - low;

function finite(values: readonly (number | null)[]): number[] {
  return values.filter((value): value is number => value !== null && Number.isFinite(value));
}

/** From 0 to 1 where there is nothing. */
function extentOf(values: readonly number[]): Extent {
  if (values.length === 0) return { low: 0, high: 1 };
  let [low, high] = [values[0] as number, values[0] as number];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  // What is all one value lies in the middle.
  const room = low === high ? Math.abs(low) || 1 : 0;
  return { low: low - room, high: high + room };
}

/** Those that are not very far out, of which the axis takes account. */
export function usualValues(values: readonly number[]): readonly number[] {
  if (values.length < ENOUGH) return values;
  const [lower, upper] = [quantile(values, 0.25), quantile(values, 0.75)];
  const far = FAR * (upper - lower);
  return far > 0 ? values.filter((value) => value >= lower - far && value <= upper + far) : values;
}

function usualLimits(rows: readonly { readonly lower: number | null; readonly upper: number | null }[]): number[] {
  const intervals = rows.flatMap(({ lower, upper }) => {
    const [low, high] = finite([lower, upper]);
    return low === undefined || high === undefined ? [] : [{ low, high }];
  });
  if (intervals.length < ENOUGH) return intervals.flatMap(({ low, high }) => [low, high]);
  const most = FAR * quantile(intervals.map(spanOf), 0.5);
  return intervals.filter((one) => spanOf(one) <= most).flatMap(({ low, high }) => [low, high]);
}
