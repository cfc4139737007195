import { requireNumber, requirePositive, requireProbability } from "./arguments.js";
import { type BetaTails, betaKernel, regularisedBeta } from "./incompleteBeta.js";
import { positiveQuantile } from "./positiveQuantile.js";

/*
 * The F distribution with df1 (numerator) and df2 (denominator) degrees of freedom through the beta distribution:
 * P(F <= f) = I_x(df1/2, df2/2) with x = df1 f / (df1 f + df2) (Abramowitz & Stegun 26.6.2).
 */

/** P(F <= f). Throws RangeError on NaN or degrees of freedom <= 0. */
export function fCumulative(f: number, df1: number, df2: number): number {
  return tails(f, df1, df2).lower;
}

/** P(F > f), accurate however small. Throws RangeError on NaN or degrees of freedom <= 0. */
export function fUpper(f: number, df1: number, df2: number): number {
  return tails(f, df1, df2).upper;
}

/** The f with P(F <= f) = p; 0 at 0, Infinity at 1. Throws RangeError on an invalid argument. */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability("p", p);
  return p <= 0.5 ? solve("lower", p, df1, df2) : solve("upper", 1 - p, df1, df2);
}

/** The f with P(F > f) = p, for upper tails too small to be written as 1 - p. */
export function fUpperQuantile(p: number, df1: number, df2: number): number {
  requireProbability("p", p);
  return p <= 0.5 ? solve("upper", p, df1, df2) : solve("lower", 1 - p, df1, df2);
}

function tails(f: number, df1: number, df2: number): BetaTails {
  requireNumber("f", f);
  requirePositive("df1", df1);
  requirePositive("df2", df2);
  const { x, y } = betaPoint(Math.max(f, 0), df1, df2);
  return regularisedBeta(x, y, df1 / 2, df2 / 2);
}

function solve(side: "lower" | "upper", probability: number, df1: number, df2: number): number {
  requirePositive("df1", df1);
  requirePositive("df2", df2);
  if (probability === 0) return side === "lower" ? 0 : Infinity;
  const logDensity = (f: number) => {
    const { x, y } = betaPoint(f, df1, df2);
    return betaKernel(x, y, df1 / 2, df2 / 2);
  };
  return positiveQuantile({ side, probability, tail: (f) => tails(f, df1, df2)[side], logDensity, start: 1 });
}

/** x and 1 - x, each formed from the ratio so that neither is a rounded difference. */
function betaPoint(f: number, df1: number, df2: number): { x: number; y: number } {
  const ratio = f * (df1 / df2);
  return { x: 1 / (1 + 1 / ratio), y: 1 / (1 + ratio) };
}
