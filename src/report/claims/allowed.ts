/**
 * The values that a claim allows the figure to have: an interval of the number line. A claim holds when what is found
 * lies in it; two claims contradict one another when no value lies in both.
 */
import type { Claim } from "../recipe.js";

/** In the claim's unit; infinite where it is not bounded. */
export interface Allowed {
  readonly lower: number;
  readonly upper: number;
  /** whether the limits themselves are allowed */
  readonly closed: boolean;
  /** whether the limits are those of rounding: a figure half-way is printed as one of its two neighbours, not as both */
  readonly rounded: boolean;
  /** one unit of the last decimal, as published */
  readonly unit: number;
}

type Stated = Pick<Claim, "value" | "decimals" | "tolerance" | "relation">;

/** `above 1,800` is strict: nobody rounds a figure and then says it is above what it was rounded to. */
const isStrict = ({ relation }: Stated): boolean => relation === "above" || relation === "below";

/** Half a unit of the last decimal, as published: what rounding alone can move. */
const halfUnit = (decimals: number): number => 0.5 * unitOf(decimals);

const unitOf = (decimals: number): number => Number(`1e-${decimals}`);

/**
 * How far off the figure may be, in the claim's unit. Where the claim does not say: half a unit of its last decimal,
 * as it was rounded when it was published; nothing where it is strictly above or below a mark.
 */
export function toleranceOf(claim: Stated): number {
  const { value, decimals, tolerance } = claim;
  if (tolerance === null) return isStrict(claim) ? 0 : halfUnit(decimals);
  return tolerance.of === "percent" ? (Math.abs(value) * tolerance.amount) / 100 : tolerance.amount;
}

export function allowedBy(claim: Stated): Allowed {
  const by = toleranceOf(claim);
  const { value, relation } = claim;
  const fromBelow = relation === "at most" || relation === "below";
  const fromAbove = relation === "at least" || relation === "above";
  return {
    lower: fromBelow ? -Infinity : value - by,
    upper: fromAbove ? Infinity : value + by,
    closed: !isStrict(claim),
    rounded: claim.tolerance === null && !isStrict(claim),
    unit: unitOf(claim.decimals),
  };
}

/** Whether a figure is one of them. Of two numbers that differ by no more than binary rounding, neither is above. */
export function allows({ lower, upper, closed, unit }: Allowed, figure: number): boolean {
  return before(lower, figure, closed, unit) && before(figure, upper, closed, unit);
}

/** Whether some value is allowed by both. 56 and 57, each as published, have none in common. */
export const overlap = (one: Allowed, other: Allowed): boolean => meets(one, other) && meets(other, one);

/** Whether what `one` allows begins before what `other` allows ends, or there where both take it in. */
const meets = (one: Allowed, other: Allowed): boolean =>
  before(one.lower, other.upper, takesEnds(one) && takesEnds(other), Math.min(one.unit, other.unit));

const takesEnds = ({ closed, rounded }: Allowed): boolean => closed && !rounded;

/** Figures are sums and quotients of doubles: one part in a billion is far above their errors and below any print. */
const NEAR = 1e-9;

/** a < b, or a = b where that is enough; `unit` is the scale of figures about nothing. */
function before(a: number, b: number, orEqual: boolean, unit: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a < b;
  const least = NEAR * Math.max(Math.abs(a), Math.abs(b), unit);
  return orEqual ? b - a >= -least : b - a > least;
}

/** Whether two figures are the same but for binary rounding. */
export const isSame = (a: number, b: number, unit: number): boolean =>
  before(a, b, true, unit) && before(b, a, true, unit);
