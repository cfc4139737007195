import { requireFinite, requireIncreasing, requireSameLength } from "./arguments.js";
import { fUpper } from "./fDistribution.js";
import { supFUpper } from "./supF.js";

/** What is constant between breaks: the level, or a straight line with its level and slope. */
export type Regime = "level" | "trend";

export interface SupF {
  /** The largest F; (RSS0 - RSS1) / (RSS1 / (n - 2k)), as in R's strucchange: not divided by k. */
  readonly supF: number;
  /** How many observations lie before the break that F is largest for. */
  readonly before: number;
  /** Asymptotic, by Hansen (1997): see `supFUpper`. */
  readonly p: number;
  /** F for a break after `first`, `first + 1`, ... observations. Infinity where two regimes fit perfectly. */
  readonly first: number;
  readonly statistics: readonly number[];
}

export interface Partition {
  /** Where the breaks are: for each, how many observations lie before it. */
  readonly breaks: readonly number[];
  readonly residualSumOfSquares: number;
  /** n (ln RSS + 1 - ln n + ln 2 pi) + ln n (k + 1)(m + 1); -Infinity for a perfect fit. */
  readonly bic: number;
}

/** The share of the series kept free of breaks at either end, and at least taken by each regime. */
const TRIMMING = 0.15;

/**
 * The Chow F statistic for a break at every place but the outer 15%, their largest and its p (Andrews 1993, Hansen
 * 1997; R's Fstats and sctest). Errors are taken to be independent; the p is for long series, and for a trend only
 * approximate, as a trend is not the stationary regressor the theory asks for.
 *
 * Null when one regime fits perfectly. Throws RangeError when lengths differ, a value is not finite, times do not
 * increase, or there are too few observations for a break: four for a level, six for a trend.
 */
export function supF(time: readonly number[], response: readonly number[], regime: Regime): SupF | null {
  const sums = segmentSums(time, response, regime);
  const n = time.length;
  const k = coefficientsOf(regime);
  const first = Math.max(k + 1, Math.floor(TRIMMING * n));
  const last = Math.min(n - k - 1, n - Math.floor(TRIMMING * n));
  if (first > last) throw new RangeError(`${n} observations are too few for a break of the ${regime}`);
  const whole = sums(0, n);
  if (whole === 0) return null;
  const statistics: number[] = [];
  for (let before = first; before <= last; before++) {
    const apart = sums(0, before) + sums(before, n);
    statistics.push(apart === 0 ? Infinity : Math.max(0, whole - apart) / (apart / (n - 2 * k)));
  }
  const largest = Math.max(...statistics);
  const spread = ((n - first) * last) / (first * (n - last));
  const p = first === last ? fUpper(largest / k, k, n - 2 * k) : supFUpper(largest, k, spread);
  return { supF: largest, before: first + statistics.indexOf(largest), p, first, statistics };
}

/**
 * The best places of m = 0, 1, ... breaks, by least squares over all partitions with at least 15% of the observations
 * in each regime, and no fewer than 2 (level) or 4 (trend) (Bai & Perron 2003; R's breakpoints). By index m, up to
 * ceil(n / smallest) - 2 or `maximum`; at least 0 and 1.
 *
 * Throws RangeError when lengths differ, a value is not finite, times do not increase, or there is no room for a break.
 */
