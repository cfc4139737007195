/** Where a moment and a value fall on the chart. */

/** Rows of the chart, but one. */
export const HEIGHT = 12;

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly lowest: number;
  readonly highest: number;
  readonly width: number;
}

/** Row of a value, 0 at the top: asciichart's own rounding, so that everything falls on the same rows. */
export function rowOf(value: number, { lowest, highest }: Scale): number {
  const ratio = HEIGHT / (highest - lowest);
  return Math.round(highest * ratio) - Math.round(value * ratio);
}

export const columnOf = (index: number, { from, to, width }: Scale): number =>
  Math.round(((index - from) / (to - from)) * (width - 1));
