import { requireNumber, requirePositive, requireProbability } from "./arguments.js";
import { gammaKernel, regularisedGamma } from "./incompleteGamma.js";
import { positiveQuantile } from "./positiveQuantile.js";

/* The chi-square distribution with df degrees of freedom is twice a gamma variable of shape df / 2. */

/** P(X <= x). Throws RangeError on NaN or df <= 0. */
export function chiSquareCumulative(x: number, df: number): number {
  requireNumber("x", x);
  requirePositive("df", df);
  return regularisedGamma(df / 2, Math.max(x, 0) / 2).lower;
}

/** P(X > x), accurate however small. Throws RangeError on NaN or df <= 0. */
export function chiSquareUpper(x: number, df: number): number {
  requireNumber("x", x);
  requirePositive("df", df);
  return regularisedGamma(df / 2, Math.max(x, 0) / 2).upper;
}

/** The x with P(X <= x) = p; 0 at 0, Infinity at 1. Throws RangeError unless 0 <= p <= 1 and df > 0. */
export function chiSquareQuantile(p: number, df: number): number {
  requireProbability("p", p);
  return p <= 0.5 ? solve("lower", p, df) : solve("upper", 1 - p, df);
}

/** The x with P(X > x) = p, for upper tails too small to be written as 1 - p. */
export function chiSquareUpperQuantile(p: number, df: number): number {
  requireProbability("p", p);
  return p <= 0.5 ? solve("upper", p, df) : solve("lower", 1 - p, df);
}

function solve(side: "lower" | "upper", probability: number, df: number): number {
  requirePositive("df", df);
  if (probability === 0) return side === "lower" ? 0 : Infinity;
  return positiveQuantile({
    side,
    probability,
    tail: (x) => regularisedGamma(df / 2, x / 2)[side],
    logDensity: (x) => gammaKernel(df / 2, x / 2),
    start: df,
  });
}
