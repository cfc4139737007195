/** Lines and bands as pieces: broken where a series has no figure, cut where the picture ends. */

export interface Place {
  /** on the axis of time */
  readonly index: number;
  readonly value: number;
}

/** A place that may hold nothing. */
export interface Seen {
  readonly index: number;
  readonly value: number | null;
}

export interface Bounds {
  readonly index: number;
  readonly lower: number;
  readonly upper: number;
}

/** A gap of more than so many usual steps breaks a line; a working week does not. */
const BREAK = 1.5;
const BREAK_OF_DAYS = 8;

/** The usual distance between neighbours: the middle one of all distances. */
export function usualGap(indexes: readonly number[]): number {
  const gaps = indexes.slice(1).map((index, i) => index - (indexes[i] as number));
  const sorted = gaps.sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] || 1;
}

/** Pieces of a series in the order of time, broken at every place without a figure and at every jump in time. */
export function unbroken(series: readonly Seen[], step: string): Place[][] {
  const widest = usualGap(series.map(({ index }) => index)) * (step === "day" ? BREAK_OF_DAYS : BREAK);
  const pieces: Place[][] = [];
  let open = false;
  for (const { index, value } of series) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (value === null) open = false;
    else if (open && last && before && index - before.index <= widest) last.push({ index, value });
    else {
      pieces.push([{ index, value }]);
      open = true;
    }
  }
  return pieces;
}

/** Runs of periods that have both limits. */
export function bounded(
  rows: readonly { readonly index: number; readonly lower: number | null; readonly upper: number | null }[],
): Bounds[][] {
  const runs: Bounds[][] = [[]];
  for (const { index, lower, upper } of rows) {
    if (lower === null || upper === null) runs.push([]);
    else (runs.at(-1) as Bounds[]).push({ index, lower, upper });
  }
  return runs.filter((run) => run.length > 0);
}

/** The same line held between two values, with a place of its own wherever it crosses one of them. */
export function heldBetween(line: readonly Place[], low: number, high: number): Place[] {
  return line.flatMap((place, i) => {
    const next = line[i + 1];
    const held = { index: place.index, value: Math.min(high, Math.max(low, place.value)) };
    if (!next) return [held];
    const crossings = [low, high]
      .filter((limit) => (place.value - limit) * (next.value - limit) < 0)
      .map((limit) => ({ share: (limit - place.value) / (next.value - place.value), value: limit }))
      .sort((a, b) => a.share - b.share)
      .map(({ share, value }) => ({ index: place.index + share * (next.index - place.index), value }));
    return [held, ...crossings];
  });
}

/** More places than this to a pixel column, and only those that show are drawn. */
const MOST_IN_COLUMN = 4;

/** A line without the places that nobody could see: of a pixel column the first, lowest, highest and last remain. */
export function thinned(line: readonly Place[], x: (index: number) => number): readonly Place[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length <= MOST_IN_COLUMN * (x(last.index) - x(first.index) + 1)) return line;
  const columns = new Map<number, Place[]>();
  for (const place of line) {
    const column = Math.round(x(place.index));
    const kept = columns.get(column);
    if (kept) kept.push(place);
    else columns.set(column, [place]);
  }
  return [...columns.values()].flatMap((column) => {
    const lowest = column.reduce((a, b) => (b.value < a.value ? b : a));
    const highest = column.reduce((a, b) => (b.value > a.value ? b : a));
    const kept = new Set([column[0], lowest, highest, column.at(-1)]);
    return column.filter((place) => kept.has(place));
  });
}