export function optimalPartitions(
  time: readonly number[],
  response: readonly number[],
  regime: Regime,
  maximum = Infinity,
): readonly Partition[] {
  const n = time.length;
  const k = coefficientsOf(regime);
  const smallest = Math.max(2 * k, Math.floor(TRIMMING * n));
  const sums = segmentSums(time, response, regime);
  if (n < 2 * smallest) throw new RangeError(`${n} observations are too few for a break of the ${regime}`);
  const most = Math.max(1, Math.min(maximum, Math.ceil(n / smallest) - 2));
  const bic = (residualSum: number, m: number): number =>
    n * (Math.log(residualSum) + 1 - Math.log(n) + Math.log(2 * Math.PI)) + Math.log(n) * (k + 1) * (m + 1);
  const whole = sums(0, n);
  const partitions: Partition[] = [{ breaks: [], residualSumOfSquares: whole, bic: bic(whole, 0) }];
  // best[end]: the least sum of squares of the first `end` observations with m - 1 breaks; from[m][end]: its last one.
  let best = Array.from({ length: n + 1 }, (_, end) => (end >= smallest ? sums(0, end) : Infinity));
  const from: number[][] = [];
  for (let m = 1; m <= most; m++) {
    const next = new Array<number>(n + 1).fill(Infinity);
    const last = new Array<number>(n + 1).fill(0);
    for (let end = (m + 1) * smallest; end <= n; end++) {
      for (let place = m * smallest; place <= end - smallest; place++) {
        const sum = (best[place] as number) + sums(place, end);
        if (sum < (next[end] as number)) {
          next[end] = sum;
          last[end] = place;
        }
      }
    }
    from.push(last);
    best = next;
    const residualSumOfSquares = best[n] as number;
    partitions.push({ breaks: tracedBack(from, n), residualSumOfSquares, bic: bic(residualSumOfSquares, m) });
  }
  return partitions;
}

/** The number of breaks with the least BIC; the fewest, where several fit perfectly. */
export function breaksByBic(partitions: readonly Partition[]): number {
  return partitions.reduce((best, partition, m) => (partition.bic < (partitions[best] as Partition).bic ? m : best), 0);
}

function coefficientsOf(regime: Regime): 1 | 2 {
  return regime === "level" ? 1 : 2;
}

function tracedBack(from: readonly (readonly number[])[], n: number): number[] {
  const breaks: number[] = [];
  let end = n;
  for (const last of [...from].reverse()) {
    end = last[end] as number;
    breaks.unshift(end);
  }
  return breaks;
}

/** Below this share of the sum of squares about the mean, what is left is rounding. */
const NOISE = 1e-24;

/**
 * The residual sum of squares of one regime over observations `from` to `to - 1`, for all of them at once. Each is the
 * one before it plus a squared recursive residual (Brown, Durbin & Evans 1975): sums of squares only ever grow, so
 * nothing cancels.
 */
function segmentSums(
  time: readonly number[],
  response: readonly number[],
  regime: Regime,
): (from: number, to: number) => number {
  requireSameLength("time", time, "response", response);
  requireFinite("time", time);
  requireFinite("response", response);
  requireIncreasing(time);
  const n = time.length;
  const middle = response.reduce((total, value) => total + value / n, 0);
  const centred = response.map((value) => value - middle);
  const noise = NOISE * centred.reduce((total, value) => total + value * value, 0);
  const table = time.map((_, from) => {
    const row = regime === "level" ? growingMean(centred, from) : growingLine(time, centred, from);
    return row.map((sum) => (sum > noise ? sum : 0));
  });
  return (from, to) => (table[from] as Float64Array)[to - from] as number;
}

/** By how many observations from `from` on are taken. */
function growingMean(response: readonly number[], from: number): Float64Array {
  const sums = new Float64Array(response.length - from + 1);
  let mean = 0;
  for (let taken = 1; taken < sums.length; taken++) {
    const step = (response[from + taken - 1] as number) - mean;
    mean += step / taken;
    sums[taken] = (sums[taken - 1] as number) + (step * step * (taken - 1)) / taken;
  }
  return sums;
}

function growingLine(time: readonly number[], response: readonly number[], from: number): Float64Array {
  const sums = new Float64Array(response.length - from + 1);
  const origin = time[from] as number;
  let [meanT, meanY, stt, sty] = [0, 0, 0, 0];
  for (let taken = 1; taken < sums.length; taken++) {
    const dt = (time[from + taken - 1] as number) - origin - meanT;
    const dy = (response[from + taken - 1] as number) - meanY;
    const share = (taken - 1) / taken;
    if (taken > 2) {
      const ahead = dy - (sty / stt) * dt;
      sums[taken] = (sums[taken - 1] as number) + (ahead * ahead) / (1 + 1 / (taken - 1) + (dt * dt) / stt);
    }
    stt += dt * dt * share;
    sty += dt * dy * share;
    meanT += dt / taken;
    meanY += dy / taken;
  }
  return sums;
}
