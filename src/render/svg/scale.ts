/** Where a value falls on an axis, and which round values are written beside it. */

export interface Extent {
  readonly low: number;
  readonly high: number;
}

/** Pixels of a value, `from` pixels standing for `low`. */
export const linear =
  ({ low, high }: Extent, from: number, to: number): ((value: number) => number) =>
  (value) =>
    from + ((value - low) / (high - low)) * (to - from);

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * Round values from `low` to `high` or a little beyond, about `wanted` of them: the axis runs from the first to the last.
 * Of a single value, one step around it.
 */
export function roundTicks({ low, high }: Extent, wanted: number): number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / wanted));
  const step = power * (STEPS.find((size) => power * size * wanted >= span * (1 - 1e-9)) ?? 10);
  // Counted in steps, as adding up a step errs in its last bits.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

export const tickExtent = (ticks: readonly number[]): Extent => ({
  low: ticks[0] as number,
  high: ticks.at(-1) as number,
});
