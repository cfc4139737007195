import { requirePositive } from "./arguments.js";
import { chiSquareQuantile, chiSquareUpperQuantile } from "./chiSquare.js";
import { normalUpperQuantile } from "./normal.js";

/** Limits of a figure, in its own unit. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** From this count on Byar's limits are near enough to the exact ones; below it the exact ones are taken. */
const BYAR_FROM = 10;

/**
 * Byar's limits of a count (Breslow & Day 1987), a cube-root approximation to the exact Poisson limits. `level` such as
 * 0.95. The lower limit is never below 0. Throws RangeError unless the count is 0 or more and 0 < level < 1.
 */
export function byarLimits(count: number, level: number): Limits {
  requireCount("count", count);
  const z = normalUpperQuantile(outside(level));
  const cube = (n: number, sign: 1 | -1): number => n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  return { lower: count === 0 ? 0 : Math.max(0, cube(count, -1)), upper: cube(count + 1, 1) };
}

/** Exact Poisson limits of a count, from the quantiles of chi-square (Garwood 1936). Throws as `byarLimits` does. */
export function exactPoissonLimits(count: number, level: number): Limits {
  requireCount("count", count);
  const tail = outside(level);
  return {
    lower: count === 0 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
    upper: chiSquareUpperQuantile(tail, 2 * count + 2) / 2,
  };
}

/** Limits of a count as public-health rates have them: Byar's from 10 on, the exact ones below. Throws as they do. */
export function countLimits(count: number, level: number): Limits {
  return count < BYAR_FROM ? exactPoissonLimits(count, level) : byarLimits(count, level);
}

/**
 * Limits of the rate count / population x per. The population is taken as known. Throws RangeError unless the count is
 * 0 or more, population and per are positive, and 0 < level < 1.
 */
export function rateLimits(count: number, population: number, per: number, level: number): Limits {
  requirePositive("population", population);
  requirePositive("per", per);
  const { lower, upper } = countLimits(count, level);
  return { lower: (lower / population) * per, upper: (upper / population) * per };
}

/**
 * Wilson's limits (1927) of the proportion count / of, as fractions between 0 and 1. Throws RangeError unless
 * 0 <= count <= of, of > 0 and 0 < level < 1.
 */
export function wilsonLimits(count: number, of: number, level: number): Limits {
  requireCount("count", count);
  requirePositive("of", of);
  if (count > of) throw new RangeError(`count must not exceed what it is out of, got ${count} of ${of}`);
  const z = normalUpperQuantile(outside(level));
  const middle = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - count / of));
  const scale = 2 * (of + z * z);
  return { lower: count === 0 ? 0 : (middle - spread) / scale, upper: count === of ? 1 : (middle + spread) / scale };
}

/** The probability beyond each limit. */
function outside(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be between 0 and 1, got ${level}`);
  return (1 - level) / 2;
}

function requireCount(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be finite and 0 or more, got ${value}`);
}
