/** How far two figures agree, in significant digits. */
import { roundHalfAway } from "../stats/rounding.js";

export interface Expected {
  /** which figure; of a distribution, which function */
  readonly what: string;
  readonly arguments?: readonly number[];
  /** a string holds more digits than a double */
  readonly value: number | string;
  /** the larger of the two is allowed; neither: to the last digit */
  readonly relative?: number;
  readonly absolute?: number;
  /** in their place: the value is as published, rounded to so many decimals */
  readonly decimals?: number;
}

export interface Agreement {
  readonly agrees: boolean;
  /** rounded down to halves, as the last bits differ between machines */
  readonly digits: number;
  /** null: to the last digit */
  readonly required: number | null;
}

/** A double holds between 15.3 and 15.95 digits: more than this is not told apart. */
const MOST_DIGITS = 15.5;

export function agreement(
  { value, relative = 0, absolute = 0, decimals }: Expected,
  exactly: number | null,
): Agreement {
  const expected = Number(value);
  const finite = exactly !== null && Number.isFinite(exactly);
  const found = finite && decimals !== undefined ? roundHalfAway(exactly, decimals) : exactly;
  const allowed = Math.max(absolute, relative * Math.abs(expected));
  const required = allowed === 0 ? null : digitsOf(allowed, expected);
  if (found === null || !finite) return { agrees: false, digits: 0, required };
  const error = Math.abs(found - expected);
  return { agrees: error <= allowed, digits: digitsOf(error, expected), required };
}

/** An error as significant digits of what it is an error of; of nothing, as decimals. */
function digitsOf(error: number, expected: number): number {
  if (error === 0) return MOST_DIGITS;
  const digits = -Math.log10(error / (Math.abs(expected) || 1));
  // A tolerance of 1e-9 is nine digits, whatever the last bit of its logarithm.
  return Math.max(0, Math.min(MOST_DIGITS, Math.floor(2 * digits + 1e-9) / 2));
}
