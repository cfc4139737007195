import { requireProbability } from "./arguments.js";
import { normalCumulative } from "./normal.js";
import { fitStraightLine, heightAt } from "./straightLine.js";
import type { Regime } from "./structuralBreak.js";

/** The observations from `from` to `to - 1` (from 0), fitted by themselves. */
export interface RegimeFit {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  /** Null for a level. */
  readonly slope: number | null;
  readonly residualSumOfSquares: number;
  /** The fitted height at a time. */
  readonly heightAt: (time: number) => number;
}

/** Each regime between the breaks by itself. `breaks` as in `Partition`. */
export function fitRegimes(
  time: readonly number[],
  response: readonly number[],
  breaks: readonly number[],
  regime: Regime,
): readonly RegimeFit[] {
  const ends = [0, ...breaks, time.length];
  return ends.slice(1).map((to, i) => {
    const from = ends[i] as number;
    const values = response.slice(from, to);
    if (regime === "trend") {
      const line = fitStraightLine(time.slice(from, to), values);
      const { meanY, slope, residualSumOfSquares } = line;
      return { from, to, mean: meanY, slope, residualSumOfSquares, heightAt: (t) => heightAt(line, t) };
    }
    const first = values[0] as number;
    const mean = first + values.reduce((total, value) => total + (value - first), 0) / values.length;
    const residualSumOfSquares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
    return { from, to, mean, slope: null, residualSumOfSquares, heightAt: () => mean };
  });
}

/** How many observations lie before a break, with its interval, which may reach past either end of the series. */
export interface BreakInterval {
  readonly before: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The interval of each break by Bai (1997), with variances and moments that may differ between regimes, as R's
 * strucchange gives it; errors are taken to be independent. Null for a break where it cannot be had: a regime without
 * scatter, or a distribution that lies to one side of the break altogether.
 */
export function breakIntervals(
  time: readonly number[],
  response: readonly number[],
  breaks: readonly number[],
  regime: Regime,
  confidence = 0.95,
): readonly (BreakInterval | null)[] {
  requireProbability("confidence", confidence);
  const regimes = fitRegimes(time, response, breaks, regime);
  return breaks.map((before, i) => {
    const earlier = regimes[i] as RegimeFit;
    const later = regimes[i + 1] as RegimeFit;
    const variance = earlier.residualSumOfSquares / (earlier.to - earlier.from);
    const shift = meanSquaredShift(time, earlier, earlier, later);
    const xi = meanSquaredShift(time, later, earlier, later) / shift;
    const phi = (xi * (later.residualSumOfSquares / (later.to - later.from))) / variance;
    if (!(variance > 0 && xi > 0 && phi > 0 && xi < Infinity && phi < Infinity)) return null;
    const outside = (1 - confidence) / 2;
    const atZero = argmaxCumulative(0, xi, phi);
    if (!(atZero >= outside && atZero <= 1 - outside)) return null;
    const unit = variance / shift;
    const upper = quantile(1 - outside, xi, phi, 1) * unit;
    const lower = quantile(outside, xi, phi, -1) * unit;
    return { before, lower: before - Math.ceil(upper), upper: before - Math.floor(lower) };
  });
}

/** The mean, over one regime's times, of the squared distance between the two fits. */
function meanSquaredShift(time: readonly number[], over: RegimeFit, earlier: RegimeFit, later: RegimeFit): number {
  const times = time.slice(over.from, over.to);
  return times.reduce((total, t) => total + (later.heightAt(t) - earlier.heightAt(t)) ** 2, 0) / times.length;
}

/** The x with P(argmax <= x) = p, on the side of 0 it lies on, by halving. */
function quantile(p: number, xi: number, phi: number, side: 1 | -1): number {
  const isBeyond = (size: number): boolean => {
    const reached = argmaxCumulative(side * size, xi, phi);
    return side === 1 ? reached >= p : reached <= p;
  };
  let outer = 1;
  while (!isBeyond(outer) && outer < 1e12) outer *= 2;
  let inner = 0;
  for (let round = 0; round < 200 && outer - inner > 1e-13 * outer; round++) {
    const middle = (inner + outer) / 2;
    if (isBeyond(middle)) outer = middle;
    else inner = middle;
  }
  return (side * (inner + outer)) / 2;
}

/**
 * P(argmax <= x) of the two-sided Brownian motion with drift that the break's error tends to (Bai 1997, appendix B),
 * with xi the ratio of the mean squared shifts and phi that times the ratio of the variances, later to earlier.
 */
function argmaxCumulative(x: number, xi: number, phi: number): number {
  return x < 0 ? beyond(-x, xi / phi) : 1 - beyond((x * xi * xi) / phi, phi / xi);
}

/** The chance of an argmax further than s to one side, in that side's own unit; r compares its drift with the other's. */
function beyond(s: number, r: number): number {
  const weight = (1 + 2 * r) / (r * (1 + r));
  const fade = Math.exp(-s / 8);
  return (
    (weight * (1 + 2 * r) - 2 + s / 2) * normalCumulative(-Math.sqrt(s) / 2) -
    Math.sqrt(s / (2 * Math.PI)) * fade -
    weight * fade * scaledTail((r + 0.5) * Math.sqrt(s))
  );
}

/** exp(z^2 / 2) P(Z > z) for z >= 0, whose two factors alone would overflow and vanish. */
function scaledTail(z: number): number {
  if (z < 25) return Math.exp((z * z) / 2) * normalCumulative(-z);
  const square = z * z;
  return (1 - 1 / square + 3 / (square * square) - 15 / square ** 3) / (z * Math.sqrt(2 * Math.PI));
}
