/**
 * A season in columns: a level of its own for each part of the cycle, or pairs of sine and cosine. The part of a period
 * is its index modulo the cycle (January is part 0 of months), whatever gaps the baseline has. Sines and cosines count
 * January as 1, as authors do (`harmonic(month, 2, 12)`): only so are their coefficients those of others.
 */
import type { Season } from "./method.js";

export interface SeasonColumns {
  readonly names: readonly string[];
  /** Throws RangeError for a part that the baseline never shows. */
  readonly row: (time: number) => number[];
}

/** The part of its cycle that a period is: 0 to cycle - 1. */
export const partOf = (time: number, cycle: number): number => ((time % cycle) + cycle) % cycle;

/** The different parts among some times, in order. */
export const partsOf = (times: readonly number[], cycle: number): number[] =>
  [...new Set(times.map((time) => partOf(time, cycle)))].sort((a, b) => a - b);

/** Columns beside the constant and time that the season takes on this baseline. */
export function seasonSize(season: Season, times: readonly number[]): number {
  return season.kind === "dummies" ? partsOf(times, season.cycle).length - 1 : harmonicNames(season).length;
}

export function seasonColumns(season: Season, times: readonly number[]): SeasonColumns {
  return season.kind === "dummies" ? dummies(season, times) : harmonics(season);
}

/** One column for each part but the first the baseline shows, which the constant stands for. */
function dummies({ cycle }: Season, times: readonly number[]): SeasonColumns {
  const parts = partsOf(times, cycle);
  const others = parts.slice(1);
  return {
    names: others.map((part) => `part${part}`),
    row: (time) => {
      const own = partOf(time, cycle);
      if (!parts.includes(own)) throw new RangeError(`part ${own} of the season is not in the baseline`);
      return others.map((part) => (part === own ? 1 : 0));
    },
  };
}

function harmonics(season: Season): SeasonColumns {
  const names = harmonicNames(season);
  return {
    names,
    row: (time) =>
      names.map((name) => {
        const wave = Number(name.slice(3));
        // Whole turns are taken off first: the sine of a large angle has lost its digits.
        const angle = (2 * Math.PI * partOf(wave * (time + (season.shift ?? 0)), season.cycle)) / season.cycle;
        return name.startsWith("sin") ? Math.sin(angle) : Math.cos(angle);
      }),
  };
}

/** Sines, then cosines; the sine of a wave of two periods is 0 at every period and is left out. */
function harmonicNames({ pairs, cycle }: Season): string[] {
  const waves = Array.from({ length: pairs }, (_, i) => i + 1);
  return [
    ...waves.filter((wave) => 2 * wave < cycle).map((wave) => `sin${wave}`),
    ...waves.map((wave) => `cos${wave}`),
  ];
}
