/** What stands in a forest: dots with their intervals, one row each, all on one axis. */

/** A dot and its interval. */
export interface ForestRow {
  /** at the left: the area, or the choice */
  readonly label: string;
  /** the dot; null for a range without a middle */
  readonly value: number | null;
  /** null where there is no interval; an infinite limit goes on beyond the figure */
  readonly lower: number | null;
  readonly upper: number | null;
  /** the row that the figure is about: a diamond, thicker, in the area's colour, its label bold */
  readonly emphasised?: boolean;
  /** at the right, the figures in words: "541 fewer (149 to 933)" */
  readonly note?: string;
  /** filled or open; when not said, filled where the interval leaves the zero line out */
  readonly filled?: boolean;
}

/** A line of words over the rows that follow. */
export interface ForestHeading {
  readonly heading: string;
}

/** Many values at once, as columns of how many lie where, one of them emphasised. */
export interface ForestPile {
  readonly label: string;
  readonly values: readonly number[];
  readonly emphasised: number | null;
  readonly note?: string;
}

export type ForestLine = ForestRow | ForestHeading | ForestPile;

export interface ForestAxis {
  /** under the axis: what is on it, and its unit */
  readonly title: string;
  /** the line that intervals are held against, and its label: "no difference"; null for none */
  readonly zero: { readonly at: number; readonly label: string } | null;
  /** what lies on either side of the zero line, where the axis itself writes magnitudes: "fewer" and "more" */
  readonly sides?: readonly [below: string, above: string];
  /** a value of the axis, with as many decimals as its steps need: "200" */
  say(value: number, decimals: number): string;
}

/** A drawing for `Figure`, as wide as was asked. */
export interface Drawing {
  readonly height: number;
  /** markup, from 0 0 */
  readonly drawing: string;
  /** whether some dot or interval goes on beyond the axis, drawn as an arrow: a note should say so */
  readonly cut: boolean;
}

export const isHeading = (line: ForestLine): line is ForestHeading => "heading" in line;
export const isPile = (line: ForestLine): line is ForestPile => "values" in line;
export const isRow = (line: ForestLine): line is ForestRow => "lower" in line;

/** Whether the mark is filled. */
export function isFilled({ filled, lower, upper }: ForestRow, { zero }: ForestAxis): boolean {
  if (filled !== undefined) return filled;
  if (zero === null) return true;
  return lower !== null && upper !== null && (lower > zero.at || upper < zero.at);
}
