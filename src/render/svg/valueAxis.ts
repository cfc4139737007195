/** The upright axis: how far it reaches, its round values and how they are written. */
import { sayNumber } from "../../analysis/wording.js";
import { type Extent, roundTicks, tickExtent } from "./scale.js";

export interface ValueAxis {
  readonly extent: Extent;
  readonly ticks: readonly { readonly value: number; readonly words: string }[];
}

/** A band reaches at most so many heights of the lines beyond them; what lies further is off the picture, and said. */
const REACH = 6;
/** Lines that come down to less than this share of their top are drawn from zero. */
const NEAR_ZERO = 0.45;
/** Figures that differ by less than this share of themselves are one figure. */
const EQUAL = 1e-9;

/** Every value of `lines`, and of `bands` as far as there is room; `percent` is written behind each tick. */
export function valueAxis(
  lines: readonly number[],
  bands: readonly number[],
  { wanted, percent }: { readonly wanted: number; readonly percent: boolean },
): ValueAxis {
  const ticks = roundTicks(reach(lines, bands), wanted);
  const decimals = decimalsOf(ticks);
  const words = (value: number): string =>
    value === 0 ? "0" : decimals === null ? String(Number(value.toPrecision(6))) : sayNumber(value, decimals);
  return {
    extent: tickExtent(ticks),
    ticks: ticks.map((value) => ({ value, words: `${words(value)}${percent ? "%" : ""}` })),
  };
}

function reach(lines: readonly number[], bands: readonly number[]): Extent {
  const own = { low: least(lines), high: most(lines) };
  const size = Math.max(Math.abs(own.low), Math.abs(own.high));
  const flat = own.high - own.low <= EQUAL * size;
  const room = REACH * (flat ? size / 10 : own.high - own.low);
  const low = Math.min(own.low, Math.max(least(bands), own.low - room));
  const high = Math.max(own.high, Math.min(most(bands), own.high + room));
  if (high - low <= EQUAL * size)
    return size === 0 ? { low: 0, high: 1 } : { low: low - size / 10, high: high + size / 10 };
  return { low: low > 0 && low <= NEAR_ZERO * high ? 0 : low, high: high < 0 && high >= NEAR_ZERO * low ? 0 : high };
}

// Not by spreading: a long series has more values than a call takes arguments.
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

const MOST_DECIMALS = 8;
const LARGEST = 1e12;

/** As many as tell all ticks apart; null where only a power of ten would be short enough. */
function decimalsOf(ticks: readonly number[]): number | null {
  const step = (ticks[1] as number) - (ticks[0] as number);
  if (most(ticks.map(Math.abs)) >= LARGEST) return null;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++)
    if (ticks.every((tick) => Math.abs(Number(tick.toFixed(decimals)) - tick) < step * 1e-6)) return decimals;
  return null;
}
