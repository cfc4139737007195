/** Limits of a total (or average) of figures whose logarithms were forecast together. */
import type { Forecast } from "../methods/method.js";
import type { Matrix } from "../stats/matrix.js";
import { type SumOfLogT, sumOfLogT } from "../stats/sumOfLogT.js";

/** The average is the total over n, so one distribution serves both; finding its quantiles is the dear part. */
const known = new WeakMap<Matrix, Map<string, { readonly sum: SumOfLogT; readonly quantiles: Map<number, number> }>>();

/**
 * Limits and two-sided p of an effect whose projected part is sum(amount_i exp(e_i)), where `amounts` (0 or more) are
 * the weighted medians and the e_i the forecast's joint errors. `estimate` is the actual part less the sum of amounts.
 */
export function jointEffect(
  { covariance, degreesOfFreedom }: Forecast,
  amounts: readonly number[],
  estimate: number,
  level: number,
): { readonly lower: number; readonly upper: number; readonly pValue: number | null } {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const { sum, quantiles } = distributionOf(
    covariance as Matrix,
    degreesOfFreedom,
    amounts.map((amount) => amount / total),
  );
  const quantile = (p: number): number => {
    const found = quantiles.get(p) ?? sum.quantile(p);
    quantiles.set(p, found);
    return found;
  };
  const actual = estimate + total;
  const below = actual > 0 ? sum.lower(actual / total) : null;
  return {
    lower: actual - total * quantile((1 + level) / 2),
    upper: actual - total * quantile((1 - level) / 2),
    pValue: below === null ? null : 2 * Math.min(below, below > 0.9 ? sum.upper(actual / total) : 1 - below),
  };
}

function distributionOf(covariance: Matrix, degreesOfFreedom: number, shares: readonly number[]) {
  const ofThis = known.get(covariance) ?? new Map();
  known.set(covariance, ofThis);
  // Digits beyond the twelfth are rounding, by which the shares of an average differ from those of its total.
  const key = shares.map((share) => share.toPrecision(12)).join(" ");
  const found = ofThis.get(key);
  if (found) return found;
  const places = shares.flatMap((share, place) => (share > 0 ? [place] : []));
  const sum = sumOfLogT(
    places.map((place) => shares[place] as number),
    places.map((i) => places.map((j) => (covariance[i] as number[])[j] as number)),
    degreesOfFreedom,
  );
  const fresh = { sum, quantiles: new Map<number, number>() };
  ofThis.set(key, fresh);
  return fresh;
}
