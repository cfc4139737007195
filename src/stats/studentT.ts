import { requireNumber, requirePositive, requireProbability } from "./arguments.js";
import { betaKernel, regularisedBeta } from "./incompleteBeta.js";
import { normalUpperQuantile } from "./normal.js";
import { positiveQuantile } from "./positiveQuantile.js";

/*
 * Student's t through the beta distribution: with x = df / (df + t^2), P(|T| > t) = I_x(df/2, 1/2) (DLMF 8.17,
 * Abramowitz & Stegun 26.7.1). Both x and 1 - x are formed from t / sqrt(df), so neither is a rounded difference.
 */

/** P(T <= t) with df degrees of freedom, accurate in the lower tail. Throws RangeError on NaN or df <= 0. */
export function tCumulative(t: number, df: number): number {
  return tUpper(-t, df);
}

/** P(T > t) with df degrees of freedom, accurate in the upper tail. Throws RangeError on NaN or df <= 0. */
export function tUpper(t: number, df: number): number {
  requireNumber("t", t);
  requirePositive("df", df);
  const half = 0.5 * beyond(Math.abs(t), df);
  return t >= 0 ? half : 1 - half;
}

/** P(|T| > |t|), the two-sided p-value. Throws RangeError on NaN or df <= 0. */
export function tTwoSidedP(t: number, df: number): number {
  requireNumber("t", t);
  requirePositive("df", df);
  return beyond(Math.abs(t), df);
}

/** The t with P(T <= t) = p; -Infinity at 0, Infinity at 1. Throws RangeError unless 0 <= p <= 1 and df > 0. */
export function tQuantile(p: number, df: number): number {
  requireProbability("p", p);
  requirePositive("df", df);
  if (p === 0.5) return 0;
  return p < 0.5 ? -tailQuantile(p, df) : tailQuantile(1 - p, df);
}

/** The t with P(T > t) = p, for upper tails too small to be written as 1 - p. */
export function tUpperQuantile(p: number, df: number): number {
  const quantile = tQuantile(p, df);
  return quantile === 0 ? 0 : -quantile;
}

/** The t > 0 with P(T > t) = p < 1/2. */
function tailQuantile(p: number, df: number): number {
  if (p === 0) return Infinity;
  const start = Math.max(normalUpperQuantile(p), Number.MIN_VALUE);
  const logDensity = (t: number) => 2 * kernel(t, df);
  // Near the middle 1 - 2p is the small probability; it is exact for p >= 1/4.
  if (p > 0.3) {
    return positiveQuantile({ side: "lower", probability: 1 - 2 * p, tail: (t) => within(t, df), logDensity, start });
  }
  return positiveQuantile({ side: "upper", probability: 2 * p, tail: (t) => beyond(t, df), logDensity, start });
}

/** P(|T| > t) for t >= 0. */
function beyond(t: number, df: number): number {
  const { x, y } = betaPoint(t, df);
  return isFarOut(t, df) ? farTail(t, df) : regularisedBeta(x, y, df / 2, 0.5).lower;
}

/** P(|T| <= t) for t >= 0. */
function within(t: number, df: number): number {
  const { x, y } = betaPoint(t, df);
  return regularisedBeta(x, y, df / 2, 0.5).upper;
}

/** Half the density of log |T|. */
function kernel(t: number, df: number): number {
  if (isFarOut(t, df)) return (df / 2) * farTail(t, df);
  const { x, y } = betaPoint(t, df);
  return betaKernel(x, y, df / 2, 0.5);
}

/** x = df / (df + t^2) and y = 1 - x, from the ratio t / sqrt(df). */
function betaPoint(t: number, df: number): { x: number; y: number } {
  const ratio = (t / df) * t;
  return { x: 1 / (1 + ratio), y: 1 / (1 + 1 / ratio) };
}

/** Past this point the tail is a pure power of t to sixteen digits, and t^2 may soon overflow. */
function isFarOut(t: number, df: number): boolean {
  return t / Math.sqrt(df) > 1e10;
}

/** P(|T| > t) far out: x^(df/2) / ((df/2) B(df/2, 1/2)) with x = df / t^2, the constant taken where it is safe. */
function farTail(t: number, df: number): number {
  // kernel(r) = x^a y^(1/2) / B at x = y = 1/2 gives 1 / B = kernel * 2^(a + 1/2).
  if (df > 100) return 0; // 1e-10 to the power 100 is below the smallest double.
  const shape = df / 2;
  const inverseBeta = betaKernel(0.5, 0.5, shape, 0.5) * 2 ** (shape + 0.5);
  return ((Math.sqrt(df) / t) ** df * inverseBeta) / shape;
}
